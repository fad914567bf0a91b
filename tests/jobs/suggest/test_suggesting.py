"""What is suggested to one person in a project, and what it is learnt from."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.core import verbs
from annotator.core.annotation import SetState
from annotator.core.annotation_set import AnnotationSet
from annotator.core.article import Article
from annotator.core.gesture import Gesture, GestureKind
from annotator.core.span import Span
from annotator.core.suggestion import NO_OFFER, Fate, Offer
from annotator.core.verbs import Changes
from annotator.jobs.suggest import options
from annotator.jobs.suggest.options import PersonOptions, ProjectOptions, ShownWhere
from annotator.jobs.suggest.suggesting import Suggesting
from annotator.store.file.ids import new_id
from annotator.store.project import Project
from tests import templates
from tests.jobs.reviews import Said, taken, with_people

AMAL, BADR = 1, 2
SAMI: Said = [("سامي", "actor")]
OPEN = SetState.IN_PROGRESS


@pytest.fixture
def project(tmp_path):
    with Project.open(templates.empty(tmp_path / "a.annotator")) as made:
        options.set_of_project(made, ProjectOptions(ShownWhere.EVERYWHERE, strings=0, articles=0))
        yield with_people(made)


def offered(project: Project, article: int, person: int = AMAL) -> Offer:
    suggesting = Suggesting(project, person)
    suggesting.catch_up()
    current = project.articles.annotation_set(article, person)
    return offer(suggesting, project.articles.read(article), current)


def offer(suggesting: Suggesting, article: Article, current: AnnotationSet) -> Offer:
    offering = suggesting.look_up(article, current).offering(current)
    return offering.offer if offering is not None else NO_OFFER


def at_finish(suggesting: Suggesting, article: Article, current: AnnotationSet) -> Changes:
    now = offer(suggesting, article, current)
    return suggesting.look_up(article, current).left(current, now)


def strings(project: Project, article: int, person: int = AMAL) -> list[str]:
    text = project.articles.read(article).text
    return [s.span.of(text) for s in offered(project, article, person).likely]


def do(project: Project, article: int, kind: GestureKind, person: int = AMAL) -> None:
    current = project.articles.annotation_set(article, person)
    changes = verbs.finish(current, new_id) if kind is GestureKind.FINISH else verbs.reopen(current)
    project.apply(Gesture(new_id(), person, article, kind, changes))


def retire(project: Project, name: str) -> None:
    seen = project.label_set
    labels = tuple(
        replace(label, retired=True, key="") if label.name == name else label for label in seen
    )
    project.live_labels.change(replace(seen, labels=labels), None, seen=seen)


def test_what_a_person_finished_is_suggested_to_them(project):
    taken(project, "a", "قال سامي", Amal=SAMI)
    new = taken(project, "b", "جاء سامي", Amal=OPEN)
    assert strings(project, new) == ["سامي"]


def test_a_label_that_was_retired_is_suggested_no_more(project):
    taken(project, "a", "قال سامي", Amal=SAMI)
    new = taken(project, "b", "جاء سامي", Amal=OPEN)
    retire(project, "actor")
    assert strings(project, new) == []


def test_a_label_that_goes_while_somebody_has_the_window_open_is_suggested_no_more(project):
    taken(project, "a", "قال سامي", Amal=SAMI)
    new = taken(project, "b", "جاء سامي", Amal=OPEN)
    suggesting = Suggesting(project, AMAL)
    suggesting.catch_up()
    retire(project, "actor")
    later = Suggesting(project, AMAL, suggesting.knowledge)
    current = project.articles.annotation_set(new, AMAL)
    assert offer(later, project.articles.read(new), current).likely == ()
    later.catch_up()
    assert later.knowledge.learnt.labels == {"location", "date"}


def test_nothing_that_others_do_and_nothing_unfinished_changes_what_is_suggested(project):
    taken(project, "a", "قال سامي", Amal=OPEN, Badr=SAMI)
    new = taken(project, "b", "جاء سامي", Amal=OPEN, Badr=OPEN)
    assert strings(project, new) == []
    assert strings(project, new, BADR) == ["سامي"]


def test_what_is_taken_up_again_is_forgotten_until_it_is_finished(project):
    old = taken(project, "a", "قال سامي", Amal=SAMI)
    new = taken(project, "b", "جاء سامي", Amal=OPEN)
    suggesting = Suggesting(project, AMAL)
    article, current = project.articles.read(new), project.articles.annotation_set(new, AMAL)
    seen = []
    for kind in (None, GestureKind.REOPEN, GestureKind.FINISH):
        if kind is not None:
            do(project, old, kind)
        suggesting.catch_up()
        seen.append(len(offer(suggesting, article, current).likely))
    assert seen == [1, 0, 1]


def test_articles_count_in_the_order_in_which_they_were_finished(project):
    first = taken(project, "a", "قال سامي", Amal=OPEN)
    second = taken(project, "b", "جاء سامي", Amal=OPEN)
    for article in (second, first):
        do(project, article, GestureKind.FINISH)
    assert [place.article for place in project.articles.finished_in_order(AMAL)] == [second, first]
    do(project, second, GestureKind.REOPEN)
    do(project, second, GestureKind.FINISH)
    assert [place.article for place in project.articles.finished_in_order(AMAL)] == [first, second]


def test_what_is_labelled_here_is_offered_further_on_at_once(project):
    new = taken(project, "b", "جاء سامي ثم عاد سامي", Amal=OPEN)
    suggesting = Suggesting(project, AMAL)
    article, current = project.articles.read(new), project.articles.annotation_set(new, AMAL)
    start = article.text.index("سامي")
    current = current.after(verbs.tag(current, "actor", [Span(start, start + 4)], new_id))
    (again,) = offer(suggesting, article, current).likely
    assert again.is_live
    assert again.span.start > start


def test_nothing_is_suggested_where_two_people_label_the_same_article_unless_somebody_chose_it(
    project,
):
    shared = taken(project, "a", "من لبنان", Amal=OPEN, Badr=OPEN)
    seen = []
    for shown in ShownWhere:
        options.set_of_project(project, ProjectOptions(shown, strings=0, articles=0))
        seen.append(strings(project, shared))
    assert seen == [[], ["لبنان"], []]


def test_a_person_may_want_none_or_only_what_is_very_likely(project):
    article = taken(project, "a", "من لبنان في 3 نيسان", Amal=OPEN)
    seen = []
    for chosen in (PersonOptions(), PersonOptions(threshold=0.7), PersonOptions(shown=False)):
        options.set_of_person(project, AMAL, chosen)
        seen.append(strings(project, article))
    assert seen == [["لبنان", "3 نيسان"], ["لبنان"], []]


def test_what_is_left_when_an_article_is_finished_has_an_outcome_each(project):
    article = taken(project, "a", "من لبنان في 3 نيسان", Amal=OPEN)
    suggesting, read = Suggesting(project, AMAL), project.articles.read(article)
    for kept_back, fates in ((0, {Fate.IGNORED}), (50, {Fate.IGNORED, Fate.WITHHELD})):
        chosen = ProjectOptions(ShownWhere.EVERYWHERE, strings=kept_back, articles=0)
        options.set_of_project(project, chosen)
        current = project.articles.annotation_set(article, AMAL)
        outcomes = current.after(at_finish(suggesting, read, current)).outcomes.values()
        assert len(outcomes) == 2
        assert {outcome.fate for outcome in outcomes} <= fates


def test_what_was_kept_back_is_told_as_found_if_somebody_marked_it(project):
    article = taken(project, "a", "من لبنان", Amal=OPEN)
    options.set_of_project(project, ProjectOptions(ShownWhere.EVERYWHERE, strings=0, articles=50))
    suggesting = Suggesting(project, AMAL)
    read = next(
        each
        for number in range(40)
        for each in [replace(project.articles.read(article), id=str(number))]
        if offer(suggesting, each, project.articles.annotation_set(article, AMAL)).is_blind
    )
    current = project.articles.annotation_set(article, AMAL)
    current = current.after(verbs.tag(current, "location", [Span(3, 8)], new_id))
    (outcome,) = current.after(at_finish(suggesting, read, current)).outcomes.values()
    assert outcome.fate is Fate.BLIND
    assert outcome.annotation in current.annotations


def test_all_that_was_likely_at_first_has_an_outcome_also_what_was_marked_before_it_was_seen(
    project,
):
    article = taken(project, "a", "من لبنان إلى لبنان", Amal=OPEN)
    suggesting, read = Suggesting(project, AMAL), project.articles.read(article)
    current = project.articles.annotation_set(article, AMAL)
    current = current.after(verbs.tag(current, "location", [Span(3, 8)], new_id))
    current = current.after(verbs.tag(current, "actor", [Span(13, 18)], new_id))
    outcomes = current.after(at_finish(suggesting, read, current)).outcomes.values()
    assert {(o.span.start, o.fate, o.annotation is not None) for o in outcomes} == {
        (3, Fate.IGNORED, True),
        (13, Fate.IGNORED, False),
    }


def test_a_string_is_remembered_with_its_labels_and_its_last_three_places(project):
    numbers = [taken(project, f"a{n}", f"{n} سامي", Amal=SAMI) for n in range(4)]
    other = taken(project, "other", "حي سامي", Amal=[("سامي", "location")])
    article = project.articles.read(taken(project, "new", "وسامي في لبنان", Amal=OPEN))
    suggesting = Suggesting(project, AMAL)
    suggesting.catch_up()
    looked_up = suggesting.look_up(article, project.articles.annotation_set(article.number, AMAL))
    known = looked_up.remembered("سامِي")
    assert known is not None
    assert [*known.labels.items()] == [("actor", 4), ("location", 1)]
    assert [place.article for place in known.places] == [*numbers[2:], other]
    assert known.titles == ["حي سامي", "3 سامي", "2 سامي"]
    assert looked_up.remembered("لبنان") is None  # the list knows it, and nobody else


def test_in_a_blind_article_neither_memory_nor_claims_are_told(project):
    taken(project, "a", "قال سامي", Amal=SAMI)
    text = "قال سامي إن الطريق سيفتح قبل نهاية العام"
    article = project.articles.read(taken(project, "b", text, Amal=OPEN))
    suggesting = Suggesting(project, AMAL)
    suggesting.catch_up()
    current = project.articles.annotation_set(article.number, AMAL)
    told = []
    for share in (0, 50):
        options.set_of_project(project, ProjectOptions(strings=0, articles=share))
        told += [
            (known.remembered("سامي") is None, len(known.claims()))
            for number in range(30)
            for known in [suggesting.look_up(replace(article, id=str(number)), current)]
        ]
    assert set(told[:30]) == {(False, 1)}
    assert set(told[30:]) == {(False, 1), (True, 0)}
