"""Closing a file that is not where it was: SQLite folds the journal in, whatever lies there now."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from annotator.store.file import seal
from annotator.store.file.connection import Connection
from annotator.store.file.errors import Displacement, ProjectError
from annotator.store.file.home import Home


@contextmanager
def safely(connection: Connection, home: Home) -> Iterator[None]:
    """What is closed inside writes to nothing that is another program's.

    A file that was deleted, renamed or replaced by another SQLite leaves alone by itself.
    """
    try:
        how = home.displacement(connection)
    except (ProjectError, sqlite3.Error):
        how = None
    spared = None
    if how is Displacement.OVERWRITTEN:
        _fold_nothing_in(connection, home)
    elif how is Displacement.JOURNAL:
        spared = _spared(home)
    yield
    if spared is not None and seal.beside(home.file, "-wal").exists():
        spared.unlink(missing_ok=True)  # somebody else has it open, so SQLite left it there


def _fold_nothing_in(connection: Connection, home: Home) -> None:
    """The file has the same key and another content, so SQLite takes it for its own."""
    home.take_journal_away()
    keep_apart = getattr(connection, "setconfig", None)
    if keep_apart is not None:  # Python 3.12
        keep_apart(sqlite3.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, True)  # type: ignore[attr-defined,unused-ignore]
        return
    journal = home.journal()
    if journal is not None:
        os.truncate(journal, 0)  # a journal that ends too early is not folded in


def _spared(home: Home) -> Path | None:
    """A second name for the journal of somebody else, which SQLite would remove with ours."""
    theirs = seal.beside(home.file, "-wal")
    spared = seal.aside(home.file)
    with suppress(OSError):
        os.link(theirs, spared)
        return spared
    return None
