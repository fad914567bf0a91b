"""Names instead of letters in the window, before cases are settled."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject

from annotator.jobs.review.asking_names import ask_names
from annotator.ui.review.session import ReviewSession


class AskingNames(QObject):
    """Asks in the name of the reviewer of ``session``."""

    def __init__(self, session: ReviewSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

    def ask_here(self) -> None:
        """Ask who is who in the open article; says so if it is known already."""
        article = self._session.open_article
        if article is None:
            return
        if article.asked or article.is_settled:
            self._session.told.emit(self.tr("The names of this article are shown already."), "done")
        else:
            self.ask({article.article.number})

    def ask(self, articles: Iterable[int]) -> None:
        """Ask who is who in several articles, as one gesture."""
        session, person = self._session, self._session.person.number
        asked = session.work.attempt(lambda project: ask_names(project, person, articles))
        if asked is None:
            return
        session.hear([asked])
        session.saved.emit(asked.at)
        count = len(asked.changes)
        told = self.tr("Names are shown in %n article(s). The project keeps it.", "", count)
        session.told.emit(told, "done")
