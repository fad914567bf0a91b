"""The second part of the guided tour: a reviewer settles an article, and an annotator reads why."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.core.decision import Decision, Ruling
from annotator.core.reviewed import Standing
from annotator.jobs.exchange.exporting import ExportOptions, export
from annotator.jobs.review.cases import reviewed
from annotator.jobs.sample import REVIEWER
from annotator.store.project import Project
from annotator.ui.feedback.page import FeedbackPage
from annotator.ui.overview.page import OverviewPage
from annotator.ui.review.page import ReviewPage
from annotator.ui.tour.step import Step, drag, settle, wait_until
from annotator.ui.window.main_window import MainWindow

_ANNOTATOR = "ليلى"
_MISSED = "جسر وادي الزيتون"
_CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class ReviewTour:
    """The reviewer settles all cases of the first article on the keys, and releases it."""

    def __init__(self, window: MainWindow, path: Path, folder: Path) -> None:
        self.window = window
        self.path = path
        self.out = folder / "gold.jsonl"

    def steps(self) -> Iterator[Step]:
        """The steps, in order."""
        # fmt: off
        keys = self._keys
        yield Step("review",
                   f"{REVIEWER} reviews: a lane for each annotator, and letters instead of names.",
                   self._turn_to_review,
                   lambda: len(self._page().queue.model.entries) == self._left())
        yield Step("take", "1 takes what one of them said, and goes on to the next case.",
                   lambda: keys("1", "1", "1"), lambda: len(self._decisions()) == 3)
        yield Step("suggested", "{key_take_suggested} takes what the rule on prefixes suggests.",
                   lambda: keys("Return"), lambda: len(self._decisions()) == 4)
        yield Step("defer", "{key_defer} leaves a case for later …",
                   lambda: keys("D"), lambda: self._decisions()[-1].ruling is Ruling.DEFERRED)
        yield Step("later", "… {key_previous_case} goes back to it, and 2 settles it.",
                   lambda: keys("K", "2"), lambda: self._decisions()[-1].ruling is Ruling.SETTLED)
        yield Step("nothing", "{key_nothing_here} says that there is nothing here.",
                   lambda: keys("1", "0"), lambda: self._decisions()[-1].spans == ())
        yield Step("missed", "What both missed is selected: {key_missed_span}, then a label's key.",
                   self._mark_what_all_missed,
                   lambda: self._surface(self._decisions()[-1]) == _MISSED)
        yield Step("edges", "{key_edit_boundary} makes a span of one's own out of a variant;"
                   " {key_end_left} moves its left edge.",
                   lambda: keys("E", "A", "Return"),
                   lambda: self._surface(self._decisions()[-1]).endswith("”"))
        yield Step("settled", "The article is settled when every case has a decision …",
                   lambda: keys("1", "1", "1"), lambda: not self._left(1))
        yield Step("release", "… and {key_release} releases it to its annotators.",
                   lambda: keys("K", "R"), self._is_released)
        yield Step("overview", "{key_show_overview} shows the progress and how far people agree.",
                   self._turn_to_overview, self._is_counted)
        yield Step("gold", "Gold is exported: what all agree on, and what was decided.",
                   self._export, self.out.is_file)
        yield Step("feedback", f"{_ANNOTATOR} reads how she was corrected, and why.",
                   self._turn_to_feedback, self._shows_corrections)
        # fmt: on

    # -- hands ----------------------------------------------------------------------------------

    def _turn_to_review(self) -> None:
        """In light and English again, as the reviewer."""
        for key in (Qt.Key.Key_D, Qt.Key.Key_L):
            self._press(key, _CTRL_SHIFT)
        self.window.change_person(REVIEWER, None)
        wait_until(lambda: self._page().session.ready)

    def _turn_to_overview(self) -> None:
        self._press(Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
        wait_until(self._is_counted)

    def _turn_to_feedback(self) -> None:
        self.window.change_person(_ANNOTATOR, None)
        settle()
        self._press(Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
        wait_until(self._shows_corrections)

    def _mark_what_all_missed(self) -> None:
        drag(self._page().view, _MISSED)
        self._keys("N", "2")

    def _keys(self, *keys: str) -> None:
        for key in keys:
            self._press(getattr(Qt.Key, f"Key_{key}"))

    def _press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        self.window.activateWindow()
        settle()
        QTest.keyClick(self.window.focusWidget() or self.window, key, modifiers)
        settle()

    def _export(self) -> None:
        with Project.open(self.path) as project:
            report = export(project, self.out, ExportOptions(set="gold"))
        print(f"      articles: {report.articles}, with spans of gold: {report.annotations}")

    # -- eyes -----------------------------------------------------------------------------------

    def _page(self) -> ReviewPage:
        page = self.window.pages.page
        assert isinstance(page, ReviewPage)
        return page

    def _decisions(self) -> list[Decision]:
        """What another connection reads from the file, the last one last."""
        with Project.open(self.path) as project:
            return project.review.decisions()

    def _surface(self, decision: Decision) -> str:
        return decision.spans[0].of(self._page().view.scene.text)

    def _left(self, article: int | None = None) -> int:
        """How many cases are left in ``article``, or in all."""
        with Project.open(self.path) as project:
            articles = reviewed(project, None if article is None else [article])
            return sum(
                case.standing is not Standing.SETTLED for _, cases in articles for case in cases
            )

    def _is_released(self) -> bool:
        with Project.open(self.path) as project:
            return project.review.is_released(1)

    def _is_counted(self) -> bool:
        page = self.window.pages.page
        return isinstance(page, OverviewPage) and page.session.agreement is not None

    def _shows_corrections(self) -> bool:
        page = self.window.pages.page
        return (
            isinstance(page, FeedbackPage)
            and page.session.latest is not None
            and bool(page.session.latest.articles)
        )
