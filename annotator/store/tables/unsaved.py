"""What somebody wants and has not saved yet: a setting for each person and thing.

It is no gesture and travels in no package.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from annotator.store.file import stored_json
from annotator.store.file.columns import RowReader, text
from annotator.store.file.connection import Connection
from annotator.store.file.transactions import transaction

D = TypeVar("D")


class Unsaved(Generic[D]):
    """Drafts of one kind of thing: how one is made of its JSON, and what JSON is made of it."""

    def __init__(self, load: Callable[[str, str], D], dump: Callable[[D], object]) -> None:
        """``load`` is given the JSON and the name of its column; see ``stored_json``."""
        columns = (text("name"), text("value"))
        self._row = RowReader("setting", columns, lambda _, value: load(value, "value"))
        self._dump = dump

    def kept(self, connection: Connection, of: str, person: int) -> D | None:
        """What ``person`` wants ``of`` this; ``None`` if there is nothing."""
        row = connection.execute(
            f"SELECT {self._row.sql} FROM setting WHERE name = ?", (_name(of, person),)
        ).fetchone()
        return self._row(row) if row else None

    def keep(self, connection: Connection, of: str, person: int, draft: D | None) -> None:
        """Keep what :meth:`kept` shall give; ``None``: nothing."""
        name = _name(of, person)
        with transaction(connection):
            connection.execute("DELETE FROM setting WHERE name = ?", (name,))
            if draft is not None:
                value = stored_json.dump(self._dump(draft))
                connection.execute("INSERT INTO setting VALUES (?, ?)", (name, value))


def _name(of: str, person: int) -> str:
    return f"draft_{of}_{person}"
