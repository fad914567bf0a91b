"""The scrolling page: shows a scene, its colours, sizes and place. Knows nothing of hands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from annotator.core.annotation import Region
from annotator.core.labels import LabelSet
from annotator.core.span import Span
from annotator.ui.article import revealing
from annotator.ui.article.reach import paragraph_rects
from annotator.ui.article.scene import Ghost, Scene
from annotator.ui.article.typesetting import LARGEST, LOOSEST, SMALLEST, TIGHTEST
from annotator.ui.looks.article_colours import PageColours
from annotator.ui.looks.fonts import READING_FAMILIES


class PageArea(QAbstractScrollArea):
    """A viewport on a :class:`Scene`.

    Positions are code points; points are the viewport's pixels.
    """

    zoomed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scene = Scene(READING_FAMILIES[0])
        self._scrolling = False
        self._wheel = 0
        self._shown: tuple[object, ...] = ()  # where everything stood when it was last painted
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.verticalScrollBar().valueChanged.connect(self._on_scroll)

    # -- what is shown --------------------------------------------------------------------------

    def refresh(self) -> None:
        """Paint everything in sight anew."""
        self._shown = self.scene.layout
        self.viewport().update()

    @property
    def is_moved(self) -> bool:
        """Whether anything stands elsewhere than where it was last asked to be painted."""
        return self._shown != self.scene.layout

    def repaint_paragraphs(self, *spans: Span | None) -> None:
        """Paint the paragraphs anew that ``spans`` touch, and nothing else.

        All where there is a ghost: Qt puts the dots of its outline elsewhere when it paints a part.
        """
        if self.scene.ghosts or self.scene.dragged:
            self.viewport().update()
            return
        for span in spans:
            if span is not None:
                for rect in paragraph_rects(self.scene, span):
                    self.viewport().update(rect)

    def set_labels(self, labels: LabelSet, language: str) -> None:
        """The labels whose colours and titles are drawn, titles in ``language``."""
        self.scene.legend.set_labels(labels, language)
        self.scene.marks.forget_drawn()
        self.scene.people.forget_drawn()
        self.refresh()

    def set_colours(self, colours: PageColours) -> None:
        """Draw in other ``colours``; nothing is laid out again."""
        self.scene.legend.colours = colours
        self.refresh()

    def set_regions(self, not_article: Iterable[Region]) -> None:
        """The stretches that are dimmed: confirmed ones, and proposals."""
        self.scene.regions = sorted(not_article, key=lambda region: region.span)
        self.refresh()

    def set_matches(self, spans: Sequence[Span], current: int) -> None:
        """What a search found, in order, and which is the current one (-1: none).

        That one is shown.
        """
        self.scene.matches, self.scene.current_match = tuple(spans), current
        if 0 <= current < len(spans):
            self.scroll_to(spans[current])
        self.refresh()

    def set_ghosts(self, spans: Sequence[Span], label: str | None) -> None:
        """Spans that are not annotations yet, in the colour of ``label``."""
        self.scene.ghosts = [Ghost(span, label) for span in spans]
        self.refresh()

    # -- size -----------------------------------------------------------------------------------

    @property
    def text_size(self) -> int:
        """Pixels; clamped to what can be read and laid out."""
        return self.scene.setting.size

    @text_size.setter
    def text_size(self, pixels: int) -> None:
        pixels = max(SMALLEST, min(LARGEST, pixels))
        if pixels != self.text_size:
            self._set_type(size=pixels)
            self.zoomed.emit(pixels)

    @property
    def line_spacing(self) -> float:
        """1.0 for the tightest lines that have room for spans."""
        return self.scene.setting.spacing

    @line_spacing.setter
    def line_spacing(self, factor: float) -> None:
        self._set_type(spacing=max(TIGHTEST, min(LOOSEST, factor)))

    @property
    def family(self) -> str:
        """One of ``fonts.READING_FAMILIES``."""
        return self.scene.setting.family

    @family.setter
    def family(self, family: str) -> None:
        self._set_type(family=family)

    def _set_type(
        self, family: str | None = None, size: int | None = None, spacing: float | None = None
    ) -> None:
        setting = self.scene.setting
        self.scene.set_type(
            family or setting.family, size or setting.size, spacing or setting.spacing
        )
        self._settle()

    # -- place ----------------------------------------------------------------------------------

    def scroll_to(self, span: Span) -> None:
        """Bring ``span`` into sight, its start rather than its end, if it is not there."""
        revealing.reveal(self.scene, span)
        self._settle()

    def scroll_by(self, pixels: int) -> None:
        """Scroll by ``pixels``, down if positive, as far as there is text."""
        self.scene.offset += pixels
        self._settle()

    def visible_span(self) -> Span | None:
        """What is in sight, by whole lines; ``None`` if that is no text."""
        return self.scene.visible_span()

    def span_rects(self, span: Span) -> list[QRect]:
        """The ink boxes of ``span``, one for each unbroken stretch of each line."""
        rects = [rect.toAlignedRect() for rect in self.scene.rects(span)]
        self._follow_offset()
        return rects

    def point_of(self, position: int) -> QPoint:
        """The leading edge of the letter at ``position``, at half its height."""
        point = self.scene.caret(position)[0].center().toPoint()
        self._follow_offset()
        return point

    def hit(self, point: QPoint) -> int:
        """The position between letters that is nearest to ``point``."""
        return self.scene.hit(point)

    def _follow_offset(self) -> None:
        """Follow the text: a look out of sight may have corrected a height that was guessed."""
        if self.scene.offset != self.verticalScrollBar().value():
            self._settle()

    def _settle(self) -> None:
        """Lay out what is in sight, and make the scroll bar tell the truth about it.

        All is painted anew if anything stands elsewhere than it did.
        """
        self.scene.settle()
        bar = self.verticalScrollBar()
        self._scrolling = True
        bar.setRange(0, self.scene.deepest)
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(self.scene.setting.line_height)
        bar.setValue(self.scene.offset)
        self._scrolling = False
        if self.is_moved:
            self.refresh()

    def _on_scroll(self, value: int) -> None:
        if not self._scrolling:
            self.scene.offset = value
            self._settle()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Nothing: the page is painted anew where the offset says."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.scene.resize(self.viewport().size())
        self._settle()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._wheel += event.angleDelta().y()  # a touch pad sends many small turns
        steps = int(self._wheel / 120)
        self._wheel -= steps * 120
        self.text_size += steps
        event.accept()
