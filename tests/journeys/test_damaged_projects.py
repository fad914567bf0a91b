"""A sample of damaged projects and of what people do with them; ``make torture`` tries thousands.

Each use ends well or is told in sentences, and no damage is taken for a bug.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.torture import damage_uses
from tests.torture.damage import KINDS, damage
from tests.torture.damage_bases import bases

SEEDS = range(len(KINDS))
COMMANDS, WINDOWS = (2, 7, 18, 24), (3, 20, 22)


@pytest.fixture(scope="module")
def whole(tmp_path_factory) -> list[Path]:
    return bases(tmp_path_factory.mktemp("bases"))


def used(whole: list[Path], tmp_path: Path, seed: int, use: damage_uses.Use) -> None:
    path = tmp_path / "news.annotator"
    damage(whole[seed % len(whole)], path, seed)
    told = use(path)
    assert all(sentence.strip() for sentence in told)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_damaged_project_is_checked_and_labelled_in(whole, tmp_path, seed):
    for use in (damage_uses.checked, damage_uses.labelled):
        used(whole, tmp_path, seed, use)


@pytest.mark.parametrize("seed", COMMANDS)
def test_a_damaged_project_is_counted_and_exported(whole, tmp_path, seed):
    used(whole, tmp_path, seed, damage_uses.counted_and_exported)


@pytest.mark.parametrize("seed", WINDOWS)
def test_a_damaged_project_is_looked_at(whole, tmp_path, qapp, seed):
    used(whole, tmp_path, seed, damage_uses.looked_at_in_a_window)


def test_whole_projects_are_found_whole(whole):
    for base in whole:
        assert damage_uses.checked(base) == []
