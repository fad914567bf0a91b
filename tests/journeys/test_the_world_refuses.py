"""A locked file, a full disk, a file that may not be written: a sentence, nothing lost,
and on it goes.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager

import pytest

from annotator.store.file import entering
from annotator.store.file.connecting import connect
from tests.store.making import connection_of
from tests.ui.window_support import PERSON, make_project

LONG_NOTE = "ملاحظة طويلة جداً " * 1_000  # more pages than a full disk has


@pytest.fixture
def desk(sit_down, tmp_path, monkeypatch):
    """A desk whose writes wait for another process no longer than a test can."""
    monkeypatch.setattr(
        entering,
        "connect",
        lambda path, busy_milliseconds=30: connect(path, busy_milliseconds=30),
    )
    return sit_down(make_project(tmp_path / "coast.annotator"), PERSON)


@contextmanager
def held_by_somebody_else(path):
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield
        other.execute("ROLLBACK")


@contextmanager
def full_disk(desk):
    connection = connection_of(desk.session.project)
    most = connection.execute("PRAGMA max_page_count").fetchone()[0]
    now = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {now}")
    yield
    connection.execute(f"PRAGMA max_page_count = {most}")


@contextmanager
def read_only(desk):
    connection = connection_of(desk.session.project)
    connection.execute("PRAGMA query_only = ON")
    yield
    connection.execute("PRAGMA query_only = OFF")


def test_a_locked_file_is_told_and_nothing_is_lost(desk):
    desk.tag("دمشق", "2")
    with held_by_somebody_else(desk.path):
        desk.drag("9 نيسان")
        desk.press("3")
        assert "in use by another program" in desk.toast
        assert desk.view.selection() is not None, "what was selected stays, to try again"
    assert desk.in_file() == [("location", "دمشق")]
    assert desk.shows_what_the_file_says()
    desk.press("3")
    assert desk.in_file() == [("location", "دمشق"), ("date", "9 نيسان")]
    assert desk.shows_what_the_file_says()


def test_undo_finish_and_skip_are_refused_in_a_locked_file(desk, qtbot):
    desk.tag("دمشق", "2")
    with held_by_somebody_else(desk.path):
        for key in ("Ctrl+Z", "F9", "V", "U", "Del"):
            desk.page.toast.hide()
            desk.press(key)
            assert "in use by another program" in desk.toast, key
        assert desk.number == 1, "an article that could not be finished stays open"
    assert (desk.in_file(), desk.state()) == ([("location", "دمشق")], "in_progress")
    assert desk.shows_what_the_file_says()
    desk.press("F9")
    assert desk.state(1) == "done"
    assert desk.number == 2


def test_a_full_disk_is_told_and_nothing_is_lost(desk, qtbot):
    desk.tag("دمشق", "2")
    with full_disk(desk):
        desk.press("N")
        note = desk.page.card.note
        qtbot.waitUntil(note.hasFocus)
        note.setText(LONG_NOTE.strip())
        desk.press("Return")
        assert "disk is full" in desk.toast
        assert desk.session.current.ordered[0].note is None
        assert desk.shows_what_the_file_says()
        assert note.text() == LONG_NOTE.strip(), "what was typed is not lost"
    desk.press("N", "Return")
    assert desk.set_in_file().ordered[0].note == LONG_NOTE.strip()
    desk.press("Ctrl+Z", "Ctrl+Z")
    assert desk.in_file() == []


def test_a_file_that_may_not_be_written_is_told_and_nothing_is_lost(desk):
    with read_only(desk):
        desk.drag("دمشق")
        desk.press("2")
        assert "may not be written" in desk.toast
    assert desk.in_file() == []
    desk.press("2")
    assert desk.in_file() == [("location", "دمشق")]
    assert desk.shows_what_the_file_says()
