"""Packages: ordinary projects with one person's articles, work and history,
in which one can go on.
"""

from __future__ import annotations

import stat
import uuid
from dataclasses import replace

import pytest

from annotator.core.annotation import Region, SetState, Verdict
from annotator.core.article import ArticleDetails
from annotator.core.decision import Reason, Release
from annotator.core.gesture import REVIEWING, Change, Gesture, GestureKind
from annotator.core.people import Person, Role
from annotator.core.span import Span
from annotator.store.check.check import check
from annotator.store.file import opening
from annotator.store.file.errors import ProjectError
from annotator.store.project import Project
from annotator.store.tables.package_limits import PackageRefuses
from tests.store.apart import packed
from tests.store.making import (
    annotation,
    connection_of,
    draft,
    everything,
    gesture,
    label_set,
    people,
    tag,
    taken,
    work,
)
from tests.store.reviewing import (
    AT,
    REVIEWER,
    decision,
    example,
    finish,
    with_reviewer,
    written,
)


@pytest.fixture
def busy(project: Project) -> Project:
    """Amal has articles 1 and 3 of four, with work and a history; so has Badr,
    and a reviewer decided.
    """
    amal, badr = (person.number for person in people(project))
    imported = work("Amal", (0, 4, "claim"))
    proposed = (Span(20, 26),)
    taken(
        project, [draft("زارت الوزيرة مصر\nاقرأ أيضا", "a4", sets=(imported,), proposals=proposed)]
    )
    connection_of(project).execute(
        "DELETE FROM main.annotation_set WHERE person = 1 AND article = 2"
    )
    with_reviewer(project)
    project.set_setting("guidelines_ar", "# الدليل")
    project.apply(tag(project, 1, amal, 5, 18))
    project.apply(tag(project, 1, badr, 6, 18))
    project.apply(tag(project, 1, amal, 0, 4, "claim"))
    project.undo(amal)
    project.apply(
        gesture(amal, 4, Change(None, Region("mine", 4, amal, Span(20, 26), Verdict.NOT_ARTICLE)))
    )
    project.apply(
        gesture(
            badr,
            4,
            *_begin(project, badr, 4),
            Change(None, Region("his", 4, badr, Span(0, 3), Verdict.NOT_ARTICLE)),
        )
    )
    finish(project, 3, amal)
    finish(project, 3, badr)
    written(project, decision())
    written(project, Release(3, REVIEWER, AT))
    return project


def _begin(project: Project, person: int, article: int) -> list[Change]:
    status = project.articles.annotation_set(article, person).status
    return [Change(status, status._replace(state=SetState.IN_PROGRESS))]


def test_a_package_holds_ones_own_articles_work_and_history(busy, path):
    out = packed(busy, "Amal")
    with Project.open(out) as package:
        assert package.people.all() == [Person(1, "Amal", Role.ANNOTATOR)]
        assert package.label_set == busy.label_set
        assert package.title == busy.title
        assert package.setting("project_id") == busy.setting("project_id")
        assert package.setting("guidelines_ar") == "# الدليل"
        assert list(package.articles.numbers()) == [1, 3, 4]
        assert len(package.articles) == 3
        for number in (1, 3, 4):
            assert package.articles.read(number) == busy.articles.read(number)
            own = busy.articles.annotation_set(number, 1)
            assert package.articles.annotation_set(number, 1) == own
        assert [row.number for row in package.articles.page(1)] == [1, 3, 4]
        assert package.articles.place(3, 1) == (2, 3)
        assert package.indexing.pending() == 0
        assert [hit.article for hit in package.search.find("مصر")] == [4]
        assert package.lexicon(1).begins_known("وزارة")
        assert package.review.decisions() == [] and package.review.released() == {}
    assert check(out) == []
    assert check(path) == []


def test_a_package_says_what_it_is(busy):
    with Project.open(packed(busy, "Amal")) as package:
        assert package.package is not None
        assert package.package.person == "Amal"
        assert package.package.project == busy.setting("project_id")
        assert package.package.at[10] == "T" and package.package.at[-1] == "Z"
    assert busy.package is None


def test_the_log_is_ones_own_and_in_its_order(busy):
    out = packed(busy, "Amal")
    own = [
        (row[1], row[2], *row[4:])
        for row in sorted(everything(busy.path)["log"])
        if row[3] == 1 and row[4] != 2
    ]
    there = sorted(everything(out)["log"])
    assert [(row[1], row[2], *row[4:]) for row in there] == own
    # Numbered anew: the numbers of the project would tell how much the others did.
    assert [row[0] for row in there] == list(range(1, len(own) + 1))


def test_undo_and_redo_go_on_in_the_package(busy):
    wanted = busy.undoable(1)
    assert wanted is not None
    with Project.open(packed(busy, "Amal")) as package:
        undone = package.undo(1)
        assert undone is not None and undone.of == wanted.id
        for _ in range(2):
            assert package.undo(1) is not None
        assert package.undo(1) is None
        assert package.articles.annotation_set(3, 1).status.state is SetState.TODO
        for _ in range(3):
            assert package.redo(1) is not None
    assert check(busy.path.with_name("Amal.annotator")) == []


def test_a_package_can_be_labelled_in(busy):
    out = packed(busy, "Amal")
    with Project.open(out) as package:
        package.apply(tag(package, 4, 1, 5, 12))
        finish(package, 4, 1)
        assert package.articles.next(1, after=4) is None
        assert annotation(package, 4, 1).span == Span(0, 4)
    assert check(out) == []


def test_packing_twice_gives_the_same_but_for_the_moment(busy, tmp_path):
    one, other = (everything(packed(busy, "Amal", tmp_path / f"{n}.annotator")) for n in "ab")
    for rows in (one, other):
        rows["setting"] = [row for row in rows["setting"] if row[0] != "package"]
        del rows["_sqlite_migrations"]
    assert one == other


def test_the_examples_of_the_guidelines_come_along(busy):
    shown = example(reason=Reason.CLITIC, note="بلا واو")
    other = example(2, marked=False, span=Span(4, 10), sentence=Span(0, 20))  # not Amal's article
    for one in (other, shown, Release(1, REVIEWER, AT)):
        written(busy, one)
    texts = [found for found, _ in busy.review.examples()]
    assert texts == [shown, other]
    with Project.open(packed(busy, "Amal")) as package:
        there = package.review.examples()
        assert [found for found, _ in there] == [replace(one, person=0) for one in (shown, other)]
        assert [text for _, text in there] == [text for _, text in busy.review.examples()]
    assert check(busy.path.with_name("Amal.annotator")) == []


def test_an_example_of_an_article_that_is_theirs_waits_until_it_is_released(busy):
    """It would tell them what is right before they have finished."""
    written(busy, example(note="بلا واو"))
    out = packed(busy, "Amal")
    with Project.open(out) as package:
        assert package.review.examples() == []
    assert "بلا واو".encode() not in out.read_bytes()


def test_without_examples_there_are_none(busy):
    with Project.open(packed(busy, "Amal")) as package:
        assert package.review.examples() == []


# -- who, and where -------------------------------------------------------------------------------


def test_whoever_has_articles_can_have_a_package(busy):
    busy.people.set_role("Badr", Role.LEAD)
    with Project.open(packed(busy, "Badr")) as package:
        assert package.people.all() == [Person(2, "Badr", Role.LEAD)]
        assert list(package.articles.numbers()) == [1, 3, 4]


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("Nobody", "There is nobody called Nobody in the project. There is Amal, Badr, Rim."),
        ("Rim", "Rim has no articles, so there is nothing to pack. Give them articles first."),
    ],
)
def test_without_work_there_is_no_package(busy, tmp_path, name, says):
    out = tmp_path / "out.annotator"
    with pytest.raises(ProjectError) as refused:
        busy.packing.pack(name, out, lambda done, total: None)
    assert str(refused.value) == says
    assert not out.exists()


def test_a_project_without_annotators_is_not_packed(tmp_path):
    with (
        Project.create(tmp_path / "empty.annotator", label_set()) as empty,
        pytest.raises(ProjectError, match="There is nobody\\."),
    ):
        packed(empty, "Amal")


def test_nothing_that_is_there_is_written_over(busy, tmp_path):
    for name in ("file.annotator", "link.annotator"):
        out = tmp_path / name
        if name.startswith("link"):
            out.symlink_to(tmp_path / "nowhere")
        else:
            out.write_text("x")
        with pytest.raises(ProjectError, match="exists already"):
            packed(busy, "Amal", out)
    assert (tmp_path / "file.annotator").read_text() == "x"
    with pytest.raises(ProjectError, match="exists already"):
        packed(busy, "Amal", busy.path)


def test_a_folder_that_may_not_be_written_is_told(busy, tmp_path):
    with pytest.raises(ProjectError, match="cannot be made"):
        packed(busy, "Amal", tmp_path / "no such folder" / "a.annotator")


@pytest.mark.parametrize("step", range(2))
def test_a_package_is_there_whole_or_not_at_all(busy, tmp_path, step):
    """Stopped once the rows are in, and while it is indexed."""
    folder = tmp_path / "out"
    folder.mkdir()
    told = iter(range(10))

    def look(done: int, total: int) -> None:
        if next(told) == step:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        busy.packing.pack("Amal", folder / "a.annotator", look)
    assert list(folder.iterdir()) == []


def test_making_one_changes_nothing_in_the_project_but_what_is_out_and_was_read(busy, path):
    before = everything(path)
    packed(busy, "Amal")
    after = everything(path)
    assert len(after.pop("articles_out")) == 1 and before.pop("articles_out") == []
    assert set(after.pop("setting")) - set(before.pop("setting")) == {("read_guidelines_1", "")}
    assert after == before


def test_what_is_done_in_another_window_meanwhile_is_not_half_in_it(busy, path):
    places = iter(range(5, 15))
    with Project.open(path) as other:

        def look(done: int, total: int) -> None:
            start = next(places)
            other.apply(tag(other, 4, 1, start, start + 1))

        busy.packing.pack("Amal", path.with_name("Amal.annotator"), look)
    assert check(path.with_name("Amal.annotator")) == []


# -- what a package forbids
# -------------------------------------------------------------------------


@pytest.fixture
def package(busy):
    with Project.open(packed(busy, "Amal")) as opened:
        yield opened
    assert check(opened.path) == []


def details(project: Project, title: str) -> Gesture:
    old = ArticleDetails.of(project.articles.read(1))
    return Gesture(
        uuid.uuid4().hex, 1, 1, GestureKind.DETAILS, (Change(old, old._replace(title=title)),)
    )


FORBIDDEN = {
    "titles": (lambda p: p.apply(details(p, "آخر")), "Titles, sources and dates are corrected in"),
    "decisions": (lambda p: p.apply(_review(decision(person=1))), "Review is done in"),
    "releases": (lambda p: p.apply(_review(Release(1, 1, AT))), "Review is done in"),
    "examples": (lambda p: p.apply(_review(example(person=1))), "Review is done in"),
    "imports": (lambda p: taken(p, [draft("نص", "b1")]), "Articles are imported into"),
    "people": (lambda p: p.people.add("Eva", Role.ANNOTATOR), "People are added and changed in"),
    "roles": (lambda p: p.people.set_role("Amal", Role.LEAD), "People are added and changed in"),
    "packages": (lambda p: packed(p, "Amal", p.path.with_name("x")), "Packages are made in"),
    "giving out": (lambda p: p.assigning.give(None, (), {}), "Work is given out in"),
    "planning": (lambda p: p.assigning.plan(None, ()), "Work is given out in"),
    "merging": (lambda p: p.merging.merge([p.path], None, dry_run=False), "Packages are merged"),
}


def _review(record: object) -> Gesture:
    return Gesture(uuid.uuid4().hex, 1, 1, GestureKind.DECIDE, (Change(None, record),))  # type: ignore[arg-type]


@pytest.mark.parametrize("what", FORBIDDEN)
def test_what_two_people_could_do_differently_is_refused(package, what):
    do, says = FORBIDDEN[what]
    before = everything(package.path)
    with pytest.raises(PackageRefuses) as refused:
        do(package)
    sentence = str(refused.value)
    assert sentence.startswith("This file is a package for Amal. ") and says in sentence
    assert sentence.endswith("made from. Nothing was changed.")
    assert everything(package.path) == before


def test_in_the_project_a_title_can_be_corrected_while_a_package_is_out(busy, path):
    packed(busy, "Amal")
    busy.apply(details(busy, "عنوان آخر"))
    assert busy.articles.read(1).title == "عنوان آخر"


def test_corrected_titles_are_not_in_the_log_of_a_package(busy):
    busy.apply(details(busy, "عنوان آخر"))
    with Project.open(packed(busy, "Amal")) as package:
        assert package.articles.read(1).title == "عنوان آخر"
        last = package.undoable(1)
        assert last is not None and last.kind is GestureKind.FINISH
        assert package.undoable(1, REVIEWING) is None


def test_a_package_can_be_read_only(busy):
    """Whoever only looks at it, as a merge does, need not write."""
    out = packed(busy, "Amal")
    out.chmod(stat.S_IRUSR)
    assert opening.examine(out, writable=False) == opening.examine(busy.path)
