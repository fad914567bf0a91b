"""A gesture beside other work on the same project: the index pass, and an import."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from unittest.mock import patch

from annotator.jobs.exchange.importing import ImportOptions, import_paths
from annotator.jobs.projects import new_project
from annotator.store.file.connection import Connection
from annotator.store.project import Project
from annotator.store.staging import staging
from annotator.ui.window.main_window import MainWindow
from benchmarks import corpus, window
from benchmarks.gesture import gestures
from benchmarks.scale import Scale
from benchmarks.table import Row
from benchmarks.timing import ROOT, percentile

_P95 = 0.95
_FELT = 50.0  # milliseconds

# Each works on the project until it is ended: what it does is begun again and again.
WORKS = {
    "the index pass": (
        "from annotator.jobs.upkeep import index_beside\n"
        "from annotator.store.project import Project\n"
        "import os\nos.nice(10)\n"
        "while True:\n"
        "    with Project.open(path) as project: project.indexing.start_again()\n"
        "    print('here', flush=True)\n"
        "    index_beside(path)\n"
    ),
    "an import": (
        "from annotator.jobs.exchange.importing import ImportOptions, import_paths\n"
        "from annotator.store.project import Project\n"
        "import os\nos.nice(10)\n"
        "with Project.open(path) as project:\n"
        "    print('here', flush=True)\n"
        "    import_paths(project, [Path(sys.argv[2])], ImportOptions())\n"
    ),
}
_BEGIN = "import sys\nfrom pathlib import Path\npath = Path(sys.argv[1])\n"


def measure(scale: Scale) -> Iterator[Row]:
    """Tagging by key while nothing else goes on, and beside each work."""
    window.ready()
    with tempfile.TemporaryDirectory(dir=corpus.WORK) as temporary:
        path = Path(temporary) / "project.annotator"
        shutil.copy(corpus.project(scale.small), path)
        shown = window.open_window(path)
        idle = gestures(shown, scale.gestures)
        for what, script in WORKS.items():
            with going_on(script, path, corpus.jsonl(scale.large)) as work:
                yield from _rows(what, shown, work, scale.gestures, idle)
        window.close(shown)
        empty = Path(temporary) / "empty.annotator"
        new_project(empty).close()
        yield from _longest_transactions(empty, corpus.jsonl(scale.small))


def _longest_transactions(path: Path, source: Path) -> Iterator[Row]:
    """How long an import holds the file at a time, with what it waits for the disk."""
    held: list[float] = []
    real = staging.transaction

    @contextmanager
    def timed(connection: Connection) -> Iterator[None]:
        with real(connection):
            begun = time.perf_counter()
            yield
        held.append(time.perf_counter() - begun)

    with patch.object(staging, "transaction", timed), Project.open(path) as project:
        import_paths(project, [source], ImportOptions())
    p95, longest = percentile(held, _P95) * 1000, max(held) * 1000
    yield Row(
        "an import holds the file, p95 of its transactions", p95, "ms", limit=20.0, of_floor=False
    )
    yield Row("an import holds the file, the longest", longest, "ms", limit=20.0, of_floor=False)


def _rows(
    what: str,
    shown: MainWindow,
    work: subprocess.Popen[str],
    number: int,
    idle: list[float],
) -> Iterator[Row]:
    times: list[float] = []
    for _ in count():
        times += gestures(shown, number)
        if work.poll() is not None or len(times) >= 3 * number:
            break
    p95, floor = (percentile(each, _P95) * 1000 for each in (times, idle))
    yield Row(f"gesture beside {what}, p95", p95, "ms", floor, "the same alone", limit=2.0)
    longest = f"the same, the longest of {len(times)}"
    yield Row(longest, max(times) * 1000, "ms", limit=_FELT, of_floor=False)


@contextmanager
def going_on(script: str, path: Path, source: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that works; it is ended when the context does."""
    with subprocess.Popen(
        [sys.executable, "-c", _BEGIN + script, str(path), str(source)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    ) as work:
        assert work.stdout is not None
        work.stdout.readline()
        try:
            yield work
        finally:
            work.kill()
