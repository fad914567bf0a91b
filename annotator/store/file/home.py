"""Knows where an open project file was when it was opened, and notices when it no longer is there.

SQLite goes on writing to a file that was deleted, renamed or replaced, and says nothing. So
whoever writes asks here first, once the write is locked, and again just before and after the
commit; it costs a few microseconds.
"""

from __future__ import annotations

import os
import sqlite3
import threading
import weakref
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from annotator.core.system_faults import system_reason
from annotator.store.file import parting, seal
from annotator.store.file.backup_files import real
from annotator.store.file.connection import Connection
from annotator.store.file.errors import (
    DisplacedProject,
    DisplacementForm,
    OpeningFault,
    ProjectError,
    ReadOnlyProject,
)

_BESIDE = ("-wal", "-shm")
_TRIES = 3  # a page may be read in the moment in which it is written
_LONG_JOURNAL = 1_000 * 4_096  # bytes, from which on SQLite may have begun it anew unseen

Key = tuple[int, int]
"""What the system knows a file by, whatever its name: device and number (0 where it has none)."""


def key_of(path: str | Path) -> Key | None:
    """The key of what is at ``path`` (through links), ``None`` if nothing is."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_dev, status.st_ino


_open: weakref.WeakSet[Home] = weakref.WeakSet()
_opening = threading.Lock()


def refuse_strangers(path: Path) -> None:
    """Refuse a path if this process has another file open that was at it.

    :class:`DisplacedProject` is raised then, and also if the same file is open that was elsewhere.

    Work beside the window must not go into a file that took the place of the window's; and SQLite
    would use the memory of the one with the journal of the other.
    """
    file, key = real(path), key_of(path)
    with _opening:
        homes = list(_open)
    for home in homes:
        home.refuse_stranger(path, file, key)


def home_of(connection: Connection) -> Home | None:
    """The place of the file behind ``connection``; ``None`` if nobody else can know of it yet."""
    home = connection.home
    assert home is None or isinstance(home, Home)
    return home


class Home:
    """The place of a file that ``connection`` has open, as it was when it was opened.

    ``journalled``: the file has a write-ahead log, which is there from the first read on.
    """

    def __init__(self, connection: Connection, key: Key, *, journalled: bool) -> None:
        self.path = connection.path
        self.file = real(connection.path)
        self.journalled = journalled
        self._name = os.fspath(self.path)
        self._key = key
        self._folder = self.file.parent
        self._folder_key = key_of(self._folder)
        self._beside = [str(seal.beside(self.file, end)) for end in _BESIDE] if journalled else []
        self._beside_keys = [key_of(path) for path in self._beside]
        self._seals = {seal.read(connection)}  # that the file may have, as far as is known
        self._version = _version(connection)
        self._written: object = None  # the file's times and size, when it was last known to be ours
        self._folded = False  # since the last write
        self.being_closed = threading.Lock()
        self._is_closed = False
        with _opening:
            _open.add(self)
        if key_of(self._name) != key:  # it was replaced while it was opened
            raise DisplacedProject(DisplacementForm.REPLACED, self.path)

    # -- before and after a write ------------------------------------------------------------

    def refuse_displaced(self, connection: Connection, *, committed: bool = False) -> None:
        """:class:`DisplacedProject` if the path does not lead to the open file any more."""
        how = self.displacement(connection)
        if how is None:
            return
        if how is DisplacementForm.OVERWRITTEN or (
            how is DisplacementForm.REPLACED and key_of(self.file) != self._key  # not just a link
        ):
            self.take_journal_away()
        new_path = self.renamed_to() if how is DisplacementForm.GONE else None
        if new_path is not None:
            how = DisplacementForm.RENAMED
        raise DisplacedProject(how, self.path, new_path, committed=committed)

    def displacement(self, connection: Connection) -> DisplacementForm | None:
        """What happened to the file since it was opened; ``None`` if nothing did."""
        try:
            main = os.stat(self._name)
        except (FileNotFoundError, NotADirectoryError):
            return DisplacementForm.GONE
        except OSError as error:  # such as a network drive that does not answer
            raise ReadOnlyProject(
                OpeningFault.UNREADABLE, file=self.path.name, reason=system_reason(error)
            ) from error
        if (main.st_dev, main.st_ino) != self._key:
            return DisplacementForm.REPLACED
        written = (main.st_mtime_ns, main.st_ctime_ns, main.st_size)
        is_known = not self.journalled or written == self._written
        if not is_known and not any(self._is_ours(connection, written) for _ in range(_TRIES)):
            return DisplacementForm.OVERWRITTEN
        if any(
            key_of(path) != key for path, key in zip(self._beside, self._beside_keys, strict=True)
        ):
            return DisplacementForm.JOURNAL
        return None

    def is_that_of(self, connection: Connection) -> bool:
        """Whether another connection has the same file open."""
        other = home_of(connection)
        return other is not None and other._key == self._key

    def refuse_stranger(self, path: Path, file: Path, key: Key | None) -> None:
        """As :func:`refuse_strangers`, of this file; ``file`` is what ``path`` leads to.

        Waits while it is being closed, which takes its journal away.
        """
        if file != self.file and key != self._key:
            return
        with self.being_closed:
            if not self._is_closed:
                self._refuse_stranger(path, file, key_of(path))

    def _refuse_stranger(self, path: Path, file: Path, key: Key | None) -> None:
        if file == self.file:
            if key != self._key:
                gone = DisplacementForm.GONE if key is None else DisplacementForm.REPLACED
                raise DisplacedProject(gone, path)
            if [key_of(beside) for beside in self._beside] != self._beside_keys:
                raise DisplacedProject(DisplacementForm.JOURNAL, path)
        elif key is not None and key == self._key and key[1]:
            raise DisplacedProject(DisplacementForm.RENAMED, self.path, path)

    @contextmanager
    def closing(self, connection: Connection) -> Iterator[None]:
        """The file is closed inside, and nothing is written to what is another program's."""
        try:
            how = self.displacement(connection)
        except (ProjectError, sqlite3.Error):
            how = None
        spared = None
        if how is DisplacementForm.OVERWRITTEN:
            self.take_journal_away()
            parting.fold_nothing_in(connection, self.journal())
        elif how is DisplacementForm.JOURNAL:
            spared = parting.spared_journal(self.file)
        with self.being_closed:
            yield
            self._is_closed = True
        if spared is not None:
            parting.forget_spared(spared, self.file)
        with _opening:
            _open.discard(self)

    def begin_journal(self, connection: Connection) -> None:
        """Renew the seal if the transaction that was just begun is the first of a journal.

        Also where SQLite may begin a long one anew, because it was folded in. Never unless the file
        itself holds the seal: it would hold neither the new one nor what that is made of.
        """
        if not self.journalled:
            return
        size = os.stat(self._beside[0]).st_size
        long = size >= _LONG_JOURNAL and self._folded
        if not size or (long and seal.lying(self.file) == seal.read(connection)):
            self._seals.add(seal.renew(connection))
        self._folded = False

    def _is_ours(self, connection: Connection, written: object) -> bool:
        """Whether the file was written to only because its own journal was folded in.

        If so, it has a seal that is known here; another program's file, or an older copy, has not.
        """
        try:
            lying = seal.lying(self.file)
            if lying is None:
                return True  # it is being written just now; the next look tells
            version, current = _version(connection), seal.read(connection)
            seals = self._seals if version == self._version else {*self._seals, current}
            if not any(seal.fits(lying, number) for number in seals):
                return False
            self._version, self._seals, self._folded = version, {lying, current}, lying == current
        except ProjectError:  # it is no project any more, or has no seal
            return False
        self._written = written
        return True

    # -- where it went -----------------------------------------------------------------------

    def renamed_to(self) -> Path | None:
        """Where the open file is now, if it or its folder was only renamed.

        One that went to another folder is not looked for: that is how files are thrown away.
        """
        if not self._key[1]:
            return None
        try:
            return self._in_folder(self._folder) or self._in_renamed_folder()
        except OSError:
            return None

    def _in_folder(self, folder: Path) -> Path | None:
        if key_of(folder) != self._folder_key:
            return None
        with os.scandir(folder) as entries:
            for entry in entries:
                path = Path(entry.path)
                if path.suffix == self.file.suffix and key_of(path) == self._key:
                    return path
        return None

    def _in_renamed_folder(self) -> Path | None:
        with os.scandir(self._folder.parent) as entries:
            for entry in entries:
                if key_of(entry.path) == self._folder_key:
                    path = Path(entry.path, self.file.name)
                    return path if key_of(path) == self._key else None
        return None

    # -- the journal -------------------------------------------------------------------------

    def owns_journal_of(self, file: Path) -> bool:
        """Whether what lies beside ``file`` is the open file's own journal."""
        return [key_of(seal.beside(file, end)) for end in _BESIDE] == self._beside_keys

    def holds_empty_journal(self) -> bool:
        """Whether all of the journal is in the file, as after another window folded it in."""
        journal = self.journal()
        return journal is not None and not journal.stat().st_size

    def journal(self) -> Path | None:
        """The journal of the open file, where it lay or where it was put aside."""
        if not self._beside:
            return None
        usual = Path(self._beside[0])
        places = [usual, *seal.put_aside_already(self._folder)]
        return next((path for path in places if key_of(path) == self._beside_keys[0]), None)

    def take_journal_away(self) -> None:
        """Put the journal aside, since SQLite would replay it into the other file at the path."""
        if self._beside and key_of(self._beside[0]) == self._beside_keys[0]:
            with suppress(OSError):  # who opens that file finds it, and knows it by its seal
                seal.put_aside(self.file)

    def remove_journal(self) -> None:
        """Remove the journal of the closed file, if its own file is not at the path any more.

        What is in it was saved elsewhere, or given up.
        """
        journal = self.journal()
        if journal is not None and key_of(self._name) != self._key:
            journal.unlink(missing_ok=True)
            if key_of(self._beside[1]) == self._beside_keys[1]:
                Path(self._beside[1]).unlink(missing_ok=True)


def _version(connection: Connection) -> int:
    """A number that changes when somebody else wrote or folded the journal in."""
    return int(connection.ask("PRAGMA data_version"))
