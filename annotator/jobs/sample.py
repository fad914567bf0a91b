"""The sample project: articles of our own, on which two made-up annotators have worked.

What they did waits for a reviewer. What is left each labels alone: there, suggestions are shown.
"""

from __future__ import annotations

from pathlib import Path

from annotator import assets
from annotator.core.errors import WorldError
from annotator.core.message import Form
from annotator.core.people import Role
from annotator.core.system_faults import system_reason
from annotator.jobs.exchange.importing import ImportOptions, import_paths
from annotator.jobs.projects import new_project
from annotator.jobs.suggest.options import ProjectOptions, set_of_project
from annotator.jobs.team.assigning import AssignOptions, assign
from annotator.store.project import Project

REVIEWER, LEAD = "نور", "هدى"


class SampleFault(Form):
    """Why there is no sample project."""

    NO_FOLDER = "The folder {folder} cannot be made ({reason}). Choose another place."


def made_folder(folder: Path) -> None:
    """Make ``folder``, and those around it, if it is not there. ``WorldError`` if it cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = system_reason(error)
        raise WorldError(SampleFault.NO_FOLDER, folder=str(folder), reason=reason) from error


def make_sample(path: Path, title: str = "Sample") -> None:
    """Make the sample project at ``path``, whole or not at all; ``title`` is what it is called.

    ``WorldError`` if there is a file already.
    """
    new_project(path, title=title, fill=_fill).close()


def _fill(project: Project) -> None:
    sample = assets.resources() / "samples" / "sample.jsonl"
    import_paths(project, [sample], ImportOptions())
    assign(project, AssignOptions(per_article=1))
    set_of_project(project, ProjectOptions(articles=0))  # there are too few for a blind one
    project.people.add(REVIEWER, Role.REVIEWER)
    project.people.add(LEAD, Role.LEAD)
