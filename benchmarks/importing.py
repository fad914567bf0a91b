"""Import: a file of articles with spans, read, checked and committed."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from annotator.core.people import Role
from annotator.jobs.exchange.importing import ImportOptions, import_paths
from annotator.jobs.projects import new_project
from benchmarks import corpus, plain
from benchmarks.scale import Scale
from benchmarks.table import Row
from benchmarks.timing import in_turns


def measure(scale: Scale) -> Iterator[Row]:
    """Import of the smaller corpus beside what no import can do without."""
    source = corpus.jsonl(scale.small)
    with tempfile.TemporaryDirectory(dir=corpus.WORK) as temporary:
        ours, floor = in_turns(
            scale.repeats,
            lambda: import_into(Path(temporary) / "ours.annotator", source),
            lambda: plain.take_in(source, Path(temporary) / "plain.db"),
        )
    yield Row(
        f"import {scale.small:,} articles, {scale.small * corpus.SPANS:,} spans, validated",
        ours,
        "s",
        floor,
        "lines decoded and hashed, rows with their keys by fifties",
        limit=1.5,
    )


def import_into(path: Path, source: Path) -> None:
    """Make a project at ``path`` in place of any other, and import ``source``."""
    corpus.forget(path)
    with new_project(path) as made:
        made.people.add(corpus.PERSON, Role.ANNOTATOR)
        import_paths(made, [source], ImportOptions())
