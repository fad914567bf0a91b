"""Giving out work: who is to label which articles."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from annotator.jobs.running import Progress
from annotator.store.project import Project


@dataclass(frozen=True, slots=True)
class AssignOptions:
    """How to give out the work.

    ``per_article`` people get each article. ``people`` are names; none means every annotator.
    ``calibration`` articles go to everybody; ``None`` means those that were chosen before, if any were.
    The ``away`` (names) keep what they began and are given nothing else. The same ``seed`` gives the same.
    """

    per_article: int
    people: tuple[str, ...] = ()
    calibration: int | None = None
    away: tuple[str, ...] = ()
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Share:
    """What one person has: articles before and after, and how many of those everybody gets."""

    person: str
    before: int
    after: int
    calibration: int


@dataclass(frozen=True, slots=True)
class AssignReport:
    """What giving out the work did, or would do.

    ``given`` and ``taken`` count sets that are new or no longer there; nothing that was begun is taken.
    """

    shares: tuple[Share, ...]
    articles: int
    given: int
    taken: int
    dry_run: bool


def plan(project: Project, options: AssignOptions) -> AssignReport:
    """What :func:`assign` would do. ``WorldError`` if the work cannot be given out like that."""
    raise NotImplementedError


def assign(
    project: Project,
    options: AssignOptions,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> AssignReport:
    """Give out the work, in one transaction. ``WorldError`` says why it cannot be; nothing was changed then.

    Done again with the same options it changes nothing.
    """
    raise NotImplementedError
