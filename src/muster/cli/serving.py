"""`muster serve`: the web app, on this machine unless a token guards it."""

import logging
import platform
import sys
from pathlib import Path
from typing import Annotated

import typer

from muster.cli.options import LedgerOption, LexiconOption, default_ledger, find_account, make_key, now
from muster.cli.output import tell
from muster.errors import UsageError

_EVERY_ADDRESS = ("0.0.0.0", "::", "")  # noqa: S104 - recognised, to ask for a token
_SHORTEST_TOKEN = 16


def serve(
    ledger: LedgerOption = None,
    demo: Annotated[bool, typer.Option("--demo", help="Serve the ledger that muster demo built.")] = False,
    host: Annotated[
        str, typer.Option("--host", help="Address to listen on; any but this machine's own asks for a token.")
    ] = "127.0.0.1",
    port: Annotated[
        int, typer.Option("--port", min=0, max=65535, help="Port to listen on; 0 for any free one.")
    ] = 8765,
    token: Annotated[
        str | None,
        typer.Option(
            "--token", envvar="MUSTER_TOKEN", help="What every visitor must show; made anew where it is needed."
        ),
    ] = None,
    names: Annotated[
        list[str] | None,
        typer.Option("--name", metavar="HOST", help="Another host name under which visitors may ask; repeatable."),
    ] = None,
    reviewer: Annotated[
        str | None, typer.Option("--reviewer", help="Who reviews; by default the name of your account.")
    ] = None,
    lexicon: LexiconOption = None,
) -> None:
    """Open the ledger in a browser: see it, check it, correct it.

    It answers on this machine alone, unless --host names another address: then every visitor must show the token
    that is printed here. Ctrl+C ends it.
    """
    # Only here: no other command waits for these to load.
    import uvicorn

    from muster.web import LOOPBACK, Settings, make_app

    path = _find_ledger(ledger, demo=demo)
    is_open = host not in LOOPBACK and f"[{host}]" not in LOOPBACK
    if token is not None and len(token) < _SHORTEST_TOKEN:
        raise UsageError(f"--token: expected at least {_SHORTEST_TOKEN} characters, found {len(token)}")
    if is_open and token is None:
        token = make_key()
    settings = Settings(
        ledger=path,
        survey=path.with_name(f"{path.name}-survey"),
        clock=now,
        make_key=make_key,
        lexicon=tuple(lexicon or ()),
        reviewer=reviewer or find_account(),
        token=token,
        hosts=_find_hosts(LOOPBACK, host, names or []),
    )
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING, format="muster: %(message)s")
    # Errors are logged by the app itself.
    config = uvicorn.Config(make_app(settings), host=host, port=port, log_level="critical", server_header=False)
    try:
        bound = config.bind_socket()
    except SystemExit:
        raise UsageError(f"{host}, port {port}: expected an address that is free; name another --port") from None
    # From here on visitors may ask: they wait until the server takes over.
    bound.listen(config.backlog)
    shown = platform.node() or host if host in _EVERY_ADDRESS else f"[{host}]" if ":" in host else host
    address = f"http://{shown}:{bound.getsockname()[1]}/" + (f"?token={token}" if token else "")
    tell(f"Muster shows {path} at {address} (Ctrl+C ends it)")
    uvicorn.Server(config).run(sockets=[bound])


def _find_ledger(ledger: Path | None, *, demo: bool) -> Path:
    if demo:
        path = default_ledger().with_name("demo.ledger")
        if not path.exists():
            raise UsageError(f"{path}: no ledger there; make it with: muster demo")
        return path
    path = ledger or default_ledger()
    if ledger is None:
        path.parent.mkdir(parents=True, exist_ok=True)
    elif not path.absolute().parent.is_dir():
        raise UsageError(f"{path}: expected a folder that exists, found none")
    return path


def _find_hosts(loopback: tuple[str, ...], host: str, names: list[str]) -> tuple[str, ...]:
    """Host names under which visitors may ask, without ports, in lower case."""
    own = [platform.node()] if host in _EVERY_ADDRESS else [f"[{host}]" if ":" in host else host]
    return tuple(dict.fromkeys([*loopback, *(name.lower() for name in (*own, *names) if name)]))
