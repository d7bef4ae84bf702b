"""Files, folders and standard input become pages, and what cannot be read becomes an error in its place."""

import io
import os
import socket
import tracemalloc

import pytest

from muster.errors import PageTooLarge, UnreadableSource
from muster.ingest.limits import MAX_PAGE_BYTES
from muster.ingest.sources import Skipped, find_pages, find_sources
from muster.model import Page


def names(paths):
    return [found.source.rpartition("/")[2] for found in find_pages(paths)]


def test_a_named_file_is_always_tried(tmp_path):
    for name in ("page.html", "notes.md", "table.csv", ".hidden", "picture.png"):
        (tmp_path / name).write_bytes(b"\x89PNG\r\n")
        assert [found.content for found in find_pages([tmp_path / name])] == [b"\x89PNG\r\n"]


def test_a_folder_is_read_by_name_with_all_below_it(tmp_path):
    for name in ("b.html", "a.txt", "c/z.htm", "c/d/y.txt", "e.HTML"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Troops left.")
    assert names([tmp_path]) == ["a.txt", "b.html", "y.txt", "z.htm", "e.HTML"]


def test_a_folder_gives_only_what_looks_like_pages(tmp_path):
    html, text = b"<!doctype html><html><body>Troops", b"Troops left."
    taken = {"page.html": text, "dump.txt": text, "no-suffix": text, "story.php": html, "news.aspx?id=5": html}
    passed_over = {
        "rows.csv": text,
        "data.json": b'{"html": "<p>x</p>"}',
        "style.css": b"p {}",
        "photo.jpg": b"\xff\xd8\xff\xe0",
        "photo": b"\x89PNG\r\n",
        "noise": b"a\0b",
        "blank": b" \n",
        ".hidden.html": html,
        ".git/x.html": html,
    }
    for name, content in (taken | passed_over).items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    assert names([tmp_path]) == sorted(taken)


def test_one_walk_gives_what_is_read_and_what_is_skipped_in_order(tmp_path):
    for name in ("a.txt", "b/rows.csv", "b/z.txt", "c.csv", ".hidden.csv"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Troops left.")
    os.link(tmp_path / "c.csv", tmp_path / "d.csv")
    found = [
        (type(each), each.source.rpartition("/")[2])
        for each in find_sources([tmp_path, tmp_path / "b", tmp_path / "b" / "rows.csv"])
    ]
    assert found == [
        *((Page, "a.txt"), (Skipped, "rows.csv"), (Page, "z.txt"), (Skipped, "c.csv")),
        (Page, "rows.csv"),
    ]


def test_what_is_skipped_tells_how_many_bytes_are_done_with_it(tmp_path):
    (tmp_path / "c.csv").write_text("Troops left.")
    assert list(find_sources([tmp_path])) == [Skipped(str(tmp_path / "c.csv"), 12)]


def test_the_parts_that_a_browser_saves_beside_a_page_are_no_pages(tmp_path):
    (tmp_path / "story.html").write_text("<html>")
    for folder in ("story_files", "other_files"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "frame.html").write_text("<html>")
    assert [found.source for found in find_pages([tmp_path])] == [
        str(tmp_path / "other_files" / "frame.html"),
        str(tmp_path / "story.html"),
    ]


def test_each_real_file_comes_once_by_whatever_path(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.txt").write_text("x")
    (tmp_path / "link.txt").symlink_to(tmp_path / "real" / "a.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    os.link(tmp_path / "real" / "a.txt", tmp_path / "hard.txt")
    assert names([tmp_path, tmp_path / "real", tmp_path / "real" / "a.txt"]) == ["hard.txt"]


def test_a_file_passed_over_in_a_folder_is_tried_when_named(tmp_path):
    (tmp_path / "rows.csv").write_text("a,b")
    assert names([tmp_path, tmp_path / "rows.csv"]) == ["rows.csv"]


def test_what_cannot_be_opened_comes_out_in_its_place_and_the_rest_goes_on(tmp_path):
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "broken.txt").symlink_to(tmp_path / "gone")
    found = list(find_pages([tmp_path / "absent", tmp_path, "bad\0name"]))
    assert [type(each) for each in found] == [UnreadableSource, Page, UnreadableSource, UnreadableSource]
    assert "No such file" in str(found[0])


def test_a_link_to_itself_is_an_error_and_no_endless_loop(tmp_path):
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    assert [type(each) for each in find_pages([tmp_path])] == [UnreadableSource]


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_folder_that_may_not_be_listed_is_an_error(tmp_path):
    (tmp_path / "closed").mkdir(mode=0)
    assert [type(each) for each in find_pages([tmp_path])] == [UnreadableSource]


def test_pipes_and_sockets_in_a_folder_are_passed_over(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "s.txt"))
    assert not list(find_pages([tmp_path]))


def test_a_dash_is_standard_input():
    (found,) = find_pages(["-"], standard_input=io.BytesIO(b"Troops left."))
    assert found == Page(b"Troops left.", "standard input")


def test_a_huge_file_is_refused_with_both_numbers_and_unread(tmp_path):
    with (tmp_path / "huge.html").open("wb") as file:
        file.truncate(50 * 2**20)
    tracemalloc.start()
    (found,) = find_pages([tmp_path / "huge.html"])
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert isinstance(found, PageTooLarge)
    assert f"{MAX_PAGE_BYTES:,}" in str(found)
    assert "52,428,800" in str(found)
    assert peak < 2**20


def test_an_endless_stream_is_refused():
    class Endless(io.RawIOBase):
        def read(self, size=-1):
            return b"x" * size

    (found,) = find_pages(["-"], standard_input=Endless())
    assert isinstance(found, PageTooLarge)


def test_a_name_that_is_no_utf_8_can_be_shown(tmp_path):
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("x")
    (found,) = find_pages([tmp_path])
    assert found.source.encode("utf-8").endswith(b"caf\\udce9.txt")


def test_pages_come_one_at_a_time(tmp_path):
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text("x")
    found = find_pages([tmp_path])
    next(found)
    (tmp_path / "1.txt").unlink()
    assert [type(each) for each in found] == [UnreadableSource, Page, Page, Page]
