"""Speakers: whether two names are one speaker's, garbled and shortened names included."""

import re
from difflib import SequenceMatcher
from functools import lru_cache
from unicodedata import combining, normalize

from muster.model import Attribution
from muster.reconcile.institutions import find_institution, has_head, institution_words, is_institution
from muster.reconcile.match import Match

SAME_SPEAKER = 0.8
"""Score from which two names are taken for one speaker's."""

SAME_VOICE = 0.5
"""Score from which two descriptions without a name are not counted as independent of each other."""

# Measured on 28 garbled and 26 distinct pairs of family names: no string distance tells them apart by itself (area
# under the curve .65 for Jaro-Winkler, .69 for the ratio used here, .73 with vowels and doubled letters left out),
# so alike family names count only beside equal given names.
_GARBLED = 0.82
_ALONE = 0.85
_UNNAMED = re.compile(
    r"\b(?:officials?|sources?|officers?|spokes(?:man|woman|men|women|person|people)|commanders?|diplomats?|analysts?"
    r"|witness(?:es)?|leaders?|aides?|residents?|experts?|generals?|ministers?|lawmakers?|advisers?|others?|people)$",
    re.IGNORECASE,
)
_SPOKEN_FOR = re.compile(r"\b(.+?)(?:['’]s)? (?:chief |deputy )?spokes(?:man|woman|person)\b", re.IGNORECASE)


@lru_cache(maxsize=100_000)
def match_speakers(a: str, b: str) -> Match:
    """Score and reasons for taking two speakers' names for one: the same whichever comes first."""
    a, b = sorted((" ".join(a.split()), " ".join(b.split())))
    if a.casefold() == b.casefold():
        return _match_equal(a)
    if _is_unnamed(a) or _is_unnamed(b):
        return Match(0.0, ("a description is not a name",))
    if is_institution(a) or is_institution(b):
        return _match_institutions(a, b)
    return _match_persons(a, b)


_OWN_VOICE = Match(0.0, ("a claim in the outlet's own voice",))


def match_attributions(a: Attribution, b: Attribution) -> Match:
    """Score and reasons for taking two named speakers for one, or one for the spokesperson of the other.

    Two claims in an outlet's own voice do not match here: nothing in them says whose figure it is.
    """
    if a.speaker is None or b.speaker is None:
        return _OWN_VOICE
    return _match_voices(a.speaker, a.text, b.speaker, b.text)


@lru_cache(maxsize=100_000)
def find_initial(speaker: str, text: str | None) -> str | None:
    """Initial of a person's family name, without which no other person's name matches; None for all other speakers.

    A spokesperson matches an institution, too, and counts as another speaker here.
    """
    if _is_unnamed(speaker) or is_institution(speaker) or spoken_for(text):
        return None
    parts = _name_parts(speaker)
    return parts[-1][0] if parts else None


@lru_cache(maxsize=200_000)
def _match_voices(a: str, a_text: str | None, b: str, b_text: str | None) -> Match:
    match = match_speakers(a, b)
    if match.score >= SAME_SPEAKER:
        return match
    for one, text, other in ((a, a_text, b), (b, b_text, a)):
        institution = spoken_for(text)
        if institution and match_speakers(institution, other).score >= SAME_SPEAKER:
            return Match(SAME_SPEAKER, (f"{one} speaks for {other}",))
    return match


def _match_equal(name: str) -> Match:
    if _is_unnamed(name):
        return Match(SAME_VOICE, (f'both are "{name}", which is no name',))
    return Match(1.0, (f"the same speaker, {name}",))


@lru_cache(maxsize=100_000)
def _is_unnamed(name: str) -> bool:
    return bool(_UNNAMED.search(name))


def spoken_for(text: str | None) -> str | None:
    """Whose spokesperson the words name; None where they name none."""
    found = _SPOKEN_FOR.search(text or "")
    return found[1].removeprefix("a ").removeprefix("A ") if found else None


def _match_institutions(a: str, b: str) -> Match:
    known_a, known_b = find_institution(a), find_institution(b)
    if known_a and known_b:
        if known_a == known_b:
            return Match(1.0, (f"{a} and {b} are names of one institution, {known_a}",))
        return Match(0.0, (f"{a} and {b} are different institutions",))
    words_a, words_b = institution_words(a), institution_words(b)
    if words_a == words_b:
        return Match(1.0, (f"{a} and {b} are the same words",))
    if has_head(words_a & words_b) and (words_a <= words_b or words_b <= words_a):
        return Match(SAME_SPEAKER, (f"{a} and {b} are one name, shortened",))
    return Match(0.0, (f"{a} and {b} share no full name",))


def _match_persons(a: str, b: str) -> Match:
    shorter, longer = sorted((_name_parts(a), _name_parts(b)), key=len)
    if not shorter:
        return Match(0.0, ("no name to compare",))
    if shorter == longer:
        return Match(1.0, (f"{a} and {b} are the same name",))
    if longer[-len(shorter) :] == shorter:
        return Match(0.9, (f"{a} and {b}: the name shortened",))
    # A garbled name keeps its initial: other pairs are told apart by it alone, and they are nearly all.
    likeness = _likeness(shorter[-1], longer[-1]) if shorter[-1][0] == longer[-1][0] else 0.0
    if len(shorter) == 1:
        if likeness >= _ALONE:
            return Match(0.7, (f"{a} and {b}: family names alike, no given name to confirm it",))
        return Match(0.0, (f"{a} and {b}: different family names",))
    if not _given_agree(shorter[:-1], longer[:-1]):
        return Match(0.2 if likeness == 1 else 0.0, (f"{a} and {b}: different given names",))
    if likeness == 1:
        return Match(0.9, (f"{a} and {b}: the same family name, the given name shortened or spelt otherwise",))
    if likeness >= _GARBLED:
        if shorter[0] == longer[0]:
            return Match(0.85, (f"{a} and {b}: the same given name, the family name garbled",))
        if _skeleton(shorter[-1]) == _skeleton(longer[-1]):
            return Match(SAME_SPEAKER, (f"{a} and {b}: both names garbled, their consonants the same",))
    return Match(0.1, (f"{a} and {b}: the same given name, different family names",))


def _given_agree(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether the first given names agree, initials included, and no middle initial contradicts another."""
    first_a, first_b = a[0], b[0]
    initial = 1 in (len(first_a), len(first_b)) and first_a[0] == first_b[0]
    if not (initial or (first_a[0] == first_b[0] and _likeness(first_a, first_b) >= _GARBLED)):
        return False
    return all(x[0] == y[0] for x, y in zip(a[1:], b[1:], strict=False))


def _likeness(a: str, b: str) -> float:
    if a == b:
        return 1.0
    skeletons = _skeleton(a), _skeleton(b)
    # Equal sounds are not equal names: Clark and Clarke may be two persons.
    return min(0.99, max(_ratio(a, b), _ratio(*skeletons) if all(skeletons) else 0.0))


def _ratio(a: str, b: str) -> float:
    # The ratio depends on which comes first, so the order is fixed.
    first, second = sorted((a, b))
    return SequenceMatcher(None, first, second, autojunk=False).ratio()


def _skeleton(name: str) -> str:
    """Consonants without doubles: what is left of a name after a round of translation."""
    spelt = name.replace("ph", "f").translate(str.maketrans("cqz", "kks"))
    consonants = re.sub(r"[aeiouyh\W]", "", spelt)
    return re.sub(r"(.)\1+", r"\1", consonants)


@lru_cache(maxsize=100_000)
def _name_parts(name: str) -> tuple[str, ...]:
    folded = "".join(letter for letter in normalize("NFKD", name) if not combining(letter))
    # The Arabic article comes and goes with the translator.
    plain = re.sub(r"\b(?:al|el|ul)[-‑ ]", "", folded.casefold())
    return tuple(re.findall(r"[^\W\d_](?:[\w'’-]*[^\W_])?", plain))
