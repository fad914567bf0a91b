"""Work beside the window: what it says, how it stops, and that it outlives nobody."""

from __future__ import annotations

import gc
import subprocess
import sys
import threading
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject, QThread, Slot

from annotator.core.errors import WorldError
from annotator.jobs.child.calling import in_child
from annotator.ui.words import faults, translation
from annotator.ui.worker import Worker, _running, stop_all
from tests import made_up
from tests.jobs.child import errands

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.child_process


@pytest.fixture(autouse=True)
def nothing_left():
    yield
    stop_all()
    assert not _running


def until_stopped(progress, cancelled):
    while not cancelled():
        threading.Event().wait(0.001)
    raise WorldError(made_up.sentence("Stopped. Nothing was changed."))


ENDING = """
import threading
from annotator.ui import app
from annotator.ui.worker import Worker

def until_stopped(progress, cancelled):
    while not cancelled():
        threading.Event().wait(0.001)

application = app.application()
Worker(until_stopped).begin()
"""


def test_a_program_that_never_ran_its_loop_ends_in_order_too():
    ended = subprocess.run(
        [sys.executable, "-c", ENDING], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, "")


def test_the_result_comes_back_to_the_window_s_thread(qtbot):
    threads = []

    def work(progress, cancelled):
        threads.append(QThread.currentThread())
        return 42

    class Receiver(QObject):
        @Slot(object)
        def take(self, result):
            threads.append(QThread.currentThread())

    worker, receiver = Worker(work), Receiver()
    worker.succeeded.connect(receiver.take)
    with qtbot.waitSignal(worker.succeeded) as told:
        worker.begin()
    assert told.args == [42]
    assert threads[0] is not threads[1]
    assert threads[1] == QThread.currentThread()


def test_progress_is_told_and_counts_beyond_32_bits(qtbot):
    worker = Worker(lambda progress, cancelled: progress(5_000_000_000, None, "قال"))
    told = []
    worker.progressed.connect(lambda *values: told.append(values))
    with qtbot.waitSignal(worker.succeeded):
        worker.begin()
    assert told == [(5_000_000_000, None, "قال")]


def test_a_fault_of_the_world_is_told(qtbot):
    def work(progress, cancelled):
        raise WorldError(made_up.sentence("The disk is full. Nothing was changed."))

    worker = Worker(work)
    with qtbot.waitSignal(worker.failed) as told, qtbot.assertNotEmitted(worker.succeeded):
        worker.begin()
    assert str(told.args[0]) == "The disk is full. Nothing was changed."


def test_a_bug_is_raised_again_where_it_is_seen(qtbot):
    def work(progress, cancelled):
        raise ZeroDivisionError("a bug")

    with qtbot.captureExceptions() as raised:
        worker = Worker(work)
        worker.begin()
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is ZeroDivisionError


def test_nobody_waits_for_ever_for_work_in_which_a_bug_was_met(qtbot):
    def work(progress, cancelled):
        raise ZeroDivisionError("a bug")

    with qtbot.captureExceptions() as raised:
        worker = Worker(work)
        with qtbot.waitSignal(worker.failed) as told:
            worker.begin()
        qtbot.waitUntil(lambda: bool(raised))
    assert faults.told(told.args[0]).startswith("Something in the program went wrong")


def test_a_process_that_is_ended_from_outside_is_told_in_both_languages(qtbot):
    worker = Worker(in_child(errands.die))
    with qtbot.waitSignal(worker.failed) as told:
        worker.begin()
    (fault,) = told.args
    assert faults.told(fault).startswith("The work was broken off")
    translation.install("ar")
    try:
        assert faults.told(fault).startswith("قُطع العمل")
    finally:
        translation.install("en")


def test_a_process_stops_with_the_application(qtbot):
    worker = Worker(in_child(errands.wait_until_stopped))
    with qtbot.waitSignal(worker.progressed):
        worker.begin()
    stop_all()
    assert worker.isFinished()
    qtbot.waitUntil(lambda: not _running)


def test_work_stops_when_asked_to(qtbot):
    worker = Worker(until_stopped)
    worker.begin()
    with qtbot.waitSignal(worker.failed):
        worker.cancel()


def test_nothing_is_heard_of_abandoned_work(qtbot):
    said = []
    worker = Worker(until_stopped)
    worker.failed.connect(said.append)
    worker.begin()
    worker.abandon()
    qtbot.waitUntil(lambda: worker not in _running)
    assert said == []


def test_work_ends_in_peace_when_its_widget_is_gone(qtbot):
    class Receiver(QObject):
        @Slot(object)
        def take(self, error):
            raise AssertionError("nobody is there")

    receiver = Receiver()
    Worker(until_stopped).begin()
    (worker,) = _running
    worker.failed.connect(receiver.take)
    shiboken6.delete(receiver)
    gc.collect()
    worker.cancel()
    qtbot.waitUntil(lambda: not _running)


def test_all_work_stops_when_the_application_ends(qtbot):
    workers = [Worker(until_stopped) for _ in range(5)]
    for worker in workers:
        worker.begin()
    stop_all()
    assert all(worker.isFinished() for worker in workers)
    qtbot.waitUntil(lambda: not _running)


def test_many_workers_in_a_row_leave_nothing_behind(qtbot):
    done = []
    for number in range(50):
        worker = Worker(lambda progress, cancelled, number=number: number)
        worker.succeeded.connect(done.append)
        worker.begin()
    qtbot.waitUntil(lambda: len(done) == 50)
    assert sorted(done) == list(range(50))
