"""Columns: whose opinion a report is as a whole."""

import pytest

from muster.extract.speaker.columns import find_authors

# Last lines of columns, and whose they are.
SIGNED = [
    ("The opinions expressed in this commentary are solely those of Ann Berg.", ("Ann Berg",)),
    ("The views in this piece are those of Lt. Gen. Ann Berg and Jo Moss.", ("Ann Berg", "Jo Moss")),
    ("The opinions expressed are solely those of\nRep. Jo B. Moss", ("Jo B. Moss",)),
    ("The opinions expressed in this commentary are solely those of the authors.", ()),
    ("The views of Ann Berg are not those of the ministry.", ()),
]


@pytest.mark.parametrize(("line", "authors"), SIGNED)
def test_a_column_says_whose_it_is(line, authors):
    assert find_authors(f"Norland should send no more troops.\n\n{line}\n") == authors
