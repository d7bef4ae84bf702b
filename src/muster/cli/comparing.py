"""`muster compare`: one story in several outlets, side by side."""

from typing import Annotated, Any

import typer

from muster.cli.options import (
    JsonOption,
    KnownOnOption,
    LedgerOption,
    LexiconOption,
    RecordedByOption,
    open_ledger,
    parse_view,
)
from muster.cli.output import entry_record, say, say_json, say_wrapped, tell
from muster.cli.stamp import Stamp
from muster.lexicon import Lexicon, load_lexicon
from muster.model import Entry, PositionClaim, QuantityClaim, Report, View
from muster.pipeline.comparing import compare_reports, find_report_id, list_stories
from muster.reconcile.comparison import Comparison, Fact, Loaded, Naming
from muster.reconcile.retell import retell_count
from muster.reconcile.stances import STANCE_WORDS
from muster.reconcile.stories import Story
from muster.reconcile.wording import format_day, format_parties, join_words, open_sentence
from muster.store import Ledger

_ABSENT = "not in this page"
_AROUND = 45
_MARKS = ' ”“"’‘'


def compare(
    reports: Annotated[
        list[str] | None,
        typer.Argument(help="Start of a report's id, its address, words of its title, or a file that was added."),
    ] = None,
    known_on: KnownOnOption = None,
    recorded_by: RecordedByOption = None,
    lexicon: LexiconOption = None,
    ledger: LedgerOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show what several reports say of one story: figures, speakers, names of the parties, loaded words, gaps.

    Without reports: the stories that two reports or more tell. Exit code 1 where there is none.
    """
    names, view = load_lexicon(*lexicon or ()), parse_view(known_on, recorded_by)
    with open_ledger(ledger) as opened:
        if not reports:
            _list(opened, view, as_json=as_json)
            return
        chosen = [find_report_id(opened, words, view) for words in reports]
        found = compare_reports(opened, chosen, view, names)
        stamp = Stamp.of(opened, view)
    if as_json:
        say_json(_record(found) | stamp.record())
    else:
        say_comparison(found, names)
        stamp.say()


def say_comparison(found: Comparison, names: Lexicon) -> None:
    """Prints reports, shared facts, what one carries alone, names, loaded words and disagreements."""
    for place, report in enumerate(found.reports):
        say_wrapped(f"{_mark(place)}  {_tell_report(report)}")
    _head("What several tell", (fact for fact in found.facts if fact.only_in is None), names, found)
    _head("What one tells alone", (fact for fact in found.facts if fact.only_in is not None), names, found)
    _say_names(found.names, names)
    _say_loaded(found.loaded)
    if found.conflicts:
        say()
        say("Where they disagree, or seem to:")
        for conflict in found.conflicts:
            say_wrapped(f"{conflict.kind.value} ({conflict.severity.value}): {conflict.sentence}", "  ")


def _head(title: str, facts: Any, names: Lexicon, found: Comparison) -> None:
    shown = list(facts)
    if not shown:
        return
    say()
    say(f"{title}:")
    for fact in shown:
        say()
        say_wrapped(_title(fact, names), "  ")
        for place, entries in enumerate(fact.told):
            words = "; ".join(dict.fromkeys(map(_tell_claim, entries))) or _ABSENT
            if entries or fact.only_in is None:
                say_wrapped(f"{_mark(place)}  {words}", "    ")
        if fact.only_in is not None and len(found.reports) > 1:
            others = [_mark(place) for place in range(len(found.reports)) if place != fact.only_in]
            say_wrapped(f"{join_words(others)}: {_ABSENT}", "    ")
        elif fact.reasons:
            say_wrapped(f"counts once: {'; '.join(fact.reasons)}", "    ")


def _title(fact: Fact, names: Lexicon) -> str:
    claim = fact.first.claim
    where = join_words(names.label(place) for place in claim.places)
    what = f"{claim.measure.value}, {claim.aspect.value}" if isinstance(claim, QuantityClaim) else "position"
    who = open_sentence(format_parties(claim.actors, names))
    return f"{who}{f' in {where}' if where else ''}: {what}"


def _tell_claim(entry: Entry) -> str:
    claim = entry.claim
    if isinstance(claim, QuantityClaim):
        told = f"{retell_count(claim)}, {claim.status.value}"
    elif isinstance(claim, PositionClaim):
        told = f"{STANCE_WORDS[claim.stance]}: {' '.join(claim.about.split()).strip(_MARKS)}"
    else:
        told = claim.kind
    quote = " ".join(claim.evidence.quote.split())
    voice = claim.attribution.speaker or "in its own voice"
    return f"{told} (“{quote}”; {voice})"


def _say_names(names: tuple[Naming, ...], lexicon: Lexicon) -> None:
    if names:
        say()
        say("How they name the parties:")
    for naming in names:
        told = [
            f"{_mark(place)} {', '.join(f'{words} {number}×' for words, number in forms)}"
            if forms
            else f"{_mark(place)} does not"
            for place, forms in enumerate(naming.forms)
        ]
        say_wrapped(f"{lexicon.label(naming.code)}: {'; '.join(told)}", "  ")


def _say_loaded(found: tuple[Loaded, ...]) -> None:
    if found:
        say()
        say("Words that judge, as printed:")
    for loaded in found:
        say_wrapped(f"{_mark(loaded.report)}  {_cut(loaded)}", "  ")


def _cut(loaded: Loaded) -> str:
    """The word with some of its line around it, cut between words."""
    line = " ".join(loaded.line.split())
    at = line.find(" ".join(loaded.words.split()))
    start, end = max(at - _AROUND, 0), at + len(loaded.words) + _AROUND
    before = line[start:at].partition(" ")[2] if start else line[:at]
    after = line[at + len(loaded.words) : end]
    after = after if end >= len(line) else after.rpartition(" ")[0]
    return f"“{'… ' if start else ''}{before}{loaded.words}{after}{' …' if end < len(line) else ''}”"


def _list(opened: Ledger, view: View, *, as_json: bool) -> None:
    stories = list_stories(opened, view)
    reports = {report.report_id: report for report in opened.read_reports(view)}
    for story in stories:
        if as_json:
            say_json(_story_record(story))
            continue
        say_wrapped(f"{story.reasons[0]}:")
        for report_id in story.report_ids:
            head = reports[report_id].head
            day = format_day(head.published_on) if head.published_on else "no date known"
            say_wrapped(f"{report_id}  {head.outlet or 'an unnamed outlet'}, {day}: {head.title or 'no title'}", "  ")
        say(f"  muster compare {' '.join(story.report_ids)}")
        say()
    if not stories:
        tell("no story that two reports tell")
        raise typer.Exit(1)


def _mark(place: int) -> str:
    return f"[{place + 1}]"


def _tell_report(report: Report) -> str:
    head = report.head
    day = format_day(head.published_on) if head.published_on else "no date known"
    credit = f", by {head.agency}" if head.agency else ""
    return f"{head.outlet or 'an unnamed outlet'}{credit}, {day}: “{head.title or 'no title'}”  {report.report_id}"


def _story_record(story: Story) -> dict[str, Any]:
    return {"reports": list(story.report_ids), "shared": len(story.shared), "reasons": list(story.reasons)}


def _record(found: Comparison) -> dict[str, Any]:
    ids = [report.report_id for report in found.reports]
    return {
        "reports": [{"report_id": report.report_id, **report.head.record()} for report in found.reports],
        "facts": [
            {
                "told": dict(zip(ids, [[entry_record(entry) for entry in own] for own in fact.told], strict=True)),
                "only_in": ids[fact.only_in] if fact.only_in is not None else None,
                "reasons": list(fact.reasons),
            }
            for fact in found.facts
        ],
        "names": [
            {"code": naming.code, "forms": dict(zip(ids, map(dict, naming.forms), strict=True))}
            for naming in found.names
        ],
        "loaded": [
            {"report_id": ids[each.report], "words": each.words, "start": each.start, "end": each.end}
            for each in found.loaded
        ],
        "conflicts": [
            {"kind": conflict.kind.value, "severity": conflict.severity.value, "sentence": conflict.sentence}
            for conflict in found.conflicts
        ],
    }
