"""What people do with suggestions, and what is kept of it."""

from __future__ import annotations

from itertools import count

import pytest

from annotator.core import verbs
from annotator.core.annotation import Origin, SetState, SetStatus
from annotator.core.annotation_set import AnnotationSet
from annotator.core.span import Span
from annotator.core.suggestion import (
    Fate,
    Offer,
    Suggestion,
    SuggestionOutcome,
    SuggestionSource,
)
from annotator.core.suggestion_verbs import accept, by_hand, dismiss, left

BEGUN = AnnotationSet(SetStatus(1, 1, SetState.IN_PROGRESS))
SOURCES = (SuggestionSource.MEMORY, SuggestionSource.MODEL)
ACTOR = Suggestion(Span(0, 4), "actor", 0.81264, SOURCES, "a model")
PLACE = Suggestion(Span(6, 9), "location", 0.5, (SuggestionSource.LIVE,))

_numbers = count()


def new_id() -> str:
    return f"id{next(_numbers)}"


def fates(current: AnnotationSet) -> list[tuple[Span, Fate]]:
    return sorted((o.span, o.fate) for o in current.outcomes.values())


def accepted(**how: object) -> AnnotationSet:
    return BEGUN.after(accept(BEGUN, [ACTOR], new_id, **how))  # type: ignore[arg-type]


def test_what_is_accepted_says_where_it_came_from_and_so_does_its_outcome():
    current = accepted(waited=400)
    (made,), (outcome,) = current.annotations.values(), current.outcomes.values()
    assert (made.origin, made.sources, made.p, made.bulk) == (
        Origin.SUGGESTED,
        "memory+model",
        0.813,
        False,
    )
    assert (outcome.fate, outcome.annotation, outcome.model) == (Fate.ACCEPTED, made.id, "a model")
    assert outcome.waited == 400
    assert current.outcomes_by_annotation[made.id] == [outcome]


def test_accepting_takes_the_article_up_and_says_that_it_was_assisted():
    untouched = AnnotationSet(SetStatus(1, 1))
    current = untouched.after(accept(untouched, [ACTOR, PLACE], new_id, bulk=True))
    assert current.status == SetStatus(1, 1, SetState.IN_PROGRESS, assisted=True)
    assert all(made.bulk for made in current.annotations.values())


def test_what_is_accepted_with_another_label_or_edge_is_corrected():
    assert [a.origin for a in accepted(label="location").annotations.values()] == [Origin.CORRECTED]
    assert fates(accepted(label="location")) == [(ACTOR.span, Fate.RELABELLED)]
    moved = accepted(span=Span(0, 5))
    assert [a.span for a in moved.annotations.values()] == [Span(0, 5)]
    assert fates(moved) == [(ACTOR.span, Fate.MOVED)]


def test_what_is_dismissed_stays_so_and_is_dismissed_once():
    current = BEGUN.after(dismiss(BEGUN, [ACTOR], new_id))
    assert [o.place for o in current.dismissed] == [ACTOR.place]
    assert current.annotations == {}
    assert dismiss(current, [ACTOR], new_id) == ()
    again = current.after(accept(current, [ACTOR], new_id))
    assert fates(again) == [(ACTOR.span, Fate.ACCEPTED)]


def test_a_span_made_by_hand_over_a_suggestion_settles_it():
    for span, label, origin, fate in (
        (ACTOR.span, "actor", Origin.SUGGESTED, Fate.ACCEPTED),
        (ACTOR.span, "location", Origin.CORRECTED, Fate.RELABELLED),
        (Span(1, 4), "actor", Origin.CORRECTED, Fate.MOVED),
    ):
        made = verbs.tag(BEGUN, label, [span], new_id)
        current = BEGUN.after(by_hand(BEGUN, made, [ACTOR, PLACE], new_id))
        assert [a.origin for a in current.annotations.values()] == [origin]
        assert fates(current) == [(ACTOR.span, fate)]
        assert current.status.assisted


def test_a_span_made_beside_all_suggestions_is_by_hand():
    made = verbs.tag(BEGUN, "actor", [Span(20, 22)], new_id)
    current = BEGUN.after(by_hand(BEGUN, made, [ACTOR], new_id))
    assert [a.origin for a in current.annotations.values()] == [Origin.MANUAL]
    assert current.outcomes == {}


def test_without_suggestions_a_gesture_is_what_it_was():
    made = verbs.tag(BEGUN, "actor", [Span(0, 4)], new_id)
    assert by_hand(BEGUN, made, [], new_id) == made


def test_what_was_accepted_is_corrected_when_it_is_changed_and_dismissed_when_removed():
    current = accepted()
    (id,) = current.annotations
    for changes, fate in (
        (verbs.relabel(current, id, "location"), Fate.RELABELLED),
        (verbs.resize(current, id, Span(0, 3)), Fate.MOVED),
    ):
        changed = current.after(by_hand(current, changes, [], new_id))
        assert changed.annotations[id].origin is Origin.CORRECTED
        assert fates(changed) == [(ACTOR.span, fate)]
    removed = current.after(by_hand(current, verbs.remove(current, [id]), [], new_id))
    assert fates(removed) == [(ACTOR.span, Fate.DISMISSED)]


def test_a_note_on_what_was_accepted_corrects_nothing():
    current = accepted()
    (id,) = current.annotations
    noted = current.after(by_hand(current, verbs.note(current, id, "?"), [], new_id))
    assert noted.annotations[id].origin is Origin.SUGGESTED
    assert fates(noted) == fates(current)


def test_a_change_of_what_was_made_by_hand_touches_no_suggestion():
    current = BEGUN.after(verbs.tag(BEGUN, "actor", [Span(20, 22)], new_id))
    (id,) = current.annotations
    changes = verbs.relabel(current, id, "location")
    assert by_hand(current, changes, [], new_id) == changes
    finish = verbs.finish(current, new_id)
    assert by_hand(current, finish, [], new_id) == finish


def test_what_is_left_at_the_end_is_ignored_or_was_withheld_and_perhaps_found():
    found = BEGUN.after(verbs.tag(BEGUN, "location", [PLACE.span], new_id))
    current = found.after(left(found, Offer([ACTOR], withheld=[PLACE]), new_id))
    assert fates(current) == [(ACTOR.span, Fate.IGNORED), (PLACE.span, Fate.WITHHELD)]
    assert [o.annotation is not None for o in current.outcomes.values()] == [False, True]
    assert current.status.assisted


def test_a_blind_article_was_not_assisted():
    current = BEGUN.after(left(BEGUN, Offer(withheld=[PLACE], is_blind=True), new_id))
    assert fates(current) == [(PLACE.span, Fate.BLIND)]
    assert not current.status.assisted


def test_a_live_suggestion_knows_itself_as_one():
    assert (PLACE.is_live, ACTOR.is_live) == (True, False)
    assert BEGUN.outcomes_by_place == {}


def test_what_was_found_without_help_stays_so_when_the_article_is_taken_up_again():
    found = BEGUN.after(verbs.tag(BEGUN, "location", [PLACE.span], new_id))
    done = found.after(left(found, Offer(withheld=[PLACE]), new_id))
    (id,) = done.annotations
    for changes in (verbs.relabel(done, id, "actor"), verbs.remove(done, [id])):
        now = done.after(by_hand(done, changes, [], new_id))
        assert [a.origin for a in now.annotations.values()] in ([], [Origin.MANUAL])
        assert [(o.fate, o.annotation) for o in now.outcomes.values()] == [(Fate.WITHHELD, None)]
    noted = done.after(by_hand(done, verbs.note(done, id, "?"), [], new_id))
    assert [a.origin for a in noted.annotations.values()] == [Origin.MANUAL]
    assert [o.annotation for o in noted.outcomes.values()] == [id]


def test_answers_and_finishing_go_through_the_outcomes_once(monkeypatch: pytest.MonkeyPatch):
    many = 200
    suggested = [
        Suggestion(Span(3 * place, 3 * place + 2), "actor", 0.9, SOURCES) for place in range(many)
    ]
    done = BEGUN.after(left(BEGUN, Offer(suggested), new_id))
    looks = count()
    place = SuggestionOutcome.place.fget
    assert place is not None
    monkeypatch.setattr(
        SuggestionOutcome, "place", property(lambda outcome: (next(looks), place(outcome))[1])
    )
    for answer in (
        lambda: accept(done, suggested, new_id, bulk=True),
        lambda: dismiss(done, suggested, new_id),
        lambda: left(done, Offer(suggested), new_id),
        lambda: by_hand(done, verbs.tag(done, "actor", [Span(0, 2)], new_id), suggested, new_id),
    ):
        before = next(looks)
        answer()
        assert next(looks) - before <= 2 * many
