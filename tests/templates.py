"""What many tests begin with: labels, and projects that are made once in a process and copied
for each test.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Hashable
from contextlib import closing
from functools import cache
from pathlib import Path

from annotator.core.labels import LabelSet
from annotator.jobs.projects import DEFAULT_LABELS, new_project, read_label_set, shipped_label_sets
from annotator.jobs.sample import make_sample
from annotator.store.tables.package_limits import PROJECT_ID

_made: dict[Hashable, bytes] = {}


def copied(path: Path, of: Hashable, make: Callable[[Path], object]) -> Path:
    """The project file that ``make`` makes, at ``path``, where there must be none.

    ``of`` says all that its content depends on. Projects made of the same have the same ids of
    annotations and regions in them, but each is a project of its own. ``make`` leaves it closed.
    """
    if of not in _made:
        make(path)
        _made[of] = path.read_bytes()
        return path
    with path.open("xb") as file:
        file.write(_made[of])
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "UPDATE setting SET value = lower(hex(randomblob(16))) WHERE name = ?", (PROJECT_ID,)
        )
    return path


@cache
def labels() -> LabelSet:
    """The labels that a project begins with: actor, location and date are names,
    a claim is a passage.
    """
    return read_label_set(shipped_label_sets()[DEFAULT_LABELS])


def sample(path: Path) -> Path:
    """The sample project, at ``path``."""
    return copied(path, "sample", make_sample)


def empty(path: Path) -> Path:
    """A project with the default labels and nothing else, at ``path``."""
    title = path.stem  # which is in the file
    return copied(path, ("empty", title), lambda path: new_project(path).close())
