"""Steps of the caret through the text, and what a double or triple click takes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from enum import StrEnum

import regex

from annotator import arabic
from annotator.core.span import Span

_FAR = 4_000  # code points; no word or sentence is sought further away at once
_WRITTEN = regex.compile(r"\S")
_WRITTEN_BEFORE = regex.compile(r"(?r)\S")


class Unit(StrEnum):
    """How much of the text one movement of the hand takes."""

    GRAPHEME = "grapheme"
    WORD = "word"
    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    LINE = "line"
    PAGE = "page"
    ARTICLE = "article"


def stretch(text: str, position: int, unit: Unit) -> tuple[int, int]:
    """What a click with ``unit`` on the letter at ``position`` takes: ``start, end``, maybe empty.

    Between two words a click for a word takes one grapheme.
    """
    span: Span | None = None
    if unit is Unit.WORD:
        span = arabic.words.word_at(text, position)
        if span is None and position < len(text) and not text[position].isspace():
            start = arabic.graphemes.grapheme_start(text, position)
            span = Span(start, arabic.graphemes.next_boundary(text, start))
    elif unit is Unit.SENTENCE:
        span = arabic.words.sentence_at(text, position)
    elif unit is Unit.PARAGRAPH:
        span = arabic.words.paragraph_at(text, position)
    return (span.start, span.end) if span else (position, position)


def step(text: str, position: int, unit: Unit, *, forward: bool) -> int:
    """Where one step from ``position`` leads.

    Forward by a word leads to a word's end, back to a word's start, so that what lies between two
    steps is words without the space around them; sentences likewise.
    """
    if unit is Unit.GRAPHEME:
        return (arabic.graphemes.next_boundary if forward else arabic.graphemes.previous_boundary)(
            text, position
        )
    if unit is Unit.PARAGRAPH:
        return _paragraph_step(text, position, forward=forward)
    if unit is Unit.ARTICLE:
        return len(text) if forward else 0
    return _step_over(
        text,
        position,
        arabic.words.words if unit is Unit.WORD else arabic.words.sentences,
        forward=forward,
    )


def _paragraph_step(text: str, position: int, *, forward: bool) -> int:
    if forward:
        end = text.find("\n", position)
        if end == position:  # at a paragraph's end already
            end = text.find("\n", position + 1)
        return end if end >= 0 else len(text)
    start = text.rfind("\n", 0, position) + 1
    if start == position and position > 0:
        start = text.rfind("\n", 0, position - 1) + 1
    return start


def _step_over(
    text: str, position: int, spans_in: Callable[[str], list[Span]], *, forward: bool
) -> int:
    """The end of the next span after ``position``, or the start of the one before it."""
    start, end = _stretch_around(text, position)
    while True:
        spans = spans_in(text[start:end])
        edges = [start + (span.end if forward else span.start) for span in spans]
        place = bisect_right(edges, position) if forward else bisect_left(edges, position) - 1
        if 0 <= place < len(edges):
            return edges[place]
        if (end == len(text)) if forward else (start == 0):
            return end if forward else start
        start, end = _stretch_around(text, _next_written(text, start, end, forward=forward))


def _next_written(text: str, start: int, end: int, *, forward: bool) -> int:
    """The nearest place beyond ``[start, end)`` that is not blank; else the text's end there."""
    if forward:
        match = _WRITTEN.search(text, end)
        return match.start() if match else len(text)
    match = _WRITTEN_BEFORE.search(text, 0, start)
    return match.start() if match else 0


def _stretch_around(text: str, position: int) -> tuple[int, int]:
    """The line that ``position`` is on; of a very long line only some of it, cut at white space."""
    start = text.rfind("\n", 0, position) + 1
    end = text.find("\n", position)
    end = end if end >= 0 else len(text)
    if position - start > _FAR:
        start = text.rfind(" ", max(start, position - 2 * _FAR), position - _FAR) + 1
        start = start or position - 2 * _FAR
    if end - position > _FAR:
        end = min(end, position + 2 * _FAR)
        end = cut if (cut := text.find(" ", position + _FAR, end)) >= 0 else end
    return start, end
