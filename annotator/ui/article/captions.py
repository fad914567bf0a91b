"""Where the label of each span is written under its line, without ever touching another one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, Protocol, TypeVar

from annotator.core.annotation import Annotation
from annotator.ui.article.boxes import InkPiece

_APART = 5.0  # pixels between two captions


class Marked(Protocol):
    """What a caption is written for."""

    @property
    def label(self) -> str:
        """The label that is written."""

    @property
    def lane(self) -> int:
        """The lane below which it is written."""

    @property
    def pieces(self) -> Sequence[InkPiece]:
        """Where its lines are."""


AnyMark = TypeVar("AnyMark", bound=Marked)


class Mark(NamedTuple):
    """One annotation in one paragraph."""

    annotation: Annotation
    lane: int
    pieces: Sequence[InkPiece]

    @property
    def label(self) -> str:
        """The label of the annotation."""
        return self.annotation.label


class LabelTexts(NamedTuple):
    """What may be written for one label: its title, or only its key where there is little room."""

    title: str
    title_width: float
    key: str
    key_width: float


class Caption(NamedTuple, Generic[AnyMark]):
    """``text`` from ``left`` to ``right``, below ``lane`` of ``line``."""

    line: int
    lane: int
    left: float
    right: float
    text: str
    mark: AnyMark


class _Wish(NamedTuple, Generic[AnyMark]):
    """A caption to be placed; ``near`` and ``far`` run in the direction of reading."""

    near: float
    far: float
    lane: int
    words: LabelTexts
    mark: AnyMark


def place(
    beginning: Sequence[AnyMark],
    marks: Sequence[Marked],
    words_of: Callable[[str], LabelTexts],
    *,
    rtl: bool,
) -> list[Caption[AnyMark]]:
    """The captions of the marks that begin in a paragraph, each under its span's first piece.

    ``marks`` are all marks of the paragraph: a caption is written below every line that it meets.

    A caption slides along its own span to make room for its neighbour; if there is none left it
    shrinks to the label's key, and if not even that fits it is left out.
    """
    turn = -1.0 if rtl else 1.0
    wishes: dict[int, list[_Wish[AnyMark]]] = {}
    for mark in beginning:
        line = mark.pieces[0][0]
        edges = [turn * x for at, left, right in mark.pieces if at == line for x in (left, right)]
        words = words_of(mark.label)
        wish = _Wish(min(edges), max(edges), mark.lane, words, mark)
        wishes.setdefault(line, []).append(wish)
    captions: list[Caption[AnyMark]] = []
    lines_above = _lines_above(marks)
    for line, wished in wishes.items():
        wished.sort(key=lambda wish: (wish.near, wish.lane))
        for wish, start, text, width in _placed(wished):
            left = -start - width if rtl else start
            right = left + width
            lane = max(
                (at for begin, end, at in lines_above[line] if begin < right and left < end),
                default=wish.lane,
            )
            lane = max(lane, wish.lane)
            captions.append(Caption(line, lane, left, right, text, wish.mark))
    return captions


def _lines_above(marks: Sequence[Marked]) -> dict[int, list[tuple[float, float, int]]]:
    """By line of text: from where to where the lines are drawn under it, and in which lane."""
    lines: dict[int, list[tuple[float, float, int]]] = {}
    for mark in marks:
        for line, left, right in mark.pieces:
            lines.setdefault(line, []).append((left, right, mark.lane))
    return lines


def _placed(wished: Sequence[_Wish[AnyMark]]) -> list[tuple[_Wish[AnyMark], float, str, float]]:
    """Wish, start, text and width of each caption that there is room for on one line."""
    placed = []
    free = float("-inf")
    for place, wish in enumerate(wished):
        after = wished[place + 1] if place + 1 < len(wished) else None
        start = max(wish.near, free)
        words = wish.words
        if start < wish.far and _fits(start + words.title_width, wish, after):
            text, width = words.title, words.title_width
        elif start + words.key_width <= max(wish.far, wish.near + words.key_width):
            text, width = words.key, words.key_width
        else:
            continue
        placed.append((wish, start, text, width))
        free = start + width + _APART
    return placed


def _fits(end: float, wish: _Wish[AnyMark], after: _Wish[AnyMark] | None) -> bool:
    """Whether a caption may reach to ``end``: under its own span, or before the next caption."""
    if end <= wish.far or after is None or end + _APART <= after.near:
        return True
    # the next one can slide along its own span
    return end + _APART + after.words.title_width <= after.far
