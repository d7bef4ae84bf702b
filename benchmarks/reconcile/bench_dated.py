"""Series made from publicly reported figures, beside the official quarterly counts of the same days.

The figures and the counts lie outside the project: 354 dated figures with their speakers, and DMDC's report rows.
Beside them stands the column that the R package troopdata gives for the same quarters.

Run: python benchmarks/reconcile/bench_dated.py [folder with dated/ and troopdata/]
"""

import csv
import sys
from bisect import bisect_right
from collections import defaultdict
from datetime import UTC, date, datetime
from pathlib import Path
from statistics import median

from muster.model import (
    Aspect,
    Attribution,
    DateOrigin,
    Entry,
    Evidence,
    Figure,
    Measure,
    Period,
    QuantityClaim,
    ReportHead,
    Standing,
    Status,
    TimeWords,
    content_id,
    sha256_hex,
)
from muster.reconcile.estimate import estimate_series

SHARED = Path(__file__).parents[3] / "shared" / "bench"
AT = datetime(2026, 1, 1, tzinfo=UTC)
STANDINGS = {"named official": Standing.NAMED_OFFICIAL, "unnamed official": Standing.UNNAMED_OFFICIAL}
NO_TOTAL = "not a total"


def read_claims(path: Path) -> list[Entry]:
    """Entries of the dated figures; a publication known to its month counts as of that month's last day."""
    with path.open(newline="", encoding="utf-8") as rows:
        return [_make_entry(row, number) for number, row in enumerate(csv.DictReader(rows))]


def _make_entry(row: dict[str, str], number: int) -> Entry:
    low, high = (int(row[name]) if row[name] else None for name in ("low", "high"))
    text = "/".join(dict.fromkeys(str(bound) for bound in (low, high) if bound is not None))
    published_on = Period.parse(row["published_on"]).last_on
    role = row["speaker_role"]
    standing, words = _read_speaker(role, row)
    report_id = content_id("r", [row["url"], row["published_on"]])
    sentence = f"{text} {sha256_hex(f'{number}'.encode())}"
    period = Period.parse(row["valid_on"]) if row["valid_on"] else None
    claim = QuantityClaim(
        report_id=report_id,
        evidence=Evidence(text, number, number + len(text), sentence, number),
        actors=(row["actor"],),
        places=(row["place"],),
        attribution=Attribution(row["speaker"] if standing else None, words, standing=standing or Standing.OUTLET),
        figure=Figure(text, low, high, row["approx"] == "yes"),
        measure=Measure(row["measure"]),
        aspect=Aspect(row["aspect"]),
        status=Status(row["status"]),
        time=TimeWords(row["valid_on"], 0, 0, period) if period else None,
        definition=tuple(part.strip() for part in row["definition"].split(";") if part.strip()),
    )
    head = ReportHead(outlet=row["outlet"], published_on=published_on, date_origin=DateOrigin.GIVEN, url=row["url"])
    return Entry(claim, head, sha256_hex(report_id.encode()), AT, "dated claims")


def _read_speaker(role: str, row: dict[str, str]) -> tuple[Standing | None, str | None]:
    if role == "outlet":
        return None, None
    own = {"USA": "US", "GBR": "British", "CAN": "Canadian", "AUS": "Australian", "NZL": "New Zealand"}
    if role.startswith("named official"):
        return Standing.NAMED_OFFICIAL, f"{own.get(row['actor'], row['actor'])} official {row['speaker']}"
    if role == "host government":
        host = {"IRQ": "Iraqi", "AFG": "Afghan", "SYR": "Syrian"}[row["place"]]
        return Standing.NAMED_OFFICIAL, f"{host} official {row['speaker']}"
    return STANDINGS.get(role, Standing.OTHER), row["speaker"]


def read_counts(path: Path) -> list[tuple[str, date, int | None, int | None]]:
    """Place, day, active duty and all personnel, where the report counts the whole force."""
    with path.open(newline="", encoding="utf-8") as rows:
        return [
            (
                row["place"],
                date.fromisoformat(row["period_end"]),
                int(row["active_duty"]) if row["active_duty"] else None,
                int(row["all_personnel"]) if row["all_personnel"] else None,
            )
            for row in csv.DictReader(rows)
            if NO_TOTAL not in row["source"]
        ]


def read_package(path: Path) -> dict[tuple[str, int, int], int]:
    """The package's column troops_all by place, year and quarter."""
    found: dict[tuple[str, int, int], int] = {}
    with path.open(newline="", encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            if row["troops_all"] not in ("", "NA") and row["quarter"] not in ("", "NA"):
                key = row["iso3c"], int(row["year"]), int(float(row["quarter"]))
                found[key] = max(found.get(key, 0), int(float(row["troops_all"])))
    return found


def main() -> None:
    """Prints a row a count, then errors by place and year."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED
    entries = read_claims(folder / "dated" / "dated_claims.csv")
    package = read_package(folder / "troopdata" / "troopdata-rebuild-country-year-quarter-format.csv")
    errors: dict[tuple[str, int], list[float]] = defaultdict(list)
    theirs: dict[tuple[str, int], list[float]] = defaultdict(list)
    inside: list[bool] = []
    for place in ("AFG", "IRQ", "SYR"):
        steps = estimate_series(entries, "USA", place, Measure.PERSONNEL).steps
        starts = [step.period.first_on for step in steps]
        for where, day, active, everyone in read_counts(folder / "dated" / "official_counts.csv"):
            count = everyone or active
            at = bisect_right(starts, day) - 1
            if where != place or not count or at < 0 or day > steps[at].period.last_on or steps[at].best is None:
                continue
            step = steps[at]
            column = package.get((place, day.year, (day.month - 1) // 3 + 1))
            errors[place, day.year].append(abs((step.best or 0) - count) / count)
            if column is not None:
                theirs[place, day.year].append(abs(column - count) / count)
            low = min(number for number in (active, everyone) if number is not None)
            inside.append((step.low or 0) <= count and low <= (step.high or 0))
            official = f"official {active or 0:>7,} {everyone or 0:>7,}"
            mine = f"series {step.best:>7,} ({step.low:,} to {step.high:,}, {step.basis.value})"
            print(f"{place} {day}  {official}   {mine}   package {'-' if column is None else f'{column:,}':>7}")
    print("\nerror by year: series / package column, against all personnel")
    for key in sorted(errors):
        their = f"{median(theirs[key]):.2f}" if theirs[key] else "-"
        print(f"{key[0]} {key[1]}  {median(errors[key]):.2f} / {their}  ({len(errors[key])} quarters)")
    ours, others = ([e for errs in each.values() for e in errs] for each in (errors, theirs))
    print(
        f"all  median {median(ours):.3f} / {median(others):.3f};  mean {sum(ours) / len(ours):.2f} /"
        f" {sum(others) / len(others):.2f};  band meets the count in {sum(inside)} of {len(inside)}"
    )


if __name__ == "__main__":
    main()
