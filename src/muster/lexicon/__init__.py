"""What Muster knows of the world, as data tables, and the finder of its names."""

from muster.lexicon.cow import cow_code
from muster.lexicon.entries import UNLISTED
from muster.lexicon.names import Lexicon, Name, NameKind, load_lexicon

__all__ = ["UNLISTED", "Lexicon", "Name", "NameKind", "cow_code", "load_lexicon"]
