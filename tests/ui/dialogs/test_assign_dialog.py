"""People and work: the dry run follows what is chosen, and what is given out is what it said."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.core.people import Role
from annotator.store.project import Project
from annotator.ui import app_team
from annotator.ui.dialogs.assign_dialog import AssignDialog
from annotator.ui.dialogs.assign_table import AFTER, BEFORE, CALIBRATION, NAME, ROLE
from tests.ui.dialogs.team_project import AMAL, RANA, SAMI, articles_of, make_team, work


@pytest.fixture
def path(tmp_path):
    return make_team(tmp_path / "coast.annotator", annotators=(AMAL, SAMI, "Hind"))


@pytest.fixture
def dialog(qtbot, show, path):
    with Project.open(path) as project:
        made = show(
            AssignDialog(
                app_team.plan_in(path),
                app_team.assign_in(path),
                project.people.all,
                project.people.add,
                project.people.set_role,
                len(project.articles),
            )
        )
        looked(qtbot, made)
        yield made


def looked(qtbot, dialog) -> None:
    qtbot.waitUntil(lambda: not dialog._looking.busy)


def cell(dialog, name: str, column: int) -> str:
    table = dialog.table
    row = next(r for r in range(table.rowCount()) if name in table.item(r, NAME).text())
    return "".join(
        letter for letter in table.item(row, column).text() if letter.isprintable()
    ).strip("\u2066\u2069")


def numbers(dialog, column: int) -> dict[str, str]:
    return {name: cell(dialog, name, column).split(" ")[0] for name in (AMAL, SAMI, "Hind")}


def test_at_first_it_shows_what_two_people_for_each_article_would_mean(dialog):
    assert numbers(dialog, BEFORE) == dict.fromkeys((AMAL, SAMI, "Hind"), "6")
    assert numbers(dialog, AFTER) == dict.fromkeys((AMAL, SAMI, "Hind"), "4")
    assert cell(dialog, RANA, ROLE) == "Reviewer"
    assert cell(dialog, RANA, AFTER) == ""
    assert "6" in dialog.summary.text()


def test_the_table_follows_the_keys(qtbot, dialog):
    qtbot.keyClick(dialog.per_article, Qt.Key.Key_Down)
    looked(qtbot, dialog)
    assert numbers(dialog, AFTER) == dict.fromkeys((AMAL, SAMI, "Hind"), "2")
    qtbot.keyClick(dialog.calibration, Qt.Key.Key_Up)
    qtbot.keyClick(dialog.calibration, Qt.Key.Key_Up)
    qtbot.keyClick(dialog.calibration, Qt.Key.Key_Up)
    looked(qtbot, dialog)
    assert numbers(dialog, CALIBRATION) == dict.fromkeys((AMAL, SAMI, "Hind"), "3")
    assert sorted(numbers(dialog, AFTER).values()) == ["4", "4", "4"]


def test_nothing_is_given_out_before_it_is_said(qtbot, dialog, path):
    dialog.per_article.setValue(1)
    looked(qtbot, dialog)
    assert articles_of(path, AMAL) == 6
    dialog.reject()
    assert articles_of(path, AMAL) == 6


def test_enter_gives_out_what_the_table_said(qtbot, dialog, path):
    dialog.per_article.setValue(1)
    looked(qtbot, dialog)
    wanted = {name: int(number) for name, number in numbers(dialog, AFTER).items()}
    with qtbot.waitSignal(dialog.assigned):
        qtbot.keyClick(dialog.per_article, Qt.Key.Key_Return)
    assert {name: articles_of(path, name) for name in wanted} == wanted
    assert AMAL in dialog.finished_with
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_who_is_away_keeps_what_they_began(qtbot, dialog, path):
    work(path, AMAL, 1, "location", "دمشق")
    row = next(r for r in range(3) if AMAL in dialog.table.item(r, NAME).text())
    dialog.table.setCurrentCell(row, NAME)
    dialog.table.setFocus()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    looked(qtbot, dialog)
    assert dialog.table.away == (AMAL,)
    assert numbers(dialog, AFTER)[AMAL] == "1"
    with qtbot.waitSignal(dialog.assigned):
        dialog.apply()
    assert articles_of(path, AMAL) == 1
    assert articles_of(path, SAMI) + articles_of(path, "Hind") == 11


def test_what_cannot_be_is_told_and_cannot_be_accepted(qtbot, dialog, path):
    dialog.per_article.setMaximum(9)
    dialog.per_article.setValue(5)
    looked(qtbot, dialog)
    assert "5 people" in dialog.complaint
    assert not dialog.accept_button.isEnabled()
    dialog.apply()
    assert not dialog.running
    dialog.per_article.setValue(2)
    looked(qtbot, dialog)
    assert dialog.complaint == ""
    assert dialog.accept_button.isEnabled()


def test_somebody_new_is_added_by_enter_and_nothing_else_happens(qtbot, dialog, path, heard):
    changed = heard(dialog.peopleChanged)
    dialog.name.setFocus()
    qtbot.keyClicks(dialog.name, "Omar")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert changed
    assert not dialog.running and dialog.name.text() == ""
    with Project.open(path) as project:
        assert project.people.named("Omar").role is Role.ANNOTATOR
    looked(qtbot, dialog)
    assert cell(dialog, "Omar", BEFORE) == "6"
    assert dialog.per_article.maximum() == 4


def test_a_name_that_is_taken_is_refused_in_words(qtbot, dialog):
    dialog.name.setText(AMAL)
    dialog.add_person()
    assert AMAL in dialog.complaint
    assert dialog.name.text() == AMAL


def test_a_role_is_changed_in_place(qtbot, dialog, path):
    row = next(r for r in range(4) if "Hind" in dialog.table.item(r, NAME).text())
    dialog.table.setCurrentCell(row, NAME)
    assert dialog.role_of.currentData() == Role.ANNOTATOR
    dialog.role_of.setFocus()
    qtbot.keyClick(dialog.role_of, Qt.Key.Key_Down)
    dialog.role_of.activated.emit(dialog.role_of.currentIndex())
    with Project.open(path) as project:
        assert project.people.named("Hind").role is Role.REVIEWER
    looked(qtbot, dialog)
    assert cell(dialog, "Hind", ROLE) == "Reviewer"
    assert dialog.table.current.name == "Hind", "the row stays with its person"
    assert dialog.per_article.maximum() == 2
