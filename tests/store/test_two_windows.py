"""Two windows on one file: neither loses the other's work, and each hears of it once."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import uuid
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from annotator.arabic.edges import fitted
from annotator.core.annotation import Annotation, SetState, SetStatus
from annotator.core.annotation_set import AnnotationSet
from annotator.core.gesture import Change, Gesture, Operation
from annotator.core.people import Role
from annotator.core.span import Span
from annotator.store.check.check import check
from annotator.store.file.errors import StaleChange
from annotator.store.file.opening import examine
from annotator.store.project import Project
from tests.store.making import annotation, draft, gesture, new_project, people, tag, taken


@pytest.fixture
def windows(project, path):
    with Project.open(path) as other:
        yield project, other


_OPENS_IT = """
import sys
from pathlib import Path
from annotator.store.project import Project
Project.open(Path(sys.argv[1])).close()
"""


def test_looking_at_the_file_again_keeps_another_process_from_ending_its_log(windows, path):
    """POSIX gives up all locks of a process on a file when it closes any handle to it.

    A window whose workers open and close the project must keep its hold of it: else the next
    process to close takes itself for the last, and does away with the log that holds what the
    window saved.
    """
    one, other = windows
    amal = people(one)[0].number
    other.close()
    examine(path)
    check(path)
    one.apply(tag(one, 1, amal, 0, 4))
    _in_a_process_of_its_own(path)
    one.apply(tag(one, 1, amal, 5, 18))
    assert path.with_name(path.name + "-wal").exists()
    with Project.open(path) as seen:
        assert len(seen.articles.annotation_set(1, amal).annotations) == 2
    _in_a_process_of_its_own(path)
    one.close()
    with Project.open(path) as seen:
        assert len(seen.articles.annotation_set(1, amal).annotations) == 2


def _in_a_process_of_its_own(path: Path) -> None:
    subprocess.run(
        [sys.executable, "-c", _OPENS_IT, str(path)], cwd=Path(__file__).parents[2], check=True
    )


def test_news_comes_once(windows):
    one, other = windows
    amal, badr = (person.number for person in people(one))
    assert other.news() is None
    mine = other.apply(tag(other, 1, badr, 0, 4))
    assert other.news() is None
    theirs = one.apply(tag(one, 1, amal, 5, 18))
    news = other.news()
    assert news is not None and news.gestures == (theirs,) and not news.articles
    assert other.news() is None
    news = one.news()
    assert news is not None and news.gestures == (mine,)


def test_articles_that_came_in_are_news(windows):
    one, other = windows
    with one.intake() as intake:
        intake.add(draft("نص آخر", "b1"))
    news = other.news()
    assert news is not None and news.articles and news.gestures == ()
    assert one.news() is None


def test_the_second_of_two_changes_to_one_record_is_told(windows):
    one, other = windows
    amal = people(one)[0].number
    one.apply(tag(one, 1, amal, 5, 18))
    held = annotation(one, 1, amal)
    one.apply(gesture(amal, 1, Change(held, replace(held, label="claim"))))
    with pytest.raises(StaleChange, match="changed elsewhere"):
        other.apply(gesture(amal, 1, Change(held, replace(held, label="date"))))
    assert annotation(other, 1, amal).label == "claim"


def test_two_gestures_may_both_say_that_a_set_was_begun(windows):
    """As when neither could be written at first, and both are made again."""
    one, other = windows
    amal = people(one)[0].number
    first, second = tag(one, 1, amal, 0, 4), tag(other, 1, amal, 5, 18)
    assert any(isinstance(change.record, SetStatus) for change in second.changes)
    one.apply(first)
    other.apply(second)
    assert len(one.articles.annotation_set(1, amal).annotations) == 2
    one.undo(amal)
    assert one.articles.annotation_set(1, amal).status.state is SetState.IN_PROGRESS
    one.undo(amal)
    assert one.articles.annotation_set(1, amal).status.state is SetState.TODO
    assert check(one.path) == []


def test_a_set_that_was_finished_meanwhile_is_not_begun_again(windows):
    one, other = windows
    amal = people(one)[0].number
    late = tag(other, 1, amal, 5, 18)
    one.apply(tag(one, 1, amal, 0, 4))
    held = one.articles.annotation_set(1, amal).status
    one.apply(gesture(amal, 1, Change(held, held._replace(state=SetState.DONE))))
    with pytest.raises(StaleChange):
        other.apply(late)


def test_a_step_that_cannot_be_taken_back_is_passed_over(windows):
    """Amal tags twice; somebody removes the second through the other window as Badr might merge."""
    one, other = windows
    amal, badr = (person.number for person in people(one))
    one.apply(tag(one, 1, amal, 0, 4))
    one.apply(tag(one, 1, amal, 5, 18))
    held = annotation(one, 1, amal), one.articles.annotation_set(1, amal).ordered[1]
    other.apply(gesture(badr, 1, Change(held[1], None)))  # a reviewer, on Amal's set
    with pytest.raises(StaleChange):
        one.undo(amal)
    undone = one.undo(amal)
    assert undone is not None and one.articles.annotation_set(1, amal).annotations == {}
    assert one.undo(amal) is None
    redone = one.redo(amal)
    assert redone is not None
    assert [a.id for a in one.articles.annotation_set(1, amal).ordered] == [held[0].id]


def test_both_windows_of_one_person_agree_about_undo(windows):
    one, other = windows
    amal = people(one)[0].number
    first = one.apply(tag(one, 1, amal, 0, 4))
    second = other.apply(tag(other, 2, amal, 0, 4))
    assert one.undoable(amal) == other.undoable(amal) == second
    undone = one.undo(amal)
    assert undone is not None and undone.of == second.id
    assert other.undoable(amal) == first
    assert other.redoable(amal) == second


class TwoWindows(RuleBasedStateMachine):
    """Two windows of Amal and one of Badr, and a model of plain stacks and sets beside them."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "news.annotator"
        new_project(self.path).close()
        self.windows = [Project.open(self.path) for _ in range(3)]
        amal, badr = (person.number for person in people(self.windows[0]))
        self.person = [amal, amal, badr]
        self.done: dict[int, list[str]] = {amal: [], badr: []}
        self.undone: dict[int, list[str]] = {amal: [], badr: []}
        self.sets: dict[tuple[int, int], AnnotationSet] = {
            (article, person): self.windows[0].articles.annotation_set(article, person)
            for article in (1, 2)
            for person in (amal, badr)
        }
        self.unheard: list[list[str]] = [[], [], []]

    def _spans(self, article: int, person: int) -> list[Annotation]:
        return self.sets[article, person].ordered

    def _made(self, window: int, made: Gesture) -> None:
        key = (made.article, made.person)
        self.sets[key] = self.sets[key].after(made.changes)
        for other in range(3):
            if other != window:
                self.unheard[other].append(made.id)

    @rule(window=st.integers(0, 2), article=st.integers(1, 2), at=st.integers(0, 40))
    def tag(self, window, article, at):
        project, person = self.windows[window], self.person[window]
        wanted = tag(project, article, person, at, at + 3)
        span = fitted(project.articles.read(article).text, Span(at, at + 3))
        if any((a.span, a.label) == (span, "actor") for a in self._spans(article, person)):
            with pytest.raises(StaleChange, match="has this label already"):
                project.apply(wanted)
            return
        made = project.apply(wanted)
        self.done[person].append(made.id)
        self.undone[person].clear()
        self._made(window, made)

    @rule(window=st.integers(0, 2), article=st.integers(1, 2))
    def change(self, window, article):
        project, person = self.windows[window], self.person[window]
        for held in self._spans(article, person)[:1]:
            label = "claim" if held.label == "actor" else "actor"
            if any((a.span, a.label) == (held.span, label) for a in self._spans(article, person)):
                continue
            made = project.apply(gesture(person, article, Change(held, replace(held, label=label))))
            self.done[person].append(made.id)
            self.undone[person].clear()
            self._made(window, made)

    @rule(window=st.integers(0, 2))
    def undo(self, window):
        person = self.person[window]
        made = self.windows[window].undo(person)
        assert (made.of if made else None) == (self.done[person][-1] if self.done[person] else None)
        if made:
            assert made.operation is Operation.UNDO
            self.undone[person].append(self.done[person].pop())
            self._made(window, made)

    @rule(window=st.integers(0, 2))
    def redo(self, window):
        person = self.person[window]
        made = self.windows[window].redo(person)
        wanted = self.undone[person][-1] if self.undone[person] else None
        assert (made.of if made else None) == wanted
        if made:
            self.done[person].append(self.undone[person].pop())
            self._made(window, made)

    @rule(window=st.integers(0, 2))
    def look(self, window):
        news = self.windows[window].news()
        heard = [made.id for made in news.gestures] if news else []
        assert heard == self.unheard[window]
        self.unheard[window] = []

    @rule(window=st.integers(0, 2))
    def reopen(self, window):
        self.windows[window].close()
        self.windows[window] = Project.open(self.path)
        self.unheard[window] = []

    @invariant()
    def every_window_sees_everything(self):
        for project in self.windows:
            for (article, person), wanted in self.sets.items():
                assert project.articles.annotation_set(article, person) == wanted

    def teardown(self):
        for project in self.windows:
            project.close()
        broken = check(self.path)
        shutil.rmtree(self.folder)
        assert broken == []


TwoWindows.TestCase.settings = settings(
    max_examples=12,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
TestTwoWindows = TwoWindows.TestCase


def test_a_new_person_is_in_both_windows(windows):
    one, other = windows
    one.people.add("Dana", Role.ANNOTATOR)
    dana = other.people.named("Dana")
    assert dana is not None
    assert other.articles.given(1, dana.number)
    taken(other, [draft("نص آخر", uuid.uuid4().hex)])
    assert one.articles.given(4, dana.number)
