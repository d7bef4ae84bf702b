"""The web app: see a ledger, check it, correct it. A face without rules of its own."""

from muster.web.app import make_app
from muster.web.settings import LOOPBACK, Settings

__all__ = ["LOOPBACK", "Settings", "make_app"]
