"""How wide words are, about: enough to keep labels apart."""

import textwrap

# Shares of the type size, of Inter: narrow letters and marks, wide ones, all others.
_NARROW, _WIDE, _USUAL = 0.3, 0.82, 0.58


def measure(text: str, size: float) -> float:
    """Width in pixels of the text set in this size."""
    return size * sum(
        _NARROW if letter in " .,:;'’|!iljtf()[]·" else _WIDE if letter in "mwMW@→−–—%" else _USUAL for letter in text
    )


def wrap(text: str, width: float, size: float) -> list[str]:
    """Lines of the text that fit the width."""
    return textwrap.wrap(text, max(int(width / (size * _USUAL * 0.92)), 8), break_long_words=True)
