"""Columns made wider and narrower by keys; by mouse their edges are dragged."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from annotator.ui.looks.scale import px

STEP = 40
"""Pixels, beside usual text, by which a column grows or shrinks at once."""


def widen(columns: QSplitter, *, wider: bool) -> bool:
    """Give the column with the focus more or less room; ``False`` if nothing gives way.

    A column at the side takes from those beside the article and gives to it; the article, from
    both sides.
    """
    before = columns.sizes()
    columns.setSizes(_moved(columns, px(STEP) if wider else -px(STEP)))
    return columns.sizes() != before


def _moved(columns: QSplitter, step: int) -> list[int]:
    sizes, focus = columns.sizes(), QApplication.focusWidget()
    middle = len(sizes) // 2
    sides = [at for at, size in enumerate(sizes) if size and at != middle]
    at = next((side for side in sides if _holds(columns.widget(side), focus)), middle)
    if at != middle:
        sizes[at] += step
        sizes[middle] -= step
    elif sides:
        sizes[middle] += step
        for side in sides:
            sizes[side] -= step // len(sides)
    return sizes


def _holds(column: QWidget | None, focus: QWidget | None) -> bool:
    return column is not None and focus is not None and column.isAncestorOf(focus)
