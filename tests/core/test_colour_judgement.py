"""Colours of labels are seen on both pages, and told apart by everybody."""

from __future__ import annotations

from dataclasses import replace

from annotator.core.colour_judgement import ColourFinding, ColourFlaw, judged, unlike
from annotator.core.contrast import DRAWN, TEXT, mixed, ratio, readable
from annotator.core.label_advice import colour_advice
from annotator.core.labels import Label, LabelSet

ACTOR = Label("actor", {"en": "Actor"}, "1", "#0060c0", "#4da3ff")
PLACE = Label("place", {"en": "Place"}, "2", "#a04000", "#ffb000")


def test_colours_that_are_seen_and_told_apart_have_no_flaw():
    assert judged(ACTOR, [ACTOR, PLACE]) == []


def test_a_colour_like_the_page_is_faint_on_that_page_alone():
    assert judged(replace(ACTOR, light="#f0f0f0"), []) == [ColourFinding("light", ColourFlaw.FAINT)]


def test_a_colour_like_another_labels_is_close_to_it():
    same = replace(PLACE, dark=ACTOR.dark)
    assert judged(same, [ACTOR]) == [ColourFinding("dark", ColourFlaw.CLOSE, "actor")]


def test_what_is_no_colour_is_told_and_close_to_nothing():
    none = replace(ACTOR, light="blue")
    assert judged(none, [PLACE]) == [ColourFinding("light", ColourFlaw.NO_COLOUR)]
    assert judged(PLACE, [none]) == []
    labels = LabelSet("news", (none, PLACE))
    assert colour_advice(replace(labels, labels=(PLACE,)), labels) == [], "it is refused anyway"


def test_labels_that_were_there_with_these_colours_are_not_judged_anew():
    same = replace(PLACE, light=ACTOR.light, dark=ACTOR.dark)
    before = LabelSet("news", (ACTOR, same))
    assert colour_advice(before, before) == []
    assert len(colour_advice(LabelSet("news", (ACTOR,)), before)) == 2


def test_a_label_that_is_offered_again_is_judged_as_a_new_one():
    same = replace(PLACE, light=ACTOR.light, dark=ACTOR.dark)
    before = LabelSet("news", (ACTOR, replace(same, retired=True, key="")))
    assert len(colour_advice(before, LabelSet("news", (ACTOR, same)))) == 2


def test_a_new_label_gets_colours_without_a_flaw():
    light, dark = unlike([ACTOR, PLACE])
    new = Label("new", {"en": "New"}, "3", light, dark)
    assert judged(new, [ACTOR, PLACE]) == []


def test_the_first_label_may_have_the_most_vivid_colours():
    light, dark = unlike([])
    assert judged(Label("new", {}, "1", light, dark), []) == []


def test_a_shade_lies_between_colour_and_ground():
    assert mixed("#ffffff", "#000000", 0.5) == "#808080"
    assert mixed("#123456", "#ffffff", 1) == "#123456"


def test_letters_have_the_nearest_shade_that_can_be_read():
    assert readable("#000000", "#ffffff") == "#000000"
    for ground in ("#ffffff", "#161719"):
        shade = readable("#808080", ground)
        assert ratio(shade, ground) >= TEXT > DRAWN
    assert readable("#777777", "#777777", 21.0) == "#000000", "the end, where none is enough"
