"""The file is deleted, renamed or replaced under the window: it says so and keeps everything."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.jobs.sample import REVIEWER
from annotator.store.check.check import check
from annotator.store.file.connecting import connect
from annotator.store.project import Project
from annotator.ui.page_names import REVIEW
from annotator.ui.words import translation
from tests.journeys.desk import Desk
from tests.store.making import copy_by_another_program
from tests.ui.window_support import PERSON, Hands, make_project

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="the system keeps an open file in place"
)

SAVED = [("location", "دمشق"), ("actor", "وزير النقل")]
MORE = ("date", "9 نيسان")


def tag(hands: Hands, surface: str, key: Qt.Key) -> None:
    """As a person does it; without a turn of events, in which the window would notice by itself."""
    desk = Desk(hands.window)
    desk.view.scroll_to(desk.place(surface))
    desk.drag(surface)
    QTest.keyClick(desk.view, key)


def labels_in(path: Path) -> list[tuple[str, str]]:
    with Project.open(path) as project:
        person = project.people.named(PERSON)
        found = project.articles.annotation_set(1, person.number).ordered
        text = project.articles.read(1).text
    return [(one.label, one.span.of(text)) for one in found]


def by_place(*labels: tuple[str, str]) -> list[tuple[str, str]]:
    order = ["وزير النقل", "دمشق", "9 نيسان"]
    return sorted(labels, key=lambda label: order.index(label[1]))


@pytest.fixture
def other(tmp_path):
    """Another machine's copy, on which somebody went on, without what is done in this window."""
    path = make_project(tmp_path / "elsewhere.annotator")
    with Project.open(path) as project:
        project.set_setting("title", "Coast news of another machine")
    return path


@pytest.fixture
def at_work(hands, other):
    """A window with two labels that are in the journal only."""
    tag(hands, "دمشق", Qt.Key.Key_2)
    tag(hands, "وزير النقل", Qt.Key.Key_1)
    return hands


def delete(path: Path, other: Path) -> None:
    path.unlink()


def delete_all(path: Path, other: Path) -> None:
    for file in path.parent.glob(f"{path.name}*"):
        if file.is_file():
            file.unlink()


def replace(path: Path, other: Path) -> None:
    os.replace(other, path)


def delete_journal(path: Path, other: Path) -> None:
    path.with_name(path.name + "-wal").unlink()


def dialog_of(hands: Hands):
    return hands.window.displacement.dialog


def wait_for_dialog(hands: Hands, qtbot):
    qtbot.waitUntil(lambda: dialog_of(hands) is not None)
    return dialog_of(hands)


EVENTS = {
    delete: "is not there any more",
    delete_all: "is not there any more",
    replace: "Another file was put in the place",
    delete_journal: "was deleted or replaced",
}


@pytest.mark.parametrize("happens", EVENTS, ids=lambda event: event.__name__)
@pytest.mark.parametrize("noticed_by", ["gesture", "look"])
def test_a_displaced_project_is_told_and_all_of_its_work_goes_on_in_a_new_file(
    at_work, other, qtbot, happens, noticed_by
):
    path = at_work.path
    happens(path, other)
    before = path.read_bytes() if path.exists() else None
    if noticed_by == "gesture":
        tag(at_work, "9 نيسان", Qt.Key.Key_3)
        assert "✓" not in at_work.window.status.saved.text()
    else:
        at_work.session.look()
    dialog = wait_for_dialog(at_work, qtbot)
    assert EVENTS[happens] in dialog.explanation
    assert "Not saved" in at_work.window.status.saved.text()
    assert len(at_work.session.current.annotations) == 2, "what is shown is what is saved"

    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    QApplication.processEvents()
    saved = path.with_name("coast (saved).annotator")
    assert at_work.session.project.path == saved
    assert at_work.window.displacement.dialog is None
    wanted = by_place(*SAVED, MORE) if noticed_by == "gesture" else by_place(*SAVED)
    assert labels_in(saved) == wanted
    assert len(at_work.session.current.annotations) == len(wanted)
    tag(at_work, "المدينة", Qt.Key.Key_2)
    assert len(labels_in(saved)) == len(wanted) + 1
    assert check(saved) == []
    if happens is replace:
        assert path.read_bytes() == before
        assert labels_in(path) == []
    left = {file.name for file in path.parent.glob("coast.annotator*") if file.is_file()}
    assert left <= {"coast.annotator", "coast.annotator-wal", "coast.annotator-shm"}
    assert happens is delete_journal or not any(name.endswith(("wal", "shm")) for name in left)


def test_three_gestures_that_could_not_be_written_are_all_made(at_work, other, qtbot):
    replace(at_work.path, other)
    for surface, key in (
        ("9 نيسان", Qt.Key.Key_3),
        ("المدينة", Qt.Key.Key_2),
        ("وأضاف", Qt.Key.Key_1),
    ):
        tag(at_work, surface, key)
    dialog = wait_for_dialog(at_work, qtbot)
    assert dialog_of(at_work) is dialog, "it is asked once"
    dialog.accept_button.click()
    assert len(labels_in(at_work.session.project.path)) == 5


@pytest.mark.parametrize("noticed_by", ["gesture", "look"])
def test_a_renamed_file_is_worked_on_under_its_new_name(at_work, qtbot, noticed_by):
    path, now = at_work.path, at_work.path.with_name("coast of 2024.annotator")
    os.rename(path, now)
    if noticed_by == "gesture":
        tag(at_work, "9 نيسان", Qt.Key.Key_3)
    else:
        at_work.session.look()
    qtbot.waitUntil(lambda: at_work.session.project.path == now)
    assert at_work.window.displacement.dialog is None
    assert now.name in at_work.page.toast.text
    tag(at_work, "المدينة", Qt.Key.Key_2)
    wanted = [*SAVED, MORE] if noticed_by == "gesture" else SAVED
    assert len(labels_in(now)) == len(wanted) + 1
    at_work.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert labels_in(now) == by_place(*wanted)
    assert check(now) == []
    names = {file.name for file in path.parent.glob("coast.annotator*") if file.is_file()}
    assert names == set()


def test_a_renamed_folder_is_followed(window, qtbot, tmp_path):
    folder = tmp_path / "project"
    folder.mkdir()
    hands = Hands(window, make_project(folder / "coast.annotator"))
    window.open_project(hands.path)
    tag(hands, "دمشق", Qt.Key.Key_2)
    os.rename(folder, tmp_path / "project of 2024")
    tag(hands, "9 نيسان", Qt.Key.Key_3)
    now = tmp_path / "project of 2024" / "coast.annotator"
    qtbot.waitUntil(lambda: hands.session.project.path == now)
    assert labels_in(now) == [("location", "دمشق"), MORE]
    assert check(now) == []


def test_a_file_that_comes_back_is_worked_on(at_work, qtbot, tmp_path):
    trash = tmp_path / "trash"
    trash.mkdir()
    os.rename(at_work.path, trash / "coast.annotator")
    tag(at_work, "9 نيسان", Qt.Key.Key_3)
    wait_for_dialog(at_work, qtbot)
    os.rename(trash / "coast.annotator", at_work.path)
    at_work.session.look()
    qtbot.waitUntil(lambda: dialog_of(at_work) is None)
    assert "✓" in at_work.window.status.saved.text()
    assert labels_in(at_work.path) == by_place(*SAVED, MORE)
    assert len(at_work.session.current.annotations) == 3
    assert check(at_work.path) == []


def test_another_name_and_what_is_wrong_with_it(at_work, qtbot, tmp_path):
    delete(at_work.path, at_work.path)
    at_work.session.look()
    dialog = wait_for_dialog(at_work, qtbot)
    for wrong, why in (
        ("", "Choose where"),
        (str(tmp_path / "elsewhere.annotator"), "exists already"),
        (str(tmp_path / "no such folder" / "x.annotator"), "cannot be made"),
    ):
        dialog.path.setText(wrong)
        dialog.accept_button.click()
        assert why in dialog.complaint
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    at_work.session.look()
    QApplication.processEvents()
    assert dialog_of(at_work) is None, "it was put off"
    assert "Not saved" in at_work.window.status.saved.text()
    tag(at_work, "المدينة", Qt.Key.Key_2)
    dialog = wait_for_dialog(at_work, qtbot)
    assert "1 change" in dialog.explanation
    dialog.path.setText(str(tmp_path / "mine"))
    dialog.accept_button.click()
    assert len(labels_in(tmp_path / "mine.annotator")) == 3


def test_closing_without_saving_leaves_nothing_behind(at_work, other, qtbot):
    replace(at_work.path, other)
    at_work.session.look()
    wait_for_dialog(at_work, qtbot).cancel_button.click()
    assert at_work.window.session is None
    assert labels_in(at_work.path) == []
    assert not list(at_work.path.parent.glob("coast*saved*"))
    assert not list(at_work.path.parent.glob("*another-file"))


@pytest.mark.parametrize("how", ["project", "window"])
def test_a_window_that_is_closed_before_anybody_looked_saves_beside(at_work, other, how):
    replace(at_work.path, other)
    at_work.window.close_project() if how == "project" else at_work.window.close()
    assert labels_in(at_work.path) == []
    assert labels_in(at_work.path.with_name("coast (saved).annotator")) == by_place(*SAVED)


def test_a_window_that_is_closed_after_a_rename_leaves_the_renamed_file_whole(at_work):
    now = at_work.path.with_name("coast of 2024.annotator")
    os.rename(at_work.path, now)
    at_work.window.close()
    assert labels_in(now) == by_place(*SAVED)
    assert check(now) == []


def test_a_window_in_which_nothing_was_done_saves_nothing(hands, other):
    replace(hands.path, other)
    hands.window.close()
    assert not list(hands.path.parent.glob("coast*saved*"))
    assert check(hands.path) == []


def test_what_is_written_into_the_file_itself_is_noticed(at_work, other, qtbot):
    """By a program that copies onto a file; most of what was open is gone then."""
    copy_by_another_program(other, at_work.path)
    data = other.read_bytes()
    tag(at_work, "9 نيسان", Qt.Key.Key_3)
    dialog = wait_for_dialog(at_work, qtbot)
    assert "wrote something else" in dialog.explanation
    dialog.cancel_button.click()
    assert at_work.path.read_bytes() == data
    assert check(at_work.path) == []
    assert labels_in(at_work.path) == []


def test_a_decision_is_kept_too(window, qtbot, sample, tmp_path):
    """On the page of review, which has the file open once more."""
    shutil.copyfile(sample, tmp_path / "elsewhere.annotator")
    window.settings.set_person(sample.resolve(), REVIEWER)
    window.open_project(sample)
    window.pages.turn_to(REVIEW)
    page = window.pages.page
    qtbot.waitUntil(lambda: page.session.ready and page.session.open_article is not None)
    one = next(case for case in page.session.open_article.cases if case.decision is None)
    os.replace(tmp_path / "elsewhere.annotator", sample)
    assert not page.decisions.settle(one.case, one.case.variants[0].spans, None, "")
    qtbot.waitUntil(lambda: window.displacement.dialog is not None)
    window.displacement.dialog.accept_button.click()
    assert window.pages.turned_to == REVIEW
    saved = sample.with_name("sample (saved).annotator")
    for file, decisions in ((sample, 0), (saved, 1)):
        with closing(connect(file)) as connection:
            (count,) = connection.execute("SELECT count(*) FROM decision").fetchone()
        assert count == decisions
        assert check(file) == []


def test_the_dialog_of_a_displaced_project_is_arabic(at_work, other, qtbot, qapp):
    at_work.window.run("language")
    assert translation.current() == "ar"
    try:
        delete(at_work.path, other)
        at_work.session.look()
        dialog = wait_for_dialog(at_work, qtbot)
        texts = [dialog.windowTitle(), dialog.explanation, dialog.accept_button.text()]
        for text in texts:
            assert any("\u0621" <= letter <= "\u064a" for letter in text), text
            assert "file" not in text
    finally:
        dialog.cancel_button.click()
        at_work.window.run("language")
