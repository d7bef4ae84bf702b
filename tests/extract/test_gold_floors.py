"""How much of annotated reports the rules find and get right: what no change may lose."""

import pytest

from muster.extract.reading import Reading
from muster.lexicon import load_lexicon

# Measured .906 and .641 on the 363 training reports, .824 and .466 on the 50 of dev. Lowering a floor needs a
# written reason: that of dev's strict was .448, then .440 for a while: rules gained .02 on stories that nobody had
# read, and lost two of dev's 199 figures.
FLOORS = {"train": (0.895, 0.631), "dev": (0.818, 0.456)}


@pytest.mark.parametrize("split", FLOORS)
def test_the_rules_find_what_they_found(score_split, split):
    lexicon = load_lexicon()
    scores = score_split(
        split,
        lambda report: {claim.claim_id: claim for claim, _ in Reading(report, lexicon).find_claims()}.values(),
    )
    assert scores.found.f1 >= FLOORS[split][0]
    assert scores.strict.f1 >= FLOORS[split][1]
