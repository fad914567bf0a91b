"""The rectangles that a paragraph's marks are drawn with, gathered for few calls of the painter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF

from annotator.core.annotation import Certainty
from annotator.ui.article.captions import Mark
from annotator.ui.article.typesetting import Typesetting

THINNEST = 2.0  # pixels; also a span of nothing but joiners is seen


class Strokes(NamedTuple):
    """Rectangles relative to the paragraph's corner, each with its label.

    In the order of drawing.
    """

    tints: list[tuple[str, list[QRectF]]]
    lines: list[tuple[str, list[QRectF]]]
    dashes: list[tuple[str, list[QRectF]]]


def gather(
    marks: Sequence[Mark],
    setting: Typesetting,
    lane_y: Callable[[int, int], float],
    thickness: Callable[[int], float],
) -> Strokes:
    """The strokes of ``marks``, which come lane by lane, the lowest first.

    A tint reaches down to its own line, and lies under the tints of what is nested in it. Within
    one lane nothing overlaps, so there the order is free and one label's rectangles are drawn
    together.
    """
    tints: dict[tuple[int, str], list[QRectF]] = {}
    lines: dict[str, list[QRectF]] = {}
    dashes: dict[str, list[QRectF]] = {}
    for mark in marks:
        label = mark.annotation.label
        behind = tints.setdefault((mark.lane, label), [])
        below = dashes if mark.annotation.certainty is Certainty.UNSURE else lines
        strokes = below.setdefault(label, [])
        for line, left, right in mark.pieces:
            top, y = line * setting.line_height, lane_y(line, mark.lane)
            behind.append(QRectF(left, top + setting.ink_top, right - left, y - setting.ink_top))
            width = max(THINNEST, right - left)
            strokes.append(QRectF(left, top + y, width, thickness(line)))
    return Strokes(
        [(label, rects) for (_, label), rects in tints.items()],
        list(lines.items()),
        list(dashes.items()),
    )
