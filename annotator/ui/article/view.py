"""The article view: what an annotator reads, selects in and points at all day."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from annotator.core.article import Article
from annotator.ui.article import accessible, adornments
from annotator.ui.article.keys import move_of
from annotator.ui.article.mouse import Mouse
from annotator.ui.article.painting import Painter
from annotator.ui.article.people_lanes import NO_LANES, Lanes
from annotator.ui.article.surface import Surface
from annotator.ui.making_way import hands_at_work

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_BY_KEYBOARD = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}


class ArticleView(Surface):
    """One article on a calm page. Speaks code points outside; Qt's UTF-16 never leaves it.

    Stores nothing: it shows what it is given, and says by signals what the hand did.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        accessible.install(ArticleView)
        self._mouse = Mouse(self)
        self._mouse.timer.timeout.connect(self._scroll_on)
        self._blinking = QTimer(self)
        self._blinking.timeout.connect(self._turn_caret)
        self._caret_lit = True
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.selectionChanged.connect(self._caret_moved)
        self._telling = accessible.Telling(self)
        self.selectedAnnotationChanged.connect(self._telling.tell_selected)
        self.suggestionChanged.connect(self._telling.tell_selected)

    def show_article(self, article: Article | None, lanes: Lanes = NO_LANES) -> None:
        """Show ``article``, or nothing, with ``lanes``; what the mouse had begun is forgotten."""
        self._mouse.forget()
        super().show_article(article, lanes)
        self._telling.tell_article()

    def aim(self, *, aiming: bool) -> None:
        """Show by the pointer that what is selected next is labelled at once."""
        shapes = Qt.CursorShape
        self._mouse.usual_shape = shapes.CrossCursor if aiming else shapes.IBeamCursor
        self.viewport().setCursor(self._mouse.usual_shape)

    def _caret_moved(self) -> None:
        self._blink()
        self._telling.tell_caret()

    # -- events ---------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        try:  # a painter that outlives its event through an exception crashes
            drawing = Painter(painter, self.scene, event.region())
            drawing.page()
            drawing.text(self.selecting.span)
            drawing.over()
            if self.hasFocus() and self._caret_lit and self.scene.article:
                adornments.caret(painter, self.scene, self.selecting.caret)
            self._chip.chip.draw(painter, event.region())
        finally:
            painter.end()
        if self.is_moved:  # a place that was asked for had to be laid out first
            self.refresh()

    def _blink(self) -> None:
        """Show the caret, and let it blink as the platform does."""
        self._caret_lit = True
        flash = QGuiApplication.styleHints().cursorFlashTime()
        if self.hasFocus() and flash > 0:
            self._blinking.start(flash // 2)
        else:
            self._blinking.stop()

    def _turn_caret(self) -> None:
        self._caret_lit = not self._caret_lit
        if self.scene.is_in_sight(self.caret()):
            rect, _ = self.scene.caret(self.caret())
            self.viewport().update(rect.toAlignedRect().adjusted(-6, -1, 6, 1))

    def _scroll_on(self) -> None:
        self._mouse.scroll_on()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        hands_at_work()
        if event.button() == Qt.MouseButton.LeftButton and self.scene.article:
            self._mouse.press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.scene.article:
            self._mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        hands_at_work()
        if event.button() == Qt.MouseButton.LeftButton:
            self._mouse.release(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self.hovered(None)
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        move = move_of(event)
        if move:
            unit, direction, extend = move
            self.move_caret(unit, direction, extend=extend)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.set_selection(0, len(self.scene.text))
        elif event.matches(QKeySequence.StandardKey.ZoomIn):
            self.text_size += 1
        elif event.matches(QKeySequence.StandardKey.ZoomOut):
            self.text_size -= 1
        elif event.key() == Qt.Key.Key_F10 and event.modifiers() == _SHIFT:
            self._ask_for_menu_at_caret()  # many keyboards have no menu key
        elif not (event.key() == Qt.Key.Key_Escape and self._mouse.cancel()):
            event.ignore()  # the window's: labelling keys never stop here

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What is under the pointer is chosen first, so that one sees what the menu acts on."""
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            self.choose_at(event.pos())
            self.contextRequested.emit(event.globalPos())
        else:
            self._ask_for_menu_at_caret()

    def _ask_for_menu_at_caret(self) -> None:
        self.contextRequested.emit(self.viewport().mapToGlobal(self.point_of(self.caret())))

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.scene.focus_shown = event.reason() in _BY_KEYBOARD
        self._blink()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.scene.focus_shown = False
        self._blink()
        self.viewport().update()
