"""One slip does not strand a package: what fits comes in, and for the rest somebody chooses."""

from __future__ import annotations

import pytest

from annotator.core.annotation import SetState
from annotator.core.versions import Choices, Side
from annotator.store.check.check import check
from annotator.store.packages.merging import PackageReport
from annotator.store.packages.refusals import PackageRefused
from annotator.store.project import Project
from tests.store.apart import content, merged, packed
from tests.store.making import draft, everything, tag, taken, work
from tests.store.packages.test_refusals import spoil
from tests.store.reviewing import finish

AMAL, BADR = 1, 2


@pytest.fixture
def package(project):
    """Amal's package, in which she worked on two articles; on the first also in the project."""
    out = packed(project, "Amal")
    with Project.open(out) as opened:
        opened.apply(tag(opened, 1, AMAL, 5, 18))
        finish(opened, 1, AMAL)
        opened.apply(tag(opened, 2, AMAL, 4, 10))
    project.apply(tag(project, 1, AMAL, 20, 26))
    return out


def chosen(project, *files, choices):
    return project.merging.merge(files, lambda *_: None, dry_run=False, choices=choices)


def spans(project, article=1, person=AMAL):
    own = project.articles.annotation_set(article, person)
    return [(one.span.start, one.span.end) for one in own.ordered]


def test_what_fits_is_taken_and_what_collides_is_listed(project, package, path):
    (news,) = merged(project, package)
    assert (news.sets, news.added, news.gestures) == (1, 1, 1)
    (collision,) = news.collisions
    assert (collision.person, collision.id, collision.title) == ("Amal", "a1", "الوفد في دمشق")
    here, there = collision.in_project, collision.in_file
    assert (here.state, here.annotations, here.gestures) == (SetState.IN_PROGRESS, 1, 1)
    assert (there.state, there.annotations, there.gestures) == (SetState.DONE, 1, 2)
    assert {here.last, there.last} <= {
        line[2] for file in (path, package) for line in everything(file)["log"]
    }
    assert spans(project) == [(20, 26)] and spans(project, 2) == [(4, 10)]
    assert check(path) == []
    before = everything(path)
    again = merged(project, package)
    assert everything(path) == before and again[0].collisions == (collision,)


@pytest.mark.parametrize(("side", "stands"), [(Side.PROJECT, [(20, 26)]), (Side.FILE, [(5, 18)])])
def test_the_chosen_version_stands_and_both_are_in_the_log(project, package, path, side, stands):
    (news,) = chosen(project, package, choices=Choices({("Amal", 1): side}))
    assert [collision.chosen for collision in news.collisions] == [side]
    assert spans(project) == stands
    with Project.open(package) as opened:
        theirs = [line[1] for line in everything(package)["log"]]
        assert opened.articles.annotation_set(1, AMAL).status.state is SetState.DONE
    assert {*theirs} <= {line[1] for line in everything(path)["log"]}
    assert check(path) == []
    before = everything(path)
    assert merged(project, package) == [PackageReport(package, "Amal")]
    assert everything(path) == before
    assert project.undo(AMAL) is None, "nobody made the choice by a gesture of hers"
    assert project.redo(AMAL) is None
    assert spans(project) == stands


def test_the_slip_is_her_last_gesture_also_after_the_rest_came_in(project, package, path):
    merged(project, package)
    assert spans(project, 2) == [(4, 10)]
    undone = project.undo(AMAL)
    assert undone is not None and undone.article == 1
    assert (spans(project), spans(project, 2)) == ([], [(4, 10)])
    (news,) = merged(project, package)
    assert news.collisions == () and spans(project) == [(5, 18)]
    assert project.redo(AMAL) is None, "the package went on from it"
    assert check(path) == []


def test_nothing_collides_once_the_slip_is_undone_in_the_project(project, package, path):
    assert project.undo(AMAL) is not None
    assert merged(project, package) == [PackageReport(package, "Amal", 2, 1, 2, 0, 0, 3)]
    assert spans(project) == [(5, 18)]
    assert check(path) == []


def test_nothing_collides_once_it_is_undone_in_the_package(project, package, path):
    with Project.open(package) as opened:
        for _ in range(3):
            opened.undo(AMAL)
    (news,) = merged(project, package)
    assert news.collisions == () and spans(project) == [(20, 26)]
    assert check(path) == []


def test_the_package_goes_on_after_its_version_was_chosen(project, package, path):
    chosen(project, package, choices=Choices(of_others=Side.FILE))
    with Project.open(package) as opened:
        opened.undo(AMAL)  # that article 2 was tagged
        opened.undo(AMAL)  # that article 1 was finished
        opened.apply(tag(opened, 1, AMAL, 30, 34))
    assert merged(project, package) == [PackageReport(package, "Amal", 2, 0, 1, 1, 0, 3)]
    assert spans(project) == [(5, 18), (30, 34)]
    assert check(path) == []


def test_of_two_packages_in_which_one_person_went_different_ways_one_is_chosen(project, path):
    one, other = packed(project, "Amal"), packed(project, "Amal", path.with_name("o.annotator"))
    for file, place in ((one, 5), (other, 20)):
        with Project.open(file) as opened:
            opened.apply(tag(opened, 1, AMAL, place, place + 6))
    first, second = merged(project, one, other)
    assert not first.collisions and len(second.collisions) == 1
    chosen(project, one, other, choices=Choices(of_others=Side.FILE))
    assert spans(project) == [(20, 26)]
    chosen(project, other, one, choices=Choices(of_others=Side.FILE))
    assert spans(project) == [(20, 26)], "both are known by now"
    assert check(path) == []


@pytest.mark.parametrize(("side", "stands"), [(Side.PROJECT, [(0, 4)]), (Side.FILE, [(5, 18)])])
def test_what_was_imported_here_meanwhile_collides_too(project, path, side, stands):
    """An import is in no gesture, so no undo leads back before it: a deletion does."""
    file = packed(project, "Amal")
    with Project.open(file) as opened:
        opened.apply(tag(opened, 1, AMAL, 5, 18))
        opened.apply(tag(opened, 2, AMAL, 4, 10))
    sets = (work("Amal", (0, 4, "date")),)
    taken(project, [draft(project.articles.read(1).text, "a1", sets=sets)])
    (news,) = merged(project, file)
    assert (news.sets, len(news.collisions)) == (1, 1)
    assert spans(project) == [(0, 4)]
    chosen(project, file, choices=Choices(of_others=side))
    assert spans(project) == stands
    assert merged(project, file) == [PackageReport(file, "Amal")]
    with Project.open(file) as opened:
        opened.apply(tag(opened, 1, AMAL, 30, 34))
    (news,) = merged(project, file)
    assert (news.gestures, len(news.collisions)) == ((1, 0) if side is Side.FILE else (0, 1))
    assert check(path) == []


def test_what_others_did_is_never_touched_by_a_choice(project, package):
    project.apply(tag(project, 1, BADR, 0, 4))
    before = spans(project, person=BADR), [r for r in everything(project.path)["log"] if r[3] == 2]
    chosen(project, package, choices=Choices(of_others=Side.FILE))
    after = spans(project, person=BADR), [r for r in everything(project.path)["log"] if r[3] == 2]
    assert after == before


def test_a_dry_run_says_what_collides_and_changes_nothing(project, package, path):
    before = content(path)
    (news,) = merged(project, package, dry_run=True)
    assert len(news.collisions) == 1
    assert content(path) == before


@pytest.mark.parametrize(
    ("statement", "says"),
    [
        ("UPDATE log SET changes = replace(changes, 'todo', 'done') WHERE article = 1",
         "does not begin where the one before it ended"),
        ("DELETE FROM log WHERE article = 1 AND kind = 'finish'",
         "does not begin where the one before it ended"),
        ("UPDATE annotation SET label = 'date' WHERE article = 1",
         "does not begin where the one before it ended"),
        ("UPDATE log SET operation = 'undo', of = 'nothing' WHERE kind = 'finish'",
         "of another one that is not there"),
    ],
)  # fmt: skip
def test_a_forged_version_is_no_choice(project, package, path, statement, says):
    spoil(package, statement)
    before = everything(path)
    with pytest.raises(PackageRefused, match=says):
        chosen(project, package, choices=Choices(of_others=Side.FILE))
    assert everything(path) == before
