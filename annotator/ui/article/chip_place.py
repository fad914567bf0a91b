"""Where a chip hides the least text: below, above or beside its span, or in the margin."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize

_DISTANCE = 7  # pixels between chip and span
_FAR = 0.2  # what one pixel of distance costs, in pixels hidden


class ChipPlace(NamedTuple):
    """The top left corner of a chip, and how many square pixels of ink it hides there."""

    corner: QPoint
    hidden: int


class Ground:
    """Where a chip may stand, and what it would hide there.

    ``span`` are the boxes of the span in sight (not empty), ``ink`` those of every line in sight.
    """

    def __init__(self, span: Sequence[QRect], ink: Sequence[QRect], bounds: QRect) -> None:
        self._span, self._bounds = span, bounds
        self._kept = [*span, *(line for line in ink if _is_beside(line, span))]
        self._inked = [_edges(line) for line in ink if line.isValid()]

    def best_place(self, size: QSize) -> ChipPlace | None:
        """Where a chip of ``size`` hides the least ink; near before far.

        ``None`` if it fits nowhere without hiding the span or what stands beside it.
        """
        best: tuple[float, ChipPlace] | None = None
        for corner in dict.fromkeys(_places(size, self._span, self._bounds)):
            chip = QRect(corner, size)
            if not self._bounds.contains(chip) or any(map(chip.intersects, self._kept)):
                continue
            hidden = _hidden(_edges(chip), self._inked)
            # a far place must hide much less; among equals the first one wins
            away = min(_distance(chip, box) for box in self._span)
            score = hidden + _FAR * size.height() * away
            if best is None or score < best[0]:
                best = (score, ChipPlace(corner, hidden))
        return best[1] if best else None


def _is_beside(line: QRect, span: Sequence[QRect]) -> bool:
    """Whether one of the boxes of ``span`` is on ``line``."""
    return any(line.top() <= box.center().y() <= line.bottom() for box in span)


def _places(size: QSize, span: Sequence[QRect], bounds: QRect) -> list[QPoint]:
    """Below, above, beside: at the span's end first, since that is what one has just read."""
    first, last = span[0], span[-1]
    for box in span:
        if box.top() < first.top():
            first = box
        if box.top() > last.top():
            last = box
    rightmost = bounds.right() - size.width()

    def clamped(x: int) -> int:
        return max(bounds.left() + 2, min(x, rightmost - 2))

    below = last.bottom() + _DISTANCE
    above = first.top() - _DISTANCE - size.height()
    across = (
        last.right() - size.width(),
        last.left(),
        last.center().x() - size.width() // 2,
    )
    places = [QPoint(clamped(x), below) for x in across]
    places += [
        QPoint(clamped(x), above)
        for x in (
            first.right() - size.width(),
            first.left(),
            first.center().x() - size.width() // 2,
        )
    ]
    for box in (last, first):
        middle = box.center().y() - size.height() // 2
        places += [
            QPoint(box.left() - _DISTANCE - size.width(), middle),
            QPoint(box.right() + _DISTANCE, middle),
            QPoint(bounds.left() + 4, middle),
            QPoint(rightmost - 4, middle),
        ]
    return places


_Edges = tuple[int, int, int, int]  # left, top, and the first pixel beyond right and bottom


def _edges(rect: QRect) -> _Edges:
    return rect.left(), rect.top(), rect.right() + 1, rect.bottom() + 1


def _hidden(chip: _Edges, ink: Sequence[_Edges]) -> int:
    """How many square pixels of ``ink`` the chip hides.

    In plain integers: a gesture asks this of every line in sight for every place.
    """
    left, top, right, bottom = chip
    hidden = 0
    for begin, high, end, low in ink:
        if high < bottom and low > top and begin < right and end > left:
            across = (right if right < end else end) - (left if left > begin else begin)
            down = (bottom if bottom < low else low) - (top if top > high else high)
            hidden += across * down
    return hidden


def _distance(first: QRect, second: QRect) -> int:
    across = max(first.left() - second.right(), second.left() - first.right(), 0)
    down = max(first.top() - second.bottom(), second.top() - first.bottom(), 0)
    return across + down
