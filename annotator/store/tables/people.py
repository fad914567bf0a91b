"""The people of a project."""

from __future__ import annotations

import sqlite3

from annotator.core.blindness import Right, may
from annotator.core.message import Form, say
from annotator.core.people import Person, Role
from annotator.store.file.columns import Rows, number, text
from annotator.store.file.damage import Why, unreadable
from annotator.store.file.errors import ProjectError
from annotator.store.file.transactions import transaction
from annotator.store.tables import package_limits

_person = Rows(
    "person",
    (number("number"), text("name"), text("role", of=Role)),
    lambda number, name, role: Person(number, name, Role(role)),
)

RESERVED_NAMES = frozenset({"gold", "all"})
"""What an export may be of instead of a person."""


class Names(dict[int, str]):
    """The names of people by their numbers. Who is not there raises :class:`UnreadableRow`: a row
    of the file named them.
    """

    def __missing__(self, number: int) -> str:
        raise unreadable("person", [("number", number)], say(Why.MISSING))


def names(connection: sqlite3.Connection) -> Names:
    """The names of everybody in the project."""
    return Names((person.number, person.name) for person in People(connection).all())


class PersonFault(Form):
    """Why nobody can be added or changed like that."""

    NAMELESS = "A person needs a name."
    RESERVED = "Nobody can be called {name}: an export means something else by it."
    TAKEN = "There is already somebody called {name}. Choose another name."
    NOBODY = "There is nobody called {name} in the project."


class People:
    """Who works in the project. Every annotator is given every article, until work is given out."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def all(self) -> list[Person]:
        """Everybody, in the order they were added."""
        return [
            _person(row)
            for row in self._connection.execute(f"SELECT {_person.sql} FROM person ORDER BY number")
        ]

    def names(self) -> Names:
        """Everybody's name by their number."""
        return names(self._connection)

    def named(self, name: str) -> Person | None:
        """The person called ``name``, if there is one."""
        return next((person for person in self.all() if person.name == name), None)

    def add(self, name: str, role: Role) -> Person:
        """Add a person; an annotator is given all articles, unless work was given out already.

        ``ProjectError`` if the name is taken or empty.
        """
        with transaction(self._connection):
            return self.add_within(name, role)

    def add_within(self, name: str, role: Role) -> Person:
        """As :meth:`add`, within a transaction that the caller holds."""
        package_limits.refuse(self._connection, package_limits.Forbidden.PEOPLE)
        name = " ".join(name.split())
        if not name:
            raise ProjectError(PersonFault.NAMELESS)
        if name in RESERVED_NAMES:
            raise ProjectError(PersonFault.RESERVED, name=name)
        if self.named(name) is not None:
            raise ProjectError(PersonFault.TAKEN, name=name)
        number = self._connection.execute(
            "INSERT INTO person (name, role) VALUES (?, ?)", (name, role)
        ).lastrowid
        assert number is not None
        if may(role, Right.ARTICLES):
            self._give_all(number)
        return Person(number, name, role)

    def set_role(self, name: str, role: Role) -> Person:
        """Give ``name`` another role.

        Who becomes an annotator is given all articles, unless work was given out already; who is
        none any more keeps what they have begun. ``ProjectError`` if there is nobody called so.
        """
        from annotator.store.tables import assignments

        with transaction(self._connection):
            package_limits.refuse(self._connection, package_limits.Forbidden.PEOPLE)
            person = self.named(name)
            if person is None:
                raise ProjectError(PersonFault.NOBODY, name=name)
            self._connection.execute(
                "UPDATE person SET role = ? WHERE number = ?", (role, person.number)
            )
            if not may(role, Right.ARTICLES):
                assignments.take_untouched(self._connection, person.number)
            elif not may(person.role, Right.ARTICLES):
                self._give_all(person.number)
        return Person(person.number, person.name, role)

    def _give_all(self, number: int) -> None:
        """Every article to do, unless work is given out in this project."""
        from annotator.store.tables import (
            assignments,  # here, to keep the opening of a project light
        )

        if not assignments.is_assigned(self._connection):
            self._connection.execute(
                "INSERT OR IGNORE INTO annotation_set (person, article)"
                " SELECT ?, number FROM article",
                (number,),
            )
