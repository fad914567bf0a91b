"""Grapheme boundaries: where a caret may stand, so that a letter keeps its marks.

Positions are code points. Only the neighbourhood of a position is looked at.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

_GRAPHEME = regex.compile(r"\X")
# Between white space and a letter there is always a boundary, so counting may begin there.
_SAFE_START = regex.compile(r"(?r)(?<=\s)\p{L}")
# Without such a place nearby, counting begins at a multiple of this. So a letter with a thousand
# marks is cut; otherwise each step of the caret would look through all of them.
_FAR = 1_000


def grapheme_start(text: str, position: int) -> int:
    """The nearest boundary at or before ``position``."""
    if position >= len(text):
        return len(text)
    return max(start for start, _ in _around(text, position) if start <= position)


def next_boundary(text: str, position: int) -> int:
    """The nearest boundary after ``position``; the text's end if there is none."""
    for _, end in _around(text, position):
        if end > position:
            return end
    return len(text)


def previous_boundary(text: str, position: int) -> int:
    """The nearest boundary before ``position``; 0 if there is none."""
    return grapheme_start(text, position - 1) if position > 0 else 0


def _around(text: str, position: int) -> Iterator[tuple[int, int]]:
    """The graphemes from a safe place before ``position`` to the one that holds it."""
    far = max(0, (position // _FAR - 1) * _FAR)
    safe = _SAFE_START.search(text, far, position)
    begin = safe.start() if safe else far
    near = text[begin : position + _FAR]  # in a longer text, each flag is counted from its start
    for match in _GRAPHEME.finditer(near):
        yield begin + match.start(), begin + match.end()
        if begin + match.end() > position:
            return
