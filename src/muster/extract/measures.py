"""Measures: whether a candidate counts forces, their losses or their strikes, or nothing of the kind."""

import re
from dataclasses import dataclass

from muster.extract.analysis import Sentence
from muster.extract.candidates import Candidate
from muster.lexicon import NameKind
from muster.model import Measure

_CASUALTIES = {
    "casualties.killed": Measure.KILLED,
    "casualties.wounded": Measure.WOUNDED,
    "casualties.captured": Measure.CAPTURED,
}
_LEADING = frozenset("of the at up to some are all in as many".split())
_PEOPLE = frozenset(
    "people civilians persons others women children men dozens scores hundreds two three four five six seven eight nine ten".split()
)
_LINKING = frozenset("from of in with and serving deployed assigned based at on".split())
_SKIPPED = frozenset(
    "were was are is been being have had has be also reportedly later severely seriously critically badly slightly who that had who're alive fatally "
    "both all either then there still or and , have and/or".split()
)
_LEVEL_WORDS = re.compile(
    r"\b(?:levels?|forces?|strength|ranks?|presence|contingent|army|military|mission|troops?|personnel|soldiers|police|deployment|footprint|peacekeepers|Marines|advisers|trainers)\b",
    re.IGNORECASE,
)
_TO_A_TOTAL = re.compile(r"\b(?:to|at|of|from|number(?:s|ed)?|total(?:s|ed|ing)?)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_RISES = frozenset(
    "raise raises raised raising boost boosts boosted increase increases increased increasing expand expands expanded grow grows grew double doubles rise rises rose swell reduce reduces reduced reducing "
    "reach reached drop dropped fall fell lower lowered cut bring brings brought bringing shrink number numbers numbered total totals up down from".split()
)
_TRIAL = re.compile(
    r"\b(?:charged|convicted|sentenced|court-martial\w*|trial|indicted|accused of|defendants?|pleaded|guilty|suicides?|sexual|discharged)\b",
    re.IGNORECASE,
)
# Weapons bought, seized or destroyed are no forces.
_SPOILS = re.compile(
    r"\b(?:destroy|damag|seiz|captur|buy|bought|sell|sold|purchas|blew up|blow up|hit|burn|order)\w*\s+(?:[\w.’'-]+\s+){0,3}$",
    re.IGNORECASE,
)
_UNIT_OF = re.compile(
    r"\b(?:unit|force|team|contingent|battalion|brigade|company|detachment|group|army|militia)s?\s+of\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_TOLL = re.compile(r"\b(?:toll|deaths?|fatalities|casualties)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Counted:
    """What a candidate counts, and the rule that says so."""

    measure: Measure
    rule: str


def match_measure(candidate: Candidate, earlier: "tuple[Candidate, Counted] | None") -> Counted | None:
    """What the candidate counts; None where it is no count of forces.

    `earlier` is the last candidate before it that was one, in the same sentence or the one before: "another 1,500".
    """
    sentence = candidate.sentence
    if candidate.other:
        return None
    if candidate.article and not _is_tallied(candidate, earlier):
        return None
    beside = earlier if earlier and sentence.index - earlier[0].sentence.index <= 1 else None
    casualty = _match_casualty(candidate, beside)
    if casualty and (counted := _counted_in_casualty(candidate, casualty, beside)):
        return counted
    if candidate.noun is None:
        return _match_without_noun(candidate, beside)
    return _match_by_noun(candidate)


def _is_tallied(candidate: Candidate, earlier: "tuple[Candidate, Counted] | None") -> bool:
    """Whether "a soldier" stands in a row of counted ones, or is a unit whose people are counted: "a brigade of 800"."""
    sentence = candidate.sentence
    if candidate.noun is not None and candidate.noun.group.startswith("units"):
        return any(candidate.end_at <= numeral.start <= candidate.end_at + 30 for numeral in sentence.numerals)
    listed = sentence.text[max(0, candidate.start_at - sentence.start - 14) : candidate.start_at - sentence.start]
    behind = sentence.text[candidate.end_at - sentence.start : candidate.end_at - sentence.start + 10]
    joins = re.search(r"(?:,| and|including| or)\s*$", listed) or re.match(r"\s*(?:,|and) ", behind)
    beside = earlier is not None and earlier[0].sentence is sentence
    return bool(joins) and (
        beside or any(numeral.start > candidate.end_at for numeral in sentence.numerals if numeral.role is None)
    )


def _match_by_noun(candidate: Candidate) -> Counted | None:
    sentence, noun = candidate.sentence, candidate.noun
    if noun is None:
        return None
    measure, _, strength = noun.group.partition(".")
    if measure in ("killed", "wounded", "captured"):
        forces = any(term.group.startswith("personnel.") and term.group.endswith("strong") for term in sentence.nouns)
        return Counted(Measure(measure), f"noun: {noun.lemma}") if forces and measure != "captured" else None
    if _TRIAL.search(sentence.text):
        return None
    if measure == "equipment" and _SPOILS.search(sentence.text[: candidate.start_at - sentence.start]):
        return None
    if (
        candidate.figure.low == candidate.figure.high == 1
        and not candidate.article
        and not candidate.more
        and not candidate.figure.approx
    ):
        return None
    if strength == "strong" or _speaks_of_forces(candidate) or _is_unit_strength(candidate):
        return Counted(Measure(measure), f"noun: {noun.lemma}")
    return None


def _is_unit_strength(candidate: Candidate) -> bool:
    """Whether a weak noun counts the people of a unit, or a new total of forces: "a unit of 100 men"."""
    before = candidate.sentence.text[: candidate.start_at - candidate.sentence.start]
    if _UNIT_OF.search(before):
        return True
    return bool(_LEVEL_WORDS.search(before[-80:]) and re.search(r"\b(?:to|from)\s+(?:about\s+)?$", before))


def _speaks_of_forces(candidate: Candidate) -> bool:
    """Whether a weak noun ("members", "aircraft") is one of forces by the words of its phrase or right behind it."""
    sentence, noun = candidate.sentence, candidate.noun
    if noun is None or noun.lemma in (
        "person",
        "people",
        "man",
        "woman",
        "leader",
        "individual",
        "other",
        "attack",
        "mission",
        "target",
        "bomb",
        "car",
        "group",
        "vehicle",
        "hand",
    ):
        return False
    phrase = sentence.text[
        sentence.words[candidate.after].start - sentence.start : candidate.end_at - sentence.start + 45
    ]
    if re.search(
        r"\b(?:military|army|Army|navy|Navy|Marine|air force|Air Force|security|combat|police|defen[cs]e|special|armed|National Guard|NATO|coalition|U\.N\.|peacekeeping|border|"
        r"attack|fighter|transport|surveillance|cargo|support|ground|infantry|training|rapid|uniformed|active|reserve|Patriot|anti-\w+|naval|patrol|amphibious|paramilitary|riot)\b",
        phrase,
    ):
        return True
    inside = any(
        name.kind in (NameKind.DEMONYM, NameKind.STATE, NameKind.ALLIANCE, NameKind.GROUP)
        and sentence.words[candidate.after - 1].start <= name.start < candidate.end_at
        for name in sentence.names
    )
    if noun.lemma in (
        "force",
        "personnel",
        "trainer",
        "adviser",
        "advisor",
        "instructor",
        "contractor",
        "mentor",
        "guard",
        "officer",
        "police",
        "strike",
        "aircraft",
        "boot",
    ):
        return True
    return inside


def _match_casualty(candidate: Candidate, earlier: "tuple[Candidate, Counted] | None") -> tuple[Measure, str] | None:
    sentence = candidate.sentence
    for cue in sentence.cues:
        measure = _CASUALTIES.get(cue.group)
        if measure is None:
            continue
        if cue.first >= candidate.end and cue.first - candidate.end <= 14:
            between = sentence.lower[candidate.end : cue.first]
            if _is_short_of_verb(between) and not _has_object(sentence, cue.last, cue.lemma):
                return measure, f"{sentence.lower[cue.first]} behind"
        if cue.last <= candidate.first and candidate.first - cue.last <= 9 and cue.lemma not in ("dead", "missing"):
            between = sentence.lower[cue.last : candidate.first]
            if _leads_to_object(between):
                return measure, f"{sentence.lower[cue.first]} before"
    if (
        re.search(r"\bleft\s+(?:\w+\s+){0,3}$", sentence.text[: candidate.start_at - sentence.start])
        and "dead" in sentence.lower[candidate.end : candidate.end + 4]
    ):
        return Measure.KILLED, "left dead"
    if re.search(
        r"\b(?:lost|losing|loss of|lives of)\s+(?:\w+\s+){0,2}$", sentence.text[: candidate.start_at - sentence.start]
    ):
        return Measure.KILLED, "lost"
    if (
        earlier
        and earlier[0].sentence is sentence
        and earlier[1].measure in _CASUALTIES.values()
        and candidate.first >= earlier[0].end
    ):
        between = sentence.lower[earlier[0].end : candidate.first]
        if len(between) <= 3 and all(
            word in (",", "and", "including", "also", "(", "among", "them", "--") for word in between
        ):
            return earlier[1].measure, "joined to " + earlier[1].measure
    if (
        _TOLL.search(sentence.text[: candidate.start_at - sentence.start])
        and _TO_A_TOTAL.search(sentence.text[: candidate.start_at - sentence.start])
        and candidate.noun is None
    ):
        return Measure.KILLED, "toll"
    return None


def _leads_to_object(between: tuple[str, ...]) -> bool:
    """Whether the words between a casualty word and a number only lead on: "of", "some 50 people, including"."""
    if len(between) <= 2 and "by" not in between:
        return all(word in _LEADING for word in between)
    return (
        bool(between)
        and between[-1] in ("including", "among", "and", "of", "were")
        and all(
            word in _LEADING
            or word in _PEOPLE
            or word[0].isdigit()
            or word in (",", "including", "and", "more", "than", "about", "least", "were", "among")
            for word in between
        )
    )


def _is_short_of_verb(between: tuple[str, ...]) -> bool:
    """Whether the words between a phrase and a casualty word only link them: "from 50 countries have been"."""
    if all(word in _SKIPPED or word.endswith("ly") for word in between):
        return True
    passive = [index for index, word in enumerate(between) if word in ("were", "was", "been", "have", "has", "had")]
    return (
        bool(passive)
        and between[0] in _LINKING
        and all(word in _SKIPPED or word.endswith("ly") for word in between[passive[0] :])
        and not any(
            word in (",", ";", "who", "that", "said", "when", "after", "while") for word in between[: passive[0]]
        )
    )


def _has_object(sentence: Sentence, behind: int, lemma: str) -> bool:
    """Whether "killed" right behind the phrase is active: the phrase killed someone."""
    following = sentence.lower[behind : behind + 1]
    return (
        lemma in ("kill", "wound", "injure", "capture", "kidnap", "abduct")
        and bool(following)
        and (
            following[0].isdigit()
            or following[0]
            in (
                "the",
                "a",
                "an",
                "at",
                "two",
                "three",
                "four",
                "five",
                "six",
                "seven",
                "eight",
                "nine",
                "ten",
                "dozens",
                "several",
                "hundreds",
            )
        )
        and not sentence.lower[behind - 2] in ("were", "was", "been", "are")
    )


def _counted_in_casualty(
    candidate: Candidate, casualty: tuple[Measure, str], earlier: "tuple[Candidate, Counted] | None"
) -> Counted | None:
    """Casualties of forces only: the phrase, or the phrase it follows, names members of one."""
    measure, why = casualty
    noun, sentence = candidate.noun, candidate.sentence
    if _TRIAL.search(sentence.text):
        return None
    if noun is not None and noun.group == "personnel.strong":
        return Counted(measure, why)
    if noun is not None and noun.group == "personnel.weak":
        if _speaks_of_forces(candidate) or (
            noun.lemma in ("other", "American", "Briton") and earlier and earlier[1].measure in _CASUALTIES.values()
        ):
            return Counted(measure, why)
        return None
    if noun is not None and noun.group.partition(".")[0] in ("killed", "wounded", "captured"):
        return _match_by_noun(candidate)
    forces = any(term.group == "personnel.strong" for term in sentence.nouns)
    if noun is None and (earlier or forces or _nationals(candidate)) and not _counts_people(candidate):
        return Counted(measure, why)
    return None


def _counts_people(candidate: Candidate) -> bool:
    behind = candidate.sentence.lower[candidate.after : candidate.after + 3]
    return (
        any(word in ("people", "civilians", "others", "children", "women", "men", "residents") for word in behind)
        and "others" not in behind
    )


def _nationals(candidate: Candidate) -> bool:
    """Whether the number is followed by nationals: "nine Britons"."""
    behind = candidate.sentence.words[candidate.after : candidate.after + 1]
    return bool(behind) and any(
        name.start == behind[0].start and name.kind is NameKind.DEMONYM for name in candidate.sentence.names
    )


def _match_without_noun(candidate: Candidate, earlier: "tuple[Candidate, Counted] | None") -> Counted | None:
    sentence = candidate.sentence
    before = sentence.text[: candidate.start_at - sentence.start]
    value = candidate.figure.low or candidate.figure.high or 0
    if _TO_A_TOTAL.search(before) and _LEVEL_WORDS.search(before) and value >= 20:
        measure = earlier[1].measure if earlier and earlier[0].sentence is sentence else Measure.PERSONNEL
        if any(word in _RISES for word in sentence.lower[max(0, candidate.first - 12) : candidate.first]) or re.search(
            r"number of", before
        ):
            return Counted(
                measure if measure in (Measure.PERSONNEL, Measure.UNITS, Measure.EQUIPMENT) else Measure.PERSONNEL,
                "a new total",
            )
    if earlier is None or earlier[1].measure not in (
        Measure.PERSONNEL,
        Measure.UNITS,
        Measure.EQUIPMENT,
        Measure.STRIKES,
    ):
        return None
    if candidate.more and value > 3:
        return Counted(earlier[1].measure, "more of the same")
    following = sentence.lower[candidate.after : candidate.after + 3]
    if following[:2] in (("of", "them"), ("of", "which"), ("of", "whom"), ("of", "those")):
        return Counted(earlier[1].measure, "of them")
    same = earlier[0].sentence is sentence
    if (
        same
        and value >= 20
        and following[:1]
        and following[0]
        in (
            "in",
            "from",
            "to",
            "at",
            "are",
            "will",
            "already",
            "were",
            "who",
            "for",
            "by",
            "more",
            "with",
            "across",
            "there",
        )
    ):
        return Counted(earlier[1].measure, "of the same")
    return None
