"""Another copy of the same project, as it is read to be merged: by what it differs.

It is read person by person, and of each only the sets on which they did something that the project
does not know, or the project something that the copy does not. What merges of labels did to a set
last is nobody's work and does not count; the project's own labels do it again.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from annotator.core.gesture import RUNNING
from annotator.core.message import Message
from annotator.core.repeats import person_behind
from annotator.core.versions import BrokenHistory, Version, state_after
from annotator.store.file import hidden
from annotator.store.file.connection import Connection
from annotator.store.packages import comparing, package_file, package_log, parted_sets, set_rows
from annotator.store.packages.package_file import PackageFile, PackedArticle
from annotator.store.packages.package_log import NO_LINES, SetLog
from annotator.store.packages.refusals import HistoryFault, PackageFault, Unfit, history
from annotator.store.packages.renumbering import renumbered
from annotator.store.packages.set_news import InProject
from annotator.store.packages.set_rows import SetRows
from annotator.store.tables.package_limits import PACKAGE, PROJECT_ID, Package
from annotator.store.tables.records import annotation

_LABEL = annotation.place("label")


_LABEL_CHANGE = "SELECT 1 FROM label_change LIMIT 1"


class _Part(NamedTuple):
    """A set of a copy, and its lines in the log there."""

    article: PackedArticle
    rows: SetRows
    log: SetLog


@dataclass(slots=True)
class ProjectCopy:
    """A copy, open to be read: who and what is the same in it as in the project.

    ``missing`` are labels that the project does not have; what uses them is left out. It counts up
    to the line ``held_back`` of its log. ``left_out`` says what else is in it.
    """

    file: Path
    connection: Connection
    project: str
    people: dict[int, str]
    articles: frozenset[int]
    missing: frozenset[str]
    held_back: int
    left_out: list[Message] = field(default_factory=list)

    def title(self, article: int) -> str:
        """What to call an article to people."""
        return comparing.title_of(self.connection, article)

    def part(self, person: int, known: InProject) -> PackageFile:
        """What ``person`` did in it, as far as it is not ``known`` just so."""
        ids = package_log.ids(self.connection, person, self.held_back)
        apart = [a for a, own in ids.items() if own != known.ids.get(a, []) and a in self.articles]
        sets = set_rows.read(self.connection, person) if apart else {}
        parts = self._counting(
            {number: package_file.article(self.connection, number) for number in apart},
            person,
            {number: sets[number] for number in apart},
            known,
        )
        return PackageFile(
            self.file,
            Package(self.project, self.people[person_behind(person)], ""),
            self.project,
            package_file.read_labels(self.connection),
            person,
            {number: part.article for number, part in parts.items()},
            {number: part.rows for number, part in parts.items()},
            {number: part.log for number, part in parts.items()},
        )

    def _counting(
        self,
        articles: dict[int, PackedArticle],
        person: int,
        sets: dict[int, SetRows],
        known: InProject,
    ) -> dict[int, _Part]:
        """What counts of the ``sets`` of ``person``, where something new does."""
        logs = package_log.read_some(self.connection, person, [*articles])
        are_relabelled = self.connection.execute(_LABEL_CHANGE).fetchone() is not None
        parts = {}
        for number, article in articles.items():
            part = _Part(article, sets[number], logs.get(number, NO_LINES))
            ids = known.ids.get(number, [])
            if are_relabelled:
                part = self._without_relabelling(part, person, ids)
            if part.log.ids != ids and not self._uses_missing(part.rows):
                parts[number] = part
        return parts

    def _without_relabelling(self, part: _Part, person: int, known: Collection[str]) -> _Part:
        """``part`` before what is held back, and before what relabelled it last."""
        article = part.article
        made = parted_sets.gestures_of(self.connection, article.number, person)
        count = sum(each.number < self.held_back for each in made)
        while count and made[count - 1].kind in RUNNING and made[count - 1].id not in known:
            count -= 1
        if count == len(made):
            return part
        work = parted_sets.work(part.rows, article.number, person)
        try:
            state = state_after(Version(work, made), count)
        except BrokenHistory:
            raise history(HistoryFault.GAP, title=article.called) from None
        return _Part(article, parted_sets.rows_of(state, article.text), part.log.first(count))

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
    with package_file.reading(file) as (read, version), ExitStack() as stack:
        package_file.refuse_earlier(version)
        with package_file.telling_damage(file):
            connection = stack.enter_context(renumbered(read, project))
        hidden.hide(connection, aside=False)
        if hidden.is_unfinished(connection):
            raise Unfit(PackageFault.UNFINISHED)
        same = comparing.compared(connection, project)
        id = package_file.setting(project, PROJECT_ID) or ""
        yield ProjectCopy(
            file,
            connection,
            id,
            same.people,
            same.articles,
            same.missing,
            same.held_back,
            [*same.left_out],
        )
