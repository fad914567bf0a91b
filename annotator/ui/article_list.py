"""The column of articles: search, filters with counts, the list, and how far one is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListView,
    QProgressBar,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.core.annotation import SetState
from annotator.core.listing import ArticleFilter, ArticleRow
from annotator.ui import icons
from annotator.ui.article_model import ArticleModel, Source
from annotator.ui.flow_layout import FlowLayout
from annotator.ui.text_field import TextField
from annotator.ui.theme import Theme

_TYPING_MILLISECONDS = 180  # a search begins when the typing pauses

_PILLS = (
    ArticleFilter.ALL,
    ArticleFilter.TODO,
    ArticleFilter.IN_PROGRESS,
    ArticleFilter.DONE,
    ArticleFilter.SKIPPED,
    ArticleFilter.FLAGGED,
)


class ArticleList(QWidget):
    """The list of one person's articles. It asks for lines through a :class:`Source`."""

    chosen = Signal(int)  # the number of an article to open
    searched = Signal(str)  # what to search for; empty: show the list again
    left = Signal()  # the hands go back to the text
    filtered = Signal(object)  # the ArticleFilter that was chosen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = ArticleFilter.ALL
        self.model = ArticleModel(self)
        self._source: Source | None = None
        self._current = 0
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_MILLISECONDS)
        self._pause.timeout.connect(self._search)
        self._reveal = QTimer(self, singleShot=True, interval=0)
        self._reveal.timeout.connect(lambda: self.view.scrollTo(self.view.currentIndex()))
        self._build()

    def _build(self) -> None:
        self.search = TextField(self)
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(self.tr("Search articles…"))
        self.search.setAccessibleName(self.tr("Search articles"))
        self.search.textChanged.connect(lambda _: self._pause.start())
        self.search.entered.connect(lambda _: self._choose_first())
        self.search.left.connect(self._leave_search)

        pills = QWidget(self)
        flow = FlowLayout(pills, spacing=6)
        self._pills: dict[ArticleFilter, QPushButton] = {}
        for shown in _PILLS:
            pill = QPushButton(self)
            pill.setProperty("pill", True)
            pill.setCheckable(True)
            pill.setAutoExclusive(True)
            pill.clicked.connect(lambda _=False, shown=shown: self.set_filter(shown))
            self._pills[shown] = pill
            flow.addWidget(pill)

        self.view = QListView(self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(ArticleDelegate(self.view))
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setUniformItemSizes(True)
        self.view.setAccessibleName(self.tr("Articles"))
        self.view.clicked.connect(self._choose)
        self.view.activated.connect(self._choose)
        self.view.verticalScrollBar().valueChanged.connect(self._fetch_before)
        self.view.installEventFilter(self)

        self.empty = QLabel(self)
        self.empty.setProperty("role", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.hide()

        self._progress_text = QLabel(self)
        self._progress_text.setProperty("role", "muted")
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(False)
        line = QFrame(self)
        line.setProperty("line", True)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 12)
        layout.setSpacing(10)
        top = QVBoxLayout()
        top.setContentsMargins(12, 0, 12, 0)
        top.setSpacing(10)
        top.addWidget(self.search)
        top.addWidget(pills)
        layout.addLayout(top)
        layout.addWidget(line)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.empty, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(14, 0, 14, 0)
        foot.setSpacing(7)
        foot.addWidget(self._progress_text)
        foot.addWidget(self._progress)
        layout.addLayout(foot)
        self.show_counts({})

    # -- what is shown --------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        delegate = self.view.itemDelegate()
        assert isinstance(delegate, ArticleDelegate)
        delegate.theme = theme
        self.view.viewport().update()

    def show_source(self, source: Source | None) -> None:
        """Show the list that ``source`` gives, from the beginning."""
        self._source = source
        self.search.clear()
        self.model.show(source, self.shown)
        self._say_if_empty()

    def set_filter(self, shown: ArticleFilter) -> None:
        """Show only the articles of ``shown``."""
        self.shown = shown
        self._pills[shown].setChecked(True)
        self.search.clear()
        self.model.show(self._source, shown)
        self.show_current(self._current)
        self._say_if_empty()
        self.filtered.emit(shown)

    def show_counts(self, counts: Mapping[ArticleFilter, int]) -> None:
        """Show how many articles each filter has, and how far one is."""
        titles = {
            ArticleFilter.ALL: self.tr("All"),
            ArticleFilter.TODO: self.tr("To do"),
            ArticleFilter.IN_PROGRESS: self.tr("In progress"),
            ArticleFilter.DONE: self.tr("Done"),
            ArticleFilter.SKIPPED: self.tr("Skipped"),
            ArticleFilter.FLAGGED: self.tr("Flagged"),
        }
        for shown, pill in self._pills.items():
            count = counts.get(shown, 0)
            pill.setText(f"{titles[shown]} {count:n}")
            # What nobody uses yet takes no room, but the filter that is on stays to be seen.
            rare = shown in (ArticleFilter.SKIPPED, ArticleFilter.FLAGGED)
            pill.setVisible(bool(count) or not rare or shown is self.shown)
        self._pills[self.shown].setChecked(True)
        done = counts.get(ArticleFilter.DONE, 0) + counts.get(ArticleFilter.SKIPPED, 0)
        total = counts.get(ArticleFilter.ALL, 0)
        self._progress.setRange(0, max(1, total))
        self._progress.setValue(done)
        self._progress_text.setText(
            self.tr("{done} of {total} done").format(done=done, total=total) if total else ""
        )
        self._progress.setVisible(total > 0)

    def refresh(self) -> None:
        """Read the lines again, because states changed or articles came in."""
        self.model.refresh()
        self._select(self._current)
        self._say_if_empty()

    def show_current(self, number: int) -> None:
        """Mark article ``number`` as the open one and bring its line into sight."""
        self._current = number
        if number and self.model.place_of(number) is None and not self.search.text():
            self.model.show_around(number)
        self.model.refresh_row(number)
        self._select(number)

    def show_hits(self, rows: Sequence[ArticleRow]) -> None:
        """Show what a search found."""
        self.model.show_rows(rows)
        self._select(self._current)
        self._say_if_empty()

    def focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    # -- inside ---------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The open article stays in sight when the list gets another size, as when it is first shown."""
        if event.type() == QEvent.Type.Resize:
            self._reveal.start()
        return super().eventFilter(watched, event)

    def _search(self) -> None:
        query = self.search.text().strip()
        if not query:
            self.model.show(self._source, self.shown)
            self.show_current(self._current)
            self._say_if_empty()
        self.searched.emit(query)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(ArticleModel.ROW).number)

    def _choose_first(self) -> None:
        self._pause.stop()
        self._search()
        if self.model.rowCount():
            self._choose(self.model.index(0))

    def _leave_search(self) -> None:
        """Escape empties the field, and then leaves it."""
        if self.search.text():
            self.search.clear()
        else:
            self.left.emit()

    def _select(self, number: int) -> None:
        place = self.model.place_of(number) if number else None
        if place is None:
            self.view.selectionModel().clear()
            return
        self.view.setCurrentIndex(self.model.index(place))

    def _fetch_before(self, value: int) -> None:
        if value > self.view.verticalScrollBar().pageStep():
            return
        anchor = self.view.indexAt(self.view.viewport().rect().topLeft())
        held = QPersistentModelIndex(anchor)
        if self.model.fetch_before():
            place = self.model.index(held.row())
            self.view.scrollTo(place, QListView.ScrollHint.PositionAtTop)

    def _say_if_empty(self) -> None:
        empty = self.model.rowCount() == 0
        if self.search.text().strip():
            text = self.tr("Nothing found. Spelling and prefixes do not matter; try fewer words.")
        elif self.shown is ArticleFilter.ALL:
            text = self.tr("No articles yet. Import some with Ctrl+I.")
        elif self.shown is ArticleFilter.TODO:
            text = self.tr("Nothing left to do. Well done!")
        else:
            text = self.tr("No article is in this state.")
        self.empty.setText(text)
        self.empty.setVisible(empty)
        self.view.setVisible(not empty)


class ArticleDelegate(QStyledItemDelegate):
    """Draws a line: a state mark, the title right-to-left in up to two lines, and what is known."""

    _PAD = 12
    _MARK = 14

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # type: ignore[override]
        return QSize(120, 2 * QFontMetrics(self._title_font(option)).height() + 40)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex,  # type: ignore[override]
    ) -> None:
        row = index.data(ArticleModel.ROW)
        if self.theme is None or row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area: QRect = option.rect
        state = option.state
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        self._paint_ground(painter, area, state, mirrored)
        mark = QRect(area.left() + self._PAD, area.top() + 14, self._MARK, self._MARK)
        inside = area.adjusted(self._PAD + self._MARK + 10, 9, -self._PAD, -8)
        if mirrored:
            mark.moveRight(area.right() - self._PAD)
            inside = area.adjusted(self._PAD, 9, -(self._PAD + self._MARK + 10), -8)
        self._paint_state(painter, mark, row)
        self._paint_title(painter, inside, row, option)
        self._paint_facts(painter, inside, row)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, area: QRect, state: QStyle.StateFlag, mirrored: bool
    ) -> None:
        assert self.theme is not None
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, self.theme.colour("accent_soft"))
            edge = QRect(area.left(), area.top(), 3, area.height())
            if mirrored:
                edge.moveRight(area.right())
            painter.fillRect(edge, self.theme.colour("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, self.theme.colour("hover"))
        painter.setPen(self.theme.colour("line"))
        painter.drawLine(area.bottomLeft(), area.bottomRight())

    def _paint_state(self, painter: QPainter, mark: QRect, row: ArticleRow) -> None:
        """Empty ring: to do; half: in progress; full with a tick: done; dash: skipped; a flag below."""
        assert self.theme is not None
        good, muted = self.theme.colour("good"), self.theme.colour("faint")
        colour = {
            SetState.TODO: muted,
            SetState.IN_PROGRESS: self.theme.colour("accent"),
            SetState.DONE: good,
            SetState.SKIPPED: muted,
        }[row.state]
        ring = mark.adjusted(1, 1, -1, -1)
        painter.setPen(colour)
        painter.setBrush(colour if row.state is SetState.DONE else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(ring)
        if row.state is SetState.IN_PROGRESS:
            painter.setBrush(colour)
            painter.drawPie(ring, -90 * 16, -180 * 16)
        elif row.state is SetState.DONE:
            painter.drawPixmap(
                mark.adjusted(2, 2, -2, -2), icons.pixmap("finish", self.theme.panel, 10)
            )
        elif row.state is SetState.SKIPPED:
            middle = ring.center().y() + 1
            painter.drawLine(ring.left() + 3, middle, ring.right() - 3, middle)
        if row.flagged:
            place = mark.translated(0, self._MARK + 6)
            painter.drawPixmap(place, icons.pixmap("flag", self.theme.warning, 14))

    def _paint_title(
        self, painter: QPainter, inside: QRect, row: ArticleRow, option: QStyleOptionViewItem
    ) -> None:
        assert self.theme is not None
        font = self._title_font(option)
        painter.setPen(self.theme.colour("muted" if row.state is SetState.SKIPPED else "ink"))
        _draw_lines(painter, inside, " ".join(row.title.split()), font, most=2)

    def _paint_facts(self, painter: QPainter, inside: QRect, row: ArticleRow) -> None:
        assert self.theme is not None
        font = QFont(painter.font())
        font.setPixelSize(11)
        painter.setFont(font)
        painter.setPen(self.theme.colour("muted"))
        height = QFontMetrics(font).height()
        base = QRect(inside.left(), inside.bottom() - height, inside.width(), height)
        spans = self.tr("%n span(s)", "", row.spans) if row.spans else "—"
        # Absolute: the title stands at the right in either language, and its source under it.
        fixed = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(base, Qt.AlignmentFlag.AlignLeft | fixed, spans)
        known = " · ".join(f"\u2068{part}\u2069" for part in (row.source, row.published) if part)
        room = inside.width() - QFontMetrics(font).horizontalAdvance(spans) - 16
        known = QFontMetrics(font).elidedText(known, Qt.TextElideMode.ElideLeft, room)
        painter.drawText(base, Qt.AlignmentFlag.AlignRight | fixed, known)

    def _title_font(self, option: QStyleOptionViewItem) -> QFont:
        font = QFont(option.font)
        font.setPixelSize(14)
        return font


def _draw_lines(painter: QPainter, area: QRect, text: str, font: QFont, most: int) -> None:
    """Draw ``text`` right-to-left in at most ``most`` lines, the last one cut with an ellipsis."""
    option = QTextOption(Qt.AlignmentFlag.AlignRight)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    metrics = QFontMetrics(font)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(area.width())
        starts.append(line.textStart())
        end = line.textStart() + line.textLength()
    layout.endLayout()
    if starts and end < len(text.encode("utf-16-le")) // 2:
        kept = text.encode("utf-16-le")[: starts[-1] * 2].decode("utf-16-le")
        rest = text[len(kept) :]
        text = kept + metrics.elidedText(rest, Qt.TextElideMode.ElideRight, area.width() - 4)
        layout = QTextLayout(text, font)
        layout.setTextOption(option)
    _set_lines(layout, area.width(), metrics.height(), most)
    layout.draw(painter, area.topLeft().toPointF())


def _set_lines(layout: QTextLayout, width: int, height: int, most: int) -> None:
    layout.beginLayout()
    for place in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, place * height))
    layout.endLayout()
