"""What somebody wants of the labels is wanted still when others changed them meanwhile."""

from __future__ import annotations

from dataclasses import replace

from annotator.core.labels import Label, LabelSet, Overlap, Permission
from annotator.core.wanted_labels import WantedLabels, as_they_are, carried_over

PLACE = Label("place", {"en": "Place", "ar": "مكان"}, "1", "#112233", "#AABBCC")
DAY = Label("day", {"en": "Day"}, "2", "#223344", "#BBCCDD")
EVENT = Label("event", {"en": "Event"}, "3", "#334455", "#CCDDEE")
SEEN = LabelSet("news", (PLACE, DAY))


def wanted(*labels: Label, overlap: Overlap = SEEN.overlap) -> WantedLabels:
    return WantedLabels(SEEN, labels, overlap)


def test_who_wants_nothing_has_what_others_made():
    now = replace(SEEN, labels=(DAY, EVENT, PLACE))
    assert carried_over(as_they_are(SEEN), now) == as_they_are(now)


def test_changes_of_two_people_in_one_label_both_stand():
    here = replace(PLACE, titles={"en": "Where", "ar": "مكان"}, key="5")
    there = replace(PLACE, titles={"en": "Place", "ar": "موقع"}, light="#000000")
    made = carried_over(wanted(here, DAY), replace(SEEN, labels=(there, DAY)))
    titles = {"en": "Where", "ar": "موقع"}
    assert made.labels == (replace(there, titles=titles, key="5"), DAY)


def test_a_text_that_was_emptied_here_stays_away():
    here = replace(PLACE, titles={"en": "Place"})
    made = carried_over(wanted(here, DAY), SEEN)
    assert made.labels[0].titles == {"en": "Place"}


def test_new_labels_of_both_are_there_and_those_retired_stand_behind():
    gone = replace(PLACE, retired=True, key="")
    made = carried_over(wanted(DAY, EVENT, gone), replace(SEEN, labels=(PLACE, DAY, EVENT)))
    assert made.labels == (DAY, EVENT, gone)


def test_the_order_that_was_wanted_stands():
    now = replace(SEEN, labels=(PLACE, EVENT, DAY))
    assert carried_over(wanted(DAY, PLACE), now).labels == (DAY, PLACE, EVENT)


def test_rules_of_overlap_are_carried_over_one_by_one():
    here, there = Overlap(nesting=Permission.WARN), Overlap(crossing=Permission.REFUSE)
    made = carried_over(wanted(PLACE, DAY, overlap=here), replace(SEEN, overlap=there))
    assert made.overlap == Overlap(nesting=Permission.WARN, crossing=Permission.REFUSE)
