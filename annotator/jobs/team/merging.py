"""Taking packages back: what people did in them comes into the project."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.jobs.faults import Stopped
from annotator.jobs.work import Progress, Watch
from annotator.store.project import Project


@dataclass(frozen=True, slots=True)
class PackageReport:
    """What came out of one package.

    ``sets`` have news, of which ``finished`` were finished in the package. ``added``, ``removed``
    and ``changed`` count annotations, ``gestures`` what is new in the log.
    """

    file: Path
    person: str
    sets: int = 0
    finished: int = 0
    added: int = 0
    removed: int = 0
    changed: int = 0
    gestures: int = 0


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What a merge did, or would do, package by package in the order they were given."""

    packages: tuple[PackageReport, ...]
    dry_run: bool


def merge(
    project: Project,
    files: Sequence[Path],
    dry_run: bool = False,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> MergeReport:
    """Take what is new in the packages ``files`` into ``project``: all of it, or nothing.

    ``WorldError`` says which file does not fit, and why; nothing was changed then.
    """
    watch = Watch(progress, cancelled, Stopped.MERGING)
    merged = project.merging.merge(files, watch.look, dry_run=dry_run)
    watch.finish(len(files))
    return MergeReport(
        tuple(
            PackageReport(
                file,
                one.person,
                one.sets,
                one.finished,
                one.added,
                one.removed,
                one.changed,
                one.gestures,
            )
            for file, one in zip(files, merged, strict=True)
        ),
        dry_run,
    )
