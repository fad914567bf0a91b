"""Work in a process of its own: what comes back, and that it outlives nobody."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.core.errors import WorldError
from annotator.jobs.child import ARGUMENT
from annotator.jobs.child.calling import ChildEnded, ChildFault, in_child, run_task
from annotator.jobs.child.frames import RemoteTraceback, Task
from annotator.jobs.work import Cancelled
from annotator.store.check.check import check
from annotator.store.file.errors import DisplacedProject, DisplacementForm
from annotator.store.project import Project
from tests.jobs.child import errands
from tests.store.making import new_project

ROOT = Path(__file__).parents[3]
only_posix = pytest.mark.skipif(os.name != "posix", reason="Windows has no such signals")


def unheard(done: int, total: int | None, what: str) -> None:
    """Progress that nobody looks at."""


def never() -> bool:
    return False


def test_result_and_progress_come_back_in_any_script():
    told = []
    result = in_child(errands.add, "قال ")("الوزير", lambda *said: told.append(said), never)
    assert result == "قال الوزير"
    assert told == [(5_000_000_000, None, "قال")]


@only_posix
def test_a_child_gives_way_to_the_window_and_never_loads_qt():
    niceness, has_qt = in_child(errands.describe)(unheard, never)
    assert niceness >= min(19, os.nice(0) + 10)
    assert not has_qt


def test_what_is_printed_does_not_come_between(capfd):
    assert in_child(errands.print_much)(unheard, never) == "told"
    assert "this is no frame" in capfd.readouterr().err


def test_a_fault_of_the_world_arrives_as_it_was():
    with pytest.raises(DisplacedProject) as told:
        in_child(errands.be_refused)(unheard, never)
    fault = told.value
    assert (fault.how, fault.now) == (DisplacementForm.RENAMED, Path("جديد.annotator"))
    assert fault.message.form is DisplacementForm.RENAMED
    assert "مشروع.annotator" in str(fault)


def test_a_bug_is_raised_as_the_bug_it_is_with_its_place():
    with pytest.raises(ZeroDivisionError) as told:
        in_child(errands.break_down)(unheard, never)
    assert isinstance(told.value.__cause__, RemoteTraceback)
    assert "in break_down" in str(told.value.__cause__)


@pytest.mark.parametrize("errand", [errands.break_in_its_own_way, errands.return_what_cannot_go])
def test_a_bug_that_cannot_travel_is_told_with_its_place(errand):
    with pytest.raises(Exception) as told:
        in_child(errand)(unheard, never)
    assert not isinstance(told.value, WorldError)
    assert isinstance(told.value.__cause__, RemoteTraceback)


def test_a_child_stops_when_asked_to():
    here = []
    with pytest.raises(Cancelled):
        in_child(errands.wait_until_stopped)(lambda *told: here.append(told), lambda: bool(here))


@only_posix
def test_a_process_that_was_ended_is_told_in_a_sentence():
    with pytest.raises(ChildEnded) as told:
        in_child(errands.die)(unheard, never)
    assert told.value.message.form is ChildFault.BROKEN_OFF
    assert "(signal 9)" in str(told.value)


def test_where_no_process_can_be_started_a_sentence_says_so(tmp_path):
    with pytest.raises(ChildEnded) as told:
        run_task([str(tmp_path / "gone")], Task(errands.add, (1, 2)), unheard, never)
    assert told.value.message.form is ChildFault.NOT_BEGUN


def test_a_frozen_program_starts_itself():
    """It has no interpreter beside it: the program is asked to work instead of opening a window."""
    command = [sys.executable, "-m", "annotator", ARGUMENT]
    assert run_task(command, Task(errands.add, (1, 2)), unheard, never) == 3


@only_posix
def test_an_import_that_is_killed_in_the_middle_leaves_nothing(tmp_path):
    path, source = tmp_path / "p.annotator", tmp_path / "articles"
    with new_project(path) as project:
        before = len(project.articles)
    source.mkdir()
    for number in range(3):
        (source / f"{number}.txt").write_text(f"خبر رقم {number}", encoding="utf-8")
    with pytest.raises(ChildEnded):
        in_child(errands.die_in_an_import)(path, [source], unheard, never)
    with Project.open(path) as project:
        assert len(project.articles) == before
    assert check(path) == []


_WINDOW = """
import sys
from annotator.jobs.child.calling import in_child
from tests.jobs.child import errands
in_child(errands.wait_for_ever)(lambda *told: print("here", flush=True), lambda: False)
"""


@only_posix
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_a_child_ends_with_its_window_however_that_ends(number):
    """Even one that never looks whether it is to stop. It holds the window's stream of errors, so
    that this ends when both have ended."""
    with subprocess.Popen(
        [sys.executable, "-c", _WINDOW], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as window:
        assert window.stdout is not None and window.stderr is not None
        assert window.stdout.readline() == b"here\n", window.stderr.read()
        window.send_signal(number)
        assert window.stderr.read() == b""
