"""Labels change while packages are out: nothing is lost, in whatever order they return."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import suppress
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.core.annotation_set import AnnotationSet
from annotator.core.gesture import Change, Gesture, GestureKind
from annotator.core.labels import Label, Overlap, Permission
from annotator.core.people import Role
from annotator.core.relabelling import relabelled
from annotator.store.check.check import check
from annotator.store.file.errors import StaleChange
from annotator.store.project import Project
from tests.store.apart import merged, packed
from tests.store.making import new_project, tag
from tests.store.test_merging_properties import ARTICLES, PEOPLE, STEPS, do

EVENT = Label("event", {"en": "Event"}, "5", "#111111", "#eeeeee")


def _added(project: Project) -> None:
    seen = project.label_set
    if "event" not in seen:
        project.live_labels.change(replace(seen, labels=(EVENT, *seen)), None, seen=seen)


def _merged(project: Project) -> None:
    project.live_labels.merge("date", "actor", None, lambda done, total: None, dry_run=False)


def _retired(project: Project) -> None:
    seen = project.label_set
    if not seen["claim"].retired:
        kept = tuple(label for label in seen if label.name != "claim")
        project.live_labels.change(replace(seen, labels=kept), None, seen=seen)


def _renamed(project: Project) -> None:
    """Another title, colour, key and definition; and two keys that change places."""
    seen = project.label_set
    others = {
        "actor": {"titles": {"en": "Who"}, "light": "#223344", "key": "7"},
        "location": {"key": "1", "definitions": {"en": "Where"}},
    }
    wanted = tuple(replace(label, **others.get(label.name, {})) for label in seen)
    project.live_labels.change(replace(seen, labels=wanted), None, seen=seen)


def _guided(project: Project) -> None:
    live = project.live_guidelines
    live.change("ar", f"{live.own('ar')}# دليل\n", None, seen=live.own("ar"))


CHANGES = (_added, _merged, _retired, _renamed, _guided, _guided)


@pytest.fixture(scope="module")
def fresh(tmp_path_factory) -> Path:
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
    max_examples=5,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_order_of_returning_packages_and_of_changed_labels_changes_nothing(
    fresh, before, early, late, data
):
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
        later = folder / "later.annotator"
        shutil.copy(files[0], later)
        with Project.open(later) as package:
            do(package, 1, late)
        happens = [*files, later, *CHANGES]
        labels = []
        for number in range(2):
            copy = folder / f"copy-{number}.annotator"
            shutil.copy(path, copy)
            with Project.open(copy) as project:
                for event in data.draw(st.permutations(happens)):
                    if isinstance(event, Path):
                        assert not any(report.left for report in merged(project, event))
                    else:
                        event(project)
                labels.append(_labels(project))
            assert check(copy) == []
            _has_all_that_was_done(copy, later, files[1], files[2])
        assert labels[0] == labels[1]


def _labels(project: Project) -> list[object]:
    """The labels as they are known and seen, whatever the order in which they are offered."""
    return sorted(
        (label.name, label.titles["en"], label.light, label.key, label.retired)
        for label in project.label_set
    )


def _has_all_that_was_done(path: Path, *packages: Path) -> None:
    """Each set is that of its person's last package, with dates as actors: its state, its spans,
    and the guidelines that were in force where it was finished.
    """
    with Project.open(path) as project:
        for person, file in enumerate(packages, 1):
            with Project.open(file) as package:
                for article in range(1, ARTICLES + 1):
                    own = package.articles.annotation_set(article, person)
                    expected = own.after(relabelled(own, "date", "actor"))
                    assert project.articles.annotation_set(article, person) == expected


def _mark(project: Project) -> None:
    """Each person has a location and a date in each article."""
    for person, article in product(range(1, len(PEOPLE) + 1), range(1, ARTICLES + 1)):
        project.apply(tag(project, article, person, 0, 4, "location"))
        project.apply(tag(project, article, person, 5, 9, "date"))


def _merge_two(project: Project) -> None:
    for name, into in (("location", "actor"), ("date", "claim")):
        project.live_labels.merge(name, into, None, lambda *_: None, dry_run=False)


def _undo_one(project: Project) -> None:
    project.live_labels.undo(None, lambda *_: None)


def _do_what_goes(path: Path, person: int, steps: list) -> None:
    with Project.open(path) as package:
        for step in steps:
            with suppress(StaleChange):  # what would bring a label back that was merged
                do(package, person, [step])


@given(early=STEPS, between=STEPS, late=STEPS, data=st.data())
@settings(
    max_examples=6,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_packages_come_to_the_same_before_and_after_merges_of_labels_are_taken_back(
    fresh, early, between, late, data
):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "p.annotator"
        shutil.copy(fresh, path)
        with Project.open(path) as project:
            _mark(project)
            amals = packed(project, "Amal")
            _merge_two(project)
            badrs = packed(project, "Badr")
            _undo_one(project)
            cyrines = packed(project, "Cyrine")
        for person, (file, steps) in enumerate(
            zip((amals, badrs, cyrines), (early, between, between), strict=True), 1
        ):
            _do_what_goes(file, person, steps)
        later = folder / "later.annotator"
        shutil.copy(badrs, later)
        _do_what_goes(later, 2, late)
        outcomes = []
        for number in range(2):
            copy = folder / f"copy-{number}.annotator"
            shutil.copy(path, copy)
            with Project.open(copy) as project:
                for event in data.draw(st.permutations([amals, badrs, later, cyrines, _undo_one])):
                    if isinstance(event, Path):
                        assert not any(report.left for report in merged(project, event))
                    else:
                        event(project)
                outcomes.append(_sets(project))
            assert check(copy) == []
        assert outcomes[0] == outcomes[1]


def _sets(project: Project) -> dict[tuple[int, int], AnnotationSet]:
    return {
        (article, person): project.articles.annotation_set(article, person)
        for article, person in product(range(1, ARTICLES + 1), range(1, len(PEOPLE) + 1))
    }


@pytest.mark.parametrize("undone_first", [True, False])
def test_work_under_a_merge_that_is_taken_back_has_the_old_labels_again(tmp_path, undone_first):
    with new_project(tmp_path / "p.annotator") as project:
        for start, end in ((0, 4), (5, 9), (10, 14)):
            project.apply(tag(project, 1, 1, start, end, "location"))
        _merge_two(project)
        with Project.open(packed(project, "Amal")) as package:
            first, second, _ = package.articles.annotation_set(1, 1).ordered
            to_claim = Change(first, replace(first, label="claim"))
            package.apply(Gesture("e" * 32, 1, 1, GestureKind.RELABEL, (to_claim,)))
            package.apply(Gesture("f" * 32, 1, 1, GestureKind.DELETE, (Change(second, None),)))
            package.apply(tag(package, 1, 1, 15, 18, "actor"))
            file = package.path
        happens = [_undo_one, lambda project: merged(project, file), _undo_one]
        for event in happens if undone_first else [happens[1], _undo_one, _undo_one]:
            event(project)
        own = project.articles.annotation_set(1, 1)
        assert [a.label for a in own.ordered] == ["claim", "location", "actor"]
        assert check(project.path) == []


def test_a_package_is_judged_by_the_rules_that_it_was_made_under(tmp_path):
    with new_project(tmp_path / "p.annotator") as project:
        file = packed(project, "Amal")
        seen = project.label_set
        strict = replace(seen, overlap=Overlap(same_span=Permission.REFUSE))
        project.live_labels.change(strict, None, seen=seen)
        with Project.open(file) as package:
            package.apply(tag(package, 1, 1, 0, 4))
            package.apply(tag(package, 1, 1, 0, 4, "location"))
        (report,) = merged(project, file)
        assert report.added == 2


def test_what_uses_labels_of_a_copy_alone_waits_until_they_are_here_too(tmp_path):
    with new_project(tmp_path / "p.annotator") as project:
        copy = tmp_path / "copy.annotator"
        project.file.fold()
        shutil.copy(project.path, copy)
        with Project.open(copy) as other:
            _added(other)
            other.apply(tag(other, 1, 1, 0, 4, "event"))
            other.apply(tag(other, 2, 1, 0, 4))
        nobody, report = merged(project, copy)
        (left_out,) = map(str, nobody.left_out)
        assert left_out.startswith("The copy has labels that the project does not have: event.")
        assert report.added == 1, "what uses others comes in"
        _added(project)
        reports = merged(project, copy)
        assert sum(report.added for report in reports) == 1
