"""Backups are made when something changed, are good, and the last seven stay."""

from __future__ import annotations

import os
import sqlite3

import pytest

from annotator.store import backups
from annotator.store.backups import backup, folder
from annotator.store.errors import DamagedProject, FullDisk
from annotator.store.project import Project
from tests.store.making import everything, indexed, people, tag


def changed(project: Project) -> None:
    amal, _ = people(project)
    start = len(project.articles.annotation_set(1, amal.number).annotations)
    project.apply(tag(project, 1, amal.number, start, start + 4))


def test_a_backup_holds_everything(project, path):
    changed(project)
    made = backup(path)
    assert made is not None and made.parent == folder(path)
    assert everything(made) == everything(path)
    with Project.open(made) as opened:
        assert opened.undo(people(opened)[0].number) is not None


def test_without_a_change_there_is_no_new_one(project, path):
    assert backup(path) is not None
    assert backup(path) is None
    indexed(project)  # search data are not what people did
    project.close()
    assert backup(path) is None
    with Project.open(path) as again:
        changed(again)
        assert backup(path) is not None


def test_the_last_seven_stay(project, path):
    made = []
    for _ in range(9):
        changed(project)
        made.append(backup(path))
    assert backups.backups(path) == made[2:]
    assert sorted(folder(path).iterdir()) == made[2:]


def test_a_damaged_project_replaces_no_good_backup(project, path):
    kept = []
    for _ in range(7):
        changed(project)
        kept.append(backup(path))
    changed(project)
    (page,) = project._connection.execute(
        "SELECT rootpage FROM sqlite_master WHERE name = 'region'"
    ).fetchone()
    project.close()
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(os.urandom(4096))
    with pytest.raises(DamagedProject):
        backup(path)
    assert sorted(folder(path).iterdir()) == kept


def test_a_backup_that_cannot_be_read_is_no_reason_to_make_none(project, path):
    made = backup(path)
    assert made is not None
    made.write_bytes(b"rubbish")
    assert backup(path) is not None


def test_a_full_disk_is_told_and_the_project_goes_on(project, path, monkeypatch):
    earlier = backup(path)
    changed(project)
    before = everything(path)

    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(backups, "_copy", full)
    with pytest.raises(FullDisk, match="The project itself"):
        backup(path)
    assert list(folder(path).iterdir()) == [earlier]
    assert everything(path) == before
    changed(project)


def test_a_folder_that_cannot_be_made_is_told(project, path):
    folder(path).write_text("in the way")
    with pytest.raises(FullDisk, match="No backup"):
        backup(path)
