"""Series made from publicly reported figures, beside the official quarterly counts of the same days.

The figures and the counts lie outside the project: 354 dated figures with their speakers, and DMDC's report rows.
Beside them stands the column that the R package troopdata gives for the same quarters.

Run: python benchmarks/reconcile/bench_dated.py [folder with dated/ and troopdata/]
"""

import csv
import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from statistics import median

from muster.model import (
    Aspect,
    Attribution,
    Basis,
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
    Step,
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


@dataclass(frozen=True)
class Quarter:
    """One official count beside the series of the day, and the package's column of the quarter."""

    place: str
    day: date
    active: int | None
    everyone: int | None
    step: Step
    column: int | None

    @property
    def count(self) -> int:
        """All personnel, or active duty where the report gives no more."""
        return self.everyone or self.active or 0

    @property
    def error(self) -> float:
        """Relative error of the series."""
        return abs((self.step.best or 0) - self.count) / self.count

    @property
    def their_error(self) -> float | None:
        """Relative error of the package's column."""
        return None if self.column is None else abs(self.column - self.count) / self.count

    @property
    def is_inside(self) -> bool:
        """Whether the band meets the count, which lies between active duty and all personnel."""
        least = min(number for number in (self.active, self.everyone) if number is not None)
        return (self.step.low or 0) <= self.count and least <= (self.step.high or 0)

    def __str__(self) -> str:
        official = f"official {self.active or 0:>7,} {self.everyone or 0:>7,}"
        mine = f"series {self.step.best:>7,} ({self.step.low:,} to {self.step.high:,}, {self.step.basis.value})"
        theirs = "-" if self.column is None else f"{self.column:,}"
        return f"{self.place} {self.day}  {official}   {mine}   package {theirs:>7}"


def find_quarters(entries: list[Entry], folder: Path) -> Iterator[Quarter]:
    """Quarters for which both an official count and a value of the series exist."""
    package = read_package(folder / "troopdata" / "troopdata-rebuild-country-year-quarter-format.csv")
    counts = read_counts(folder / "dated" / "official_counts.csv")
    for place in ("AFG", "IRQ", "SYR"):
        steps = estimate_series(entries, "USA", place, Measure.PERSONNEL).steps
        starts = [step.period.first_on for step in steps]
        for where, day, active, everyone in counts:
            at = bisect_right(starts, day) - 1
            if where != place or not (everyone or active) or at < 0 or day > steps[at].period.last_on:
                continue
            if steps[at].best is not None:
                column = package.get((place, day.year, (day.month - 1) // 3 + 1))
                yield Quarter(place, day, active, everyone, steps[at], column)


def say_errors(label: str, quarters: Iterable[Quarter]) -> None:
    """Prints the median error of the series and of the package's column, and how often the band meets the count."""
    chosen = list(quarters)
    if not chosen:
        return
    theirs = [quarter.their_error for quarter in chosen if quarter.their_error is not None]
    their = f"{median(theirs):6.2f}" if theirs else "     -"
    inside = sum(quarter.is_inside for quarter in chosen)
    mine = median(quarter.error for quarter in chosen)
    print(f"  {label:28} {mine:6.2f} / {their}   band {inside} of {len(chosen)}")


def main() -> None:
    """Prints a row a count, then errors by place and year."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED
    quarters = list(find_quarters(read_claims(folder / "dated" / "dated_claims.csv"), folder))
    for quarter in quarters:
        print(quarter)
    print("\nmedian relative error against all personnel: series / package column")
    for place, year in sorted({(quarter.place, quarter.day.year) for quarter in quarters}):
        say_errors(f"{place} {year}", (q for q in quarters if (q.place, q.day.year) == (place, year)))
    say_errors("all", quarters)
    say_errors("observed", (q for q in quarters if q.step.basis is Basis.OBSERVED))
    say_errors("last known", (q for q in quarters if q.step.basis is Basis.CARRIED))
    say_errors("June 2014 to June 2017", (q for q in quarters if q.day.month == 6))
    say_errors("from June 2014", (q for q in quarters if q.day >= date(2014, 6, 30)))


if __name__ == "__main__":
    main()
