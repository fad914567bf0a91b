"""The project file on the disk, search data included, beside the plain rows."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks import corpus, plain
from benchmarks.scale import Scale
from benchmarks.table import Row


def measure(scale: Scale) -> Iterator[Row]:
    """Both files closed, so that nothing waits beside them."""
    path = corpus.project(scale.small)
    with tempfile.TemporaryDirectory(dir=corpus.WORK) as temporary:
        bare = Path(temporary) / "plain.db"
        plain.write(plain.rows(scale.small), bare)
        yield Row(
            f"project file of {scale.small:,} articles, search data included",
            path.stat().st_size / 1e6,
            "MB",
            bare.stat().st_size / 1e6,
            "the plain rows in SQLite",
            limit=1.6,
        )
