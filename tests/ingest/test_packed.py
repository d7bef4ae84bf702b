"""ZIP and TAR files, and mailboxes."""

import io
import tarfile
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from muster.errors import IngestError, PageTooLarge
from muster.ingest import ArchiveKind, Mark, find_archived, find_pages, find_sources

NAMES = ("a.html", "folder/b.txt", "folder/photo.jpg", ".hidden.html", "__MACOSX/a.html", "c.html", "style.css")
PAGES = ["a.html", "folder/b.txt", "c.html"]


def make_content(archives, number):
    return b"p {}" if NAMES[number].endswith((".css", ".jpg")) else archives.make_page(number)


def make_zip(path, archives):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("folder/", "")
        for number, name in enumerate(NAMES):
            packed.writestr(name, make_content(archives, number))


def make_tar(path, archives):
    mode = {".tar": "w", ".tgz": "w:gz", ".tar.bz2": "w:bz2", ".tar.xz": "w:xz"}[path.name[len("test") :]]
    with tarfile.open(path, mode) as packed:
        for number, name in enumerate(NAMES):
            content = make_content(archives, number)
            member = tarfile.TarInfo(name)
            member.size = len(content)
            packed.addfile(member, io.BytesIO(content))
        link = tarfile.TarInfo("link.html")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        packed.addfile(link)


def make_mailbox(path, archives):
    messages = [b"From x@news.example Mon\n" + archives.make_message(number) + b"\n" for number in range(3)]
    path.write_bytes(b"".join(messages))


MAKERS = {
    "test.zip": make_zip,
    "test.tar": make_tar,
    "test.tgz": make_tar,
    "test.tar.bz2": make_tar,
    "test.tar.xz": make_tar,
    "test.mbox": make_mailbox,
}


def open_archive(path):
    (archive,) = find_sources([path])
    return archive


def read(path, mark=Mark()):  # noqa: B008 - frozen
    return list(find_archived(open_archive(path), mark))


@pytest.mark.parametrize("name", MAKERS)
def test_an_archive_gives_its_pages_in_order_and_goes_on_behind_every_mark(tmp_path, archives, name):
    path = tmp_path / name
    MAKERS[name](path, archives)
    found = read(path)
    names = [item.found.source.removeprefix(f"{path}/") for item in found]
    assert names == (["1", "2", "3"] if name == "test.mbox" else PAGES)
    for done, item in enumerate(found, 1):
        assert read(path, item.mark) == found[done:]


def test_a_folder_is_searched_for_archives(tmp_path, archives):
    for name, make in MAKERS.items():
        make(tmp_path / name, archives)
    assert len(list(find_pages([tmp_path]))) == 6 * 3


def test_a_message_keeps_its_own_lines_that_look_like_the_start_of_one(tmp_path, archives):
    body = "First line.\n\n>From the front came news.\nLast line."
    (tmp_path / "x.mbox").write_bytes(b"From x@y Mon\n" + archives.make_message(1, body) + b"\n")
    (found,) = read(tmp_path / "x.mbox")
    assert b"\nFrom the front came news.\n" in found.found.content
    assert found.found.content.startswith(b"From: ")


def test_a_member_that_grows_beyond_the_limit_is_told(tmp_path):
    with zipfile.ZipFile(tmp_path / "x.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("bomb.html", b"\0" * 100_000_000)
        packed.writestr("good.html", b"<p>Words</p>")
    bomb, good = read(tmp_path / "x.zip")
    assert isinstance(bomb.found, PageTooLarge)
    assert good.found.content == b"<p>Words</p>"


@pytest.mark.parametrize("name", [name for name in MAKERS if name != "test.mbox"])
def test_a_truncated_archive_gives_what_it_holds_and_says_so(tmp_path, archives, name):
    path = tmp_path / name
    MAKERS[name](path, archives)
    content = path.read_bytes()
    path.write_bytes(content[: 5800 if name == "test.tar" else 7 * len(content) // 10])
    found = [item.found for item in read(path)]
    assert isinstance(found[-1], IngestError)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(sorted(MAKERS)), st.data())
def test_damage_anywhere_gives_pages_or_errors_of_ingest(tmp_path_factory, archives, name, data):
    path = tmp_path_factory.getbasetemp() / name
    MAKERS[name](path, archives)
    content = bytearray(path.read_bytes())
    for at in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=10)):
        content[at] ^= data.draw(st.integers(1, 255))
    path.write_bytes(content)
    for found in find_pages([path]):
        assert found.source


def test_kinds_are_told_by_content_whatever_the_name(tmp_path, archives):
    for name, kind in (("test.zip", ArchiveKind.ZIP), ("test.tgz", ArchiveKind.TAR), ("test.mbox", ArchiveKind.MBOX)):
        MAKERS[name](tmp_path / name, archives)
        (tmp_path / name).rename(tmp_path / "noname")
        assert open_archive(tmp_path / "noname").kind is kind
