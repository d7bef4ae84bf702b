"""Holders: whose a position is."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from muster.extract.actor.parties import OF_FORCES, Parties
from muster.extract.frames import clause_start
from muster.extract.position.deadlines import DEADLINE
from muster.extract.position.groups import find_groups
from muster.extract.position.positions import Position
from muster.extract.sentence import Sentence
from muster.extract.speaker.speakers import Speakers
from muster.lexicon import UNLISTED, Name, NameKind
from muster.lexicon.phrases import load_phrases
from muster.lexicon.terms import Term

_HOLDER_BEHIND = load_phrases("positions.holder_behind")
_VALUING = frozenset({"opposes", "supports", "requests"})
_OBLIQUE = load_phrases("positions.oblique")
_WE = load_phrases("positions.we")
_BEING = load_phrases("positions.being")
_OWED = load_phrases("positions.owed")
_GENERIC = load_phrases("positions.generic")
_OPPOSITION = load_phrases("positions.opposition")
_JOINING = load_phrases("positions.joining")
# How far before its noun of forces a name may stand, in words.
_REACH = 5
# How far behind what a position is about its place may stand, in words.
_NEAR = 3

_Holder = tuple[tuple[str, ...], str]


def match_holder(position: Position, parties: Parties, speakers: Speakers, speaker: str | None) -> _Holder:
    """Codes of whose position it is, with the rule: the forces that go, the subject of the stance, or who speaks.

    Who speaks is a party, or the author of a column, whose are its wishes and judgements.
    """
    sentence, cue, topic = position.sentence, position.cue, position.topic
    if cue.lemma in _HOLDER_BEHIND:
        end = sentence.end_of(cue.last - 1)
        behind = [name.code for name in sentence.names if name.start >= end and name.kind in OF_FORCES]
        return tuple(behind[:1]), "named behind the stance"
    spoken, voice = _find_voice(position, speakers, speaker)
    of_forces = topic.first < cue.last and cue.first >= topic.first
    is_done_to = _is_done_to(sentence, cue)
    if spoken and (is_done_to or (of_forces and cue.heading in _VALUING)):
        return spoken, f"{voice} on the forces"
    if is_done_to:
        return _main(parties)
    if spoken and cue.lemma in _OWED:
        return spoken, f"{voice} on what is due"
    if of_forces:
        owners = _owners(sentence, topic.first)
        if owners:
            return owners, "whose the forces are"
    subject, rule = _subject(sentence, cue.first)
    if subject:
        return subject, rule
    if spoken:
        return spoken, voice
    if cue.heading == "offers" and not _GENERIC.isdisjoint(
        sentence.lower[clause_start(sentence, cue.first) : cue.first]
    ):
        return (), "nobody in particular"
    if cue.lemma == DEADLINE:
        # Whoever gives the forces time to go is not who has them.
        return (), "nobody named"
    if cue.heading == "offers" and parties.main and _is_place_alone(position, parties.main):
        return (), "forces of nobody named"
    return _main(parties)


def _find_voice(position: Position, speakers: Speakers, speaker: str | None) -> _Holder:
    """Code of the party that the speaker speaks for, or those of the authors of a column, with the rule."""
    party = speakers.party(speaker)
    if party:
        return (party,), "party of the speaker"
    if speaker is None and position.cue.heading in _VALUING:
        return tuple(UNLISTED + author for author in speakers.authors), "author of the column"
    return (), ""


def _main(parties: Parties) -> _Holder:
    return (parties.main, "forces of the report") if parties.main else ((), "nobody named")


def _is_place_alone(position: Position, codes: Sequence[str]) -> bool:
    """Whether the sentence names the parties only as where they go or leave: "the troops are to leave Norland"."""
    sentence, topic = position.sentence, position.topic
    named = [name for name in sentence.names if name.code in codes]
    forces = {term.first for term in sentence.stances if term.group == "topics.forces"}
    return bool(named) and all(
        topic.first < sentence.word_at(name.start) <= topic.last + _NEAR
        and sentence.word_at(name.end - 1) + 1 not in forces
        for name in named
    )


def _is_done_to(sentence: Sentence, cue: Term) -> bool:
    """Whether the subject is the one who is asked: "allies were urged to send troops"."""
    asks = cue.heading == "requests" and sentence.lower[cue.first].endswith("ed")
    return asks and sentence.lower[cue.first - 1] in _BEING


def _owners(sentence: Sentence, noun: int) -> tuple[str, ...]:
    """Codes of the names in the phrase before the noun of forces: "British and Danish troops"."""
    return _joined(sentence, list(_names_between(sentence, max(0, noun - _REACH), noun)), noun)


def _joined(sentence: Sentence, names: Sequence[Name], end: int) -> tuple[str, ...]:
    """Codes of the last name before the word at `end`, and of those joined to it."""
    codes: list[str] = []
    edge = end
    for name in reversed(names):
        between = sentence.lower[sentence.word_at(name.end - 1) + 1 : edge]
        if codes and not (between and _JOINING.issuperset(between)):
            break
        codes.insert(0, name.code)
        edge = sentence.word_at(name.start)
    return tuple(dict.fromkeys(codes))


def _subject(sentence: Sentence, first: int) -> _Holder:
    """Codes of the subject of the clause that ends before the word at `first`."""
    start = _own_start(sentence, first)
    named = [name for name in _names_between(sentence, start, first) if not _is_oblique(sentence, name)]
    if named:
        opposition = _find_opposition(sentence, named[0])
        return (opposition, "opposition named") if opposition else (_listed(sentence, named), "subject of the stance")
    wide = clause_start(sentence, first)
    named = [name for name in _names_between(sentence, wide, first) if not _is_oblique(sentence, name)]
    if named and not _WE.isdisjoint(sentence.lower[start:first]):
        return (), ""
    return (_listed(sentence, named), "subject of the clause") if named else ((), "")


def _find_opposition(sentence: Sentence, name: Name) -> tuple[str, ...]:
    """Code of the opposition that has the name before it, which is no state: "the Norlandish opposition"."""
    groups = (group for group in find_groups(sentence) if group.start <= name.start and name.end < group.end)
    return tuple(group.code for group in groups if not _OPPOSITION.isdisjoint(group.code.split()))[:1]


def _listed(sentence: Sentence, names: Sequence[Name]) -> tuple[str, ...]:
    """Codes of the first name and of those joined to it: "Norland and the EU"."""
    codes = [names[0].code]
    for name, following in pairwise(names):
        between = sentence.lower[sentence.word_at(name.end - 1) + 1 : sentence.word_at(following.start)]
        is_party = following.kind is not NameKind.PERSON and not following.weak
        if not between or not _JOINING.issuperset(between) or not is_party:
            break
        codes.append(following.code)
    return tuple(dict.fromkeys(codes))


def _own_start(sentence: Sentence, first: int) -> int:
    """First word of what the clause says, behind the words that report it."""
    start = clause_start(sentence, first)
    return max((cue.last for cue in sentence.find_cues("reporting", start, first)), default=start)


def _names_between(sentence: Sentence, first: int, last: int) -> Iterator[Name]:
    for name in sentence.names:
        if name.kind in OF_FORCES and first <= sentence.word_at(name.start) and sentence.word_at(name.end - 1) < last:
            yield name


def _is_oblique(sentence: Sentence, name: Name) -> bool:
    """Whether a preposition stands before the name: "in Norland"."""
    first = sentence.word_at(name.start)
    before = [word for word in sentence.lower[max(0, first - 2) : first] if word != "the"]
    return bool(before) and before[-1] in _OBLIQUE
