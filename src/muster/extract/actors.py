"""Actors: whose forces a candidate counts (for losses: whose members; for strikes: who strikes)."""

import re
from collections import Counter
from dataclasses import dataclass

from muster.extract.analysis import Analysis, Sentence
from muster.extract.candidates import Candidate
from muster.extract.frames import Frame
from muster.extract.measures import Counted
from muster.lexicon import Name, NameKind
from muster.model import Measure, PassageRole

_FORCE_KINDS = frozenset(
    {
        NameKind.STATE,
        NameKind.DEMONYM,
        NameKind.CAPITAL,
        NameKind.ALLIANCE,
        NameKind.GROUP,
        NameKind.INSTITUTION,
        NameKind.MISSION,
        NameKind.PERSON,
    }
)
_IN_PHRASE = _FORCE_KINDS - {NameKind.PERSON, NameKind.CAPITAL}
_IRREGULARS = frozenset(
    "rebel insurgent militant fighter separatist guerrilla guerilla jihadist jihadi extremist gunman/gunmen tribesman/tribesmen islamist militiaman/militiamen terrorist combatant attacker".split()
) | {"gunman", "tribesman", "militiaman", "Islamist", "suicide bomber", "assailant", "invader", "bomber", "operative"}
_BEHIND = re.compile(
    r"^\W{0,3}(?:of|from|with|in|belonging to|representing|under)\s+(?:the\s+|its\s+|an?\s+)?(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_FORCE_NEXT = re.compile(
    r"^(?:['’]s?)?\s+(?:\w+\s+){0,2}?(?:troops?|soldiers?|forces?|military|army|navy|marines?|personnel|peacekeepers?|fighters?|militants?|rebels?|police|warplanes?|ships?|mission|aircraft|advisers?|trainers?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Parties:
    """How often each party is named in a report, and how often as one that has forces."""

    mentions: Counter[str]
    forces: Counter[str]
    groups: Counter[str]


def count_parties(analysis: Analysis) -> Parties:
    """Mentions of each party; those in the title and the first sentences count more."""
    mentions, forces, groups = Counter[str](), Counter[str](), Counter[str]()
    for sentence in analysis.sentences:
        weight = 3 if sentence.role is PassageRole.TITLE or sentence.index < 3 else 1
        for name in sentence.names:
            if name.kind in (NameKind.PLACE, NameKind.REGION, NameKind.CAPITAL):
                continue
            mentions[name.code] += weight
            if _FORCE_NEXT.match(analysis.text[name.end : name.end + 40]):
                forces[name.code] += weight
            if name.kind is NameKind.GROUP:
                groups[name.code] += weight
    return Parties(mentions, forces, groups)


def match_actors(
    analysis: Analysis,
    parties: Parties,
    candidate: Candidate,
    frame: Frame,
    counted: Counted,
    inherited: tuple[str, ...],
) -> tuple[tuple[str, ...], str]:
    """Codes of the candidate's actors, in order of mention, with the rule that chose them; none where nothing tells.

    `inherited` are the actors of the figure before, where the candidate goes on from it.
    """
    if counted.measure is Measure.STRIKES:
        agent = _subject(frame, candidate) or _most(parties.forces) or _most(parties.mentions)
        return agent, "who strikes"
    phrase = _in_phrase(analysis, candidate)
    if phrase:
        return phrase, "in the phrase"
    if candidate.noun is None and inherited:
        return inherited, "as the figure before"
    owner = _owner(analysis, candidate)
    if owner:
        return owner, "owner before the number"
    if candidate.noun is not None and candidate.noun.lemma in _IRREGULARS:
        group = _most(Counter({code: n for code, n in parties.groups.items()}))
        return group, "armed group of the report"
    if counted.measure in (Measure.KILLED, Measure.WOUNDED, Measure.CAPTURED):
        near = _nearest_force(analysis, candidate)
        if near:
            return near, "forces named beside"
        return inherited or _most(parties.forces) or _most(parties.mentions), "forces of the report"
    subject = _subject(frame, candidate)
    if subject:
        return subject, "subject of the verb"
    if inherited:
        return inherited, "as the figure before"
    near = _nearest_force(analysis, candidate)
    if near:
        return near, "forces named beside"
    return _most(parties.forces) or _most(parties.mentions), "forces of the report"


def _in_phrase(analysis: Analysis, candidate: Candidate) -> tuple[str, ...]:
    sentence = candidate.sentence
    start = sentence.words[candidate.after - 1].end
    inside = [name for name in sentence.names if name.kind in _IN_PHRASE and start <= name.start < candidate.end_at]
    codes = [_irregular(analysis, candidate, name) for name in inside]
    behind = [
        name
        for name in sentence.names
        if name.kind in _FORCE_KINDS
        and candidate.end_at <= name.start <= candidate.end_at + 50
        and _BEHIND.match(analysis.text[candidate.end_at : name.start])
    ]
    for name in behind:
        linking = analysis.text[candidate.end_at : name.start].lower()
        if linking.strip().startswith("in") and name.kind in (NameKind.STATE, NameKind.DEMONYM):
            continue
        if "from" in linking and codes and name.kind is NameKind.STATE and codes != ["UN"]:
            continue
        codes.append(name.code)
    return tuple(dict.fromkeys(codes))


def _irregular(analysis: Analysis, candidate: Candidate, name: Name) -> str:
    noun = candidate.noun
    if (
        noun
        and noun.lemma in ("rebel", "insurgent", "militant", "separatist")
        and name.kind in (NameKind.DEMONYM, NameKind.STATE)
        and name.code != "USA"
    ):
        return f"OTHER:{analysis.text[name.start : name.end]} {noun.lemma}s"
    return name.code


def _owner(analysis: Analysis, candidate: Candidate) -> tuple[str, ...]:
    """The name that owns the number: "Britain's 170 troops", "NATO's nearly 3,000"."""
    before = [name for name in candidate.sentence.names if name.end <= candidate.start_at and name.kind in _FORCE_KINDS]
    if before and re.fullmatch(r"['’]s?\s+(?:\w+\s+){0,2}", analysis.text[before[-1].end : candidate.start_at]):
        return (before[-1].code,)
    return ()


def _subject(frame: Frame, candidate: Candidate) -> tuple[str, ...]:
    """Party named before the verb that governs the phrase, nearest first within the clause, then the sentence."""
    sentence = frame.sentence
    limit = sentence.words[frame.governor.first].start if frame.governor and not frame.subject else candidate.start_at
    start = sentence.words[frame.start].start if frame.start < len(sentence.words) else sentence.start
    kinds = _FORCE_KINDS
    in_clause = [
        name
        for name in sentence.names
        if start <= name.start and name.end <= limit and name.kind in kinds and not _is_place_use(sentence, name)
    ]
    if in_clause:
        return (in_clause[0].code,) if len(in_clause) == 1 else (in_clause[-1].code,)
    earlier = [
        name
        for name in sentence.names
        if name.end <= limit and name.kind in kinds and not _is_place_use(sentence, name)
    ]
    return (earlier[-1].code,) if earlier else ()


def _is_place_use(sentence: Sentence, name: Name) -> bool:
    before = sentence.text[max(0, name.start - sentence.start - 14) : name.start - sentence.start]
    return bool(
        re.search(
            r"\b(?:in|to|into|from|at|across|inside|near|outside|throughout|toward|towards|over|for|against|on)\s+(?:the\s+|northern\s+|southern\s+|eastern\s+|western\s+|neighboring\s+)?$",
            before,
        )
    ) and name.kind in (
        NameKind.STATE,
        NameKind.PLACE,
        NameKind.CAPITAL,
        NameKind.GROUP,
        NameKind.DEMONYM,
    )


def _nearest_force(analysis: Analysis, candidate: Candidate) -> tuple[str, ...]:
    """Party whose forces the same sentence names nearest to the candidate, or else the sentence before."""
    index = candidate.sentence.index
    for sentence in (candidate.sentence, *analysis.sentences[max(0, index - 1) : index]):
        forces = [
            name
            for name in sentence.names
            if name.kind in _IN_PHRASE and _FORCE_NEXT.match(analysis.text[name.end : name.end + 40])
        ]
        if forces:
            return (min(forces, key=lambda name: (abs(name.start - candidate.start_at), name.start)).code,)
    return ()


def _most(counts: Counter[str]) -> tuple[str, ...]:
    if not counts:
        return ()
    return (min(counts, key=lambda code: (-counts[code], code)),)
