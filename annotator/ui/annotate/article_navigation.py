"""From one article to another: the next to do, and the neighbours in the list."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.core.listing import ArticleFilter
from annotator.ui.annotate.session import Session


class ArticleNavigation(QObject):
    """Opens other articles in ``session``, or says that there is none."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def open_next(self, shown: ArticleFilter = ArticleFilter.TODO) -> bool:
        """Open the next article of ``shown``; says so and returns ``False`` if there is none."""
        number = self._session.reading.next(shown, self._session.here)
        if number is None or number == self._session.here:
            self._say_nothing_to_do()
            return False
        self._session.open(number)
        return True

    def _say_nothing_to_do(self) -> None:
        counts = self._session.reading.counts()
        some_left = counts[ArticleFilter.TODO] or counts[ArticleFilter.IN_PROGRESS]
        if some_left or not self._session.work.is_package:
            self._session.told.emit(self.tr("There is no other article to do."), "done")
        else:
            name = f"\u2068{self._session.work.path.name}\u2069"
            done = self.tr("All your articles are done. Close the project and send {file} back.")
            self._session.told.emit(done.format(file=name), "advice")

    def step(self, shown: ArticleFilter, *, forward: bool) -> None:
        """Open the next or previous article in the list that ``shown`` makes."""
        number = self._session.reading.neighbour(shown, self._session.here, forward=forward)
        if number is not None:
            self._session.open(number)
        elif forward:
            self._session.told.emit(self.tr("This is the last article."), "done")
        else:
            self._session.told.emit(self.tr("This is the first article."), "done")

    def place(self) -> tuple[int, int]:
        """Which of this person's articles is open, from 1, and how many they have."""
        article = self._session.article
        assert article is not None
        return self._session.reading.place(article.number)
