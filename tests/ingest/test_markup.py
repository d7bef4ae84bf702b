"""HTML, plain text and other XML are told apart."""

import pytest

from muster.ingest.markup import is_markup, is_other_xml


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html><p>x",
        "\n <HTML lang=en>",
        "<!-- saved from url -->\n<html>",
        "<p>One</p>\n<p>Two</p>",
        '<?xml version="1.0"?><html>',
    ],
)
def test_pages_are_markup(text):
    assert is_markup(text)


@pytest.mark.parametrize("text", ["Troops left.", "5 < 6", "Use the <b> tag", "<3", "", "The <p> and </p> tags"])
def test_plain_text_is_none(text):
    assert not is_markup(text)


def test_feeds_are_xml_of_another_kind():
    assert is_other_xml('<?xml version="1.0"?><rss><channel>')
    assert is_other_xml("<feed xmlns='x'>")
    assert not is_other_xml('<?xml version="1.0"?><!DOCTYPE html>')
    assert not is_other_xml("Troops left.")
