"""What would come in: a summary, a table, and a line about the row one is on."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.core.place import Place
from annotator.jobs.exchange.previewing import MOST, DraftFate, ImportPreview
from annotator.ui.dialogs import import_model as columns
from annotator.ui.dialogs.frame import wrapped
from annotator.ui.dialogs.import_model import ImportModel, explained
from annotator.ui.looks.scale import px
from annotator.ui.widgets.model_index import AnyIndex
from annotator.ui.widgets.role_colour import role_colour
from annotator.ui.words.translation import starts_from_the_right

_WIDTHS = {
    columns.STATE: 92,
    columns.TITLE: 240,
    columns.SOURCE: 124,
    columns.DATE: 118,
    columns.SPANS: 62,
    columns.READ_AS: 136,
}
_LEAST_OPENING = 200  # pixels: some words, after which the table scrolls
_ROW_HEIGHT = 34


class PreviewTable(QWidget):
    """Shows an ``ImportPreview``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.summary = wrapped("", "strong")
        self.model = ImportModel(self)
        self.table = self._table()
        self.detail = wrapped("", "muted")
        self.detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.detail.setMinimumHeight(2 * self.detail.fontMetrics().lineSpacing())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.summary)
        column.addWidget(self.table, 1)
        column.addWidget(self.detail)

    def show_preview(self, preview: ImportPreview) -> None:
        """Show what was found."""
        self.model.set_rows(preview.rows, self._colours())
        self.summary.setText(self._summed_up(preview))
        self.table.clearSpans()
        for number, row in enumerate(self.model.rows):
            if row.fate is DraftFate.REFUSED:  # the reason takes the room of what there is not
                self.table.setSpan(number, columns.OPENING, 1, columns.SPANS - columns.OPENING + 1)
        if preview.rows:
            self.table.setCurrentIndex(self.model.index(0, 0))  # selectRow fails when mirrored

    def go_to(self, place: Place) -> None:
        """Go to the row of the article that is at ``place``, or around it."""
        same_file = [
            number for number, row in enumerate(self.model.rows) if row.place.file == place.file
        ]
        same_line = [n for n in same_file if self.model.rows[n].place.line == place.line]
        around = [n for n in same_line if place.part.startswith(self.model.rows[n].place.part)]
        for number in (*around, *same_line, *same_file):
            self.table.setCurrentIndex(self.model.index(number, 0))
            return

    def clear(self) -> None:
        """Show nothing."""
        self.model.set_rows((), {})
        self.summary.setText("")

    def _summed_up(self, preview: ImportPreview) -> str:
        counts = preview.counts
        parts = [self.tr("%n new article(s)", "", counts[DraftFate.NEW] + counts[DraftFate.NEAR])]
        if counts[DraftFate.NEAR]:
            parts.append(self.tr("%n of them nearly like another", "", counts[DraftFate.NEAR]))
        if counts[DraftFate.JOINED]:
            joined = counts[DraftFate.JOINED]
            parts.append(self.tr("more work on them %n time(s)", "", joined))
        if counts[DraftFate.KNOWN]:
            parts.append(self.tr("%n known already", "", counts[DraftFate.KNOWN]))
        if counts[DraftFate.REFUSED]:
            parts.append(self.tr("%n wrong", "", counts[DraftFate.REFUSED]))
        if preview.skipped:
            parts.append(self.tr("%n file(s) not read", "", len(preview.skipped)))
        text = " · ".join(parts)
        if not preview.complete:
            first = self.tr("Only the first %n article(s) are shown; all will come in.", "", MOST)
            text = f"{text}\n{first}"
        return text

    def _explain(self) -> None:
        row = self.table.currentIndex().row()
        self.detail.setText(explained(self.model.rows[row]) if row >= 0 else "")

    def _table(self) -> QTableView:
        table = _Table()
        table.setModel(self.model)
        table.setItemDelegate(ContentDelegate(table))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(px(_ROW_HEIGHT))
        table.setAccessibleName(self.tr("What would come in"))
        table.setMinimumHeight(3 * px(_ROW_HEIGHT))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(60)
        for column, width in _WIDTHS.items():
            table.setColumnWidth(column, px(width))
        header.sectionResized.connect(table.share_room)
        table.selectionModel().currentRowChanged.connect(self._explain)
        self.model.modelReset.connect(self._explain)
        return table

    def _colours(self) -> dict[str, QColor]:
        """The colours of states: those that the style sheet gives to labels of these roles."""
        return {role: role_colour(self, role) for role in ("good", "muted", "warning", "danger")}


class _Table(QTableView):
    """A table whose first words take the room that is left: enough to be read, or it scrolls."""

    def share_room(self) -> None:
        """Give the first words what the other columns leave."""
        left = self.viewport().width() - sum(map(self.columnWidth, _WIDTHS))
        self.setColumnWidth(columns.OPENING, max(px(_LEAST_OPENING), left))

    def sizeHint(self) -> QSize:
        """No higher than it must be: the dialog fits on a small screen, where it is large."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share_room()


class ContentDelegate(QStyledItemDelegate):
    """Writes each cell from the side that its own text begins on, and cuts it at its end."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().initStyleOption(option, index)
        if option.text:
            option.direction = (
                Qt.LayoutDirection.RightToLeft
                if starts_from_the_right(option.text)
                else Qt.LayoutDirection.LeftToRight
            )
            option.displayAlignment = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
