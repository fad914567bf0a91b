"""Below the guidelines: how much stands under older ones, and what that is."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.jobs.running.older_guidelines import OlderSet, OlderWork
from annotator.ui.dialogs.frame import DialogFrame, wrapped
from annotator.ui.looks.scale import px
from annotator.ui.project.older_session import OlderSession
from annotator.ui.widgets.row_table import RowTable

_MOST_ROWS = 1_000  # what nobody reads through is not waited for either
_WIDTHS = {0: 260, 1: 130, 2: 190}  # pixels at 100 %: article, person, version


class OlderPart(QWidget):
    """Says how many finished sets and settled cases are older; shown if there are some."""

    def __init__(self, session: OlderSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.counts = wrapped("")
        self.sets = QPushButton(self.tr("Whose sets these are…"))
        self.decisions = QPushButton(self.tr("Look at these cases again…"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.counts)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button, press in (
            (self.sets, self._show_sets),
            (self.decisions, session.ask_cases),
        ):
            button.setAutoDefault(True)
            button.clicked.connect(lambda _=False, press=press: press())
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        session.counted.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        work = self._session.work
        is_some = work is not None and bool(work.sets or work.decisions)
        if work is not None and is_some:
            self.counts.setText(self._sentence(work))
            self.sets.setVisible(bool(work.sets))
            self.decisions.setVisible(bool(work.decisions))
        self.setVisible(is_some)

    def _sentence(self, work: OlderWork) -> str:
        """What is older, and of how much nobody knows."""
        sentences = [
            self.tr("Finished under older guidelines: %n set(s).", "", len(work.sets)),
            self.tr("Settled under them: %n case(s).", "", len(work.decisions)),
        ]
        unknown = work.of_sets.unknown + work.of_decisions.unknown
        if unknown:
            sentences.append(self.tr("Not known: {count}.").format(count=f"{unknown:n}"))
        return " ".join(sentences)

    def _show_sets(self) -> None:
        if self._session.work is not None:
            OlderSetsDialog(self._session.work, self.window()).show()


class OlderSetsDialog(DialogFrame):
    """Lists the finished sets under older guidelines: article, person, version."""

    def __init__(self, work: OlderWork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name_it(
            self.tr("Finished under older guidelines"),
            self.tr(
                "Whoever takes such an article up again and finishes it has it under the new ones."
            ),
            self.tr("Close"),
        )
        self.cancel_button.hide()
        self.table = RowTable(_WIDTHS, row_height=34, least_rows=5)
        self.table.setAccessibleName(self.tr("Articles with their people"))
        heads = [self.tr("Article"), self.tr("Person"), self.tr("Guidelines")]
        self.table.setHorizontalHeaderLabels(heads)
        shown = work.sets[:_MOST_ROWS]
        self.table.setRowCount(len(shown))
        for row, each in enumerate(shown):
            self._show(row, each)
        self.body.addWidget(self.table, 1)
        left = len(work.sets) - len(shown)
        if left:
            more = self.tr(
                "%n more set(s); annotator guidelines PROJECT older lists all.", "", left
            )
            self.body.addWidget(wrapped(more, "muted"))
        self.resize(px(680), px(420))

    def _show(self, row: int, each: OlderSet) -> None:
        title = " ".join(each.title.split())  # the opening words, where there is none
        for column, value in enumerate((title, each.person, self._version(each))):
            self.table.write(row, column, f"\u2068{value}\u2069", tip=each.id)

    def _version(self, each: OlderSet) -> str:
        if each.version is None:
            return self.tr("of another copy")
        if not each.version:
            return self.tr("before the first change")
        return self.tr("version {number}").format(number=f"{each.version:n}")
