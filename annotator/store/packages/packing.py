"""Making packages: project files with one person's work and nothing of anybody else's.

The file is written anew, row by row that belongs in it. Deleting from a copy would leave the
others' work in its free pages.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from annotator.core.blindness import is_example_shown
from annotator.core.feedback import Feedback
from annotator.core.gesture import OWN_WORK
from annotator.core.message import Form, say
from annotator.core.people import Person
from annotator.store.file import hidden, migrate, opening
from annotator.store.file.connection import Connection
from annotator.store.file.damage import UnreadableRow, Why, unreadable
from annotator.store.file.errors import Damage, DamagedProject, ProjectError, damaged
from annotator.store.file.moments import now
from annotator.store.file.reading import uri_to_read
from annotator.store.file.transactions import transaction
from annotator.store.packages.package_feedback import PackageFeedback
from annotator.store.search.indexing import Indexing
from annotator.store.tables import (
    articles_out,
    log,
    package_limits,
    read_guidelines,
    records,
    review_records,
)
from annotator.store.tables.package_limits import (
    EXAMPLES,
    PACKAGE,
    PROJECT_ID,
    SHARED,
    Forbidden,
    Package,
)
from annotator.store.tables.people import People
from annotator.store.tables.written_feedback import FEEDBACK, written

_STEP = 50  # articles that are indexed at once

AfterArticle = Callable[[int, int], None]
"""Called with how many articles are done, of how many; may raise to stop the work."""


class PackingFault(Form):
    """Why no package can be made for somebody."""

    NOBODY = "There is nobody called {name} in the project. There is {others}."
    NOBODY_AT_ALL = "There is nobody called {name} in the project. There is nobody."
    NO_ARTICLES = "{name} has no articles, so there is nothing to pack. Give them articles first."


@dataclass(frozen=True, slots=True)
class Packed:
    """What went into a package: articles, those of them that are done, annotations."""

    articles: int
    done: int
    annotations: int


class Packing:
    """Making packages of a project; ``feedback`` is what a package brings along."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.feedback = PackageFeedback(connection)

    def pack(
        self, name: str, out: Path, look: AfterArticle, feedback: Feedback | None = None
    ) -> Packed:
        """Write the articles and the work of ``name`` to a new file, whole or not at all.

        The project notes what is out.
        ``feedback`` is what they may know of what was released.
        :class:`ProjectError` if there is nobody called so, if they have no articles, or if the file
        cannot be made.
        """
        package_limits.refuse(self._connection, Forbidden.PACKING)
        person, at = self._person(name), now()
        known = read_guidelines.read_by(self._connection, person.number)
        packed: list[Packed] = []

        def fill(empty: Connection) -> None:
            migrate.migrate(empty)
            _copy_from(self._connection.path, empty, person, at, feedback)
            with transaction(empty):
                read_guidelines.keep(empty, person.number, known)
            packed.append(_counted(empty))
            _index(empty, packed[0].articles, look)
            with transaction(self._connection):  # before the package is there: it may be refused
                articles_out.go_out(self._connection, person.number, at)
                read_guidelines.keep(self._connection, person.number, known)

        opening.make(out, fill)
        return packed[0]

    def take_back(self, person: int) -> None:
        """Nobody works in the package of ``person`` any more: nothing of theirs is out."""
        out = articles_out.of(self._connection, person)
        if out is not None:
            with transaction(self._connection):
                articles_out.come_back(self._connection, person, out.articles)

    def _person(self, name: str) -> Person:
        people = People(self._connection)
        wanted = people.named(name)
        if wanted is None:
            others = tuple(person.name for person in people.all())
            if not others:
                raise ProjectError(PackingFault.NOBODY_AT_ALL, name=name)
            raise ProjectError(PackingFault.NOBODY, name=name, others=others)
        (articles,) = self._connection.execute(
            "SELECT coalesce(sum(count), 0) FROM tally WHERE person = ?", (wanted.number,)
        ).fetchone()
        if not articles:
            raise ProjectError(PackingFault.NO_ARTICLES, name=name)
        return wanted


def _seen(column: str) -> str:
    """The condition that the article in ``column`` has come in, and is not set aside."""
    here, aside = hidden.first_hidden("project"), hidden.not_aside(column, "project")
    return f"{column} < {here} AND {aside}"


_MINE = f"SELECT article FROM project.annotation_set WHERE person = :person AND {_seen('article')}"
_WHOSE = "IN (:person, -:person)"  # theirs, and what they do again
_KINDS = ", ".join(f"'{kind}'" for kind in sorted(OWN_WORK))

# What belongs in a package, table by table: its columns, and from where; what is not here does not.
# The log is numbered anew: its numbers would tell how much the others did.
_ROWS = {
    "setting": (
        "name, value",
        f"project.setting WHERE name IN ('title', 'label_set', '{PROJECT_ID}')"
        " OR name GLOB 'guidelines_*' OR name IN ('suggestions', 'suggestions_' || :person)",
    ),
    "label": ("name, place, spec", "project.label"),
    "label_change": ("number, at, before, after, undoes", "project.label_change ORDER BY number"),
    "guideline_change": (
        "number, at, language, before, after, undoes",
        "project.guideline_change ORDER BY number",
    ),
    "person": ("number, name, role", f"project.person WHERE number {_WHOSE}"),
    "article": (
        records.article.stored_sql(),
        f"project.article WHERE number IN ({_MINE}) ORDER BY number",
    ),
    "annotation_set": (
        records.status.stored_sql(),
        # The person's own first: a repeat is of a set that is there.
        f"project.annotation_set WHERE person {_WHOSE} AND {_seen('article')}"
        " ORDER BY person DESC, article",
    ),
    "annotation": (
        records.annotation.stored_sql(),
        "(SELECT n.* FROM project.annotation_set s JOIN project.annotation n"
        f" ON n.article = s.article AND n.person = s.person WHERE s.person {_WHOSE}"
        f" AND {_seen('s.article')})",
    ),
    "region": (
        records.region.stored_sql(),
        f"project.region WHERE article IN ({_MINE}) AND (person IS NULL OR person {_WHOSE})",
    ),
    "suggestion_outcome": (
        records.outcome.stored_sql(),
        f"project.suggestion_outcome WHERE person {_WHOSE} AND article IN ({_MINE})",
    ),
    "log": (
        log.SQL,
        f"project.log WHERE person {_WHOSE} AND kind IN ({_KINDS}) AND article IN ({_MINE})"
        " ORDER BY number",
    ),
}

# Which of their articles somebody else has, too: there suggestions are off, unless somebody chose.
_SHARED = (
    "SELECT json_group_array(article) FROM (SELECT s.article FROM project.annotation_set s"
    f" WHERE s.person = :person AND {_seen('s.article')} AND EXISTS (SELECT 1 FROM project.person p"
    " CROSS JOIN project.annotation_set o ON o.person = p.number AND o.article = s.article"
    " WHERE p.number <> :person) ORDER BY s.article)"
)

# The guidelines show examples with the sentence each stands in; who made one is nothing to the
# person.
_SHOWN = ", ".join(
    f"'{column.name}', {column.sql}"
    for column in review_records.example.stored
    if column.name != "person"
)
_EXAMPLES = (
    f"SELECT json_group_array(json_object({_SHOWN}, 'sentence', sentence)) FROM ("
    " SELECT e.*, substr(a.text, e.sentence_start + 1, e.sentence_end - e.sentence_start)"
    " AS sentence FROM project.example e JOIN project.article a ON a.number = e.article"
    f" WHERE {hidden.not_aside('e.article', 'project')} AND example_shown(e.article IN ({_MINE}),"
    " e.article IN (SELECT article FROM project.release) AND NOT EXISTS ("
    "  SELECT 1 FROM project.annotation_set r WHERE r.person = -:person"
    "  AND r.article = e.article AND r.state IN ('todo', 'in_progress')))"
    " ORDER BY e.article, e.start, e.id)"
)


def _copy_from(
    project: Path, empty: Connection, person: Person, at: str, feedback: Feedback | None
) -> None:
    """:func:`_copy`; what cannot be read of ``project`` is told as the fault of that file.

    All rows come from it and the statements are always the same, so what one of them meets (a
    broken rule, a value that is no text or no number) is in that file.
    """
    try:
        _copy(empty, project, person, at, feedback)
    except UnreadableRow as error:
        raise damaged(project, error.how) from error
    except (DamagedProject, sqlite3.DatabaseError) as error:
        raise damaged(project, Damage.UNREADABLE) from error


def _copy(
    empty: Connection, project: Path, person: Person, at: str, feedback: Feedback | None
) -> None:
    """Write the rows that belong in the package, all from one state of the project."""
    with _attached(empty, project), transaction(empty):
        empty.execute("DELETE FROM setting")
        whose = {"person": person.number}
        for table, (columns, rows) in _ROWS.items():
            empty.execute(f"INSERT INTO {table} ({columns}) SELECT {columns} FROM {rows}", whose)
        empty.create_function("example_shown", 2, is_example_shown, deterministic=True)
        empty.execute(f"INSERT INTO setting SELECT '{EXAMPLES}', ({_EXAMPLES})", whose)
        empty.execute(f"INSERT INTO setting SELECT '{SHARED}', ({_SHARED})", whose)
        package = Package(_project_id(empty), person.name, at)
        settings = [(PACKAGE, package.to_json())]
        if feedback is not None and feedback.articles:
            settings.append((FEEDBACK, written(feedback, package.project, person.name, at)))
        empty.executemany("INSERT INTO setting VALUES (?, ?)", settings)


def _project_id(connection: Connection) -> str:
    """The id that the project and its packages share; :class:`UnreadableRow` if it is gone."""
    row = connection.execute("SELECT value FROM setting WHERE name = ?", (PROJECT_ID,)).fetchone()
    if row is None or not isinstance(row[0], str):
        raise unreadable("setting", [("name", PROJECT_ID)], say(Why.MISSING))
    return row[0]


@contextmanager
def _attached(connection: Connection, project: Path) -> Iterator[None]:
    """``project`` can be read as a schema of ``connection`` inside."""
    connection.execute("ATTACH ? AS project", (uri_to_read(project),))
    try:
        connection.limit_cache("project")
        yield
    finally:
        connection.execute("DETACH project")


def _counted(connection: Connection) -> Packed:
    return Packed(
        *connection.execute(
            "SELECT count(*), coalesce(sum(state = 'done'), 0),"
            " (SELECT count(*) FROM annotation WHERE person > 0)"
            " FROM annotation_set WHERE person > 0"
        ).fetchone()
    )


def _index(connection: Connection, total: int, look: AfterArticle) -> None:
    """Make the search data, of nothing but what is in the package."""
    indexing, done = Indexing(connection), 0
    look(done, total)
    while count := indexing.index(_STEP):
        done += count
        look(done, total)
    while indexing.tidy():
        look(done, total)
