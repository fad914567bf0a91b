"""The articles on the page *Project*: some are set aside, taken back, or get another source."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from annotator.core.set_aside import AsideEffect, AsideStep
from annotator.jobs.running.articles import ChosenArticles, DetailsReport
from annotator.ui.dialogs.form_fields import field
from annotator.ui.dialogs.frame import wrapped
from annotator.ui.project.articles_table import ArticlesModel, ArticlesTable
from annotator.ui.project.session import RunningSession
from annotator.ui.widgets.plain import PlainLabel, titled
from annotator.ui.widgets.still_combo import StillCombo
from annotator.ui.words import translation
from annotator.ui.words.set_states import when_shown

_PAUSE_MILLISECONDS = 250  # after the last letter or the last choice
_ASIDE = "aside"


class ArticlesPart(QWidget):
    """A list of articles with a search, what hangs on those that are chosen, and what is done."""

    def __init__(self, running: RunningSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._running, self.session = running, running.articles
        self.which = StillCombo()
        self.which.setAccessibleName(self.tr("Which articles"))
        self.query = QLineEdit()
        self.query.setPlaceholderText(self.tr("Search titles and texts"))
        self.query.setAccessibleName(self.tr("Search titles and texts"))
        self.query.setClearButtonEnabled(True)
        self.count = PlainLabel("")
        self.count.setProperty("role", "muted")
        self.table = ArticlesTable(ArticlesModel(self.session, self))
        self.effect = wrapped("", "muted")
        self.history = wrapped("", "muted")
        self.source, self.published = QLineEdit(), QLineEdit()
        self.published.setPlaceholderText("2026-03-14")
        self.buttons = {
            "aside": QPushButton(self.tr("Set aside")),
            "back": QPushButton(self.tr("Take back")),
            "all": QPushButton(self.tr("Choose all found")),
            "undo": QPushButton(self.tr("Take back the last change")),
            "describe": QPushButton(self.tr("Give to those chosen")),
            "undescribe": QPushButton(self.tr("Take these details back")),
        }
        self._asking, self._weighing = (
            QTimer(self, singleShot=True, interval=_PAUSE_MILLISECONDS) for _ in range(2)
        )
        self._lay_out()
        self._connect()
        self._fill_which()
        self.session.look()
        self._enable()

    def look(self) -> None:
        """Take over what others changed meanwhile."""
        self._fill_which()
        self.session.look()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        about = self.tr(
            "What is set aside is in no list, count, export or measure. Nothing is deleted, and it"
            " comes back whole."
        )
        column.addWidget(wrapped(about, "muted"))
        column.addLayout(_row(self.which, self.query, self.count, wide=1))
        column.addWidget(self.table)
        column.addWidget(self.effect)
        buttons = (self.buttons[name] for name in ("all", "aside", "back", "undo"))
        column.addLayout(_row(*buttons))
        column.addWidget(self.history)
        column.addSpacing(6)
        column.addWidget(titled(self.tr("Source and date of many articles"), "section"))
        kept = self.tr("All that are chosen get them, as one step. What is left empty stays.")
        column.addWidget(wrapped(kept, "muted"))
        details = QHBoxLayout()
        details.setSpacing(12)
        details.addLayout(field(self.tr("Source"), self.source), 2)
        details.addLayout(field(self.tr("Date"), self.published), 1)
        column.addLayout(details)
        column.addLayout(_row(self.buttons["describe"], self.buttons["undescribe"]))

    def _connect(self) -> None:
        session, act = self.session, self.buttons
        self.query.textChanged.connect(lambda _text: self._asking.start())
        self.which.activated.connect(lambda _row: self._ask())
        self._asking.timeout.connect(self._ask)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._weighing.start())
        self._weighing.timeout.connect(self._weigh)
        act["all"].clicked.connect(lambda _=False: self.table.selectAll())
        act["aside"].clicked.connect(lambda _=False: session.set_aside(self.table.chosen()))
        act["back"].clicked.connect(lambda _=False: session.take_back(self.table.chosen()))
        act["undo"].clicked.connect(lambda _=False: session.undo())
        act["undescribe"].clicked.connect(lambda _=False: session.take_back_details())
        act["describe"].clicked.connect(lambda _=False: self._describe())
        for line in (self.source, self.published):
            line.textChanged.connect(lambda _text: self._enable())
        for button in act.values():
            button.setAutoDefault(True)
        session.listed.connect(self._show_found)
        session.weighed.connect(self._show_effect)
        self._running.changed.connect(self._enable)

    def _fill_which(self) -> None:
        chosen = self.which.currentData()
        self.which.clear()
        self.which.addItem(self.tr("All articles"), None)
        self.which.addItem(self.tr("Set aside"), _ASIDE)
        for each in self.session.imports():
            number = each.last - each.first + 1
            title = self.tr("Import {number}: %n article(s)", "", number)
            self.which.addItem(title.format(number=f"{each.number:n}"), each.number)
        self.which.setCurrentIndex(max(0, self.which.findData(chosen)))

    def _ask(self) -> None:
        which = self.which.currentData()
        imported = which if isinstance(which, int) else None
        asked = ChosenArticles((), self.query.text(), imported, aside=which == _ASIDE)
        self.session.ask(asked)

    def _show_found(self) -> None:
        self.count.setText(self.tr("%n article(s)", "", len(self.session.numbers)))
        lines = [self._told(who, step) for who, step in self.session.history()]
        self.history.setText("\n".join(lines))
        self.history.setVisible(bool(lines))
        self._weigh()

    def _told(self, who: str, step: AsideStep) -> str:
        """A step in a sentence: when, by whom, and what."""
        count = step.articles
        did = self.tr("%n article(s) set aside", "", count)
        undid = self.tr("%n article(s) taken back", "", count)
        return self.tr("{when}, {who}: {what}").format(
            when=translation.set_apart(when_shown(step.at)),
            who=translation.set_apart(who) if who else self.tr("a command"),
            what=did if step.aside else undid,
        )

    def _weigh(self) -> None:
        self.effect.setText(self.tr("Choose articles to see what hangs on them."))
        self.session.weigh(self.table.chosen())
        self._enable()

    def _show_effect(self, effect: AsideEffect) -> None:
        parts = [
            self.tr("%n article(s) chosen", "", effect.articles),
            self.tr("%n set(s) begun", "", effect.begun),
            self.tr("%n finished", "", effect.finished),
            self.tr("%n span(s)", "", effect.spans),
            self.tr("%n decision(s)", "", effect.decisions),
            self.tr("%n released", "", effect.released),
            self.tr("%n still to do in packages", "", effect.out),
        ]
        self.effect.setText(" · ".join(parts))

    def _describe(self) -> None:
        source, published = self.source.text().strip(), self.published.text().strip()
        self.session.describe(self.table.chosen(), source or None, published or None)

    def _enable(self) -> None:
        free = not self._running.is_busy
        any_chosen = self.table.selectionModel().hasSelection()
        aside = bool(self.session.listed_as.aside)
        described = bool(self.source.text().strip() or self.published.text().strip())
        can = {
            "all": bool(self.session.numbers),
            "aside": any_chosen and not aside,
            "back": any_chosen and aside,
            "undo": self.session.can_undo,
            "describe": any_chosen and not aside and described,
            "undescribe": bool(self.session.details_given),
        }
        for name, button in self.buttons.items():
            button.setEnabled(free and can[name])

    def moved_sentence(self, effect: AsideEffect, aside: bool) -> str:  # noqa: FBT001
        """What to say once articles were set aside, or taken back."""
        if aside:
            return self.tr("%n article(s) were set aside.", "", effect.articles)
        return self.tr("%n article(s) were taken back.", "", effect.articles)

    def described_sentence(self, report: DetailsReport) -> str:
        """What to say once articles got another source or date."""
        return self.tr("Source and date of %n article(s) were changed.", "", report.articles)

    def undescribed_sentence(self, report: DetailsReport) -> str:
        """What to say once that was taken back."""
        return self.tr("%n article(s) have the source and the date of before.", "", report.articles)


def _row(*widgets: QWidget, wide: int = -1) -> QHBoxLayout:
    """``widgets`` in a row; the one at the place ``wide`` takes the room that is left."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for place, widget in enumerate(widgets):
        row.addWidget(widget, int(place == wide))
    if wide < 0:
        row.addStretch(1)
    return row
