"""Where the edges of a span may be, and where they go next.

No span begins or ends in white space, which is exported and cannot be seen, and none cuts a
grapheme: half a letter, a letter without its marks. Positions are code points.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import Literal
from unicodedata import category

from annotator.arabic.graphemes import grapheme_start, next_boundary, previous_boundary
from annotator.arabic.words import trimmed, word_at
from annotator.core.span import Span

Edge = Literal["start", "end"]

# Each of these is a grapheme by itself, unless a mark follows.
_PLAIN = "".join(
    re.escape(chr(code))
    for code in (*range(0x21, 0x7F), 0xAB, 0xBB, *range(0x600, 0x700), *range(0x2010, 0x2027))
    if category(chr(code))[0] in "LNPS"
)
_PLAIN_BEGINNINGS = re.compile(f"(?:[{_PLAIN} \n][{_PLAIN}])*")
_PLAIN_ENDS = re.compile(f"(?:[{_PLAIN}][{_PLAIN} \n])*")


class EdgeFault(StrEnum):
    """What is wrong with the edges of a span; the graver comes first."""

    BLANK = "blank"  # it holds nothing but white space
    WHITE_SPACE = "white_space"
    GRAPHEME = "grapheme"  # it begins or ends within a letter as people see one


def fault(text: str, span: Span, *, cuts_graphemes: bool = False) -> EdgeFault | None:
    """What is wrong with the edges of ``span``, the graver of two; ``None`` if nothing is.

    ``cuts_graphemes``: whether the project allows spans to begin and end within graphemes.
    """
    bare = trimmed(text, span.start, span.end)
    if bare is None:
        return EdgeFault.BLANK
    if bare != span:
        return EdgeFault.WHITE_SPACE
    if not cuts_graphemes and _on_graphemes(text, span) != span:
        return EdgeFault.GRAPHEME
    return None


def are_plain(text: str, starts: Sequence[int], ends: Sequence[int]) -> bool:
    """Whether all these spans of ``text`` surely have no :func:`fault`: a quick look at letters.

    False may still mean that nothing is wrong; so does a span that is not within the text.
    """
    if not starts:
        return True
    if min(starts) < 0 or max(ends) > len(text) or min(ends) < 1 or max(starts) >= len(text):
        return False
    # The letters on both sides of each edge, looked at together: sets of letters take three times
    # as long. What is outside of the text is as good as a blank.
    around = [text[start - 1 : start + 1] if start else " " + text[0] for start in starts]
    if _PLAIN_BEGINNINGS.fullmatch("".join(around)) is None:
        return False
    around = [text[end - 1 : end + 1] if end < len(text) else text[-1] + " " for end in ends]
    return _PLAIN_ENDS.fullmatch("".join(around)) is not None


def fitted(text: str, span: Span, *, cuts_graphemes: bool = False) -> Span | None:
    """``span`` without white space at its edges, and around the graphemes that it cuts.

    ``None`` if it holds nothing but white space. What was fitted has no :func:`fault`.
    """
    bare = trimmed(text, span.start, span.end)
    if bare is None or cuts_graphemes:
        return bare
    whole = _on_graphemes(text, bare)
    # White space may follow on the joiner that was left outside.
    return trimmed(text, whole.start, whole.end)


def moved(text: str, span: Span, edge: Edge, *, forward: bool, word: bool) -> Span | None:
    """``span`` with its ``edge`` one letter further, or at the next place where a word has one.

    ``None`` if nothing were left. White space is stepped over, so no edge comes to lie in it.
    """
    step = _word_step if word else _letter_step
    if edge == "start":
        start, end = step(text, span.start, edge, forward=forward), span.end
    else:
        start, end = span.start, step(text, span.end, edge, forward=forward)
    return Span(start, end) if start < end else None


def _letter_step(text: str, position: int, edge: Edge, *, forward: bool) -> int:
    """The next place between letters where the ``edge`` touches no white space."""
    step = position
    while True:
        step = next_boundary(text, step) if forward else previous_boundary(text, step)
        if step in (0, len(text)):
            return _nearest_fit(text, step, position, edge)
        if not _in_white_space(text, step, edge):
            return step


def _word_step(text: str, position: int, edge: Edge, *, forward: bool) -> int:
    """The next place where a word has its ``edge``; the text's end if there is none."""
    step = position
    while True:
        step = next_boundary(text, step) if forward else previous_boundary(text, step)
        if step in (0, len(text)):
            return _nearest_fit(text, step, position, edge)
        word = word_at(text, step if edge == "start" else step - 1)
        if word is not None and step == (word.start if edge == "start" else word.end):
            return step


def _nearest_fit(text: str, end_of_text: int, position: int, edge: Edge) -> int:
    """The place nearest to an end of the text that touches no white space, towards ``position``."""
    low, high = sorted((end_of_text, position))
    bare = trimmed(text, low, high)
    if bare is None:
        return position
    if edge == "start":
        return bare.start if end_of_text == 0 else end_of_text
    return bare.end if end_of_text else end_of_text


def _in_white_space(text: str, position: int, edge: Edge) -> bool:
    return text[position if edge == "start" else position - 1].isspace()


def _on_graphemes(text: str, span: Span) -> Span:
    """``span`` with the graphemes that it cuts.

    A joiner or the like that follows a letter unseen is a grapheme with it, and so is a mark on
    white space. Both may be cut off: nothing that is seen is cut in two.
    """
    start = _start_on_grapheme(text, span)
    end = span.end
    if not _is_boundary(text, end) and not _is_unseen(text[end : next_boundary(text, end)]):
        end = next_boundary(text, end)
    return Span(start, end)


def _start_on_grapheme(text: str, span: Span) -> int:
    start = grapheme_start(text, span.start)
    if start == span.start or text[start].isspace():
        return span.start
    after = next_boundary(text, span.start)
    return after if after < span.end and _is_unseen(text[span.start : after]) else start


def _is_boundary(text: str, position: int) -> bool:
    return grapheme_start(text, position) == position


def _is_unseen(letters: str) -> bool:
    return all(category(letter) == "Cf" for letter in letters)
