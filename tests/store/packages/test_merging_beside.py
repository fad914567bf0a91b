"""A merge is written piece by piece while others work: nothing gets lost, nobody waits for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.store.check.check import check
from annotator.store.file.errors import LockedProject, StaleChange
from annotator.store.project import Project
from annotator.store.staging import staging
from annotator.store.staging.staging import Staging
from tests.store.apart import merged, packed
from tests.store.beside import just_before
from tests.store.making import TEXTS, connection_of, tag, tag_exactly, whole_spans
from tests.store.reviewing import finish

AMAL, BADR = 1, 2


@pytest.fixture
def package(project):
    """A package of Amal's: three articles tagged twice and finished."""
    out = packed(project, "Amal")
    with Project.open(out) as opened:
        for article in (1, 2, 3):
            opened.apply(tag(opened, article, AMAL, 0, 4, "claim"))
            opened.apply(tag(opened, article, AMAL, 5, 8))
            finish(opened, article, AMAL)
    return out


@pytest.fixture
def window(path):
    """Somebody else at work in the same project."""
    with Project.open(path, busy_milliseconds=20) as opened:
        yield opened


@pytest.fixture
def single(monkeypatch):
    """Each set is a piece of its own, and each piece a transaction."""
    for module in ("packages.writing_rows", "staging.staging"):
        monkeypatch.setattr(f"annotator.store.{module}.MOST_ROWS", 2)


def begun_here_and_there(project: Project) -> Path:
    """A package that goes on with an article that was begun in the project, and with two others."""
    project.apply(tag(project, 2, AMAL, 0, 4, "claim"))
    out = packed(project, "Amal")
    with Project.open(out) as opened:
        for article in (2, 1, 3):
            opened.apply(tag(opened, article, AMAL, 5, 8))
    return out


def ids(project: Project) -> list[str]:
    return [id for (id,) in connection_of(project).execute("SELECT id FROM log ORDER BY number")]


def test_no_transaction_of_a_merge_writes_many_rows(project, path, monkeypatch):
    out = packed(project, "Amal")
    with Project.open(out) as opened:
        for article in (1, 2, 3):
            for span in whole_spans(TEXTS[article - 1], 1)[:8]:
                opened.apply(tag_exactly(opened, article, AMAL, span))
    for module in ("packages.writing_rows", "staging.staging"):
        monkeypatch.setattr(f"annotator.store.{module}.MOST_ROWS", 10)
    rows, real = [], Staging._write_some

    def counted(self: Staging, write):
        before = self._connection.total_changes
        left = real(self, write)
        rows.append(self._connection.total_changes - before)
        return left

    monkeypatch.setattr(Staging, "_write_some", counted)
    merged(project, out)
    of_a_set = 1 + 8 + 8 + 8 + 4  # the set, annotations, gestures, first words, tallies and piece
    assert len(rows) >= 3
    assert max(rows) <= of_a_set


def test_a_gesture_between_comes_after_what_was_decided_of_its_set(
    project, path, window, monkeypatch, single
):
    out, made = begun_here_and_there(project), []
    just_before(
        monkeypatch,
        "write_staged",
        lambda: made.append(window.apply(tag(window, 2, AMAL, 9, 12, "location"))),
    )
    merged(project, out)
    assert len(project.articles.annotation_set(2, AMAL).annotations) == 3
    # Behind what was there and what came of its own set, before what came of the others.
    assert [id == made[0].id for id in ids(project)] == [False, False, True, False, False]
    assert check(path) == []


def test_one_that_does_not_fit_what_was_decided_of_its_set_is_told_so(
    project, path, package, window, monkeypatch, single
):
    """The set is finished by what came; the window does not see that yet."""

    def another() -> None:
        with pytest.raises(StaleChange):
            window.apply(tag(window, 2, AMAL, 9, 12))

    just_before(monkeypatch, "write_staged", another)
    merged(project, package)
    assert len(ids(project)) == 9
    assert check(path) == []


def test_an_undo_between_takes_back_nothing_that_the_package_went_on_from(
    project, path, window, monkeypatch, single
):
    out, undone = begun_here_and_there(project), []
    just_before(monkeypatch, "write_staged", lambda: undone.append(window.undo(AMAL)))
    merged(project, out)
    assert undone == [None]
    assert len(project.articles.annotation_set(2, AMAL).annotations) == 2
    assert check(path) == []


def test_work_on_another_article_meanwhile_is_no_obstacle(
    project, path, package, window, monkeypatch
):
    just_before(monkeypatch, "decide", lambda: window.apply(tag(window, 2, BADR, 9, 12)))
    assert merged(project, package)[0].gestures == 9
    assert check(path) == []


def test_work_on_the_same_set_meanwhile_is_weighed_anew(
    project, path, package, window, monkeypatch
):
    just_before(monkeypatch, "decide", lambda: window.apply(tag(window, 2, AMAL, 9, 12)))
    (amal,) = merged(project, package)
    assert [(each.article, each.chosen) for each in amal.collisions] == [(2, None)]
    assert len(ids(project)) == 1 + 6
    assert check(path) == []


def test_what_is_read_as_one_state_has_a_merge_whole_or_not_at_all(
    project, path, package, window, monkeypatch, single
):
    seen = []

    def look() -> None:
        with pytest.raises(LockedProject, match="being taken into"), window.one_state():
            seen.append(window)

    just_before(monkeypatch, "write_staged", look)
    merged(project, package)
    with window.one_state():
        assert len(ids(window)) == 9
    assert not seen


def test_pieces_of_much_text_are_staged_in_transactions_of_their_own(project, package, monkeypatch):
    monkeypatch.setattr(staging, "_MOST_LETTERS", 10)
    staged, real = [], Staging.stage_within
    monkeypatch.setattr(
        Staging, "stage_within", lambda self, some: (staged.append(len(some)), real(self, some))
    )
    monkeypatch.setattr("annotator.store.packages.writing_rows.MOST_ROWS", 2)
    merged(project, package)
    assert staged == [1, 1, 1]
