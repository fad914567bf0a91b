"""Labels are called by what is seen, and by what no format takes for something else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.core.label_advice import LabelAdvice, advice, colour_advice
from annotator.core.label_changes import succeeding
from annotator.core.label_words import LabelWordsFault, words_fault
from annotator.core.labels import Label, LabelSet

ACTOR = Label("actor", {"en": "Actor", "ar": "فاعل"}, "1", "#000000", "#ffffff")
PLACE = replace(ACTOR, name="place", key="2", titles={"en": "Place"})
LABELS = LabelSet("news", (ACTOR, PLACE))


@pytest.mark.parametrize(
    ("name", "form"),
    [
        *((name, LabelWordsFault.NO_NAME) for name in ("", " place", "pl\u200face", "a\n")),
        *((name, LabelWordsFault.OF_FORMATS) for name in ("-", "*", "O", "B-x", "gold", "None")),
        *((name, LabelWordsFault.READS_LIKE) for name in ("Actor", "PLACE", "plَace")),
        ("x" * 61, LabelWordsFault.LONG_NAME),
        ("x" * 60, None),
        ("Object", None),
        ("جهة", None),
    ],
)
def test_a_new_label_has_a_name_that_is_seen_and_means_nothing_else(name, form):
    after = replace(LABELS, labels=(*LABELS, replace(ACTOR, name=name, key="9")))
    why = words_fault(LABELS, after)
    assert (why and why.form) == form
    assert words_fault(after, after) is None, "it was there before"


def test_of_two_new_labels_none_reads_like_the_other():
    new = [replace(ACTOR, name=name, key=key) for name, key in (("حدث", "8"), ("حَدَث", "9"))]
    why = words_fault(LABELS, replace(LABELS, labels=(*LABELS, *new)))
    assert why is not None and why.form is LabelWordsFault.READS_LIKE


@pytest.mark.parametrize(
    ("title", "is_refused"),
    [
        ("ac\u202etor", True),
        ("a\nb", True),
        ("a\u2028b", True),
        ("x" * 61, True),
        ("x" * 60, False),
        ("می\u200cخواهم", False),
    ],
)
def test_a_title_is_short_and_has_nothing_in_it_that_turns_or_breaks_a_line(title, is_refused):
    after = replace(LABELS, labels=(replace(ACTOR, titles={"en": title}), PLACE))
    why = words_fault(LABELS, after)
    assert (why is not None) is is_refused
    assert words_fault(after, after) is None, "it was there before"


def test_the_title_of_the_whole_set_is_short_too():
    why = words_fault(LABELS, replace(LABELS, titles={"en": "x" * 61}))
    assert why is not None and why.form is LabelWordsFault.LONG_TITLE


def test_a_name_that_is_changed_by_hand_is_told_to_be_another_label():
    wanted = replace(LABELS, labels=(replace(ACTOR, name="Actor"), PLACE))
    (message,) = advice(LABELS, succeeding(LABELS, wanted), "en")
    assert message.form is LabelAdvice.RENAMED
    assert "Actor is another label than actor" in str(message)


def test_two_labels_that_are_offered_with_one_title_are_told():
    after = replace(LABELS, labels=(ACTOR, replace(PLACE, titles={"en": "actor "})))
    (message,) = advice(LABELS, after, "en")
    assert message.form is LabelAdvice.SAME_TITLE
    assert advice(LABELS, LABELS, "en") == []


def test_a_label_that_takes_the_title_of_one_that_goes_is_told_to_be_another_label():
    heir = replace(ACTOR, name="agent", titles={"en": "Agent", "ar": "فاعل"})
    wanted = replace(LABELS, labels=(heir, PLACE))
    (message,) = advice(LABELS, succeeding(LABELS, wanted), "en")
    assert "agent is another label than actor" in str(message)


def test_nothing_is_told_where_a_label_goes_and_one_of_other_words_comes():
    other = replace(ACTOR, name="date", titles={"en": "Date"})
    wanted = replace(LABELS, labels=(other, PLACE))
    assert advice(LABELS, succeeding(LABELS, wanted), "en") == []


def test_colours_that_come_in_by_a_file_are_judged_as_on_the_page():
    actor = replace(ACTOR, light="#1a5fb4", dark="#99c1f1")
    labels = LabelSet("news", (actor, PLACE))
    assert colour_advice(labels, labels) == [], "what was there before"
    faint = replace(PLACE, light="#ffffff", dark="#99c1f1")
    messages = colour_advice(labels, replace(labels, labels=(actor, faint)))
    assert [message.form for message in messages] == [
        LabelAdvice.FAINT_ON_LIGHT,
        LabelAdvice.CLOSE_ON_DARK,
    ]
