"""The sample project: articles of our own, on which two made-up annotators have worked;
a reviewer waits.
"""

from __future__ import annotations

from pathlib import Path

from annotator import assets
from annotator.core.people import Role
from annotator.jobs.importing import ImportOptions, import_paths
from annotator.jobs.projects import new_project

REVIEWER, LEAD = "نور", "هدى"


def make_sample(path: Path) -> None:
    """Make the sample project at ``path``. ``WorldError`` if there is a file already."""
    with new_project(path, title="Sample") as project:
        import_paths(project, [assets.resources() / "samples" / "sample.jsonl"], ImportOptions())
        project.people.add(REVIEWER, Role.REVIEWER)
        project.people.add(LEAD, Role.LEAD)
