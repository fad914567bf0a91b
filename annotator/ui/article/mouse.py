"""The mouse on the page: clicks by count, dragging with autoscroll, edges, hovering."""

from __future__ import annotations

import weakref

from PySide6.QtCore import QElapsedTimer, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QMouseEvent

from annotator.ui.article.adornments import KNOB
from annotator.ui.article.boundaries import Unit
from annotator.ui.article.edge import EDGES, EdgeDrag
from annotator.ui.article.pointing import DrawnEdge, annotations_at, drawn_edges, is_below_ink
from annotator.ui.article.scene import Ghost
from annotator.ui.article.surface import Surface

_UNITS = (Unit.GRAPHEME, Unit.WORD, Unit.SENTENCE, Unit.PARAGRAPH)  # by number of clicks
_SCROLL_EVERY = 30  # milliseconds
_FASTEST = 60  # pixels each time
_REACH = 3  # pixels beside a handle that still take hold of it
_BESIDE = 2.4  # pixels beside the stroke that do, so that a word is selected from its very edge
_STILL = 3  # pixels that a hand may tremble in a click


class Mouse:
    """What the left button and the pointer do in one view."""

    def __init__(self, view: Surface) -> None:
        self._weak = weakref.ref(view)  # the view owns its mouse, and must die without a collector
        self._clicks = 0
        self._since_click = QElapsedTimer()
        self._clicked_at = QPoint()
        self._pressed_at: QPoint | None = None
        self._moved = False
        self._last = QPoint()
        self._alt = False
        self._edge: EdgeDrag | None = None
        self.timer = QTimer(view, interval=_SCROLL_EVERY)
        self.usual_shape = Qt.CursorShape.IBeamCursor  # of the pointer, over text

    @property
    def _view(self) -> Surface:
        view = self._weak()
        assert view is not None
        return view

    def forget(self) -> None:
        """Another article: nothing is held, nothing was clicked."""
        self.timer.stop()
        self._pressed_at = self._edge = None
        self._since_click.invalidate()

    # -- button ---------------------------------------------------------------------------------

    def press(self, event: QMouseEvent) -> None:
        """The button goes down: on an edge that begins a drag, elsewhere a selection."""
        point = event.position().toPoint()
        self._count(point)
        self._pressed_at = self._last = point
        self._moved = False
        self._read(event)
        edge = self._edge_at(point) if self._clicks == 1 else None
        if edge:
            self._edge = edge
            return
        view, scene = self._view, self._view.scene
        if self._clicks == 2 and is_below_ink(scene, point) and annotations_at(scene, point):
            self._pressed_at = None
            view.annotationActivated.emit(view.scene.selected or annotations_at(scene, point)[0].id)
            return
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        unit = Unit.GRAPHEME if extend else _UNITS[self._clicks - 1]
        view.selecting.press(
            scene.hit(point),
            scene.letter(point),
            unit,
            extend=extend,
            alt=self._alt,
            island=scene.island(point),
        )
        view.selection_moved()

    def _count(self, point: QPoint) -> None:
        """How many clicks in a row at one place this is."""
        hints = QGuiApplication.styleHints()
        again = (
            self._since_click.isValid()
            and self._since_click.elapsed() < hints.mouseDoubleClickInterval()
            and (point - self._clicked_at).manhattanLength() <= hints.mouseDoubleClickDistance()
        )
        self._clicks = self._clicks % len(_UNITS) + 1 if again else 1
        self._clicked_at = point
        self._since_click.start()

    def _read(self, event: QMouseEvent) -> None:
        self._alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)

    def release(self, event: QMouseEvent) -> None:
        """The button comes up: what was dragged is done, or a click selects what it met."""
        self.timer.stop()
        if self._pressed_at is None:
            return
        self._pressed_at = None
        edge, self._edge = self._edge, None
        view = self._view
        if self._moved:
            self._since_click.invalidate()  # a drag is not the first half of a double click
        if edge:
            view.show_dragged(None)
            if edge.moved:
                view.edgeDragged.emit(edge.annotation.id, edge.span, edge.edge)
            return
        view.selecting.release()
        if view.selection() is not None:
            view.selectedByMouse.emit(self._clicks)
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if not self._moved and self._clicks == 1 and not shift:
            view.clicked(event.position().toPoint())

    def cancel(self) -> bool:
        """Let go of an edge without moving it; whether there was one in the hand."""
        held, self._edge = self._edge, None
        if held:
            self._pressed_at = None
            self.timer.stop()
            self._view.show_dragged(None)
        return held is not None

    # -- dragging -------------------------------------------------------------------------------

    def move(self, event: QMouseEvent) -> None:
        """The pointer moves: with the button down it drags, else it hovers."""
        point = event.position().toPoint()
        self._read(event)
        self._last = point
        if self._pressed_at is None:
            self.hover(point)
            return
        self._moved = self._moved or (point - self._pressed_at).manhattanLength() >= _STILL
        if not self._moved:
            return
        self._drag_to(point)
        outside = not 0 <= point.y() < self._view.viewport().height()
        if not outside:
            self.timer.stop()
        elif not self.timer.isActive():
            self.timer.start()

    def _drag_to(self, point: QPoint) -> None:
        view, scene = self._view, self._view.scene
        if self._edge:
            self._edge.to(self._edge_place(QPointF(point) + self._edge.grip), scene.text)
            view.show_dragged(Ghost(self._edge.span, self._edge.annotation.label))
        else:
            view.selecting.drag(
                scene.hit(point), scene.letter(point), alt=self._alt, island=scene.island(point)
            )
            view.selection_moved()

    def _edge_place(self, point: QPointF) -> int:
        """Where the edge in the hand comes to lie.

        Of a number it takes all or nothing, unless Alt asks for digits or it was among them.
        """
        assert self._edge is not None
        scene = self._view.scene
        island = None if self._alt else scene.island(point)
        position = self._edge.position
        if island is None or island.start < position < island.end:
            return scene.hit(point)
        return island.low if self._edge.edge == "start" else island.high

    def scroll_on(self) -> None:
        """Scroll and select on: the pointer is outside the viewport with the button down."""
        height = self._view.viewport().height()
        y = self._last.y()
        beyond = y - height + 1 if y >= height else min(0, y)
        self._view.scroll_by(max(-_FASTEST, min(_FASTEST, beyond)))
        self._drag_to(QPoint(self._last.x(), max(0, min(y, height - 1))))

    # -- the selected span's edges ----------------------------------------------------------------

    def _edge_at(self, point: QPoint) -> EdgeDrag | None:
        """The edge of the selected span that a press at ``point`` takes hold of."""
        scene = self._view.scene
        selected = scene.marks.get(scene.selected)
        if selected is None:
            return None
        at = QPointF(point)
        held = [
            (abs(at.x() - drawn.x), EdgeDrag(selected, edge, drawn.middle - at))
            for edge, drawn in zip(EDGES, drawn_edges(scene, selected.span), strict=True)
            if _is_on(drawn, at)
        ]
        return min(held, key=lambda handle: handle[0])[1] if held else None

    # -- hovering -------------------------------------------------------------------------------

    def hover(self, point: QPoint) -> None:
        """Show by the pointer's shape, and by the chip, what a press at ``point`` would meet."""
        view, scene = self._view, self._view.scene
        here = annotations_at(scene, point)
        shape = self.usual_shape
        if self._edge_at(point):
            shape = Qt.CursorShape.SizeHorCursor
        elif here and is_below_ink(scene, point):
            shape = Qt.CursorShape.PointingHandCursor
        if view.viewport().cursor().shape() != shape:
            view.viewport().setCursor(shape)
        view.hovered(here[0].id if here else None)


def _is_on(edge: DrawnEdge, point: QPointF) -> bool:
    """Whether ``point`` takes hold of ``edge``: of its handle, or of its stroke."""
    away = point - edge.knob
    if abs(away.x()) <= KNOB + _REACH and abs(away.y()) <= KNOB + _REACH:
        return True
    return abs(point.x() - edge.stroke) <= _BESIDE and edge.top <= point.y() <= edge.bottom
