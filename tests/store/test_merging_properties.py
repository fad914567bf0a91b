"""Whatever two or three people do in packages:
no order and no grouping of merging them changes what comes of it.
"""

from __future__ import annotations

import shutil
import tempfile
import uuid
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.arabic.edges import fault
from annotator.core import verbs
from annotator.core.annotation import Annotation, Certainty
from annotator.core.annotation_set import AnnotationSet
from annotator.core.gesture import Gesture, GestureKind
from annotator.core.people import Role
from annotator.core.rules import refusal
from annotator.core.span import Span
from annotator.store.check.check import check
from annotator.store.project import Project
from tests.store.apart import content, merged, packed
from tests.store.making import new_project

PEOPLE = ("Amal", "Badr", "Cyrine")
ARTICLES = 3

Verb = Callable[[AnnotationSet, int], verbs.Changes]


def new_id() -> str:
    return uuid.uuid4().hex


def _some(own: AnnotationSet, choice: int) -> str:
    """One of the annotations, or an id that none has."""
    there = own.ordered
    return there[choice % len(there)].id if there else "none"


def _region(own: AnnotationSet, choice: int) -> verbs.Changes:
    there = own.not_article
    if there and choice % 2:
        return verbs.mark_article(own, there[choice % len(there)], new_id)
    return verbs.mark_not_article(own, Span(choice, choice + 3), new_id)


VERBS: dict[GestureKind, Verb] = {
    GestureKind.TAG: lambda own, n: verbs.tag(
        own, ("actor", "claim")[n % 2], [Span(n, n + 1 + n % 7)], new_id
    ),
    GestureKind.RELABEL: lambda own, n: verbs.relabel(own, _some(own, n), ("date", "actor")[n % 2]),
    GestureKind.RESIZE: lambda own, n: verbs.resize(own, _some(own, n), Span(n, n + 4)),
    GestureKind.DELETE: lambda own, n: verbs.remove(own, [_some(own, n)]),
    GestureKind.MERGE: lambda own, n: verbs.merge(own, [a.id for a in own.ordered[:2]]),
    GestureKind.NOTE: lambda own, n: verbs.note(own, _some(own, n), "ملاحظة" * (n % 3)),
    GestureKind.CERTAINTY: lambda own, n: verbs.certainty(
        own, _some(own, n), (None, Certainty.SURE, Certainty.UNSURE)[n % 3]
    ),
    GestureKind.NOT_ARTICLE: _region,
    GestureKind.FINISH: lambda own, n: verbs.finish(own, new_id),
    GestureKind.REOPEN: lambda own, n: verbs.reopen(own),
    GestureKind.SKIP: lambda own, n: verbs.skip(own, "x" * (n % 2)),
    GestureKind.FLAG: lambda own, n: verbs.flag(own, "?" * (n % 2)),
    GestureKind.UNFLAG: lambda own, n: verbs.unflag(own),
}

STEP = st.tuples(
    st.sampled_from([*VERBS, GestureKind.TAG, GestureKind.TAG, "undo", "undo", "redo"]),
    st.integers(1, ARTICLES),
    st.integers(0, 40),
)
STEPS = st.lists(STEP, max_size=8)


def do(project: Project, person: int, steps: list[tuple[GestureKind | str, int, int]]) -> None:
    """What a hand does, as far as the rules permit it."""
    for what, article, number in steps:
        if not isinstance(what, GestureKind):
            (project.undo if what == "undo" else project.redo)(person)
            continue
        own = project.articles.annotation_set(article, person)
        changes = VERBS[what](own, number)
        if not changes:
            continue
        made = Gesture(new_id(), person, article, what, changes)
        text = project.articles.read(article)
        cut = any(
            fault(text.text, change.after.span)
            for change in changes
            if isinstance(change.after, Annotation)
        )
        if not cut and refusal(made, text, own, project.label_set) is None:
            project.apply(made)


@st.composite
def groupings(draw: st.DrawFn, count: int) -> list[list[int]]:
    """The files in some order, cut into calls, some of them merged again."""
    order = draw(st.permutations(range(count)))
    again = draw(st.lists(st.integers(0, count - 1), max_size=3))
    files = [*order, *again]
    groups: list[list[int]] = [[]]
    for file in files:
        if draw(st.booleans()):
            groups.append([])
        groups[-1].append(file)
    return [group for group in groups if group]


@pytest.fixture(scope="module")
def fresh(tmp_path_factory) -> Path:
    """A project with three people, made once and copied for each example."""
    path = tmp_path_factory.mktemp("fresh") / "p.annotator"
    with new_project(path) as project:
        project.people.add("Cyrine", Role.ANNOTATOR)
    return path


@given(
    before=st.lists(STEPS, min_size=3, max_size=3),
    early=st.lists(STEPS, min_size=3, max_size=3),
    late=STEPS,
    data=st.data(),
)
@settings(
    max_examples=20,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_order_and_grouping_change_nothing(fresh, before, early, late, data):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "p.annotator"
        shutil.copy(fresh, path)
        with Project.open(path) as project:
            for person, steps in enumerate(before, 1):
                do(project, person, steps)
            files = [packed(project, name) for name in PEOPLE]
        for person, (file, steps) in enumerate(zip(files, early, strict=True), 1):
            with Project.open(file) as package:
                do(package, person, steps)
        # Amal sends what she has, goes on, and sends it again.
        later = folder / "later.annotator"
        shutil.copy(files[0], later)
        with Project.open(later) as package:
            do(package, 1, late)
        files.append(later)
        outcomes = []
        for number in range(2):
            copy = folder / f"copy-{number}.annotator"
            shutil.copy(path, copy)
            with Project.open(copy) as project:
                for group in data.draw(groupings(len(files))):
                    merged(project, *(files[file] for file in group))
                once = content(copy)
                assert all(not news.gestures for news in merged(project, *files))
                assert content(copy) == once
            assert check(copy) == []
            outcomes.append(once)
        assert outcomes[0] == outcomes[1]
        with Project.open(path) as project:
            undoable = [project.undoable(person) for person in (1, 2, 3)]
        _is_what_was_done(copy, (later, files[1], files[2]), undoable)


def _is_what_was_done(
    project: Path, packages: Sequence[Path], before: Sequence[Gesture | None]
) -> None:
    """Each person's sets in the project are those of their last package.

    What they undo is what they did in the project itself ``before``, if no package went on from it.
    """
    with Project.open(project) as whole:
        for person, (file, last) in enumerate(zip(packages, before, strict=True), 1):
            with Project.open(file) as package:
                for article in range(1, ARTICLES + 1):
                    own = package.articles.annotation_set(article, person)
                    assert whole.articles.annotation_set(article, person) == own
                assert whole.articles.counts(person) == package.articles.counts(person)
            undoable = whole.undoable(person)
            assert undoable is None or (last is not None and undoable.id == last.id)
