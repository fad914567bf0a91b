"""The write-ahead log: whether a file may have one, what is done without, and folding it in.

It needs memory that all programs on the file share. Folders on other machines do not give it, and
SQLite does not always notice: so it is asked for, read back and tried.
"""

from __future__ import annotations

import os
from pathlib import Path

from annotator.store.file import seal, shares
from annotator.store.file.backup_files import real
from annotator.store.file.connection import Connection
from annotator.store.file.errors import FullDisk, LockedProject, ReadOnlyProject
from annotator.store.file.transactions import transaction, unhurried

_BUSY_MILLISECONDS = 20  # a fold holds others up while it waits


def is_granted(connection: Connection) -> bool:
    """Whether ``connection`` can work with a write-ahead log; it does from then on."""
    if not _may_be_asked_for(real(connection.path)):
        return False
    try:
        if connection.ask("PRAGMA journal_mode = WAL") != "wal":
            return False
        connection.ask("PRAGMA busy_timeout = 0")
        connection.ask("BEGIN IMMEDIATE")
        connection.ask("ROLLBACK")
    except LockedProject:  # somebody writes, so it can be done; unless they do without
        return bool(connection.ask("PRAGMA journal_mode") == "wal")
    except (ReadOnlyProject, FullDisk):  # its memory cannot be shared
        return False
    finally:
        connection.ask(f"PRAGMA busy_timeout = {connection.busy_milliseconds}")
    return True


def do_without(connection: Connection) -> None:
    """Let a ``connection`` that has not read yet write to the file itself, which is safe anywhere.

    :class:`ProjectError` if the file has a write-ahead log that another program uses.
    """
    connection.ask("PRAGMA locking_mode = EXCLUSIVE")  # needs no memory that is shared
    connection.ask("PRAGMA journal_mode = DELETE")
    connection.ask("PRAGMA locking_mode = NORMAL")
    connection.ask("SELECT 1 FROM sqlite_master")  # lets the lock go
    connection.synchronous = "EXTRA"


def fold(connection: Connection) -> bool:
    """Fold the journal into the file, so that a copy of the file alone holds everything.

    ``False`` if somebody reads or writes just now: try again later. A gesture waits no longer than
    for the pages that were written since the last time, and the next one finds the journal begun.
    """
    if connection.home is None or not connection.home.journalled:
        return True
    connection.refuse_displaced()
    if not emptied(connection):
        return False
    try:
        with unhurried(connection), transaction(connection):
            pass  # begins the journal anew, so that no gesture has to
    except LockedProject:
        pass
    return True


def emptied(connection: Connection) -> bool:
    """Whether all of the journal is in the file now, and the journal empty."""
    connection.ask(f"PRAGMA busy_timeout = {_BUSY_MILLISECONDS}")
    try:
        busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except LockedProject:
        return False
    finally:
        connection.ask(f"PRAGMA busy_timeout = {connection.busy_milliseconds}")
    return not busy


def _may_be_asked_for(file: Path) -> bool:
    """On this machine, and where the shared memory would be is nothing that cannot be written."""
    memory = seal.beside(file, "-shm")
    usable = not memory.exists() or (memory.is_file() and os.access(memory, os.W_OK))
    return usable and not shares.is_on_another_machine(file.parent)
