"""The network: the one module that asks servers. Everything else is given an `Ask` and never opens a connection."""

import socket
import ssl
import time
from collections.abc import Mapping

import urllib3

from muster.errors import UnreadableSource, UsageError
from muster.ingest.addresses import is_public, parse_url, without_fragment
from muster.ingest.answers import AGENT, Answer

_CONNECT_SECONDS, _READ_SECONDS, _MOST_SECONDS = 10.0, 30.0, 120.0
_PART = 2**16


class Network:
    """Asks servers, one connection a host kept open. Hosts that are not of the open internet are refused.

    The name is resolved once and the connection goes to the very address that was looked at: a name server that
    answers otherwise a moment later changes nothing. `allow_private` lets tests and users ask their own machines.
    """

    def __init__(self, *, allow_private: bool = False) -> None:
        self._allow_private = allow_private
        self._pools: dict[tuple[str, str, int], urllib3.HTTPConnectionPool] = {}

    def ask(self, url: str, headers: Mapping[str, str], most: int) -> Answer:
        """Answer to a GET of the address; redirects are answers too. Raises UnreadableSource where there is none."""
        try:
            scheme, host, port = parse_url(url)
            path = without_fragment(url).split("/", 3)[3]
        except (UsageError, UnicodeError, IndexError) as error:
            raise UnreadableSource(url, "expected a web address, found none") from error
        pool = self._pools.get((scheme, host, port)) or self._open(url, scheme, host, port)
        self._pools[scheme, host, port] = pool
        sent = {"User-Agent": AGENT, "Host": _host_header(scheme, host, port), "Accept-Encoding": "gzip, deflate, br"}
        try:
            response = pool.urlopen(
                "GET", f"/{path}", headers=sent | dict(headers), redirect=False, retries=False, preload_content=False,
                decode_content=False,
            )  # fmt: skip
            with response:
                body = _read_body(response, most)
        except (urllib3.exceptions.HTTPError, OSError, ValueError) as error:
            raise UnreadableSource(url, f"no answer: {_plainly(error)}") from error
        return Answer(response.status, {name.lower(): value for name, value in response.headers.items()}, body)

    def close(self) -> None:
        """Closes all connections."""
        for pool in self._pools.values():
            pool.close()

    def _open(self, url: str, scheme: str, host: str, port: int) -> urllib3.HTTPConnectionPool:
        address = self._resolve(url, host, port)
        timeout = urllib3.Timeout(connect=_CONNECT_SECONDS, read=_READ_SECONDS)
        if scheme == "http":
            return urllib3.HTTPConnectionPool(address, port, timeout=timeout, maxsize=1, block=True)
        return urllib3.HTTPSConnectionPool(
            address, port, timeout=timeout, maxsize=1, block=True,
            ssl_context=ssl.create_default_context(), server_hostname=host, assert_hostname=host,
        )  # fmt: skip

    def _resolve(self, url: str, host: str, port: int) -> str:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise UnreadableSource(url, f"no address known for {host}") from error
        addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
        # One private address among public ones is enough: which of them answers is not ours to say.
        if not self._allow_private and not all(map(is_public, addresses)):
            raise UnreadableSource(url, f"refused: {host} is on this machine or a private network ({addresses[0]})")
        return addresses[0]


def _read_body(response: urllib3.BaseHTTPResponse, most: int) -> bytes:
    """Body, cut off behind `most` + 1 bytes. Raises TimeoutError where it drips in without end."""
    body, started = bytearray(), time.monotonic()
    while len(body) <= most and (part := response.read1(_PART, decode_content=False)):
        body += part
        if time.monotonic() - started > _MOST_SECONDS:
            raise TimeoutError(f"more than {_MOST_SECONDS:.0f} s for one page")
    if len(body) <= most:
        response.release_conn()
    return bytes(body[: most + 1])


def _host_header(scheme: str, host: str, port: int) -> str:
    name = f"[{host}]" if ":" in host else host if host.isascii() else host.encode("idna").decode()
    return name if port == {"http": 80, "https": 443}[scheme] else f"{name}:{port}"


def _plainly(error: Exception) -> str:
    words = str(error.reason if isinstance(error, urllib3.exceptions.MaxRetryError) else error)
    return " ".join(words.rpartition(">: ")[2].split())[:200] or type(error).__name__
