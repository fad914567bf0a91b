"""What annotators learn from released articles: their spans beside gold,
and nothing of anybody else's.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.core import verbs
from annotator.core.annotation import SetState
from annotator.core.case import LabelledSpan
from annotator.core.decision import Decision, Means, Reason, Release
from annotator.core.draft import AnnotationDraft, ArticleDraft, SetDraft
from annotator.core.feedback import Feedback, SpanFate
from annotator.core.gesture import Change, Gesture, GestureKind
from annotator.core.people import Role
from annotator.core.reviewed import Source
from annotator.core.span import Span
from annotator.jobs.review.cases import reviewed
from annotator.jobs.review.feedback import feedback
from annotator.jobs.work import Cancelled
from annotator.store.file.ids import new_id
from annotator.store.project import Project
from tests import templates

TEXT = "قال الوزير سالم في دمشق إن وحماة ستفتح يوم الثلاثاء. وغادر."
AT = "2026-11-02T10:00:00.000Z"
AMAL = [("actor", "الوزير سالم"), ("location", "دمشق"), ("location", "وحماة"), ("actor", "وغادر")]
SAMI = [
    ("actor", "الوزير سالم"),
    ("actor", "دمشق"),
    ("location", "حماة"),
    ("date", "يوم الثلاثاء"),
]


def span(surface: str) -> Span:
    start = TEXT.index(surface)
    return Span(start, start + len(surface))


def labelled(label: str, surface: str) -> LabelledSpan:
    return LabelledSpan(span(surface).start, span(surface).end, label)


def done(name: str, said: list[tuple[str, str]]) -> SetDraft:
    drafts = tuple(AnnotationDraft(label, span(surface)) for label, surface in said)
    return SetDraft(name, SetState.DONE, drafts)


@pytest.fixture
def project(tmp_path: Path):
    path = tmp_path / "coast.annotator"
    with Project.create(path, templates.labels()) as made:
        with made.intake() as intake:
            intake.add(
                ArticleDraft(TEXT, title="سالم", sets=(done("Amal", AMAL), done("سامي", SAMI)))
            )
            intake.add(ArticleDraft(TEXT + " ثانية", sets=(done("Amal", AMAL), done("سامي", []))))
        made.people.add("Rana", Role.REVIEWER)
        yield made


GOLD = {
    "دمشق": ((("actor", "دمشق"),), Reason.ACTOR_OR_LOCATION, "هنا تتكلم"),
    "وحماة": ((("location", "حماة"),), Reason.CLITIC, None),
    "يوم الثلاثاء": ((("date", "يوم الثلاثاء"),), Reason.MISSED, None),
    "وغادر": ((), None, None),
}


def decide(project: Project, means: Means = Means.REVIEWER) -> None:
    """Settle the cases of the first article as :data:`GOLD` says."""
    reviewer = project.people.named("Rana")
    ((_, cases),) = reviewed(project, [1])
    for one in cases:
        if not one.left:
            continue
        surface = one.case.place.of(TEXT)
        outcome, reason, note = GOLD[surface]
        decision = Decision(
            new_id(),
            1,
            reviewer.number,
            AT,
            one.case.place,
            one.case.variants,
            tuple(labelled(*said) for said in outcome),
            means=means,
            reason=reason,
            note=note,
        )
        change = Change(None, decision)
        project.apply(Gesture(new_id(), reviewer.number, 1, GestureKind.DECIDE, (change,)))


def release(project: Project, *articles: int) -> None:
    reviewer = project.people.named("Rana").number
    changes = tuple(Change(None, Release(article, reviewer, AT)) for article in articles)
    project.apply(Gesture(new_id(), reviewer, articles[0], GestureKind.RELEASE, changes))


def told(project: Project, name: str) -> Feedback:
    person = project.people.named(name)
    assert person is not None
    return feedback(project, person)


def test_nothing_is_told_before_the_release(project):
    decide(project)
    assert told(project, "Amal").articles == ()


def test_own_spans_stand_beside_gold_with_the_reason(project):
    decide(project)
    release(project, 1)
    (article,) = told(project, "Amal").articles
    assert (article.title, article.confirmed, len(article.spans)) == ("سالم", 1, 4)
    assert [
        (one.fate, one.surface, one.label, one.reason, one.note) for one in article.corrections
    ] == [
        (SpanFate.LABEL, "دمشق", "actor", Reason.ACTOR_OR_LOCATION, "هنا تتكلم"),
        (SpanFate.EDGES, "وحماة", "location", Reason.CLITIC, None),
        (SpanFate.MISSED, "يوم الثلاثاء", "date", Reason.MISSED, None),
        (SpanFate.NOT_GOLD, "وغادر", "actor", None, None),
    ]
    edges = article.corrections[1]
    assert edges.own == labelled("location", "وحماة")
    assert edges.gold == labelled("location", "حماة")
    assert {one.source for one in article.corrections} == {Source.DECISION}


def test_the_other_person_is_told_of_their_own_only(project):
    decide(project)
    release(project, 1)
    (article,) = told(project, "سامي").articles
    assert article.corrections == ()
    assert (article.confirmed, len(article.spans)) == (4, 4)
    assert "وغادر" not in {one.of(TEXT) for one in (*article.spans, *article.gold)}


def test_what_a_rule_settled_is_said_to_be_so(project):
    decide(project, Means.MAJORITY)
    release(project, 1)
    (article,) = told(project, "Amal").articles
    assert {one.source for one in article.corrections} == {Source.POLICY}


def test_an_article_that_the_other_took_up_again_has_no_gold_to_show(project):
    decide(project)
    release(project, 1)
    shown = told(project, "Amal").articles
    sami = project.people.named("سامي").number
    reopened = verbs.reopen(project.articles.annotation_set(1, sami))
    project.apply(Gesture(new_id(), sami, 1, GestureKind.REOPEN, reopened))
    assert told(project, "Amal").articles == ()
    finished = verbs.finish(project.articles.annotation_set(1, sami), new_id)
    project.apply(Gesture(new_id(), sami, 1, GestureKind.FINISH, finished))
    assert told(project, "Amal").articles == shown != ()


def test_what_is_undecided_again_is_not_told(project):
    decide(project)
    release(project, 1)
    sami = project.people.named("سامي").number
    reopened = verbs.reopen(project.articles.annotation_set(1, sami))
    project.apply(Gesture(new_id(), sami, 1, GestureKind.REOPEN, reopened))
    now = project.articles.annotation_set(1, sami)
    place = next(a for a in now.ordered if a.span.of(TEXT) == "حماة")
    project.apply(Gesture(new_id(), sami, 1, GestureKind.DELETE, verbs.remove(now, [place.id])))
    finished = verbs.finish(project.articles.annotation_set(1, sami), new_id)
    project.apply(Gesture(new_id(), sami, 1, GestureKind.FINISH, finished))
    (article,) = told(project, "Amal").articles
    assert "وحماة" not in {one.surface for one in article.corrections}
    assert len(article.corrections) == 3


def test_what_likely_happened_to_the_own_span_is_told_where_the_reviewer_gave_no_reason(project):
    decide(project)
    release(project, 1)
    (article,) = told(project, "Amal").articles
    likely = {one.surface: (one.reason, one.likely) for one in article.corrections}
    assert likely["وغادر"] == (None, Reason.SHOULD_NOT)
    assert likely["وحماة"] == (Reason.CLITIC, None)


def test_reasons_are_counted(project):
    decide(project)
    release(project, 1)
    counts = told(project, "Amal").reasons
    assert counts[Reason.CLITIC] == counts[None] == 1
    assert sum(counts.values()) == 4


def test_reading_feedback_can_be_stopped(project):
    decide(project)
    release(project, 1)
    person = project.people.named("Amal")
    with pytest.raises(Cancelled):
        feedback(project, person, cancelled=lambda: True)
