"""The middle part of the guided tour: in the next article, names are suggested."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.ui.annotate.suggestions import Suggestions
from annotator.ui.tour.step import Step, settle, wait_until
from annotator.ui.window.main_window import MainWindow
from annotator.ui.window.project_jobs import annotations_in


class SuggestionTour:
    """``person`` answers the first suggestions in an article that is to be labelled by them alone.

    It is open when the story begins, and nothing is marked in it.
    """

    def __init__(self, window: MainWindow, path: Path, person: str) -> None:
        self.window = window
        self.path = path
        self.person = person

    def steps(self) -> Iterator[Step]:
        """The steps, in order."""
        # fmt: off
        yield Step("suggestions", "What was labelled before is suggested in the next article,"
                   " dashed: nothing is marked by itself.",
                   lambda: wait_until(self._are_shown),
                   lambda: self._are_shown() and self._marked() == 0)
        yield Step("next", "{key_next_suggestion} goes to the first suggestion …",
                   lambda: self._key(Qt.Key.Key_F),
                   lambda: self._suggestions().current is not None and self._marked() == 0)
        yield Step("accept", "… {key_accept_suggestion} makes a span of it …",
                   lambda: self._key(Qt.Key.Key_E), lambda: self._marked() == 1)
        yield Step("dismiss", "… and {key_dismiss_suggestion} dismisses it. Where several people"
                   " label the same article, nothing is suggested.",
                   lambda: self._key(Qt.Key.Key_D), lambda: self._marked() == 1)
        # fmt: on

    def _key(self, key: Qt.Key) -> None:
        page = self.window.page
        assert page is not None
        QTest.keyClick(page.view, key)
        settle()

    def _suggestions(self) -> Suggestions:
        page = self.window.page
        assert page is not None
        return page.suggestions

    def _are_shown(self) -> bool:
        return bool(self._suggestions().shown)

    def _marked(self) -> int:
        """How many spans another connection reads from the file."""
        session = self.window.session
        assert session is not None and session.article is not None
        return len(annotations_in(self.path, session.article.id, self.person))
