"""Giving out work: as asked for, the same again for the same, refused where it cannot be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from annotator.core.errors import WorldError
from annotator.core.people import Role
from annotator.jobs.team.assigning import AssignOptions, AssignReport, assign, plan
from annotator.jobs.work import Cancelled
from annotator.store.check.check import check
from annotator.store.project import Project
from tests.reading import rows
from tests.store.making import draft, everything, label_set, tag, taken
from tests.store.reviewing import finish

NAMES = ("Amal", "Badr", "Cyrine", "Dana")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "p.annotator"


@pytest.fixture
def several(path: Path) -> Iterator[Project]:
    """Four annotators, a reviewer, and 24 articles that all annotators have."""
    with Project.create(path, label_set()) as project:
        for name in NAMES:
            project.people.add(name, Role.ANNOTATOR)
        project.people.add("Rim", Role.REVIEWER)
        taken(project, [draft(f"مقال رقم {number}", f"a{number}") for number in range(24)])
        yield project


def holders(project: Project) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    for article, person in rows(project.path, "SELECT article, person FROM annotation_set"):
        found.setdefault(article, set()).add(person)
    return found


def after(report: AssignReport) -> dict[str, int]:
    return {share.person: share.after for share in report.shares}


def test_each_article_goes_to_as_many_as_asked_and_each_person_has_as_many(several, path):
    report = assign(several, AssignOptions(2))
    assert after(report) == dict.fromkeys(NAMES, 12)
    assert {share.before for share in report.shares} == {24}
    assert (report.given, report.taken, report.dry_run) == (0, 48, False)
    found = holders(several)
    assert {len(people) for people in found.values()} == {2} and len(found) == 24
    pairs = Counter(tuple(sorted(people)) for people in found.values())
    assert pairs.keys() == set(combinations(range(1, 5), 2))
    assert check(path) == []


def test_the_same_again_changes_nothing_even_when_work_was_begun(several, path):
    options = AssignOptions(2, calibration=3, seed=5)
    assign(several, options)
    found = holders(several)
    for person, article in ((1, 1), (2, 2), (3, 3)):
        if person in found[article]:
            several.apply(tag(several, article, person, 0, 4))
    before = everything(path)
    report = assign(several, options)
    assert (report.given, report.taken) == (0, 0)
    assert everything(path) == before


def test_a_plan_says_what_would_be_and_changes_nothing(several, path):
    before = everything(path)
    options = AssignOptions(3, people=("Dana", "Amal", "Badr"), calibration=2, seed=1)
    planned = plan(several, options)
    assert planned.dry_run and everything(path) == before
    assert replace(planned, dry_run=False) == assign(several, options)


def test_a_seed_chooses_the_calibration_set_that_everybody_gets(several, path):
    chosen = {}
    for seed in (1, 2):
        options = AssignOptions(1, calibration=4, seed=seed)
        assert plan(several, options) == plan(several, options)
    report = assign(several, AssignOptions(1, calibration=4, seed=1))
    assert {share.calibration for share in report.shares} == {4}
    chosen[1] = several.assigning.calibration()
    found = holders(several)
    assert [a for a in sorted(found) if len(found[a]) == 4] == sorted(chosen[1])
    assert after(report) == dict.fromkeys(NAMES, 4 + 5)
    # Another seed does not move it, what is not asked for leaves it, more makes it grow.
    assign(several, AssignOptions(1, calibration=4, seed=2))
    assign(several, AssignOptions(1))
    assert several.assigning.calibration() == chosen[1]
    taken(several, [draft(f"مقال آخر {number}", f"b{number}") for number in range(8)])
    assign(several, AssignOptions(1, calibration=5))
    assert several.assigning.calibration()[:4] == chosen[1]
    assign(several, AssignOptions(1, calibration=0))
    assert several.assigning.calibration() == []
    assert {len(people) for people in holders(several).values()} == {1}
    assert check(path) == []


def test_what_comes_later_is_filled_up(several):
    assign(several, AssignOptions(2))
    before = holders(several)
    taken(several, [draft(f"مقال آخر {number}", f"b{number}") for number in range(8)])
    several.people.add("Eva", Role.ANNOTATOR)
    report = assign(several, AssignOptions(2))
    assert sorted(after(report).values()) == [12, 13, 13, 13, 13]
    found = holders(several)
    # The newcomer has each new article, and what is missing to a fair share comes from the others.
    moved = sum(len(before[a] - found[a]) for a in before)
    assert moved == after(report)["Eva"] - 8
    assert {len(people) for people in found.values()} == {2}


def test_what_was_abandoned_goes_to_others(several, path):
    assign(several, AssignOptions(1))
    dana = 4
    own = sorted(a for a, people in holders(several).items() if people == {dana})
    several.apply(tag(several, own[0], dana, 0, 4))
    finish(several, own[1], dana)
    report = assign(several, AssignOptions(1, away=("Dana",)))
    found = holders(several)
    assert (
        dana in found[own[0]] and len(found[own[0]]) == 2
    )  # begun only: somebody else does it too
    assert found[own[1]] == {dana}  # finished
    assert all(len(found[a]) == 1 and dana not in found[a] for a in own[2:])
    assert after(report)["Dana"] == 2
    others = [after(report)[name] for name in NAMES[:3]]
    assert max(others) - min(others) <= 1 and sum(others) == 23
    assert check(path) == []


def test_a_person_with_another_role_is_given_work_when_they_are_named(several):
    report = assign(several, AssignOptions(1, people=("Rim", "Amal")))
    assert after(report) == {"Amal": 12, "Badr": 0, "Cyrine": 0, "Dana": 0, "Rim": 12}


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (AssignOptions(0), "to one person at least"),
        (AssignOptions(5), "for an article: 5. Work can be given to so many: 4"),
        (AssignOptions(4, away=("Dana",)), "for an article: 4. Work can be given to so many: 3"),
        (
            AssignOptions(1, people=("Eva",)),
            "nobody called Eva in the project. There is Amal, Badr",
        ),
        (AssignOptions(1, away=("Eva",)), "nobody called Eva"),
        (AssignOptions(1, people=("Dana",), away=("Dana",)), "nobody to give work to"),
        (AssignOptions(1, calibration=25), "in a calibration set: 25. The project has 24"),
    ],
)
def test_an_assignment_that_cannot_be_made_is_refused_and_changes_nothing(
    several, path, options, says
):
    before = everything(path)
    for run in (plan, assign):
        with pytest.raises(WorldError, match=says):
            run(several, options)
    assert everything(path) == before


def test_assigning_tells_how_far_it_is_and_can_be_stopped(several, path):
    before = everything(path)
    with pytest.raises(Cancelled, match="Nothing was changed"):
        assign(several, AssignOptions(1), cancelled=lambda: True)
    assert everything(path) == before
    seen = []
    assign(several, AssignOptions(1), progress=lambda *told: seen.append(told))
    assert seen[-1] == (24, 24, "")
