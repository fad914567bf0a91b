"""Closing a file that is not where it was: SQLite folds the journal in, whatever lies there now.

A file that was deleted, renamed or replaced by another SQLite leaves alone by itself.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from annotator.store.file import seal
from annotator.store.file.connection import Connection


def fold_nothing_in(connection: Connection, journal: Path | None) -> None:
    """See that closing ``connection`` folds its ``journal`` into nothing.

    For a file that has the same key and another content, so that SQLite takes it for its own.
    """
    keep_apart = getattr(connection, "setconfig", None)
    if keep_apart is not None:  # Python 3.12
        keep_apart(sqlite3.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, True)  # type: ignore[attr-defined,unused-ignore]
    elif journal is not None:
        os.truncate(journal, 0)  # a journal that ends too early is not folded in


def spared_journal(file: Path) -> Path | None:
    """Give a second name to somebody else's journal beside ``file``, and return that name.

    Without it, SQLite would remove that journal with ours. ``None`` if no second name could be
    made.
    """
    spared = seal.aside(file)
    with suppress(OSError):
        os.link(seal.beside(file, "-wal"), spared)
        return spared
    return None


def forget_spared(spared: Path, file: Path) -> None:
    """Once the file is closed: the second name is not needed if SQLite left the first there."""
    if seal.beside(file, "-wal").exists():  # somebody else has it open
        spared.unlink(missing_ok=True)
