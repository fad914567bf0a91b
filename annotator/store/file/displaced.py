"""What can be done with an open file that was deleted, renamed or replaced.

It is followed to its new name, or what it holds is saved as another file.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from annotator.core.message import Form
from annotator.store.file import journal, opening, seal
from annotator.store.file.connection import Connection
from annotator.store.file.errors import FullDisk, ProjectError, explained
from annotator.store.file.home import home_of
from annotator.store.file.names import derived
from annotator.store.file.reading import connect_to_read


class SavingForm(Form):
    """Why the work of an open file could not be saved as another one."""

    MIXED = (
        "What was open cannot be saved whole any more: another program changed the file itself."
        " Take the file as it is now, or its latest backup."
    )


class Displaced:
    """An open file that is not at its place any more, and the work in it.

    Nothing is written to what lies there now.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._home = home_of(connection)  # also when it is closed

    def is_whole_at(self, new_path: Path) -> bool:
        """Whether the renamed file at ``new_path`` holds all the work of the open one.

        The journal is folded in first, if it can be. ``False`` if that cannot be known, such as
        when somebody has opened the file under its new name already.
        """
        home = self._home
        if home is None or not home.journalled or home.owns_journal_of(new_path):
            return True  # its journal went with it, as when the folder was renamed
        if home.holds_empty_journal():
            return True
        if any(seal.beside(new_path, ending).exists() for ending in ("-wal", "-shm", "-journal")):
            return False
        return journal.emptied(self._connection)

    def save_as(self, path: Path) -> None:
        """Write all that the open file holds to a new file at ``path``.

        The new file appears when it is whole.

        :class:`ProjectError` if it cannot be made, or if there is something at ``path``.
        """
        with opening.making(path) as part:
            try:
                with closing(sqlite3.connect(part, isolation_level=None)) as copy:
                    self._connection.backup(copy)
                _verify(part)
            except sqlite3.DatabaseError as error:
                raise _why_not(error, path) from error

    def remove_journal(self) -> None:
        """After the file was closed: what is in its journal is elsewhere, or given up."""
        if self._home is not None:
            self._home.remove_journal()


def free_name(path: Path, ending: str) -> Path:
    """A path in the folder of ``path`` at which nothing lies.

    Its name is ``news (ending).annotator``, or has a number after the ending.
    """
    number = 1
    while True:
        addition = ending if number == 1 else f"{ending} {number}"
        candidate = derived(path.parent, path.stem, f" ({addition}){path.suffix}")
        # A journal without its file is somebody's, too: SQLite would replay it into a new file.
        if not os.path.lexists(candidate) and not seal.beside(candidate, "-wal").exists():
            return candidate
        number += 1


def _verify(part: Path) -> None:
    with closing(connect_to_read(part)) as connection:
        verdict = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if verdict != "ok":
        raise ProjectError(SavingForm.MIXED)
    with part.open("r+b") as file:
        os.fsync(file.fileno())


def _why_not(error: sqlite3.DatabaseError, path: Path) -> ProjectError:
    fault = explained(error, path)
    return fault if isinstance(fault, FullDisk) else ProjectError(SavingForm.MIXED)
