"""Suggestions are ghosts: but for what says that a span was one, they leave nothing behind."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import count

import pytest

from annotator.core import suggestion_verbs, verbs
from annotator.core.annotation import Annotation, Certainty, SetStatus
from annotator.core.annotation_set import AnnotationSet
from annotator.core.gesture import Change
from annotator.core.span import Span
from annotator.core.suggestion import Offer, Suggestion, SuggestionSource
from annotator.core.verbs import Changes

SEQUENCES = 300
LETTERS = 40  # of the article
LABELS = ("actor", "location", "date")
START = AnnotationSet(SetStatus(1, 1))


class Work:
    """One set as it goes on, with all that was done to it."""

    def __init__(self) -> None:
        self.now = START
        self.done: list[Changes] = []
        self._ids = count(1)

    def new_id(self) -> str:
        return f"{next(self._ids):032x}"

    def make(self, changes: Changes) -> None:
        self.now = self.now.after(changes)
        self.done.append(changes)

    def undo(self) -> None:
        if self.done:
            self.now = self.now.after([change.inverse for change in reversed(self.done.pop())])

    @property
    def spans(self) -> list[tuple[Span, str, str | None, Certainty | None]]:
        """What is marked; neither ids nor where it came from."""
        return sorted(
            ((a.span, a.label, a.note, a.certainty) for a in self.now.annotations.values()),
            key=lambda said: (said[0], said[1], said[2] or "", said[3] or ""),
        )


class Hands:
    """Does the same twice, as chance has it: with suggestions on the screen, and by hand alone."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.assisted, self.manual = Work(), Work()
        self.shown = [
            Suggestion(self._span(), chance.choice(LABELS), chance.random(), (source,))
            for source in chance.choices(tuple(SuggestionSource), k=6)
        ]

    def _span(self) -> Span:
        start = self.chance.randrange(LETTERS)
        return Span(start, start + self.chance.choice((1, 3, 8)))

    def accept(self) -> None:
        (suggestion,) = self.chance.sample(self.shown, 1)
        label = self.chance.choice((None, *LABELS))
        span = self.chance.choice((None, None, self._span()))
        work = self.assisted
        work.make(
            suggestion_verbs.accept(work.now, [suggestion], work.new_id, label=label, span=span)
        )
        spans = [span or suggestion.span]
        other = self.manual
        other.make(verbs.tag(other.now, label or suggestion.label, spans, other.new_id))

    def accept_all(self) -> None:
        work, other = self.assisted, self.manual
        work.make(suggestion_verbs.accept(work.now, self.shown, work.new_id, bulk=True))
        made = [Annotation(other.new_id(), 1, 1, s.label, s.span) for s in self.shown]
        other.make(verbs.begun(other.now, [Change(None, annotation) for annotation in made]))

    def dismiss(self) -> None:
        work = self.assisted
        suggestions = self.chance.sample(self.shown, 1)
        work.make(suggestion_verbs.dismiss(work.now, suggestions, work.new_id))
        self.manual.make(())

    def mark(self) -> None:
        span, label = self._span(), self.chance.choice(LABELS)
        self._by_hand(lambda work: verbs.tag(work.now, label, [span], work.new_id))

    def relabel(self) -> None:
        label = self.chance.choice(LABELS)
        self._on_any(lambda work, id: verbs.relabel(work.now, id, label))

    def resize(self) -> None:
        span = self._span()
        self._on_any(lambda work, id: verbs.resize(work.now, id, span))

    def note(self) -> None:
        self._on_any(lambda work, id: verbs.note(work.now, id, "why"))

    def remove(self) -> None:
        self._on_any(lambda work, id: verbs.remove(work.now, [id]))

    def undo(self) -> None:
        self.assisted.undo()
        self.manual.undo()

    def _on_any(self, make: Callable[[Work, str], Changes]) -> None:
        """On a span of which there is just one like it: which of several is meant would differ."""
        spans = self.manual.spans
        alone = [said for said in spans if spans.count(said) == 1]
        if not alone:
            return
        said = self.chance.choice(alone)

        def made(work: Work) -> Changes:
            alike = (
                a
                for a in work.now.annotations.values()
                if (a.span, a.label, a.note, a.certainty) == said
            )
            return make(work, next(alike).id)

        self._by_hand(made)

    def _by_hand(self, make: Callable[[Work], Changes]) -> None:
        work = self.assisted
        work.make(suggestion_verbs.by_hand(work.now, make(work), self.shown, work.new_id))
        self.manual.make(make(self.manual))

    def finish(self) -> None:
        """As the window does: what is left is noted in the same gesture."""
        work, other = self.assisted, self.manual
        left = suggestion_verbs.left(work.now, Offer(self.shown), work.new_id)
        outcomes = [change for change in left if not isinstance(change.record, SetStatus)]
        done = verbs.finish(work.now, work.new_id)
        work.make(suggestion_verbs.assisted(work.now, (*done, *outcomes)))
        other.make(verbs.finish(other.now, other.new_id))


WAYS = ("accept", "accept_all", "dismiss", "mark", "mark", "relabel", "resize", "note", "remove")


@pytest.mark.parametrize("seed", range(3))
def test_any_work_with_suggestions_marks_what_the_same_work_by_hand_does(seed: int) -> None:
    for number in range(SEQUENCES):
        hands = Hands(random.Random(f"{seed} {number}"))
        for way in hands.chance.choices((*WAYS, "undo", "undo"), k=12):
            getattr(hands, way)()
            assert hands.assisted.spans == hands.manual.spans, (number, way)
        hands.finish()
        assert hands.assisted.spans == hands.manual.spans
        assert hands.assisted.now.status.state is hands.manual.now.status.state
        assert hands.assisted.now.regions == hands.manual.now.regions
        while hands.assisted.done:
            hands.undo()
        assert hands.assisted.now == START, "nothing is left of it once all is undone"
