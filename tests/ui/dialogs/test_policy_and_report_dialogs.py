"""Settling by policy with its dry run, and the disagreement report."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from annotator.core.decision import Means
from annotator.jobs.review.settling import SettleOptions, remembered, settle
from annotator.jobs.sample import REVIEWER
from annotator.store.project import Project
from annotator.ui.dialogs.policy_dialog import PolicyDialog
from annotator.ui.dialogs.report_dialog import ReportDialog
from annotator.ui.window import team_jobs
from tests import made_up

CLITIC, AGREED, MAJORITY = Means.CLITIC, Means.AGREED, Means.MAJORITY


def opened(show, path, plan=None, run=None) -> PolicyDialog:
    with Project.open(path) as project:
        return show(
            PolicyDialog(
                plan or team_jobs.settle_plan_in(path),
                run or team_jobs.settle_in(path),
                REVIEWER,
                project.label_set,
                "en",
                remembered(project),
            )
        )


@pytest.fixture
def dialog(qtbot, show, sample):
    made = opened(show, sample)
    looked(qtbot, made)
    return made


@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_is_left_stands_below_its_heading(qtbot, dressed, show, sample, language):
    dressed(language)
    dialog = opened(show, sample)
    looked(qtbot, dialog)
    table = dialog.table
    column = [label for label in table.findChildren(QLabel) if label.x() == table.left[""].x()]
    assert len(column) == len(table.left) + 1
    begins = [ink(table, label, from_the_left=language == "en") for label in column]
    assert max(begins) - min(begins) <= 4, begins


def ink(table, label, *, from_the_left: bool) -> int:
    """Where the letters of a label begin, as it is painted."""
    picture = table.grab(label.geometry()).toImage()
    ground = picture.pixel(0, 0)
    columns = range(picture.width()) if from_the_left else reversed(range(picture.width()))
    return next(
        x for x in columns if any(picture.pixel(x, y) != ground for y in range(picture.height()))
    )


def plain(text: str) -> str:
    return re.sub("[\u2066-\u2069\u200e\u200f]", "", text)


def looked(qtbot, dialog) -> None:
    qtbot.waitUntil(lambda: not dialog.looking.busy)


def decisions(path) -> int:
    with Project.open(path) as project:
        return len(project.review.decisions())


def test_at_first_nothing_is_ticked_and_nothing_would_be_settled(dialog):
    assert set(map(frozenset, dialog.table.policies().values())) == {frozenset()}
    assert "nothing new" in dialog.summary.text()
    assert not dialog.accept_button.isEnabled()


def test_statements_have_the_first_box_alone(dialog):
    boxes = {means for label, means in dialog.table.boxes if label == "claim"}
    assert boxes == {AGREED}


def test_a_tick_by_key_is_counted_at_once(qtbot, dialog, sample):
    box = dialog.table.boxes["location", CLITIC]
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    looked(qtbot, dialog)
    with Project.open(sample) as project:
        from annotator.jobs.review.settling import plan

        report = plan(project, dialog.options())
    shown = plain(dialog.table.counts["location", CLITIC].text())
    assert shown == str(report.labels["location"].settled[CLITIC]) != "0"
    assert plain(dialog.table.left[""].text()) == str(report.all.left.total())
    assert f"{len(report.decisions)} open case" in dialog.summary.text()
    assert "statements" in dialog.left.text()
    assert decisions(sample) == 0, "a dry run changes nothing"


def test_enter_settles_what_was_counted(qtbot, dialog, sample):
    dialog.table.boxes["location", CLITIC].click()
    looked(qtbot, dialog)
    with qtbot.waitSignal(dialog.settled) as told:
        qtbot.keyClick(dialog.table.boxes["location", CLITIC], Qt.Key.Key_Return)
    assert decisions(sample) == len(told.args[0].decisions) > 0
    assert "blind check" in dialog.finished_with
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_what_was_chosen_last_is_ticked_again(qtbot, show, sample):
    with Project.open(sample) as project:
        settle(project, SettleOptions({"actor": frozenset({CLITIC, AGREED})}, REVIEWER))
    dialog = opened(show, sample)
    looked(qtbot, dialog)
    ticked = {key for key, box in dialog.table.boxes.items() if box.isChecked()}
    assert ticked == {("actor", CLITIC), ("actor", AGREED)}
    assert "nothing new" in dialog.summary.text()
    assert "0 of" in dialog.checks.text()


def test_escape_stops_the_work_and_the_dialog_stays(qtbot, show, sample):
    from threading import Event

    from annotator.jobs.work import Cancelled

    begun = Event()

    def slow(options, progress, stopped):
        begun.set()
        while not stopped():
            progress(1, 10, "")
        raise Cancelled(made_up.sentence("stopped"))

    dialog = opened(show, sample, run=slow)
    dialog.table.boxes["location", CLITIC].click()
    looked(qtbot, dialog)
    dialog.apply()
    qtbot.waitUntil(begun.is_set)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not dialog.running)
    assert dialog.isVisible()
    assert "stopped" in dialog.complaint
    assert dialog.form.isEnabled()


# -- the report -----------------------------------------------------------------------------------


def test_the_report_is_saved_in_the_language_that_is_chosen(qtbot, show, sample, tmp_path):
    out = tmp_path / "report.html"
    dialog = show(ReportDialog(team_jobs.report_of(sample), out, "en"))
    dialog.language.setFocus()
    qtbot.keyClick(dialog.language, Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.saved):
        qtbot.keyClick(dialog.path, Qt.Key.Key_Return)
    page = out.read_text(encoding="utf-8")
    assert 'dir="rtl"' in page and "الاتفاق" in page
    assert str(out) in dialog.where
    assert dialog.open_button.isVisible()


def test_a_report_is_replaced_only_on_a_second_press(qtbot, show, sample, tmp_path):
    out = tmp_path / "report.html"
    out.write_text("precious")
    dialog = show(ReportDialog(team_jobs.report_of(sample), out, "en"))
    dialog.apply()
    assert dialog.complaint
    assert out.read_text() == "precious"
    with qtbot.waitSignal(dialog.saved):
        dialog.apply()
    assert out.read_text(encoding="utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize("wrong", ["", "no/such/folder/out"])
def test_a_place_that_is_none_is_refused(show, sample, tmp_path, wrong):
    dialog = show(ReportDialog(team_jobs.report_of(sample), tmp_path / "report.html", "en"))
    dialog.path.setText(str(tmp_path / wrong) if wrong else "")
    dialog.apply()
    assert dialog.complaint
    assert not dialog.running
