"""The table of what an import would bring in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QCoreApplication,
    QObject,
    Qt,
)
from PySide6.QtGui import QBrush, QColor, QFont

from annotator.jobs.exchange.previewing import DraftFate, Preview
from annotator.ui.widgets.model_index import AnyIndex
from annotator.ui.widgets.plain import tip
from annotator.ui.words import faults
from annotator.ui.words.translation import sentence_from_the_side

_FATES = {
    DraftFate.NEW: QT_TRANSLATE_NOOP("import", "new"),
    DraftFate.KNOWN: QT_TRANSLATE_NOOP("import", "known"),
    DraftFate.JOINED: QT_TRANSLATE_NOOP("import", "more work"),
    DraftFate.NEAR: QT_TRANSLATE_NOOP("import", "like another"),
    DraftFate.REFUSED: QT_TRANSLATE_NOOP("import", "wrong"),
}
_COLUMNS = (
    QT_TRANSLATE_NOOP("import", "State"),
    QT_TRANSLATE_NOOP("import", "Title"),
    QT_TRANSLATE_NOOP("import", "First words"),
    QT_TRANSLATE_NOOP("import", "Source"),
    QT_TRANSLATE_NOOP("import", "Date"),
    QT_TRANSLATE_NOOP("import", "Spans"),
    QT_TRANSLATE_NOOP("import", "Read as"),
)
STATE, TITLE, OPENING, SOURCE, DATE, SPANS, READ_AS = range(len(_COLUMNS))
_CONTENT = (TITLE, OPENING, SOURCE)
_FACTS = {TITLE: "title", SOURCE: "source", DATE: "published"}
GUESSED = "≈"
"""Stands before what the program guessed: slanted letters are hard to read in Arabic."""
_ROLE_COLOURS = {DraftFate.KNOWN: "muted", DraftFate.NEAR: "warning", DraftFate.REFUSED: "danger"}


class ImportModel(QAbstractTableModel):
    """Rows of an ``ImportPreview``, what is wrong first. ``colours`` are by role of the theme."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Preview] = []
        self._colours: dict[str, QColor] = {}

    def set_rows(self, rows: Sequence[Preview], colours: dict[str, QColor]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._colours = colours
        self.rows = sorted(rows, key=lambda row: row.fate is not DraftFate.REFUSED)  # stable
        self.endResetModel()

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(_COLUMNS)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(_COLUMNS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeading
            if section in _CONTENT:  # it is Arabic, and begins on the right in every window
                side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows, tells when pointed at, and is drawn in."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return cell(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(explained(row))
        if role == Qt.ItemDataRole.FontRole:
            return self._font(row, column)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._brush(row, column)
        return None

    def _font(self, row: Preview, column: int) -> QFont | None:
        font = QFont()
        if column == TITLE and row.fate is not DraftFate.REFUSED:
            font.setBold(True)
        return font

    def _brush(self, row: Preview, column: int) -> QBrush | None:
        if column == STATE or row.fate is DraftFate.REFUSED:
            role = _ROLE_COLOURS.get(row.fate, "good")
        elif row.fate is DraftFate.KNOWN or column not in (TITLE, OPENING):
            role = "muted"
        else:
            return None
        return QBrush(self._colours[role]) if role in self._colours else None


def cell(row: Preview, column: int) -> str:
    """What a column says about an article."""
    if row.fate is DraftFate.REFUSED and column == TITLE:
        return faults.rendered(row.place._replace(file=PurePath(row.place.file).name))
    if row.reason is not None and column == OPENING:
        return faults.rendered(row.reason)
    if column == STATE:
        return _text(_FATES[row.fate])
    if column == SPANS:
        return str(row.spans) if row.spans else ""
    if column == READ_AS:
        return " · ".join(part for part in (row.format, row.encoding) if part)
    shown = {
        TITLE: row.title,
        OPENING: row.opening,
        SOURCE: row.source,
        DATE: row.published,
    }[column]
    return f"{GUESSED} {shown}" if shown and _FACTS.get(column) in row.guessed else shown


def explained(row: Preview) -> str:
    """What there is to say about an article: its place on one line, its trouble on another."""
    return "\n".join(
        sentence_from_the_side(line) for line in (faults.rendered(row.place), _matter(row)) if line
    )


def _matter(row: Preview) -> str:
    if row.reason is not None:
        return faults.rendered(row.reason)
    if row.fate is DraftFate.KNOWN:
        return _text(QT_TRANSLATE_NOOP("import", "The same text is there already."))
    if row.fate is DraftFate.JOINED:
        return _text(
            QT_TRANSLATE_NOOP("import", "Somebody else's work on an article that stands above.")
        )
    if row.fate is DraftFate.NEAR:
        text = _text(QT_TRANSLATE_NOOP("import", "Nearly the same text as “{title}”."))
        return text.format(title=row.near_title)
    if row.guessed:
        return _text(
            QT_TRANSLATE_NOOP(
                "import", "What follows ≈ is guessed from the text; it can be edited."
            )
        )
    return ""


def _text(text: object) -> str:
    return QCoreApplication.translate("import", str(text))
