"""The label sets that ship: complete, legible, and told apart by people who see fewer colours."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from annotator import assets
from annotator.core.labels import CliticPolicy, Extent, LabelSet, Permission
from annotator.formats import label_set

PAGES = {"light": "#ffffff", "dark": "#202124"}
LEAST_CONTRAST = 3.0  # WCAG 2.1, 1.4.11, for graphical objects
LEAST_DISTANCE = 15.0  # CIE76; about 2.3 is just noticeable, these lines are two pixels high

# Machado, Oliveira and Fernandes (2009), severity 1.0, for linear RGB.
SIGHT = {
    "all colours": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
}
TO_XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
WHITE = (0.95047, 1.0, 1.08883)

Vector = tuple[float, ...]


def files() -> list[Path]:
    return sorted((assets.resources() / "labels").glob("*.json"))


def read(path: Path) -> LabelSet:
    return label_set.read(path.read_bytes(), path.name)


def linear(colour: str) -> Vector:
    values = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return tuple(v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in values)


def times(matrix: tuple[Vector, ...], vector: Vector) -> Vector:
    return tuple(sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted(
        (times(TO_XYZ, linear(colour))[1] for colour in (one, other)), reverse=True
    )
    return (lighter + 0.05) / (darker + 0.05)


def cielab(colour: str, sight: str) -> Vector:
    seen = tuple(min(1.0, max(0.0, v)) for v in times(SIGHT[sight], linear(colour)))
    x, y, z = (
        v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116
        for v in (a / w for a, w in zip(times(TO_XYZ, seen), WHITE, strict=True))
    )
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))


def distance(one: str, other: str, sight: str) -> float:
    pairs = zip(cielab(one, sight), cielab(other, sight), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


def test_the_measures_know_black_white_and_the_confusion_of_red_and_green() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0, abs=0.01)
    assert distance("#000000", "#ffffff", "all colours") == pytest.approx(100.0, abs=0.1)
    assert distance("#a06000", "#708000", "all colours") > 2 * LEAST_DISTANCE
    assert distance("#a06000", "#708000", "deuteranopia") < LEAST_DISTANCE


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("path", files(), ids=lambda path: path.stem)
def test_every_line_stands_out_from_the_page(path: Path, page: str) -> None:
    for label in read(path):
        assert contrast(getattr(label, page), PAGES[page]) >= LEAST_CONTRAST, label.name


@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("path", files(), ids=lambda path: path.stem)
def test_no_two_labels_look_alike(path: Path, page: str, sight: str) -> None:
    for one, other in combinations(read(path), 2):
        found = distance(getattr(one, page), getattr(other, page), sight)
        assert found >= LEAST_DISTANCE, (one.name, other.name, found)


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
