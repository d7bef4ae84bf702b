"""Questions in plain English, read into what a ledger can be asked."""

import re
from dataclasses import dataclass
from enum import StrEnum

from muster.errors import UsageError
from muster.lexicon import Lexicon, Name, NameKind
from muster.model import Measure, Period
from muster.reconcile.acts import HAD, SAID, Act, find_act
from muster.reconcile.topics import find_topics
from muster.text.times import find_dates, parse_period

EXAMPLES = (
    "How many US troops were in Iraq in September 2016?",
    "Who pledged trainers for Iraq?",
    "Who has troops in Iraq?",
    "Who said that 4,600 US troops were in Iraq?",
    "When did NATO announce more troops for Iraq?",
    "Did the US plan to send more troops to Iraq?",
    "What did Kirby say about Iraq?",
    "What was planned for NATO in Iraq?",
)
"""One question of each kind that is understood."""


class QuestionKind(StrEnum):
    """What is asked for."""

    HOW_MANY = "how_many"
    WHO = "who"
    WHEN = "when"
    WHETHER = "whether"
    WHAT_SAID = "what_said"
    WHAT_DONE = "what_done"


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, as far as the words tell; `act`, `speaker` and `number` only where the kind asks by them.

    `topics` are content words beyond forces at large ("train" of "trainers"); `period` None asks for all time, or for
    the latest that is known.
    """

    words: str
    kind: QuestionKind
    actor: str | None = None
    place: str | None = None
    period: Period | None = None
    measure: Measure = Measure.PERSONNEL
    act: Act | None = None
    speaker: str | None = None
    number: int | None = None
    topics: frozenset[str] = frozenset()

    @property
    def is_of_future(self) -> bool:
        """Whether it asks how it will be."""
        return bool(_TO_COME.search(self.words))


_KINDS = (
    (QuestionKind.HOW_MANY, re.compile(r"how (?:many|large|big|strong)\b", re.IGNORECASE)),
    (QuestionKind.WHO, re.compile(r"(?:who|which (?:states?|countr(?:y|ies)|nations?|all(?:y|ies)))\b", re.IGNORECASE)),
    (QuestionKind.WHEN, re.compile(r"when\b", re.IGNORECASE)),
    (
        QuestionKind.WHAT_SAID,
        re.compile(r"what (?:did|does|has|have) .*\b(?:say|says|said|state|stated)\b", re.IGNORECASE),
    ),
    (QuestionKind.WHAT_DONE, re.compile(r"what\b", re.IGNORECASE)),
    (QuestionKind.WHETHER, re.compile(r"(?:did|does|do|has|have|had|was|were|is|are|will|would)\b", re.IGNORECASE)),
)
_TO_COME = re.compile(r"\b(?:will|shall|(?:is|are) (?:going |expected |due |planned |supposed )?to)\b", re.IGNORECASE)
_SPEAKER = re.compile(r"what (?:did|does|has|have) (?:the )?(.+?) (?:say|says|said|state|stated)\b", re.IGNORECASE)
_MEASURES = (
    (Measure.KILLED, re.compile(r"\b(?:killed|died|dead|deaths|lives)\b", re.IGNORECASE)),
    (Measure.WOUNDED, re.compile(r"\b(?:wounded|injured)\b", re.IGNORECASE)),
    (Measure.CAPTURED, re.compile(r"\b(?:captured|detained|prisoners?|missing)\b", re.IGNORECASE)),
    (Measure.STRIKES, re.compile(r"\b(?:strikes?|airstrikes?|sorties?|raids?)\b", re.IGNORECASE)),
    (Measure.UNITS, re.compile(r"\b(?:brigades?|battalions?|regiments?|squadrons?|compan(?:y|ies))\b", re.IGNORECASE)),
    (
        Measure.EQUIPMENT,
        re.compile(
            r"\b(?:aircraft|jets?|planes?|helicopters?|drones?|tanks?|warships?|ships?|vehicles?)\b", re.IGNORECASE
        ),
    ),
)
# What a total sums up: what is there at a time, not what was lost or struck.
_SUMMED = frozenset({Measure.PERSONNEL, Measure.UNITS, Measure.EQUIPMENT})
_WHERE = re.compile(
    r"\b(?:in|into|inside|to|for|from|about|at|across|on|over|near|within|throughout)\s+(?:the\s+)?$", re.IGNORECASE
)
_NOUN_NEXT = re.compile(
    r"\s*(?:troops?|forces?|soldiers?|personnel|marines|trainers?|advisers?|advisors?)\b", re.IGNORECASE
)
_PLACES = frozenset({NameKind.STATE, NameKind.CAPITAL, NameKind.PLACE, NameKind.REGION})
_NUMBER = re.compile(r"(?<![\w.])\d{1,3}(?:,\d{3})+|(?<![\w.,])\d+(?![\w,.]*\d)")


def parse_question(words: str, lexicon: Lexicon) -> Question:
    """Question that the words ask.

    Raises UsageError, with an example that is understood, where the words ask nothing that a ledger holds, and where
    the time that they name cannot be placed without knowing the day.
    """
    words = " ".join(words.split())
    kind = next((kind for kind, pattern in _KINDS if pattern.match(words)), None)
    if kind is None:
        raise _not_understood(words, "it asks neither how many, who, when, what nor whether")
    actor, place = _find_parties(words, lexicon)
    period, timeless = _find_period(words)
    act = find_act(timeless) if kind is not QuestionKind.HOW_MANY else None
    speaker = _SPEAKER.match(words)
    if kind is QuestionKind.HOW_MANY and not place:
        raise _not_understood(words, "it does not say where")
    if kind is QuestionKind.HOW_MANY and not actor:
        told = _tell_total(lexicon.label(place or ""), period, _find_measure(timeless))
        raise _not_understood(words, "it does not say whose forces", told)
    if kind in (QuestionKind.WHO, QuestionKind.WHEN, QuestionKind.WHETHER, QuestionKind.WHAT_DONE) and not act:
        raise _not_understood(words, "it does not say what was done (pledged, asked for, ruled out, announced ...)")
    is_force = act is not None and kind is QuestionKind.WHO and act[0].verb == SAID
    if act and kind is QuestionKind.WHO and act[0].verb == HAD and not place:
        raise _not_understood(words, "it does not say where")
    if kind is QuestionKind.WHAT_SAID and not speaker:
        raise _not_understood(words, "it does not say who spoke")
    rest = timeless.replace(act[1], " ") if act else timeless
    return Question(
        words,
        kind,
        actor if is_force or kind not in (QuestionKind.WHO, QuestionKind.WHAT_SAID) else None,
        place,
        period,
        _find_measure(timeless),
        act[0] if act else None,
        speaker[1] if speaker else None,
        _find_number(timeless),
        find_topics(rest) - {"troops"} if act else frozenset(),
    )


def _find_parties(words: str, lexicon: Lexicon) -> tuple[str | None, str | None]:
    """Whose forces and where: a name after "in", "to", "for" ... is where, unless forces follow it."""
    actors: list[str] = []
    places: list[str] = []
    # Names are found by their capitals, which a question typed in haste lacks.
    names = lexicon.find_names(words.upper() if words.islower() else words)
    for name in names:
        if name.kind in _PLACES and _is_where(words, name):
            places.append(name.code)
        else:
            actors.append(name.code)
            places.extend(name.places if name.kind is NameKind.MISSION else ())
    # "What was planned for the US in Iraq?", "US strikes that hit Syria": the first is whose, the last where.
    if not actors and len(places) > 1:
        actors.append(places[0])
    if not places and len(actors) > 1 and names[-1].kind in _PLACES:
        places.append(actors.pop())
    return (actors[0] if actors else None), (places[-1] if places else None)


def _is_where(words: str, name: Name) -> bool:
    if name.kind in (NameKind.PLACE, NameKind.REGION):
        return True
    return bool(_WHERE.search(words[: name.start])) and not _NOUN_NEXT.match(words[name.end :])


def _find_period(words: str) -> tuple[Period | None, str]:
    """The time asked for, and the words without it."""
    spans = find_dates(words.title() if words.islower() else words)
    if not spans:
        return None, words
    span = spans[-1]
    named = words[span.start : span.end]
    period = parse_period(named.title() if words.islower() else named, None)
    if period is None:
        raise UsageError(f"{words!r}: cannot place {named!r} without a day; name a day, month or year (September 2016)")
    return period, f"{words[: span.start]} {words[span.end :]}"


def _find_measure(words: str) -> Measure:
    return next((measure for measure, pattern in _MEASURES if pattern.search(words)), Measure.PERSONNEL)


def _find_number(words: str) -> int | None:
    found = _NUMBER.search(words)
    return int(found[0].replace(",", "")) if found else None


def _tell_total(where: str, period: Period | None, measure: Measure) -> str:
    """The command that sums up all foreign forces in the place on the last day asked for; empty where it cannot."""
    if measure not in _SUMMED:
        return ""
    place = f'"{where}"' if " " in where else where
    day = period.last_on.isoformat() if period else "YYYY-MM-DD"
    counted = "" if measure is Measure.PERSONNEL else f" --measure {measure.value}"
    return f"; or for all foreign ones there: muster total {place} {day}{counted}"


def _not_understood(words: str, why: str, more: str = "") -> UsageError:
    return UsageError(f"cannot read the question {words!r}: {why}; ask for example: {EXAMPLES[0]}{more}")
