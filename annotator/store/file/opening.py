"""Project files coming to be and being looked at, before anything may be written to them."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from annotator.core.message import Form, say
from annotator.core.system_faults import SystemFault, system_reason
from annotator.store.file import backup_files, migrate, part_files, putting_aside
from annotator.store.file.connecting import connect_to_fill
from annotator.store.file.connection import APPLICATION_ID, BUSY_MILLISECONDS, Connection
from annotator.store.file.destinations import destination, refuse_no_name
from annotator.store.file.errors import (
    Damage,
    DamagedProject,
    IsABackup,
    NameTooLong,
    NewerProject,
    NotAProject,
    OpeningFault,
    ProjectError,
    ReadOnlyProject,
    damaged,
    way_back,
)
from annotator.store.file.names import has_room, has_room_in, is_too_long
from annotator.store.file.reading import (
    connect_as_it_lies,
    connect_to_a_copy,
    connect_to_look,
    journals,
)
from annotator.store.file.shape import SchemaDifference, differences
from annotator.store.file.sight import looked_at


class MakingFault(Form):
    """Why no new project is made, or none opened."""

    NOTHING_THERE = "There is no file {file}. {advice}"
    CHECK_THE_NAME = "Check the name, or make a new project there."
    JOURNAL_LEFT = (
        "Beside {file} lies {left}, which belongs to a project that was there before. Choose"
        " another name, or move that file away."
    )
    TAKEN = "{file} exists already. Choose another name, or open it."
    STREAM = "{file} is a pipe or a device, and a project is a file. Choose another name."
    REFUSED = "{file} cannot be made in {folder} ({reason}). Choose another folder."


_HEADER = 100  # bytes; SQLite takes a file of one byte for an empty database
_BESIDE = ("-wal", "-shm", "-journal")


def examine(
    path: Path, *, busy_milliseconds: int = BUSY_MILLISECONDS, writable: bool = True
) -> int:
    """The version of the project file at ``path``, 1 or more, from a look that writes nothing.

    Raises the :class:`ProjectError` that says what else it is, or that it cannot be written if it
    is to be ``writable``. Costs the same for a file of any size: what is wrong deeper inside is for
    ``check`` to find.
    """
    putting_aside.finish(path)
    return looked_at(
        path, lambda: _fit(path, *_examined(path, busy_milliseconds, writable=writable))
    )


def look(path: Path) -> tuple[int, list[SchemaDifference]]:
    """Examine a file that is only read, and return its version and how its schema differs.

    It is as :func:`examine`, for callers who can go on with a schema that differs: what it differs
    in comes with the version.
    """
    putting_aside.finish(path)
    return looked_at(path, lambda: _examined(path, BUSY_MILLISECONDS, writable=False))


def _fit(path: Path, version: int, differences: list[SchemaDifference]) -> int:
    """The version, if the schema is that version's."""
    if any(difference.is_lost for difference in differences):
        raise damaged(path, Damage.TABLES)
    if differences:
        raise damaged(path, differences[0].message)
    return version


def _examined(
    path: Path, busy_milliseconds: int, *, writable: bool
) -> tuple[int, list[SchemaDifference]]:
    _refuse_other_things(path)
    with closing(connect_as_it_lies(path)) as connection:
        version = _version_of_a_project(connection)
        _refuse_newer(path, version)
        if writable:
            _refuse_unwritable(path)
        journalled = any(os.path.exists(journal) for journal in journals(path))
        if not journalled:
            _refuse_cut(connection)
    return _version(path, version, busy_milliseconds)


def refuse_backup(path: Path) -> None:
    """:class:`IsABackup` if the file is one: whoever worked in it would lose that work with it."""
    if backup_files.is_backup(path):
        raise IsABackup(path, backup_files.project_of(path))


def copied_to_read(path: Path) -> Connection:
    """A connection to a copy of a project file that is gone when it is closed.

    For what may be of an older version and is only read: the copy is brought to this one.
    """
    examine(path, writable=False)
    copy = connect_to_a_copy(path)
    try:
        migrate.migrate(copy)
    except BaseException:
        copy.close()
        raise
    return copy


def is_sqlite(path: Path) -> bool:
    """Whether ``path`` is an SQLite file, or what SQLite keeps beside one.

    Such a file may be open, so nothing but SQLite opens it: see :func:`connect_as_it_lies`.
    """
    for ending in _BESIDE:
        if path.name.endswith(ending):
            return is_sqlite(path.with_name(path.name.removesuffix(ending)))
    try:
        readable = os.path.isfile(path) and os.access(path, os.R_OK)
        if not readable or path.stat().st_size < _HEADER:
            return False
        with closing(connect_as_it_lies(path)) as connection:
            connection.execute("PRAGMA application_id").fetchone()
    except NotAProject:
        return False
    except (OSError, ProjectError):
        return True  # whatever is wrong with it, it begins like one
    return True


def _refuse_other_things(path: Path) -> None:
    """What can be told without a look into the file."""
    name = path.name
    try:
        refuse_no_name(path)
        size = path.stat().st_size
    except FileNotFoundError as error:
        raise _nothing_there(path) from error
    except OSError as error:
        if is_too_long(error):
            raise NameTooLong(path) from error
        raise ReadOnlyProject(
            OpeningFault.UNREADABLE, file=name, reason=system_reason(error)
        ) from error
    if path.is_dir():
        raise NotAProject(OpeningFault.FOLDER, file=name)
    if not path.is_file():
        raise _something_else(name)
    if not os.access(path, os.R_OK):
        raise ReadOnlyProject(
            OpeningFault.UNREADABLE, file=name, reason=say(SystemFault.NOT_PERMITTED)
        )
    if not size:
        raise NotAProject(OpeningFault.EMPTY, file=name)
    if size < _HEADER:
        raise _something_else(name)


def _nothing_there(path: Path) -> NotAProject:
    backups = backup_files.backup_files(path)
    advice = way_back(path) if backups else say(MakingFault.CHECK_THE_NAME)
    return NotAProject(MakingFault.NOTHING_THERE, file=str(path), advice=advice)


def _version_of_a_project(connection: Connection) -> int:
    """The version in the file's header; :class:`NotAProject` for what no project begins with."""
    name = connection.path.name
    try:
        # Also where the end of the file is missing: what it is comes before what is wrong with it.
        connection.execute("PRAGMA writable_schema = ON")
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        version: int = connection.execute("PRAGMA user_version").fetchone()[0]
        connection.execute("PRAGMA writable_schema = OFF")
    except NotAProject as error:
        raise _something_else(name) from error
    if application != APPLICATION_ID:
        raise NotAProject(OpeningFault.ANOTHER_PROGRAM, file=name)
    return version


def _something_else(name: str) -> NotAProject:
    return NotAProject(OpeningFault.SOMETHING_ELSE, file=name)


def _refuse_cut(connection: Connection) -> None:
    """SQLite refuses a file that is shorter than its header says."""
    try:
        connection.execute("PRAGMA user_version").fetchone()
    except DamagedProject as error:
        raise damaged(connection.path, Damage.CUT) from error


def _refuse_newer(path: Path, version: int) -> None:
    if version > migrate.version():
        raise NewerProject(
            OpeningFault.NEWER, file=path.name, version=version, known=migrate.version()
        )


def _refuse_unwritable(path: Path) -> None:
    """SQLite would open a read-only file all the same, and fail at the first gesture."""
    if not has_room(backup_files.real(path)):
        raise NameTooLong(path)
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise ReadOnlyProject(OpeningFault.UNWRITABLE, file=path.name)


def _version(
    path: Path, version: int, busy_milliseconds: int
) -> tuple[int, list[SchemaDifference]]:
    """The version inside, and in what the schema is not that version's."""
    try:
        with closing(connect_to_look(path, busy_milliseconds=busy_milliseconds)) as connection:
            version = migrate.applied(connection)
            _refuse_newer(path, version)
            if not version > 0:
                raise damaged(path, Damage.TABLES)
            schema_differences = differences(connection, version)
            if not schema_differences:
                connection.execute("SELECT max(number) FROM log").fetchone()
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:  # spoiled names are no UTF-8
        raise damaged(path, Damage.UNREADABLE) from error
    return version, schema_differences


def refuse_unfit(path: Path) -> None:
    """:class:`ProjectError` if no new project can be made under this name."""
    try:
        refuse_no_name(path)
    except OSError as error:
        raise _cannot_be_made(path, error) from error
    refuse_backup(path)
    if not (has_room(path) and has_room_in(path.parent)):
        raise NameTooLong(path)
    putting_aside.finish(path)
    _refuse_what_is_there(path)
    for left in (path.with_name(path.name + ending) for ending in _BESIDE):
        if os.path.exists(left):  # SQLite would take what is in it for the new file's
            raise ProjectError(MakingFault.JOURNAL_LEFT, file=path.name, left=left.name)


def make(path: Path, fill: Callable[[Connection], None]) -> None:
    """Make a new file at ``path``, which ``fill`` writes.

    It appears there when it is whole, or not at all.

    :class:`ProjectError` if there is something at ``path``, or it cannot be made.
    """
    with making(path) as part, closing(connect_to_fill(part)) as connection:
        connection.execute("PRAGMA auto_vacuum = INCREMENTAL")  # before anything is in it
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        fill(connection)
        connection.execute("PRAGMA journal_mode = WAL")


@contextmanager
def making(path: Path) -> Iterator[Path]:
    """An empty file under another name, which is at ``path`` once all inside is done.

    :class:`ProjectError` if there is something at ``path``, or it cannot be made.
    """
    refuse_unfit(path)
    try:
        with part_files.part_of(path) as part:
            part.touch(exist_ok=False)
            yield part
            part_files.place_anew(part, path)
    except FileExistsError as error:
        raise taken(path) from error
    except OSError as error:
        raise _cannot_be_made(path, error) from error


def _refuse_what_is_there(path: Path) -> None:
    """A project is made where nothing is, not even a link that leads to nothing yet."""
    try:
        end = destination(path)
    except OSError as error:
        raise _cannot_be_made(path, error) from error
    if end.stream:
        raise ProjectError(MakingFault.STREAM, file=path.name)
    if end.status is not None or path.is_symlink():
        raise taken(path)


def _cannot_be_made(path: Path, error: OSError) -> ProjectError:
    if is_too_long(error):
        return NameTooLong(path)
    return ReadOnlyProject(
        MakingFault.REFUSED,
        file=path.name,
        folder=str(path.parent),
        reason=system_reason(error),
    )


def taken(path: Path) -> ProjectError:
    """The error for a name under which there is a file already."""
    return ProjectError(MakingFault.TAKEN, file=path.name)
