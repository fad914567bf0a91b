"""How a line of the list of articles is drawn."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.core.annotation import SetState
from annotator.core.listing import ArticleRow
from annotator.ui.annotate.article_model import ArticleModel
from annotator.ui.looks import icons
from annotator.ui.looks.list_ground import paint_ground
from annotator.ui.looks.scale import px
from annotator.ui.looks.theme import Theme
from annotator.ui.widgets.model_index import AnyIndex
from annotator.ui.words import aloud
from annotator.ui.words.set_states import state_shown

_MOST_TITLES = 200  # laid out at once


class ArticleDelegate(QStyledItemDelegate):
    """Draws a line: a state mark, the title right-to-left in up to two lines, and what is known."""

    _PAD = 12
    _MARK = 14

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme | None = None
        self._titles: dict[tuple[str, str, int], QTextLayout] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(120, 2 * QFontMetrics(self._title_font(option)).height() + px(40))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> None:
        """Draw one line of the list."""
        row = index.data(ArticleModel.ROW)
        if self.theme is None or row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area: QRect = option.rect
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        paint_ground(painter, option, self.theme)
        mark = QRect(area.left() + self._PAD, area.top() + 14, self._MARK, self._MARK)
        inside = area.adjusted(self._PAD + self._MARK + 10, 9, -self._PAD, -8)
        if mirrored:
            mark.moveRight(area.right() - self._PAD)
            inside = area.adjusted(self._PAD, 9, -(self._PAD + self._MARK + 10), -8)
        if row.damaged:
            painter.drawPixmap(mark, icons.pixmap("warning", self.theme.warning, self._MARK))
        else:
            self._paint_state(painter, mark, row)
            self._paint_facts(painter, inside, row)
        self._paint_title(painter, inside, str(index.data()), row, option)
        painter.restore()

    def read_aloud(self, row: ArticleRow) -> str:
        """All that is drawn of a line: title, state, flag, source, date, number of spans."""
        state = state_shown(row.state)
        flag = self.tr("flagged") if row.flagged else ""
        known = (row.source or "", row.published or "")
        spans = self.tr("%n span(s)", "", row.spans)
        return aloud.listed((row.title, state, flag, *known, spans))

    def _paint_state(self, painter: QPainter, mark: QRect, row: ArticleRow) -> None:
        """Paint the ring of a state, and the flag below it.

        Empty: to do; half: in progress; full with a tick: done; with a dash: skipped.
        """
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
        self,
        painter: QPainter,
        inside: QRect,
        title: str,
        row: ArticleRow,
        option: QStyleOptionViewItem,
    ) -> None:
        assert self.theme is not None
        font = self._title_font(option)
        painter.setPen(self.theme.colour("muted" if row.state is SetState.SKIPPED else "ink"))
        layout = self._title(" ".join(title.split()), font, inside.width())
        layout.draw(painter, inside.topLeft().toPointF())

    def _title(self, text: str, font: QFont, width: int) -> QTextLayout:
        """The title, laid out.

        It is kept: every line in sight is drawn again whenever another article opens.
        """
        key = (text, font.key(), width)
        if key not in self._titles:
            if len(self._titles) >= _MOST_TITLES:
                self._titles.clear()
            self._titles[key] = _laid_out(text, font, width, most=2)
        return self._titles[key]

    def _paint_facts(self, painter: QPainter, inside: QRect, row: ArticleRow) -> None:
        assert self.theme is not None
        font = QFont(painter.font())
        font.setPixelSize(px(11))
        painter.setFont(font)
        painter.setPen(self.theme.colour("muted"))
        height = QFontMetrics(font).height()
        base = QRect(inside.left(), inside.bottom() - height, inside.width(), height)
        spans = self.tr("%n span(s)", "", row.spans) if row.spans else "—"
        # Absolute: the title stands at the right in either language, and its source under it.
        fixed = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(base, Qt.AlignmentFlag.AlignLeft | fixed, spans)
        room = inside.width() - QFontMetrics(font).horizontalAdvance(spans) - 16
        known = source_and_date(row, QFontMetrics(font), room)
        painter.drawText(base, Qt.AlignmentFlag.AlignRight | fixed, known)

    def _title_font(self, option: QStyleOptionViewItem) -> QFont:
        font = QFont(option.font)
        font.setPixelSize(px(14))
        return font


def source_and_date(row: ArticleRow, metrics: QFontMetrics, room: int) -> str:
    """Source and date of an article in ``room`` pixels; a long source is cut at its end."""
    date = f"\u2068{row.published}\u2069" if row.published else ""
    if not row.source:
        return metrics.elidedText(date, Qt.TextElideMode.ElideRight, room)
    behind = f" · {date}" if date else ""
    left = max(0, room - metrics.horizontalAdvance(behind))
    source = metrics.elidedText(row.source, Qt.TextElideMode.ElideRight, left)
    return f"\u2068{source}\u2069{behind}"


def _laid_out(text: str, font: QFont, width: int, most: int) -> QTextLayout:
    """``text`` right-to-left in at most ``most`` lines, the last one cut with an ellipsis."""
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
        line.setLineWidth(width)
        starts.append(line.textStart())
        end = line.textStart() + line.textLength()
    layout.endLayout()
    if starts and end < len(text.encode("utf-16-le")) // 2:
        kept = text.encode("utf-16-le")[: starts[-1] * 2].decode("utf-16-le")
        rest = text[len(kept) :]
        text = kept + metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width - 4)
        layout = QTextLayout(text, font)
        layout.setTextOption(option)
    _set_lines(layout, width, metrics.height(), most)
    layout.setCacheEnabled(True)
    return layout


def _set_lines(layout: QTextLayout, width: int, height: int, most: int) -> None:
    layout.beginLayout()
    for place in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, place * height))
    layout.endLayout()
