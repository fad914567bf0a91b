"""Packing work for somebody, and taking packages in: files are made whole,
refusals stand in their place.
"""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.jobs.team.merging import merge
from annotator.store.project import Project
from annotator.ui.dialogs.collision_table import IN_FILE, IN_PROJECT, WHAT
from annotator.ui.dialogs.merge_dialog import MergeDialog
from annotator.ui.dialogs.merge_table import ADDED, FINISHED, PERSON, SETS
from annotator.ui.dialogs.pack_dialog import Holder, PackDialog
from annotator.ui.project_session import ProjectSession
from annotator.ui.window import team_jobs
from tests.store.reviewing import decision, written
from tests.ui.dialogs.team_project import AMAL, SAMI, make_team, packed, work
from tests.ui.settled_project import settled_sample


@pytest.fixture
def path(tmp_path):
    return make_team(tmp_path / "coast.annotator")


# -- packing --------------------------------------------------------------------------------------


@pytest.fixture
def packing(show, path):
    with Project.open(path) as project:
        session = ProjectSession(project, project.people.all()[0])
        jobs = team_jobs.pack_from(path), team_jobs.write_feedback_from(path)
        return show(PackDialog(*jobs, team_jobs.holders(session), path))


def test_only_annotators_are_offered_with_what_they_have(packing):
    person = packing.person
    assert [person.itemText(row) for row in range(person.count())] == [AMAL, SAMI]
    assert "6 article" in packing.facts.text()


def test_enter_packs_for_the_person_that_is_chosen(qtbot, packing, path):
    qtbot.keyClick(packing.person, Qt.Key.Key_Down)
    out = path.with_name(f"coast-{SAMI}.annotator")
    assert packing.path.text() == str(out)
    with qtbot.waitSignal(packing.packed):
        qtbot.keyClick(packing.path, Qt.Key.Key_Return)
    with Project.open(out) as package:
        assert package.package.person == SAMI
        assert len(package.articles) == 6
    assert "6 article" in packing.finished_with
    assert str(out) in packing.where
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert not packing.isVisible()


def test_a_path_of_ones_own_stays_when_another_person_is_chosen(qtbot, packing, tmp_path):
    packing.path.setText(str(tmp_path / "mine"))
    packing.person.setCurrentIndex(1)
    assert packing.path.text() == str(tmp_path / "mine")
    with qtbot.waitSignal(packing.packed):
        packing.apply()
    assert (tmp_path / "mine.annotator").is_file()


def test_only_the_feedback_is_written_for_a_package_that_is_out(qtbot, show, tmp_path):
    path = settled_sample(tmp_path / "settled.annotator")
    jobs = team_jobs.pack_from(path), team_jobs.write_feedback_from(path)
    dialog = show(PackDialog(*jobs, [Holder("ليلى", 12, 12)], path))
    qtbot.keyClick(dialog.only_feedback, Qt.Key.Key_Space)
    out = tmp_path / "settled-ليلى-feedback.json"
    assert dialog.path.text() == str(out)
    dialog.apply()
    qtbot.waitUntil(lambda: not dialog.running)
    assert out.is_file() and "feedback on 12 article" in dialog.finished_with


@pytest.mark.parametrize("wrong", ["", "no/such/folder/out", "coast.annotator"])
def test_a_place_that_will_not_do_is_refused(packing, tmp_path, wrong):
    before = (tmp_path / "coast.annotator").read_bytes()
    packing.path.setText(str(tmp_path / wrong) if wrong else "")
    packing.apply()
    assert packing.complaint
    assert not packing.running
    assert (tmp_path / "coast.annotator").read_bytes() == before


# -- taking in ------------------------------------------------------------------------------------


@pytest.fixture
def packages(path, tmp_path):
    """What came back: Amal's package with news, one without any, one of another project,
    and no project.
    """
    amal = packed(path, AMAL, tmp_path / "amal.annotator")
    work(amal, AMAL, 1, "location", "دمشق")
    work(amal, AMAL, 2, "actor", "سالم", done=False)
    idle = packed(path, SAMI, tmp_path / "sami.annotator")
    other = make_team(tmp_path / "other.annotator")
    foreign = packed(other, AMAL, tmp_path / "foreign.annotator")
    broken = tmp_path / "broken.annotator"
    broken.write_text("no project at all")
    return {"amal": amal, "idle": idle, "foreign": foreign, "broken": broken}


@pytest.fixture
def merging(show, path, tmp_path):
    return show(MergeDialog(team_jobs.look_into(path), team_jobs.merge_into(path), tmp_path))


def looked(qtbot, dialog) -> None:
    qtbot.waitUntil(lambda: not dialog.looking.busy)


def cell(dialog, row: int, column: int) -> str:
    return dialog.table.item(row, column).text().strip("\u200e\u2068\u2069")


def in_file(path, name: str, article: int) -> list[tuple[str, str]]:
    with Project.open(path) as project:
        person = project.people.named(name).number
        text = project.articles.read(article).text
        found = project.articles.annotation_set(article, person).ordered
    return [(one.label, one.span.of(text)) for one in found]


def test_a_package_is_previewed_and_taken_in(qtbot, merging, packages, path):
    merging.add_files([packages["amal"]])
    looked(qtbot, merging)
    assert cell(merging, 0, PERSON) == AMAL
    assert (cell(merging, 0, SETS), cell(merging, 0, FINISHED), cell(merging, 0, ADDED)) == (
        "2",
        "1",
        "2",
    )
    assert in_file(path, AMAL, 1) == [], "a preview changes nothing"
    with qtbot.waitSignal(merging.merged):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert in_file(path, AMAL, 1) == [("location", "دمشق")]
    assert in_file(path, AMAL, 2) == [("actor", "سالم")]
    assert AMAL in merging.finished_with


def test_the_same_package_again_has_nothing_new(qtbot, merging, show, packages, path, tmp_path):
    merging.add_files([packages["amal"]])
    looked(qtbot, merging)
    with qtbot.waitSignal(merging.merged):
        merging.apply()
    again = show(MergeDialog(team_jobs.look_into(path), team_jobs.merge_into(path), tmp_path))
    again.add_files([packages["amal"], packages["idle"]])
    looked(qtbot, again)
    for row in (0, 1):
        assert "here already" in cell(again, row, SETS)


def test_a_refusal_stands_in_the_row_and_bars_the_way(qtbot, merging, packages, path):
    merging.add_files([packages["amal"], packages["foreign"], packages["broken"]])
    looked(qtbot, merging)
    why = [cell(merging, row, PERSON) for row in (1, 2)]
    assert why == [
        "It belongs to another project. Merge it into the one that it was made from.",
        "This file is something else, not a project of this program. It was not touched.",
    ], "sentences of their own, behind a name that stands there already"
    assert merging.table.columnSpan(1, PERSON) > 1
    assert not merging.accept_button.isEnabled()
    merging.keep_going.click()
    assert merging.accept_button.isEnabled()
    with qtbot.waitSignal(merging.merged) as told:
        merging.apply()
    assert [one.file for one in told.args[0].packages] == [packages["amal"]]
    assert in_file(path, AMAL, 1) == [("location", "دمشق")]


def test_delete_leaves_out_the_package_that_is_chosen(qtbot, merging, packages):
    merging.add_files([packages["broken"], packages["amal"]])
    looked(qtbot, merging)
    merging.table.setCurrentCell(0, 0)
    qtbot.keyClick(merging.table, Qt.Key.Key_Delete)
    looked(qtbot, merging)
    assert merging.table.rowCount() == 1
    assert merging.accept_button.isEnabled()
    assert not merging.keep_going.isVisible()


def click_on(qtbot, table, row: int, column: int) -> None:
    at = table.visualItemRect(table.item(row, column)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)


@pytest.fixture
def parted(path, packages):
    """Amal's package, in which two articles were finished; she worked on both in the project."""
    for article, surface in ((1, "الوزير"), (2, "الوزير")):
        work(path, AMAL, article, "actor", surface, done=False)
    return packages["amal"]


def test_a_version_is_chosen_for_each_set_that_went_on_in_both(qtbot, merging, parted, path):
    merging.add_files([parted])
    looked(qtbot, merging)
    assert "went on in both" in cell(merging, 0, SETS)
    table = merging.collisions.table
    assert table.isVisible() and table.rowCount() == 2
    assert "2" in merging.summary.text()
    told = [table.item(0, column).text() for column in (IN_PROJECT, IN_FILE)]
    assert "in progress · 1 span" in told[0] and "done · 1 span" in told[1]
    click_on(qtbot, table, 0, IN_FILE)
    assert table.item(0, IN_FILE).checkState() is Qt.CheckState.Checked
    with qtbot.waitSignal(merging.merged):
        merging.apply()
    assert in_file(path, AMAL, 1) == [("location", "دمشق")]
    assert in_file(path, AMAL, 2) == [("actor", "الوزير")], "left as it was, since undecided"
    assert "1 stayed in the project" in merging.finished_with


def test_versions_are_chosen_by_keys_for_many_sets_at_once(qtbot, merging, parted, path):
    merging.add_files([parted])
    looked(qtbot, merging)
    table = merging.collisions.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(merging.collisions.file_button, Qt.Key.Key_Space)
    assert merging.collisions.undecided == 0
    qtbot.keyClick(merging.collisions.later_button, Qt.Key.Key_Space)
    assert merging.collisions.undecided == 2
    qtbot.keyClick(merging.collisions.project_button, Qt.Key.Key_Space)
    with qtbot.waitSignal(merging.merged):
        merging.apply()
    assert [in_file(path, AMAL, article) for article in (1, 2)] == [[("actor", "الوزير")]] * 2
    with Project.open(path) as project:
        assert merge(project, [parted]).packages[0].collisions == ()


def test_a_copy_of_the_project_is_taken_in_person_by_person(qtbot, merging, path, tmp_path):
    """A row for what was done in review, and one for each who did something there."""
    copy = shutil.copy(path, tmp_path / "conflicted copy.annotator")
    for name, article in ((AMAL, 1), (AMAL, 2), (SAMI, 1)):
        work(copy, name, article, "location", "دمشق")
    work(path, AMAL, 2, "actor", "الوزير")
    with Project.open(copy) as other:
        other.set_setting("guidelines_en", "# Others")
    merging.add_files([copy])
    looked(qtbot, merging)
    assert [cell(merging, row, PERSON) for row in range(3)] == ["A copy", AMAL, SAMI]
    assert "The guidelines are others in the copy." in cell(merging, 0, SETS)
    assert [cell(merging, row, ADDED) for row in (1, 2)] == ["1", "1"]
    assert merging.collisions.undecided == 1
    with qtbot.waitSignal(merging.merged):
        merging.apply()
    assert in_file(path, AMAL, 1) == [("location", "دمشق")]
    assert in_file(path, AMAL, 2) == [("actor", "الوزير")]
    assert in_file(path, SAMI, 1) == [("location", "دمشق")]


def test_a_case_that_both_decided_is_chosen_in_the_dialog(qtbot, merging, path, tmp_path):
    """It says which case, what either made of it, and who; what does not collide comes in."""
    copy = shutil.copy(path, tmp_path / "conflicted copy.annotator")
    with Project.open(path) as project:
        written(project, decision(1, spans=()), decision(2, spans=()))
    theirs = [decision(1), decision(2), decision(3)]
    with Project.open(copy) as other:
        written(other, *theirs)
    merging.add_files([copy])
    looked(qtbot, merging)
    assert "1 decision · went on in both" in cell(merging, 0, SETS)
    table = merging.collisions.table
    told = [table.item(1, column).text() for column in (WHAT, IN_PROJECT, IN_FILE)]
    assert "the case “" in told[0]
    assert "nothing here · \u2068Rana\u2069" in told[1]
    assert "\u2068Rana\u2069" in told[2] and "actor" in told[2]
    click_on(qtbot, table, 1, IN_FILE)
    assert "1 to be decided later" in merging.summary.text()
    with qtbot.waitSignal(merging.merged):
        merging.apply()
    assert "2 decisions" in merging.finished_with
    assert "1 stayed in the project" in merging.finished_with
    with Project.open(path) as project:
        held = [project.review.decisions(article)[-1] for article in (1, 2, 3)]
        assert held[1:] == theirs[1:] and held[0].spans == ()


def test_without_packages_it_says_what_to_do(merging):
    assert "drop" in merging.summary.text()
    assert not merging.accept_button.isEnabled()
    merging.apply()
    assert not merging.running
