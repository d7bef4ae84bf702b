"""Country codes of the Correlates of War project, which researchers join on."""

from functools import cache

from muster.lexicon.entries import read_rows


def cow_code(iso3: str, year: int) -> int | None:
    """Correlates of War code of the state in the year; None where there was no such state, and for all else.

    The code belongs to the state that stood at the end of the year: Germany (DEU) is 260 until 1989 and 255 from
    1990, Yemen (YEM) 678 and then 679. Regions, alliances, groups and dependent territories have none.
    """
    for first_year, last_year, code in _spans().get(iso3, ()):
        if first_year <= year and (last_year is None or year <= last_year):
            return code
    return None


@cache
def _spans() -> dict[str, list[tuple[int, int | None, int]]]:
    spans: dict[str, list[tuple[int, int | None, int]]] = {}
    for row in read_rows("cow"):
        last_year = int(row["last_year"]) if row["last_year"] else None
        spans.setdefault(row["iso3"], []).append((int(row["first_year"]), last_year, int(row["cow"])))
    return spans
