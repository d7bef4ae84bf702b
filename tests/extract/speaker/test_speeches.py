"""Speeches: who reports, by the words beside the verb."""

import pytest

from muster.extract.speaker.speeches import find_speeches

QUOTED = "quoted as saying"
SUBJECT, BEHIND, SOURCE = "subject of the reporting verb", "reporting verb before its subject", "according to"

# Bars stand around each speaker; the rules are those of the speeches in order.
SPOKEN = [
    ("|The ministry| said 600 soldiers left.", [SUBJECT]),
    ("|Anna Berg| said on Monday that 600 soldiers left.", [SUBJECT]),
    ("But |she| later said that 600 soldiers left.", [SUBJECT]),
    ("|Berg| repeated what |she| told them: 600 soldiers left.", [SUBJECT, SUBJECT]),
    ("On Saturday |the ministry| said 600 soldiers left.", [SUBJECT]),
    ("Last week |Berg| said 600 soldiers left.", [SUBJECT]),
    ("600 soldiers left, |Defence Minister Anna Berg| said.", [SUBJECT]),
    ("|Berg|, the highest officer there, said 600 soldiers left.", [SUBJECT]),
    ("600 soldiers left, the acting defence minister, |Anna Berg|, said.", [SUBJECT]),
    ("600 soldiers left, the army chief, |Gen. Anna L. Berg|, said.", [SUBJECT]),
    ("|Anna Berg|, Defence Minister, said 600 soldiers left.", [SUBJECT]),
    ("|A spokesman in the capital|, New Delhi, said 600 soldiers left.", [SUBJECT]),
    ("“600 soldiers left,” said |Colonel Anna Berg|, a spokeswoman.", [BEHIND]),
    ("“600 soldiers left,” said |Lt. Gen. Anna Berg|.", [BEHIND]),
    ("“600 soldiers left,” |a spokesman| told reporters.", [SUBJECT]),
    ("600 soldiers left, according to |the U.S. military|.", [SOURCE]),
    ("600 soldiers left, according to |two officials| who were there.", [SOURCE]),
    ("|The army| said that |the ministry| said so.", [SUBJECT, SUBJECT]),
    ("|The ministry| is calling for 600 soldiers.", [SUBJECT]),
    ("The Norburg Herald quoted |Anna Berg| as saying 600 soldiers left.", [QUOTED]),
    ("|Anna Berg| was quoted by the Norburg Herald as saying that 600 soldiers left.", [QUOTED]),
    ("600 soldiers left, |Berg| posted on Facebook.", [SUBJECT]),
    ("|Berg| just said 600 soldiers left.", [SUBJECT]),
    ("The raid, according to |the ministry| -- one of many -- killed 600 soldiers.", [SOURCE]),
    ("|Berg| said so, citing the case of a soldier.", [SUBJECT]),
    ("Berg left, though |officials| said 600 soldiers stayed.", [SUBJECT]),
    ("600 soldiers left, |the navy| said.", [SUBJECT]),
    ("|The Norburg Agency|, meanwhile, reported the deaths of 600 soldiers in the army, and left.", [SUBJECT]),
    ("By comparison |the U.S.| said 600 soldiers left.", [SUBJECT]),
    ("War prompted |the ministry| to announce that 600 soldiers left.", [SUBJECT]),
    ("|The ministry| was forced to announce that 600 soldiers left.", [SUBJECT]),
    ("|Col. Anna Berg|, however, a spokeswoman, said 600 soldiers left.", [SUBJECT]),
    ("The head of NATO forces there, |Gen. Anna Berg|, requested 600 soldiers.", [SUBJECT]),
    ("Troops met near |the army|, which has announced that 600 soldiers left.", [SUBJECT]),
    ("|Anna Berg|, the defence minister, who said 600 soldiers left, came.", [SUBJECT]),
    ("|The Berg Institute| described it as the day when “600 soldiers left.”", [SUBJECT]),
    ("|The ministry| released a long statement that said 600 soldiers left.", [SUBJECT]),
    ("|Norland| accuses them of killing 600 soldiers.", [SUBJECT]),
    ("|Berg's| estimated that 600 soldiers left.", [SUBJECT]),
    ("|Anna Berg| approved 20 soldiers and requested 600 more.", [SUBJECT]),
    ("|Anna Berg| has pledged that 600 soldiers will leave.", [SUBJECT]),
    ("|Anna Berg| -- the minister, who came -- said 600 soldiers left.", [SUBJECT]),
    ("Another activist in Norburg, |Anna Berg|, said 600 soldiers left.", [SUBJECT]),
    ("“600 soldiers left,” said |the envoy for Norburg, Anna Berg|.", [BEHIND]),
    ("They did what |the ministry| calls for.", [SUBJECT]),
    ("600 soldiers left, |the colonel| said.", [SUBJECT]),
    ("600 soldiers have tanks and sources, in parts of the land, said |Anna Berg|.", [BEHIND]),
]
SILENT = [
    "600 soldiers left.",
    "Norland keeps 600 soldiers there as Nordic allies add combat troops.",
    "On Monday we said 600 soldiers left.",
    "I told the ministry.",
    "It was said that 600 soldiers left.",
    "The ministry ordered 600 soldiers to leave.",
    "A man who was there said so.",
    "Nothing was, in short, said.",
    "The 600 soldiers did not say why.",
    "Last May told of 600 soldiers.",
    "“600 soldiers left,” said reports would be read.",
    "The 600 soldiers came at the request of the ministry.",
    "Anna Berg has pledged 600 soldiers.",
    "The plan does not include the previously announced 600 soldiers.",
    "They shouldn't say that 600 soldiers left.",
    "“600 soldiers left,” said on a website.",
    "The army later received reports that 600 soldiers left.",
    "600 soldiers are in those states, the largest ones.",
    "All told, 600 soldiers left.",
    "The war against the militant group claimed the lives of 600 soldiers.",
    "Anna Berg was secretary of state then.",
    "The ministry in its claim of the day named 600 soldiers.",
]


@pytest.mark.parametrize(("marked", "rules"), SPOKEN)
def test_each_planted_speaker_is_found_at_its_offsets(analyse, planted, marked, rules):
    text, spans = planted(marked)
    (sentence,) = analyse(text).sentences
    speeches = find_speeches(sentence)
    assert [(speech.start, speech.end) for speech in speeches] == spans
    assert [speech.rule for speech in speeches] == rules


@pytest.mark.parametrize("text", SILENT)
def test_where_nobody_is_named_as_speaking_no_speech_is_found(analyse, text):
    (sentence,) = analyse(text).sentences
    assert find_speeches(sentence) == []
