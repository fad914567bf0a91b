"""The file behind an open project: how it is journalled, and folding the journal in."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from annotator.store.file import backups, journal
from annotator.store.file.connecting import connect
from annotator.store.file.connection import Connection
from annotator.store.file.home import home_of


class OpenFile:
    """The file that ``connection`` has open."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @property
    def is_journalled(self) -> bool:
        """Whether the file has a write-ahead log; it has none on another machine's drive."""
        home = self._connection.home
        return home is not None and home.journalled

    @property
    def put_aside(self) -> Path | None:
        """Where the journal of another file is now that lay beside this one when it was opened."""
        return self._connection.put_aside

    def fold(self) -> bool:
        """Fold the journal into the file, so that a copy of the file alone holds everything.

        ``False`` if somebody reads or writes just now. :class:`DisplacedProject` as for a gesture.
        """
        return journal.fold(self._connection)

    def copy_to(self, target: Path) -> None:
        """Write a verified copy of the file as it is now to ``target``, where nothing is yet.

        ``ProjectError`` if it cannot be made.
        """
        backups.copy_to(self._connection, target)

    def folding(self) -> Callable[[], bool]:
        """Return a function that does what :meth:`fold` does, for another thread.

        It has a connection of its own, and folds only if the file at the path is still this one.
        """
        path, home = self._connection.path, home_of(self._connection)

        def fold() -> bool:
            with closing(connect(path)) as connection:
                same = home is not None and home.is_that_of(connection)
                return not same or journal.fold(connection)

        return fold
