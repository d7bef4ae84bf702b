"""The command line: thin, no rules of its own."""

from muster.cli.app import main

__all__ = ["main"]
