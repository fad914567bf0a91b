"""The people of a project."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from annotator.core.blindness import Right, is_in_charge, leaves_no_lead, may
from annotator.core.message import Form, say
from annotator.core.people import Person, Role, seen_name
from annotator.store.file.columns import RowReader, number, text
from annotator.store.file.connection import Connection
from annotator.store.file.damage import Why, unreadable
from annotator.store.file.errors import ProjectError
from annotator.store.file.hidden import with_aside
from annotator.store.tables import package_limits

if TYPE_CHECKING:
    from annotator.store.staging import carrying_out

_person = RowReader(
    "person",
    (number("number"), text("name"), text("role", of=Role)),
    lambda number, name, role: Person(number, name, Role(role)),
)

RESERVED_NAMES = frozenset({"gold", "all"})
"""What an export may be of instead of a person."""


class Names(dict[int, str]):
    """This holds the names of people by their numbers.

    Who is not there raises :class:`UnreadableRow`: a row of the file named them.
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
    COMMA = "{name} holds a comma, which stands between the names in a list. Write it without one."
    LETTER = (
        "Nobody can be called {name}: in review, such a letter stands for somebody whose name is"
        " not told. Write more of the name."
    )
    SAME = (
        "“{name}” reads like {known}, who is in the project already: they differ only in"
        " capitals, in marks or in what is not seen. Use that name, or choose another."
    )
    SAME_IN_FILES = (
        "“{name}” reads like {known}, whose work is in the files too: they differ only in"
        " capitals, in marks or in what is not seen. Write the same name in the files, or another."
    )
    TAKEN = "There is already somebody called {name}. Choose another name."
    NOBODY = "There is nobody called {name} in the project."
    MAY_NOT = "{name} may not do this. Whoever leads the project can."
    LAST_LEAD = (
        "{name} is the only one who leads the project, and somebody has to. Make somebody else lead"
        " first."
    )


def refuse_taken(
    name: str,
    known: Iterable[str],
    reads_like: PersonFault = PersonFault.SAME,
    seen: Callable[[str], str] = seen_name,
) -> None:
    """``ProjectError`` if somebody of those ``known`` is called ``name``, or so by what is seen."""
    for other in known:
        if other == name:
            raise ProjectError(PersonFault.TAKEN, name=name)
        if seen(other) == seen(name):
            raise ProjectError(reads_like, name=name, known=other)


def _refuse_ambiguous(name: str) -> None:
    """``ProjectError`` if ``name`` could be taken for several, or for a letter that hides one.

    Projects and files of other programs may hold such names, and keep them.
    """
    if "," in name or "،" in name:
        raise ProjectError(PersonFault.COMMA, name=name)
    if re.fullmatch("[a-z]", seen_name(name)):
        raise ProjectError(PersonFault.LETTER, name=name)


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

    def names_asked(self, reviewer: int) -> frozenset[int]:
        """The articles in which ``reviewer`` asked who is who before they were settled."""
        asked = self._connection.execute(
            "SELECT article FROM names_asked WHERE person = ?", (reviewer,)
        )
        return frozenset(article for (article,) in asked)

    def refuse_unless(self, number: int | None, right: Right) -> None:
        """``ProjectError`` if the person with ``number`` does not have ``right``.

        ``None`` is whoever gives a command and says no name: the file is theirs.
        """
        everybody = self.all()
        for person in everybody:
            in_charge = is_in_charge(person.role, everybody)
            if person.number == number and not may(person.role, right, in_charge=in_charge):
                raise ProjectError(PersonFault.MAY_NOT, name=person.name)

    def add(self, name: str, role: Role) -> Person:
        """Add a person; an annotator is given all articles, unless work was given out already.

        ``ProjectError`` if the name is taken or empty, or articles come in just now.
        """
        from annotator.store.staging import carrying_out
        from annotator.store.tables import given_sets

        added: list[Person] = []

        def plan() -> carrying_out.Plan:
            package_limits.refuse(self._connection, package_limits.Forbidden.PEOPLE)
            _refuse_ambiguous(name)
            person = Person(self.next_number(), self.fit(name), role)
            added.append(person)
            given = self._to_be_given() if may(role, Right.ARTICLES) else ()
            return carrying_out.Plan(
                given_sets.shares(person.number, given), lambda: self.insert([person])
            )

        self._carry_out(plan)
        return added[-1]

    def fit(self, name: str, seen: Callable[[str], str] = seen_name) -> str:
        """The name as it is kept; ``ProjectError`` if it is taken, or nobody can be called so.

        ``seen`` is what may not be the same in the names of two people.
        """
        name = " ".join(name.split())
        if not seen_name(name):
            raise ProjectError(PersonFault.NAMELESS)
        if name in RESERVED_NAMES:
            raise ProjectError(PersonFault.RESERVED, name=name)
        refuse_taken(name, (person.name for person in self.all()), seen=seen)
        return name

    def next_number(self) -> int:
        """The number of whoever comes next."""
        return max((person.number for person in self.all()), default=0) + 1

    def insert(self, people: Iterable[Person]) -> None:
        """Add people whose names are fit, within a transaction; they are given nothing."""
        self._connection.executemany(
            "INSERT INTO main.person (number, name, role) VALUES (?, ?, ?)",
            [(person.number, person.name, person.role) for person in people],
        )

    def set_role(self, name: str, role: Role) -> Person:
        """Give ``name`` another role.

        Who becomes an annotator is given all articles, unless work was given out already; who is
        none any more keeps what they have begun. ``ProjectError`` if there is nobody called so, or
        nobody would lead any more.
        """
        from annotator.store.staging import carrying_out
        from annotator.store.tables import assignments, given_sets

        changed: list[Person] = []

        def plan() -> carrying_out.Plan:
            package_limits.refuse(self._connection, package_limits.Forbidden.PEOPLE)
            person = self.named(name)
            if person is None:
                raise ProjectError(PersonFault.NOBODY, name=name)
            if leaves_no_lead(person, role, self.all()):
                raise ProjectError(PersonFault.LAST_LEAD, name=name)
            changed.append(Person(person.number, person.name, role))
            had, has = may(person.role, Right.ARTICLES), may(role, Right.ARTICLES)
            given = self._to_be_given() if has and not had else ()
            taken = () if has else assignments.untouched(self._connection, person.number)
            return carrying_out.Plan(
                given_sets.shares(person.number, given, taken), lambda: self._update(changed[-1])
            )

        self._carry_out(plan)
        return changed[-1]

    def _update(self, person: Person) -> None:
        self._connection.execute(
            "UPDATE main.person SET role = ? WHERE number = ?", (person.role, person.number)
        )

    def _to_be_given(self) -> Iterable[int]:
        """The articles of whoever becomes an annotator: all, unless work is given out."""
        from annotator.store.tables import assignments

        return () if assignments.is_assigned(self._connection) else range(1, self._count() + 1)

    def _count(self) -> int:
        """How many articles there are, those set aside too. They are numbered from 1."""
        (last,) = self._connection.execute(
            f"SELECT coalesce(max(number), 0) FROM {with_aside('article')}"
        ).fetchone()
        return int(last)

    def _carry_out(self, plan: Callable[[], carrying_out.Plan]) -> None:
        from annotator.store.staging import carrying_out
        from annotator.store.tables import staged

        assert isinstance(self._connection, Connection)  # of a project that is open to be worked in
        carrying_out.carry_out(
            self._connection, staged.writer(self._connection), plan, most_rows=self._count()
        )
