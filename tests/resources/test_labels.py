"""The label sets that ship are complete. Their colours: ``tests/ui/looks/test_contrast.py``."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator import assets
from annotator.core.labels import CliticPolicy, Extent, LabelSet, Permission
from annotator.formats.labels import label_set


def files() -> list[Path]:
    return sorted((assets.resources() / "labels").glob("*.json"))


def read(path: Path) -> LabelSet:
    return label_set.read(path.read_bytes(), path.name)


@pytest.mark.parametrize("path", files(), ids=lambda path: path.stem)
def test_everything_is_said_in_both_languages(path: Path) -> None:
    labels = read(path)
    assert path.stem == labels.name
    assert set(labels.titles) == {"en", "ar"}
    for label in labels:
        assert set(label.titles) == set(label.definitions) == {"en", "ar"}
        assert all(label.titles.values())
        assert all(20 <= len(said) <= 180 for said in label.definitions.values()), label.name
    assert [label.key for label in labels] == [str(n + 1) for n in range(len(labels.labels))]


def test_the_default_labels_are_actor_location_date_and_claim() -> None:
    labels = read(assets.resources() / "labels" / "news.json")
    assert [label.name for label in labels] == ["actor", "location", "date", "claim"]
    assert [label.extent for label in labels] == [Extent.NAME] * 3 + [Extent.PASSAGE]
    assert {label.clitic for label in labels} == {CliticPolicy.OUTSIDE}
    assert labels.overlap.nesting is labels.overlap.same_span is Permission.ALLOW
    assert labels.overlap.crossing is Permission.WARN


def test_another_project_may_have_other_labels_and_stricter_rules() -> None:
    labels = read(assets.resources() / "labels" / "events.json")
    assert len(labels.labels) == 5
    assert labels["event"].clitic is CliticPolicy.INSIDE
    assert labels.overlap.crossing is Permission.REFUSE
    assert labels.overlap.same_span is Permission.REFUSE
    assert frozenset({"event"}) in labels.overlap.apart
    assert frozenset({"place", "time"}) in labels.overlap.apart


@pytest.mark.parametrize("path", files(), ids=lambda path: path.stem)
def test_a_label_set_is_the_same_after_writing_and_reading(path: Path) -> None:
    labels = read(path)
    assert label_set.read(label_set.write(labels), path.name) == labels
