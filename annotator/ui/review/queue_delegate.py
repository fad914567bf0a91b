"""How a line of the queue is drawn."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.core.labels import LabelSet
from annotator.core.reviewed import Standing
from annotator.review.entry import Entry
from annotator.ui.looks.list_ground import paint_ground
from annotator.ui.looks.scale import px
from annotator.ui.looks.theme import Theme
from annotator.ui.review import wording
from annotator.ui.review.queue_model import QueueModel
from annotator.ui.widgets.model_index import AnyIndex
from annotator.ui.words import aloud, translation

HEIGHT = 56
_PAD = 14


class QueueDelegate(QStyledItemDelegate):
    """Draws kind and labels, how the case stands, and its text at the right below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme | None = None
        self.labels: LabelSet | None = None
        self.language = "en"

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(120, px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw one line."""
        entry = index.data(QueueModel.ENTRY)
        if self.theme is None or self.labels is None or entry is None:
            return
        painter.save()
        paint_ground(painter, option, self.theme)
        inside = option.rect.adjusted(_PAD, 8, -_PAD, -8)
        self._paint_facts(painter, inside, entry)
        self._paint_surface(painter, inside, entry)
        painter.restore()

    def read_aloud(self, entry: Entry) -> str:
        """All that is drawn of a line: string, kind, labels, how the case stands."""
        if self.theme is None or self.labels is None:
            return entry.surface
        labels = wording.labels_shown(entry.labels, self.labels, self.language)
        standing = self.standing(entry)[0].replace("✓", self.tr("settled:"))
        kind = wording.kind_shown(entry.case.kind)
        return aloud.listed((entry.surface, kind, labels, standing or self.tr("left")))

    def _paint_facts(self, painter: QPainter, inside: QRect, entry: Entry) -> None:
        assert self.theme is not None and self.labels is not None
        font = QFont(painter.font())
        font.setPixelSize(px(11))
        painter.setFont(font)
        metrics = QFontMetrics(font)
        row = QRect(inside.left(), inside.top(), inside.width(), metrics.height())
        state, colour = self.standing(entry)
        painter.setPen(QColor(colour))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(row, Qt.AlignmentFlag.AlignTrailing | middle, state)
        room = row.width() - metrics.horizontalAdvance(state) - 12
        kind = wording.kind_shown(entry.case.kind)
        used = wording.labels_shown(entry.labels, self.labels, self.language)
        facts = f"{kind} · {used}" if used else kind  # nobody used any, where all missed it
        painter.setPen(self.theme.colour("muted"))
        shown = metrics.elidedText(facts, Qt.TextElideMode.ElideRight, room)
        painter.drawText(row, Qt.AlignmentFlag.AlignLeading | middle, shown)

    def standing(self, entry: Entry) -> tuple[str, str]:
        """How the case stands, and the colour that it is written in; nothing for one that waits."""
        assert self.theme is not None and self.labels is not None
        standing = entry.reviewed.standing
        if standing is Standing.DEFERRED:
            return self.tr("deferred"), self.theme.warning
        if standing is Standing.STALE:
            return self.tr("changed"), self.theme.warning
        if entry.left:
            return "", self.theme.muted
        outcome = entry.reviewed.outcome or ()
        if not outcome:
            return "✓ " + self.tr("nothing"), self.theme.good
        names = frozenset(span.label for span in outcome)
        return "✓ " + wording.labels_shown(names, self.labels, self.language), self.theme.good

    def _paint_surface(self, painter: QPainter, inside: QRect, entry: Entry) -> None:
        assert self.theme is not None
        font = QFont(painter.font())
        font.setPixelSize(px(14))
        painter.setFont(font)
        painter.setPen(self.theme.colour("ink" if entry.left else "muted"))
        metrics = QFontMetrics(font)
        row = QRect(
            inside.left(), inside.bottom() - metrics.height(), inside.width(), metrics.height()
        )
        shown = metrics.elidedText(
            translation.set_apart(entry.surface), Qt.TextElideMode.ElideRight, row.width()
        )
        # Absolute: the text stands at the right in either language of the window.
        fixed = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(row, Qt.AlignmentFlag.AlignRight | fixed, shown)
