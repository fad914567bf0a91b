"""A suggestion, its outcome and its annotation agree with each other, whatever people do."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count

import pytest

from annotator.core import verbs
from annotator.core.annotation import Origin, SetState, SetStatus
from annotator.core.annotation_set import AnnotationSet
from annotator.core.gesture import Change
from annotator.core.span import Span
from annotator.core.suggestion import (
    Fate,
    Offer,
    Suggestion,
    SuggestionOutcome,
    SuggestionSource,
)
from annotator.core.suggestion_fates import Contradiction, contradictions, fate_of
from annotator.core.suggestion_verbs import accept, by_hand, dismiss, left
from annotator.core.verbs import Changes

BEGUN = AnnotationSet(SetStatus(1, 1, SetState.IN_PROGRESS))
MEMORY, MODEL = (SuggestionSource.MEMORY,), (SuggestionSource.MODEL,)
FIRST = Suggestion(Span(10, 20), "actor", 0.9, MEMORY)
SECOND = Suggestion(Span(21, 30), "actor", 0.7, MODEL)
NAMES = ("actor", "location")
LABELS = (*NAMES, "claim")
LETTERS, SEEDS, WALKS, STEPS = 40, 3, 40, 25

_numbers = count()


def new_id() -> str:
    return f"id{next(_numbers)}"


def told(work: AnnotationSet) -> list[tuple[Span, Fate, str | None]]:
    return sorted(
        ((o.span, o.fate, o.annotation) for o in work.outcomes.values()), key=lambda o: o[0]
    )


def after_hand(work: AnnotationSet, changes: Changes, *shown: Suggestion) -> AnnotationSet:
    return work.after(by_hand(work, changes, shown, new_id))


def accepted(*suggestions: Suggestion) -> AnnotationSet:
    return BEGUN.after(accept(BEGUN, suggestions or [FIRST], new_id))


# -- one by one ------------------------------------------------------------------------------------


def test_a_span_that_is_moved_off_its_suggestion_is_by_hand_and_the_suggestion_open_again():
    work = accepted()
    (made,) = work.annotations
    moved = after_hand(work, verbs.resize(work, made, Span(0, 8)))
    (annotation,) = moved.annotations.values()
    assert (annotation.origin, annotation.sources, annotation.p) == (Origin.MANUAL, None, None)
    assert not moved.outcomes
    again = moved.after(accept(moved, [FIRST], new_id))
    second = next(id for id in again.annotations if id != made)
    assert told(again) == [(FIRST.span, Fate.ACCEPTED, second)]
    without = after_hand(again, verbs.remove(again, [made]))
    assert told(without) == [(FIRST.span, Fate.ACCEPTED, second)], "it settled nothing any more"


def test_every_suggestion_under_a_span_follows_it():
    made = verbs.tag(BEGUN, "actor", [Span(10, 30)], new_id)
    work = after_hand(BEGUN, made, FIRST, SECOND)
    (id,) = work.annotations
    assert told(work) == [(FIRST.span, Fate.MOVED, id), (SECOND.span, Fate.MOVED, id)]
    shorter = after_hand(work, verbs.resize(work, id, SECOND.span))
    assert told(shorter) == [(SECOND.span, Fate.ACCEPTED, id)]
    annotation = shorter.annotations[id]
    assert (annotation.origin, annotation.sources, annotation.p) == (
        Origin.SUGGESTED,
        "model",
        0.7,
    ), "it is the second that it was made of now"
    gone = after_hand(work, verbs.remove(work, [id]))
    assert told(gone) == [
        (FIRST.span, Fate.DISMISSED, None),
        (SECOND.span, Fate.DISMISSED, None),
    ]


def test_a_span_that_grows_over_others_answers_what_they_did():
    work = accepted(FIRST, SECOND)
    first, second = (annotation.id for annotation in work.ordered)
    merged = after_hand(work, verbs.merge(work, [first, second]))
    assert told(merged) == [(FIRST.span, Fate.MOVED, first), (SECOND.span, Fate.MOVED, first)]


def test_the_part_that_is_split_off_takes_what_stands_under_it():
    made = verbs.tag(BEGUN, "actor", [Span(0, 20)], new_id)
    work = after_hand(BEGUN, made, FIRST)
    (id,) = work.annotations
    parts = after_hand(work, verbs.split(work, id, [Span(0, 9), Span(10, 20)], new_id))
    first, second = parts.ordered
    assert told(parts) == [(FIRST.span, Fate.ACCEPTED, second.id)]
    assert (first.origin, second.origin) == (Origin.MANUAL, Origin.SUGGESTED)


def test_no_part_of_what_was_accepted_is_said_to_be_just_that():
    work = accepted()
    (id,) = work.annotations
    parts = after_hand(work, verbs.split(work, id, [Span(10, 14), Span(15, 20)], new_id))
    assert {each.origin for each in parts.ordered} == {Origin.CORRECTED}
    assert told(parts) == [(FIRST.span, Fate.MOVED, id)]


def test_spans_made_at_once_over_one_suggestion_leave_it_one_outcome():
    made = verbs.tag(BEGUN, "actor", [Span(10, 14), Span(15, 20)], new_id, Origin.ELSEWHERE)
    work = after_hand(BEGUN, made, FIRST)
    first, second = work.ordered
    assert told(work) == [(FIRST.span, Fate.MOVED, first.id)]
    assert (first.origin, second.origin) == (Origin.CORRECTED, Origin.ELSEWHERE)


def test_what_was_merged_into_another_label_is_not_corrected_by_a_note():
    work = accepted()
    (made,) = work.annotations.values()
    merged = work.after([Change(made, replace(made, label="person"))])  # whoever leads does that
    noted = after_hand(merged, verbs.note(merged, made.id, "?"))
    assert told(noted) == [(FIRST.span, Fate.ACCEPTED, made.id)]
    assert noted.annotations[made.id].origin is Origin.SUGGESTED


def test_what_was_said_of_a_suggestion_stays_when_the_article_is_finished():
    offer = Offer([FIRST], withheld=[SECOND])
    for work in (accepted(FIRST, SECOND), BEGUN.after(dismiss(BEGUN, [FIRST, SECOND], new_id))):
        assert told(work.after(left(work, offer, new_id))) == told(work)


def test_what_was_shown_and_ignored_was_never_kept_back():
    ignored = BEGUN.after(left(BEGUN, Offer([FIRST]), new_id))
    again = ignored.after(left(ignored, Offer(withheld=[FIRST], is_blind=True), new_id))
    assert told(again) == [(FIRST.span, Fate.IGNORED, None)]
    withheld = BEGUN.after(left(BEGUN, Offer(withheld=[FIRST]), new_id))
    shown = withheld.after(left(withheld, Offer([FIRST]), new_id))
    assert told(shown) == [(FIRST.span, Fate.IGNORED, None)]


def test_what_contradicts_itself_in_a_stored_set_is_told():
    work = accepted()
    (outcome,) = work.outcomes.values()
    for outcomes, contradiction in (
        ([outcome, replace(outcome, id="other")], Contradiction.TWICE),
        ([replace(outcome, annotation=None)], Contradiction.MADE_OF_NOTHING),
        ([replace(outcome, fate=Fate.DISMISSED)], Contradiction.DISMISSED_AND_MADE),
    ):
        assert list(contradictions(outcomes)) == [(outcomes[0], contradiction)]
    assert not list(contradictions([outcome]))


# -- whatever people do, in any order --------------------------------------------------------------


class Walk:
    """One person's work on one article, as chance has it, with suggestions on the screen."""

    def __init__(self, chance: random.Random) -> None:
        self.chance, self.now = chance, BEGUN
        self._done: list[Changes] = []
        self._undone: list[Changes] = []
        places = {(self._span(), chance.choice(NAMES)) for _ in range(8)}
        self._suggested = [Suggestion(*place, 0.5, MEMORY) for place in sorted(places)]

    def step(self) -> str:
        """Do one thing, and say what it was."""
        ways: dict[str, Callable[[], None]] = {"reopen": self._reopen}
        if self.now.status.state is not SetState.DONE:
            ways = {
                "accept": self._accept,
                "accept all": lambda: self._make(accept(self.now, self._open, new_id, bulk=True)),
                "dismiss": lambda: self._make(dismiss(self.now, self._some(), new_id)),
                "mark": self._mark,
                "mark twice": self._mark_twice,
                "move": lambda: self._on_any(lambda id: verbs.resize(self.now, id, self._span())),
                "relabel": lambda: self._on_any(
                    lambda id: verbs.relabel(self.now, id, self.chance.choice(LABELS))
                ),
                "note": lambda: self._on_any(
                    lambda id: verbs.note(self.now, id, self.chance.choice("abc"))
                ),
                "remove": lambda: self._on_any(lambda id: verbs.remove(self.now, [id])),
                "split": lambda: self._on_any(self._split),
                "merge": lambda: self._by_hand(verbs.merge(self.now, self._annotations()[:2])),
                "finish": self._finish,
            }
        ways |= {"undo": self._undo, "redo": self._redo}
        way = self.chance.choice(sorted(ways))
        ways[way]()
        return way

    @property
    def _open(self) -> list[Suggestion]:
        """Those that are offered now: nothing stands there but a claim, and nobody said no."""
        names = [a.span for a in self.now.annotations.values() if a.label != "claim"]
        no = {outcome.place for outcome in self.now.dismissed}
        offered: list[Suggestion] = []
        for each in self._suggested:
            others = (*names, *(other.span for other in offered))
            if each.place not in no and not any(map(each.span.overlaps, others)):
                offered.append(each)
        return offered

    def _some(self) -> list[Suggestion]:
        return self.chance.sample(self._open, min(1, len(self._open)))

    def _span(self) -> Span:
        start = self.chance.randrange(LETTERS)
        return Span(start, start + self.chance.choice((1, 3, 8)))

    def _annotations(self) -> list[str]:
        return self.chance.sample(sorted(self.now.annotations), len(self.now.annotations))

    def _accept(self) -> None:
        for suggestion in self._some():
            start, end = suggestion.span.start, suggestion.span.end
            span = self.chance.choice((None, Span(start, end + 2), Span(max(0, start - 3), end)))
            label = self.chance.choice((None, *LABELS))
            self._make(accept(self.now, [suggestion], new_id, label=label, span=span))

    def _mark(self) -> None:
        label = self.chance.choice(LABELS)
        self._by_hand(verbs.tag(self.now, label, [self._span()], new_id))

    def _mark_twice(self) -> None:
        spans = {self._span(), self._span()}
        self._by_hand(verbs.tag(self.now, self.chance.choice(LABELS), sorted(spans), new_id))

    def _split(self, id: str) -> Changes:
        span = self.now.annotations[id].span
        if len(span) == 1:
            return ()
        at = self.chance.randrange(span.start + 1, span.end)
        return verbs.split(self.now, id, [Span(span.start, at), Span(at, span.end)], new_id)

    def _on_any(self, make: Callable[[str], Changes]) -> None:
        for id in self._annotations()[:1]:
            self._by_hand(make(id))

    def _by_hand(self, changes: Changes) -> None:
        self._make(by_hand(self.now, changes, self._open, new_id))

    def _finish(self) -> None:
        offered = self._open
        hidden = [each for each in self._suggested if each not in offered]
        offer = Offer(offered, withheld=hidden, is_blind=self.chance.random() < 0.3)
        changes = left(self.now, offer, new_id)
        outcomes = [each for each in changes if isinstance(each.record, SuggestionOutcome)]
        self._make((*verbs.finish(self.now, new_id), *outcomes))

    def _reopen(self) -> None:
        self._make(verbs.reopen(self.now))

    def _make(self, changes: Changes) -> None:
        after = self.now.after(changes)
        places = [annotation.place for annotation in after.annotations.values()]
        if len(set(places)) == len(places):  # else the rules refuse it
            self.now = after
            self._done.append(changes)
            self._undone.clear()

    def _undo(self) -> None:
        if self._done:
            self._undone.append(self._done.pop())
            self.now = self.now.after([c.inverse for c in reversed(self._undone[-1])])

    def _redo(self) -> None:
        if self._undone:
            self._done.append(self._undone.pop())
            self.now = self.now.after(self._done[-1])


def broken(work: AnnotationSet) -> Iterator[str]:
    """What of all that ``suggestion_fates`` promises does not hold."""
    yield from (f"{contradiction}" for _, contradiction in contradictions(work.outcomes.values()))
    for outcome in work.outcomes.values():
        made = work.annotations.get(outcome.annotation or "")
        if outcome.annotation is not None and made is None:
            yield "an outcome names an annotation that is not there"
        if outcome.fate.is_made and made is not None:
            if not made.span.overlaps(outcome.span):
                yield "an annotation is far from what it was made of"
            if fate_of(made, outcome) is not outcome.fate:
                yield "an outcome does not say how its annotation differs"
            if made.origin not in {Origin.SUGGESTED, Origin.CORRECTED}:
                yield "what was suggested is said to be by hand"
        if outcome.fate.is_left and made is not None and made.place != outcome.place:
            yield "an annotation of something else is named"
    just = {o.place for o in work.outcomes.values() if o.fate is Fate.ACCEPTED}
    for annotation in work.annotations.values():
        if annotation.origin is Origin.SUGGESTED and annotation.place not in just:
            yield "what was accepted as it was has no outcome that says so"


@pytest.mark.parametrize("seed", range(SEEDS))
def test_suggestions_outcomes_and_annotations_agree_whatever_is_done(seed: int) -> None:
    for number in range(WALKS):
        walk, done = Walk(random.Random(f"{seed} {number}")), []
        for _ in range(STEPS):
            done.append(walk.step())
            assert not [*broken(walk.now)], (number, done)
