"""Reading claims fast: a row of the table `claims` as values in one order, made into the claim that it holds.

Whole ledgers are read this way. Rows by name, with every value parsed anew and every id made again, are for `check`.
"""

import json
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

from muster.errors import BrokenPromise
from muster.model import (
    Aspect,
    Attribution,
    Claim,
    Evidence,
    Figure,
    Measure,
    PassageRole,
    Period,
    PositionClaim,
    QuantityClaim,
    Stance,
    Standing,
    Status,
    TimeWords,
)
from muster.model.claim import keep_id
from muster.model.filling import maker_of

# In the order in which `_make_claim` takes them.
_COLUMNS = (
    *("claim_id", "kind", "report_id", "actor_ids", "place_ids"),
    *("quote", "quote_start", "quote_end", "sentence", "sentence_start", "passage"),
    *("speaker", "speaker_text", "speaker_text_start", "speaker_text_end", "speaker_role", "said"),
    *("value_text", "value_low", "value_high", "approx", "vague", "measure", "aspect", "status"),
    *("time_text", "time_text_start", "time_text_end", "time_iso", "hedge", "definition", "stance", "about"),
)

READ_COLUMNS = ", ".join(f"c.{name}" for name in _COLUMNS)
"""What `read_claim` needs of the table `claims`, named c, in its order."""

N_READ_COLUMNS = len(_COLUMNS)

# A ledger holds few different values of these, and each of them many times.
_ROLE, _STANDING, _STANCE = cache(PassageRole), cache(Standing), cache(Stance)
_MEASURE, _ASPECT, _STATUS = cache(Measure), cache(Aspect), cache(Status)
_FIGURE = lru_cache(maxsize=50_000)(Figure)

_make_evidence, _make_attribution, _make_time = maker_of(Evidence), maker_of(Attribution), maker_of(TimeWords)
_make_quantity = maker_of(QuantityClaim)


def read_claim(values: Sequence[Any]) -> Claim:
    """The claim of the values, under the id that stands there, which is not made again: `verify_claim` does that.

    Making every id again took more than half of the time of reading. Raises BrokenPromise where they are no claim.
    """
    try:
        return _make_claim(values)
    except (ValueError, TypeError) as error:
        raise BrokenPromise(f"claim {values[0]}: expected the row as it was appended, found {error}") from error


def _make_claim(values: Sequence[Any]) -> Claim:
    (claim_id, kind, report_id, actors, places, quote, start, end, sentence, sentence_start, role,
     speaker, speaker_text, speaker_start, speaker_end, standing, said,
     value_text, low, high, approx, vague, measure, aspect, status,
     time_text, time_start, time_end, time_iso, hedge, definition, stance, about) = values  # fmt: skip
    evidence = _make_evidence(quote, start, end, sentence, sentence_start, _ROLE(role))
    attribution = _make_attribution(
        speaker, speaker_text, speaker_start, speaker_end, _STANDING(standing), _period(said)
    )
    if kind != QuantityClaim.kind:
        position = PositionClaim(
            report_id=report_id,
            evidence=evidence,
            actors=_codes(actors),
            places=_codes(places),
            attribution=attribution,
            stance=_STANCE(stance),
            about=about,
        )
        return keep_id(position, claim_id)
    quantity = _make_quantity(
        report_id=report_id,
        evidence=evidence,
        actors=_codes(actors),
        places=_codes(places),
        attribution=attribution,
        figure=_FIGURE(value_text, low, high, approx == 1, vague == 1),
        measure=_MEASURE(measure),
        aspect=_ASPECT(aspect),
        status=_STATUS(status),
        time=None if time_text is None else _make_time(time_text, time_start, time_end, _period(time_iso)),
        hedge=hedge == 1,
        definition=_codes(definition),
    )
    return keep_id(quantity, claim_id)


@lru_cache(maxsize=10_000)
def _codes(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))


@lru_cache(maxsize=50_000)
def _period(iso: str | None) -> Period | None:
    return Period.parse(iso) if iso else None
