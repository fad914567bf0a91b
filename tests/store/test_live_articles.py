"""Articles of a project that is under way are set aside, and taken back whole."""

from __future__ import annotations

import shutil
from itertools import permutations

import pytest

from annotator.core.gesture import GestureKind
from annotator.core.listing import ArticleFilter
from annotator.core.people import Role
from annotator.core.set_aside import AsideEffect
from annotator.jobs.review.cases import reviewed
from annotator.store.check.check import check
from annotator.store.file import moments
from annotator.store.file.errors import ProjectError
from annotator.store.project import Project
from annotator.store.search.search import Search
from tests.store.apart import content, merged, packed
from tests.store.making import connection_of, draft, new_project, tag, taken
from tests.store.reviewing import decision, finish, written


@pytest.fixture
def worked(path):
    """Three articles; Amal and Badr finished the second, and a case of it was decided."""
    with new_project(path) as project:
        project.people.add("Rim", Role.REVIEWER)
        project.people.add("Lina", Role.LEAD)
        project.apply(tag(project, 2, 1, 5, 10, "actor"))
        finish(project, 2, 1)
        finish(project, 2, 2)
        finish(project, 1, 1)
        written(project, decision(2))
        yield project


def aside(project: Project, *articles: int) -> AsideEffect:
    return project.live_articles.set_aside(articles, None)


def back(project: Project, *articles: int) -> AsideEffect:
    return project.live_articles.take_back(articles, None)


def seen(project: Project) -> dict[str, object]:
    """All that counts, lists and compares articles."""
    return {
        "count": len(project.articles),
        "numbers": [*project.articles.numbers()],
        "rows": [row.number for row in project.articles.page(1)],
        "counts": project.articles.counts(1),
        "next": project.articles.next(2, after=1),
        "place": project.articles.place(3, 1),
        "found": [hit.article for hit in project.search.find("دمشق")],
        "states": [*project.counts.states()],
        "labels": project.counts.by_label(),
        "finishes": [sum(days.values()) for days in project.counts.first_finishes().values()],
        "worked": [article for _, article, _, _ in project.counts.worked()],
        "out": [(each.article.number, each.whose) for each in project.outgoing(finished=False)],
        "finished": [sets.article for sets in project.finished.all(first=True)],
        "cases": [finished.article for finished, _ in reviewed(project)],
        "decisions": [made.article for made in project.review.decisions()],
        "undoable": project.undoable(1),
        "last": project.last_article(1),
    }


def test_what_is_set_aside_is_in_no_list_and_no_count_and_comes_back_whole(worked, path):
    before, rows = seen(worked), content(path)
    effect = aside(worked, 2)
    assert effect == AsideEffect(1, begun=2, finished=2, spans=1, decisions=1)
    without = seen(worked)
    assert (without["count"], without["numbers"], without["rows"]) == (2, [1, 3], [1, 3])
    assert without["counts"][ArticleFilter.ALL] == 2  # type: ignore[index]
    assert without["place"] == (2, 2)
    assert without["next"] == 3
    for name in ("finished", "cases", "decisions", "found", "states", "worked"):
        assert 2 in before[name] and 2 not in without[name], name  # type: ignore[operator]
    assert (before["finishes"], without["finishes"]) == ([2, 1], [1])
    assert without["out"] == [(1, "Amal")]
    assert without["last"] == 1
    assert check(path) == []
    back(worked, 2)
    assert seen(worked) == before
    after = content(path)
    del after["aside_change"], rows["aside_change"]
    assert after == rows
    assert check(path) == []


def test_nobody_changes_what_is_set_aside_and_undo_passes_it_by(worked):
    theirs = tag(worked, 2, 1, 0, 4, "actor")
    aside(worked, 2)
    with pytest.raises(ProjectError, match="set aside"):
        worked.apply(theirs)
    undone = worked.undo(1)
    assert undone is not None
    assert (undone.article, undone.kind) == (1, GestureKind.FINISH)
    assert worked.undo(1) is None
    back(worked, 2)
    undone = worked.undo(1)
    assert undone is not None and undone.article == 2


def test_a_preview_changes_nothing(worked, path):
    before = content(path)
    assert worked.live_articles.set_aside([1, 2], None, dry_run=True).articles == 2
    assert content(path) == before


def test_the_last_change_is_taken_back_and_one_before_it_then(worked):
    aside(worked, 1, 2)
    back(worked, 1)
    taken_back = worked.live_articles.undo(4)
    assert (taken_back.aside, taken_back.articles, taken_back.person) == (True, (1,), 4)
    assert worked.live_articles.numbers(aside=True) == [1, 2]
    worked.live_articles.undo(4)
    assert worked.live_articles.numbers(aside=True) == []
    with pytest.raises(ProjectError, match="left to take back"):
        worked.live_articles.undo(4)


def test_the_latest_steps_are_told_by_how_many_articles_and_in_the_order_of_their_moments(worked):
    live = worked.live_articles
    assert not live.can_undo
    aside(worked, 1, 2)
    back(worked, 1)
    live.undo(4)
    assert [(s.aside, s.articles, s.person, s.is_undo) for s in live.steps(2)] == [
        (False, 1, None, False),
        (True, 1, 4, True),
    ]
    assert [step.at for step in live.steps()] == [change.at for change in live.changes()]
    assert live.can_undo
    live.undo(4)
    assert not live.can_undo


def test_only_whoever_leads_may_and_only_what_changes_something_is_written(worked):
    for person, of in ((1, [1]), (3, [1]), (4, [])):
        with pytest.raises(ProjectError):
            worked.live_articles.set_aside(of, person)
    worked.live_articles.set_aside([1], 4)
    with pytest.raises(ProjectError):
        worked.live_articles.undo(3)
    with pytest.raises(ProjectError, match="already"):
        worked.live_articles.set_aside([1], 4)
    with pytest.raises(ProjectError, match="None of these"):
        worked.live_articles.take_back([2], 4)
    assert [made.articles for made in worked.live_articles.changes()] == [(1,)]


def test_what_is_set_aside_is_found_among_its_own(worked):
    aside(worked, 1)
    assert worked.search.numbers("دمشق") == [2, 3]
    assert Search(connection_of(worked), aside=True).numbers("دمشق") == [1]


def test_an_import_is_known_by_the_articles_it_brought(worked):
    taken(worked, [draft("نصّ رابع جديد.", "a4"), draft("نصّ خامس جديد.", "a5")])
    aside(worked, 5)
    taken(worked, [draft("نصّ سادس جديد.", "a6"), draft("نصّ خامس جديد.", "a5")])
    imports = worked.live_articles.imports()
    assert [(each.first, each.last) for each in imports] == [(1, 3), (4, 5), (6, 6)]
    lines = worked.live_articles.lines([5, 6])
    assert [(line.id, line.people, line.done, line.aside) for line in lines] == [
        ("a5", 2, 0, True),
        ("a6", 2, 0, False),
    ]
    assert check(worked.path) == []


def test_whoever_comes_while_an_article_is_set_aside_has_it_when_it_is_back(worked):
    aside(worked, 3)
    person = worked.people.add("Cyrine", Role.ANNOTATOR).number
    assert worked.articles.counts(person)[ArticleFilter.ALL] == 2
    back(worked, 3)
    assert worked.articles.counts(person)[ArticleFilter.ALL] == 3
    assert check(worked.path) == []


def test_work_from_a_package_comes_in_and_is_there_when_its_article_is_back(worked, path):
    package = packed(worked, "Badr")
    aside(worked, 3)
    with Project.open(package) as theirs:
        theirs.apply(tag(theirs, 3, 2, 0, 5, "location"))
        finish(theirs, 3, 2)
        with pytest.raises(ProjectError, match="package"):
            theirs.live_articles.set_aside([3], None)
    (report,) = merged(worked, package)
    assert report.added == 1
    assert [row.number for row in worked.articles.page(2)] == [1, 2]
    assert check(path) == []
    back(worked, 3)
    assert [a.label for a in worked.articles.annotation_set(3, 2).ordered] == ["location"]
    assert check(path) == []


def test_a_package_is_made_without_what_is_set_aside(worked):
    aside(worked, 2)
    with Project.open(packed(worked, "Amal")) as package:
        assert [row.number for row in package.articles.page(1)] == [1, 3]
    assert check(packed(worked, "Badr", worked.path.with_name("b.annotator"))) == []


def test_copies_come_together_the_same_in_any_order(worked, path, tmp_path):
    aside(worked, 1)
    worked.file.fold()
    copies = []
    for number, change in enumerate(
        (lambda p: aside(p, 2), lambda p: back(p, 1), lambda p: aside(p, 3))
    ):
        copies.append(tmp_path / f"copy{number}.annotator")
        shutil.copyfile(path, copies[-1])
        with Project.open(copies[-1]) as copy:
            change(copy)
    back(worked, 1)
    worked.close()
    ends = []
    for order in permutations(copies):
        whole = tmp_path / "whole.annotator"
        shutil.copyfile(path, whole)
        with Project.open(whole) as project:
            for copy in order:
                merged(project, copy)
            ends.append(project.live_articles.numbers(aside=True))
        assert check(whole) == []
        whole.unlink()
    assert ends == [[2, 3]] * 6


def test_a_wrong_clock_does_not_undo_what_came_later(worked, monkeypatch):
    aside(worked, 1)
    monkeypatch.setattr(moments, "now", lambda: "1990-01-01T00:00:00.000Z")
    back(worked, 1)
    assert worked.live_articles.numbers(aside=True) == []
    assert check(worked.path) == []


def test_a_history_that_says_otherwise_is_found(worked):
    aside(worked, 1)
    connection_of(worked).execute("DELETE FROM set_aside")
    assert any("its history says otherwise" in flaw.sentence for flaw in check(worked.path))
