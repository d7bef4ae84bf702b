"""Addresses of hosts: which of them a program may be sent to by words from outside."""

import ipaddress
from urllib.parse import urlsplit, urlunsplit

from muster.errors import UsageError

_PORTS = {"http": 80, "https": 443}
_LONGEST = 2000


def parse_url(words: str) -> tuple[str, str, int]:
    """Scheme, host and port of a web address. Raises UsageError where it is none."""
    try:
        parts = urlsplit(words)
        host, port = parts.hostname, parts.port
    except ValueError:
        host, port = None, None
    if not host or parts.scheme not in _PORTS or len(words) > _LONGEST or parts.username is not None:
        raise UsageError(f"{words[:200]}: expected a web address such as https://news.example/story, found none")
    return parts.scheme, host, port or _PORTS[parts.scheme]


def is_url(words: str) -> bool:
    """Whether the words are meant as a web address rather than as a path."""
    return words.lower().startswith(("http://", "https://"))


def without_fragment(url: str) -> str:
    """The address as a server is asked for it, with an empty path as "/" and characters beyond ASCII escaped."""
    parts = urlsplit(url)
    host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode()
    path, query = ("".join(c if " " < c < "\x7f" else _escape(c) for c in part) for part in (parts.path, parts.query))
    return urlunsplit((parts.scheme, host, path or "/", query, ""))


def is_public(address: str) -> bool:
    """Whether the numeric address is one of the open internet: not this machine's, nor a private network's."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        # An address of the old form inside one of the new is as private as it was.
        inner = found.ipv4_mapped or found.sixtofour or (found.teredo[1] if found.teredo else None)
        if inner is not None:
            found = inner
        elif found in ipaddress.ip_network("64:ff9b::/96"):
            found = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
    return found.is_global and not found.is_multicast and not found.is_reserved


def _escape(character: str) -> str:
    return "".join(f"%{byte:02X}" for byte in character.encode("utf-8", "replace"))
