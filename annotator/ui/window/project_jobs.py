"""What the window does with whole projects and files: making, importing, exporting, examining.

What takes long is done in a process of its own.
"""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from annotator.core.labels import LabelSet
from annotator.core.people import Role
from annotator.jobs import projects, upkeep
from annotator.jobs.child.calling import in_child
from annotator.jobs.exchange.exporting import ExportOptions, ExportReport, export
from annotator.jobs.exchange.importing import import_paths
from annotator.jobs.exchange.label_maps import LabelMaps, remembered
from annotator.jobs.exchange.previewing import preview
from annotator.jobs.on_project import on_project
from annotator.jobs.sample import made_folder, make_sample
from annotator.jobs.work import Progress, StopAsked
from annotator.store.check.check import check
from annotator.store.project import Project
from annotator.ui.dialogs.export_dialog import RunExport as ExportJob
from annotator.ui.dialogs.import_dialog import PreviewJob, RunImport
from annotator.ui.dialogs.new_project_dialog import NewProject

SUFFIX = ".annotator"


def create_project(asked: NewProject) -> Path:
    """Make the project that somebody asked for. ``WorldError`` says why it cannot be made."""

    def fill(project: Project) -> None:
        project.people.add(asked.person, Role.ANNOTATOR)

    Project.create(asked.path, asked.label_set, title=asked.title, fill=fill).close()
    return asked.path


def sample_project(title: str) -> Path:
    """The sample project in the person's own data folder; made if it is not there yet.

    ``title`` is what it is called then.
    """
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation))
    path = folder / f"sample{SUFFIX}"
    if not os.path.exists(path):
        made_folder(folder)
        make_sample(path, title)
    return path


def shipped_label_sets() -> list[LabelSet]:
    """The label sets that come with the program, the usual one first."""
    shipped = projects.shipped_label_sets()
    names = sorted(shipped, key=lambda name: (name != projects.DEFAULT_LABELS, name))
    return [projects.read_label_set(shipped[name]) for name in names]


def read_label_set(path: Path) -> LabelSet:
    """The label set in ``path``. ``WorldError`` if it is none."""
    return projects.read_label_set(path)


def preview_of(path: Path) -> PreviewJob:
    """What previews an import into the project at ``path``."""
    return in_child(on_project, path, preview)


def import_into(path: Path) -> RunImport:
    """What imports into the project at ``path``."""
    return in_child(on_project, path, import_paths)


def export_from(path: Path) -> ExportJob:
    """What exports from the project at ``path``."""
    return in_child(on_project, path, export)


def label_maps_of(path: Path) -> LabelMaps:
    """What was said of labels when foreign files came into the project at ``path``."""
    return on_project(path, remembered)


def keep_up(path: Path, progress: Progress, stopped: StopAsked) -> None:
    """Back the project at ``path`` up if it changed, and complete its search data.

    A copy is made by SQLite, which leaves the window its time, in the thread that this is called
    in; the index pass goes to a process of its own.
    """
    upkeep.back_up(path)
    if not stopped() and not upkeep.is_indexed(path):
        in_child(upkeep.index_beside, path)(progress, stopped)


def annotations_in(path: Path, article: str, person: str) -> list[tuple[str, str]]:
    """Label and surface of a person's annotations on an article, as they are in the file."""
    with Project.open(path) as project:
        number, who = project.articles.number_of(article), project.people.named(person)
        if number is None or who is None:
            return []
        text = project.articles.read(number).text
        hand = project.articles.hand(number, who.number)
        ordered = project.articles.annotation_set(number, hand).ordered
    return [(annotation.label, annotation.span.of(text)) for annotation in ordered]


def export_finished(path: Path, out: Path, person: str) -> ExportReport:
    """Export a person's finished sets as JSONL."""
    with Project.open(path) as project:
        return export(project, out, ExportOptions(set=person))


def examine(path: Path) -> list[str]:
    """What is wrong with the project at ``path``, each in a sentence."""
    return [str(finding) for finding in check(path)]
