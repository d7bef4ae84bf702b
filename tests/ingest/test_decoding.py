"""Which encoding a page is in, and what is no text at all."""

import hashlib

import pytest

from muster.errors import NoText, NotText
from muster.ingest.decoding import find_signature, parse_characters
from muster.model import Page

WORDS = "“Naïve” troops left the café – 500 of them, for £3. "
META = '<meta charset="{}">'


def decode(content: bytes):
    return parse_characters(Page(content, "p"))


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (WORDS.encode("utf-8"), "utf-8"),
        (WORDS.encode("utf-8-sig"), "utf-8-sig"),
        (WORDS.encode("utf-16"), "utf-16"),
        (b"\xfe\xff" + WORDS.encode("utf-16-be"), "utf-16"),
        (WORDS.encode("utf-32"), "utf-32"),
        (WORDS.encode("utf-16-le"), "utf-16-le"),
        (WORDS.encode("utf-16-be"), "utf-16-be"),
        ((META.format("windows-1252") + WORDS).encode("cp1252"), "cp1252"),
        # Browsers read this label as windows-1252, curly quotes included.
        ((META.format("ISO-8859-1") + WORDS).encode("cp1252"), "cp1252"),
        (('<?xml version="1.0" encoding="windows-1252"?>' + WORDS).encode("cp1252"), "cp1252"),
        (
            ("<META http-equiv=Content-Type content='text/html; charset=windows-1252'>" + WORDS).encode("cp1252"),
            "cp1252",
        ),
        # Saved anew in UTF-8, with the old label left in.
        ((META.format("windows-1252") + WORDS).encode("utf-8"), "utf-8"),
        ((META.format("no-such-charset") + WORDS).encode("utf-8"), "utf-8"),
        ((META.format("utf-16") + WORDS).encode("utf-8"), "utf-8"),
        # No label, few accents: as browsers do.
        ((WORDS + "Plain words follow. " * 40).encode("cp1252"), "cp1252"),
        ((META.format("windows-1251") + "Пятьсот солдат").encode("cp1251"), "cp1251"),
        (("Министерство обороны объявило об отправке солдат. " * 5).encode("cp1251"), "cp1251"),
        ((META.format("gb2312") + "国防部宣布派遣五百名士兵").encode("gb18030"), "gb18030"),
        ((META.format("shift_jis") + "五百人の兵士を派遣").encode("shift_jis"), "shift_jis"),
        ((META.format("iso-2022-jp") + "五百人の兵士").encode("iso2022_jp"), "iso2022_jp"),
        (b"Plain words.", "utf-8"),
    ],
)
def test_characters_come_back_as_they_were_written(content, encoding):
    decoded = decode(content)
    assert decoded.encoding == encoding
    assert decoded.text == content.decode(encoding)
    assert "\ufffd" not in decoded.text


def test_undecodable_bytes_are_replaced_and_the_rest_is_read():
    content = WORDS.encode("utf-8") * 5 + b"broken \xff\xfe here" + WORDS.encode("utf-8")[:-5]
    decoded = decode(content)
    assert decoded.encoding == "utf-8"
    assert "broken \ufffd\ufffd here" in decoded.text


def test_a_character_cut_in_half_at_the_end_does_not_change_the_encoding():
    assert decode((WORDS * 3 + "é").encode("utf-8")[:-1]).encoding == "utf-8"


def test_a_wrong_declaration_gives_way_to_what_fits():
    decoded = decode((META.format("utf-8") + WORDS * 3).encode("cp1252"))
    assert decoded.encoding == "cp1252"
    assert WORDS in decoded.text


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7 text text text",
        b"PK\x03\x04 text",
        b"\x1f\x8b\x08 text",
        b"WARC/1.0\r\nWARC-Type: warcinfo",
        b"From: <Saved by a browser>\r\nMIME-Version: 1.0",
        b"\x00\x00\x00\x18ftypmp42",
        bytes(range(256)) * 40,
        b"\0" * 500,
        b"text \0\1\2\3 text " * 30,
        b"".join(hashlib.sha256(bytes([n])).digest() for n in range(200)),
    ],
)
def test_binary_data_is_no_text(content):
    with pytest.raises(NotText):
        decode(content)


def test_a_stray_control_character_is_no_reason_to_refuse_a_page():
    assert decode(b"Troops left. " * 100 + b"\0\x1b").encoding == "utf-8"


def test_an_empty_file_has_no_text():
    with pytest.raises(NoText, match="empty file"):
        decode(b"")


def test_the_error_says_what_was_found():
    with pytest.raises(NotText, match=r"p: expected text, found a PDF document"):
        decode(b"%PDF-1.4")
    assert find_signature(b"Troops left.") is None
