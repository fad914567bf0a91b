"""The sample project: articles of our own, on which two made-up annotators have worked."""

from __future__ import annotations

from pathlib import Path

from annotator import assets
from annotator.formats import label_set
from annotator.jobs.importing import ImportOptions, import_paths
from annotator.store.project import Project

LABEL_SET = "news"


def make_sample(path: Path) -> None:
    """Make the sample project at ``path``. ``ProjectError`` if there is a file already."""
    source = assets.resources() / "labels" / f"{LABEL_SET}.json"
    labels = label_set.read(source.read_bytes(), source.name)
    with Project.create(path, labels, title="Sample") as project:
        import_paths(project, [assets.resources() / "samples" / "sample.jsonl"], ImportOptions())
