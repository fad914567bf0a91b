"""The page *Project*: what all work by, changed while people work."""

from __future__ import annotations

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
_APART = 14  # pixels between what stands on the sheet


class ProjectPage(WindowPage):
    """A sheet with labels, guidelines, articles and the archive, one below the other."""

    name = PROJECT
    hints = ("help",)
    toast: Toast

    def __init__(
        self, session: RunningSession, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.labels = LabelSetPart(session, theme)
        self.guidelines = GuidelineEditor(session.guidelines)
        self.older = OlderPart(session.older)
        self.articles = ArticlesPart(session)
        self.archive = ArchivePart(session)
        self._build()
        session.told.connect(self.toast.say)
        session.relabelled.connect(self._tell_relabelled)
        session.archived.connect(self._tell_archived)
        session.articles.moved.connect(
            lambda *moved: self.toast.say(self.articles.moved_sentence(*moved), "done")
        )
        session.articles.described.connect(
            lambda report: self.toast.say(self.articles.described_sentence(report), "done")
        )
        session.articles.undescribed.connect(
            lambda report: self.toast.say(self.articles.undescribed_sentence(report), "done")
        )

    def turned_to(self) -> None:
        """Take over what others changed meanwhile."""
        self.session.look()
        self.session.older.look()
        self.guidelines.look()
        self.articles.look()

    def set_theme(self, theme: Theme) -> None:
        """Show the colours for this theme."""
        self.labels.set_theme(theme)

    def _build(self) -> None:
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # a button that is done with gives it away
        self.area.viewport().setProperty("desk", True)
        desk = QWidget()
        desk.setProperty("desk", True)
        sides = QHBoxLayout(desk)
        sides.setContentsMargins(_MARGIN, 22, _MARGIN, 30)
        sheet = QWidget()
        sheet.setMaximumWidth(_WIDEST)
        sides.addStretch(1)
        sides.addWidget(sheet, 1000)
        sides.addStretch(1)
        self._fill(QVBoxLayout(sheet))
        self.area.setWidget(desk)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)
        self.toast = Toast(self.area)
        self.setFocusProxy(self.labels.list)

    def _fill(self, column: QVBoxLayout) -> None:
        """Put everything that is changed here on the sheet."""
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_APART)
        column.addWidget(titled(self.tr("Labels"), "title"))
        about = self.tr(
            "Spans keep what they have, whatever changes here. Annotators see what changed"
            " when they next open the project."
        )
        column.addWidget(wrapped(about, "muted"))
        column.addWidget(self.labels)
        for title, part in (
            (self.tr("Guidelines"), self.guidelines),
            (self.tr("Articles"), self.articles),
            (self.tr("Archive"), self.archive),
        ):
            column.addSpacing(18)
            column.addWidget(titled(title, "title"))
            column.addWidget(part)
            if part is self.guidelines:
                column.addWidget(self.older)
        column.addStretch(1)

    def _tell_archived(self, archived: ArchiveReport) -> None:
        sentence = self.tr("The archive is written, with %n file(s).", "", len(archived.files))
        self.toast.say(sentence, "done")

    def _tell_relabelled(self, done: Relabelled) -> None:
        sentence = self.tr("%n span(s) were relabelled.", "", done.spans)
        if done.left:
            left = self.tr("%n set(s) went on since, and stay as they are.", "", done.left)
            sentence = f"{sentence} {left}"
        self.toast.say(sentence, "done")
