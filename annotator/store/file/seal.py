"""The seal: what tells whether a journal belongs to the file that it lies beside.

SQLite replays whatever journal lies beside a file. When another program puts another file in its
place, the journal of the old one would be replayed into it. So the first transaction of each
journal puts a new number into the file's header: half of it is random, and half is made of the
number before. The file itself holds the number that is seen through its own journal, or the one
that it was made of; another file holds something else.

The number stands where the header has its ``default_cache_size``. Nobody uses that any more: every
connection sets the size of its own. It is on the first page, so no look at it meets half a change,
and it says nothing of what people did.
"""

from __future__ import annotations

import logging
import os
import sqlite3
import zlib
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from annotator.core.message import Form
from annotator.core.system_faults import system_reason
from annotator.store.file.backup_files import real
from annotator.store.file.connection import APPLICATION_ID, Connection
from annotator.store.file.errors import NotAProject, OpeningFault, ProjectError, ReadOnlyProject
from annotator.store.file.names import derived
from annotator.store.file.reading import connect_as_it_lies, connect_to_read

_log = logging.getLogger(__name__)
_HALF = 15  # bits; the sign is lost
_ASIDE = ".journal-of-another-file"
_TRIES = 3  # somebody may fold the journal in between two looks


class SealFault(Form):
    """Why a file with another one's journal beside it cannot be opened."""

    CANNOT_MOVE = (
        "Beside {file} lies the journal of another file, and it cannot be moved away ({reason})."
        " Close what uses it and allow writing in the folder, then try again."
    )


def read(connection: Connection) -> int:
    """The seal as ``connection`` sees it; some usual number if the file was never sealed."""
    return int(connection.ask("PRAGMA default_cache_size"))


def renew(connection: Connection) -> int:
    """Put a new seal on the file, within a transaction that the caller holds."""
    chance = int.from_bytes(os.urandom(2), "big") or 1
    seal = chance << _HALF | _half_of(read(connection))
    size = connection.ask("PRAGMA cache_size")
    connection.ask(f"PRAGMA default_cache_size = {seal}")
    connection.ask(f"PRAGMA cache_size = {size}")
    return seal


def fits(lying: int, seen: int) -> bool:
    """Whether a file with the seal ``lying`` may look like ``seen`` through its journal."""
    return lying == seen or _half_of(lying) == seen & (1 << _HALF) - 1


def _half_of(seal: int) -> int:
    return zlib.crc32(str(seal).encode()) & (1 << _HALF) - 1


def lying(path: Path) -> int | None:
    """The seal in the file itself, without its journal; ``None`` if it cannot be read just now.

    :class:`NotAProject` if it is no project at all.
    """
    try:
        with closing(connect_as_it_lies(path)) as connection:
            if connection.ask("PRAGMA application_id") != APPLICATION_ID:
                raise NotAProject(OpeningFault.ANOTHER_PROGRAM, file=path.name)
            return read(connection)
    except NotAProject:
        raise
    except (ProjectError, sqlite3.Error, UnicodeDecodeError):
        return None


def foreign_journal(path: Path) -> Path | None:
    """What lies beside ``path`` as its journal and is another file's."""
    file = real(path)
    journal = beside(file, "-wal")
    try:
        return journal if journal.stat().st_size and _is_foreign(file) else None
    except OSError:
        return None


def put_foreign_journal_aside(path: Path) -> Path | None:
    """Move away what lies beside ``path`` as its journal and is another file's; where it is then.

    Nothing is deleted, and whoever has the journal open keeps it. :class:`ReadOnlyProject` if it
    cannot be moved.
    """
    if foreign_journal(path) is None:
        return None
    try:
        place = put_aside(real(path))
    except OSError as error:
        reason = system_reason(error)
        raise ReadOnlyProject(SealFault.CANNOT_MOVE, file=path.name, reason=reason) from error
    _log.warning("the journal beside %s was another file's; it lies in %s now", path.name, place)
    return place


def put_aside(file: Path) -> Path | None:
    """Give the journal beside ``file`` another name, so that nothing is replayed into the file."""
    place = aside(file)
    with suppress(FileNotFoundError):  # SQLite's picture of the journal, made anew each time
        beside(file, "-shm").unlink()
    try:
        os.rename(beside(file, "-wal"), place)
    except FileNotFoundError:
        return None
    return place


def aside(file: Path) -> Path:
    """A name for a journal that is to lie beside ``file`` without being taken for its own."""
    at = datetime.now(UTC).strftime("%Y-%m-%dT%H-%M-%S.%f")
    return derived(file.parent, file.name, f".{at}{_ASIDE}")


def put_aside_already(folder: Path) -> list[Path]:
    """The journals in ``folder`` that were put aside."""
    try:
        return [folder / name for name in os.listdir(folder) if name.endswith(_ASIDE)]
    except OSError:
        return []


def beside(file: Path, ending: str) -> Path:
    """What lies beside ``file`` under its name and ``ending``."""
    return file.with_name(file.name + ending)


def _is_foreign(file: Path) -> bool:
    """Whether the seal in the file contradicts what is seen through the journal, each time."""
    return all(_contradicts(file) for _ in range(_TRIES))


def _contradicts(file: Path) -> bool:
    own = lying(file)
    if own is None:
        return False
    try:
        with closing(connect_to_read(file)) as connection:
            return not fits(own, read(connection))
    except (ProjectError, sqlite3.Error, UnicodeDecodeError):
        return False
