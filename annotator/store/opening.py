"""Project files coming to be and being looked at, before anything may be written to them."""

from __future__ import annotations

import os
import sqlite3
import struct
from collections.abc import Callable
from contextlib import closing, suppress
from functools import cache
from pathlib import Path

from annotator.store import migrate
from annotator.store.connection import (
    APPLICATION_ID,
    BUSY_MILLISECONDS,
    Connection,
    connect,
    connect_to_read,
    journals,
)
from annotator.store.errors import (
    NewerProject,
    NotAProject,
    ProjectError,
    ReadOnlyProject,
    damaged,
)

_MAGIC = b"SQLite format 3\0"
_HEADER = struct.Struct(">16s H 10x I 28x I 4x I")  # magic, page size, pages, version, application


def examine(
    path: Path, *, busy_milliseconds: int = BUSY_MILLISECONDS, writable: bool = True
) -> int:
    """The version of the project file at ``path``, 1 or more, from a look that writes nothing.

    Raises the :class:`ProjectError` that says what else it is, or that it cannot be written if it is to be
    ``writable``. Costs the same for a file of any size: what is wrong deeper inside is for ``check`` to find.
    """
    pages, page_size, version = _header(path)
    _refuse_newer(path, version)
    if writable:
        _refuse_unwritable(path)
    journalled = any(journal.exists() for journal in journals(path))
    if not journalled and path.stat().st_size < pages * page_size:
        raise damaged(path, "its end is missing")
    return _version(path, version, busy_milliseconds)


def _header(path: Path) -> tuple[int, int, int]:
    """Pages, bytes in a page and version, from the file's first 100 bytes."""
    name = path.name
    if path.is_dir():
        raise NotAProject(f"{name} is a folder, not a project of this program.")
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER.size)
    except FileNotFoundError as error:
        raise NotAProject(
            f"There is no file {path}. Check the name, or make a new project there."
        ) from error
    except OSError as error:
        raise ReadOnlyProject(f"{name} cannot be read ({error.strerror}).") from error
    if len(header) < _HEADER.size:
        what = "is empty" if not header else "is something else"
        raise NotAProject(f"{name} {what}; it is not a project of this program.")
    magic, page_size, pages, version, application = _HEADER.unpack(header)
    if magic != _MAGIC:
        raise NotAProject(
            f"{name} is something else, not a project of this program. It was not touched."
        )
    if application != APPLICATION_ID:
        raise NotAProject(f"{name} is a database of another program. It was not touched.")
    return pages, 65536 if page_size == 1 else page_size, version


def _refuse_newer(path: Path, version: int) -> None:
    if version > migrate.version():
        raise NewerProject(
            f"{path.name} was written by a later version of this program (file version {version}; this"
            f" program knows {migrate.version()}). It was not touched. Install the later version."
        )


def _refuse_unwritable(path: Path) -> None:
    """SQLite would open a read-only file all the same, and fail at the first gesture."""
    try:
        path.open("r+b").close()
        writable = os.access(path.parent, os.W_OK)
    except OSError:
        writable = False
    if not writable:
        raise ReadOnlyProject(
            f"{path.name} or its folder may not be written, so nothing could be saved. Allow writing, or"
            " copy the file to a folder of your own and open it there."
        )


def _version(path: Path, version: int, busy_milliseconds: int) -> int:
    """The version inside, once the tables of that version are seen to be there."""
    try:
        with closing(connect_to_read(path, busy_milliseconds=busy_milliseconds)) as connection:
            version = migrate.applied(connection)
            tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
            connection.execute("SELECT max(number) FROM log").fetchone()
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:  # spoiled names are no UTF-8
        raise damaged(path, str(error)) from error
    if not version > 0 or not _names(min(version, migrate.version())) <= tables:
        raise damaged(path, "tables are missing")
    _refuse_newer(path, version)
    return version


@cache
def _names(version: int) -> frozenset[str]:
    """The tables that the migrations up to ``version`` make."""
    return frozenset(name for kind, name, _ in migrate.schema(version) if kind == "table")


def make(path: Path, fill: Callable[[Connection], None]) -> None:
    """A new file at ``path``, which ``fill`` writes; it appears there when it is whole, or not at all.

    :class:`ProjectError` if there is something at ``path``, or it cannot be made.
    """
    if path.exists() or path.is_symlink():
        raise _taken(path)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        part.touch(exist_ok=False)
        with closing(connect(part)) as connection:
            connection.execute("PRAGMA auto_vacuum = INCREMENTAL")  # before anything is in it
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            fill(connection)
            connection.execute("PRAGMA journal_mode = WAL")
        _place(part, path)
    except FileExistsError as error:
        raise _taken(path) from error
    except OSError as error:
        raise ReadOnlyProject(
            f"{path.name} cannot be made in {path.parent} ({error.strerror}). Choose another folder."
        ) from error
    finally:
        with suppress(OSError):
            part.unlink()


def _place(part: Path, path: Path) -> None:
    """Give ``part`` its name, unless somebody took it meanwhile, and see that the folder remembers it."""
    try:
        os.link(part, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without links, such as that of a memory stick
        if path.exists():
            raise FileExistsError(path) from None
        os.rename(part, path)
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _taken(path: Path) -> ProjectError:
    return ProjectError(f"{path.name} exists already. Choose another name, or open it.")
