"""Export: everybody's work, verified, as JSONL on the disk."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from annotator.jobs.exchange.exporting import ANY, ExportOptions, export
from annotator.store.project import Project
from benchmarks import corpus, plain
from benchmarks.scale import Scale
from benchmarks.table import Row
from benchmarks.timing import in_turns


def measure(scale: Scale) -> Iterator[Row]:
    """Export of the smaller project beside plain reading of its rows and writing by msgspec."""
    path = corpus.project(scale.small)
    with tempfile.TemporaryDirectory(dir=corpus.WORK) as temporary:
        out = Path(temporary) / "out.jsonl"
        ours, floor = in_turns(
            scale.repeats,
            lambda: export_to(out, path),
            lambda: plain.read_and_write(path, Path(temporary) / "plain.jsonl"),
        )
    yield Row(
        f"export of {scale.small:,} articles, {scale.small * corpus.SPANS:,} spans, synced",
        ours,
        "s",
        floor,
        "plain reading, msgspec writing",
        limit=2.5,
    )


def export_to(out: Path, path: Path) -> None:
    """Export all work in the project at ``path``."""
    with Project.open(path) as project:
        export(project, out, ExportOptions(state=ANY))
