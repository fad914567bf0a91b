"""Where no journal is to be had the file itself is written; and folding a journal in."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from annotator.store.check.check import check
from annotator.store.file import journal, seal, shares
from annotator.store.file.connecting import connect
from annotator.store.project import Project
from tests.store.making import (
    TEXTS,
    connection_of,
    copy_by_another_program,
    draft,
    new_project,
    people,
    tag,
    whole_spans,
)


def spans(project: Project, article: int = 1) -> list[tuple[int, int]]:
    amal = people(project)[0].number
    found = project.articles.annotation_set(article, amal).ordered
    return [(a.span.start, a.span.end) for a in found]


def in_a_copy(path: Path, tmp_path: Path) -> list[tuple[int, int]]:
    """What somebody finds to whom the file alone was mailed."""
    copy = tmp_path / "mailed" / path.name
    copy.parent.mkdir(exist_ok=True)
    copy_by_another_program(path, copy)
    assert check(copy) == []
    with Project.open(copy) as project:
        return spans(project)


def label(project: Project, *starts: int) -> None:
    for start in starts:
        project.apply(tag(project, 1, people(project)[0].number, start, start + 3))


def made(*starts: int) -> list[tuple[int, int]]:
    return [(start, start + 3) for start in starts]


# -- folding in --------------------------------------------------------------------------------


def test_after_a_fold_a_copy_of_the_file_alone_holds_everything(project, path, tmp_path):
    assert project.file.fold()
    label(project, 0, 5)
    assert in_a_copy(path, tmp_path) == []
    assert project.file.fold()
    assert in_a_copy(path, tmp_path) == made(0, 5)
    label(project, 9)
    assert project.file.fold() and project.file.fold()
    assert in_a_copy(path, tmp_path) == made(0, 5, 9)
    assert check(path) == []


def test_another_window_on_the_file_folds_as_well(project, path, tmp_path):
    with Project.open(path) as other:
        label(project, 0)
        label(other, 5)
        assert other.file.fold()
        assert in_a_copy(path, tmp_path) == made(0, 5)
        label(project, 9)
        assert project.file.fold()
        assert in_a_copy(path, tmp_path) == made(0, 5, 9)
        assert spans(other) == made(0, 5, 9)
    assert check(path) == []


def test_nobody_is_disturbed_by_a_fold(project, path):
    """Others hear of no gesture, and nothing is to be undone."""
    with Project.open(path) as other:
        label(project, 0)
        other.news()
        assert project.file.fold()
        news = other.news()
        assert news is None or not (news.gestures or news.articles or news.much)
        assert project.undoable(people(project)[0].number) is not None


def test_a_fold_gives_way_to_whoever_reads_one_state(project, path, tmp_path):
    label(project, 0)
    with Project.open(path) as other, other.one_state():
        assert spans(other) == made(0)
        label(project, 5)
        assert not project.file.fold()
        label(project, 9)
        assert spans(other) == made(0)
    assert project.file.fold()
    assert in_a_copy(path, tmp_path) == made(0, 5, 9)


def test_a_fold_gives_way_to_whoever_writes(project, path):
    label(project, 0)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        project.file.fold()
        other.execute("ROLLBACK")
    assert project.file.fold()


def test_gestures_beside_folds_are_all_there(project, path, tmp_path):
    """One thread folds all the time, while another labels."""
    finished = threading.Event()
    folds: list[bool] = []
    starts = [span.start for span in whole_spans(TEXTS[0], 3)]
    assert len(starts) > 30

    def keep_folding() -> None:
        with Project.open(path) as own:
            while not finished.is_set():
                folds.append(own.file.fold())

    folder = threading.Thread(target=keep_folding)
    folder.start()
    try:
        label(project, *starts)
    finally:
        finished.set()
        folder.join()
    assert any(folds)
    assert spans(project) == made(*starts)
    assert project.file.fold()
    assert in_a_copy(path, tmp_path) == made(*starts)


def test_the_first_gesture_after_a_fold_writes_no_more_than_any_other(project, path):
    """A journal that begins costs the disk a wait of its own; the fold has waited already."""
    journal_of = seal.beside(path, "-wal")
    sizes = []
    label(project, 60)
    for folds in (False, True, False, True):
        if folds:
            assert project.file.fold()
        before = journal_of.stat().st_size
        assert before > 0
        label(project, len(sizes) * 4)
        sizes.append(journal_of.stat().st_size - before)
    assert len({sizes[1], sizes[3]} | {sizes[2]}) == 1


def test_whatever_was_folded_a_killed_process_leaves_its_own_journal(path, tmp_path):
    """Long transactions, folds by SQLite itself and by us, and a reader who holds them up."""
    with new_project(path) as project, Project.open(path) as reader, ExitStack() as reading:
        for moment in range(24):
            with project.intake() as intake:
                intake.add(draft(f"{moment} " + "كلمة " * (60_000 if moment % 3 else 200_000)))
            if moment % 5 == 4:
                label(project, moment * 4)
            if moment % 7 == 6:
                project.file.fold()
            if moment == 8:
                project.file.fold()
                reading.enter_context(reader.one_state())
                assert reader.people.all()
            if moment == 16:
                reading.close()
            for ending in ("", "-wal"):
                target = seal.beside(tmp_path / "copy", ending)
                copy_by_another_program(seal.beside(path, ending), target)
            with Project.open(tmp_path / "copy") as copy:
                assert copy.file.put_aside is None, moment
                assert len(copy.articles) == len(project.articles)


def test_a_long_journal_never_passes_for_another_file_s(path, tmp_path):
    """SQLite may begin a long journal anew, and then the seal has to be in it again."""
    with new_project(path) as project:
        with project.intake() as intake:
            for number in range(40):
                intake.add(draft(f"{number} " + "كلمة " * 20_000))
        label(project, 0)
        for ending in ("", "-wal"):
            copy_by_another_program(
                seal.beside(path, ending), seal.beside(tmp_path / "copy", ending)
            )
        with closing(connect(tmp_path / "copy")) as copy:
            assert copy.put_aside is None
    assert check(path) == []


# -- where there is none -----------------------------------------------------------------------


@pytest.fixture
def no_shared_memory(path):
    """A folder stands where SQLite would share memory, as nothing else stops root."""
    memory = seal.beside(path, "-shm")

    def stop() -> None:
        memory.mkdir()

    return stop


@pytest.fixture
def on_a_share(monkeypatch):
    monkeypatch.setattr(shares, "is_on_another_machine", lambda folder: True)


def mode(project: Project) -> tuple[str, int]:
    def ask(what: str) -> object:
        return connection_of(project).execute(f"PRAGMA {what}").fetchone()[0]

    return ask("journal_mode"), ask("synchronous")


def test_a_journal_is_read_back(project):
    assert project.file.is_journalled
    assert mode(project) == ("wal", 2)


def test_where_memory_cannot_be_shared_the_file_itself_is_written(path, tmp_path, no_shared_memory):
    new_project(path).close()
    no_shared_memory()
    with Project.open(path) as project:
        assert not project.file.is_journalled
        assert mode(project) == ("delete", 3)
        label(project, 0, 5)
        assert in_a_copy(path, tmp_path) == made(0, 5)
        project.indexing.tidy()
        assert mode(project) == ("delete", 3), "no less safe after an index step"
        assert project.file.fold()
    assert not seal.beside(path, "-wal").exists()
    assert check(path) == []


def test_on_another_machine_the_file_itself_is_written(path, tmp_path, on_a_share):
    new_project(path).close()
    with Project.open(path) as project, Project.open(path) as other:
        assert mode(project) == mode(other) == ("delete", 3)
        label(project, 0)
        label(other, 5)
        assert other.news() is not None
        assert spans(project) == spans(other) == made(0, 5)
        assert in_a_copy(path, tmp_path) == made(0, 5)
    assert check(path) == []


def test_back_on_this_machine_the_file_has_a_journal_again(path, monkeypatch):
    new_project(path).close()
    with monkeypatch.context() as there:
        there.setattr(shares, "is_on_another_machine", lambda folder: True)
        with Project.open(path) as project:
            label(project, 0)
    with Project.open(path) as project:
        assert mode(project) == ("wal", 2)
        assert spans(project) == made(0)
    assert check(path) == []


def test_a_journal_that_a_killed_process_left_is_folded_in_on_another_machine(
    path, tmp_path, monkeypatch
):
    with new_project(path) as project:
        label(project, 0)
        carried = tmp_path / "carried" / path.name
        carried.parent.mkdir()
        for ending in ("", "-wal"):
            copy_by_another_program(seal.beside(path, ending), seal.beside(carried, ending))
    monkeypatch.setattr(shares, "is_on_another_machine", lambda folder: True)
    with Project.open(carried) as project:
        assert mode(project) == ("delete", 3)
        assert spans(project) == made(0)
    assert check(carried) == []


def test_a_second_window_without_a_journal_does_not_take_it_from_the_first(path, on_a_share):
    new_project(path).close()
    with Project.open(path) as project:
        with project.one_state():
            assert spans(project) == []
            with Project.open(path) as other:
                assert not other.file.is_journalled
        label(project, 0)
    assert check(path) == []


MOUNTS = r"""
/dev/sda1 / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
server:/export /mnt/share nfs4 rw,vers=4.2 0 0
//server/news /mnt/our\040news cifs rw 0 0
gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0
/dev/sdb1 /mnt/share/stick vfat rw 0 0
"""

MAC = """
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
devfs on /dev (devfs, local, nobrowse)
//amal@server/news on /Volumes/our news (smbfs, nodev, nosuid, mounted by amal)
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/amal", "ext4"),
        ("/mnt/share", "nfs4"),
        ("/mnt/share/project", "nfs4"),
        ("/mnt/shared", "ext4"),
        ("/mnt/our news/deep/down", "cifs"),
        ("/mnt/share/stick/news", "vfat"),
        ("/run/user/1000/gvfs/smb-share", "fuse.gvfsd-fuse"),
    ],
)
def test_what_linux_tells_of_a_folder(folder, kind):
    assert shares.kind_of(Path(folder), shares.of_linux(MOUNTS.splitlines())) == kind


@pytest.mark.parametrize(("folder", "kind"), [("/Users", "apfs"), ("/Volumes/our news", "smbfs")])
def test_what_a_mac_tells_of_a_folder(folder, kind):
    assert shares.kind_of(Path(folder), shares.of_mac(MAC.splitlines())) == kind


def test_this_folder_is_on_this_machine(tmp_path):
    assert not shares.is_on_another_machine(tmp_path)
    assert not shares.is_on_another_machine(tmp_path / "not there")


def test_a_reader_that_is_not_at_home_is_told(path, monkeypatch):
    """Where the file is in use with a journal, it cannot be taken from there."""
    with new_project(path) as project:
        label(project, 0)
        monkeypatch.setattr(shares, "is_on_another_machine", lambda folder: True)
        monkeypatch.setattr(journal, "_BUSY_MILLISECONDS", 0)
        with pytest.raises(Exception, match="in use by another program"):
            Project.open(path, busy_milliseconds=20)
        monkeypatch.undo()
        label(project, 5)
    assert check(path) == []
