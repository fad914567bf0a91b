"""Opening a project file to work in it."""

from __future__ import annotations

from pathlib import Path

from annotator.store.file import home, migrate, opening, putting_aside, seal
from annotator.store.file.connecting import connect
from annotator.store.file.connection import Connection


def opened_to_work(path: Path, *, busy_milliseconds: int) -> Connection:
    """A connection to the project file at ``path``, brought to this version of the program.

    A file of an older version is kept as a backup. :class:`ProjectError` says why one cannot be
    opened; it was not written to. ``busy_milliseconds`` is how long a write waits for another
    process.
    """
    opening.refuse_backup(path)
    home.refuse_strangers(path)
    putting_aside.finish(path)
    aside = seal.put_foreign_journal_aside(path)  # before anything is judged by what is in it
    version = opening.examine(path, busy_milliseconds=busy_milliseconds)
    connection = connect(path, busy_milliseconds=busy_milliseconds)
    try:
        connection.put_aside = connection.put_aside or aside
        if version < migrate.version():
            from annotator.store.file import backups

            backups.before_migration(connection)
            migrate.migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection
