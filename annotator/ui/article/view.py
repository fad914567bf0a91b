"""The article view: what an annotator reads, selects in and points at all day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimerEvent, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from annotator.core.annotation import Annotation, Region
from annotator.core.article import Article
from annotator.core.gesture import Change
from annotator.core.labels import LabelSet
from annotator.core.span import Span
from annotator.ui.article.boundaries import Unit
from annotator.ui.article.caret import Caret
from annotator.ui.article.colours import PageColours
from annotator.ui.article.keys import move_of
from annotator.ui.article.mouse import Mouse
from annotator.ui.article.painting import Painter
from annotator.ui.article.scene import Ghost, Scene
from annotator.ui.article.selecting import Selecting
from annotator.ui.article.setting import LARGEST, LOOSEST, SMALLEST, TIGHTEST
from annotator.ui.fonts import READING_FAMILIES, load_bundled_fonts


class ArticleView(QAbstractScrollArea):
    """One article on a calm page. Speaks code points outside; Qt's UTF-16 never leaves it.

    Holds nothing that is stored: it shows what it is given, and says by signals what the hand did.
    """

    selectionChanged = Signal()
    annotationClicked = Signal(str)
    annotationActivated = Signal(str)
    annotationHovered = Signal(str)
    selectedAnnotationChanged = Signal(str)
    edgeDragged = Signal(str, object, str)
    zoomed = Signal(int)
    contextRequested = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_bundled_fonts()
        self.scene = Scene(READING_FAMILIES[0])
        self.selecting = Selecting("")
        self._caret = Caret(self.scene, self.selecting)
        self._mouse = Mouse(self)
        self._scrolling = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.verticalScrollBar().valueChanged.connect(self._on_scroll)

    # -- what is shown --------------------------------------------------------------------------

    def show_article(self, article: Article | None) -> None:
        """Show another article from its head, without annotations; ``None`` for an empty page."""
        self.scene.show(article)
        self.selecting = Selecting(self.scene.text)
        self._caret = Caret(self.scene, self.selecting)
        self._settle()
        self.selectionChanged.emit()

    def set_labels(self, labels: LabelSet, language: str) -> None:
        """The labels whose colours and titles are drawn, titles in ``language``."""
        self.scene.labels, self.scene.language = labels, language
        self.scene.marks.forget_drawn()
        self.viewport().update()

    def set_annotations(self, annotations: Iterable[Annotation]) -> None:
        """All annotations of the article, in place of those shown before."""
        self.scene.set_annotations(annotations)
        self.viewport().update()

    def apply_changes(self, changes: Iterable[Change]) -> None:
        """Show what a gesture changed; other records and other articles are passed over."""
        for change in changes:
            if not isinstance(change.record, Annotation):
                continue
            for side in (change.before, change.after):
                if isinstance(side, Annotation):
                    self._update(side.span)
            if isinstance(change.before, Annotation):
                self.scene.marks.remove(change.before.id)
            if isinstance(change.after, Annotation):
                self.scene.marks.add(change.after)

    def set_regions(self, not_article: Iterable[Region]) -> None:
        """The stretches that are dimmed: confirmed ones, and proposals."""
        self.scene.regions = sorted(not_article, key=lambda region: region.span)
        self.viewport().update()

    def set_matches(self, spans: Sequence[Span], current: int) -> None:
        """What a search found, and which of it is the current one (-1: none); that one is shown."""
        self.scene.matches, self.scene.current_match = tuple(spans), current
        if 0 <= current < len(spans):
            self.scroll_to(spans[current])
        self.viewport().update()

    def set_ghosts(self, spans: Sequence[Span], label: str | None) -> None:
        """Spans that are not annotations yet, in the colour of ``label``."""
        self.scene.ghosts = [Ghost(span, label) for span in spans]
        self.viewport().update()

    def set_colours(self, colours: PageColours) -> None:
        self.scene.colours = colours
        self.scene.marks.forget_drawn()
        self.viewport().update()

    # -- the selected annotation ----------------------------------------------------------------

    @property
    def selected_annotation(self) -> str | None:
        return self.scene.selected

    def select_annotation(self, id: str | None, *, scroll: bool = True) -> None:
        """Ring this annotation and offer its edges; ``None`` for none. The text selection goes."""
        annotation = self.scene.marks.get(id)
        chosen = annotation.id if annotation else None
        if annotation and self.selecting.span:
            self.selecting.set(self.selecting.caret, self.selecting.caret)
            self.selectionChanged.emit()
        if annotation and scroll:
            self.scroll_to(annotation.span)
        if chosen != self.scene.selected:
            self.scene.selected = chosen
            self.selectedAnnotationChanged.emit(chosen or "")
        self.viewport().update()

    def clicked(self, point: QPoint) -> None:
        """One click, without a drag: the annotation there, or the one around the selected one."""
        here = [annotation.id for annotation in self.scene.annotations_at(point)]
        if not here:
            self.select_annotation(None)
            return
        selected = self.scene.selected
        place = here.index(selected) + 1 if selected in here else 0
        chosen = here[place % len(here)]
        self.select_annotation(chosen, scroll=False)
        self.annotationClicked.emit(chosen)

    # -- the selected text ----------------------------------------------------------------------

    def selection(self) -> Span | None:
        """The selected range as it is, before any snapping; ``None`` if it is empty."""
        return self.selecting.span

    def selection_by_hand(self) -> tuple[bool, bool]:
        """Whether its start and its end were set by hand, letter by letter: see :class:`Selecting`."""
        return self.selecting.by_hand

    def caret(self) -> int:
        return self.selecting.caret

    def set_selection(self, anchor: int, caret: int) -> None:
        """Select from ``anchor`` to ``caret``; neither end counts as set by hand."""
        self.selecting.set(anchor, caret)
        self.selection_moved()

    def clear_selection(self) -> None:
        """Select nothing; the caret stays."""
        self.set_selection(self.selecting.caret, self.selecting.caret)

    def move_caret(self, unit: str, direction: str, extend: bool) -> None:
        """Move the caret as a key would. ``ValueError`` on an unknown unit."""
        self._caret.move(Unit(unit), direction, extend)
        self._show_caret()
        self.selection_moved(keep_column=True)

    def selection_moved(self, *, keep_column: bool = False) -> None:
        """After every change of selection or caret: paint it and tell."""
        if not keep_column:
            self._caret.forget_column()
        if self.selecting.span and self.scene.selected:
            self.select_annotation(None)
        self.viewport().update()
        self.selectionChanged.emit()

    def copy(self) -> None:
        """Put the article's own characters on the clipboard, never Qt's version of them."""
        span = self.selecting.span
        if span:
            QGuiApplication.clipboard().setText(span.of(self.scene.text))

    # -- size and place -------------------------------------------------------------------------

    @property
    def text_size(self) -> int:
        return self.scene.setting.size

    @text_size.setter
    def text_size(self, pixels: int) -> None:
        pixels = max(SMALLEST, min(LARGEST, pixels))
        if pixels != self.text_size:
            self._set_type(size=pixels)
            self.zoomed.emit(pixels)

    @property
    def line_spacing(self) -> float:
        return self.scene.setting.spacing

    @line_spacing.setter
    def line_spacing(self, factor: float) -> None:
        self._set_type(spacing=max(TIGHTEST, min(LOOSEST, factor)))

    @property
    def family(self) -> str:
        return self.scene.setting.family

    @family.setter
    def family(self, family: str) -> None:
        """One of ``fonts.READING_FAMILIES``."""
        self._set_type(family=family)

    def _set_type(self, **values: object) -> None:
        setting = self.scene.setting
        wanted = {"family": setting.family, "size": setting.size, "spacing": setting.spacing}
        self.scene.set_type(**{**wanted, **values})  # type: ignore[arg-type]
        self._settle()

    def scroll_to(self, span: Span) -> None:
        """Bring ``span`` into sight, its start rather than its end, if it is not there."""
        self.scene.reveal(span)
        self._settle()

    def scroll_by(self, pixels: int) -> None:
        self.scene.offset += pixels
        self._settle()

    def visible_span(self) -> Span | None:
        """What is in sight, by whole lines; ``None`` in an empty article."""
        return self.scene.visible_span()

    def span_rects(self, span: Span) -> list[QRect]:
        """The ink boxes of ``span`` in viewport coordinates, one for each unbroken stretch."""
        return [rect.toAlignedRect() for rect in self.scene.rects(span)]

    def point_of(self, position: int) -> QPoint:
        """The leading edge of the letter at ``position``, at half height, in viewport coordinates."""
        return self.scene.caret(position)[0].center().toPoint()

    def hit(self, point: QPoint) -> int:
        """The position between letters that is nearest to ``point`` (viewport coordinates)."""
        return self.scene.hit(point)

    # -- scrolling ------------------------------------------------------------------------------

    def _settle(self) -> None:
        """Lay out what is in sight, and make the scroll bar tell the truth about it."""
        self.scene.settle()
        bar = self.verticalScrollBar()
        self._scrolling = True
        bar.setRange(0, self.scene.deepest)
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(self.scene.setting.line_height)
        bar.setValue(self.scene.offset)
        self._scrolling = False
        self.viewport().update()

    def _on_scroll(self, value: int) -> None:
        if not self._scrolling:
            self.scene.offset = value
            self._settle()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Nothing: the page is painted anew where the offset says."""

    def _show_caret(self) -> None:
        position = self.selecting.caret
        self.scene.reveal_position(position)
        self._settle()

    def _update(self, span: Span) -> None:
        self.viewport().update()

    # -- events ---------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.scene.resize(self.viewport().size())
        self._settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        drawing = Painter(painter, self.scene, event.rect())
        drawing.page()
        drawing.text(self.selecting.span)
        if self.hasFocus():
            drawing.caret(self.selecting.caret)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.scene.article:
            self._mouse.press(event)

    mouseDoubleClickEvent = mousePressEvent

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.scene.article:
            self._mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._mouse.release(event)

    def timerEvent(self, event: QTimerEvent) -> None:
        if event.timerId() == self._mouse.timer.timerId():
            self._mouse.scroll_on()
        else:
            super().timerEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.text_size += 1 if event.angleDelta().y() > 0 else -1
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        move = move_of(event)
        if move:
            self.move_caret(*move)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.set_selection(0, len(self.scene.text))
        else:
            event.ignore()

    def contextMenuEvent(self, event: object) -> None:
        self.contextRequested.emit(event.globalPos())  # type: ignore[attr-defined]

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.viewport().update()
