"""Articles come in all together or not at all, and what is not true does not come in."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest

from annotator.core.annotation import SetState, Verdict
from annotator.core.draft import AnnotationDraft, Columns, SetDraft
from annotator.core.listing import ArticleFilter
from annotator.core.place import Place
from annotator.core.span import Span
from annotator.store.check.check import check
from annotator.store.intake.drafts import DraftRefused
from annotator.store.intake.intake import DraftOutcome, new_id
from annotator.store.project import Project
from tests.store.making import TEXTS, draft, everything, people, tag, work

TEXT = "زارت الوزيرة مصر 😀 اليوم"


def take(project: Project, *found: object) -> Counter[DraftOutcome]:
    with project.intake() as intake:
        for one in found:
            intake.add(one)  # type: ignore[arg-type]
        return intake.counts


def test_an_article_comes_in_whole(project):
    amal, badr = people(project)
    one = draft(
        TEXT,
        "b1",
        "زيارة",
        source="سانا",
        published="2020-04",
        guessed=frozenset({"title"}),
        encoding="cp1256",
        meta={"ملف": [1, None]},
        sets=(
            SetDraft(
                "Amal",
                SetState.DONE,
                (AnnotationDraft("actor", Span(5, 12), id="n1", note="who"),),
                not_article=(Span(0, 4),),
                cleared=(Span(19, 24),),
                flagged=True,
                flag_note="look",
            ),
        ),
        proposals=(Span(19, 24), Span(0, 2)),
    )
    take(project, one)
    number = project.articles.number_of("b1")
    assert number == 4
    read = project.articles.read(4)
    assert (read.text, read.title, read.meta) == (TEXT, "زيارة", {"ملف": [1, None]})
    assert (read.source, read.published, read.guessed) == ("سانا", "2020-04", {"title"})
    own = project.articles.annotation_set(4, amal.number)
    assert (own.status.state, own.status.flag_note) == (SetState.DONE, "look")
    assert [(a.id, a.span.of(TEXT), a.note) for a in own.ordered] == [("n1", "الوزيرة", "who")]
    assert Counter(r.verdict for r in own.regions.values()) == {
        Verdict.PROPOSED: 2,
        Verdict.NOT_ARTICLE: 1,
        Verdict.ARTICLE: 1,
    }
    other = project.articles.annotation_set(4, badr.number)
    assert (other.status.state, other.annotations) == (SetState.TODO, {})


def test_a_newcomer_is_given_everything(project):
    take(project, draft(TEXT, "b1", sets=(work("Dana", (0, 4, "claim")),)), draft("نص", "b2"))
    dana = project.people.named("Dana")
    assert dana is not None
    assert project.articles.counts(dana.number) == {
        ArticleFilter.ALL: 5,
        ArticleFilter.TODO: 4,
        ArticleFilter.IN_PROGRESS: 1,
        ArticleFilter.DONE: 0,
        ArticleFilter.SKIPPED: 0,
        ArticleFilter.FLAGGED: 0,
    }


def test_the_same_text_again_is_known(project, path):
    before = everything(path)
    assert take(project, draft(TEXTS[0], "a1"), draft(TEXTS[1], "other")) == {DraftOutcome.KNOWN: 2}
    assert everything(path) == before


def test_twice_in_one_intake_is_known_too(project):
    counts = take(
        project,
        draft(TEXT, "b1", sets=(work("Amal", (0, 4, "claim")),)),
        draft(TEXT, "b1", sets=(work("Badr", (0, 4, "claim")),)),
        draft(TEXT, "b1", sets=(work("Badr", (5, 12, "claim")),)),
    )
    assert counts == {DraftOutcome.ADDED: 1, DraftOutcome.JOINED: 1, DraftOutcome.KNOWN: 1}
    badr = people(project)[1].number
    assert [a.span for a in project.articles.annotation_set(4, badr).ordered] == [Span(0, 4)]


def test_nobodys_own_work_is_replaced(project, path):
    amal, badr = (person.number for person in people(project))
    project.apply(tag(project, 1, amal, 5, 18))
    project.apply(tag(project, 1, badr, 5, 18))
    project.undo(badr)  # nothing is left, and it may still be redone
    with project.intake() as intake:
        for name in ("Amal", "Badr"):
            intake.add(draft(TEXTS[0], "a1", sets=(work(name, (0, 4, "claim")),)))
        intake.add(draft(TEXTS[1], "a2", sets=(work("Badr", (0, 3, "claim")),)))
        assert intake.sets_kept == 2
    assert len(project.articles.annotation_set(2, badr).annotations) == 1
    assert project.redo(badr) is not None
    project.close()
    assert check(path) == []


GOOD = draft(TEXT, "b1", sets=(work("Amal", (0, 4, "claim")),))


def with_set(*spans: tuple[int, int, str], **more: object) -> object:
    return replace(GOOD, sets=(replace(work("Amal", *spans), **more),))


class Raw:
    """An annotation as a format hands it on: nothing about it is certain."""

    def __init__(self, start: int, end: int, id: str | None = None) -> None:
        self.start, self.end, self.id, self.label = start, end, id, "claim"
        self.note = self.certainty = None
        self.origin = "imported"


REFUSED = [
    (replace(GOOD, text=" \n\u00a0"), "the text is empty"),
    (replace(GOOD, text=""), "the text is empty"),
    (replace(GOOD, id="a1"), "belongs to an article with another text"),
    (with_set((0, 99, "claim")), "0–99 is no span of the text, which ends at 24"),
    (with_set((0, 4, "tree")), "no label “tree”; it has actor, claim, date, location"),
    (with_set((4, 5, "claim")), "nothing but white space"),
    (with_set((0, 4, "claim"), (0, 4, "claim")), "the same label twice"),
    (with_set((0, 4, "claim"), state=SetState.TODO), "is still to do"),
    (with_set(annotations=(Raw(-1, 4),)), "-1–4 is no span"),
    (with_set(annotations=(Raw(4, 4),)), "4–4 is no span"),
    (with_set(annotations=(Raw(0, 4, "n"), Raw(5, 9, "n"))), "have the same id"),
    (with_set(not_article=(Span(0, 25),)), "region ends beyond the text"),
    (with_set(cleared=(Span(0, 25),)), "region ends beyond the text"),
    (replace(GOOD, proposals=(Span(0, 25),)), "region ends beyond the text"),
    (replace(GOOD, sets=(work("Amal"), work(" Amal "))), "two sets of one person"),
]


@pytest.mark.parametrize(("bad", "says"), REFUSED, ids=[says for _, says in REFUSED])
def test_what_is_not_true_is_refused(project, path, bad, says):
    before = everything(path)
    with pytest.raises(DraftRefused, match=f"^b1.txt: .*{re.escape(says)}"):
        take(project, draft("نص آخر", "b0"), bad)
    assert everything(path) == before
    with project.intake() as intake:  # the rest may go on without it
        with pytest.raises(DraftRefused):
            intake.add(bad)
        intake.add(draft("نص آخر", "b0"))
    assert len(project.articles) == 4
    project.close()
    assert check(path) == []


@pytest.mark.parametrize("elsewhere", ["text", "annotations"])
def test_columns_of_something_else_are_not_believed(project, path, elsewhere):
    (good,) = GOOD.sets
    text = TEXT[::-1] if elsewhere == "text" else TEXT
    others = good.annotations if elsewhere == "text" else work("Amal", (5, 9, "actor")).annotations
    take(project, replace(GOOD, sets=(replace(good, columns=Columns(text, others)),)))
    project.close()
    assert check(path) == []
    with Project.open(path) as again:
        assert again.counts.by_label()[1]["claim"] == 1


def test_a_dry_run_tries_everything_and_keeps_nothing(project, path):
    before = everything(path)
    with project.intake(dry_run=True) as intake:
        intake.add(replace(GOOD, sets=(work("Dana", (0, 4, "claim")),)))
        with pytest.raises(DraftRefused):
            intake.add(replace(GOOD, id="a1", text="نص آخر"))
        assert intake.counts == {DraftOutcome.ADDED: 1}
    assert everything(path) == before
    assert project.people.named("Dana") is None


def test_nobody_comes_in_under_a_name_that_reads_like_that_of_somebody(project, path):
    before = everything(path)
    for first, second in (("Dana", "Dana\u200f"), ("A\u200cmal", "Dana")):
        with pytest.raises(DraftRefused, match="reads like"), project.intake() as intake:
            intake.add(replace(GOOD, sets=(work(first, (0, 4, "claim")),)))
            intake.add(replace(GOOD, id="other", text=TEXT + ".", sets=(work(second),)))
    assert everything(path) == before


def test_who_reads_like_somebody_is_refused_at_a_place_and_the_others_come_in(project):
    with project.intake() as intake:
        intake.add(replace(GOOD, sets=(work("Dana"),)))
        for known, name in (("Dana", "Da\u0651na"), ("Amal", "A\u200cmal")):
            wrong = draft(f"{TEXT} {name}", name, sets=(work(name),))
            with pytest.raises(DraftRefused, match=f"reads like {known}") as refusal:
                intake.add(wrong)
            assert refusal.value.place == Place(f"{name}.txt")
            assert ("in the files too" in str(refusal.value)) == (known == "Dana")
        both = replace(GOOD, id="c", text=f"{TEXT}!", sets=(work("Zaid"), work("Za\u0651id")))
        with pytest.raises(DraftRefused, match="in the files too"):
            intake.add(both)
    assert [person.name for person in project.people.all()] == ["Amal", "Badr", "Dana"]


def test_many_batches_are_one_intake(project, path, monkeypatch):
    monkeypatch.setattr("annotator.store.intake.intake.MOST_ROWS", 3)
    before = everything(path)
    many = [
        draft(f"{TEXT} {n}", f"b{n}", sets=(work("Dana" if n > 5 else "Amal", (0, 4, "claim")),))
        for n in range(20)
    ]
    with pytest.raises(DraftRefused):
        take(project, *many, replace(GOOD, id="b3"))
    assert everything(path) == before
    assert take(project, *many, *many) == {DraftOutcome.ADDED: 20, DraftOutcome.KNOWN: 20}
    project.close()
    assert check(path) == []


def test_each_record_of_an_intake_has_a_uuid():
    import uuid

    made = [new_id() for _ in range(500)]
    assert len(set(made)) == 500
    for one in made:
        read = uuid.UUID(one)
        assert (read.hex, read.version, read.variant) == (one, 4, uuid.RFC_4122)
