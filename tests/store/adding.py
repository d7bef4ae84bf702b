"""Adds invented reports to a ledger and prints the number of each once it is in: started, and killed, by tests.

Arguments: path of the ledger, first number, number after the last.
"""

import sys

from synthetic import make_story

from muster.store import Ledger


def tell(words):
    """Writes a line at once, so that the line is out before a kill."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


path, first, end = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
with Ledger.open(path) as ledger:
    tell("open")
    for number in range(first, end):
        story = make_story(number)
        with ledger.writing():
            story.append_to(ledger)
        tell(number)
