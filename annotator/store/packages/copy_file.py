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

from annotator.core.message import Message
from annotator.core.repeats import person_behind
from annotator.store.file import hidden
from annotator.store.file.connection import Connection
from annotator.store.packages import comparing, package_file, package_log, set_rows
from annotator.store.packages.package_file import PackageFile
from annotator.store.packages.refusals import PackageFault, Unfit
from annotator.store.packages.set_news import InProject
from annotator.store.packages.set_rows import SetRows
from annotator.store.tables.package_limits import PACKAGE, PROJECT_ID, Package
from annotator.store.tables.records import annotation

_LABEL = annotation.place("label")


@dataclass(slots=True)
class ProjectCopy:
    """A copy, open to be read: who and what is the same in it as in the project.

    ``missing`` are labels that the project does not have; what uses them is left out.
    ``left_out`` says what else is in it.
    """

    file: Path
    connection: Connection
    project: str
    people: dict[int, str]
    articles: frozenset[int]
    missing: frozenset[str]
    left_out: list[Message] = field(default_factory=list)

    def title(self, article: int) -> str:
        """What to call an article to people."""
        return comparing.title_of(self.connection, article)

    def part(self, person: int, known: InProject) -> PackageFile:
        """What ``person`` did in it, as far as it is not ``known`` just so."""
        ids = package_log.ids(self.connection, person)
        apart = [a for a, own in ids.items() if own != known.ids.get(a, []) and a in self.articles]
        sets = set_rows.read(self.connection, person) if apart else {}
        apart = [article for article in apart if not self._uses_missing(sets[article])]
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

    def _uses_missing(self, own: SetRows) -> bool:
        return any(row[_LABEL] in self.missing for row in own.annotations)


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
        same = comparing.compared(connection, project)
        id = package_file.setting(project, PROJECT_ID) or ""
        yield ProjectCopy(
            file, connection, id, same.people, same.articles, same.missing, [*same.left_out]
        )
