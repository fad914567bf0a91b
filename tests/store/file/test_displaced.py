"""The file is deleted, renamed or replaced while it is open: nothing goes where it does not belong,
and nothing that was made is lost.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from annotator.core.people import Role
from annotator.store.check.check import check
from annotator.store.file import backups, home, seal
from annotator.store.file.displaced import free_name
from annotator.store.file.errors import DisplacedProject, DisplacementForm, ProjectError
from annotator.store.project import Project
from tests import patience
from tests.store.making import (
    connection_of,
    copy_by_another_program,
    draft,
    new_project,
    people,
    tag,
)

ROOT = Path(__file__).parents[3]
pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="the system keeps an open file in place"
)


def spans(project: Project, article: int = 1) -> list[tuple[int, int]]:
    amal = people(project)[0].number
    found = project.articles.annotation_set(article, amal).ordered
    return [(a.span.start, a.span.end) for a in found]


def spans_in(path: Path) -> list[tuple[int, int]]:
    with Project.open(path) as project:
        return spans(project)


@pytest.fixture
def other(tmp_path, path):
    """Another machine's copy of the same project, on which somebody went on."""
    new_project(path).close()
    copy = tmp_path / "elsewhere" / "news.annotator"
    copy.parent.mkdir()
    shutil.copy2(path, copy)
    with Project.open(copy) as project:
        for start in range(20, 26):
            project.apply(tag(project, 1, people(project)[0].number, start, start + 2))
    return copy


@pytest.fixture
def project(path, other):
    """Open, with work that is in the journal alone."""
    with Project.open(path) as made:
        amal = people(made)[0].number
        made.apply(tag(made, 1, amal, 0, 4))
        made.apply(tag(made, 1, amal, 5, 9))
        assert seal.beside(path, "-wal").stat().st_size > 0
        yield made


MINE = [(0, 4), (5, 9)]
THEIRS = [(start, start + 2) for start in range(20, 26)]


def rename_over(path: Path, other: Path) -> None:
    os.replace(other, path)


def write_into(path: Path, other: Path) -> None:
    copy_by_another_program(other, path)


def garbage(path: Path, other: Path) -> None:
    strange = other.with_name("strange")
    strange.write_bytes(b"something else entirely " * 400)
    copy_by_another_program(strange, path)


def empty(path: Path, other: Path) -> None:
    os.truncate(path, 0)


def delete(path: Path, other: Path) -> None:
    path.unlink()


def delete_all(path: Path, other: Path) -> None:
    for ending in ("", "-wal", "-shm"):
        seal.beside(path, ending).unlink()


def throw_away(path: Path, other: Path) -> None:
    os.rename(path, other.with_name("thrown away.annotator"))


def rename(path: Path, other: Path) -> None:
    os.rename(path, path.with_name("news of 2024.annotator"))


def keep_as_conflict(path: Path, other: Path) -> None:
    """What some sync programs do: ours gets another name, theirs takes its place."""
    os.rename(path, path.with_name("news (conflict).annotator"))
    os.replace(other, path)


def delete_journal(path: Path, other: Path) -> None:
    seal.beside(path, "-wal").unlink()


def delete_memory(path: Path, other: Path) -> None:
    seal.beside(path, "-shm").unlink()


def replace_journal(path: Path, other: Path) -> None:
    own = seal.beside(path, "-wal")
    shutil.copyfile(own, own.with_name("old"))
    os.replace(own.with_name("old"), own)


EVENTS: dict[Callable[[Path, Path], None], DisplacementForm] = {
    rename_over: DisplacementForm.REPLACED,
    keep_as_conflict: DisplacementForm.REPLACED,
    write_into: DisplacementForm.OVERWRITTEN,
    garbage: DisplacementForm.OVERWRITTEN,
    empty: DisplacementForm.OVERWRITTEN,
    delete: DisplacementForm.GONE,
    delete_all: DisplacementForm.GONE,
    throw_away: DisplacementForm.GONE,
    rename: DisplacementForm.RENAMED,
    delete_journal: DisplacementForm.JOURNAL,
    delete_memory: DisplacementForm.JOURNAL,
    replace_journal: DisplacementForm.JOURNAL,
}
every_event = pytest.mark.parametrize("happens", EVENTS, ids=lambda event: event.__name__)


def contents(folder: Path) -> dict[str, bytes]:
    """Everything in ``folder`` but SQLite's picture of a journal, which readers write too."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.name: file.read_bytes() for file in files if not file.name.endswith("-shm")}


@every_event
def test_nothing_is_written_once_the_file_is_not_there_any_more(project, path, other, happens):
    happens(path, other)
    before = contents(path.parent)
    amal = people(project)[0].number
    for attempt in (
        lambda: project.apply(tag(project, 1, amal, 30, 33)),
        lambda: project.undo(amal),
        project.news,
        project.file.fold,
        lambda: project.set_setting("title", "x"),
        lambda: project.people.add("Dana", Role.ANNOTATOR),
        lambda: project.indexing.tidy(),
        lambda: project.intake().__enter__().add(draft("نص")),
    ):
        with pytest.raises(DisplacedProject) as told:
            attempt()
        assert told.value.how is EVENTS[happens]
        assert path.name in str(told.value)
    after = contents(path.parent)
    aside = {name: data for name, data in after.items() if name.endswith("another-file")}
    assert {name: after.get(name) for name in before if not name.endswith("-wal")} == {
        name: data for name, data in before.items() if not name.endswith("-wal")
    }
    journals = [data for name, data in before.items() if name == "news.annotator-wal"]
    assert [*aside.values(), after.get("news.annotator-wal")][:1] == (journals or [None])


@pytest.mark.parametrize(
    "happens",
    [event for event in EVENTS if EVENTS[event] is not DisplacementForm.OVERWRITTEN],
    ids=lambda event: event.__name__,
)
def test_what_was_made_can_be_saved_as_another_file(project, path, other, happens):
    happens(path, other)
    with pytest.raises(DisplacedProject):
        project.news()
    target = free_name(path, "saved")
    project.displaced.save_as(target)
    assert spans(project) == MINE
    project.close()
    assert check(target) == []
    assert spans_in(target) == MINE


@pytest.mark.parametrize("happens", [garbage, empty, write_into], ids=lambda e: e.__name__)
def test_what_is_mixed_with_another_file_is_not_saved_as_if_it_were_whole(
    project, path, other, happens
):
    """Most of it was in the file itself, which is gone; only what is whole is kept."""
    happens(path, other)
    target = free_name(path, "saved")
    try:
        project.displaced.save_as(target)
    except ProjectError as told:
        assert "cannot be saved whole" in str(told)
        assert not target.exists()
    else:
        assert check(target) == []
        assert spans_in(target) == MINE


@pytest.mark.parametrize("happens", [rename_over, keep_as_conflict, write_into])
@pytest.mark.parametrize("noticed", [True, False], ids=["noticed", "unnoticed"])
def test_the_file_that_took_the_place_stays_as_it_is(project, path, other, happens, noticed):
    with Project.open(other) as theirs:
        assert spans(theirs) == THEIRS
    data = other.read_bytes()
    happens(path, other)
    if noticed:
        with pytest.raises(DisplacedProject):
            project.news()
    project.close()
    assert path.read_bytes() == data
    assert spans_in(path) == THEIRS
    assert check(path) == []


def test_a_journal_that_somebody_deleted_costs_nothing(project, path):
    """The open file still has it, and is the only one: closing folds it in."""
    seal.beside(path, "-wal").unlink()
    with pytest.raises(DisplacedProject):
        project.news()
    project.close()
    assert spans_in(path) == MINE
    assert check(path) == []


def test_a_journal_that_was_put_there_by_another_program_is_kept(project, path):
    strange = seal.beside(path, "-wal").with_name("strange")
    strange.write_bytes(b"what another program put there")
    os.replace(strange, seal.beside(path, "-wal"))
    project.close()
    kept = [file for file in path.parent.iterdir() if file.name.endswith("another-file")]
    assert [file.read_bytes() for file in kept] == [b"what another program put there"]
    assert spans_in(path) == MINE


def test_a_renamed_file_holds_everything_under_its_new_name(project, path, other):
    rename(path, other)
    with pytest.raises(DisplacedProject) as told:
        project.news()
    now = told.value.now
    assert now == path.with_name("news of 2024.annotator")
    assert project.displaced.is_whole_at(now)
    home = connection_of(project).home
    project.close()
    home.remove_journal()
    assert spans_in(now) == MINE
    assert check(now) == []
    assert sorted(path.parent.iterdir()) == [other.parent, now]


def test_a_renamed_folder_takes_its_journal_along(tmp_path, other):
    folder = tmp_path / "project"
    folder.mkdir()
    path = folder / "news.annotator"
    shutil.copy2(other, path)
    with Project.open(path) as project:
        project.apply(tag(project, 1, people(project)[0].number, 0, 4))
        os.rename(folder, tmp_path / "project of 2024")
        with pytest.raises(DisplacedProject) as told:
            project.news()
        now = told.value.now
        assert now == tmp_path / "project of 2024" / "news.annotator"
        assert project.displaced.is_whole_at(now)
    assert spans_in(now) == [(0, 4), *THEIRS]
    assert check(now) == []


def test_a_file_that_comes_back_is_worked_on(project, path, other):
    """Somebody threw it away and took it out again."""
    throw_away(path, other)
    with pytest.raises(DisplacedProject):
        project.news()
    os.rename(other.with_name("thrown away.annotator"), path)
    project.apply(tag(project, 1, people(project)[0].number, 30, 33))
    project.close()
    assert spans_in(path) == [*MINE, (30, 33)]
    assert check(path) == []


def test_a_link_that_leads_elsewhere_is_another_file(project, path, other, tmp_path):
    link = tmp_path / "link.annotator"
    link.symlink_to(path)
    with Project.open(link) as linked:
        linked.apply(tag(linked, 1, people(linked)[0].number, 30, 33))
        link.unlink()
        link.symlink_to(other)
        with pytest.raises(DisplacedProject) as told:
            linked.apply(tag(linked, 1, people(linked)[0].number, 40, 43))
    assert told.value.how is DisplacementForm.REPLACED
    assert spans_in(path) == [*MINE, (30, 33)]
    assert spans_in(other) == THEIRS


@pytest.mark.parametrize("happens", [rename_over, write_into])
def test_from_the_refusal_on_no_journal_lies_beside_the_other_file(project, path, other, happens):
    happens(path, other)
    with pytest.raises(DisplacedProject):
        project.apply(tag(project, 1, people(project)[0].number, 40, 43))
    assert not seal.beside(path, "-wal").exists()


def test_a_link_that_leads_elsewhere_takes_no_journal_away(project, path, other, tmp_path):
    link = tmp_path / "link.annotator"
    link.symlink_to(path)
    with Project.open(link) as linked:
        link.unlink()
        link.symlink_to(other)
        with pytest.raises(DisplacedProject):
            linked.apply(tag(linked, 1, people(linked)[0].number, 40, 43))
        assert seal.beside(path, "-wal").stat().st_size > 0


def test_what_happens_between_the_work_and_the_commit_stops_it(project, path, other):
    with pytest.raises(DisplacedProject) as told, project.intake() as intake:
        intake.add(draft("نص آخر"))
        rename_over(path, other)
    assert not told.value.committed
    assert len(project.articles) == 3
    assert not connection_of(project).in_transaction
    assert spans(project) == MINE


def test_what_happens_while_it_is_committed_is_told(project, path, other, monkeypatch):
    """The open file holds it, and whoever saves that saves it too."""
    connection = connection_of(project)
    execute = connection.execute

    def replaced_meanwhile(sql, *values):
        done = execute(sql, *values)
        if sql == "COMMIT":
            rename_over(path, other)
        return done

    monkeypatch.setattr(type(connection), "execute", lambda self, *a: replaced_meanwhile(*a))
    with pytest.raises(DisplacedProject) as told:
        project.apply(tag(project, 1, people(project)[0].number, 30, 33))
    monkeypatch.undo()
    assert told.value.committed
    assert spans(project) == [*MINE, (30, 33)]


OTHER_PROCESS = """
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from annotator.store.file.errors import DisplacedProject
from annotator.store.project import Project
from tests import patience
from tests.store.making import people, tag
project = Project.open(Path(sys.argv[1]))
amal = people(project)[0].number
project.apply(tag(project, 1, amal, 0, 4))
project.apply(tag(project, 1, amal, 5, 9))
print("ready", flush=True)
for line in sys.stdin:
    try:
        if line == "look\\n":
            project.news()
        elif line == "follow\\n":
            now = Path(sys.argv[1]).with_name("news of 2024.annotator")
            print(project.displaced.is_whole_at(now), flush=True)
            continue
        elif line == "save\\n":
            project.displaced.save_as(Path(sys.argv[2]))
        else:
            project.apply(tag(project, 1, amal, 30, 33))
        print("done", flush=True)
    except DisplacedProject as told:
        print(told.how.name, flush=True)
project.close()
"""


@pytest.fixture
def process(path, other):
    child = subprocess.Popen(
        [sys.executable, "-c", OTHER_PROCESS, str(path), str(path.with_name("saved.annotator"))],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with child:
        assert child.stdout.readline() == "ready\n"
        yield child
        child.kill()


def said(process: subprocess.Popen[str], line: str) -> str:
    process.stdin.write(f"{line}\n")
    process.stdin.flush()
    return process.stdout.readline().strip()


@every_event
def test_another_process_notices_too(process, path, other, happens):
    happens(path, other)
    assert said(process, "look") == EVENTS[happens].name
    assert said(process, "tag") == EVENTS[happens].name


def test_a_renamed_file_that_somebody_opened_again_is_not_written_to(process, path, other):
    """They see it without our journal, and build on that."""
    rename(path, other)
    now = path.with_name("news of 2024.annotator")
    with Project.open(now) as again:
        assert said(process, "follow") == "False"
        again.apply(tag(again, 1, people(again)[0].number, 40, 44))
        assert said(process, "save") == "done"
        process.communicate()
    assert check(now) == []
    assert spans_in(now) == [(40, 44)]
    assert spans_in(path.with_name("saved.annotator")) == MINE


def test_a_renamed_file_is_followed_by_two_processes(process, path, other):
    with Project.open(path) as here:
        here.apply(tag(here, 1, people(here)[0].number, 11, 13))
        rename(path, other)
        now = path.with_name("news of 2024.annotator")
        assert here.displaced.is_whole_at(now)
    with Project.open(now) as here:
        here.apply(tag(here, 1, people(here)[0].number, 14, 16))
        assert said(process, "follow") == "True"
        process.communicate()
    assert check(now) == []
    assert spans_in(now) == [*MINE, (11, 13), (14, 16)]


def test_a_file_that_is_replaced_is_noticed_by_two_processes(process, path, other):
    with Project.open(path) as here:
        here.apply(tag(here, 1, people(here)[0].number, 11, 13))
        rename_over(path, other)
        with pytest.raises(DisplacedProject):
            here.news()
        assert said(process, "tag") == "REPLACED"
        assert said(process, "save") == "done"
    process.communicate()
    assert spans_in(path) == THEIRS
    assert spans_in(path.with_name("saved.annotator")) == [*MINE, (11, 13)]
    assert check(path) == check(path.with_name("saved.annotator")) == []


@pytest.mark.parametrize("happens", [rename_over, write_into], ids=lambda e: e.__name__)
def test_the_journal_of_a_killed_process_is_not_replayed_into_another_file(
    process, path, other, happens
):
    process.kill()
    process.wait()
    journal = seal.beside(path, "-wal").read_bytes()
    happens(path, other)
    assert "another file's" in str(check(path)[0])
    with Project.open(path) as project:
        assert spans(project) == THEIRS
        assert project.file.put_aside is not None
        assert project.file.put_aside.read_bytes() == journal
    assert check(path) == []


def test_the_journal_of_a_killed_process_is_replayed_into_its_own_file(process, path, tmp_path):
    process.kill()
    process.wait()
    folder = tmp_path / "carried elsewhere"
    folder.mkdir()
    for ending in ("", "-wal", "-shm"):
        shutil.copy2(seal.beside(path, ending), folder)
    for place in (path, folder / path.name):
        with Project.open(place) as project:
            assert spans(project) == MINE
            assert project.file.put_aside is None
        assert check(place) == []


def test_a_backup_never_takes_in_another_file_s_journal(process, path, other):
    process.kill()
    process.wait()
    rename_over(path, other)
    made = backups.backup(path)
    assert made is not None
    shutil.copyfile(made, path.with_name("restored.annotator"))
    assert spans_in(path.with_name("restored.annotator")) == THEIRS


def test_other_work_of_this_process_keeps_out_of_a_file_that_took_the_place(project, path, other):
    """Such as the index pass beside a window, which opens the file for itself."""
    rename_over(path, other)
    data = path.read_bytes()
    for open_it in (Project.open, backups.backup):
        with pytest.raises(DisplacedProject) as told:
            open_it(path)
        assert told.value.how is DisplacementForm.REPLACED
    assert path.read_bytes() == data
    project.close()
    assert spans_in(path) == THEIRS


def test_a_renamed_file_is_not_opened_a_second_time_by_the_same_process(project, path, other):
    """SQLite would read the journal that is not there by the memory of the one that is."""
    rename(path, other)
    now = path.with_name("news of 2024.annotator")
    with pytest.raises(DisplacedProject, match="was renamed"):
        Project.open(now)
    assert project.displaced.is_whole_at(now)
    project.close()
    assert spans_in(now) == MINE


def test_a_free_name_is_free(tmp_path):
    path = tmp_path / "news.annotator"
    assert free_name(path, "saved") == tmp_path / "news (saved).annotator"
    (tmp_path / "news (saved).annotator").touch()
    assert free_name(path, "saved") == tmp_path / "news (saved 2).annotator"


class ToldLock:
    """A lock that tells when somebody comes to it who has to wait."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.is_waited_for = threading.Event()

    def __enter__(self) -> None:
        if not self._lock.acquire(blocking=False):
            self.is_waited_for.set()
            self._lock.acquire()

    def __exit__(self, *_: object) -> None:
        self._lock.release()


def test_a_file_that_is_just_being_closed_is_not_displaced(path):
    """The journal goes before the file is forgotten: who opens it then waits for the end."""
    new_project(path).close()
    connection = connection_of(Project.open(path))
    place = home.home_of(connection)
    place.being_closed = lock = ToldLock()
    with ThreadPoolExecutor(1) as others:
        with place.closing(connection):
            connection.home = None
            connection.close()
            assert not seal.beside(path, "-wal").exists()
            asked = others.submit(home.refuse_strangers, path)
            assert lock.is_waited_for.wait(patience.SECONDS) and not asked.done()
        asked.result()
