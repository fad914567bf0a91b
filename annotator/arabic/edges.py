"""Where the edge of a span goes next: one letter on or back,
or to the end or beginning of a word.
"""

from __future__ import annotations

from collections.abc import Callable

from annotator import arabic
from annotator.core.span import Span

StepBy = Callable[[str, int, bool], int]


def letter_step(text: str, position: int, forward: bool) -> int:
    """The next place between letters as people see them; the same at an end of the text."""
    if forward:
        return arabic.graphemes.next_boundary(text, position) if position < len(text) else position
    return arabic.graphemes.previous_boundary(text, position) if position else 0


def word_step(text: str, position: int, forward: bool) -> int:
    """The next end (forward) or beginning (back) of a word."""
    step = position
    while True:
        step = letter_step(text, step, forward)
        if step in (0, len(text)):
            return step
        word = arabic.words.word_at(text, step if not forward else step - 1)
        if word is not None and step == (word.end if forward else word.start):
            return step


def moved(text: str, span: Span, edge: str, *, forward: bool, word: bool) -> Span | None:
    """``span`` with its ``edge`` (``start`` or ``end``) one step further;
    ``None`` if nothing were left.
    """
    step = word_step if word else letter_step
    start, end = span.start, span.end
    if edge == "start":
        start = step(text, start, forward)
    else:
        end = step(text, end, forward)
    return Span(start, end) if start < end else None
