"""Every way in which a window can end: in order, so that the file alone holds everything.

The child says where it is and waits there, so that no test bets on time.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from threading import Timer

import pytest

from annotator.store.check.check import check
from annotator.store.file.backups import backups
from annotator.store.project import Project
from tests import patience
from tests.reading import rows
from tests.ui.window_support import make_project

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows sends no such signals")
SIGNALS = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT]


@contextmanager
def window(path, what):
    """The program with something going on in its window."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.ended_window", str(path), what],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as child:
        # One that shows a bug instead of going on would be waited for without end.
        patient = Timer(patience.SECONDS, child.kill)
        patient.start()
        try:
            yield child
        finally:
            patient.cancel()
            child.kill()


@pytest.fixture
def coast(tmp_path):
    return make_project(tmp_path / "coast.annotator")


def mailed(path, tmp_path):
    """The log of the file alone, as somebody gets it who is sent it."""
    assert not [end for end in ("-wal", "-shm", "-journal") if Path(f"{path}{end}").exists()]
    copy = shutil.copy(path, tmp_path / "mailed.annotator")
    assert check(copy) == []
    numbers = rows(copy, "SELECT number FROM log ORDER BY 1")
    notes = rows(copy, "SELECT note FROM annotation")
    return [number for (number,) in numbers], [note for (note,) in notes]


def complained(said):
    """What the process said, but for what Qt says of every dialog where there is no screen."""
    lines = said.splitlines(keepends=True)
    return "".join(line for line in lines if "propagateSizeHints" not in line)


def heard_until(child, line):
    lines = []
    while (said := child.stdout.readline()) not in (line, ""):
        lines.append(said)
    assert said == line, child.stderr.read()
    return [int(one) for one in lines]


@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_among_gestures_closes_in_order(coast, tmp_path, number):
    with window(coast, "label") as child:
        acknowledged = [child.stdout.readline() for _ in range(20)]
        child.send_signal(number)
        rest, complaint = child.communicate()
    acknowledged += rest.splitlines()
    assert (child.returncode, complained(complaint)) == (0, "")
    numbers, _ = mailed(coast, tmp_path)
    assert numbers == [int(one) for one in acknowledged]
    kept = backups(coast)[-1]
    assert mailed(kept, tmp_path)[0] == numbers, "what is new was backed up on closing"


@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_in_the_middle_of_a_gesture_waits_for_its_end(coast, tmp_path, number):
    with window(coast, "hold_in_a_gesture") as child:
        heard_until(child, "here\n")
        child.send_signal(number)
        rest, complaint = child.communicate("go on\n")
    assert (child.returncode, complained(complaint)) == (0, "")
    assert mailed(coast, tmp_path)[0] == [int(one) for one in rest.splitlines()] == [1]


@pytest.mark.parametrize("what", ["open_windows", "before_the_loop"])
def test_a_signal_ends_the_window_whatever_is_open(coast, tmp_path, what):
    with window(coast, what) as child:
        heard_until(child, "here\n")
        child.send_signal(signal.SIGTERM)
        _, complaint = child.communicate("go on\n")
    assert (child.returncode, complained(complaint)) == (0, "")
    assert mailed(coast, tmp_path)[0] == []


def test_a_note_that_is_being_typed_is_saved(coast, tmp_path):
    with window(coast, "type_a_note") as child:
        heard_until(child, "here\n")
        child.send_signal(signal.SIGTERM)
        _, complaint = child.communicate("go on\n")
    assert (child.returncode, complained(complaint)) == (0, "")
    assert mailed(coast, tmp_path)[1] == ["أهي المدينة؟"]


def test_an_import_that_is_half_way_is_stopped_and_leaves_nothing(coast, tmp_path):
    with window(coast, "import_articles") as child:
        heard_until(child, "here\n")
        child.send_signal(signal.SIGTERM)
        _, complaint = child.communicate("go on\n")
    assert (child.returncode, complained(complaint)) == (0, "")
    mailed(coast, tmp_path)
    with Project.open(coast) as project:
        assert len(project.articles) == 2


def test_what_the_session_s_end_asks_for_is_in_the_file_even_if_the_process_is_killed(
    coast, tmp_path
):
    with window(coast, "end_of_session") as child:
        heard_until(child, "here\n")
        copy = shutil.copy(coast, tmp_path / "as-it-lies.annotator")  # while it is still open
        child.kill()
        child.communicate()
    assert mailed(copy, tmp_path)[1] == ["أهي المدينة؟"]


def test_a_bug_on_the_way_out_leaves_no_process_without_a_window(coast, tmp_path):
    with window(coast, "fail_to_close") as child:
        heard_until(child, "here\n")
        child.send_signal(signal.SIGTERM)
        _, complaint = child.communicate("go on\n")
    assert child.returncode == 0 and "RuntimeError: a bug" in complaint
    assert mailed(coast, tmp_path)[0] == [1]


def test_closing_by_hand_ends_the_process(coast, tmp_path):
    with window(coast, "close_by_hand") as child:
        heard_until(child, "here\n")
        _, complaint = child.communicate("go on\n")
    assert (child.returncode, complained(complaint)) == (0, "")
    mailed(coast, tmp_path)
