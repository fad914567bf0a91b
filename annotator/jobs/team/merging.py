"""Taking packages back: what people did in them comes into the project."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.core.errors import WorldError
from annotator.core.message import Message, say
from annotator.core.versions import Choices
from annotator.jobs.faults import Stopped
from annotator.jobs.work import Cancelled, Progress, Watch
from annotator.store.packages.merging import PackageReport as PackageReport
from annotator.store.packages.refusals import PackageFault, PackageRefused
from annotator.store.project import Project

NO_CHOICES = Choices()


@dataclass(frozen=True, slots=True)
class UnfitPackage:
    """A package that does not fit, and why."""

    file: Path
    why: Message


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What a merge did, or would do, package by package in the order they were given."""

    packages: tuple[PackageReport, ...]
    dry_run: bool


def merge(
    project: Project,
    files: Sequence[Path],
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    *,
    dry_run: bool = False,
    choices: Choices = NO_CHOICES,
) -> MergeReport:
    """Take what is new in the packages ``files`` into ``project``: all that fits, or nothing.

    A set that went on in both fits once ``choices`` say which version stands; both are in the log
    then. ``WorldError`` says which file does not fit, and why; nothing was changed then.
    """
    watch = Watch(progress, cancelled, Stopped.MERGING)
    merged = project.merging.merge(files, watch.look, dry_run=dry_run, choices=choices)
    watch.finish(len(files))
    return MergeReport(tuple(merged), dry_run)


def merge_as_chosen(
    project: Project,
    files: Sequence[Path],
    choices: Choices,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> MergeReport:
    """:func:`merge`, with the choices that were made in a window."""
    return merge(project, files, progress, cancelled, choices=choices)


def look_into(
    project: Project,
    files: Sequence[Path],
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> list[PackageReport | UnfitPackage]:
    """What :func:`merge` would take in of each of ``files`` alone, or why it would not."""
    watch = Watch(progress, cancelled, Stopped.MERGING)
    packages: list[PackageReport | UnfitPackage] = []
    for done, file in enumerate(files):
        watch.look(done, len(files), file.name)
        try:
            packages += merge(project, [file], cancelled=cancelled, dry_run=True).packages
        except Cancelled:
            raise
        except WorldError as fault:
            packages.append(UnfitPackage(file, _why(fault)))
    return packages


def _why(fault: WorldError) -> Message:
    """What is wrong with a file, for a row that has its name already."""
    if isinstance(fault, PackageRefused):
        return fault.why
    message = fault.message
    if "file" in message.values:
        return say(message.form, **{**message.values, "file": say(PackageFault.THIS_FILE)})
    return message
