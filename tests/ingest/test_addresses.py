"""Addresses, and which of them words from outside may send a program to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.errors import UsageError
from muster.ingest.addresses import is_public, parse_url, without_fragment


@pytest.mark.parametrize(
    "address",
    [
        *(
            "127.0.0.1",
            "127.8.8.8",
            "10.0.0.1",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "0.0.0.1",
            "100.64.0.1",
        ),
        *("::1", "fe80::1%eth0", "fd00::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "2002:7f00:1::", "64:ff9b::7f00:1"),
        *("224.0.0.1", "240.0.0.1", "255.255.255.255", "ff02::1", "192.0.2.1", "198.18.0.1", "not an address", ""),
    ],
)
def test_addresses_of_this_machine_and_private_networks_are_told(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "151.101.1.1", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_addresses_of_the_open_internet_are_told(address):
    assert is_public(address)


def test_a_web_address_has_scheme_host_and_port():
    assert parse_url("https://news.example/story?id=5#top") == ("https", "news.example", 443)
    assert parse_url("http://[::1]:8080/") == ("http", "::1", 8080)


@pytest.mark.parametrize(
    "words",
    [
        *("ftp://news.example/", "https://", "news.example", "http://a:b@news.example/", "http://news.example:99999/"),
        *("http://[::1", "https://" + "x" * 3000),
    ],
)
def test_what_is_no_web_address_is_refused(words):
    with pytest.raises(UsageError, match="expected a web address"):
        parse_url(words)


@given(st.text(max_size=50))
def test_what_is_asked_for_is_ascii_on_one_line(words):
    asked = without_fragment(f"https://news.example/{words.replace('[', '').replace(']', '')}")
    assert asked.isascii()
    assert " " not in asked
    assert asked.isprintable()
