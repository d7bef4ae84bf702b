"""How far archives and addresses were read."""

from muster.store import ArchiveMark, Visit


def test_an_archive_stands_where_it_was_marked_last(ledger, synthetic):
    assert ledger.read_mark("a-1") == ArchiveMark("a-1", 0)
    for number in (3, 9):
        with ledger.writing():
            assert ledger.append_mark(ArchiveMark("a-1", number, 40 * number, 1), synthetic.at(number))
            assert not ledger.append_mark(ArchiveMark("a-1", number, 40 * number, 1), synthetic.at(number))
    assert ledger.read_mark("a-1") == ArchiveMark("a-1", 9, 360, 1)
    assert ledger.read_mark("a-2") == ArchiveMark("a-2", 0)
    assert not list(ledger.check())


def test_the_last_visit_to_an_address_comes_back(ledger, synthetic):
    url = "https://news.example/feed"
    assert ledger.read_visit(url) is None
    for number, etag in enumerate(('"a"', '"b"')):
        with ledger.writing():
            ledger.append_visit(Visit(url, 200, etag, "Wed, 28 Sep 2016 10:00:00 GMT"), synthetic.at(number))
    found = ledger.read_visit(url)
    assert (found.etag, found.visited_at) == ('"b"', synthetic.at(1))


def test_claims_without_a_statement_are_told(ledger, synthetic):
    assert ledger.find_unjoined_reports() == []
    with ledger.writing():
        synthetic.make_story(1).append_to(ledger)
    assert len(ledger.find_unjoined_reports()) == 1
