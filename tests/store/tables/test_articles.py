"""The list of articles: pages, counts, the next to do."""

from __future__ import annotations

import uuid

import pytest

from annotator.core import verbs
from annotator.core.gesture import Gesture, GestureKind
from annotator.core.listing import ArticleFilter
from annotator.core.people import Role
from annotator.store.file.damage import UnreadableRow
from annotator.store.file.errors import ProjectError
from annotator.store.project import Project
from tests.store.making import draft, label_set, tag


@pytest.fixture
def ten(path):
    """Ten articles; of Amal's, 2 and 7 are done, 3 is skipped, 4 is flagged, 5 is begun."""
    with Project.create(path, label_set()) as project:
        amal = project.people.add("Amal", Role.ANNOTATOR).number
        with project.intake() as intake:
            for number in range(1, 11):
                intake.add(draft(f"نص رقم {number}", f"a{number}", f"عنوان {number}"))
        for article, act in (
            (2, lambda own: verbs.finish(own, lambda: uuid.uuid4().hex)),
            (7, lambda own: verbs.finish(own, lambda: uuid.uuid4().hex)),
            (3, lambda own: verbs.skip(own, "قصير")),
            (4, verbs.flag),
        ):
            own = project.articles.annotation_set(article, amal)
            made = Gesture(uuid.uuid4().hex, amal, article, GestureKind.FINISH, act(own))
            project.apply(made)
        project.apply(tag(project, 5, amal, 0, 3))
        project.people.add("Rim", Role.REVIEWER)
        yield project


SHOWN = {
    ArticleFilter.ALL: list(range(1, 11)),
    ArticleFilter.TODO: [1, 4, 6, 8, 9, 10],
    ArticleFilter.IN_PROGRESS: [5],
    ArticleFilter.DONE: [2, 7],
    ArticleFilter.SKIPPED: [3],
    ArticleFilter.FLAGGED: [4],
}


@pytest.mark.parametrize("shown", ArticleFilter)
def test_pages_counts_and_steps_agree(ten, shown):
    articles, wanted = ten.articles, SHOWN[shown]
    assert articles.counts(1)[shown] == len(wanted)
    assert [row.number for row in articles.page(1, shown)] == wanted
    paged: list[int] = []
    while rows := articles.page(1, shown, after=paged[-1] if paged else 0, limit=2):
        paged += [row.number for row in rows]
    assert paged == wanted
    paged = []
    while rows := articles.page_before(1, shown, before=paged[0] if paged else 99, limit=2):
        paged = [row.number for row in rows] + paged
    assert paged == wanted
    for here in range(12):
        later = [number for number in wanted if number > here] + [n for n in wanted if n <= here]
        assert articles.next(1, shown, after=here) == (later[0] if later else None)
        earlier = [number for number in wanted if number < here]
        assert articles.previous(1, shown, before=here) == (earlier[-1] if earlier else None)


def test_a_row_says_what_the_list_shows(ten):
    row = ten.articles.row(5, 1)
    assert row is not None
    assert (row.title, row.state, row.flagged, row.spans) == ("عنوان 5", "in_progress", False, 1)
    assert ten.articles.row(4, 1).flagged
    assert ten.articles.row(99, 1) is None


def test_a_reviewer_has_no_articles_to_label(ten):
    assert ten.articles.page(2) == []
    assert ten.articles.counts(2)[ArticleFilter.ALL] == 0
    assert not ten.articles.given(1, 2)


def test_an_article_that_is_not_there_is_told(ten):
    with pytest.raises(UnreadableRow, match=r"article.*number 11.*the file does not hold it"):
        ten.articles.read(11)
    assert ten.articles.number_of("zz") is None


def test_people_have_one_name_each(ten):
    for name, says in (
        ("Amal", "already somebody"),
        (" Amal  ", "already"),
        ("A\u200fmal", "reads like Amal, who is in the project already"),
        (" ", "needs a name"),
        ("\u200f", "needs a name"),
    ):
        with pytest.raises(ProjectError, match=says):
            ten.people.add(name, Role.ANNOTATOR)


def test_settings_are_kept(ten, path):
    assert ten.setting("guidelines_ar") is None
    ten.set_setting("guidelines_ar", "# دليل")
    ten.set_setting("guidelines_ar", "# دليل ٢")
    with Project.open(path) as other:
        assert other.setting("guidelines_ar") == "# دليل ٢"
        assert other.title == "news"
        assert other.label_set == label_set()
