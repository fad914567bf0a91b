"""The labels of a project under way: out to a file, in from one, merged, and changed back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.core.label_changes import LabelNews, Relabelled, differences
from annotator.core.labels import LabelSet
from annotator.jobs.atomic_files import replacing
from annotator.jobs.faults import Stopped
from annotator.jobs.projects import read_label_set
from annotator.jobs.review.released import (
    ReleasedOtherwise,
    released_otherwise,
    released_with,
    with_basis,
)
from annotator.jobs.work import Progress, Watch
from annotator.store.project import Project


@dataclass(frozen=True, slots=True)
class LabelsReport:
    """What an import changed, or would: the labels before and after it, and what of them is new.

    ``spans`` counts those that have each label, by its name, in everybody's sets.
    """

    before: LabelSet
    labels: LabelSet
    news: tuple[LabelNews, ...]
    spans: dict[str, int]


def write_labels(project: Project, out: Path) -> LabelSet:
    """Write the labels of ``project`` to ``out``: the file is there whole, or not at all."""
    from annotator.formats.labels import label_set  # here, to keep the start of the window light

    labels = project.label_set
    with replacing(out) as file:
        file.write(label_set.write(labels))
    return labels


def import_labels(
    project: Project, file: Path, person: int | None = None, *, dry_run: bool = False
) -> LabelsReport:
    """Give ``project`` the labels in ``file``; labels that are not in it are retired.

    A label is known by its name: its titles, key, colours and rules become those of the file.
    ``WorldError`` if the file is none, or the project cannot have such labels.
    """
    return change_labels(project, read_label_set(file), person, dry_run=dry_run)


def change_labels(
    project: Project,
    wanted: LabelSet,
    person: int | None,
    *,
    seen: LabelSet | None = None,
    dry_run: bool = False,
) -> LabelsReport:
    """Give ``project`` the labels ``wanted``, which were made of those ``seen``."""
    before = seen or project.label_set
    after = project.live_labels.change(wanted, person, seen=before, dry_run=dry_run)
    return LabelsReport(
        before, after, tuple(differences(before, after)), project.live_labels.used()
    )


def merge_labels(
    project: Project,
    name: str,
    into: str,
    person: int | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    *,
    dry_run: bool = False,
) -> Relabelled:
    """Retire the label ``name`` and give its spans the label ``into``: one gesture a set."""
    watch = Watch(progress, cancelled, Stopped.LABELS)
    done = project.live_labels.merge(name, into, person, watch.look, dry_run=dry_run)
    return _with_released(done, released_with(project, name))


def count_merge(
    project: Project,
    name: str,
    into: str,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Relabelled:
    """What :func:`merge_labels` would do."""
    return merge_labels(project, name, into, None, progress, cancelled, dry_run=True)


def undo_labels(
    project: Project,
    person: int | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    *,
    dry_run: bool = False,
) -> Relabelled:
    """Take back the last change of the labels, and what it did to sets."""
    watch = Watch(progress, cancelled, Stopped.LABELS)
    if not with_basis(project.review.released()):
        return project.live_labels.undo(person, watch.look, dry_run=dry_run)
    if dry_run:
        return _tried(project, lambda copy: _undone(copy, person, watch))
    return _undone(project, person, watch)


def _undone(project: Project, person: int | None, watch: Watch) -> Relabelled:
    done = project.live_labels.undo(person, watch.look)
    return _with_released(done, released_otherwise(project))


def _tried(project: Project, change: Callable[[Project], Relabelled]) -> Relabelled:
    """What ``change`` comes to, on a copy: gold that was released is compared with gold."""
    with TemporaryDirectory(prefix="annotator-") as folder:
        path = Path(folder) / project.path.name
        project.file.copy_to(path)
        with Project.open(path) as copy:
            return change(copy)


def _with_released(done: Relabelled, otherwise: ReleasedOtherwise) -> Relabelled:
    spans, articles = otherwise
    return replace(done, released=spans, released_articles=articles)
