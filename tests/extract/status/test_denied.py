"""Denied: what is plainly said not to be so, ruled out, or not ruled out."""

import pytest

from muster.extract.aspect.aspects import match_aspect
from muster.extract.frames import find_frame
from muster.extract.status.statuses import match_status
from muster.model import Status

UNTRUE, PLAIN, OPEN = "said to be untrue", "plainly not", "not ruled out"
# Each text's last figure is denied (or possible), by this rule.
UNTRUE_TEXTS = [
    "It is not true that Kenya has 600 soldiers in Mali.",
    "It isn’t true that Kenya has 600 soldiers in Mali.",
    "It is false that 600 soldiers are in Mali.",
    "The army said it was not true that 600 of its soldiers were in Mali.",
    "The army dismissed as fake news a report that 600 soldiers were in Mali.",
    "The army denied a report that 600 soldiers were in Mali.",
    "The army denied that 600 soldiers were in Mali.",
    "The army described as false a report that 600 soldiers were in Mali.",
    "The army called a report that 600 soldiers were in Mali nonsense.",
    "Reports that Kenya has 600 soldiers in Mali are untrue, Wanjiku said.",
    "Rumours of 600 soldiers in Mali are entirely false, Wanjiku said.",
    "Rumours that 600 soldiers had landed were dismissed by the army.",
    "The claim that 600 soldiers had landed was not true.",
    "There is no truth in reports that 600 soldiers have landed.",
    "Online posts saying that Kenya has 600 soldiers in Mali are false.",
    "The claim, shared by many, that 600 soldiers have landed is false.",
    "The army denied a claim by the rebels that 600 soldiers had landed.",
    "It is not true, he said, that 600 soldiers have landed.",
    "Earlier reports that 60 soldiers had been killed were wrong.",
    "Kenya said reports of 600 soldiers in Mali were greatly exaggerated.",
    "Kenya called the figure of 600 soldiers in Mali inflated.",
]
PLAIN_TEXTS = [
    "Kenya does not have 600 soldiers in Mali.",
    "Kenya doesn’t have 600 soldiers in Mali.",
    "Kenya does not, in fact, have 600 soldiers in Mali.",
    "Kenya hasn't got 600 soldiers in Mali.",
    "Kenya has never had 600 soldiers in Mali.",
    "Kenya is not sending 600 soldiers to Mali.",
    "There are not 600 soldiers in Mali.",
    "There weren't 600 soldiers in Mali.",
    "Kenya has 200 soldiers in Mali, not 600.",
    "There are no 600 soldiers in Mali.",
    "There are no longer 600 soldiers in Mali.",
    "Kenya has no 600 soldiers in Mali.",
    "The 600 soldiers are not in Mali.",
    "The 600 soldiers have not left Mali.",
    "About 600 soldiers were not sent to Mali.",
]
OPEN_TEXTS = [
    "Kenya has not ruled out sending 600 soldiers to Mali.",
    "Kenya would not rule out sending 600 soldiers to Mali.",
    "Kenya is not opposed to sending 600 soldiers to Mali.",
    "Sending 600 soldiers to Mali has not been ruled out.",
    "Sending 600 soldiers to Mali is not off the table.",
]
OFF, ALLEGED = "called off", "not what is alleged"
OFF_TEXTS = [
    "The cabinet decided to halt the deployment of 600 soldiers to Mali.",
    "The cabinet reversed a decision to withdraw 600 soldiers.",
    "The decision to withdraw 600 soldiers from Mali was reversed.",
    "The plan to send 600 soldiers to Mali was shelved.",
    "A proposal to send 600 soldiers to Mali was voted down.",
    "The deployment of 600 soldiers to Mali has been put off indefinitely.",
    "Plans to send 600 soldiers to Mali were quietly scrapped.",
]
ALLEGED_TEXTS = [
    "Kenya has only advisers in Mali, and not the 600 soldiers that Togo alleges.",
    "Kenya has sent advisers, not the 600 soldiers the rebels have claimed.",
]
# Something else is denied, or nothing.
NOT_DENIED = [
    "There are no fewer than 600 soldiers in Mali.",
    "There is no doubt: 600 soldiers are in Mali.",
    "Kenya has no more than 600 soldiers in Mali.",
    "Kenya has not only 600 soldiers in Mali.",
    "Kenya does not have just 600 soldiers in Mali.",
    "Not all 600 soldiers in Mali are trained.",
    "Kenya has not sent all 600 soldiers to Mali.",
    "The army neither confirmed nor denied reports that 600 soldiers were in Mali.",
    "The army declined to confirm or deny reports that 600 soldiers were in Mali.",
    "The army rejected the report and said 600 soldiers were in Mali.",
    "It is no lie that 600 soldiers are in Mali.",
    "It is not true that the 600 soldiers in Mali are ill.",
    "Contrary to reports that Kenya has left, 600 soldiers are in Mali.",
    "The rumours were false, but Kenya has 600 soldiers in Mali.",
    "Reports that Kenya has 600 soldiers in Mali are true.",
]
# Not called off, or not yet.
GOING_ON = [
    "The plan to send 600 soldiers to Mali was not shelved.",
    "The deployment of 600 soldiers to Mali went on, and others were scrapped.",
    "The governor urged Kenya to halt the deployment of 600 soldiers to Mali.",
    "Kenya did not cancel the deployment of 600 soldiers to Mali.",
    "If the plan to send 600 soldiers to Mali is shelved, Kenya will fail.",
]
# Denied by a word that may mean less: for now, on a condition, of known forces.
UNSURE = [
    "Kenya will not send 600 soldiers to Mali until May.",
    "If Kenya does not have 600 soldiers in Mali, it will fail.",
    "The 600 soldiers were not sent to Mali to fight.",
    "Kenya does not have 600 soldiers in Mali to fight, but to train others.",
    "Kenya is not keeping 600 soldiers in Mali for ever.",
    "The 600 soldiers who are not in Mali are in Togo.",
    "Kenya does not have more than 600 soldiers in Mali.",
]
CASES = [
    *((text, Status.DENIED, UNTRUE) for text in UNTRUE_TEXTS),
    *((text, Status.DENIED, PLAIN) for text in PLAIN_TEXTS),
    *((text, Status.DENIED, OFF) for text in OFF_TEXTS),
    *((text, Status.DENIED, ALLEGED) for text in ALLEGED_TEXTS),
    *((text, Status.DENIED, "not") for text in UNSURE),
    *((text, Status.POSSIBLE, OPEN) for text in OPEN_TEXTS),
    ("Sending 600 soldiers to Mali has been ruled out.", Status.DENIED, "ruled out behind"),
]


def _tell(count, text):
    counted = count(text)[-1]
    frame = find_frame(counted.candidate)
    return match_status(counted, frame, match_aspect(counted, frame)[0])


@pytest.mark.parametrize(("text", "status", "rule"), CASES)
def test_a_figure_is_as_denied_as_its_sentence_says(count, text, status, rule):
    assert _tell(count, text) == (status, rule)


@pytest.mark.parametrize("text", NOT_DENIED)
def test_a_denial_of_something_else_denies_no_figure(count, text):
    assert _tell(count, text)[0] is Status.ACTUAL


@pytest.mark.parametrize("text", GOING_ON)
def test_what_is_not_called_off_is_not_denied_for_it(count, text):
    assert _tell(count, text)[1] != OFF
