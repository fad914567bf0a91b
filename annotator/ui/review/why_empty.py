"""Why there is no case to look at, and what may come next."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.ui.actions.key_names import with_keys
from annotator.ui.review.empty import ReviewEmpty
from annotator.ui.review.session import ReviewSession

SHOW_ALL, SHOW_DEFERRED, EXPORT = "show_all", "show_deferred", "export"


class Nothing(QObject):
    """Says it in the place of the article."""

    def __init__(self, session: ReviewSession, empty: ReviewEmpty, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._empty = session, empty

    def say(self, *, unlike: bool = False) -> None:
        """Say how it is now; ``unlike``: there are cases, but none is like what is asked for."""
        book, empty = self._session.book, self._empty
        release = (with_keys(self.tr("Release all  {key_release_all}")), "release_all")
        export = (with_keys(self.tr("Export…  {key_export_articles}")), EXPORT)
        if not self._session.ready:
            empty.say(self.tr("Looking through the cases…"), "")
            empty.show_progress(0, None)
        elif unlike:
            empty.say(
                self.tr("No case is like this"),
                self.tr("There are other cases that the queue does not show now."),
                (self.tr("Show all cases"), SHOW_ALL),
            )
        elif book.left and book.left == book.deferred:
            empty.say(
                self.tr("Only deferred cases are left"),
                self.tr("%n case(s) wait. What is settled can be released already.", "", book.left),
                (self.tr("Show them"), SHOW_DEFERRED),
                release,
            )
        elif book.left:
            empty.say(
                self.tr("Nothing is left here"),
                self.tr("Other cases are left that the queue does not show now."),
                (self.tr("Show all cases"), SHOW_ALL),
            )
        elif len(book):
            empty.say(
                self.tr("Everything is settled"),
                self.tr(
                    "Release the articles, so that the annotators see what was decided, and export"
                    " the gold."
                ),
                release,
                export,
            )
        elif book.articles:
            empty.say(
                self.tr("Everybody agrees"),
                self.tr(
                    "On all articles that two people or more have finished, they say the same."
                ),
                release,
                export,
            )
        else:
            empty.say(self.tr("No cases yet"), self._session.what_is_missing())
