"""The guard before every page: who may ask, from where, and what the browser may do with the answer."""

import hmac
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any
from urllib.parse import parse_qsl, urlencode

from starlette.requests import cookie_parser

from muster.web.settings import Settings

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

TOKEN_COOKIE = "muster_token"  # noqa: S105 - the name of a cookie
MOST_BYTES = 2_000_000
"""A request with a longer body is refused."""

_HEADERS = (
    (
        b"content-security-policy",
        b"default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    ),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
)


class Guard:
    """Lets a request through that names a known host, comes from no other site and shows the token where one is set.

    Host names are checked so that no other site can be pointed at this machine (DNS rebinding); the origin of whatever
    writes is checked beside the key that forms carry.
    """

    def __init__(self, app: App, settings: Settings) -> None:
        self._app = app
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers the request, or passes it on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        refusal = self._refuse(scope["method"], headers)
        if refusal:
            await _answer(send, *refusal)
        elif self._settings.token and not self._is_known(scope, headers):
            await self._welcome(scope, send)
        else:
            await self._app(scope, receive, _with_headers(send))

    def _refuse(self, method: str, headers: dict[str, str]) -> tuple[int, str] | None:
        host = headers.get("host", "")
        if _name_of(host) not in self._settings.hosts:
            return 421, f"This is Muster. It does not answer under the name {host!r}."
        if method not in ("GET", "HEAD", "OPTIONS"):
            origin = headers.get("origin")
            if origin is not None and origin not in (f"http://{host}", f"https://{host}"):
                return 403, "Another site sent this form. Nothing was changed."
            if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
                return 403, "Another site sent this form. Nothing was changed."
            length = headers.get("content-length", "0")
            if "transfer-encoding" in headers or not (length.isascii() and length.isdigit()):
                return 411, "This form does not say how long it is. Nothing was changed."
            if len(length) > len(str(MOST_BYTES)) or int(length) > MOST_BYTES:
                return 413, "This form is too long. Nothing was changed."
        return None

    def _is_known(self, scope: Scope, headers: dict[str, str]) -> bool:
        cookies = cookie_parser(headers.get("cookie", ""))
        shown = [cookies[TOKEN_COOKIE]] if TOKEN_COOKIE in cookies else []
        kind, _, value = headers.get("authorization", "").partition(" ")
        if kind.lower() == "bearer":
            shown.append(value.strip())
        return any(self._matches(value) for value in shown)

    async def _welcome(self, scope: Scope, send: Send) -> None:
        """Takes a token from the address into a cookie and out of the address; else asks for it."""
        query = dict(parse_qsl(scope["query_string"].decode("latin-1")))
        if not self._matches(query.pop("token", "")):
            await _answer(send, 401, "This Muster asks for its token: open the address that it printed at its start.")
            return
        rest = f"?{urlencode(query)}" if query else ""
        cookie = f"{TOKEN_COOKIE}={self._settings.token}; HttpOnly; SameSite=Strict; Path=/"
        location = (scope["path"] or "/").replace("//", "/") + rest
        await _answer(
            send, 303, "", [(b"location", location.encode("latin-1", "ignore")), (b"set-cookie", cookie.encode())]
        )

    def _matches(self, shown: str) -> bool:
        return hmac.compare_digest(shown.encode(), (self._settings.token or "").encode())


def _name_of(host: str) -> str:
    """The host's name in lower case without its port."""
    if host.startswith("["):
        return host.partition("]")[0].lower() + "]"
    return host.partition(":")[0].lower()


def _with_headers(send: Send) -> Send:
    async def send_guarded(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            present = {name.lower() for name, _ in message.get("headers", ())}
            added = [header for header in _HEADERS if header[0] not in present]
            message["headers"] = [*message.get("headers", ()), *added]
        await send(message)

    return send_guarded


async def _answer(send: Send, status: int, words: str, headers: list[tuple[bytes, bytes]] | None = None) -> None:
    plain = [(b"content-type", b"text/plain; charset=utf-8"), *_HEADERS, *(headers or [])]
    await send({"type": "http.response.start", "status": status, "headers": plain})
    await send({"type": "http.response.body", "body": words.encode()})
