"""Statuses: how real a figure is."""

import pytest

from muster.extract.aspect.aspects import match_aspect
from muster.extract.frames import find_frame
from muster.extract.status.statuses import match_status
from muster.model import Aspect, Status

ACTUAL, ANNOUNCED, PLANNED, PLEDGED = Status.ACTUAL, Status.ANNOUNCED, Status.PLANNED, Status.PLEDGED
REQUESTED, POSSIBLE, DENIED = Status.REQUESTED, Status.POSSIBLE, Status.DENIED

# Each text's first figure has this status, by this rule or word.
STATED = [
    ("France has 600 soldiers there.", ACTUAL, "no modal word"),
    ("An ambush may have killed 12 soldiers.", ACTUAL, "it happened"),
    ("NATO will raise the mission from 500 to about 4,000 soldiers.", ACTUAL, "where the change starts"),
    ("Trainers will join the 600 soldiers there.", ACTUAL, "beside another figure"),
    ("France will send 600 soldiers.", ANNOUNCED, "will"),
    ("About 600 soldiers will be sent.", ANNOUNCED, "will"),
    ("About 600 soldiers are to leave.", ANNOUNCED, "is to"),
    ("The president ordered 600 soldiers to Mali.", ANNOUNCED, "order"),
    ("About 600 soldiers headed to Mali on Sunday.", ACTUAL, "headed for a place"),
    ("About 600 soldiers are headed to Mali.", ANNOUNCED, "bound for a place"),
    ("600 soldiers headed to Mali", ANNOUNCED, "bound for a place"),
    ("France is sending 600 soldiers.", ANNOUNCED, "is sending"),
    ("France is quietly withdrawing 600 soldiers.", ANNOUNCED, "under way"),
    ("Kenya to send 600 troops to Haiti", ANNOUNCED, "headline infinitive"),
    ("Kenya to Send 600 Troops to Haiti", ANNOUNCED, "headline infinitive"),
    ("He said that France would send 600 soldiers.", ANNOUNCED, "would, reported"),
    ("The plan would add 600 soldiers.", PLANNED, "would"),
    ("France plans to send 600 soldiers.", PLANNED, "plan"),
    ("France announced plans to send 600 soldiers.", ANNOUNCED, "announce"),
    ("He asked for more beside the 600 soldiers currently there.", ACTUAL, "a level already there"),
    ("France is expected to send 600 soldiers.", PLANNED, "expect"),
    ("Germany pledged 600 trainers.", PLEDGED, "pledge"),
    ("Germany is ready to send 600 trainers.", PLEDGED, "ready to"),
    ("Kenya asked for 600 peacekeepers.", REQUESTED, "ask"),
    ("The mission needs 600 peacekeepers.", REQUESTED, "need"),
    ("Germany may send 600 trainers.", POSSIBLE, "may"),
    ("Germany is considering whether it could send 600 soldiers.", POSSIBLE, "could"),
    ("He denied sending 600 soldiers.", DENIED, "deny"),
    ("Germany has not sent 600 soldiers.", DENIED, "plainly not"),
    ("France will help without sending 600 soldiers.", DENIED, "without sending"),
    ("France will bring home 600 soldiers without replacement.", ANNOUNCED, "will"),
    ("He announced that 600 soldiers were there.", ACTUAL, "no modal word"),
    ("Kenya ordered the 600 soldiers already in Haiti to stay.", ACTUAL, "a level already there"),
    ("Kenya will bolster the 600 police and soldiers currently deployed there.", ACTUAL, "a level already there"),
    ("Kenya said the rest of the 600 soldiers will leave.", ACTUAL, "a whole of which a part is told"),
    ("The first of 600 soldiers arrived in Mali.", ANNOUNCED, "the first of them"),
    ("In 2009, he ordered 600 soldiers to Mali.", ACTUAL, "ordered in a past year"),
    ("He ordered 600 soldiers to Mali in 2009.", ANNOUNCED, "order"),
    ("Trainers will join about 600 soldiers who are expected to arrive in May.", PLANNED, "expect"),
    ("The planned 600 soldiers have arrived.", PLANNED, "stated before: planned"),
    ("That is on top of the 600 soldiers already agreed.", ANNOUNCED, "stated behind: announced"),
    ("The 600 extra soldiers the governor requested are late.", REQUESTED, "stated behind: requested"),
    ("The 600 soldiers agreed to the terms.", ACTUAL, "no modal word"),
    ("About 600 soldiers -- the first since May -- may be sent to Mali.", POSSIBLE, "may"),
    ("About 600 soldiers are expected to hold a parade.", PLANNED, "expect"),
    ("Mali has only 600 soldiers they can add.", POSSIBLE, "can send"),
    ("Two soldiers under a tree offered him help.", ACTUAL, "no modal word"),
    ("Mali has not only 600 soldiers.", ACTUAL, "no modal word"),
    ("A force of 600 soldiers is not enough.", ACTUAL, "no modal word"),
    ("Visitors can see 600 soldiers there.", ACTUAL, "no modal word"),
    ("He planned to go to a base where 600 soldiers train.", ACTUAL, "no modal word"),
    ("It is planned to stop as 600 soldiers train.", ACTUAL, "no modal word"),
    ("It is planned to serve as a base of 600 soldiers.", PLANNED, "plan"),
    ("They met 60 soldiers who tried to talk.", ACTUAL, "no modal word"),
    ("About 600 soldiers were to arrive in May.", ANNOUNCED, "is to"),
    ("France talked about sending 600 soldiers.", POSSIBLE, "talk about"),
    ("The council voted unanimously to send 600 soldiers.", ANNOUNCED, "vote to"),
    ("The choices ranged from sending 600 soldiers to 900.", POSSIBLE, "range from"),
    ("Mali didn't send 600 soldiers.", DENIED, "plainly not"),
    ("Mali has not confirmed that it sent 600 soldiers.", ACTUAL, "no modal word"),
    ("The role of the 600 soldiers has not changed.", ACTUAL, "something is said of them"),
    ("Mali may have 600 soldiers there.", ACTUAL, "no modal word"),
    ("Mali may have to send 600 soldiers.", POSSIBLE, "may"),
    ("About 600 soldiers were maintaining order.", ACTUAL, "no modal word"),
    ("They'll send 600 soldiers.", ANNOUNCED, "will"),
    ("“If we had 600 more soldiers, we could win,” he said.", POSSIBLE, "if we had"),
    ("Mali is seeking approval to send 600 soldiers.", PLANNED, "seek approval"),
    ("After the debate, Mali ordered 600 soldiers to leave.", ANNOUNCED, "order"),
    ("One option calls for 600 soldiers.", POSSIBLE, "an option calls for"),
    ("The draft calls for 600 soldiers.", PLANNED, "a plan calls for"),
    ("The general called for 600 soldiers.", REQUESTED, "call for"),
    ("The third alternative would keep 600 soldiers there.", POSSIBLE, "would, of an option"),
    ("A new agreement would keep 600 soldiers there.", PLANNED, "would"),
    ("He said that 600 soldiers would be needed.", REQUESTED, "would need"),
    ("An agreement allows 600 soldiers to stay.", ANNOUNCED, "allows"),
    ("The deal leaves 600 soldiers there.", ANNOUNCED, "a decision contains"),
    ("Mali is leaving 600 soldiers there.", ANNOUNCED, "under way"),
    ("Hundreds of police and at least 600 soldiers are being deployed.", ANNOUNCED, "under way"),
    ("Mali has 600 soldiers headed to Haiti.", ANNOUNCED, "bound for a place"),
    ("Another 600 soldiers to leave Mali", ANNOUNCED, "headline infinitive"),
    ("Read more: Kenya to send 600 troops to Haiti", ANNOUNCED, "headline infinitive"),
    ("The council approved a proposal to send 600 soldiers.", ANNOUNCED, "approve"),
    ("The council rejected a proposal to send 600 soldiers.", DENIED, "reject"),
    ("At the governor's request, Mali sent 600 soldiers.", ACTUAL, "no modal word"),
    ("About 600 soldiers will not leave before June.", DENIED, "not"),
    ("The count of 600 soldiers does not include the police stationed there.", ACTUAL, "no modal word"),
    ("Mali threatened to send 600 soldiers.", POSSIBLE, "threaten"),
    ("It is unclear whether the 600 soldiers would stay.", POSSIBLE, "whether"),
    ("No decision has been made on sending 600 soldiers.", POSSIBLE, "no decision"),
    ("The city is tense, with 600 soldiers still to come.", ANNOUNCED, "still to come"),
    ("A first group of 600 soldiers arrived in Mali.", ACTUAL, "no modal word"),
    ("The current force of 600 soldiers will be doubled.", ACTUAL, "a current force"),
    ("The outlook is grim: 600 soldiers will dig graves.", ANNOUNCED, "will"),
    ("About 600 soldiers are trying to reach the town.", ACTUAL, "no modal word"),
    ("The talks began in May, and Mali has 600 soldiers there.", ACTUAL, "no modal word"),
    ("France means to keep 600 soldiers in Mali.", PLANNED, "means to"),
    ("France has the means to keep 600 soldiers in Mali.", ACTUAL, "no modal word"),
    ("About 600 soldiers leave for Mali on Thursday.", ANNOUNCED, "scheduled for a time to come"),
    ("France sends 600 soldiers to Mali next month.", ANNOUNCED, "scheduled for a time to come"),
    ("About 600 soldiers leave for Mali every Thursday.", ACTUAL, "no modal word"),
    ("About 600 soldiers left for Mali on Thursday.", ACTUAL, "no modal word"),
    ("600 SOLDIERS TO LEAVE MALI", ANNOUNCED, "headline infinitive"),
    ("For want of money, Mali has 600 soldiers there.", ACTUAL, "no modal word"),
    ("On the order of the president, 600 soldiers surrounded the port.", ACTUAL, "no modal word"),
    ("With effect from 1 June, the force grows by 180 soldiers.", ANNOUNCED, "with effect from"),
    ("About 600 soldiers and perhaps 4,000 fighters are there.", ACTUAL, "no modal word"),
    ("Not quite 600 soldiers were there.", ACTUAL, "no modal word"),
    ("A new study puts the garrison at 900 soldiers.", ACTUAL, "no modal word"),
    ("Mali is studying sending 900 soldiers.", POSSIBLE, "study"),
    ("Asked who came, he named 600 soldiers.", ACTUAL, "no modal word"),
    ("Of the 900 soldiers in Mali, 300 will leave.", ACTUAL, "a whole out of which some go"),
    ("Of the 900 soldiers due to leave Mali, none will fight.", ANNOUNCED, "due to be"),
    ("Under the pact Kenya may keep up to 600 soldiers in Mali.", ANNOUNCED, "allowed by law"),
    ("Kenya may keep up to 600 soldiers in Mali.", POSSIBLE, "may"),
]


# Moves that are put off, and those that are not, or went on.
PUT_OFF = [
    ("Kenya has put off the withdrawal of 600 soldiers by three months.", ANNOUNCED, "put off"),
    ("Kenya has put off by three months the withdrawal of 600 soldiers.", ANNOUNCED, "put off"),
    ("The withdrawal of 600 soldiers from Mali was delayed until May.", ANNOUNCED, "put off"),
    ("Kenya has delayed sending 600 soldiers to Mali.", ANNOUNCED, "put off"),
    ("Kenya plans to postpone the deployment of 600 soldiers.", PLANNED, "plan"),
    ("The withdrawal of 600 soldiers was delayed, but is complete.", ACTUAL, "no modal word"),
    ("The delayed deployment of 600 soldiers began.", ACTUAL, "no modal word"),
    ("Kenya delayed the vote, and withdrew 600 soldiers.", ACTUAL, "no modal word"),
    ("Kenya is 600 soldiers short of its authorised strength.", REQUESTED, "short of"),
    ("Kenya's offer to send 50 soldiers was turned down.", DENIED, "called off"),
    ("Kenya withdrew its offer of 600 soldiers for Mali.", DENIED, "called off"),
    ("Kenya has taken back its promise of 600 soldiers.", DENIED, "called off"),
    ("Kenya withdrew its demand and offered 600 soldiers.", PLEDGED, "offer"),
    ("Iraq agreed that 600 French soldiers may stay.", ANNOUNCED, "said to be allowed"),
    ("Iraq said that 600 French soldiers may stay.", POSSIBLE, "may"),
]


SAID_OF_THEM = [
    ("Berlin has not decided on the future of its 600 soldiers in Mali.", ACTUAL),
    ("Italy wants a new mandate for its 600 soldiers in Lebanon.", ACTUAL),
    ("A decision on the 600 soldiers in Korea is expected.", ACTUAL),
    ("Talks about its 600 soldiers may begin in May.", ACTUAL),
    ("It wants food for the 600 soldiers to be sent to Mali.", ANNOUNCED),
    ("It wants a mandate for 600 soldiers.", REQUESTED),
    ("Talks about the withdrawal of the 600 soldiers may begin.", POSSIBLE),
]


@pytest.mark.parametrize(("text", "status"), SAID_OF_THEM)
def test_forces_are_there_of_which_something_else_is_said(count, text, status):
    (counted,) = count(text)
    frame = find_frame(counted.candidate)
    assert match_status(counted, frame, match_aspect(counted, frame)[0])[0] is status


def test_what_was_received_is_no_longer_asked_for(count):
    asked, received = count("The UN asked for 500 soldiers but has received only 300.")
    assert match_status(asked, find_frame(asked.candidate), Aspect.INCREASE)[0] is REQUESTED
    assert match_status(received, find_frame(received.candidate), Aspect.INCREASE)[0] is ACTUAL


# Words of leave, order and promise in a clause of their own beside what was done, and those of the same clause.
APART = [
    ("France, authorised by the UN, sent 600 soldiers to Chad.", ACTUAL, "no modal word"),
    ("Authorised by the UN, France sent 600 soldiers to Chad.", ACTUAL, "no modal word"),
    ("France, with the approval of the UN, sent 600 soldiers to Chad.", ACTUAL, "no modal word"),
    ("After parliament approved the mission, Denmark sent 600 soldiers.", ACTUAL, "no modal word"),
    ("A mission approved by parliament has 600 soldiers in Mali.", ACTUAL, "no modal word"),
    ("Kenya's 600 police, authorised by the UN, have arrived in Haiti.", ACTUAL, "no modal word"),
    ("Germany, which will leave in May, has 600 soldiers in Mali.", ACTUAL, "no modal word"),
    ("Germany, which has promised to stay, keeps 600 soldiers in Mali.", ACTUAL, "no modal word"),
    ("It will go and has sent 600 soldiers to Chad.", ACTUAL, "no modal word"),
    ("France could hire and put 600 soldiers in Chad.", POSSIBLE, "could"),
    ("France, authorised by the UN, will send 600 soldiers to Chad.", ANNOUNCED, "will"),
    ("France, asked by the UN, has agreed to send 600 soldiers to Chad.", ANNOUNCED, "agree"),
    ("Parliament approved a plan by the army to send 600 soldiers.", ANNOUNCED, "approve"),
    ("Under the plan approved by parliament, Denmark has 600 soldiers there from May.", PLANNED, "plan"),
    ("If parliament approved it, Denmark had 600 soldiers ready.", ANNOUNCED, "approve"),
    ("The mission, which parliament approved, would have 600 soldiers in Mali.", ANNOUNCED, "would, reported"),
]


@pytest.mark.parametrize(("text", "status", "rule"), STATED + PUT_OFF + APART)
def test_the_nearest_modal_word_tells_the_status(count, text, status, rule):
    counted = count(text)[0]
    frame = find_frame(counted.candidate)
    assert match_status(counted, frame, match_aspect(counted, frame)[0]) == (status, rule)


def test_a_modal_word_of_another_clause_does_not_reach_the_figure(count):
    (counted,) = count("Germany may vote, and France keeps 600 soldiers there.")
    frame = find_frame(counted.candidate)
    assert match_status(counted, frame, match_aspect(counted, frame)[0])[0] is ACTUAL


def test_a_name_in_capitals_is_no_modal_word(count):
    (counted,) = count("Theresa May met 600 soldiers there.")
    frame = find_frame(counted.candidate)
    assert match_status(counted, frame, match_aspect(counted, frame)[0])[0] is ACTUAL


AUTHORISED = [
    "The force, with an authorised strength of 1,300, has 600 soldiers in Mali.",
    "The force has an authorised strength of 1,300 and 600 soldiers deployed in Mali.",
]


@pytest.mark.parametrize("text", AUTHORISED)
def test_what_is_authorised_is_not_what_is_there(count, text):
    ceiling, there = count(text)
    assert match_status(ceiling, find_frame(ceiling.candidate), Aspect.CAP)[0] is ANNOUNCED
    assert match_status(there, find_frame(there.candidate), Aspect.LEVEL) == (ACTUAL, "no modal word")
