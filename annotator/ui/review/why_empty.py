"""Why there is no case to look at, and what may come next."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.core.blindness import Right
from annotator.ui.actions.key_names import with_keys
from annotator.ui.review.empty import ReviewEmpty
from annotator.ui.review.session import ReviewSession

SHOW_ALL, SHOW_DEFERRED, EXPORT = "show_all", "show_deferred", "export"

Button = tuple[str, str]
"""The text of a button, and what is done when it is pressed."""


class Nothing(QObject):
    """Says it in the place of the article."""

    def __init__(self, session: ReviewSession, empty: ReviewEmpty, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._empty = session, empty

    def say(self, *, unlike: bool = False) -> None:
        """Say how it is now; ``unlike``: there are cases, but none is like what is asked for."""
        book = self._session.book
        if not self._session.ready:
            self._empty.say(self.tr("Looking through the cases…"), "")
            self._empty.show_progress(0, None)
        elif unlike:
            self._say_hidden(
                self.tr("No case matches these filters"),
                self.tr("There are other cases that the queue does not show now."),
            )
        elif book.left and book.left == book.deferred:
            self._say_deferred(book.left)
        elif book.left:
            self._say_hidden(
                self.tr("Nothing is left here"),
                self.tr("Other cases are left that the queue does not show now."),
            )
        elif len(book):
            self._say_done(
                self.tr("Everything is settled"),
                self.tr(
                    "Release the articles, so that the annotators see what was decided, and export"
                    " the gold."
                ),
            )
        elif book.articles:
            self._say_done(
                self.tr("Everybody agrees"),
                self.tr(
                    "On all articles that two people or more have finished, they say the same."
                ),
            )
        else:
            self._empty.say(self.tr("No cases yet"), self._what_is_missing())

    def _say_hidden(self, title: str, sentence: str) -> None:
        self._empty.say(title, sentence, (self.tr("Show all cases"), SHOW_ALL))

    def _say_deferred(self, count: int) -> None:
        self._empty.say(
            self.tr("Only deferred cases are left"),
            self.tr("%n case(s) wait. What is settled can be released already.", "", count),
            (self.tr("Show them"), SHOW_DEFERRED),
            self._release,
        )

    def _say_done(self, title: str, sentence: str) -> None:
        export = (with_keys(self.tr("Export…  {key_export_articles}")), EXPORT)
        self._empty.say(title, sentence, self._release, export)

    @property
    def _release(self) -> Button:
        return with_keys(self.tr("Release all  {key_release_all}")), "release_all"

    def _what_is_missing(self) -> str:
        """Why there are no cases: too few people, or too few articles that are finished."""
        people = self._session.annotator_count
        if people < 2:
            few = self.tr(
                "Cases appear where two people have finished the same article and differ. This"
                " project has %n annotator(s).",
                "",
                people,
            )
            if self._session.work.may(Right.TEAM):
                more = self.tr("Add more in Project → People and work.")
            else:
                more = self.tr("Whoever leads the project adds people.")
            return f"{few} {more}"
        return with_keys(
            self.tr(
                "Cases appear where two people have finished the same article and differ. No"
                " article has been finished by two people yet; {key_finish} finishes one."
            )
        )
