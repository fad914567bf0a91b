"""The released articles with what was corrected in them, as lines of a list."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from annotator.core.decision import Reason
from annotator.core.feedback import ArticleFeedback, Correction, Feedback
from annotator.core.labels import LabelSet
from annotator.ui.feedback.wording import fate_shown, reason_shown
from annotator.ui.widgets.model_index import AnyIndex
from annotator.ui.words import aloud, translation

FeedbackRow = ArticleFeedback | Correction


class FeedbackModel(QAbstractListModel):
    """A line for each article, and one for each correction in it."""

    LINE = Qt.ItemDataRole.UserRole

    def __init__(self, labels: LabelSet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._labels = labels
        self._lines: list[FeedbackRow] = []

    def show(self, feedback: Feedback | None, reasons: frozenset[Reason | None] | None) -> None:
        """Show what was found; with ``reasons`` only the corrections that have one of them."""
        self.beginResetModel()
        self._lines = []
        for article in feedback.articles if feedback is not None else ():
            shown = [c for c in article.corrections if reasons is None or c.reason in reasons]
            if shown or reasons is None:
                self._lines += [article, *shown]
        self.endResetModel()

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a row shows: an article with its title, a correction with its string."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == self.LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title if isinstance(line, ArticleFeedback) else line.surface
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if isinstance(line, ArticleFeedback):
                return line.title
            why = reason_shown(line.reason) if line.reason is not None else ""
            return aloud.listed((line.surface, self._title(line.label), fate_shown(line.fate), why))
        return None

    def _title(self, name: str) -> str:
        label = self._labels.get(name)
        return label.title(translation.current()) if label is not None else name

    def line(self, row: int) -> FeedbackRow:
        """The article or correction in ``row``."""
        return self._lines[row]

    def row_of(self, line: FeedbackRow) -> int | None:
        """Where ``line`` stands, or one that is equal to it."""
        return next((row for row, other in enumerate(self._lines) if other == line), None)

    def step(self, row: int, *, forward: bool) -> int | None:
        """The next correction behind ``row`` (or before it); ``None`` if there is none."""
        rows = range(row + 1, len(self._lines)) if forward else range(row - 1, -1, -1)
        return next((at for at in rows if isinstance(self._lines[at], Correction)), None)

    def corrections(self) -> list[Correction]:
        """Those that are shown, in order."""
        return [line for line in self._lines if isinstance(line, Correction)]

    def article_at(self, row: int) -> ArticleFeedback:
        """The article to which the line at ``row`` belongs."""
        return next(
            line
            for at in range(row, -1, -1)
            if isinstance(line := self._lines[at], ArticleFeedback)
        )
