"""The people of a project."""

from __future__ import annotations

import sqlite3

from annotator.core.people import Person, Role
from annotator.store.connection import transaction
from annotator.store.errors import ProjectError

RESERVED_NAMES = frozenset({"gold", "all"})
"""What an export may be of instead of a person."""


class People:
    """Who works in the project. Every annotator is given every article."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def all(self) -> list[Person]:
        """Everybody, in the order they were added."""
        return [
            Person(number, name, Role(role))
            for number, name, role in self._connection.execute(
                "SELECT number, name, role FROM person ORDER BY number"
            )
        ]

    def named(self, name: str) -> Person | None:
        """The person called ``name``, if there is one."""
        return next((person for person in self.all() if person.name == name), None)

    def add(self, name: str, role: Role) -> Person:
        """Add a person; an annotator is given all articles. ``ProjectError`` if the name is taken or empty."""
        with transaction(self._connection):
            return self.add_within(name, role)

    def add_within(self, name: str, role: Role) -> Person:
        """As :meth:`add`, within a transaction that the caller holds."""
        name = " ".join(name.split())
        if not name:
            raise ProjectError("A person needs a name.")
        if name in RESERVED_NAMES:
            raise ProjectError(
                f"Nobody can be called {name}: an export means something else by it."
            )
        if self.named(name) is not None:
            raise ProjectError(f"There is already somebody called {name}. Choose another name.")
        number = self._connection.execute(
            "INSERT INTO person (name, role) VALUES (?, ?)", (name, role)
        ).lastrowid
        assert number is not None
        if role is Role.ANNOTATOR:
            self._connection.execute(
                "INSERT INTO annotation_set (person, article) SELECT ?, number FROM article",
                (number,),
            )
        return Person(number, name, role)
