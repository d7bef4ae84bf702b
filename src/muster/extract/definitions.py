"""Definitions: what a figure of forces includes, where its words or those around it say so."""

import re

from muster.extract.candidates import Candidate

# Tag and the words that give it, in the phrase or shortly behind it. Source: the kinds of definition conflicts.
_TAGS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (tag, re.compile(rf"\b(?:{words})\b", re.IGNORECASE))
    for tag, words in (
        ("special_operations", r"special[\s-](?:operations?|forces)|commandos?|navy seals?|green berets?"),
        ("trainers", r"trainers?|advis[eo]rs?|mentors?|instructors?|training (?:mission|teams?)"),
        ("combat", r"combat (?:troops|forces|soldiers|brigades?|teams?)|ground combat"),
        ("contractors", r"contractors?"),
        ("reservists", r"reservists?|national guard\w*|reserve"),
        ("embassy", r"embassy|diplomatic security|diplomats?"),
        ("temporary", r"temporary|temporarily|rotational|rotation|short[\s-]term"),
        ("authorised", r"ceiling|cap|authori[sz]ed|limit|force management level"),
        ("excluding", r"not (?:counting|including)|does not include|excluding|in addition to"),
    )
)
_REACH = 40


def find_definitions(candidate: Candidate) -> tuple[str, ...]:
    """Tags of the candidate's figure, in the order of the table."""
    sentence = candidate.sentence
    start = candidate.start_at - sentence.start
    near = sentence.text[start : candidate.end_at - sentence.start + _REACH]
    phrase_end = re.search(r"[.;,]", near[candidate.end_at - sentence.start - start :])
    if phrase_end:
        near = near[: candidate.end_at - sentence.start - start + phrase_end.start()]
    return tuple(tag for tag, words in _TAGS if words.search(near))
