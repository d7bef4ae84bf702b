"""Stories: news stories annotated for Muster, besides the reports that it is measured on (docs/model-card.md).

`annotations.jsonl` holds one story a line: `doc`, its name among the news stories; `kept`, where nets and the authors
of rules never see it; `shown`, the spans of the figures that the annotator was asked about; and its claims, each with
the span of its figure (a position: of its sentence), the spans of the words that name its speaker and its time, and
the values of its slots. The stories' own text is not kept here: it is read from the news beside the annotated reports.
"""

import gzip
import json
from pathlib import Path

from gold import Record, Text

_ANNOTATIONS = Path(__file__).parent / "annotations.jsonl"
_STORIES = Path("bench") / "news" / "stories.jsonl.gz"


def read_stories(gold: Path, kept: bool | None = None) -> list[Text]:
    """The annotated stories, in the order of their annotations; their text lies in a folder beside `gold`.

    With `kept` only those that are kept from training, or only those that are not.
    """
    annotated = [json.loads(line) for line in _ANNOTATIONS.read_text(encoding="utf-8").splitlines()]
    with gzip.open(gold.parent / _STORIES, "rt", encoding="utf-8") as lines:
        texts = {story["id"]: story["text"] for story in map(json.loads, lines)}
    return [_make_text(story, texts[story["doc"]]) for story in annotated if kept in (None, story.get("kept", False))]


def _make_text(story: Record, text: str) -> Text:
    return Text(story["doc"], text, [_complete(claim, text) for claim in story["claims"]])


def _complete(claim: Record, text: str) -> Record:
    """The claim with the time words that its span stands for."""
    span = claim.get("time_text_span")
    return {**claim, "place": claim.get("place", []), "time_text": text[span[0] : span[1]] if span else None}
