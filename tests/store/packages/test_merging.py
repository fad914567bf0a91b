"""What people did in packages comes into the project as if they had done it there."""

from __future__ import annotations

import itertools
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.core.annotation import Region, SetState, Verdict
from annotator.core.article import ArticleDetails
from annotator.core.decision import Release
from annotator.core.gesture import Change, GestureKind
from annotator.core.people import Role
from annotator.core.span import Span
from annotator.store import news as news_module
from annotator.store.check.check import check
from annotator.store.file.errors import LockedProject
from annotator.store.file.transactions import transaction
from annotator.store.packages.merging import PackageReport
from annotator.store.project import Project
from annotator.store.tables.assignments import Decided
from tests.store.apart import content, merged, packed
from tests.store.making import (
    annotation,
    connection_of,
    draft,
    everything,
    gesture,
    indexed,
    tag,
    taken,
)
from tests.store.reviewing import (
    AT,
    REVIEWER,
    decision,
    example,
    finish,
    reopen,
    with_reviewer,
    written,
)

AMAL, BADR = 1, 2


def work_in(file: Path, person: int = AMAL) -> None:
    """Something of everything: tagged, changed, removed, undone, judged, flagged, finished."""
    with Project.open(file) as package:
        package.apply(tag(package, 1, person, 5, 18))
        held = annotation(package, 1, person)
        package.apply(
            gesture(person, 1, Change(held, replace(held, span=Span(6, 18), note="ملاحظة")))
        )
        package.apply(tag(package, 1, person, 0, 4, "claim"))
        finish(package, 1, person)
        package.apply(tag(package, 2, person, 4, 10))
        package.apply(tag(package, 2, person, 11, 14, "location"))
        package.undo(person)
        region = Region(f"r{person}", 2, person, Span(0, 3), Verdict.NOT_ARTICLE)
        package.apply(gesture(person, 2, Change(None, region)))
        status = package.articles.annotation_set(3, person).status
        package.apply(
            gesture(person, 3, Change(status, status._replace(flagged=True, flag_note="؟")))
        )


def test_the_work_comes_in_as_if_it_had_been_done_here(project, path):
    out = packed(project, "Amal")
    work_in(out)
    news = merged(project, out)
    assert news == [
        PackageReport(out, "Amal", sets=3, finished=1, added=3, removed=0, changed=0, gestures=9)
    ]
    with Project.open(out) as package:
        for number in (1, 2, 3):
            own = package.articles.annotation_set(number, AMAL)
            assert project.articles.annotation_set(number, AMAL) == own
        assert [row[1:] for row in sorted(everything(out)["log"])] == [
            row[1:] for row in sorted(everything(path)["log"])
        ]
    assert project.articles.annotation_set(1, BADR).annotations == {}
    assert check(path) == []


def test_undo_takes_back_what_was_done_here_and_nothing_that_came_in(project, path):
    """In the package it goes on, and what is undone there comes in too."""
    project.apply(tag(project, 2, AMAL, 0, 4))
    out = packed(project, "Amal")
    work_in(out)
    own = project.apply(tag(project, 3, BADR, 0, 4))
    merged(project, out)
    assert project.undo(AMAL) is None, "the package went on from it"
    assert project.undo(BADR).of == own.id
    with Project.open(out) as package:
        while package.undo(AMAL) is not None:
            pass
        assert package.redo(AMAL).kind is GestureKind.TAG
    merged(project, out)
    assert project.articles.annotation_set(1, AMAL).status.state is SetState.TODO
    assert project.redo(AMAL) is None
    again = project.apply(tag(project, 2, AMAL, 5, 9))
    assert project.undo(AMAL).of == again.id
    assert check(path) == []


def test_what_was_done_before_is_gone_on_with(project, path):
    project.apply(tag(project, 1, AMAL, 5, 18))
    project.apply(tag(project, 1, AMAL, 0, 4, "claim"))
    finish(project, 1, AMAL)
    out = packed(project, "Amal")
    with Project.open(out) as package:
        reopen(package, 1, AMAL)
        first, second = package.articles.annotation_set(1, AMAL).ordered
        package.apply(gesture(AMAL, 1, Change(first, None)))
        package.apply(gesture(AMAL, 1, Change(second, replace(second, label="date"))))
        package.apply(tag(package, 1, AMAL, 25, 30))
    assert merged(project, out) == [PackageReport(out, "Amal", 1, 0, 1, 1, 1, gestures=4)]
    with Project.open(out) as package:
        finish(package, 1, AMAL)
    assert merged(project, out) == [PackageReport(out, "Amal", 1, 1, 0, 0, 0, 1)]
    assert check(path) == []
    assert project.finished.taken_up() == 1  # and what was finished first is still known


def test_the_same_package_again_changes_nothing(project, path):
    out = packed(project, "Amal")
    work_in(out)
    merged(project, out)
    before = everything(path)
    for _ in range(2):
        assert merged(project, out, out) == [PackageReport(out, "Amal")] * 2
    assert everything(path) == before


def test_an_older_package_changes_nothing(project, path):
    older, newer = packed(project, "Amal"), path.with_name("newer.annotator")
    with Project.open(older) as package:
        package.apply(tag(package, 1, AMAL, 5, 18))
    shutil.copy(older, newer)
    work_in_more(newer)
    merged(project, newer)
    before = everything(path)
    assert merged(project, older) == [PackageReport(older, "Amal")]
    assert everything(path) == before


def work_in_more(file: Path) -> None:
    with Project.open(file) as package:
        held = annotation(package, 1, AMAL)
        package.apply(gesture(AMAL, 1, Change(held, None)))
        finish(package, 2, AMAL)


def test_a_package_of_which_nothing_is_new_leaves_what_was_done_here(project, path):
    out = packed(project, "Amal")
    project.apply(tag(project, 1, AMAL, 5, 18))
    before = everything(path)
    assert merged(project, out)[0].gestures == 0
    assert everything(path) == before


def test_different_articles_can_be_labelled_here_and_there(project, path):
    out = packed(project, "Amal")
    with Project.open(out) as package:
        package.apply(tag(package, 1, AMAL, 5, 18))
    project.apply(tag(project, 2, AMAL, 4, 10))
    assert merged(project, out)[0].sets == 1
    assert [len(project.articles.annotation_set(n, AMAL).annotations) for n in (1, 2)] == [1, 1]
    assert check(path) == []


def test_no_order_and_no_grouping_changes_the_result(project, path, tmp_path):
    one, other = packed(project, "Amal"), packed(project, "Badr")
    work_in(one)
    work_in(other, BADR)
    older = path.with_name("older.annotator")
    shutil.copy(one, older)
    work_in_more(one)
    project.close()
    files = (one, other, older)
    found = []
    for number, order in enumerate(itertools.permutations(files)):
        for cut in range(3):
            copy = tmp_path / f"copy-{number}-{cut}.annotator"
            shutil.copy(path, copy)
            with Project.open(copy) as again:
                for group in (order[:cut], order[cut:]):
                    if group:
                        merged(again, *group)
            assert check(copy) == []
            found.append(content(copy))
    assert all(one == found[0] for one in found)
    assert len(found[0]["log"]) == 9 + 9 + 2


def test_more_packages_are_merged_than_a_connection_could_have_open(project, path):
    files = []
    for number in range(14):
        name = f"Person {number}"
        person = project.people.add(name, Role.ANNOTATOR).number
        out = packed(project, name)
        with Project.open(out) as package:
            package.apply(tag(package, 1, person, number, number + 3))
        files.append(out)
    assert sum(one.added for one in merged(project, *files)) == 14
    assert check(path) == []


def test_a_dry_run_says_the_same_and_changes_nothing(project, path):
    one, other = packed(project, "Amal"), packed(project, "Badr")
    work_in(one)
    work_in(other, BADR)
    before = everything(path)
    said = merged(project, one, other, one, dry_run=True)
    assert everything(path) == before
    assert merged(project, one, other, one) == said
    assert [bool(news.gestures) for news in said] == [True, True, False]


def test_merging_writes_nothing_to_the_packages(project):
    out = packed(project, "Amal")
    work_in(out)
    before = out.read_bytes()
    out.chmod(0o400)
    merged(project, out)
    assert out.read_bytes() == before
    assert {file.name for file in out.parent.iterdir() if file.name.startswith("Amal")} == {
        "Amal.annotator"
    }


def test_a_package_that_is_open_is_merged_as_far_as_it_is(project, path):
    out = packed(project, "Amal")
    with Project.open(out) as package:
        package.apply(tag(package, 1, AMAL, 5, 18))
        assert merged(project, out)[0].added == 1
        package.apply(tag(package, 1, AMAL, 0, 4, "claim"))
        assert merged(project, out)[0].added == 1
    assert check(path) == []


def test_a_package_that_is_written_meanwhile_is_merged_in_one_state(project, path):
    out = packed(project, "Amal")
    work_in(out)
    with Project.open(out) as package:

        def look(done: int, total: int, what: str) -> None:
            if done == 0:
                assert package.undo(AMAL) is not None

        news = project.merging.merge([out], look, dry_run=False)
        assert news[0].gestures == 10
        assert merged(project, out)[0].gestures == 0
    assert check(path) == []


# -- beside what others do -----------------------------------------------------------------------


def test_what_was_taken_away_meanwhile_comes_back_with_the_work(project, path):
    out = packed(project, "Amal")
    work_in(out)
    project.assigning.give(lambda held, before: Decided({3: {BADR}}, []), (), {})
    assert not project.articles.given(1, AMAL)
    merged(project, out)
    assert [project.articles.given(n, AMAL) for n in (1, 2, 3)] == [True, True, True]
    assert check(path) == []


def test_what_was_taken_away_and_never_begun_stays_away(project, path):
    out = packed(project, "Amal")
    project.assigning.give(lambda held, before: Decided({}, []), (), {})
    merged(project, out)
    assert not project.articles.given(1, AMAL)
    assert check(path) == []


def test_decisions_stay_whatever_is_merged_after_them(project, path):
    with_reviewer(project)
    out = packed(project, "Amal")
    work_in(out)
    merged(project, out)
    made = decision()
    written(project, made)
    written(project, Release(1, REVIEWER, AT))
    written(project, example())
    with Project.open(out) as package:
        reopen(package, 1, AMAL)
        held = annotation(package, 1, AMAL)
        package.apply(gesture(AMAL, 1, Change(held, None)))
    merged(project, out)
    assert project.review.decisions() == [made]
    assert project.review.is_released(1) and len(project.review.examples()) == 1
    assert check(path) == []


def test_a_title_that_was_corrected_meanwhile_stays_so(project, path):
    out = packed(project, "Amal")
    work_in(out)
    old = ArticleDetails.of(project.articles.read(1))
    change = Change(old, old._replace(title="عنوان مصحح"))
    project.apply(replace(gesture(AMAL, 1, change), kind=GestureKind.DETAILS))
    merged(project, out)
    assert project.articles.read(1).title == "عنوان مصحح"
    undone = project.undo(AMAL)
    assert undone is not None and undone.kind is GestureKind.DETAILS, "her last gesture here"
    assert project.articles.read(1).title == old.title
    assert check(path) == []


def test_articles_and_people_that_came_meanwhile_are_no_obstacle(project, path):
    out = packed(project, "Amal")
    work_in(out)
    taken(project, [draft("نص جديد", "b1")])
    project.people.add("Cyrine", Role.ANNOTATOR)
    assert merged(project, out)[0].sets == 3
    assert check(path) == []


@pytest.mark.parametrize("when", ["before", "after"])
def test_what_snapping_knows_follows(project, path, when):
    if when == "after":
        project.indexing.start_again()
    project.apply(tag(project, 1, AMAL, 5, 18))
    out = packed(project, "Amal")
    with Project.open(out) as package:
        held = annotation(package, 1, AMAL)
        package.apply(gesture(AMAL, 1, Change(held, replace(held, span=Span(14, 26)))))
        package.apply(tag(package, 2, AMAL, 4, 10))
    merged(project, out)
    if when == "after":
        indexed(project)
    assert not project.lexicon(AMAL).begins_known("وزارة")
    assert project.lexicon(AMAL).begins_known("الرئيس")
    assert check(path) == []


# -- what others hear ------------------------------------------------------------------------------


def test_an_open_window_hears_of_it(project, path):
    out = packed(project, "Amal")
    work_in(out)
    with Project.open(path) as window:
        merged(project, out)
        news = window.news()
        assert news is not None and len(news.gestures) == 9 and not news.much
        assert {one.person for one in news.gestures} == {AMAL}
        assert window.news() is None


def test_of_very_much_a_window_hears_only_that_it_is_much(project, path, monkeypatch):
    monkeypatch.setattr(news_module, "MOST_NEWS", 5)
    out = packed(project, "Amal")
    work_in(out)
    with Project.open(path) as window:
        merged(project, out)
        news = window.news()
        assert news is not None and news.much and news.gestures == ()
        assert window.news() is None
        mine = project.apply(tag(project, 1, BADR, 5, 18))
        news = window.news()
        assert news is not None and news.gestures == (mine,) and not news.much


def test_nothing_is_merged_while_another_window_writes(project, path):
    out = packed(project, "Amal")
    work_in(out)
    before = content(path)
    with (
        Project.open(path, busy_milliseconds=1) as window,
        transaction(connection_of(project)),
        pytest.raises(LockedProject),
    ):
        merged(window, out)
    assert content(path)["log"] == before["log"]
    assert merged(project, out)[0].gestures == 9


@pytest.mark.parametrize("failure", [ValueError, KeyboardInterrupt])
def test_one_that_is_stopped_leaves_the_file_as_it_was(project, path, failure):
    one, other = packed(project, "Amal"), packed(project, "Badr")
    work_in(one)
    work_in(other, BADR)
    before = everything(path)
    told = []

    def look(done: int, total: int, what: str) -> None:
        told.append((done, total, what))
        if done == 1:
            raise failure

    with pytest.raises(failure):
        project.merging.merge([one, other], look, dry_run=False)
    assert told == [(0, 2, "Amal.annotator"), (1, 2, "Badr.annotator")]
    assert everything(path) == before
    assert check(path) == []  # the watch over rows is in place, too
