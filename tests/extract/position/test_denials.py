"""Denials: what is not ruled out is open, what is not opposed is accepted."""

import pytest

from muster.extract.position.positions import find_positions
from muster.model import Stance

CONSIDERS, SUPPORTS, RULES_OUT, OPPOSES = Stance.CONSIDERS, Stance.SUPPORTS, Stance.RULES_OUT, Stance.OPPOSES
# Bars stand around the position.
DENIED = [
    ("Italy |declined to rule out sending guards to Mali|.", CONSIDERS, "not rule out"),
    ("Italy |would not rule out sending soldiers to Mali|.", CONSIDERS, "not rule out"),
    ("Italy |will not yet rule out sending soldiers to Mali|.", CONSIDERS, "not rule out"),
    ("Italy |cannot rule out sending soldiers to Mali|.", CONSIDERS, "not rule out"),
    ("Italy |could not rule out sending soldiers to Mali|.", CONSIDERS, "not rule out"),
    ("Italy |couldn’t rule out sending soldiers to Mali|.", CONSIDERS, "not rule out"),
    ("Italy had |never ruled out sending soldiers to Mali|.", CONSIDERS, "not rule out"),
    ("Italy has still |not formally ruled out the deployment| of guards.", CONSIDERS, "not rule out"),
    ("Italy |stopped short of ruling out air strikes in Mali|.", CONSIDERS, "not rule out"),
    ("|Sending soldiers to Mali has not been ruled out|, Rossi of Italy said.", CONSIDERS, "not rule out"),
    ("|Nothing has been ruled out, including sending soldiers to Mali|, Rossi said.", CONSIDERS, "not rule out"),
    ("|Sending soldiers to Mali is not off the table|, Rossi said.", CONSIDERS, "not rule out"),
    ("|Sending soldiers to Mali isn’t off the table|, Rossi said.", CONSIDERS, "not rule out"),
    ("|Ruling out sending soldiers to Mali would be a mistake|, Rossi said.", CONSIDERS, "not rule out"),
    ("It would be |wrong to rule out sending soldiers to Mali|, Rossi said.", CONSIDERS, "not rule out"),
    ("Italy has |ruled nothing out, including sending soldiers to Mali|.", CONSIDERS, "rules nothing out"),
    ("Italy has |not ruled out other means, including sending soldiers to Mali|.", CONSIDERS, "not rule out"),
    ("Italy does |not oppose sending soldiers to Mali|.", SUPPORTS, "not oppose"),
    ("Italy |doesn’t oppose sending soldiers to Mali|.", SUPPORTS, "not oppose"),
    ("Italy is |not against sending soldiers to Mali|.", SUPPORTS, "not oppose"),
    ("Italy has |no objection to sending soldiers to Mali|.", SUPPORTS, "not oppose"),
    ("|Sending soldiers to Mali was not a mistake|, Rossi of Italy said.", SUPPORTS, "not oppose"),
]
NOT_DENIED = [
    ("|Sending soldiers to Mali has been ruled out|, Rossi of Italy said.", RULES_OUT, "rule out"),
    ("Italy has not only |ruled out sending soldiers to Mali| but left.", RULES_OUT, "rule out"),
    ("|Sending soldiers to Mali was off the table|, Rossi of Italy said.", RULES_OUT, "off the table"),
    ("|Ruling out sending soldiers to Mali| was not a mistake, Rossi of Italy said.", RULES_OUT, "rule out"),
    ("Italy has |not ruled out anything except sending soldiers to Mali|.", RULES_OUT, "ruled out alone"),
    ("Italy has |ruled out nothing but a ground operation in Mali|.", RULES_OUT, "ruled out alone"),
    ("Italy |opposes sending soldiers to Mali|.", OPPOSES, "oppose"),
    ("|Sending soldiers to Mali was a mistake|, Rossi of Italy said.", OPPOSES, "mistake"),
]


@pytest.mark.parametrize(("marked", "stance", "rule"), [*DENIED, *NOT_DENIED])
def test_a_stance_is_turned_by_its_own_denial_alone(analyse, planted, marked, stance, rule):
    text, (span,) = planted(marked)
    (position,) = find_positions(analyse(text), {})
    assert ((position.start_at, position.end_at), position.stance, position.rule) == (span, stance, rule)


def test_a_platoon_that_was_not_needed_is_opposed_by_nobody(analyse):
    assert list(find_positions(analyse("Italy's platoon of soldiers wasn't needed."), {})) == []
