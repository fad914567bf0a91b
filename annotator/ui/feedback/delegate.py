"""How a line of the list of corrections is drawn."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.core.feedback import ArticleFeedback, Correction, SpanFate
from annotator.core.labels import LabelSet
from annotator.ui.feedback.model import FeedbackModel
from annotator.ui.feedback.wording import fate_shown, reason_shown
from annotator.ui.looks.list_ground import paint_ground
from annotator.ui.looks.scale import px
from annotator.ui.looks.theme import Theme
from annotator.ui.widgets.model_index import AnyIndex
from annotator.ui.words import translation

_HEIGHT = 58
_PAD = 14


class FeedbackDelegate(QStyledItemDelegate):
    """Paints an article with how much of it was kept, or a correction with what became of it."""

    def __init__(self, labels: LabelSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels = labels
        self.theme: Theme | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(120, px(_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw one row of the list, in the colours of the theme."""
        line = index.data(FeedbackModel.LINE)
        if self.theme is None or line is None:
            return
        painter.save()
        heading = isinstance(line, ArticleFeedback)
        paint_ground(painter, option, self.theme, still="window" if heading else "")
        inside = option.rect.adjusted(_PAD, 7, -_PAD, -8)
        if isinstance(line, ArticleFeedback):
            self._article(painter, inside, line)
        else:
            self._correction(painter, inside, line)
        painter.restore()

    def _article(self, painter: QPainter, inside: QRect, line: ArticleFeedback) -> None:
        corrected = len(line.corrections)
        facts = self.tr("{kept} of %n kept", "", len(line.spans)).format(kept=line.confirmed)
        if corrected:
            facts += " · " + self.tr("%n correction(s)", "", corrected)
        self._string(painter, inside, line.title, bold=True)
        self._facts(painter, inside, facts, "")

    def _correction(self, painter: QPainter, inside: QRect, line: Correction) -> None:
        assert self.theme is not None
        label = self._labels.get(line.label)
        if label is not None:
            bar = QRect(inside.right() - 2, inside.top() + 2, 3, px(20))
            painter.fillRect(bar, QColor(self.theme.label_colour(label)))
        struck = line.fate is SpanFate.NOT_GOLD
        self._string(painter, inside.adjusted(0, 0, -10, 0), line.surface, struck=struck)
        why = reason_shown(line.reason) if line.reason is not None else ""
        self._facts(painter, inside, fate_shown(line.fate), why)

    def _string(
        self,
        painter: QPainter,
        inside: QRect,
        text: str,
        *,
        bold: bool = False,
        struck: bool = False,
    ) -> None:
        """The text stands at the right in either language of the window."""
        assert self.theme is not None
        font = QFont(painter.font())
        font.setPixelSize(px(14))
        font.setBold(bold)
        font.setStrikeOut(struck)
        painter.setFont(font)
        painter.setPen(self.theme.colour("ink"))
        metrics = QFontMetrics(font)
        flat = metrics.elidedText(
            " ".join(text.split()), Qt.TextElideMode.ElideRight, inside.width()
        )
        fixed = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop
        top = QRect(inside.left(), inside.top() - 1, inside.width(), metrics.height())
        painter.drawText(top, Qt.AlignmentFlag.AlignRight | fixed, translation.set_apart(flat))

    def _facts(self, painter: QPainter, inside: QRect, first: str, last: str) -> None:
        assert self.theme is not None
        font = QFont(painter.font())
        font.setPixelSize(px(12))
        font.setBold(False)
        font.setStrikeOut(False)
        painter.setFont(font)
        painter.setPen(self.theme.colour("muted"))
        metrics = QFontMetrics(font)
        base = QRect(inside.left(), inside.bottom() - metrics.height(), inside.width(), 0)
        base.setHeight(metrics.height())
        beside = metrics.horizontalAdvance(last) + _PAD if last else 0
        shown = metrics.elidedText(first, Qt.TextElideMode.ElideRight, inside.width() - beside)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(base, Qt.AlignmentFlag.AlignLeading | middle, shown)
        painter.drawText(base, Qt.AlignmentFlag.AlignTrailing | middle, last)
