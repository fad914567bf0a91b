"""Backups are made when something changed, are good, and the last seven stay."""

from __future__ import annotations

import os
import sqlite3

import pytest

from annotator.store.check.check import check
from annotator.store.file import backup_files, backups, restoring
from annotator.store.file.backups import backup, folder
from annotator.store.file.errors import (
    DamagedProject,
    FullDisk,
    IsABackup,
    NameTooLong,
    NotAProject,
)
from annotator.store.project import Project
from tests.store.making import (
    connection_of,
    everything,
    indexed,
    label_set,
    new_project,
    people,
    tag,
)


def changed(project: Project) -> None:
    amal, _ = people(project)
    start = len(project.articles.annotation_set(1, amal.number).annotations)
    project.apply(tag(project, 1, amal.number, start, start + 4))


def test_a_backup_holds_everything(project, path):
    changed(project)
    made = backup(path)
    assert made is not None and made.parent == folder(path)
    assert everything(made) == everything(path)
    with Project.open(made, to_read=True) as opened:
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
    (page,) = (
        connection_of(project)
        .execute("SELECT rootpage FROM sqlite_master WHERE name = 'region'")
        .fetchone()
    )
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


@pytest.mark.parametrize(
    "name",
    ["news [1].annotator", "a*b?[!x].annotator", "[abc", "%s {0}.annotator", "news.2026.annotator"],
)
def test_a_name_that_looks_like_a_pattern_is_a_name(tmp_path, name):
    path = tmp_path / name
    with new_project(path) as project:
        made = []
        for _ in range(9):
            changed(project)
            made.append(backup(path))
        assert backup(path) is None
        assert backups.backups(path) == made[2:] == sorted(folder(path).iterdir())


def test_another_project_s_backups_are_not_removed(tmp_path):
    one, other = tmp_path / "news.annotator", tmp_path / "news.old.annotator"
    new_project(other).close()
    kept = backup(other)
    assert kept is not None
    with new_project(one) as project:
        folder(one).mkdir()
        laid = kept.rename(folder(one) / kept.name)
        for _ in range(9):
            changed(project)
            backup(one)
    assert laid.exists() and len(backups.backups(one)) == 7


ARABIC = "جريدةالاخبار"


@pytest.mark.parametrize("letters", [90, 107, 108, 112, 113, 118])
def test_a_long_arabic_name_has_backups_too(tmp_path, letters):
    path = tmp_path / f"{(ARABIC * 12)[:letters]}.annotator"
    with new_project(path) as project:
        made = []
        for _ in range(9):
            changed(project)
            made.append(backup(path))
        assert backups.backups(path) == made[2:] == sorted(folder(path).iterdir())
    with pytest.raises(IsABackup) as refused:
        Project.open(made[-1])
    assert refused.value.project == path
    restored = restoring.restore(path, made[3])
    assert len(restored.aside) == 1 and everything(path) == everything(made[3])
    with Project.open(restored.aside[0]) as aside:
        changed(aside)


def test_backups_of_names_that_begin_alike_keep_apart(tmp_path):
    one, other = (tmp_path / f"{ARABIC * 9}{end}.annotator" for end in ("اب", "ات"))
    names = {str(backup_files.folder(path)) for path in (one, other)}
    moment = backup_files.datetime.now(backup_files.UTC)
    names |= {backup_files.rotating_name(path, moment).name for path in (one, other)}
    assert len(names) == 4


@pytest.mark.parametrize("name", ["ا" * 119 + ".annotator", "n" * 300])
def test_a_name_for_which_there_is_no_room_is_told_as_that(tmp_path, name):
    with pytest.raises(NameTooLong, match="Choose a shorter"):
        Project.create(tmp_path / name, label_set())
    assert list(tmp_path.iterdir()) == []
    with pytest.raises((NameTooLong, NotAProject), match=r"Choose a shorter|There is no file"):
        Project.open(tmp_path / name)


def test_a_file_whose_log_would_have_no_name_is_not_opened(path, project):
    project.close()
    long = path.rename(path.with_name("n" * 250))
    with pytest.raises(NameTooLong):
        Project.open(long)
    assert check(long) == []


def test_backups_that_earlier_versions_made_of_a_long_name_still_rotate(tmp_path):
    path = tmp_path / f"{ARABIC * 5}.annotator"
    with new_project(path) as project:
        plain = path.with_name(f"{path.name}.backups")
        plain.mkdir()
        names = [f"{path.stem}.2025-01-0{day}T10-00-00.000Z{path.suffix}" for day in range(1, 8)]
        for name in names:
            (plain / name).write_bytes(b"of an earlier version")
        changed(project)
        made = backup(path)
    assert made is not None and made.parent == plain
    assert [file.name for file in backups.backups(path)] == [*names[1:], made.name]


@pytest.mark.skipif(os.name != "posix", reason="SQLite's limit is another elsewhere")
def test_a_project_that_lies_too_deep_is_told_as_that(tmp_path):
    new_project(tmp_path / "n.annotator").close()
    deep = tmp_path / ("d" * 200) / ("e" * (248 - len(str(tmp_path))))
    deep.mkdir(parents=True)
    with pytest.raises(NameTooLong):
        Project.create(deep / "new.annotator", label_set())
    path = (tmp_path / "n.annotator").rename(deep / "n.annotator")
    with Project.open(path) as project:
        changed(project)
    with pytest.raises(NameTooLong, match="too deep"):
        backup(path)
    deeper = path.with_name("n" * 70)
    path.rename(deeper)
    with pytest.raises(NameTooLong):
        Project.open(deeper)
