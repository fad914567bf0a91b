"""What was set aside and taken back in a copy: it comes in by its ids, in any order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from annotator.core.review_merging import ReviewNews
from annotator.core.set_aside import AsideChange, those_aside
from annotator.store.file.connection import Connection
from annotator.store.packages.copy_file import ProjectCopy
from annotator.store.tables import aside_rows


def news(
    project: Connection, copy: ProjectCopy, before: Iterable[AsideChange]
) -> list[AsideChange]:
    """The changes of ``copy`` that ``project`` does not know, of articles that are in both.

    Those that came ``before`` in the same merge are known, too. What somebody did who is in the
    copy alone is left out.
    """
    known = {change.id for change in (*aside_rows.every(project), *before)}
    came = [change for change in aside_rows.every(copy.connection) if change.id not in known]
    shared = [
        replace(change, articles=tuple(each for each in change.articles if each in copy.articles))
        for change in came
        if change.person is None or change.person in copy.people
    ]
    return [change for change in shared if change.articles]


def counted(
    project: Connection, before: Iterable[AsideChange], came: Iterable[AsideChange]
) -> dict[ReviewNews, int]:
    """How many articles are set aside, and taken back, by what ``came`` behind ``before``.

    Of an article that the project moved later nothing changes.
    """
    known = [*aside_rows.every(project), *before]
    was, will_be = those_aside(known), those_aside([*known, *came])
    return {ReviewNews.ASIDE: len(will_be - was), ReviewNews.BACK: len(was - will_be)}


def write(project: Connection, changes: list[AsideChange]) -> None:
    """Take ``changes`` in, within the caller's transaction; those that came meanwhile stay."""
    known = {change.id for change in aside_rows.every(project)}
    fresh = [change for change in changes if change.id not in known]
    if fresh:
        aside_rows.append(project, fresh)
