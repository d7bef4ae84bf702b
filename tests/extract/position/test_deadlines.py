"""Deadlines: time that is given to forces."""

import pytest

REQUESTED = [
    ("Niger's junta gives French soldiers until September to leave.", ("NER",)),
    ("Mali gave the UN peacekeepers six months to withdraw.", ("MLI",)),
    ("Iraq set a deadline for US forces to leave.", ("IRQ",)),
    ("The junta gave French troops a month to leave Niger.", ()),
]
NONE = [
    "Mali gave the UN until May to answer.",
    "Mali gave the soldiers in Gao a week of leave.",
]


@pytest.mark.parametrize(("text", "actors"), REQUESTED)
def test_who_gives_forces_time_to_go_asks_them_to(extract, text, actors):
    (claim,) = extract(text).claims
    assert (claim.stance.value, claim.actors) == ("requests", actors)


@pytest.mark.parametrize("text", NONE)
def test_time_for_something_else_is_no_request(extract, text):
    assert not [claim for claim in extract(text).claims if getattr(claim, "stance", None) == "requests"]
