"""Speakers: to whom a figure is attributed, under which name."""

import pytest

from muster.extract.speaker.speakers import Speakers
from muster.model import Attribution, Standing


@pytest.fixture
def attribute(analyse):
    """Attribution, with its rule, of the number that bars stand around."""

    def attribute_number(marked):
        start = marked.index("|")
        text = marked.replace("|", "")
        analysis = analyse(text)
        end = marked.rindex("|") - 1
        found, rule = Speakers(analysis).attribute(analysis.sentence_at(start), start, end)
        assert found.text is None or text[found.start : found.end] == found.text
        return found, rule

    return attribute_number


# The speaker, the words that name the speaker beside the figure, and the rule.
ATTRIBUTED = [
    ("About |600| soldiers left, Defence Minister Anna Berg said.", "Anna Berg", "Defence Minister Anna Berg"),
    ("Anna Berg came.\nBerg said |600| soldiers left.", "Anna Berg", "Berg"),
    (
        "On Friday |600| fell in Khan Tal, the Guards' spokesman in Norburg said.",
        "Guards' spokesman in Norburg",
        "the Guards' spokesman in Norburg",
    ),
    ("The army said so. It has |600| men, people close to it say.", "people close to it", "people close to it"),
    ("Mali said so. The agency said |600| soldiers left.", "agency", "The agency"),
    (
        "It has withdrawn |600| soldiers since President Jon Ek declared victory, General Anna Berg said.",
        "Anna Berg",
        "General Anna Berg",
    ),
    (
        "It has withdrawn |600| soldiers since President Jon Ek announced a truce, General Anna Berg said.",
        "Anna Berg",
        "General Anna Berg",
    ),
    ("It came after Berg announced that |600| soldiers left, the army said.", "Berg", "Berg"),
    ("The mission's commander, Kenyan General Jon Ek, said |600| soldiers left.", "Jon Ek", "Kenyan General Jon Ek"),
    ("Anna Berg said so.\nIt rained.\nShe said |600| soldiers left.", "Anna Berg", "She"),
    ("Anna Berg said so, and she said |600| soldiers left.", "Anna Berg", "she"),
    ("She said |600| soldiers left.", "She", "She"),
    ("The ministry said |600| soldiers left.", "ministry", "The ministry"),
    ("The Pentagon said |600| soldiers left.", "Pentagon", "The Pentagon"),
    ("About |600| soldiers left, according to the spokesman.", "spokesman", "the spokesman"),
    ("Minister Anna Berg came.\nThe minister said |600| soldiers left.", "Anna Berg", "The minister"),
    ("Norland Mine Institute (NMI) met.\nThe NMI said |600| left.", "Norland Mine Institute", "The NMI"),
    ("An aide to Anna Berg said |600| soldiers left.", "An aide to Anna Berg", "An aide to Anna Berg"),
    ("The police in Mosul said |600| soldiers left.", "police in Mosul", "The police in Mosul"),
    ("The defence minister, Anna Berg, said |600| soldiers left.", "Anna Berg", "Anna Berg"),
    ("The army said 20 left, but Anna Berg said |600| soldiers left.", "Anna Berg", "Anna Berg"),
    ("Berg confirmed an estimate of |600| soldiers.", "Berg", "Berg"),
    (
        "Maj. Gen. Anna Berg of the Norland Guard said |600| left.",
        "Anna Berg",
        "Maj. Gen. Anna Berg of the Norland Guard",
    ),
    ("The station's owner, Jon Skarby, said |600| soldiers came.", "Jon Skarby", "Jon Skarby"),
    ("About |600| left, according to the commander, Gen. Anna Berg.", "Anna Berg", "the commander, Gen. Anna Berg"),
    ("According to a French analysis seen by Quill, |600| left.", "a French analysis", "a French analysis"),
    ("The army put the number of soldiers at |600|.", "army", "The army"),
    ("Mali's ministry on Wednesday dismissed reports that |600| left.", "Mali's ministry", "Mali's ministry"),
    ("The army late on Monday night denied that |600| left.", "army", "The army"),
    ("Media reports say |600| soldiers left.", "Media reports", "Media reports"),
    ("However, the police earlier in the day reported |600| hurt.", "police", "the police"),
    (
        "Officials with the ministry said so.\nThe two officials said |600| left.",
        "Officials with the ministry",
        "The two officials",
    ),
    ("Anna Berg came.\nBerg: We had |600| soldiers. That was all.", "Anna Berg", "Berg"),
    ("Anna Berg: We had tanks. And |600| soldiers came.", "Anna Berg", "Anna Berg"),
    ("Jane's estimates that |600| tanks are left.", "Jane", "Jane's"),
]


@pytest.mark.parametrize(("marked", "speaker", "words"), ATTRIBUTED)
def test_a_figure_is_attributed_to_whom_its_sentence_names(attribute, marked, speaker, words):
    found, _ = attribute(marked)
    assert (found.speaker, found.text) == (speaker, words)


@pytest.mark.parametrize(
    "marked",
    [
        "“We have 20 soldiers,” Anna Berg said. “We will send |600| more.”",
        "“We will send |600| soldiers.” “That is all,” Anna Berg said.",
        "Anna Berg said so.\n“We will send |600| soldiers.”",
    ],
)
def test_a_quotation_that_goes_on_keeps_its_speaker(attribute, marked):
    found, rule = attribute(marked)
    assert (found.speaker, rule) == ("Anna Berg", "quotation goes on")


@pytest.mark.parametrize(
    "marked",
    [
        "About |600| soldiers left.",
        "On Monday we said |600| soldiers left.",
        "“We will send |600| soldiers.”",
    ],
)
def test_what_nobody_else_is_said_to_say_the_outlet_says(attribute, marked):
    assert attribute(marked) == (Attribution(), "outlet's voice")


def test_a_figure_in_a_clause_beside_what_others_say_is_the_outlets(attribute):
    marked = "While |600| soldiers are there, Anna Berg said the police would help."
    assert attribute(marked) == (Attribution(), "beside what others say")


def test_words_in_quotation_marks_at_the_end_make_no_quotation_of_a_sentence(attribute):
    marked = "Anna Berg said so. About |600| soldiers went to “help them.”"
    assert attribute(marked) == (Attribution(), "outlet's voice, after what others say")


def test_a_sentence_without_a_speaker_tells_whether_somebody_spoke_before_it(attribute):
    assert attribute("Anna Berg said so. About |600| soldiers left.")[1] == "outlet's voice, after what others say"
    assert attribute("Anna Berg said so.\n\nAbout |600| soldiers left.")[1] == "outlet's voice"


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        (
            "Two officials in Norburg said so. About |600| soldiers left, the officials said.",
            "Two officials in Norburg",
        ),
        ("A statement came, Anna Berg said in a statement. |600| soldiers left, the statement said.", "Anna Berg"),
        ("A statement came, the ministry said in a statement. |600| soldiers left, it said.", "ministry"),
        ("The Kesh Institute said so. |600| soldiers left, the institute said.", "Kesh Institute"),
        ("Two officials said so. About |600| soldiers left, the diplomats said.", "diplomats"),
    ],
)
def test_words_for_a_speaker_who_was_named_before_mean_that_one(attribute, marked, speaker):
    assert attribute(marked)[0].speaker == speaker


def test_what_the_outlet_counted_is_in_its_own_voice(attribute):
    marked = "NORBURG (XYZ) -- About |600| soldiers left, according to an XYZ tally."
    assert attribute(marked) == (Attribution(), "what the outlet counted")


def test_who_is_quoted_speaks_before_whom_the_quotation_names(attribute):
    found, rule = attribute("“We will go,” Anna Berg said. “Our partners have pledged |600| soldiers.”")
    assert (found.speaker, rule) == ("Anna Berg", "quotation goes on")


def test_a_noun_of_speaking_tells_only_what_stands_behind_it(attribute):
    assert attribute("They weighed Berg's request for |600| soldiers.")[0].speaker == "Berg"
    assert attribute("With |600| soldiers there, they weighed Berg's request.")[0].speaker is None


def test_a_pronoun_means_whoever_it_can_mean(attribute):
    assert attribute("Anna Berg said so. The ministry said no. She said |600| soldiers left.")[0].speaker == "Anna Berg"
    assert attribute("The ministry said so. Anna Berg said no. It said |600| soldiers left.")[0].speaker == "ministry"


def test_a_place_before_who_speaks_is_nobody(attribute):
    told = "Anna Berg said so.\nIt was near Para Norburg, a spokesman said.\nThe spokesman said |600| soldiers left."
    assert attribute(told)[0].speaker == "spokesman"


def test_the_standing_of_a_speaker_is_told(attribute):
    assert attribute("The Pentagon said |600| soldiers left.")[0].standing is Standing.INSTITUTION
    assert attribute("General Anna Berg said |600| soldiers left.")[0].standing is Standing.NAMED_OFFICIAL
    assert attribute("Two officials said |600| soldiers left.")[0].standing is Standing.UNNAMED_OFFICIAL


def test_a_speaker_speaks_for_the_party_that_is_named_with_them_anywhere(analyse):
    speakers = Speakers(analyse("Anna Berg said so.\nFrench minister Anna Berg said so.\nShe said so."))
    assert speakers.party("Anna Berg") == "FRA"
    assert speakers.party("Pentagon") == "USA"
    assert speakers.party("Carl Lund") is None
    assert speakers.party(None) is None


def test_a_thousand_pronouns_are_resolved_without_reading_the_report_anew(analyse):
    analysis = analyse("Anna Berg said so.\n" + "She said so.\n" * 3000)
    speakers = Speakers(analysis)
    for sentence in reversed(analysis.sentences):
        assert speakers.attribute(sentence, sentence.start, sentence.start)[0].speaker == "Anna Berg"
