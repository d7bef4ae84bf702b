"""The article that a page describes in JSON-LD (schema.org): its headline, dates, authors and publisher."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

_ARTICLE = re.compile(r"(?:Article|Report|BlogPosting|Review|Newscast)$")
_PAGE = re.compile(r"^WebPage$")
_WRAPPING = re.compile(r"\A\s*(?:<!--|//\s*<!\[CDATA\[|/\*.*?\*/)|(?:-->|//\s*\]\]>)\s*\Z", re.DOTALL)
_HALF = re.compile(r"\\u[dD][89a-fA-F]")
_MOST_NODES = 500

Node = dict[str, Any]


def find_article(scripts: Iterable[str]) -> Node:
    """Node of the page's article, else of the page itself; empty where the scripts describe neither or are broken."""
    nodes = [node for script in scripts for node in _find_nodes(_parse(script))]
    for kind in (_ARTICLE, _PAGE):
        found = [node for node in nodes if any(kind.search(name) for name in _types(node))]
        if found:
            return next((node for node in found if "datePublished" in node), found[0])
    return {}


def find_names(value: Any) -> list[str]:
    """Names of the persons or organisations that a property holds, as text, as a node or as a list of either."""
    items = value if isinstance(value, list) else [value]
    names = [item.get("name") if isinstance(item, dict) else item for item in items]
    return [" ".join(name.split()) for name in names if isinstance(name, str) and name.strip()]


def find_text(node: Node, key: str) -> str | None:
    """Text of a property, its white space collapsed; None where it is missing, empty or no text."""
    value = node.get(key)
    return (" ".join(value.split()) or None) if isinstance(value, str) else None


def _parse(script: str) -> Any:
    try:
        # Pages break lines inside strings, which strict JSON forbids.
        value = json.loads(_WRAPPING.sub("", script), strict=False)
        # Half of a surrogate pair, escaped, is valid JSON and no character: nothing could store or hash it.
        return json.loads(_without_halves(value), strict=False) if _HALF.search(script) else value
    except (ValueError, RecursionError):
        return None


def _without_halves(value: Any) -> bytes:
    """JSON of the value with a question mark for each half of a surrogate pair that stands alone."""
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "replace")


def _find_nodes(value: Any) -> Iterator[Node]:
    """Nodes at the top, in lists, under @graph and mainEntity: not those inside others, such as related articles."""
    waiting, seen = [value], 0
    while waiting and seen < _MOST_NODES:
        item = waiting.pop(0)
        seen += 1
        if isinstance(item, list):
            waiting[:0] = item[:_MOST_NODES]
        elif isinstance(item, dict):
            yield item
            waiting += [item[key] for key in ("@graph", "mainEntity") if key in item]


def _types(node: Node) -> list[str]:
    kinds = node.get("@type")
    return [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]
