"""Nations: whose the peacekeepers are that a figure counts, besides the organisation's that they serve."""

from muster.extract.actor.owned_figures import Codes, OwnedFigure
from muster.lexicon.phrases import load_phrases

_KEEPERS = ("peacekeeper",)
_KNOWN = load_phrases("actors.definite") | {"all"}


def find_nation(figure: OwnedFigure, codes: Codes, is_loss: bool) -> Codes:
    """The nation of the peacekeepers that the phrase counts, where the report tells it of as many; else none.

    Of losses, and of peacekeepers known from before, also where the report tells of one nation only: "six of the
    peacekeepers".
    """
    if len(codes) != 1 or not figure.parties.alliances.issuperset(codes) or not figure.counts(_KEEPERS):
        return ()
    told, size = figure.parties.contingents, figure.candidate.figure
    nations = {each.code for each in told if each.number is not None and size.low == size.high == each.number}
    if not nations and (is_loss or _is_known(figure)):
        nations = {each.code for each in told}
    return tuple(nations) if len(nations) == 1 else ()


def _is_known(figure: OwnedFigure) -> bool:
    """Whether an article or "all" tells that the report spoke of them before."""
    candidate, words = figure.candidate, figure.sentence.lower
    return not _KNOWN.isdisjoint(words[max(0, candidate.first - 1) : candidate.end])
