"""The sample project: articles of our own, on which two made-up annotators have worked;
a reviewer waits.
"""

from __future__ import annotations

from pathlib import Path

from annotator import assets
from annotator.core.people import Role
from annotator.jobs.importing import ImportOptions, import_paths
from annotator.jobs.projects import new_project
from annotator.store.project import Project

REVIEWER, LEAD = "نور", "هدى"


def make_sample(path: Path) -> None:
    """Make the sample project at ``path``, whole or not at all. ``WorldError`` if there is a file
    already.
    """
    new_project(path, title="Sample", fill=_fill).close()


def _fill(project: Project) -> None:
    sample = assets.resources() / "samples" / "sample.jsonl"
    import_paths(project, [sample], ImportOptions())
    project.people.add(REVIEWER, Role.REVIEWER)
    project.people.add(LEAD, Role.LEAD)
