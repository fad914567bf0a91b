"""Two copies of one project are merged by their logs, and what collides is said."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.core.article import ArticleDetails
from annotator.core.decision import Release
from annotator.core.gesture import REVIEWING, Change, GestureKind
from annotator.core.labels import Overlap, Permission
from annotator.core.people import Role
from annotator.core.review_merging import news_told
from annotator.core.versions import Choices, Side
from annotator.jobs.team.assigning import AssignOptions, assign
from annotator.store.check.check import check
from annotator.store.packages.refusals import PackageRefused
from annotator.store.project import Project
from tests.store.apart import content, merged
from tests.store.making import draft, everything, gesture, new_project, tag, taken
from tests.store.reviewing import AT, REVIEWER, decision, example, finish, with_reviewer, written

AMAL, BADR = 1, 2


@pytest.fixture
def copy(project: Project, path: Path) -> Path:
    """Another copy of the project, in which there is a reviewer and some work."""
    with_reviewer(project)
    project.apply(tag(project, 1, AMAL, 5, 18))
    finish(project, 1, AMAL)
    project.file.fold()
    return Path(shutil.copy(path, path.with_name("conflicted copy.annotator")))


def chosen(project: Project, *files: Path, side: Side):
    choices = Choices(of_others=side)
    return project.merging.merge(files, lambda *_: None, dry_run=False, choices=choices)


def correct(project: Project, article: int, title: str) -> None:
    before = ArticleDetails.of(project.articles.read(article))
    change = Change(before, before._replace(title=title))
    project.apply(replace(gesture(AMAL, article, change), kind=GestureKind.DETAILS))


def work_in(project: Project, articles: tuple[int, ...], person: int = AMAL) -> None:
    for article in articles:
        project.apply(tag(project, article, person, 4, 10))
        finish(project, article, person)


def test_two_copies_come_to_the_same_whichever_is_merged_into_which(project, copy, path):
    """Two people, or one at two machines: their histories do not collide."""
    work_in(project, (2,))
    work_in(project, (1,), BADR)
    made = decision()
    written(project, made)
    correct(project, 2, "عنوان مصحح")
    with Project.open(copy) as other:
        work_in(other, (3,))
        work_in(other, (2,), BADR)
        written(other, decision(3, spans=()))
        written(other, example(3))
        written(other, Release(3, REVIEWER, AT))
        other.undo(REVIEWER, REVIEWING)
    back = Path(shutil.copy(copy, copy.with_name("back.annotator")))
    review, amal, badr = merged(project, copy)
    assert (review.person, review.gestures, review.left_out) == ("", 4, ())
    assert [(one.person, one.sets, one.collisions) for one in (amal, badr)] == [
        ("Amal", 1, ()),
        ("Badr", 1, ()),
    ]
    assert check(path) == []
    project.file.fold()
    with Project.open(back) as other:
        assert merged(other, path)[0].left_out == ()
    assert check(back) == []
    one, another = content(path), content(back)
    assert {name for name in one if one[name] != another[name]} <= {"decision"}  # numbers
    assert {row[1] for row in one["decision"]} == {row[1] for row in another["decision"]}


def test_merging_a_copy_again_or_an_older_one_changes_nothing(project, copy, path):
    older = Path(shutil.copy(copy, copy.with_name("older.annotator")))
    with Project.open(copy) as other:
        work_in(other, (2,))
        written(other, decision())
    merged(project, copy)
    before = everything(path)
    for file in (copy, older):
        (review,) = merged(project, file)
        assert (review.gestures, review.left_out) == (0, ())
    assert everything(path) == before


def test_what_collides_is_said_and_the_rest_is_taken(project, copy, path):
    written(project, decision(1, spans=()))
    project.apply(tag(project, 2, AMAL, 0, 3))
    correct(project, 3, "هنا")
    with Project.open(copy) as other:
        written(other, decision(1))
        written(other, example(1))
        work_in(other, (2,))
        work_in(other, (3,), BADR)
        correct(other, 3, "هناك")
    review, amal, badr = merged(project, copy)
    assert review.gestures == 0
    assert [str(message) for message in review.left_out] == [
        "An example from “الوفد في دمشق” in the copy shows a case on which the two collide. It"
        " comes in once you chose between them."
    ]
    case, title = review.differing
    assert str(case.what) == "the case “وزارة الخارجي”"
    assert (case.in_project.spans, case.in_project.person) == ((), "Rim")
    assert case.in_file.spans == (("زارة الخارجي", "actor"),)
    assert (str(title.what), title.in_project.value, title.in_file.value) == (
        *("its title", "هنا", "هناك"),
    )
    assert [collision.article for collision in amal.collisions] == [2]
    assert (badr.person, badr.sets) == ("Badr", 1)
    assert [one.spans for one in project.review.decisions()] == [()]
    assert project.articles.read(3).title == "هنا"
    assert check(path) == []
    chosen(project, copy, side=Side.FILE)
    assert project.articles.annotation_set(2, AMAL).status.state == "done"
    assert [made.spans for made in project.review.decisions()][-1] == decision(1).spans
    assert [shown.article for shown, _ in project.review.examples()] == [1]
    assert project.articles.read(3).title == "هناك"
    assert check(path) == []
    assert [report.gestures for report in merged(project, copy)] == [0]


def test_review_that_was_taken_back_does_not_collide(project, copy, path):
    written(project, decision(1, spans=()))
    project.undo(REVIEWER, REVIEWING)
    with Project.open(copy) as other:
        made = decision(1)
        written(other, made)
        written(other, decision(2))
        other.undo(REVIEWER, REVIEWING)
    (review,) = merged(project, copy)
    assert (review.gestures, review.left_out) == (3, ())
    assert project.review.decisions() == [made]
    assert check(path) == []


def imported(copy: Project, project: Project) -> None:
    taken(copy, [draft("نص جديد في النسخة", "b1", "الجديد")])
    work_in(copy, (4,))


def other_number(copy: Project, project: Project) -> None:
    taken(
        copy, [draft("نص أول في النسخة", "b1", "الأول"), draft("نص ثان في النسخة", "b2", "الثاني")]
    )
    taken(project, [draft("نص ثان في النسخة", "b2", "الثاني")])
    work_in(copy, (4,))


def newcomer(copy: Project, project: Project) -> None:
    person = copy.people.add("Cyrine", Role.ANNOTATOR).number
    work_in(copy, (1,), person)


def promoted(copy: Project, project: Project) -> None:
    copy.people.set_role("Badr", Role.REVIEWER)


def given_out(copy: Project, project: Project) -> None:
    assign(copy, AssignOptions(per_article=2))


def relabelled(copy: Project, project: Project) -> None:
    seen = copy.label_set
    strict = replace(seen, overlap=Overlap(same_span=Permission.REFUSE))
    copy.live_labels.change(strict, None, seen=seen)


def guided(copy: Project, project: Project) -> None:
    copy.set_setting("guidelines_en", "# Others")


IMPORTS = "What was imported into the copy alone"


@pytest.mark.parametrize(
    ("differ", "says"),
    [
        (imported, ["1 article of the copy cannot be found here", IMPORTS]),
        (other_number, ["2 articles of the copy cannot be found here under the same", IMPORTS]),
        (newcomer, ["Cyrine is in the copy alone. What they did is left out; add them here first"]),
        (promoted, ["Badr has another role in the copy. The project's stands."]),
        (given_out, ["Work was given out in the copy alone."]),
        (
            relabelled,
            ["The labels are others in the copy. The rules on overlapping spans changed."],
        ),
        (guided, ["The guidelines are others in the copy."]),
    ],
)
def test_what_only_the_copy_has_is_named(
    project, copy, path, differ: Callable[[Project, Project], None], says
):
    with Project.open(copy) as other:
        differ(other, project)
        other.apply(tag(other, 2, AMAL, 4, 10))
    review, amal = merged(project, copy)
    told = [str(message) for message in review.left_out]
    assert len(told) == len(says)
    assert all(sentence.startswith(begin) for sentence, begin in zip(told, says, strict=True))
    assert (amal.person, amal.sets) == ("Amal", 1), "what fits is taken all the same"
    assert check(path) == []


def test_people_who_were_added_in_another_order_are_known_by_their_names(project, copy, path):
    """Each file gives its own numbers; the advice to add who is missing leads to the end."""
    project.people.add("Cyrine", Role.REVIEWER)
    project.people.add("Dana", Role.ANNOTATOR)
    with Project.open(copy) as other:
        dana, essam, cyrine = (
            other.people.add(name, role).number
            for name, role in (
                ("Dana", Role.ANNOTATOR),
                ("Essam", Role.ANNOTATOR),
                ("Cyrine", Role.REVIEWER),
            )
        )
        work_in(other, (1,), dana)
        work_in(other, (2,), essam)
        other.people.set_role("Dana", Role.LEAD)
        made = replace(decision(1), person=cyrine)
        other.apply(replace(gesture(cyrine, 1, Change(None, made)), kind=GestureKind.DECIDE))
    review, of_dana = merged(project, copy)
    assert [str(message) for message in review.left_out] == [
        "Dana has another role in the copy. The project's stands.",
        "Essam is in the copy alone. What they did is left out; add them here first.",
    ]
    project.people.add("Essam", Role.ANNOTATOR)
    (_, of_essam) = merged(project, copy)
    assert [(each.person, each.sets) for each in (of_dana, of_essam)] == [("Dana", 1), ("Essam", 1)]
    names = project.people.names()
    assert [names[each.person] for each in project.review.decisions()] == ["Cyrine"]
    assert check(path) == []
    project.file.fold()
    with Project.open(copy) as other:
        assert [each.gestures for each in merged(other, path)] == [0]
    assert check(copy) == []
    assert [each.gestures for each in merged(project, copy)] == [0]


def test_work_that_was_given_out_alike_in_both_is_not_told(project, copy, path):
    with Project.open(copy) as other:
        assign(other, AssignOptions(per_article=1))
    assert len(merged(project, copy)[0].left_out) == 1
    assign(project, AssignOptions(per_article=1))
    assert merged(project, copy)[0].left_out == ()


def test_guidelines_that_went_on_in_the_copy_alone_come_in(project, copy, path):
    """With who wrote them, and when; an older copy brings nothing and says nothing of it."""
    older = Path(shutil.copy(copy, copy.with_name("older.annotator")))
    project.live_guidelines.change("en", "# One", REVIEWER, seen="# Before")
    project.file.fold()
    shutil.copy(path, copy)
    with Project.open(copy) as other:
        other.live_guidelines.change("en", "# Two", REVIEWER, seen="# One")
        other.live_guidelines.change("ar", "# اثنان", None, seen="# قبل")
    (review,) = merged(project, copy)
    assert {str(news) for news in news_told(review.review, review.gestures)} == {
        "2 versions of the guidelines"
    }
    assert review.left_out == ()
    assert project.live_guidelines.own("en") == "# Two"
    with Project.open(copy) as other:
        assert project.live_guidelines.changes() == other.live_guidelines.changes()
    for file in (copy, older):
        (again,) = merged(project, file)
        assert (again.gestures, again.left_out) == (0, ())
    project.live_guidelines.change("en", "# Three", None, seen="# Two")
    with Project.open(copy) as other:
        other.live_guidelines.change("en", "# Others", None, seen="# Two")
    (differs,) = merged(project, copy)
    assert str(differs.left_out[0]).startswith("The guidelines are others in the copy.")
    assert project.live_guidelines.own("en") == "# Three"
    assert check(path) == []


def test_what_a_copy_sets_aside_is_told_by_articles_and_not_by_steps(project, copy, path):
    project.live_articles.set_aside([1], None)
    with Project.open(copy) as other:
        other.live_articles.set_aside([1, 2, 3], None)
        other.live_articles.take_back([3], None)
    preview, *_ = project.merging.merge([copy], lambda *_: None, dry_run=True)
    assert list(map(str, news_told(preview.review, preview.gestures))) == ["1 article set aside"]
    merged(project, copy)
    assert project.live_articles.numbers(aside=True) == [1, 2]
    with Project.open(copy) as other:
        other.live_articles.take_back([1, 2], None)
    back, *_ = merged(project, copy)
    told = list(map(str, news_told(back.review, back.gestures)))
    assert told == ["2 articles taken back after being set aside"]


def test_two_copies_in_one_merge_bring_what_both_have_once(project, copy, path):
    """Somebody took the one into the other already, and went on."""
    with Project.open(copy) as other:
        written(other, decision(1), decision(2), decision(3, spans=()))
    further = Path(shutil.copy(copy, copy.with_name("further.annotator")))
    with Project.open(further) as other:
        other.undo(REVIEWER, REVIEWING)
        written(other, decision(2, spans=()), decision(1))
    own = written(project, decision(3))
    told = [(each.gestures, len(each.differing)) for each in merged(project, copy, further)]
    assert told == [(1, 1), (3, 0)], "what was taken back collides no more, and is in the log"
    assert [made.article for made in project.review.decisions()] == [1, 2, 3]
    assert check(path) == []
    assert [each.gestures for each in merged(project, copy, further)] == [0, 0]
    assert project.undo(REVIEWER, REVIEWING).of == own.id
    assert project.undo(REVIEWER, REVIEWING) is None, "all else was made elsewhere"


def test_undo_of_a_gesture_leaves_out_what_a_choice_took_back(project, copy, path):
    own = written(project, decision(1, spans=()), decision(2))
    with Project.open(copy) as other:
        theirs = decision(1)
        written(other, theirs)
    chosen(project, copy, side=Side.FILE)
    kept = own.changes[1].after
    assert {made.id for made in project.review.decisions()} == {theirs.id, kept.id}
    for again, stands in ((project.undo, [theirs]), (project.redo, [theirs, kept])):
        assert [change.record.id for change in again(REVIEWER, REVIEWING).changes] == [kept.id]
        assert [made.id for made in project.review.decisions()] == [made.id for made in stands]
    assert check(path) == []


def test_the_project_itself_another_project_and_other_labels_are_refused(project, copy, path):
    with pytest.raises(PackageRefused, match="it is this project itself"):
        merged(project, path)
    other = path.with_name("other.annotator")
    new_project(other).close()
    with pytest.raises(PackageRefused, match="it is a project of its own"):
        merged(project, other)
    with Project.open(copy) as labelled:
        labelled._connection.execute("UPDATE label SET spec = '{}' WHERE name = 'date'")
    with pytest.raises(PackageRefused, match="its labels are not those of the project"):
        merged(project, copy)


def test_a_dry_run_of_a_copy_says_the_same_and_changes_nothing(project, copy, path):
    with Project.open(copy) as other:
        work_in(other, (2,))
        written(other, decision())
    before = content(path)
    dry = merged(project, copy, dry_run=True)
    assert content(path) == before
    assert merged(project, copy) == dry


def test_copies_and_packages_are_merged_together(project, copy, path):
    package = path.with_name("Badr.annotator")
    project.packing.pack("Badr", package, lambda *_: None)
    with Project.open(package) as opened:
        work_in(opened, (2,), BADR)
    with Project.open(copy) as other:
        work_in(other, (2,))
    told = merged(project, package, copy, package)
    assert [(one.file, one.person, one.sets) for one in told] == [
        (package, "Badr", 1),
        (copy, "", 0),
        (copy, "Amal", 1),
        (package, "Badr", 0),
    ]
    assert check(path) == []
