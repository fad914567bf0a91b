"""The window around the work: projects, people, errors in words, looks that are remembered."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from annotator.core.people import Role
from annotator.store.project import Project
from annotator.ui.actions.spec import PAGES
from annotator.ui.actions.table import ACTIONS
from annotator.ui.page import AtHand
from annotator.ui.page_names import ANNOTATE
from annotator.ui.settings import Settings
from annotator.ui.window.main_window import MainWindow
from annotator.ui.window.menus import Situation
from annotator.ui.words import translation
from tests.store.making import connection_of
from tests.ui.window_support import FIRST, PERSON, Hands, make_project

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALL_AT_HAND = AtHand(article=True, span=True, suggestion=True)


def _complaint(window: MainWindow) -> str:
    box = window.findChild(QMessageBox)
    return box.text() if box else ""


def test_every_action_of_the_page_does_something(hands):
    window = hands.window
    known = window.actions_table()
    assert {spec.name for spec in ACTIONS if ANNOTATE in spec.pages} <= set(known)


@pytest.mark.parametrize("page", sorted(PAGES))
@pytest.mark.parametrize("role", Role)
def test_no_key_stands_on_two_actions_that_are_there_together(hands, page, role):
    seen: dict[str, str] = {}
    for spec in ACTIONS:
        if Situation(page, ALL_AT_HAND, role).offers(spec):
            for sequence in hands.window.actions_[spec.name].shortcuts():
                text = sequence.toString()
                assert text not in seen, f"{text} is on {seen[text]} and on {spec.name}"
                seen[text] = spec.name


@pytest.mark.parametrize("at_work", [True, False])
@pytest.mark.parametrize("page", sorted(PAGES))
def test_no_key_means_two_things_wherever_the_hands_are(page, at_work):
    there = [
        key
        for spec in ACTIONS
        if Situation(page, ALL_AT_HAND, Role.LEAD).offers(spec) and spec.hands.fits(at_work=at_work)
        for key in spec.keys
    ]
    assert len(there) == len(set(there))


@pytest.mark.parametrize(
    "content", [b"", b"hello, this is not a project", b"PK\x03\x04" + b"\x00" * 200]
)
def test_a_foreign_file_is_refused_in_words_and_not_touched(window, tmp_path, content):
    path = tmp_path / "foreign.annotator"
    path.write_bytes(content)
    assert not window.open_project(path)
    assert path.name in _complaint(window)
    assert path.read_bytes() == content
    assert sorted(p.name for p in tmp_path.iterdir() if p.suffix != ".ini") == [path.name]


def test_a_project_opens_for_whoever_worked_in_it_last(window, tmp_path):
    path = make_project(tmp_path / "two.annotator")
    with Project.open(path) as project:
        project.people.add("سامر", Role.ANNOTATOR)
    window.settings.set_person(path.resolve(), "سامر")
    window.open_project(path)
    assert window.session.person.name == "سامر"


def test_the_window_asks_who_is_at_work_when_it_cannot_know(window, tmp_path, qtbot):
    path = make_project(tmp_path / "two.annotator")
    with Project.open(path) as project:
        project.people.add("سامر", Role.ANNOTATOR)
    window.open_project(path)
    dialog = window.dialogs.opened
    assert dialog is not None and window.session is None
    dialog.list.setCurrentRow(1)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert window.session.person.name == "سامر"


def test_the_project_goes_to_the_recent_ones(hands):
    assert [one.title for one in hands.window.settings.recent] == ["Coast news"]


def test_a_project_may_be_closed_while_a_search_is_typed(hands, qtbot):
    articles = hands.page.articles
    hands.key(Qt.Key.Key_K, CTRL)
    hands.type("دمشق", articles.search)
    with qtbot.captureExceptions() as faults:
        hands.window.close_project()
        articles._pause.timeout.emit()  # the page outlives the project for a moment
    assert faults == []


def test_a_note_that_is_being_typed_is_kept_when_the_window_closes(hands, qtbot):
    hands.drag("دمشق")
    hands.key(Qt.Key.Key_2)
    hands.key(Qt.Key.Key_N)
    hands.type("ملاحظة", hands.page.card.note)
    hands.window.close()
    with Project.open(hands.path) as project:
        person = project.people.named(PERSON)
        assert project.articles.annotation_set(1, person.number).ordered[0].note == "ملاحظة"


def test_the_note_of_one_span_never_lands_on_another(hands, qtbot):
    for surface in ("دمشق", "المدينة"):
        hands.drag(surface)
        hands.key(Qt.Key.Key_2)
    hands.key(Qt.Key.Key_K)
    hands.key(Qt.Key.Key_N)
    hands.type("عن دمشق", hands.page.card.note)
    hands.click("المدينة")
    notes = {hands.text[a.span.start : a.span.end]: a.note for a in hands.session.current.ordered}
    assert notes == {"دمشق": "عن دمشق", "المدينة": None}


def test_theme_and_language_change_while_an_article_is_open(hands):
    hands.drag("دمشق")
    hands.key(Qt.Key.Key_2)
    hands.key(Qt.Key.Key_D, CTRL | SHIFT)
    assert hands.window.theme.name == "dark"
    hands.key(Qt.Key.Key_L, CTRL | SHIFT)
    try:
        assert hands.window.layoutDirection() is Qt.LayoutDirection.RightToLeft
        assert hands.in_file() == [("location", "دمشق")]
        assert hands.session.article.number == 1
    finally:
        hands.window.run("language")
        translation.install("en")


def test_looks_are_remembered(hands, qtbot, qapp):
    hands.key(Qt.Key.Key_Plus, CTRL)
    hands.window.run("guidelines")
    size = hands.view.text_size
    shown = hands.page.guidelines.isHidden()
    hands.window.close()
    again = MainWindow(Settings.in_file(hands.window.settings.path))
    qtbot.addWidget(again)
    again.open_project(hands.path)
    assert again.page.view.text_size == size
    assert again.page.guidelines.isHidden() is shown
    again.close_project()


def test_on_a_small_screen_a_new_window_is_no_larger_than_it(qtbot, settings):
    window = MainWindow(settings)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.begin()
    assert window.height() <= window.screen().availableSize().height()
    assert window.screen().availableSize().height() < 840, "the usual height"


def test_a_locked_file_is_told_and_the_next_gesture_is_saved(hands):
    connection_of(hands.session.project).busy_milliseconds = 20
    other = sqlite3.connect(hands.path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    hands.drag("دمشق")
    hands.key(Qt.Key.Key_2)
    assert hands.path.name in hands.page.toast.text
    other.execute("ROLLBACK")
    other.close()
    assert hands.in_file() == []
    hands.key(Qt.Key.Key_2)
    assert hands.in_file() == [("location", "دمشق")]


def test_two_windows_of_one_person_see_each_other(hands, qtbot, tmp_path):
    second = MainWindow(Settings.in_file(tmp_path / "second.ini"))
    qtbot.addWidget(second)
    second.settings.set_person(hands.path.resolve(), PERSON)
    second.open_project(hands.path)
    other = Hands(second, hands.path)
    hands.drag("دمشق")
    hands.key(Qt.Key.Key_2)
    other.session.look()
    assert [a.label for a in other.session.current.ordered] == ["location"]
    other.view.set_selection(FIRST.index("وزير"), FIRST.index("وزير") + 4)
    other.page.labelling.press("actor")
    assert sorted(hands.in_file()) == [("actor", "وزير"), ("location", "دمشق")]
    hands.session.look()
    assert len(hands.session.current.annotations) == 2
    second.close_project()


def test_nothing_of_another_person_is_shown(hands):
    with Project.open(hands.path) as project:
        stranger = project.people.add("سامر", Role.ANNOTATOR)
        from annotator.core import verbs
        from annotator.core.gesture import Gesture, GestureKind
        from annotator.core.span import Span

        now = project.articles.annotation_set(1, stranger.number)
        start = project.articles.read(1).text.index("دمشق")
        changes = verbs.tag(now, "actor", [Span(start, start + 4)], lambda: "f" * 32)
        project.apply(Gesture("e" * 32, stranger.number, 1, GestureKind.TAG, changes))
    hands.session.look()
    assert hands.session.current.annotations == {}
    assert hands.page.spans.spans.rowCount() == 0
    assert hands.window.session.reading.counts()["in_progress"] == 0


def test_closing_leaves_one_file_that_can_be_mailed(hands):
    hands.drag("دمشق")
    hands.key(Qt.Key.Key_2)
    hands.window.close_project()
    from annotator.ui.worker import stop_all

    stop_all()
    left = {p.name for p in Path(hands.path).parent.iterdir() if p.name.startswith("coast")}
    assert left <= {"coast.annotator", "coast.annotator.backups"}


def test_a_complaint_about_an_arabic_file_is_read_from_the_side_of_the_window(window, tmp_path):
    file = tmp_path / "تالف.annotator"
    file.write_bytes(b"x" * 5000)
    window.open_project(file)
    assert "تالف.annotator" in _complaint(window)
    assert _complaint(window).startswith("\u200e"), "Qt goes by the first letter, isolated or not"
