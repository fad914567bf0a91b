"""The label set of the tests of review."""

from __future__ import annotations

import pytest

from annotator import assets
from annotator.core.labels import LabelSet
from annotator.formats import label_set


@pytest.fixture(scope="session")
def labels() -> LabelSet:
    """Actor, location and date are names; a claim is a passage."""
    source = assets.resources() / "labels" / "news.json"
    return label_set.read(source.read_bytes(), source.name)
