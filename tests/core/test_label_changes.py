"""Labels are changed while people work: none goes, and what is merged reads as its heir."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.core import label_changes as changing
from annotator.core.annotation import Annotation, SetStatus
from annotator.core.annotation_set import AnnotationSet
from annotator.core.case import LabelledSpan, Variant
from annotator.core.decision import Decision
from annotator.core.label_changes import ChangedPart, LabelFault, LabelNews
from annotator.core.label_news import by_name, told
from annotator.core.labels import Extent, Label, LabelSet, Overlap, Permission
from annotator.core.span import Span

NAMES = ("actor", "location", "date", "claim")
LABELS = LabelSet(
    "news",
    tuple(
        Label(n, {"en": n.title()}, str(k), "#000000", "#ffffff") for k, n in enumerate(NAMES, 1)
    ),
)


def with_label(labels: LabelSet, name: str, **changed: object) -> LabelSet:
    return replace(
        labels,
        labels=tuple(replace(each, **changed) if each.name == name else each for each in labels),
    )


def own(*spans: tuple[str, int, int, str]) -> AnnotationSet:
    made = [Annotation(id, 1, 1, label, Span(start, end)) for id, start, end, label in spans]
    return AnnotationSet(SetStatus(1, 1), {each.id: each for each in made})


def test_what_is_not_wanted_is_retired_and_keeps_its_name():
    wanted = replace(LABELS, labels=LABELS.labels[:3])
    after = changing.succeeding(LABELS, wanted)
    assert [label.name for label in after] == list(NAMES)
    assert after["claim"].retired and not after["claim"].key
    assert [label.name for label in after.offered] == ["actor", "location", "date"]


def test_a_merged_label_stays_merged_whatever_a_file_says():
    merged = changing.merged(LABELS, "date", "location", "by")
    after = changing.succeeding(merged, LABELS)
    assert after["date"].retired and after["date"].merged == ("location", "by")


@pytest.mark.parametrize(
    ("labels", "form"),
    [
        (replace(LABELS, labels=()), LabelFault.NOBODY_OFFERED),
        (with_label(LABELS, "date", key=""), LabelFault.NO_KEY),
        (with_label(LABELS, "date", titles={"en": " "}), LabelFault.NO_TITLE),
        (
            replace(LABELS, labels=tuple(Label(f"l{n}", {}, f"k{n}", "", "") for n in range(10))),
            LabelFault.TOO_MANY,
        ),
        (LABELS, None),
    ],
)
def test_what_a_project_cannot_have_is_said(labels, form):
    why = changing.fault(labels)
    assert (why and why.form) == form


def test_two_labels_with_one_key_are_named():
    twice = (LABELS["actor"], replace(LABELS["date"], key="1"), replace(LABELS["claim"], key=""))
    why = changing.twin_fault(twice)
    assert why is not None and str(why).startswith("actor and date have the same key, 1")
    assert changing.twin_fault(LABELS.labels) is None


@pytest.mark.parametrize(
    ("name", "into", "form"),
    [
        ("tree", "date", LabelFault.NO_LABEL),
        ("date", "tree", LabelFault.NO_LABEL),
        ("date", "date", LabelFault.ITSELF),
        ("date", "claim", LabelFault.RETIRED),
        ("claim", "date", LabelFault.ALREADY),
        ("claim", "actor", None),
    ],
)
def test_only_two_labels_that_are_there_can_be_merged(name, into, form):
    merged = changing.merged(LABELS, "claim", "actor", "by")
    why = changing.merge_fault(merged, name, into)
    assert (why and why.form) == form


def test_the_heir_of_a_merged_label_is_where_the_last_merge_led():
    once = changing.merged(LABELS, "date", "location", "1")
    twice = changing.merged(once, "location", "actor", "2")
    assert twice.heirs == {"date": "actor", "location": "actor"}


def test_a_decision_reads_as_if_all_had_said_the_heir():
    said = (LabelledSpan(0, 3, "date"),), (LabelledSpan(0, 3, "location"),)
    made = Decision(
        "d", 1, 9, "", Span(0, 3), (Variant(said[0], (2,)), Variant(said[1], (1,))), said[0]
    )
    read = changing.decision_under({"date": "location"}, made)
    assert read.variants == (Variant(said[1], (1, 2)),)
    assert read.spans == said[1]


def test_what_changed_is_told_label_by_label_in_the_titles_of_people():
    after = with_label(LABELS, "actor", titles={"en": "Agent", "ar": "فاعل"}, dark="#eeeeee")
    after = with_label(after, "date", extent=Extent.PASSAGE, key="7")
    new = Label("event", {"en": "Event"}, "5", "#111111", "#dddddd")
    after = replace(
        after,
        labels=(after["location"], after["actor"], after["date"], new),
        overlap=Overlap(nesting=Permission.REFUSE),
    )
    after = changing.succeeding(LABELS, after)
    news = changing.differences(LABELS, after)
    assert news == [
        LabelNews("actor", ChangedPart.TITLES),
        LabelNews("actor", ChangedPart.COLOUR),
        LabelNews("date", ChangedPart.KEY),
        LabelNews("date", ChangedPart.EXTENT),
        LabelNews("event", ChangedPart.ADDED),
        LabelNews("claim", ChangedPart.RETIRED),
        LabelNews("", ChangedPart.ORDER),
        LabelNews("", ChangedPart.OVERLAP),
    ]
    assert str(told(news[0], after, "ar")) == "actor has another title: فاعل."
    assert str(told(news[2], after, "en")) == "Date has another key: 7."
    merged = changing.merged(LABELS, "date", "claim", "by")
    (only,) = changing.differences(LABELS, merged)
    assert str(told(only, merged, "en")) == "Date was merged into Claim."
    assert changing.differences(merged, LABELS) == [LabelNews("date", ChangedPart.OFFERED)]


def test_another_title_of_the_whole_set_is_told():
    after = replace(LABELS, titles={"en": "Coast"})
    (only,) = changing.differences(LABELS, after)
    assert str(told(only, after, "en")) == "The label set has another title."


def test_where_two_projects_may_have_other_titles_labels_are_called_by_their_names():
    here = with_label(LABELS, "date", titles={"en": "When"}, key="7")
    said = [
        by_name(LabelNews("date", ChangedPart.KEY), here),
        by_name(LabelNews("date", ChangedPart.MERGED, "location"), here),
        by_name(LabelNews("", ChangedPart.ORDER), here),
    ]
    assert [*map(str, said)] == [
        "date has another key: 7.",
        "date was merged into location.",
        "The labels are in another order.",
    ]


@pytest.mark.parametrize("colour", ["red", "#12345", "#112233\n", ""])
def test_a_colour_that_cannot_be_read_is_refused_also_of_a_retired_label(colour):
    labels = with_label(LABELS, "date", dark=colour)
    assert changing.fault(labels).form is LabelFault.NO_COLOUR
    retired = with_label(labels, "date", retired=True, key="")
    assert changing.fault(retired).form is LabelFault.NO_COLOUR


def test_a_label_that_was_merged_is_not_offered_again_by_a_file_from_before():
    merged = changing.merged(LABELS, "date", "location", "by")
    why = changing.change_fault(merged, LABELS)
    assert str(why).startswith("date was merged into location: take that back first")
    assert changing.change_fault(merged, with_label(LABELS, "date", retired=True, key="")) is None


def test_labels_with_one_title_are_told_by_their_names_too():
    renamed = replace(LABELS, labels=(replace(LABELS["actor"], name="Actor"), *LABELS.labels[1:]))
    after = changing.succeeding(LABELS, renamed)
    news = [str(told(each, after, "en")) for each in changing.differences(LABELS, after)]
    assert news == [
        "New label: Actor (Actor).",
        "Actor (actor) is not offered any more; spans that have it keep it.",
    ]


def test_two_labels_of_one_name_are_no_set():
    twins = (LABELS.labels[0], replace(LABELS.labels[1], name="actor"))
    assert changing.twin_fault(twins).form is LabelFault.SAME_NAME


def test_labels_that_come_retired_stand_behind_the_others():
    other = replace(LABELS.labels[0], name="place")
    after = changing.with_retired(LABELS, [other])
    assert [label.name for label in after] == [*NAMES, "place"] and after["place"].retired


def test_what_holds_of_all_labels_is_news_of_none():
    after = replace(LABELS, cuts_graphemes=not LABELS.cuts_graphemes)
    assert LabelNews("", ChangedPart.GRAPHEMES) in changing.differences(LABELS, after)
