"""Roles: which numbers count nothing."""

import pytest

from muster.text.numerals import NumeralRole, find_numerals

# The number between bars, with its role.
WITH_ROLE = [
    ("It cost $|5 million|.", NumeralRole.MONEY),
    ("It cost £|500| a day.", NumeralRole.MONEY),
    ("It cost €|5|bn.", NumeralRole.MONEY),
    ("It cost |600| dollars.", NumeralRole.MONEY),
    ("a |10|-dollar bill", NumeralRole.MONEY),
    ("USD |900| each", NumeralRole.MONEY),
    ("|40| percent of them", NumeralRole.SHARE),
    ("|5|% of them", NumeralRole.SHARE),
    ("|30| per cent", NumeralRole.SHARE),
    ("|two|-thirds of the force", NumeralRole.SHARE),
    ("|one| third of the force", NumeralRole.SHARE),
    ("|one| in five soldiers", NumeralRole.SHARE),
    ("in |2014| they left", NumeralRole.YEAR),
    ("the |2003| invasion", NumeralRole.YEAR),
    ("|2003-2011|", NumeralRole.YEAR),
    ("the |1990|s", NumeralRole.YEAR),
    ("the ’|90|s", NumeralRole.YEAR),
    ("on December |8|", NumeralRole.DATE),
    ("on Dec. |8|, as planned", NumeralRole.DATE),
    ("on |8| December", NumeralRole.DATE),
    ("on December |2-3|", NumeralRole.DATE),
    ("since |9|/11", NumeralRole.DATE),
    ("at |10|:30 a.m.", NumeralRole.CLOCK),
    ("at |5| p.m.", NumeralRole.CLOCK),
    ("at |5| o’clock", NumeralRole.CLOCK),
    ("at |0300| GMT", NumeralRole.CLOCK),
    ("a |23|-year-old soldier", NumeralRole.AGE),
    ("soldiers aged |18|", NumeralRole.AGE),
    ("Ada Quill, |23|, said", NumeralRole.AGE),
    ("Ada Quill (|23|) said", NumeralRole.AGE),
    ("in his |20|s", NumeralRole.AGE),
    ("the |101|st Brigade", NumeralRole.ORDINAL),
    ("the |twenty|-first soldier", NumeralRole.ORDINAL),
    ("|1|. Norland leaves", NumeralRole.ORDINAL),
    ("the |Six|-Day War", NumeralRole.MEASURE),
    ("|1| in 47 soldiers", NumeralRole.SHARE),
    ("between the ages of |14| and 25", NumeralRole.AGE),
    ("an F-|16| fighter", NumeralRole.NAME),
    ("an AK-|47|", NumeralRole.NAME),
    ("Resolution |1701|", NumeralRole.NAME),
    ("Task Force |49|", NumeralRole.NAME),
    ("camp No. |2|", NumeralRole.NAME),
    ("UN-|242|", NumeralRole.NAME),
    ("drones at Air Base |201| in the desert", NumeralRole.NAME),
    ("drones at airbase |201|", NumeralRole.NAME),
    ("Base |101| was handed over", NumeralRole.NAME),
    ("Air Bases 101 and |201|", NumeralRole.NAME),
    ("Outpost |4|, on Hill 86", NumeralRole.NAME),
    ("Battalion |51| has left", NumeralRole.NAME),
    ("Soldiers closed Street |40|.", NumeralRole.NAME),
    ("one in |five| of the force", NumeralRole.SHARE),
    ("three out of |10| soldiers", NumeralRole.SHARE),
    ("|50| miles north", NumeralRole.MEASURE),
    ("|three| weeks", NumeralRole.MEASURE),
    ("|two| more years", NumeralRole.MEASURE),
    ("|10 to 15| years", NumeralRole.MEASURE),
    ("|hundreds| of miles", NumeralRole.MEASURE),
    ("a |six|-month mission", NumeralRole.MEASURE),
    ("a |four|-star general", NumeralRole.MEASURE),
    ("|20|km away", NumeralRole.MEASURE),
    ("|three| times", NumeralRole.MEASURE),
    ("a |5|-4 vote", NumeralRole.SCORE),
    ("|14| points", NumeralRole.SCORE),
    ("no |one| left", NumeralRole.PRONOUN),
    ("they helped |one| another", NumeralRole.PRONOUN),
]

COUNTS = [
    "|600| troops",
    "a |1,500|-strong force",
    "the |9,000|-member mission",
    "a |four|-aircraft convoy",
    "|2,000|-plus soldiers",
    "|2000| soldiers",
    "a force of |1900| men",
    "|200| or so",
    "West Norland is expected to number |3,500|",
    "In May, |12| soldiers left.",
    "On Sept. 5, |900| left.",
    "|one| of the two",
    "at least |15| killed",
    "|15|, all soldiers",
    "At the Air Base |600| soldiers wait.",
    "At Kesh Air Base |30| were wounded.",
    "Attack on Army Base |12| Dead",
    "at the air base |30| remain",
    "one of |20| soldiers",
    "|10| in five years",
]


def role_between_bars(marked: str) -> NumeralRole | None:
    start, end = marked.index("|"), marked.rindex("|") - 1
    found = [n for n in find_numerals(marked.replace("|", "")) if (n.start, n.end) == (start, end)]
    assert len(found) == 1, marked
    return found[0].role


@pytest.mark.parametrize(("marked", "role"), WITH_ROLE)
def test_a_number_that_counts_nothing_has_its_role(marked: str, role: NumeralRole) -> None:
    assert role_between_bars(marked) is role


@pytest.mark.parametrize("marked", COUNTS)
def test_a_number_that_may_count_something_has_no_role(marked: str) -> None:
    assert role_between_bars(marked) is None
