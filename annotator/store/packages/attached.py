"""Packages beside the project in one connection.

Rows then go over by SQL alone, in half the time.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.store.file import opening
from annotator.store.file.connection import Connection
from annotator.store.file.errors import Damage, DamagedProject, damaged
from annotator.store.file.reading import uri_to_read
from annotator.store.packages import package_log
from annotator.store.packages.package_file import PackageFile


@dataclass(frozen=True, slots=True)
class _Schema:
    name: str
    last: int  # line of the log


class Attached:
    """Files attached to the connection of a project, to be read within the transaction of a merge.

    One state of each is read. SQLite takes ten at most, and lets none go before the transaction
    ends.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._schemas: dict[Path, _Schema] = {}

    def attach(self, files: Sequence[Path]) -> None:
        """Attach as many of ``files`` as there is room for.

        ``ProjectError`` if one is no project file.
        """
        room = self._connection.getlimit(sqlite3.SQLITE_LIMIT_ATTACHED)
        for number, file in enumerate(list(dict.fromkeys(files))[:room]):
            opening.examine(file, writable=False)
            name = f"merged_{number}"
            self._connection.execute(f"ATTACH ? AS {name}", (uri_to_read(file),))
            self._schemas[file] = _Schema(name, 0)
            try:
                self._connection.limit_cache(name)
                self._schemas[file] = _Schema(name, package_log.last(self._connection, name))
            except DamagedProject as error:  # which names the project, whose connection it is
                raise damaged(file, Damage.UNREADABLE) from error

    def schema(self, package: PackageFile) -> str | None:
        """The schema in which the package can be read just as it was.

        ``None`` if there was no room for it, or if somebody worked in it meanwhile.
        """
        schema = self._schemas.get(package.file)
        return schema.name if schema is not None and schema.last == package.last else None

    def close(self) -> None:
        """Let all of them go, once the transaction has ended."""
        for schema in self._schemas.values():
            self._connection.execute(f"DETACH {schema.name}")
