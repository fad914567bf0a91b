"""Packages for the tests: made, worked in, and compared."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from annotator.store.packages.merging import PackageReport
from annotator.store.project import Project
from annotator.store.tables.merged_lines import MERGED_LINES
from tests.store.making import everything

SEARCH_DATA = ("search", "word", "vocabulary", "first_word", "sketch", "indexing")


def packed(project: Project, name: str, out: Path | None = None) -> Path:
    """A package for ``name``, beside the project."""
    out = out or project.path.with_name(f"{name}.annotator")
    project.packing.pack(name, out, lambda done, total: None)
    return out


def merged(project: Project, *files: Path, dry_run: bool = False) -> list[PackageReport]:
    return project.merging.merge(files, lambda done, total, what: None, dry_run=dry_run)


def content(path: Path) -> dict[str, Sequence[object]]:
    """All that people did, whatever the order in which it came in: the log without its numbers."""
    rows = {
        name: found
        for name, found in everything(path).items()
        if not name.startswith(SEARCH_DATA)
        and name not in ("sqlite_sequence", "_sqlite_migrations")
    }
    rows["log"] = sorted((row[1:] for row in rows["log"]), key=repr)
    rows["setting"] = [row for row in rows["setting"] if row[0] != MERGED_LINES]
    rows["tally"] = [row for row in rows["tally"] if row[-1]]
    return rows
