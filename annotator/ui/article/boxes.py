"""Where each letter of a laid-out line is: the geometry under everything that is drawn or clicked.

``QTextLine.cursorToX`` is a caret's answer: at the edge of a number or a Latin run it speaks for
the neighbour. The bounding rectangle of a long glyph run is the union of all runs of its font. And
string indexes of glyphs are wrong once a second font steps in. What is right: one ``glyphRuns``
query for each glyph cluster.
"""

from __future__ import annotations

import unicodedata
from typing import NamedTuple, TypeAlias

from PySide6.QtGui import QGlyphRun, QTextLayout, QTextLine

from annotator.ui.article.paragraphs import Shown

# Flags are compared as numbers: PySide makes two objects for an ``&``, a fifth of the time of it
# all.
_SPLIT = QGlyphRun.GlyphRunFlag.SplitLigature.value
_NOTHING = 0.02  # pixels; narrower than any mark
_TOUCHING = 0.05
_LONGEST_LIGATURE = 64

InkPiece: TypeAlias = tuple[int, float, float]
"""An unbroken stretch of ink: its line, and its left and right edge in the column."""


class Box(NamedTuple):
    """The room of one code unit on its line, in pixels from the column's left edge."""

    left: float
    right: float
    rtl: bool

    @property
    def leading(self) -> float:
        """The edge at which reading enters the letter."""
        return self.right if self.rtl else self.left

    @property
    def trailing(self) -> float:
        """The x of the edge that is read last."""
        return self.left if self.rtl else self.right


class _Cluster:
    """``count`` graphemes from the ``first`` one on, which share one piece of ink."""

    __slots__ = ("count", "first", "left", "right", "rtl")

    def __init__(self, first: int, count: int, ink: _Ink) -> None:
        self.first, self.count = first, count
        self.left, self.right, self.rtl = ink.left, ink.right, ink.rtl


class _Ink(NamedTuple):
    left: float
    right: float
    rtl: bool
    split: bool  # the queried units are only a part of a glyph


def boxes(layout: QTextLayout, number: int, shown: Shown, start: int, end: int) -> list[Box | None]:
    """For each UTF-16 unit of ``[start, end)`` on line ``number``, its box.

    ``None`` where nothing is drawn.

    Both ends must be ends of a cluster: those of the line are, and so is every space. Graphemes
    inside one ligature share it evenly.
    """
    line = layout.lineAt(number)
    valid = layout.isValidCursorPosition
    edges = [i for i in range(start, end) if i == start or valid(i)]
    edges.append(end)
    by_unit: list[Box | None] = [None] * (end - start)
    for cluster in _clusters(line, edges, shown):
        width = (cluster.right - cluster.left) / cluster.count
        for place in range(cluster.count):
            if cluster.rtl:
                right = cluster.right - width * place
                box = Box(right - width, right, True)
            else:
                left = cluster.left + width * place
                box = Box(left, left + width, False)
            grapheme = cluster.first + place
            for unit in range(edges[grapheme], edges[grapheme + 1]):
                by_unit[unit - start] = box
    return by_unit


def _clusters(line: QTextLine, edges: list[int], shown: Shown) -> list[_Cluster]:
    clusters: list[_Cluster] = []
    grapheme = 0
    while grapheme < len(edges) - 1:
        count, ink = _cluster_at(line, edges, grapheme)
        if ink is not None:
            last = clusters[-1] if clusters else None
            # some faces draw lam-alef as lam with all the width and alef with none
            if (
                last is not None
                and ink.right - ink.left < _NOTHING
                and last.first + last.count == grapheme
                and last.rtl == ink.rtl
                and unicodedata.category(shown.letter(edges[grapheme])) == "Lo"
            ):
                last.count += count
            else:
                clusters.append(_Cluster(grapheme, count, ink))
        grapheme += count
    return clusters


def _cluster_at(line: QTextLine, edges: list[int], grapheme: int) -> tuple[int, _Ink | None]:
    """How many graphemes the cluster that begins at ``grapheme`` has, and its ink."""
    start, end = edges[grapheme], edges[grapheme + 1]
    ink = _ink(line, start, start + 1)
    if ink is None:
        return 1, None
    if ink.split:
        return _ligature_at(line, edges, grapheme)
    if end - start > 1:
        rest = _ink(line, start + 1, end)
        # a mark that is drawn apart from its base does not widen it
        if rest and (
            abs(rest.left - ink.right) < _NOTHING or abs(rest.right - ink.left) < _NOTHING
        ):
            ink = ink._replace(left=min(ink.left, rest.left), right=max(ink.right, rest.right))
    return 1, ink


def _ligature_at(line: QTextLine, edges: list[int], grapheme: int) -> tuple[int, _Ink | None]:
    start = edges[grapheme]
    alone = whole = _ink(line, start, edges[grapheme + 1])
    count = 1
    while whole and whole.split and count < _LONGEST_LIGATURE and grapheme + count < len(edges) - 1:
        count += 1
        whole = _ink(line, start, edges[grapheme + count])
        if whole is None or alone is None or whole.rtl != alone.rtl:
            return 1, alone
    if count > 1 and whole and whole.split:  # not a ligature after all
        return 1, alone
    return count, whole


def _ink(line: QTextLine, start: int, end: int) -> _Ink | None:
    runs = line.glyphRuns(start, end - start)
    if not runs:
        return None
    if len(runs) == 1:
        run = runs[0]
        bounds = run.boundingRect()
        return _Ink(
            bounds.left(), bounds.right(), run.isRightToLeft(), bool(run.flags()._value_ & _SPLIT)
        )
    rects = [run.boundingRect() for run in runs]
    return _Ink(
        min(rect.left() for rect in rects),
        max(rect.right() for rect in rects),
        runs[-1].isRightToLeft(),
        any(run.flags()._value_ & _SPLIT for run in runs),
    )


def pieces(line: list[Box | None], start: int, end: int) -> list[tuple[float, float]]:
    """The ink of the units ``[start, end)`` of a line, from left to right.

    One ``(left, right)`` for each unbroken stretch; nothing if the units draw nothing.
    """
    stretches: list[tuple[float, float]] = []
    drawn = {box for box in line[max(start, 0) : max(end, 0)] if box and box[1] - box[0] > _NOTHING}
    for left, right, _ in sorted(drawn):
        if stretches and left - stretches[-1][1] < _TOUCHING:
            if right > stretches[-1][1]:
                stretches[-1] = (stretches[-1][0], right)
        else:
            stretches.append((left, right))
    return stretches
