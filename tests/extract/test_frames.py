"""Frames: which verb governs a counted phrase, and on which side of it the phrase stands."""

import pytest

from muster.extract.frames import clause_start, find_frame

# The first figure's governing word by its first form, whether it is the verb's subject, and the clause's first word.
GOVERNED = [
    ("France will send 600 soldiers to Mali.", "send", False, "France"),
    ("About 600 soldiers were sent to Mali.", "send", True, "About"),
    ("About 600 soldiers are in Mali.", "be", True, "About"),
    ("About 600 soldiers have arrived in Mali.", "arrive", True, "About"),
    ("It was cold, and 600 soldiers stayed.", "stay", True, "and"),
    ("It left; 600 soldiers remain there.", "remain", True, "600"),
    ("He said that 600 soldiers would withdraw.", "withdraw", True, "He"),
    ("It has heard that 600 soldiers will withdraw.", "withdraw", True, "It"),
    ("600 soldiers -- most of them young -- are in Mali.", "be", True, "600"),
    ("600 soldiers are in Mali and will train others.", "be", True, "600"),
    ("It keeps 600 soldiers there to train others.", "keep", False, "It"),
    ("It has told 600 soldiers to withdraw.", "withdraw", True, "It"),
    ("It has watched 600 soldiers.", "have", False, "It"),
    ("It keeps 600 soldiers, who help the police.", "keep", False, "It"),
    ("France deployed 600 soldiers to cope with attacks.", "deploy", False, "France"),
    ("600 soldiers who had trained in Mali were flown to Chad.", "fly to", True, "600"),
    ("600 soldiers who fought in Mali are now in Chad.", "be", True, "600"),
    ("600 soldiers who stayed in Mali left.", "leave", True, "600"),
    ("600 soldiers who stayed in Mali and then left.", "stay", True, "600"),
    ("600 soldiers who stayed in Mali would sing.", "stay", True, "600"),
    ("600 soldiers, most of them French.", None, False, "600"),
    ("600 soldiers to help the police.", None, False, "600"),
    ("600 soldiers, the first to leave.", None, False, "600"),
]


@pytest.mark.parametrize(("text", "governor", "subject", "opening"), GOVERNED)
def test_the_phrase_hangs_on_the_verb_of_its_clause(candidates, text, governor, subject, opening):
    frame = find_frame(candidates(text)[0])
    assert (frame.governor.lemma if frame.governor else None, frame.subject) == (governor, subject)
    assert frame.sentence.plain[frame.start] == opening


def test_a_clause_ends_at_a_comma_with_a_word_that_opens_another(candidates):
    frame = find_frame(candidates("France sent 600 soldiers there, while Chad left.")[0])
    assert frame.sentence.plain[frame.start : frame.stop] == ("France", "sent", "600", "soldiers", "there")


def test_a_clause_starts_behind_the_last_mark_before_the_word(analyse):
    (sentence,) = analyse("It was so: he left, but then (as told) they stayed.").sentences
    assert [clause_start(sentence, index) for index in (3, 5, 8, 10, 13)] == [0, 4, 7, 10, 13]
