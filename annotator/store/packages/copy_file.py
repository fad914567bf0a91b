"""Another copy of the same project, as it is read to be merged: by what it differs.

It is read person by person, and of each only the sets on which they did something that the project
does not know, or the project something that the copy does not.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from annotator.core.message import Form, Message, say
from annotator.core.repeats import person_behind
from annotator.store.file import hidden
from annotator.store.file.connection import Connection
from annotator.store.packages import package_file, package_log, set_rows
from annotator.store.packages.package_file import PackageFile
from annotator.store.packages.refusals import PackageFault, Unfit
from annotator.store.packages.set_news import InProject
from annotator.store.tables import labels, people
from annotator.store.tables.package_limits import PACKAGE, PROJECT_ID, Package


class CopyForm(Form):
    """What a copy has that cannot be taken into the project."""

    ARTICLES = (
        "%n article(s) of the copy cannot be found here under the same number, “{title}” among"
        " them. What was done there is left out; import what is missing."
    )
    PERSON = (
        "{name} is in the copy alone, or has another number there. What they did is left out; add"
        " them here first."
    )
    IMPORTS = "What was imported into the copy alone is left out. Import it here, too."
    GUIDELINES = "The guidelines are others in the copy. Those of the project stay."


@dataclass(slots=True)
class ProjectCopy:
    """A copy, open to be read: who and what is the same in it as in the project.

    ``left_out`` says what else is in it.
    """

    file: Path
    connection: Connection
    project: str
    people: dict[int, str]
    articles: frozenset[int]
    left_out: list[Message] = field(default_factory=list)

    def title(self, article: int) -> str:
        """What to call an article to people."""
        return title_of(self.connection, article)

    def part(self, person: int, known: InProject) -> PackageFile:
        """What ``person`` did in it, as far as it is not ``known`` just so."""
        ids = package_log.ids(self.connection, person)
        apart = [a for a, own in ids.items() if own != known.ids.get(a, []) and a in self.articles]
        sets = set_rows.read(self.connection, person) if apart else {}
        return PackageFile(
            self.file,
            Package(self.project, self.people[person_behind(person)], ""),
            self.project,
            package_file.read_labels(self.connection),
            person,
            {article: package_file.article(self.connection, article) for article in apart},
            {article: sets[article] for article in apart},
            package_log.read_some(self.connection, person, apart),
        )


def is_copy(file: Path, project: Connection) -> bool:
    """Whether ``file`` is another copy of ``project``, and no package of it.

    :class:`Unfit` if it is the project itself.
    """
    with package_file.reading(file) as (connection, _):
        same = package_file.setting(connection, PROJECT_ID) == package_file.setting(
            project, PROJECT_ID
        )
        is_package = package_file.setting(connection, PACKAGE) is not None
    if not is_package and os.path.samefile(file, project.path):
        raise Unfit(PackageFault.ITSELF)
    return same and not is_package


@contextmanager
def opened(file: Path, project: Connection) -> Iterator[ProjectCopy]:
    """The copy in ``file``: one state of it, inside. :class:`Unfit` if it cannot be merged."""
    with package_file.reading(file) as (connection, version):
        package_file.refuse_earlier(version)
        hidden.hide(connection, aside=False)
        if hidden.is_unfinished(connection):
            raise Unfit(PackageFault.UNFINISHED)
        own = package_file.read_labels(connection)
        missing = {label.name for label in own} - labels.names(project)
        if missing:
            raise Unfit(PackageFault.MORE_LABELS, labels=tuple(sorted(missing)))
        yield _Comparing(file, connection, project).copy


class _Comparing:
    """Finds what is the same in a copy, and tells what is not."""

    def __init__(self, file: Path, connection: Connection, project: Connection) -> None:
        self._copy, self._project = connection, project
        self._left_out: list[Message] = []
        id = package_file.setting(project, PROJECT_ID) or ""
        everybody, articles = self._people(), self._articles()
        self._compare_the_rest()
        self.copy = ProjectCopy(file, connection, id, everybody, articles, self._left_out)

    def _people(self) -> dict[int, str]:
        """Those who are the same in both, by number."""
        known, copied = people.names(self._project), people.names(self._copy)
        for number, name in copied.items():
            if known.get(number) != name:
                self._left_out.append(say(CopyForm.PERSON, name=name))
        return {number: name for number, name in copied.items() if known.get(number) == name}

    def _articles(self) -> frozenset[int]:
        """The numbers of those that are the same in both."""
        known, copied = (
            set(connection.execute(_ARTICLES).fetchall())
            for connection in (self._project, self._copy)
        )
        others = sorted(copied - known)
        if others:
            number, *_ = others[0]
            title = title_of(self._copy, number)
            self._left_out.append(say(CopyForm.ARTICLES, n=len(others), title=title))
        return frozenset(number for number, *_ in copied & known)

    def _compare_the_rest(self) -> None:
        intakes, guidelines = (
            [set(each.execute(query).fetchall()) for each in (self._copy, self._project)]
            for query in (_INTAKES, _GUIDELINES)
        )
        if intakes[0] - intakes[1]:
            self._left_out.append(say(CopyForm.IMPORTS))
        if guidelines[0] != guidelines[1]:
            self._left_out.append(say(CopyForm.GUIDELINES))


_ARTICLES = "SELECT number, id, sha256 FROM article"
_INTAKES = "SELECT at, articles, sets, annotations FROM intake"
_GUIDELINES = "SELECT name, value FROM setting WHERE name GLOB 'guidelines_*'"


def title_of(connection: Connection, article: int) -> str:
    """What to call an article to people: its title, or its id."""
    title, id = connection.execute(
        "SELECT title, id FROM article WHERE number = ?", (article,)
    ).fetchone()
    return str(title or id)
