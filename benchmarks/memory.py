"""Peak memory of import, export, indexing and the window, each in a process of its own."""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks import corpus
from benchmarks.scale import Scale
from benchmarks.table import Row
from benchmarks.timing import run_for_json

LIMIT = 250.0
_GROWTH = 1.5  # what "bounded" means for ten times the articles


def measure(scale: Scale) -> Iterator[Row]:
    """Each at the smaller and at the larger size;
    the growth is the larger peak beside the smaller.
    """
    with tempfile.TemporaryDirectory(dir=corpus.WORK) as temporary:
        for work in WORKS:
            peaks = []
            for count in (scale.small, scale.large):
                out = Path(temporary) / f"{work}-{count}"
                peaks.append(_peak(work, count, out))
                corpus.forget(out)
                yield Row(
                    f"memory of {work}, {count:,} articles",
                    peaks[-1],
                    "MB",
                    limit=LIMIT,
                    of_floor=False,
                )
            yield Row(
                f"memory of {work}, {scale.large:,} articles beside {scale.small:,}",
                peaks[1],
                "MB",
                peaks[0],
                f"the same with {scale.small:,}",
                limit=_GROWTH,
            )


def _peak(work: str, count: int, out: Path) -> float:
    source = corpus.jsonl(count) if work == "import" else corpus.project(count)
    return run_for_json("-m", "benchmarks.memory", work, source, out)["megabytes"]


def _import(source: Path, out: Path) -> None:
    from benchmarks.importing import import_into

    import_into(out, source)


def _export(source: Path, out: Path) -> None:
    from benchmarks.exporting import export_to

    export_to(out, source)


def _index(source: Path, _: Path) -> None:
    """Open a project and go through its search data as a search does."""
    from annotator.jobs.indexing import index_all
    from annotator.store.project import Project

    with Project.open(source) as project:
        index_all(project)
        for query in ("من", "ءغظذ", "اليم", "قال في"):
            project.search.find(query)


def _window(source: Path, _: Path) -> None:
    """Open the window and go through fifty articles."""
    from benchmarks import window

    window.ready()
    shown = window.open_window(source)
    for _n in range(50):
        shown.run("next_article")
        window.settle()
    window.close(shown)


WORKS: dict[str, Callable[[Path, Path], None]] = {
    "import": _import,
    "export": _export,
    "search": _index,
    "window": _window,
}


def _main(work: str, source: str, out: str) -> None:
    WORKS[work](Path(source), Path(out))
    print(json.dumps({"megabytes": peak_bytes() / 1e6}))


def peak_bytes() -> int:
    """This process's peak. ``getrusage`` would count what it was before it became this program."""
    status = Path("/proc/self/status")
    if status.exists():
        (line,) = [line for line in status.read_text().splitlines() if line.startswith("VmHWM:")]
        return int(line.split()[1]) * 1024
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


if __name__ == "__main__":
    _main(*sys.argv[1:])
