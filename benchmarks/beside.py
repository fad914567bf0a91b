"""A gesture beside other work on the same project: the index pass, and an import."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from annotator.ui.window.main_window import MainWindow
from benchmarks import corpus, window
from benchmarks.gesture import gestures
from benchmarks.scale import Scale
from benchmarks.table import Row
from benchmarks.timing import ROOT, percentile

_P95 = 0.95
_FELT = 0.050  # seconds

# Each works on the project until it is ended: what it does is begun again and again.
_WORKS = {
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
        for what, script in _WORKS.items():
            with _going_on(script, path, corpus.jsonl(scale.large)) as work:
                yield from _rows(what, shown, work, scale.gestures, idle)
        window.close(shown)


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
    yield Row(f"the same, the longest of {len(times)}", max(times) * 1000, "ms")
    yield Row("the same, that take 50 ms and more", float(sum(t >= _FELT for t in times)), "")


@contextmanager
def _going_on(script: str, path: Path, source: Path) -> Iterator[subprocess.Popen[str]]:
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
