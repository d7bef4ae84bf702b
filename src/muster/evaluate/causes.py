"""Causes: mistakes grouped by slot and by what led to them, the largest group first."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from muster.evaluate.annotation import Annotation
from muster.evaluate.scores import Mistake
from muster.extract.analysis import Analysis
from muster.extract.figure.candidates import find_candidates
from muster.lexicon import Lexicon, Name
from muster.model import Report

ReadReport = Callable[[str], Report | None]


@dataclass(frozen=True, slots=True)
class Shown:
    """A mistake with the sentence that it was made in."""

    mistake: Mistake
    sentence: str


@dataclass(frozen=True, slots=True)
class Cause:
    """Mistakes of one slot that have one cause, in the order of the reports."""

    slot: str
    words: str
    shown: tuple[Shown, ...]


def group_mistakes(mistakes: Iterable[Mistake], read_report: ReadReport, lexicon: Lexicon) -> list[Cause]:
    """Mistakes by slot and cause, ties by their names. Those of a report that cannot be read are left out."""
    by_doc: dict[str, list[Mistake]] = {}
    for mistake in mistakes:
        by_doc.setdefault(mistake.doc, []).append(mistake)
    groups: dict[tuple[str, str], list[Shown]] = {}
    for doc, made in by_doc.items():
        report = read_report(doc)
        if report is None:
            continue
        seen = _Seen(report, lexicon)
        for mistake in made:
            slot, words = seen.find_cause(mistake, made)
            groups.setdefault((slot, words), []).append(Shown(mistake, seen.sentence(mistake)))
    ordered = sorted(groups.items(), key=lambda group: (-len(group[1]), group[0]))
    return [Cause(slot, words, tuple(shown)) for (slot, words), shown in ordered]


class _Seen:
    """One report as the extractor sees it."""

    def __init__(self, report: Report, lexicon: Lexicon) -> None:
        self._analysis = Analysis(report, lexicon)
        self._candidates = [(each.start_at, each.end_at) for each in find_candidates(self._analysis)]

    def sentence(self, mistake: Mistake) -> str:
        """The sentence that the mistake was made in, on one line; "" where its words stand in none."""
        sentence = self._analysis.sentence_at(mistake.start)
        return " ".join(sentence.text.split()) if sentence else ""

    def find_cause(self, mistake: Mistake, made: Sequence[Mistake]) -> tuple[str, str]:
        """Name of the group: the slot, and the cause."""
        if mistake.slot == "claim":
            claim: Annotation = mistake.gold or mistake.found
            slot = f"{'missed' if mistake.gold else 'spurious'} {claim.kind}"
            return slot, self._why_missed(claim, made) if mistake.gold else _why_spurious(claim, made)
        if mistake.slot in ("actor", "place"):
            return mistake.slot, self._why_other_codes(mistake)
        if mistake.slot in ("speaker", "time_text", "time_iso"):
            return mistake.slot, _why_other_words(mistake)
        return mistake.slot, f"{mistake.found} for {mistake.gold}"

    def _why_missed(self, claim: Annotation, made: Sequence[Mistake]) -> str:
        if not claim.is_quantity:
            return f"no position seen ({claim.stance})"
        other = _find_overlapping(claim, (mistake.found for mistake in made if mistake.slot == "claim"))
        if other:
            return _compare_figures(claim, other)
        proposed = any(start < claim.end and claim.start < end for start, end in self._candidates)
        return f"figure judged no claim ({claim.measure})" if proposed else "no figure seen"

    def _why_other_codes(self, mistake: Mistake) -> str:
        gold, found = set(mistake.gold), set(mistake.found)
        if not gold:
            return "found where none is"
        if found < gold:
            return "only some of several found" if found else "none found, " + self._where_named(gold, mistake)
        if gold < found:
            return "one too many found"
        return "another found, " + self._where_named(gold - found, mistake)

    def _where_named(self, codes: Collection[str], mistake: Mistake) -> str:
        own = self._analysis.sentence_at(mistake.start)
        named = [sentence for sentence in self._analysis.sentences if _names_any(sentence.names, codes)]
        if not named:
            return "the right one is no name that the lexicon finds in the report"
        return (
            "the right one stands in the sentence" if own in named else "the right one stands elsewhere in the report"
        )


def _names_any(names: Iterable[Name], codes: Collection[str]) -> bool:
    return any(not {name.code, *name.places}.isdisjoint(codes) for name in names)


def _why_spurious(claim: Annotation, made: Sequence[Mistake]) -> str:
    if not claim.is_quantity:
        return f"position seen where none is annotated ({claim.stance})"
    other = _find_overlapping(claim, (mistake.gold for mistake in made if mistake.slot == "claim"))
    return _compare_figures(other, claim) if other else f"figure that is no claim ({claim.measure})"


def _why_other_words(mistake: Mistake) -> str:
    if not mistake.gold:
        return "found where none is"
    return "another found" if mistake.found else "none found"


def _find_overlapping(claim: Annotation, others: Iterable[Annotation | None]) -> Annotation | None:
    return next(
        (
            other
            for other in others
            if other and other.kind == claim.kind and other.start < claim.end and claim.start < other.end
        ),
        None,
    )


def _compare_figures(gold: Annotation, found: Annotation) -> str:
    return "another value" if gold.measure == found.measure else f"{found.measure} for {gold.measure}"
