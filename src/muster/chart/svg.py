"""SVG as text: elements with escaped attributes and words, and nothing else."""

import re
from collections.abc import Iterable

# What XML 1.0 cannot hold, and controls that would turn the order of the words around.
_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]")

Value = str | int | float | None


def tag(name: str, *children: str, **attributes: Value) -> str:
    """Element with these children, which are SVG already; underscores in attribute names stand for hyphens.

    Attributes that are None are left out; a trailing underscore keeps a name from clashing with a word of Python.
    """
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_attribute(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{given}>{''.join(children)}</{name}>" if children else f"<{name}{given}/>"


def words(text: str) -> str:
    """The text as content of an element."""
    return _UNFIT.sub("\ufffd", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def text_at(x: float, y: float, text: str, **attributes: Value) -> str:
    """Text element at a point, its baseline at y."""
    return tag("text", words(text), x=x, y=y, **attributes)


def path_of(points: Iterable[tuple[float, float]]) -> str:
    """Path data through the points, in straight lines."""
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)


def number(value: float) -> str:
    """The number with at most two decimals, as short as can be."""
    return f"{value:.2f}".rstrip("0").rstrip(".").replace("-0", "0") if abs(value) < 0.005 else _short(value)


def _short(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _attribute(value: Value) -> str:
    if isinstance(value, float):
        return _short(value)
    return words(str(value)).replace('"', "&quot;")
