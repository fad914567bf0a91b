"""The way back to a backup: wholly or not at all, nothing deleted, and no log replayed into it."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest

from annotator.store.check.check import check
from annotator.store.file import putting_aside, restoring
from annotator.store.file.backup_files import folder
from annotator.store.file.backups import backup
from annotator.store.file.errors import DamagedProject, IsABackup, LockedProject, NotAProject
from annotator.store.project import Project
from tests import killing
from tests.store.making import everything, label_set, new_project, people, tag

ROOT = Path(__file__).parents[3]
posix = pytest.mark.skipif(os.name != "posix", reason="there is no kill -9")


def tagged(path: Path, start: int = 0) -> None:
    with Project.open(path) as project:
        project.apply(tag(project, 1, people(project)[0].number, start, start + 4))


def backed_up(path: Path) -> Path:
    """A project with one annotation in a backup, and a second one since."""
    new_project(path).close()
    tagged(path)
    made = backup(path)
    assert made is not None
    tagged(path, 6)
    return made


def crash(path: Path, start: int) -> None:
    """A process that labels and is killed: its log lies beside the file."""
    code = (
        "import os, sys; from pathlib import Path; from annotator.store.project import Project;"
        "from tests.store.making import people, tag;"
        "p = Project.open(Path(sys.argv[1])); s = int(sys.argv[2]);"
        "p.apply(tag(p, 1, people(p)[0].number, s, s + 4)); os.kill(os.getpid(), 9)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path), str(start)], cwd=ROOT, check=False
    )
    assert done.returncode == -9
    assert path.with_name(path.name + "-wal").stat().st_size > 0


def spoil(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(os.urandom(8 * 4096))


def annotations(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("SELECT count(*) FROM annotation").fetchone()[0])


def alone(path: Path) -> set[str]:
    """What is in the project's folder but for the project and its backups."""
    return {file.name for file in path.parent.iterdir()} - {path.name, folder(path).name}


def test_a_backup_says_when_it_was_made_and_what_is_in_it(path):
    made = backed_up(path)
    (file,) = restoring.backups_of(path)
    assert file.path == made
    found = restoring.looked_into(file)
    assert found.whole and found.contents == restoring.Contents(3, 1, ("Amal", "Badr"))


def test_a_backup_that_is_damaged_says_so(path):
    made = backed_up(path)
    spoil(made)
    found = restoring.looked_into(restoring.backups_of(path)[0])
    assert not found.whole and "damaged" in str(found.fault)


@posix
def test_the_old_log_is_not_replayed_into_what_was_restored(path):
    made = backed_up(path)
    kept = everything(made)
    crash(path, 12)
    spoil(path)
    spoiled = path.read_bytes()
    log = path.with_name(path.name + "-wal").read_bytes()

    restored = restoring.restore(path, made)
    assert everything(path) == kept
    assert check(path) == []
    aside = {file.name: file.read_bytes() for file in restored.aside}
    (name,) = (name for name in aside if name.endswith(".annotator"))
    assert name.startswith("news.before-restore-")
    assert aside[name] == spoiled and aside[f"{name}-wal"] == log
    assert set(aside) == alone(path) == {name, f"{name}-wal", f"{name}-shm"}
    assert everything(made) == kept, "the backup itself stays"


@posix
def test_what_was_put_aside_can_still_be_opened_with_its_log(path):
    made = backed_up(path)
    crash(path, 12)
    restored = restoring.restore(path, made)
    with Project.open(restored.aside[0]) as aside:
        assert len(aside.articles.annotation_set(1, 1).annotations) == 3
    assert annotations(path) == 1


def test_a_project_that_is_gone_comes_back(path):
    made = backed_up(path)
    path.unlink()
    with pytest.raises(NotAProject, match="`annotator restore`"):
        Project.open(path)
    assert restoring.restore(path, made).aside == ()
    assert annotations(path) == 1 and alone(path) == set()


def test_a_log_without_its_project_is_put_aside_too(path):
    made = backed_up(path)
    path.unlink()
    path.with_name("news.annotator-journal").write_bytes(b"left by somebody")
    (aside,) = restoring.restore(path, made).aside
    assert aside.name.endswith(".annotator-journal") and aside.read_bytes() == b"left by somebody"
    assert check(path) == []


def test_a_damaged_backup_changes_nothing(path):
    made = backed_up(path)
    before = path.read_bytes()
    spoil(made)
    with pytest.raises(DamagedProject):
        restoring.restore(path, made)
    assert path.read_bytes() == before and alone(path) == set()


@pytest.mark.skipif(os.name != "posix", reason="Windows moves no file that is open")
def test_a_project_that_is_open_elsewhere_is_left_alone(path):
    made = backed_up(path)
    code = (
        "import sys; from pathlib import Path; from annotator.store.project import Project;"
        "p = Project.open(Path(sys.argv[1])); print('open', flush=True); sys.stdin.readline()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None and other.stdout.readline() == "open\n"
        before = annotations(path)
        with pytest.raises(LockedProject, match="open in another window"):
            restoring.restore(path, made)
        other.communicate("done\n")
    assert annotations(path) == before == 2
    assert alone(path) == set()


def test_two_restores_in_the_same_moment_keep_both(path, monkeypatch):
    made = backed_up(path)
    first = restoring.restore(path, made)
    tagged(path, 12)
    os.utime(first.aside[0])
    second = restoring.restore(path, made)
    assert {*first.aside, *second.aside} == {path.with_name(name) for name in alone(path)}
    assert annotations(first.aside[0]) == annotations(second.aside[0]) == 2


def test_through_a_link_the_project_itself_is_restored(path, tmp_path):
    made = backed_up(path)
    link = tmp_path / "elsewhere" / "link.annotator"
    link.parent.mkdir()
    link.symlink_to(path)
    assert restoring.backups_of(link)[0].path == made
    restoring.restore(link, made)
    assert link.is_symlink() and annotations(path) == 1


STEPS = ("rename", "replace", "unlink", "fsync", "utime", "open", "close", "chmod", "link")


def die_at(step: int) -> None:
    """Die before the ``step``-th time that this process asks the system for one of ``STEPS``."""
    calls = count(1)

    def counted(real: Callable[..., object]) -> Callable[..., object]:
        def call(*given: object, **more: object) -> object:
            if next(calls) == step:
                killing.die()
            return real(*given, **more)

        return call

    for name in STEPS:
        setattr(os, name, counted(getattr(os, name)))


@posix
def test_a_kill_at_any_step_leaves_the_old_or_the_new(tmp_path):
    whole = tmp_path / "whole" / "news.annotator"
    whole.parent.mkdir()
    made = backed_up(whole)
    crash(whole, 12)
    outcomes = set()
    for step in range(1, 200):
        room = tmp_path / f"step-{step}"
        shutil.copytree(whole.parent, room)
        path = room / whole.name

        def restored(step: int = step, path: Path = path) -> None:
            die_at(step)
            restoring.restore(path, folder(path) / made.name)

        status = killing.in_child(restored)
        with Project.open(path) as project:
            number = len(project.articles.annotation_set(1, 1).annotations)
        assert number in (1, 3), f"step {step}"
        aside = [path.with_name(name) for name in alone(path) if name.endswith(".annotator")]
        aside = [file for file in aside if not file.name.startswith(".")]
        assert [annotations(file) for file in aside] == ([3] if number == 1 else []), f"step {step}"
        assert check(path) == []
        outcomes.add((status, number))
        if status == 0:
            break
        assert status == -9
    assert outcomes == {(-9, 3), (-9, 1), (0, 1)}, "kills before and after it was decided"


def test_who_asks_for_backups_finds_a_restore_that_was_broken_off_finished(path, monkeypatch):
    made = backed_up(path)

    def killed(*_given: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(putting_aside, "_moved", killed)
        restoring.restore(path, made)
    assert annotations(path) == 2
    assert restoring.backups_of(path)
    assert annotations(path) == 1


def test_while_somebody_restores_nobody_opens(path):
    backed_up(path)
    decided = path.with_name(".news.annotator.restoring")
    shutil.copy(restoring.backups_of(path)[0].path, decided)
    lock = path.with_name(".news.annotator.restoring.lock")
    code = (
        "import sys; from pathlib import Path\n"
        "from annotator.store.file.locks import one_at_a_time\n"
        "with one_at_a_time(Path(sys.argv[1]), 'news'):\n"
        "    print('held', flush=True); sys.stdin.readline()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(lock)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None and other.stdout.readline() == "held\n"
        with pytest.raises(LockedProject, match="just being restored"):
            Project.open(path)
        other.communicate("done\n")
    assert putting_aside.finish(path) != []
    assert annotations(path) == 1


def test_a_backup_is_not_opened_to_be_written(path, tmp_path):
    made = backed_up(path)
    before = made.read_bytes()
    for way in (made, tmp_path / "link.annotator"):
        if way != made:
            way.symlink_to(made)
        with pytest.raises(IsABackup, match=r"backup of news\.annotator") as refused:
            Project.open(way)
        assert refused.value.project == path
    with pytest.raises(IsABackup):
        Project.create(made.with_name("new.annotator"), label_set())
    assert made.read_bytes() == before
    assert [file.name for file in folder(path).iterdir()] == [made.name]


def test_a_backup_can_be_read_and_what_is_written_does_not_reach_it(path):
    made = backed_up(path)
    before = made.read_bytes()
    assert check(made) == []
    with Project.open(made, to_read=True) as project:
        assert len(project.articles.annotation_set(1, 1).annotations) == 1
        project.apply(tag(project, 1, 1, 20, 24))
    assert made.read_bytes() == before
    assert [file.name for file in folder(path).iterdir()] == [made.name]


def test_a_copy_of_a_backup_can_be_worked_in(path, tmp_path):
    made = backed_up(path)
    copy = tmp_path / "copy.annotator"
    restoring.copy_out(made, copy)
    tagged(copy, 20)
    assert annotations(copy) == 2 and annotations(made) == 1
    with pytest.raises(restoring.ProjectError, match="exists already"):
        restoring.copy_out(made, copy)


@pytest.mark.parametrize("spoiled", [True, False])
def test_what_is_said_of_a_damaged_project_is_true(path, spoiled):
    backed_up(path)
    if not spoiled:
        shutil.rmtree(folder(path))
    with path.open("r+b") as file:
        file.truncate(4096)
    with pytest.raises(DamagedProject) as refused:
        Project.open(path)
    assert ("annotator restore" in str(refused.value)) is spoiled
    assert ("no backup" in str(refused.value)) is not spoiled
