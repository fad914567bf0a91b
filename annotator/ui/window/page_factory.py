"""Makes the pages of the window, and keeps the sessions that they show;
imports each when it is asked for.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from annotator.core.errors import WorldError
from annotator.ui.actions.spec import ANNOTATE, FEEDBACK, OVERVIEW, REVIEW
from annotator.ui.annotate.page import AnnotatePage
from annotator.ui.annotate.session import Session
from annotator.ui.page import WindowPage
from annotator.ui.window.page_looks import PageLooks
from annotator.ui.words import faults

if TYPE_CHECKING:
    from annotator.ui.feedback.page import FeedbackPage
    from annotator.ui.feedback.session import FeedbackSession
    from annotator.ui.overview.number_target import Behind
    from annotator.ui.overview.page import OverviewPage
    from annotator.ui.overview.session import OverviewSession
    from annotator.ui.review.page import ReviewPage
    from annotator.ui.review.session import ReviewSession
    from annotator.ui.window.main_window import MainWindow
    from annotator.ui.window.welcome import WelcomePage


class PageMakers(QObject):
    """The pages of one person at work in one project. A page may be made again:
    its session stays.
    """

    def __init__(self, window: MainWindow, looks: PageLooks) -> None:
        super().__init__(window)
        self._window = window
        self._looks = looks
        self._feedback_session: FeedbackSession | None = None
        self._review_session: ReviewSession | None = None
        self._overview_session: OverviewSession | None = None

    def make(self, name: str, session: Session) -> WindowPage:
        """The page called ``name``. ``WorldError`` if what it shows cannot be opened."""
        makers = {
            ANNOTATE: self._annotate,
            REVIEW: self._review,
            OVERVIEW: self._overview,
            FEEDBACK: self._feedback,
        }
        page = makers[name](session)
        if page.view is not None:
            self._looks.restore_view(page.view)
            page.zoomed.connect(lambda _size: self._looks.remember_size())
        return page

    def end_sessions(self) -> None:
        """The person leaves."""
        for session in (self._feedback_session, self._review_session, self._overview_session):
            if session is not None:
                session.end()
        self._feedback_session = self._review_session = self._overview_session = None

    def welcome(self) -> WelcomePage:
        """The page that offers projects."""
        from annotator.ui.window.welcome import WelcomePage  # not on the way to an open project

        window = self._window
        page = WelcomePage(window.settings.recent)
        page.sampleRequested.connect(lambda: window.run("sample_project"))
        page.newRequested.connect(lambda: window.run("new_project"))
        page.openRequested.connect(lambda: window.run("open_project"))
        page.recentRequested.connect(window.open_recent)
        page.languageRequested.connect(lambda *_: window.run("language"))
        page.themeRequested.connect(lambda *_: window.run("dark"))
        return page

    def _annotate(self, session: Session) -> AnnotatePage:
        page = AnnotatePage(session, self._window.theme)
        self._looks.restore(page)
        # After the article is painted: nobody reads the guidelines first. The first round of events
        # ends before anything is painted, so it is the second one.
        QTimer.singleShot(0, page, lambda: QTimer.singleShot(0, self, self.show_guidelines))
        return page

    def show_guidelines(self) -> None:
        """Show the guidelines as they are now beside the article."""
        session, page = self._window.session, self._window.page
        if session is not None and page is not None:  # it may be closed again already
            from annotator.jobs.guidelines import guidelines_for  # not needed for the first page

            try:
                found = guidelines_for(session.project, session.person, session.language)
            except WorldError as error:  # the examples among them are damaged
                session.told.emit(faults.told(error), "refusal")
            else:
                page.guidelines.set_markdown(*found)

    def _review(self, session: Session) -> ReviewPage:
        from annotator.ui.review.page import ReviewPage
        from annotator.ui.review.session import review_session

        if self._review_session is None:
            self._review_session = review_session(session.project.path, session.person, self)
            self._review_session.saved.connect(session.saved)
            self._review_session.displaced.connect(session.displaced)
            self._review_session.refused = session.refused
        self._review_session.language = session.language
        page = ReviewPage(self._review_session, self._window.theme)
        page.guidelines.setVisible(self._window.settings.shown("review_guidelines", usual=False))
        return page

    def _overview(self, session: Session) -> OverviewPage:
        from annotator.ui.overview.page import OverviewPage
        from annotator.ui.overview.session import OverviewSession

        if self._overview_session is None:
            self._overview_session = OverviewSession(
                session.project.path, session.labels, session.language, self
            )
        self._overview_session.language = session.language
        page = OverviewPage(self._overview_session, self._window.theme)
        page.opened.connect(self._open)
        return page

    def _open(self, behind: Behind) -> None:
        """Show the cases behind a number; those that were measured have to be found again first."""
        from annotator.review.filter import QueueFilter

        pages = self._window.pages
        if behind.asked is not None:
            pages.show_cases(replace(behind.asked, title=behind.title))
        elif self._overview_session is not None:
            asked = QueueFilter(title=behind.title)
            self._overview_session.look_up(
                behind.lookups, lambda cases: pages.show_cases(asked, cases)
            )

    def _feedback(self, session: Session) -> FeedbackPage:
        from annotator.ui.feedback.page import FeedbackPage
        from annotator.ui.feedback.session import FeedbackSession

        if self._feedback_session is None:
            self._feedback_session = FeedbackSession(
                session.project, session.person, session.language, self
            )
        self._feedback_session.language = session.language
        return FeedbackPage(self._feedback_session, self._window.theme)
