"""Several copies of one project, worked in and merged into one another, with choices of versions:
whoever merges them all in whatever order, and means the same version, gets the same.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.core.gesture import GestureKind
from annotator.core.versions import Choices, Side
from annotator.store.check.check import check
from annotator.store.packages.merging import PackageReport
from annotator.store.project import Project
from tests.store.making import new_project
from tests.store.test_merging_properties import do

COPIES, ARTICLES, PEOPLE = 3, (1, 2), (1, 2)
NAMES = {"Amal": 1, "Badr": 2}

Set = tuple[str, int]

_WORK = st.tuples(
    st.integers(0, COPIES - 1),
    st.sampled_from(PEOPLE),
    st.tuples(
        st.sampled_from(
            [
                *(GestureKind.TAG, GestureKind.TAG, GestureKind.DELETE, GestureKind.FINISH),
                *(GestureKind.REOPEN, "undo", "undo", "redo"),
            ]
        ),
        st.sampled_from(ARTICLES),
        st.integers(0, 5),
    ),
)
_MERGE = st.tuples(
    st.integers(0, COPIES - 1), st.integers(0, COPIES - 1), st.sampled_from([None, *Side])
)
_STORY = st.lists(_WORK | _MERGE, min_size=4, max_size=9)


@pytest.fixture(scope="module")
def fresh(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("fresh") / "p.annotator"
    with new_project(path):
        pass
    return path


def merge(
    path: Path, file: Path, choices: Choices, *, dry_run: bool = False
) -> Sequence[PackageReport]:
    with Project.open(path) as project:
        return project.merging.merge([file], lambda *_: None, dry_run=dry_run, choices=choices)


def sets(path: Path) -> dict[Set, object]:
    """What each set is, whoever made which row of it."""
    with Project.open(path) as project:
        return {
            (name, article): (
                own.status,
                sorted((a.label, a.span, a.note or "") for a in own.annotations.values()),
            )
            for name, person in NAMES.items()
            for article in ARTICLES
            for own in (project.articles.annotation_set(article, person),)
        }


class Home:
    """A copy that takes in others; of two versions of a set, that of the later copy stands."""

    def __init__(self, path: Path, rank: int) -> None:
        self.path = path
        self._standing = {(name, article): rank for name in NAMES for article in ARTICLES}

    def take(self, file: Path, rank: int) -> None:
        colliding = {
            (report.person, collision.article)
            for report in merge(self.path, file, Choices(), dry_run=True)
            for collision in report.collisions
        }
        wanted = {s: Side.FILE if rank > self._standing[s] else Side.PROJECT for s in colliding}
        before = sets(self.path)
        left = [each for report in merge(self.path, file, Choices(wanted)) for each in report.left]
        assert left == []
        after = sets(self.path)
        came = {s for s in after if s not in colliding and before[s] != after[s]}
        came |= {s for s, side in wanted.items() if side is Side.FILE}
        self._standing.update(dict.fromkeys(came, rank))


@given(story=_STORY)
@settings(
    max_examples=6,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_copies_come_to_the_same_in_every_order_of_merging(fresh, story):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        copies = [Path(shutil.copy(fresh, folder / f"{n}.annotator")) for n in range(COPIES)]
        for first, second, last in story:
            if isinstance(last, tuple):
                with Project.open(copies[first]) as project:
                    do(project, second, [last])
            elif first != second:
                merge(copies[first], copies[second], Choices(of_others=last))
        ends = []
        for order in permutations(range(1, COPIES)):
            home = Home(Path(shutil.copy(copies[0], folder / f"home{order}.annotator")), 0)
            for rank in order:
                home.take(copies[rank], rank)
            ends.append(home.path)
        assert sets(ends[0]) == sets(ends[1])
        assert check(ends[0]) == []
        assert all(not report.collisions for report in merge(ends[0], ends[1], Choices()))
        assert sets(ends[0]) == sets(ends[1])
