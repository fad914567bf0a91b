"""What a tag costs, counted: the same numbers on every machine."""

from __future__ import annotations

from collections.abc import Callable
from statistics import median
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEventLoop, Qt
from PySide6.QtTest import QTest

from annotator.core.span import Span
from annotator.jobs.suggest.options import ProjectOptions, ShownWhere, set_of_project
from annotator.store.project import Project
from annotator.ui.annotate import suggestions
from annotator.ui.article.reach import paragraph_rects
from benchmarks import corpus
from benchmarks.gesture import free_words
from tests import templates
from tests.ui.counting import calls_of, painting_of, pixels, settle, statements_of, union
from tests.ui.window_support import Hands

_T = TypeVar("_T")
_ARTICLES = 3


class Tagging:
    """Tags one free word after the other in an article of many spans, and goes to the next one."""

    def __init__(self, hands: Hands) -> None:
        self.hands = hands
        self._rest()
        self._words = iter(free_words(hands.session, 40))
        self.word = Span(0, 1)
        for _ in range(4):  # the first ones meet everything cold
            self.next(painting_of)

    def next(self, measured: Callable[[Callable[[], object]], _T]) -> _T:
        """Press the key of a label, and nothing else; the hands rest before and afterwards."""
        view = self.hands.view
        self.word = next(self._words)
        view.setFocus()
        view.scroll_to(self.word)
        view.set_selection(self.word.start, self.word.end)
        before = len(self.hands.session.current.annotations)
        self.hands.page.toast.hide()
        self._rest()
        result = measured(lambda: QTest.keyClick(view, Qt.Key.Key_1))
        assert len(self.hands.session.current.annotations) == before + 1
        self._rest()
        return result

    def next_and_rest(self) -> int:
        """How many calls the next tag costs, with what it leads to once the hands rest."""
        renew = self.hands.page.suggestions.renew
        return self.next(lambda work: calls_of(lambda: (work(), renew())))

    def next_article(self) -> int:
        """How many calls the next article costs, until what may be suggested in it is shown."""
        number, window = self.hands.session.here, self.hands.window
        suggestions = self.hands.page.suggestions
        opened = calls_of(lambda: window.run("next_article"))
        assert self.hands.session.here != number
        looked_up = calls_of(lambda: _until(lambda: not suggestions.is_waiting))
        return opened + looked_up

    def _rest(self) -> None:
        suggestions = self.hands.page.suggestions
        suggestions.renew()
        _until(lambda: not suggestions.is_waiting)
        settle()


def _until(happened: Callable[[], bool]) -> None:
    """Handle events as they come until this is so."""
    while not happened():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


@pytest.fixture
def tagging(window, settings, tmp_path, monkeypatch):
    """``tagging(spans, shown)``: somebody at work in the first of some articles of so many spans.

    Their hands never rest by themselves: a timer would be counted now and then.
    """
    monkeypatch.setattr(suggestions, "REST_MILLISECONDS", 3_600_000)

    def begun(spans: int, shown: ShownWhere = ShownWhere.APART) -> Tagging:
        path = tmp_path / shown / f"dense-{spans}.annotator"
        path.parent.mkdir(exist_ok=True)
        templates.copied(
            path,
            ("dense", spans),
            lambda path: corpus.dense_project(path.parent, spans, _ARTICLES),
        )
        with Project.open(path) as project:
            set_of_project(project, ProjectOptions(shown, articles=0))
        settings.set_person(path.resolve(), corpus.PERSON)
        window.close_project()
        window.open_project(path)
        window.activateWindow()
        settle()
        return Tagging(Hands(window, path))

    return begun


@pytest.mark.parametrize("shown", [ShownWhere.NEVER, ShownWhere.APART])
@pytest.mark.parametrize("spans", [20, 2_000])
def test_a_tag_is_painted_once_and_only_where_it_is(tagging, spans: int, shown: ShownWhere) -> None:
    at_work = tagging(spans, shown)
    view = at_work.hands.view
    times = []
    for _ in range(8):  # the strings of some stand elsewhere, too
        painted = at_work.next(painting_of)
        touched = union(*paragraph_rects(view.scene, at_work.word))
        outside = painted.area(view.viewport()) - touched - union(view._chip.chip.place)
        assert painted.update_requests == 1
        assert pixels(outside) == 0
        times.append(painted.times)
    # Half of it is the card, which another selection fills anew. The list below it is painted, too,
    # where what is known of a span takes two lines.
    assert median(times) <= 15


@pytest.mark.parametrize("shown", [ShownWhere.NEVER, ShownWhere.APART])
def test_a_tag_asks_the_file_little(tagging, shown: ShownWhere) -> None:
    at_work = tagging(20, shown)
    several = [len(at_work.next(statements_of)) for _ in range(7)]
    # Where a word may begin with a clitic, its forms are looked up. One each is for a label that
    # was retired, and for an article that was set aside, while the window was open.
    assert min(several) <= 15


@pytest.mark.parametrize("shown", [ShownWhere.NEVER, ShownWhere.APART])
def test_a_tag_costs_the_same_in_an_article_of_many_spans(tagging, shown: ShownWhere) -> None:
    least = []
    for spans in (20, 2_000):
        at_work = tagging(spans, shown)
        least.append(min(at_work.next(calls_of) for _ in range(9)))
    few, many = least
    assert few <= 5_000
    assert many <= 1.1 * few


@pytest.mark.parametrize("spans", [20, 200, 2_000])
def test_suggestions_make_hardly_anything_slower(tagging, spans: int) -> None:
    costs = []
    for shown in (ShownWhere.NEVER, ShownWhere.APART):
        at_work = tagging(spans, shown)
        tag = min(at_work.next_and_rest() for _ in range(4))
        article = min(at_work.next_article() for _ in range(_ARTICLES - 1))
        costs.append((tag, article))
    (tag, article), (suggesting_tag, suggesting_article) = costs
    assert suggesting_tag <= 1.25 * tag
    assert suggesting_article <= 1.25 * article
