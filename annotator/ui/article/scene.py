"""Everything that is on the page at one moment, and where it is in the viewport. No widget."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize

from annotator.core.annotation import Annotation, Region
from annotator.core.article import Article
from annotator.core.span import Span
from annotator.ui.article.body import Body
from annotator.ui.article.column import Page
from annotator.ui.article.header import Header
from annotator.ui.article.islands import Island
from annotator.ui.article.legend import Legend
from annotator.ui.article.margins import Frame, frame
from annotator.ui.article.marks import Marks
from annotator.ui.article.people_lanes import NO_LANES, Lanes, PeopleStrokes
from annotator.ui.article.suggested import SuggestedMarks
from annotator.ui.article.typesetting import Typesetting

_RTL_LANGUAGES = {"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"}


class Ghost(NamedTuple):
    """A span that is not (yet) an annotation: a preview, or an edge that is being dragged."""

    span: Span
    label: str | None


class Scene:
    """The page in the viewport. ``offset`` is how far it is scrolled, in pixels.

    Positions are code points of the article; points and rectangles are the viewport's.
    """

    def __init__(self, family: str) -> None:
        self.article: Article | None = None
        self.setting = Typesetting(family)
        self.legend = Legend(self.setting)
        self.offset = 0
        self.size = QSize(0, 0)
        self._frame: Frame | None = None
        self.regions: list[Region] = []
        self.matches: Sequence[Span] = ()
        self.current_match = -1
        self.ghosts: list[Ghost] = []
        self.dragged: Ghost | None = None
        self.selected: str | None = None
        self.hovered: str | None = None
        self.focus_shown = False  # the focus came by a key, so the eye must find it
        self.lanes = NO_LANES
        self.case: Span | None = None  # what is being reviewed
        self._reset_page()

    # -- contents -------------------------------------------------------------------------------

    @property
    def text(self) -> str:
        """The article's text; empty without an article."""
        return self.article.text if self.article else ""

    def show(self, article: Article | None, lanes: Lanes) -> None:
        """Show an article from its head; with ``lanes``, what several people say of it."""
        self.article, self.lanes = article, lanes
        rtl = article is None or article.language.partition("-")[0] in _RTL_LANGUAGES
        people = len(lanes.lanes)
        if (rtl, people) != (self.setting.rtl, self.setting.people):
            # a setting measures its faces, so the same one is kept if it can be
            self.setting = self.setting.changed(rtl=rtl, people=people)
            self.legend.setting = self.setting
        self.offset = 0
        self.case = None
        self.regions, self.matches, self.ghosts = [], (), []
        self.current_match = -1
        self.dragged = self.selected = self.hovered = None
        self._reset_page()

    def show_details(self, article: Article) -> None:
        """The open article's title, source or date as they are now; the text stays where it is."""
        self.article = article
        self._reset_header()

    def show_lanes(self, lanes: Lanes) -> None:
        """What the same people say of the open article now.

        ``ValueError`` if they are more or fewer.
        """
        if len(lanes.lanes) != self.setting.people:
            raise ValueError("other people: show the article anew")
        named_anew = lanes.names != self.lanes.names
        self.lanes = lanes
        self._gather_lanes()
        if named_anew:
            self._reset_header()

    def _gather_lanes(self) -> None:
        self.people = PeopleStrokes(self.lanes, self.page, self.legend.words)

    def _reset_page(self) -> None:
        self.page = Page(self.text, self.setting, self.frame.column_width)
        self.suggested = SuggestedMarks(self.page.paragraphs)
        self.set_annotations(())
        self._gather_lanes()
        self._reset_header()

    def _reset_header(self) -> None:
        self.header = (
            Header(self.article, self.setting, self.frame.column_width, self.lanes)
            if self.article
            else None
        )

    def set_type(self, family: str, size: int, spacing: float) -> None:
        """Set the page in another face, size or spacing.

        The text at the top of the sight stays there.
        """
        setting = self.setting.changed(family=family, size=size, spacing=spacing)
        self._reset(setting, self._place_at_top())

    def resize(self, size: QSize) -> None:
        """Give the page the viewport's ``size``; the text at the top of the sight stays there."""
        before, held = self.frame.column_width, self._place_at_top()
        self.size = size
        if self.frame.column_width != before:
            self._reset(self.setting, held)
        self.settle()

    def _reset(self, setting: Typesetting, held: tuple[int, int] | None) -> None:
        """Set the page anew, with the place that was ``held`` at the top of the sight."""
        self.setting = self.legend.setting = setting
        self.page.reset(setting, self.frame.column_width)
        self._reset_header()
        if held is not None:
            index, position = held
            body = self.body(index)
            line = body.line_of(position)
            self.offset = self.text_top + self.page.tops[index] + line * setting.line_height
        self.settle()

    def _place_at_top(self) -> tuple[int, int] | None:
        """Paragraph and position of the first line in sight; nothing at the head of the page."""
        y = self.offset - self.text_top
        if y <= 0 or self.page.height == 0:
            return None
        index = self.page.index_at(y)
        body = self.body(index)
        line = min(int((y - self.page.tops[index]) / self.setting.line_height), len(body.lines) - 1)
        return index, body.line_start(line)

    # -- geometry -------------------------------------------------------------------------------

    @property
    def frame(self) -> Frame:
        """The margins of the column in the viewport as it is now."""
        width, setting = self.size.width(), self.setting
        known = self._frame
        if known is None or known.width != width or known.setting is not setting:
            known = self._frame = frame(width, setting)
        return known

    @property
    def page_rect(self) -> QRect:
        """The sheet of paper; at least as high as the viewport."""
        frame = self.frame
        height = max(self.content_height, self.size.height()) - 2 * frame.margin
        return QRect(
            frame.column_left - frame.padding,
            frame.margin - self.offset,
            frame.column_width + 2 * frame.padding,
            height,
        )

    @property
    def text_top(self) -> int:
        """The top of the first paragraph, from the top of the content."""
        return self.frame.header_top + (self.header.height if self.header else 0)

    @property
    def content_height(self) -> int:
        """The height of all there is to scroll through, in pixels."""
        frame = self.frame
        return self.text_top + self.page.height + frame.padding + frame.margin

    @property
    def deepest(self) -> int:
        """The largest useful offset."""
        return max(0, self.content_height - self.size.height())

    @property
    def layout(self) -> tuple[object, ...]:
        """What says where everything stands in the viewport: equal as long as nothing moves."""
        page, size = self.page, self.size
        return page, page.revision, self.header, self.offset, size.width(), size.height()

    def settle(self) -> None:
        """Lay out what is in sight."""
        if self.article is None:
            return
        top = self.page.settle(self.offset - self.text_top, self.size.height())
        self.offset = max(0, min(top + self.text_top, self.deepest))
        self.page.settle(self.offset - self.text_top, self.size.height())

    def body(self, index: int) -> Body:
        """The layout of a paragraph, made now if need be; what is in sight stays where it is."""
        if self.page.is_known(index) or index >= self.sight().start:
            return self.page.body(index)
        guessed = self.page.height
        body = self.page.body(index)
        self.offset += self.page.height - guessed
        return body

    def in_sight(self) -> Iterator[tuple[int, Body, QPointF]]:
        """Number, layout and top left corner of each paragraph in sight."""
        if self.article is None:
            return
        for index in self.sight():
            yield index, self.body(index), self.origin(index)

    def sight(self) -> range:
        """The numbers of the paragraphs in sight."""
        return self.page.in_sight(self.offset - self.text_top, self.size.height())

    def is_in_sight(self, position: int) -> bool:
        """Whether the paragraph of ``position`` is; nothing is laid out to find that."""
        return self.page.index_of(position) in self.sight()

    def origin(self, index: int) -> QPointF:
        """The upper left corner of paragraph ``index`` in the viewport."""
        return QPointF(self.frame.column_left, self.text_top + self.page.tops[index] - self.offset)

    def line_at(self, point: QPoint | QPointF) -> tuple[int, Body, int]:
        """Paragraph, its layout and its line at ``point``; the nearest beyond the ends."""
        y = point.y() + self.offset - self.text_top
        index = self.page.index_at(y)
        body = self.body(index)
        line = int((y - self.page.tops[index]) // self.setting.line_height)
        return index, body, min(max(0, line), len(body.lines) - 1)

    def hit(self, point: QPoint | QPointF) -> int:
        """The boundary between letters that is nearest to ``point``."""
        _, body, line = self.line_at(point)
        return body.hit(line, point.x() - self.frame.column_left)

    def letter(self, point: QPoint | QPointF) -> int:
        """The letter at ``point``, or the nearest on its line."""
        _, body, line = self.line_at(point)
        return body.letter(line, point.x() - self.frame.column_left)

    def island(self, point: QPoint | QPointF) -> Island | None:
        """The stretch against the page's direction at ``point``, if there is one."""
        _, body, line = self.line_at(point)
        return body.island(line, point.x() - self.frame.column_left)

    def rects(self, span: Span) -> list[QRectF]:
        """The ink boxes of ``span``: one for each unbroken stretch of each line.

        Lays out what it must.
        """
        return self._rects(span, self.page.indexes(span.start, span.end))

    def rects_in_sight(self, span: Span) -> list[QRectF]:
        """Those of the :meth:`rects` that are in paragraphs in sight."""
        sight = self.sight()
        return self._rects(span, [i for i in self.page.indexes(span.start, span.end) if i in sight])

    def _rects(self, span: Span, indexes: Iterable[int]) -> list[QRectF]:
        setting = self.setting
        height = setting.ink_bottom - setting.ink_top
        rects = []
        for index in indexes:
            body = self.body(index)
            pieces = body.pieces(span.start, span.end)
            origin = self.origin(index)
            for line, left, right in pieces:
                top = origin.y() + line * setting.line_height + setting.ink_top
                rects.append(QRectF(origin.x() + left, top, right - left, height))
        return rects

    def caret(self, position: int) -> tuple[QRectF, bool]:
        """Where the caret before ``position`` is, and whether it leads right to left."""
        index = self.page.index_of(position)
        body = self.body(index)
        line, x, rtl = body.caret(position)
        origin = self.origin(index)
        setting = self.setting
        top = origin.y() + line * setting.line_height + setting.ink_top
        height = min(setting.ink_bottom - setting.ink_top, body.height)
        return QRectF(origin.x() + x, top, 0, height), rtl

    def visible_span(self) -> Span | None:
        """What is in sight, by whole lines; ``None`` if that is no text."""
        first = self.line_at(QPoint(0, 0))
        last = self.line_at(QPoint(0, self.size.height() - 1))
        start = first[1].line_start(first[2])
        end = last[1].shown.position(last[1].lines[last[2]].end)
        return Span(start, end) if start < end else None

    def set_annotations(self, annotations: Iterable[Annotation]) -> None:
        """Mark just ``annotations``, and forget the marks before."""
        self.marks = Marks(self.page.indexes, self.legend)
        for annotation in annotations:
            self.marks.add(annotation)

    def ink_in_sight(self) -> list[QRect]:
        """The box of each line's ink in sight, header included."""
        setting, left = self.setting, self.frame.column_left
        ink = [
            QRectF(
                left + line.left,
                origin.y() + number * setting.line_height + setting.ink_top,
                line.right - line.left,
                setting.ink_bottom - setting.ink_top,
            ).toAlignedRect()
            for _, body, origin in self.in_sight()
            for number, line in enumerate(body.lines)
        ]
        if self.header:
            top = self.frame.header_top - self.offset
            ink.append(QRect(left, top, self.frame.column_width, self.header.height))
        return ink
