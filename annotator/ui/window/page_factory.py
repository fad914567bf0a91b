"""Makes the pages of the window when they are asked for, and keeps their sessions."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.ui.annotate.page import AnnotatePage
from annotator.ui.annotate.session import Session
from annotator.ui.page import WindowPage
from annotator.ui.page_names import ANNOTATE, FEEDBACK, OVERVIEW, PROJECT, REVIEW
from annotator.ui.window.page_looks import PageLooks
from annotator.ui.window.workplace import Workplace

if TYPE_CHECKING:
    from collections.abc import Set

    from PySide6.QtWidgets import QWidget

    from annotator.core.labels import LabelSet
    from annotator.review.entry import Evidence
    from annotator.ui.feedback.session import FeedbackSession
    from annotator.ui.overview.number_target import NumberTarget
    from annotator.ui.overview.session import OverviewSession
    from annotator.ui.project.session import RunningSession
    from annotator.ui.review.session import ReviewSession
    from annotator.ui.window.welcome import WelcomePage


Making = Generator[None, None, WindowPage]
"""Makes a page; where it yields, something else may happen."""


class PageMakers(QObject):
    """The pages of one person at work in one project, as children of the ``stack`` they go into.

    A page may be made again: its session stays. It is made where it stays, as Qt applies the style
    sheet anew to everything in a page that moves.
    """

    casesRequested = Signal(object, object)  # a QueueFilter, and the cases or ``None``
    outdated = Signal()  # all pages, also the one that is shown, are of labels that are no more
    told = Signal(str, str)  # what a page's own session tells, and how it is meant
    labelsChanged = Signal()  # what all other pages show is of labels that are no more

    def __init__(self, workplace: Workplace, looks: PageLooks, stack: QWidget) -> None:
        super().__init__(workplace)
        self._workplace = workplace
        self._looks, self._stack = looks, stack
        self._feedback_session: FeedbackSession | None = None
        self._review_session: ReviewSession | None = None
        self._overview_session: OverviewSession | None = None
        self._running_session: RunningSession | None = None

    def make(self, name: str, session: Session) -> Making:
        """Make the page called ``name``. ``WorldError`` if what it shows cannot be opened."""
        makers: dict[str, Callable[[Session], Making]] = {
            ANNOTATE: self._annotate,
            REVIEW: self._review,
            OVERVIEW: self._overview,
            FEEDBACK: self._feedback,
            PROJECT: self._running,
        }
        page = yield from makers[name](session)
        if page.view is not None:
            self._looks.restore_view(page.view)
            page.zoomed.connect(lambda _size: self._looks.remember_size())
        return page

    def end_sessions(self) -> None:
        """The person leaves."""
        self._end_reading()
        if self._running_session is not None:
            self._running_session.end()
        self._running_session = None

    def _end_reading(self) -> None:
        """End the sessions whose pages only show what the project has."""
        for session in (self._feedback_session, self._review_session, self._overview_session):
            if session is not None:
                session.end()
        self._feedback_session = self._review_session = self._overview_session = None

    def welcome(self) -> WelcomePage:
        """The page that offers projects."""
        from annotator.ui.window.welcome import WelcomePage  # not on the way to an open project

        page = WelcomePage(self._workplace.settings.recent, self._stack)
        ask = self._workplace.actionRequested.emit
        page.sampleRequested.connect(partial(ask, "sample_project"))
        page.newRequested.connect(partial(ask, "new_project"))
        page.openRequested.connect(partial(ask, "open_project"))
        page.languageRequested.connect(partial(ask, "language"))
        page.themeRequested.connect(partial(ask, "dark"))
        page.recentRequested.connect(self._workplace.projectRequested)
        return page

    def _annotate(self, session: Session) -> Making:
        yield
        page = AnnotatePage(session, self._workplace.theme, self._stack)
        self._looks.restore(page)
        # After the article is painted: nobody reads the guidelines first. The first round of events
        # ends before anything is painted, so it is the second one.
        first, second = (QTimer(page, singleShot=True, interval=0) for _ in range(2))
        first.timeout.connect(second.start)
        second.timeout.connect(page.show_guidelines)
        second.timeout.connect(page.notices.show_label_news)
        second.timeout.connect(page.notices.show_guideline_news)
        first.start()
        page.columns.guidelines_notice.accepted.connect(page.show_guidelines)
        page.columns.labels_notice.wanted.connect(lambda now: self._take_over(session, now))
        return page

    def _review(self, session: Session) -> Making:
        from annotator.ui.review.page import ReviewPage
        from annotator.ui.review.session import review_session

        if self._review_session is None:
            self._review_session = review_session(session.work.path, session.person, self)
            self._review_session.told.connect(self.told)
            self._review_session.saved.connect(session.saved)
            self._review_session.work.displaced.connect(session.work.displaced)
            self._review_session.work.refused = session.work.refused
        self._review_session.work.language = session.language
        yield
        page = ReviewPage(self._review_session, self._workplace.theme, self._stack)
        page.columns.labels_notice.wanted.connect(lambda now: self._take_over(session, now))
        page.guidelines.setVisible(self._workplace.settings.shown("review_guidelines", usual=False))
        return page

    def _overview(self, session: Session) -> Making:
        from annotator.ui.overview.page import OverviewPage
        from annotator.ui.overview.session import OverviewSession

        if self._overview_session is None:
            self._overview_session = OverviewSession(
                session.work.path, session.labels, session.language, self
            )
            self._overview_session.told.connect(self.told)
        self._overview_session.language = session.language
        yield
        page = OverviewPage(self._overview_session, self._workplace.theme, self._stack)
        page.opened.connect(self._open)
        return page

    def _open(self, behind: NumberTarget) -> None:
        """Show the cases behind a number; those that were measured have to be found again first."""
        from annotator.review.filter import QueueFilter

        if behind.asked is not None:
            self.casesRequested.emit(replace(behind.asked, title=behind.title), None)
        elif self._overview_session is not None:
            asked = QueueFilter(title=behind.title, about=behind.about)
            self._overview_session.look_up(
                behind.lookups, lambda cases: self.casesRequested.emit(asked, cases)
            )

    def _feedback(self, session: Session) -> Making:
        from annotator.ui.feedback.page import FeedbackPage
        from annotator.ui.feedback.session import FeedbackSession

        if self._feedback_session is None:
            self._feedback_session = FeedbackSession(session, self)
        self._feedback_session.language = session.language
        yield
        return FeedbackPage(self._feedback_session, self._workplace.theme, self._stack)

    def _running(self, session: Session) -> Making:
        from annotator.ui.project.page import ProjectPage
        from annotator.ui.project.session import RunningSession

        if self._running_session is None:
            self._running_session = RunningSession(session, self)
            self._running_session.labelsChanged.connect(lambda now: self._renew(session, now))
            self._running_session.guidelines.casesAsked.connect(self._show_cases)
            self._running_session.older.casesAsked.connect(self._show_cases)
        self._running_session.language = session.language
        yield
        return ProjectPage(self._running_session, self._workplace.theme, self._stack)

    def _show_cases(self, cases: Set[tuple[int, Evidence]]) -> None:
        """Show these cases, to be decided now or again."""
        from annotator.review.filter import QueueFilter

        self.casesRequested.emit(QueueFilter(cases=frozenset(cases)), None)

    def _take_over(self, session: Session, labels: LabelSet) -> None:
        """Go on with labels that others changed."""
        self._renew(session, labels)
        self.outdated.emit()

    def _renew(self, session: Session, labels: LabelSet) -> None:
        """Go on with other labels: what shows the old ones is made again when it is shown."""
        session.labels = session.work.labels = labels
        self.labelsChanged.emit()
        self._end_reading()
