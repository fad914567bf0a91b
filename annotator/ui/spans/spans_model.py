"""The list of spans: however many there are, only those in sight are read."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QAbstractTableModel, QCoreApplication, QObject, Qt

from annotator.core.context import SpanInContext
from annotator.review.found_spans import FoundSpan, FoundSpans, SpanStanding
from annotator.ui.spans.session import SpansSession
from annotator.ui.widgets.model_index import AnyIndex
from annotator.ui.words import aloud
from annotator.ui.words.sentences import isolated
from annotator.ui.words.translation import sentence_from_the_side

_STEP = 50  # lines that are read at once
_COLUMNS = (
    QT_TRANSLATE_NOOP("spans", "In its line"),
    QT_TRANSLATE_NOOP("spans", "Label"),
    QT_TRANSLATE_NOOP("spans", "Marked by"),
    QT_TRANSLATE_NOOP("spans", "Review"),
)
CONTEXT, LABEL, WHO, REVIEW = range(len(_COLUMNS))
_STANDINGS = {
    SpanStanding.GOLD: QT_TRANSLATE_NOOP("spans", "gold"),
    SpanStanding.REFUSED: QT_TRANSLATE_NOOP("spans", "not gold"),
    SpanStanding.OPEN: QT_TRANSLATE_NOOP("spans", "undecided"),
}
_RELEASED = {
    SpanStanding.GOLD: QT_TRANSLATE_NOOP("spans", "gold, not released"),
    SpanStanding.REFUSED: QT_TRANSLATE_NOOP("spans", "released as gold"),
    SpanStanding.OPEN: QT_TRANSLATE_NOOP("spans", "released as gold"),
}
"""Where exports have it otherwise, until the article is released anew."""
_AS_TEXT = (  # at the right in either language of the window
    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
)
_AS_READ = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


class SpansModel(QAbstractTableModel):
    """The spans that were found; each can be ticked, and stays so when they are found again."""

    PARTS = Qt.ItemDataRole.UserRole
    LABEL_NAME = Qt.ItemDataRole.UserRole + 1

    def __init__(self, session: SpansSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.spans = FoundSpans()
        self._ticks = bytearray()
        self._read: dict[int, list[SpanInContext]] = {}  # by step

    def take(self, spans: FoundSpans) -> None:
        """Show others."""
        self._read = {}
        if spans == self.spans:
            return
        kept = {span.key for span in self.ticked()}
        self.beginResetModel()
        self.spans = spans
        self._ticks = bytearray(len(spans))
        if kept:
            self._ticks[:] = bytes(span.key in kept for span in spans)
        self.endResetModel()

    def row_of(self, key: object) -> int:
        """The row of the span with this ``key``; the first one if it is not there."""
        return next((row for row, span in enumerate(self.spans) if span.key == key), 0)

    # -- ticks ----------------------------------------------------------------------------------

    @property
    def tick_count(self) -> int:
        """How many are ticked."""
        return self._ticks.count(1)

    def ticked(self) -> FoundSpans:
        """Those that are ticked, in order."""
        return self.spans.picked(row for row, tick in enumerate(self._ticks) if tick)

    def toggle(self, rows: Iterable[int]) -> None:
        """Tick these rows; clear them if all of them are ticked."""
        wanted = [*rows]
        tick = not all(self._ticks[row] for row in wanted)
        for row in wanted:
            self._ticks[row] = tick
        self._tell_ticked()

    def tick_every(self, *, ticked: bool) -> None:
        """Tick all, or none."""
        self._ticks[:] = bytes([ticked]) * len(self._ticks)
        self._tell_ticked()

    def _tell_ticked(self) -> None:
        if not self.spans:  # Space was pressed where nothing is found
            return
        last = self.index(len(self.spans) - 1, CONTEXT)
        self.dataChanged.emit(self.index(0, CONTEXT), last, [Qt.ItemDataRole.CheckStateRole])

    # -- for the view ---------------------------------------------------------------------------

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.spans)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        return len(_COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What the columns are called."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _AS_TEXT if section == CONTEXT else _AS_READ
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return _told(_COLUMNS[section])

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell, the parts of a line, or whether it is ticked."""
        row, column = index.row(), index.column()
        span = self.spans[row]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(span, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _AS_READ
        if role == self.LABEL_NAME:
            return span.labelled.label
        if column != CONTEXT:
            return None
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self._ticks[row] else Qt.CheckState.Unchecked
        if role == self.PARTS:
            return self._line(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._read_aloud(row)
        return None

    def _text(self, span: FoundSpan, column: int) -> str:
        if column == CONTEXT:
            return ""  # it is drawn
        if column == LABEL:
            labels, name = self._session.labels, span.labelled.label
            return labels[name].title(self._session.session.language) if name in labels else name
        if column == WHO:
            names = _told(_COMMA).join(map(isolated, span.who))
            return sentence_from_the_side(names) if names else _told(_BY_REVIEWER)
        standings = _RELEASED if span.released_otherwise else _STANDINGS
        return _told(standings[span.standing])

    def _read_aloud(self, row: int) -> str:
        """All that is drawn of a row, and whether it is ticked."""
        span, line = self.spans[row], self._line(row)
        facts = (self._text(span, column) for column in (LABEL, WHO, REVIEW))
        ticked = (_told(_TICKED),) if self._ticks[row] else ()
        return aloud.listed((line.surface, *facts, *ticked, line.line))

    def _line(self, row: int) -> SpanInContext:
        step = row // _STEP
        if step not in self._read:
            rows = range(step * _STEP, min((step + 1) * _STEP, len(self.spans)))
            self._read[step] = self._session.lines(self.spans.picked(rows))
        return self._read[step][row % _STEP]


_COMMA = QT_TRANSLATE_NOOP("spans", ", ")
_BY_REVIEWER = QT_TRANSLATE_NOOP("spans", "a reviewer")
_TICKED = QT_TRANSLATE_NOOP("spans", "ticked")


def _told(source: object) -> str:
    return QCoreApplication.translate("spans", str(source))
