"""What a project file says, as another program reads it: what was committed, and nothing else."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any


def rows(path: Path, statement: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
    """The rows that ``statement`` finds in the file at ``path``."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(statement, values).fetchall()
