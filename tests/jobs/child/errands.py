"""What tests have a child process do."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from threading import Event

from annotator.jobs.exchange.importing import ImportOptions, import_paths
from annotator.jobs.faults import Stopped
from annotator.jobs.work import Cancelled
from annotator.store.file.errors import DisplacedProject, DisplacementForm
from annotator.store.project import Project
from tests import killing

PLACE = Path("مشروع.annotator")


def add(one, other, progress, stopped):
    progress(5_000_000_000, None, "قال")
    return one + other


def describe(progress, stopped):
    """How willingly it gives way, and whether it knows of Qt."""
    return os.nice(0), any(name.startswith("PySide6") for name in sys.modules)


def print_much(progress, stopped):
    print("لا شيء" * 100_000, file=sys.stderr)
    print("this is no frame")
    os.write(1, b"nor is this")
    return "told"


def be_refused(progress, stopped):
    raise DisplacedProject(DisplacementForm.RENAMED, PLACE, PLACE.with_name("جديد.annotator"))


def break_down(progress, stopped):
    return 1 // 0


def break_in_its_own_way(progress, stopped):
    class OfNoModule(Exception):
        pass

    raise OfNoModule("a bug")


def return_what_cannot_go(progress, stopped):
    return lambda: None


def wait_until_stopped(progress, stopped):
    progress(0, None, "here")
    while not stopped():
        Event().wait(0.001)
    raise Cancelled(Stopped.IMPORT)


def wait_for_ever(progress, stopped):
    progress(os.getpid(), None, "here")
    while True:
        Event().wait()


def die(progress, stopped):
    os.kill(os.getpid(), signal.SIGKILL)


def die_in_an_import(path, files, progress, stopped):
    """Killed in the middle: something was written, and nothing is committed."""
    with Project.open(path) as project:
        killing.die_after_write(2)
        import_paths(project, files, ImportOptions(), progress, stopped)
