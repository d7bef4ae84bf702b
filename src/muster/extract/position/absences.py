"""Absences: sentences that tell that no forces are there, which is no position on sending or keeping them."""

import re

from muster.extract.sentence import Sentence
from muster.lexicon.phrases import phrase_choice

ABSENT = "told to be gone"
_NONE = rf"no\s+(?:(?:more|longer|other)\s+)?(?:[\w.-]+\s+){{0,3}}?(?:{phrase_choice('absences.forces')})"
# "There are no soldiers left in Kesh", "Norland no longer has any soldiers in Kesh", "no troops remain"
_TOLD = re.compile(
    rf"""
      \bthere\s+(?:is|are|was|were)\s+{_NONE}\b
    | \b(?:has|have|had)\s+{_NONE}\b
    | \bno\s+longer\s+(?:has|have|had)\s+(?:any\s+)?(?:[\w.-]+\s+){{0,3}}?(?:{phrase_choice("absences.forces")})\b
    | \b{_NONE}\s+(?:remain|remained|are\s+left|were\s+left|are\s+still)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "There are no plans", "there will be no troops", "has no soldiers to send"
_OPEN = re.compile(rf"\b(?:{phrase_choice('absences.open')})\b", re.IGNORECASE)


def tells_absence(sentence: Sentence) -> bool:
    """Whether the sentence tells that no forces are there, and nothing of what is to come."""
    return _TOLD.search(sentence.text) is not None and _OPEN.search(sentence.text) is None
