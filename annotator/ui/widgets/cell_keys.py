"""The keys of a table of cells: one Tab stop, and arrows inside."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QWidget

_Cell = tuple[int, int]

_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ALONG = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


class CellKeys(QObject):
    """Makes the cells of ``table`` one Tab stop: Tab comes to the cell that had the hands last.

    Arrows move as the eye does, Home and End to the ends of the row. At an edge nothing moves.
    """

    def __init__(self, table: QWidget) -> None:
        super().__init__(table)
        self._cells: dict[_Cell, QWidget] = {}
        self._stop: QWidget | None = None

    def add(self, widget: QWidget, row: int, column: int) -> None:
        """Make ``widget`` the cell at ``row`` and ``column``; column 0 is where reading begins."""
        self._cells[row, column] = widget
        widget.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        widget.installEventFilter(self)
        if self._stop is None:
            self._move_stop(widget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move by keys, and remember the focused cell, to which Tab comes back."""
        if not isinstance(watched, QWidget):
            return False
        if event.type() == QEvent.Type.FocusIn:
            self._move_stop(watched)
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        return event.modifiers() in _PLAIN and self._takes(watched, event.key())

    def _move_stop(self, widget: QWidget) -> None:
        if self._stop is not None:
            self._stop.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._stop = widget

    def _takes(self, widget: QWidget, key: int) -> bool:
        at = next(cell for cell, other in self._cells.items() if other is widget)
        if key in _DOWN:
            wanted = self._below(at, _DOWN[Qt.Key(key)])
        elif key in _ALONG:
            mirrored = widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
            wanted = self._beside(at, _ALONG[Qt.Key(key)] * (-1 if mirrored else 1))
        elif key in _ENDS:
            wanted = self._in_row(at[0])[_ENDS[Qt.Key(key)]]
        else:
            return False
        self._go(wanted)
        return True

    def _in_row(self, row: int) -> list[_Cell]:
        return sorted(cell for cell in self._cells if cell[0] == row)

    def _beside(self, at: _Cell, step: int) -> _Cell:
        row = self._in_row(at[0])
        return row[min(max(row.index(at) + step, 0), len(row) - 1)]

    def _below(self, at: _Cell, step: int) -> _Cell:
        """In the next row that has cells, the one nearest to the same column."""
        rows = sorted({row for row, _ in self._cells})
        row = rows[min(max(rows.index(at[0]) + step, 0), len(rows) - 1)]
        return min(self._in_row(row), key=lambda cell: abs(cell[1] - at[1]))

    def _go(self, cell: _Cell) -> None:
        widget = self._cells[cell]
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        above = widget.parentWidget()
        while above is not None:
            if isinstance(above, QScrollArea):
                above.ensureWidgetVisible(widget)
            above = above.parentWidget()
