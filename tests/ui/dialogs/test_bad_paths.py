"""Whatever is wrong with a path, a dialog says so in a sentence and stays open."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from annotator.core.people import Role
from annotator.store.project import Project
from annotator.ui.dialogs.export_dialog import ExportDialog
from annotator.ui.dialogs.new_project_dialog import NewProjectDialog
from annotator.ui.dialogs.pack_dialog import Holder, PackDialog
from annotator.ui.dialogs.report_dialog import ReportDialog
from annotator.ui.settings import Settings
from annotator.ui.window import project_jobs, team_jobs
from annotator.ui.window.main_window import MainWindow
from tests.ui.window_support import PERSON, make_project

NAMES = {
    "missing folder": "missing/x",
    "long name": "x" * 300,
    "long path": "x/" * 3000 + "x",
    "circle": "circle.loop",
    "file for a folder": "file/x",
    "folder": "folder.annotator",
    "nul": "a\0b",
    "no name": "/",
    "above": "..",
    "nobody's home": "~nobody-is-called-so/x",
    "not permitted": "/proc/1/nobody/x",
}


@pytest.fixture
def path(tmp_path):
    (tmp_path / "circle.loop").symlink_to(tmp_path / "circle.loop")
    (tmp_path / "file").touch()
    (tmp_path / "folder.annotator").mkdir()
    return make_project(tmp_path / "coast.annotator")


def packing(path: Path, person: str) -> PackDialog:
    jobs = team_jobs.pack_from(path), team_jobs.write_feedback_from(path)
    return PackDialog(*jobs, [Holder(person, 2, 0)], path)


DIALOGS = {
    "new": lambda path: NewProjectDialog(
        project_jobs.shipped_label_sets(), project_jobs.read_label_set, path.parent, PERSON
    ),
    "pack": lambda path: PackDialog(
        team_jobs.pack_from(path), team_jobs.write_feedback_from(path), [Holder(PERSON, 2, 0)], path
    ),
    "export": lambda path: ExportDialog(
        project_jobs.export_from(path), [PERSON], path.with_suffix(".jsonl")
    ),
    "report": lambda path: ReportDialog(team_jobs.report_of(path), path.with_suffix(".html"), "en"),
}


@pytest.mark.parametrize("bad", NAMES)
@pytest.mark.parametrize("name", DIALOGS)
def test_a_bad_path_is_told(qtbot, show, path, name, bad):
    dialog = show(DIALOGS[name](path))
    made = []
    if name == "new":
        dialog.requested.connect(lambda asked: made.append(create(asked)))
    given = NAMES[bad]
    dialog.path.setText(given if given[:1] in "/~" else str(path.parent / given))
    before = sorted(path.parent.iterdir())
    for _ in range(2):  # the second press is the one that replaces
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not getattr(dialog, "running", False))
    told = made[0] if made else dialog.complaint
    assert told.endswith(".") and "Errno" not in told
    assert sorted(path.parent.iterdir()) == before


def create(asked) -> str:
    from annotator.core.errors import WorldError
    from annotator.ui.words import faults

    try:
        project_jobs.create_project(asked)
    except WorldError as error:
        return faults.told(error)
    raise AssertionError("it was made")


NAMED = ["أحمد/سالم", "..", "a:b?", "con", "م" * 100, "<b>x</b>", "\u202eتيمس", ".hidden"]


@pytest.mark.parametrize("person", NAMED)
def test_whatever_somebody_is_called_their_work_is_packed(qtbot, show, path, person):
    with Project.open(path) as project:
        made = project.people.add(person, Role.ANNOTATOR)
        assert project.articles.counts(made.number)
    dialog = show(
        PackDialog(
            team_jobs.pack_from(path),
            team_jobs.write_feedback_from(path),
            [Holder(person, 2, 0)],
            path,
        )
    )
    with qtbot.waitSignal(dialog.packed) as packed:
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    out = packed.args[0].out
    assert out.parent == path.parent and out.name.startswith("coast-") and out.is_file()


@pytest.mark.parametrize("title", NAMED)
def test_a_project_of_any_title_has_a_file_name(show, path, title):
    dialog = show(DIALOGS["new"](path))
    dialog.title.setText(title)
    proposed = Path(dialog.path.text())
    assert proposed.parent == path.parent and len(proposed.name.encode()) < 140
    proposed.touch()


@pytest.fixture
def unkept(qtbot, qapp, dressed, tmp_path):
    """A window whose settings cannot be written: a file is where their folder should be."""
    (tmp_path / "home").touch()
    window = MainWindow(Settings.in_file(tmp_path / "home" / "annotator" / "window.ini"))
    qtbot.addWidget(window)
    yield window
    window.close_project()


def test_settings_that_cannot_be_kept_are_said_once_and_the_window_goes_on(qtbot, unkept, path):
    with qtbot.waitExposed(unkept):
        unkept.begin()
    qtbot.waitUntil(lambda: unkept.findChild(QMessageBox) is not None)
    box = unkept.findChild(QMessageBox)
    assert "window.ini" in box.text() and "saved as ever" in box.text()
    box.accept()
    assert unkept.open_project(path) and unkept.session is not None
    assert unkept.settings.language in ("en", "ar")


def test_settings_that_can_be_kept_are_no_subject(window):
    assert window.settings.writable
