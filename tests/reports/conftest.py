"""A project to report on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.store.project import Project
from tests import templates


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """An empty project with the default labels."""
    with Project.open(templates.empty(tmp_path / "project.annotator")) as made:
        yield made
