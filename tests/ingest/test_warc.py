"""Records of web archives, whole, damaged and lying."""

import gzip
import tracemalloc

import brotli
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from muster.errors import IngestError, PageTooLarge, UnreadableSource
from muster.ingest.archive import Mark
from muster.ingest.limits import MAX_PAGE_BYTES
from muster.ingest.warc import find_records


@pytest.fixture
def read(tmp_path):
    """Command that reads bytes as an archive."""

    def read(content, mark=Mark()):  # noqa: B008 - frozen
        path = tmp_path / "test.warc"
        path.write_bytes(content)
        return list(find_records(str(path), mark))

    return read


def sources(archived):
    return [item.found.source.rpartition("/")[2] for item in archived if not isinstance(item.found, IngestError)]


def problems(archived):
    return [str(item.found) for item in archived if isinstance(item.found, IngestError)]


@pytest.mark.parametrize("packed", [True, False])
def test_each_record_gives_its_page_under_its_address(read, archives, packed):
    records = [archives.make_record(number) for number in range(3)]
    found = read(archives.pack(*records) if packed else b"".join(records))
    assert [item.found.content for item in found] == [archives.make_page(number) for number in range(3)]
    assert [item.found.source for item in found] == [f"https://news.example/{number}" for number in range(3)]


def test_texts_of_wet_files_are_pages(read, archives):
    found = read(archives.pack(archives.make_text_record(1), archives.make_text_record(2, "Other words.")))
    assert [item.found.content for item in found] == [archives.PROSE.encode(), b"Other words."]


def test_answers_that_are_no_pages_are_left_out(read, archives):
    picture = archives.make_record(3).replace(b"text/html; charset=utf-8", b"image/png; charset=a-bcd")
    found = read(b"".join([archives.make_record(1, status=404), archives.make_record(2, status=301), picture]))
    assert found == []


@pytest.mark.parametrize("packed", [True, False])
def test_reading_goes_on_behind_every_mark(read, archives, packed):
    records = [archives.make_record(number) for number in range(5)]
    content = archives.pack(*records) if packed else b"".join(records)
    marks = [item.mark for item in read(content)]
    for done, mark in enumerate(marks, 1):
        assert sources(read(content, mark)) == [str(number) for number in range(done, 5)]


def test_a_file_compressed_as_a_whole_is_read_from_its_start_again(read, archives):
    content = gzip.compress(b"".join(archives.make_record(number) for number in range(5)))
    third = read(content)[2].mark
    assert third.offset == 0
    assert sources(read(content, third)) == ["3", "4"]


def test_behind_a_corrupt_member_reading_goes_on_and_says_so(read, archives):
    members = [gzip.compress(archives.make_record(number)) for number in range(4)]
    members[1] = members[1][:60] + b"\0\xff\0\xff" + members[1][64:]
    found = read(b"".join(members))
    assert sources(found) == ["0", "2", "3"]
    (problem,) = problems(found)
    assert "damaged behind byte 0" in problem
    assert f"went on at byte {len(members[0]) + len(members[1]):,}" in problem
    damaged = next(item for item in found if isinstance(item.found, IngestError))
    assert sources(read(b"".join(members), damaged.mark)) == ["2", "3"]


@pytest.mark.parametrize("packed", [True, False])
def test_a_truncated_end_is_told(read, archives, packed):
    records = [archives.make_record(number) for number in range(3)]
    content = archives.pack(*records) if packed else b"".join(records)
    found = read(content[:-70])
    assert sources(found) == ["0", "1"]
    assert isinstance(found[-1].found, UnreadableSource)


@pytest.mark.parametrize("lie", [400, -40])
@pytest.mark.parametrize("packed", [True, False])
def test_a_record_that_lies_about_its_length_takes_no_other_with_it(read, archives, lie, packed):
    records = [archives.make_record(0), archives.make_record(1, lie=lie), *map(archives.make_record, (2, 3))]
    found = read(archives.pack(*records) if packed else b"".join(records))
    assert sources(found)[-2:] == ["2", "3"]
    assert all(b"WARC/" not in item.found.content for item in found if not isinstance(item.found, IngestError))
    assert len(problems(found)) == 1


@pytest.mark.parametrize(
    ("header", "encode"),
    [
        ("Content-Encoding: gzip", gzip.compress),
        ("Content-Encoding: br", brotli.compress),
        ("Content-Encoding: gzip", bytes),
        ("Content-Encoding: br", bytes),
        ("Transfer-Encoding: chunked", lambda body: b"%x\r\n%b\r\n0\r\n\r\n" % (len(body), body)),
        ("Transfer-Encoding: chunked", bytes),
    ],
)
def test_encodings_are_undone_and_so_are_headers_that_only_name_them(read, archives, header, encode):
    page = archives.make_page(1)
    (found,) = read(archives.make_record(1, encode(page), headers=header + "\r\n"))
    assert found.found.content == page


@pytest.mark.parametrize(
    ("name", "bomb"),
    [("gzip", gzip.compress(b"\0" * 60_000_000, 1)), ("br", brotli.compress(b"\0" * 60_000_000, quality=1))],
)
def test_a_compression_bomb_stops_at_the_limit(read, archives, name, bomb):
    record = archives.make_record(1, bomb, headers=f"Content-Encoding: {name}\r\n")
    tracemalloc.start()
    (found,) = read(record)
    assert isinstance(found.found, PageTooLarge)
    assert tracemalloc.get_traced_memory()[1] < 4 * MAX_PAGE_BYTES
    tracemalloc.stop()


def test_a_page_of_100_megabytes_is_told_and_the_next_one_read(read, archives):
    found = read(archives.make_record(1, b"<p>" + b"x" * 100_000_000) + archives.make_record(2))
    assert isinstance(found[0].found, PageTooLarge)
    assert sources(found) == ["2"]


@pytest.mark.parametrize(
    "content", [b"", b"\0" * 10_000, b"WARC/1.0\r\n", b"\x1f\x8b\x08" * 1000, b"WARC/1.0\n" * 5000]
)
def test_rubbish_ends(read, content):
    assert not sources(read(content))


@pytest.mark.parametrize("number", [0, 3])
def test_flags_that_stop_the_reader_cost_their_record_only(archives, tmp_path, number):
    members = [bytearray(archives.pack(archives.make_record(each))) for each in range(6)]
    members[number][3] = 4
    path = tmp_path / "damaged.warc.gz"
    path.write_bytes(b"".join(members))
    found = list(find_records(str(path), Mark()))
    assert len(sources(found)) == 5
    assert any(isinstance(each.found, UnreadableSource) for each in found)


def test_a_page_about_archives_that_ends_one_is_no_damage(read, archives):
    page = archives.make_page(2) + b"\nWARC/1.0 opens every record.\n"
    found = read(archives.make_record(1) + archives.make_record(2, page))
    assert sources(found) == ["1", "2"]
    assert not problems(found)


@settings(deadline=None)
@given(st.data())
def test_damage_anywhere_costs_at_most_its_neighbours(archives, tmp_path_factory, data):
    records = [archives.make_record(number) for number in range(6)]
    packed = data.draw(st.booleans())
    content = bytearray(archives.pack(*records) if packed else b"".join(records))
    at = data.draw(st.integers(0, len(content) - 1))
    damage = data.draw(st.binary(min_size=1, max_size=8))
    content[at : at + len(damage)] = damage
    path = tmp_path_factory.getbasetemp() / "damaged.warc"
    path.write_bytes(content)
    found = sources(find_records(str(path), Mark()))
    # A byte may hit the header of a record without breaking the file, or hide its start.
    assert len(set(found)) >= 4
