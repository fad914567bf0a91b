"""The mouse on the page: clicks by count, dragging with autoscroll, clicking outward."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBasicTimer, QElapsedTimer, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent

from annotator.ui.article.boundaries import Unit

if TYPE_CHECKING:
    from annotator.ui.article.view import ArticleView

_UNITS = (Unit.GRAPHEME, Unit.WORD, Unit.SENTENCE, Unit.PARAGRAPH)
_SCROLL_EVERY = 30  # milliseconds


class Mouse:
    """What the left button does in one view."""

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._clicks = 0
        self._since_click = QElapsedTimer()
        self._pressed_at: QPoint | None = None
        self._moved = False
        self._last = QPoint()
        self.timer = QBasicTimer()

    @property
    def dragging(self) -> bool:
        return self._pressed_at is not None

    def press(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        near = (
            self._since_click.isValid()
            and self._since_click.elapsed()
            < QGuiApplication.styleHints().mouseDoubleClickInterval()
            and (point - self._last).manhattanLength()
            < QGuiApplication.styleHints().startDragDistance()
        )
        self._clicks = self._clicks % len(_UNITS) + 1 if near else 1
        self._since_click.start()
        self._last = self._pressed_at = point
        self._moved = False
        view = self._view
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        unit = Unit.GRAPHEME if extend else _UNITS[self._clicks - 1]
        view.selecting.press(
            view.scene.hit(point), view.scene.letter(point), unit, extend=extend, alt=alt
        )
        view.selection_moved()

    def move(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._pressed_at is None:
            return
        far = (point - self._pressed_at).manhattanLength() >= 3
        self._moved = self._moved or far
        self._last = point
        if not self._moved:
            return
        self._drag_to(point, bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))
        outside = not 0 <= point.y() < self._view.viewport().height()
        if outside and not self.timer.isActive():
            self.timer.start(_SCROLL_EVERY, self._view)
        elif not outside:
            self.timer.stop()

    def _drag_to(self, point: QPoint, alt: bool) -> None:
        view = self._view
        view.selecting.drag(view.scene.hit(point), view.scene.letter(point), alt=alt)
        view.selection_moved()

    def scroll_on(self) -> None:
        """The pointer is above or below the viewport with the button down: scroll, and select on."""
        view = self._view
        height = view.viewport().height()
        beyond = self._last.y() - height + 1 if self._last.y() >= height else min(0, self._last.y())
        view.scroll_by(max(-60, min(60, beyond)))
        self._drag_to(QPoint(self._last.x(), max(0, min(self._last.y(), height - 1))), False)

    def release(self, event: QMouseEvent) -> None:
        view = self._view
        self.timer.stop()
        if self._pressed_at is None:
            return
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if not self._moved and self._clicks == 1 and not shift:
            view.clicked(event.position().toPoint())
        self._pressed_at = None
        view.selecting.release()
