"""The comparison: reports of one story side by side, a row a fact and a column a report."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from muster.lexicon import Lexicon, NameKind
from muster.lexicon.loaded import loaded_words
from muster.model import Entry, PassageRole, Report
from muster.reconcile.conflict import Conflict
from muster.reconcile.conflicts import find_conflicts
from muster.reconcile.ordering import content_key
from muster.reconcile.utterances import Utterance, find_utterances

_PARTIES = frozenset({NameKind.STATE, NameKind.DEMONYM, NameKind.ALLIANCE, NameKind.GROUP, NameKind.MISSION})


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement in the reports that carry it: `told` has the claims of each report, none where it does not.

    `reasons` say why the claims are one statement, which counts once.
    """

    told: tuple[tuple[Entry, ...], ...]
    reasons: tuple[str, ...]

    @property
    def first(self) -> Entry:
        """The claim that names the row."""
        return next(entries[0] for entries in self.told if entries)

    @property
    def only_in(self) -> int | None:
        """Place of the one report that carries it; None where several do."""
        carrying = [place for place, entries in enumerate(self.told) if entries]
        return carrying[0] if len(carrying) == 1 else None


@dataclass(frozen=True, slots=True)
class Naming:
    """How each report names one party: forms as printed with their number, most first; none: it is not named."""

    code: str
    forms: tuple[tuple[tuple[str, int], ...], ...]


@dataclass(frozen=True, slots=True)
class Loaded:
    """A loaded word at [start, end) of a report's text, with its line; `report` is the report's place."""

    report: int
    words: str
    start: int
    end: int
    line: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Reports in the order given, what they tell, how they name the parties, and where their figures disagree."""

    reports: tuple[Report, ...]
    facts: tuple[Fact, ...]
    names: tuple[Naming, ...]
    loaded: tuple[Loaded, ...]
    conflicts: tuple[Conflict, ...]


def make_comparison(reports: Sequence[Report], entries: Iterable[Entry], lexicon: Lexicon) -> Comparison:
    """Comparison of the reports by their entries; those of other reports are left out."""
    places = {report.report_id: place for place, report in enumerate(reports)}
    chosen = [entry for entry in entries if entry.claim.report_id in places]
    facts = [_make_fact(utterance, places) for utterance in find_utterances(chosen)]
    return Comparison(
        tuple(reports),
        tuple(sorted(facts, key=lambda fact: (fact.only_in is not None, _topic(fact.first), _order(fact, places)))),
        tuple(_find_names(reports, lexicon)),
        tuple(loaded for place, report in enumerate(reports) for loaded in _find_loaded(place, report)),
        tuple(find_conflicts(chosen, lexicon)),
    )


def _make_fact(utterance: Utterance, places: dict[str, int]) -> Fact:
    told: list[list[Entry]] = [[] for _ in places]
    for entry in utterance.entries:
        told[places[entry.claim.report_id]].append(entry)
    in_text = (tuple(sorted(own, key=lambda entry: entry.claim.evidence.start)) for own in told)
    return Fact(tuple(in_text), utterance.reasons)


def _topic(entry: Entry) -> tuple[str, ...]:
    """Quantities before positions, and those of one force together."""
    claim = entry.claim
    return str(claim.kind == "position"), *claim.actors[:1], "", *claim.places[:1]


def _order(fact: Fact, places: dict[str, int]) -> tuple[int, int, tuple[object, ...]]:
    claim = fact.first.claim
    return places[claim.report_id], claim.evidence.start, content_key(claim)


def _find_names(reports: Sequence[Report], lexicon: Lexicon) -> Iterator[Naming]:
    """Parties that two reports name, or that one names in two ways, most named first."""
    by_code: dict[str, list[Counter[str]]] = {}
    for place, report in enumerate(reports):
        for words, code in _find_printed(report, lexicon):
            by_code.setdefault(code, [Counter() for _ in reports])[place][words] += 1
    for code, counters in sorted(by_code.items(), key=lambda item: (-sum(map(Counter.total, item[1])), item[0])):
        forms = tuple(tuple(sorted(counter.items(), key=lambda form: (-form[1], form[0]))) for counter in counters)
        if sum(map(bool, forms)) > 1 or any(len(own) > 1 for own in forms):
            yield Naming(code, forms)


def _find_printed(report: Report, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    for passage in report.passages:
        if passage.role is not PassageRole.ASIDE:
            text = report.text[passage.start : passage.end]
            for name in lexicon.find_names(text):
                if name.kind in _PARTIES:
                    yield " ".join(text[name.start : name.end].split()), name.code


def _find_loaded(place: int, report: Report) -> Iterator[Loaded]:
    for passage in report.passages:
        if passage.role is not PassageRole.ASIDE:
            line = report.text[passage.start : passage.end]
            for found in loaded_words().finditer(line):
                start, end = passage.start + found.start(), passage.start + found.end()
                yield Loaded(place, found[0], start, end, line)
