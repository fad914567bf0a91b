"""Choosing a file beside an open project takes nothing from the project."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFileDialog,
    QFileSystemModel,
    QLabel,
    QTreeView,
    QWidget,
)

import annotator
from annotator.store.project import Project
from annotator.ui.dialogs.file_chooser import FileChooser
from annotator.ui.dialogs.import_dialog import ImportDialog
from annotator.ui.words import translation
from tests.ui.window_support import make_project

LOCKS = Path("/proc/locks")


def nothing(*_: object) -> None:
    raise AssertionError("nobody asked for this")


def held(path: Path) -> set[tuple[str, ...]]:
    """The locks that this process has on the project, by the system's own account.

    As two accounts in a row have them: one that is read while other processes lock something may
    have a line twice, or leave one out.
    """
    before, now = None, locks_listed(path)
    while before != now:
        before, now = now, locks_listed(path)
    return now


def locks_listed(path: Path) -> set[tuple[str, ...]]:
    files = {
        file.stat().st_ino for file in (path, path.with_name(path.name + "-shm")) if file.exists()
    }
    # A line of its own, with an arrow, tells of each process that waits for a lock.
    lines = [line.split() for line in LOCKS.read_text().splitlines() if "->" not in line]
    return {
        (mode, file, *where)
        for _, _, _, mode, process, file, *where in lines
        if int(process) == os.getpid() and int(file.split(":")[2]) in files
    }


@pytest.mark.skipif(not LOCKS.exists(), reason="only Linux tells which locks are held")
@pytest.mark.parametrize("mode", list(QFileDialog.ViewMode), ids=lambda mode: mode.name)
def test_a_folder_with_an_open_project_is_shown_and_the_project_keeps_its_locks(
    tmp_path, qtbot, mode
):
    path = make_project(tmp_path / "coast.annotator")
    (tmp_path / "articles").mkdir()
    parent = QWidget()
    qtbot.addWidget(parent)
    with Project.open(path) as project:
        assert len(project.articles) == 2
        before = held(path)
        assert before
        chooser = FileChooser(parent, "Choose files", tmp_path)
        chooser.setViewMode(mode)
        chooser.open()
        model = chooser.findChild(QFileSystemModel)
        files = [model.index(str(one)) for one in (path, path.with_name(path.name + "-shm"))]
        icon = Qt.ItemDataRole.DecorationRole
        qtbot.waitUntil(lambda: all(one.isValid() and one.data(icon) for one in files))
        chooser.grab()
        assert held(path) == before


def test_what_lies_beside_an_open_project_is_not_offered(tmp_path, qtbot):
    path = make_project(tmp_path / "coast.annotator")
    parent = QWidget()
    qtbot.addWidget(parent)
    with Project.open(path):
        assert path.with_name(path.name + "-wal").exists()
        chooser = FileChooser(parent, "Choose files", tmp_path)
        chooser.open()
        files = chooser.findChild(QTreeView)

        def shown() -> list[str]:
            root = files.rootIndex()
            rows = files.model().rowCount(root)
            return [files.model().index(row, 0, root).data() for row in range(rows)]

        qtbot.waitUntil(lambda: path.name in shown())
        assert shown() == [path.name]


def test_whoever_imports_is_shown_what_can_be_read_and_may_choose_anything(tmp_path, qtbot):
    for name in ("a.txt", "b.JSONL", "c.docx", "d.png", "e.annotator", "e.annotator-wal"):
        (tmp_path / name).touch()
    dialog = ImportDialog(nothing, nothing, ["actor"], ["Amal"], folder=tmp_path)
    qtbot.addWidget(dialog)
    dialog.drop_area.filesAsked.emit()
    chooser = dialog.findChild(FileChooser)
    files = chooser.findChild(QTreeView)

    def shown() -> set[str]:
        root, model = files.rootIndex(), files.model()
        return {model.index(row, 0, root).data() for row in range(model.rowCount(root))}

    qtbot.waitUntil(lambda: shown() == {"a.txt", "b.JSONL", "c.docx"})
    chooser.selectNameFilter(chooser.nameFilters()[1])
    qtbot.waitUntil(lambda: shown() == {"a.txt", "b.JSONL", "c.docx", "d.png", "e.annotator"})


def test_each_chooser_of_files_says_which():
    """A file dialog without a filter shows everything."""
    sources = list((Path(annotator.__file__).parent / "ui").rglob("*.py"))
    found = [path for path in sources if "FileMode.ExistingFile" in path.read_text("utf-8")]
    assert len(found) >= 5
    assert [path.name for path in found if "setNameFilter" not in path.read_text("utf-8")] == []


def test_the_file_chooser_speaks_the_language_of_the_window(tmp_path, qtbot):
    """Qt's own Arabic lacks some of it."""
    parent = QWidget()
    qtbot.addWidget(parent)
    translation.install("ar")
    try:
        chooser = FileChooser(parent, "اختيار", tmp_path)
        chooser.setNameFilter("المشاريع (*.annotator)")
        labels = [one.text() for one in chooser.findChildren(QLabel) if one.text()]
        buttons = chooser.findChild(QDialogButtonBox).buttons()
        said = [*labels, *(button.text() for button in buttons)]
        assert len(said) >= 4 and not [text for text in said if re.search("[A-Za-z]", text)]
    finally:
        translation.install("en")
