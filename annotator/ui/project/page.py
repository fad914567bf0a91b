"""The page *Project*: what all work by, changed while people work."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from annotator.core.label_changes import Relabelled
from annotator.reports.archive_files import ArchiveReport
from annotator.ui.dialogs.frame import wrapped
from annotator.ui.looks.theme import Theme
from annotator.ui.page import WindowPage
from annotator.ui.page_names import PROJECT
from annotator.ui.project.archive_part import ArchivePart
from annotator.ui.project.articles_part import ArticlesPart
from annotator.ui.project.guideline_editor import GuidelineEditor
from annotator.ui.project.label_set_part import LabelSetPart
from annotator.ui.project.older_part import OlderPart
from annotator.ui.project.session import RunningSession
from annotator.ui.widgets.notice_bars import Toast
from annotator.ui.widgets.plain import titled

_WIDEST = 1080  # pixels of the sheet
_MARGIN = 24  # pixels beside it
_DECIDES = Qt.WidgetAttribute.WA_WState_ExplicitShowHide  # it says by itself whether it is shown
_BETWEEN = 18  # pixels more between two titles
_APART = 14  # pixels between what stands on the sheet


class ProjectPage(WindowPage):
    """A sheet with labels, guidelines, articles and the archive, one below the other."""

    name = PROJECT
    hints = ("help",)

    def __init__(
        self, session: RunningSession, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.session = session
        sheet = self._build_sheet()
        self.labels = LabelSetPart(session, theme, sheet)
        about = self.tr(
            "Spans keep what they have, whatever changes here. Annotators see what changed"
            " when they next open the project."
        )
        self._add(self.tr("Labels"), wrapped(about, "muted"), self.labels)
        self.setFocusProxy(self.labels.list)
        self.labels.shown.connect(self.moved)
        session.relabelled.connect(self._tell_relabelled)
        session.takenBack.connect(self._tell_taken_back)
        session.archived.connect(self._tell_archived)

    def build(self) -> Iterator[None]:
        """Everything below the labels, which is not in sight at first."""
        self.guidelines = GuidelineEditor(self.session.guidelines, self._sheet)
        self.guidelines.shown.connect(self.moved)
        self.older = OlderPart(self.session.older, self._sheet)
        self._add(self.tr("Guidelines"), self.guidelines, self.older)
        yield
        self.articles = ArticlesPart(self.session, self._sheet)
        self._connect_articles()
        self._add(self.tr("Articles"), self.articles)
        yield
        self.archive = ArchivePart(self.session, self._sheet)
        self._add(self.tr("Archive"), self.archive)

    def turned_to(self) -> None:
        """Take over what others changed meanwhile."""
        self.session.look()
        self._look_at_work()
        self.articles.look()

    def _look_at_work(self) -> None:
        """What waits for the guidelines, or stands under older ones."""
        self.session.older.look()
        self.guidelines.look()

    def unsaved(self) -> str:
        """That labels or guidelines are not saved: they are the one thing that a button saves."""
        return self.tr("Changes on this page are not saved yet") if self.session.is_unsaved else ""

    def set_theme(self, theme: Theme) -> None:
        """Show the colours for this theme."""
        self.labels.set_theme(theme)

    def _build_sheet(self) -> QWidget:
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # a button that is done with gives it away
        self.area.viewport().setProperty("desk", True)
        desk = QWidget(self.area.viewport())
        desk.setProperty("desk", True)
        self.area.setWidget(desk)
        sides = QHBoxLayout(desk)
        sides.setContentsMargins(_MARGIN, 22, _MARGIN, 30)
        sheet = self._sheet = QWidget(desk)
        sheet.setMaximumWidth(_WIDEST)
        sides.addStretch(1)
        sides.addWidget(sheet, 1000)
        sides.addStretch(1)
        self._column = QVBoxLayout(sheet)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_APART)
        self._column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)
        self.toast = Toast(self.area)
        return sheet

    def _add(self, title: str, *parts: QWidget) -> None:
        """Put ``parts`` at the end of the sheet, below a ``title``."""
        column, end = self._column, self._column.count() - 1  # before what stretches
        if end:
            column.insertSpacing(end, _BETWEEN)
            end += 1
        for place, widget in enumerate((titled(title, "title"), *parts), end):
            column.insertWidget(place, widget)
            if not widget.testAttribute(_DECIDES):
                widget.show()  # Qt would by and by, and has no room for it until then

    def _connect_articles(self) -> None:
        say, told = self.session.articles, self.articles
        say.moved.connect(lambda *_: self._look_at_work())  # cases went with their articles
        say.moved.connect(lambda *moved: self.toast.say(told.moved_sentence(*moved), "done"))
        say.described.connect(
            lambda report: self.toast.say(told.described_sentence(report), "done")
        )
        say.undescribed.connect(
            lambda report: self.toast.say(told.undescribed_sentence(report), "done")
        )

    def _tell_archived(self, archived: ArchiveReport) -> None:
        sentence = self.tr("The archive is written, with %n file(s).", "", len(archived.files))
        self.toast.say(sentence, "done")

    def _tell_taken_back(self, done: Relabelled) -> None:
        if done.spans or done.left:
            self._tell_relabelled(done)
        else:  # it did nothing but to the labels themselves
            self.toast.say(self.tr("The labels are as they were before."), "done")

    def _tell_relabelled(self, done: Relabelled) -> None:
        sentence = self.tr("%n span(s) were relabelled.", "", done.spans)
        if done.released:
            stay = self.tr(
                "%n gold span(s) of released articles stay as released, until these are released"
                " anew.",
                "",
                done.released,
            )
            sentence = f"{sentence} {stay}"
        if done.left:
            left = self.tr(
                "In %n set(s), spans that somebody changed since stay as they are.", "", done.left
            )
            sentence = f"{sentence} {left}"
        self.toast.say(sentence, "done")
