"""The guidelines of a copy: they come in where it went on from those of the project."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from annotator.core.message import Form, Message, say
from annotator.store.file.connection import Connection
from annotator.store.file.errors import StaleChange, StaleForm
from annotator.store.packages.copy_file import ProjectCopy


class GuidelinesForm(Form):
    """That the guidelines of a copy do not come in."""

    DIFFER = "The guidelines are others in the copy. Those of the project stay."


class _Version(NamedTuple):
    """A change of the guidelines, as its row has it."""

    number: int
    at: str
    person: int | None
    language: str
    before: str
    after: str
    undoes: int | None


class CopiedGuidelines:
    """The versions of the guidelines that come from one copy: all that are new there, or none.

    ``before`` is what comes of other copies in the same merge. ``left_out`` says that the
    guidelines went on in both.
    """

    def __init__(
        self, project: Connection, copy: ProjectCopy, before: Sequence[CopiedGuidelines]
    ) -> None:
        self._project = project
        self._known = _versions(project)
        known = [*self._known, *(version for each in before for version in each.came)]
        copied = _versions(copy.connection)
        texts, here = (dict(each.execute(_TEXTS).fetchall()) for each in (copy.connection, project))
        self.came: list[_Version] = []
        self.left_out: list[Message] = []
        if _is_beginning(copied, known):
            if len(copied) == len(known) and texts != here and not before:
                self.left_out.append(say(GuidelinesForm.DIFFER))
        elif _is_beginning(known, copied) and _goes_on(copied[len(known) :], known, here):
            self.came = [_by_somebody_here(each, copy) for each in copied[len(known) :]]
        else:
            self.left_out.append(say(GuidelinesForm.DIFFER))

    def write(self) -> None:
        """Let them be the project's, within the caller's transaction.

        :class:`StaleChange` if somebody changed the guidelines since they were read.
        """
        if not self.came:
            return
        if len(_versions(self._project)) >= self.came[0].number:
            raise StaleChange(StaleForm.GUIDELINES)
        self._project.executemany(_INSERT, self.came)
        for version in self.came:
            self._project.execute(_SET, (f"guidelines_{version.language}", version.after))


_COLUMNS = ", ".join(_Version._fields)
_INSERT = f"INSERT INTO guideline_change ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)"
_SET = "INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value"
_TEXTS = "SELECT name, value FROM setting WHERE name GLOB 'guidelines_*'"


def _versions(connection: sqlite3.Connection) -> list[_Version]:
    rows = connection.execute(f"SELECT {_COLUMNS} FROM guideline_change ORDER BY number")
    return [_Version(*row) for row in rows]


def _is_beginning(some: Sequence[_Version], every: Sequence[_Version]) -> bool:
    """Whether ``every`` begins with ``some``; who made them may be unknown in one of the files."""
    pairs = zip(some, every, strict=False)
    return len(some) <= len(every) and all(
        first._replace(person=None) == second._replace(person=None) for first, second in pairs
    )


def _goes_on(new: Sequence[_Version], known: Sequence[_Version], texts: dict[str, str]) -> bool:
    """Whether the ``new`` versions were made of what the project has."""
    latest = {version.language: version.after for version in known}
    for version in new:
        own = latest.get(version.language, texts.get(f"guidelines_{version.language}", ""))
        if own not in ("", version.before):
            return False
        latest[version.language] = version.after
    return True


def _by_somebody_here(version: _Version, copy: ProjectCopy) -> _Version:
    known = version.person in copy.people
    return version if known else version._replace(person=None)
