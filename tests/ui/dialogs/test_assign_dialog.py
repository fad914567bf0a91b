"""People and work: the dry run follows what is chosen, and what is given out is what it said."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from annotator.core.people import Role
from annotator.jobs.team.assigning import AssignOptions, assign
from annotator.store.project import Project
from annotator.ui.dialogs.assign_dialog import AssignDialog
from annotator.ui.dialogs.assign_table import AFTER, BEFORE, CALIBRATION, NAME, ROLE
from annotator.ui.project_session import ProjectSession
from annotator.ui.window import team_jobs
from tests.ui.dialogs.team_project import AMAL, RANA, SAMI, articles_of, make_team, work


@pytest.fixture
def path(tmp_path):
    return make_team(tmp_path / "coast.annotator", annotators=(AMAL, SAMI, "Hind"))


@pytest.fixture
def dialog(qtbot, show, path):
    with Project.open(path) as project:
        made = show(dialog_on(project))
        looked(qtbot, made)
        yield made


def dialog_on(project: Project) -> AssignDialog:
    session = ProjectSession(project, project.people.all()[0])
    return AssignDialog(
        team_jobs.plan_in(project.path),
        team_jobs.assign_in(project.path),
        project.people.all,
        team_jobs.add_to(session),
        team_jobs.set_role_in(session),
        team_jobs.given_in(session),
    )


def looked(qtbot, dialog) -> None:
    qtbot.waitUntil(lambda: not dialog.looking.busy)


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
    assert "\u20685\u2069" in dialog.complaint
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


def test_until_work_is_given_out_it_says_that_everybody_gets_everything(qtbot, dialog, path):
    work(path, AMAL, 1, "location", "دمشق")
    assert "every annotator has all articles" in told(dialog)
    assert "until you press Give out" not in told(dialog)
    dialog.name.setText("Omar")
    dialog.add_person()
    assert "6 article" in dialog.news.text() and "given to \u2068Omar\u2069" in dialog.news.text()
    give_role(dialog, AMAL, Role.REVIEWER)
    assert "5 article" in dialog.news.text() and "taken back" in dialog.news.text()
    assert articles_of(path, AMAL) == 1, "what she has begun"
    give_role(dialog, AMAL, Role.ANNOTATOR)
    assert "5 article" in dialog.news.text() and "given to" in dialog.news.text()
    dialog.name.setText(AMAL)
    dialog.add_person()
    assert dialog.complaint and not dialog.news.isVisible()


def test_once_work_was_given_out_nobody_gets_anything_by_itself(qtbot, show, path):
    with Project.open(path) as project:
        assign(project, AssignOptions(1))
        dialog = show(dialog_on(project))
        looked(qtbot, dialog)
        assert "until you press Give out" in told(dialog)
        dialog.name.setText("Omar")
        dialog.add_person()
        looked(qtbot, dialog)
        assert cell(dialog, "Omar", BEFORE) == "0"
        assert not dialog.news.isVisible()
        give_role(dialog, AMAL, Role.LEAD)
        assert "2 article" in dialog.news.text() and "taken back" in dialog.news.text()
        give_role(dialog, AMAL, Role.ANNOTATOR)
        assert not dialog.news.isVisible()
        assert articles_of(path, AMAL) == 0


def told(dialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def give_role(dialog, name: str, role: Role) -> None:
    table = dialog.table
    row = next(r for r in range(table.rowCount()) if name in table.item(r, NAME).text())
    table.setCurrentCell(row, NAME)
    dialog.role_of.setCurrentIndex(dialog.role_of.findData(role))
    dialog.role_of.activated.emit(dialog.role_of.currentIndex())


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


@pytest.mark.parametrize("language", ["en", "ar"])
def test_numbers_begin_where_lines_begin_and_off_the_border(dressed, show, path, language):
    dressed(language)
    with Project.open(path) as project:
        dialog = show(dialog_on(project))
        for spin in (dialog.per_article, dialog.calibration, dialog.seed):
            line = spin.lineEdit()
            line.home(False)
            at = line.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center()
            x = line.mapTo(spin, at).x()
            from_border = x if language == "en" else spin.width() - x
            assert 6 <= from_border <= 24
