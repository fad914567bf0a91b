"""Which decisions are about the same thing, and whether the last of them still holds.

A decision is kept with what people said when it was made. It holds as long as people say what was
on the table then: its outcome, or one of the variants that were weighed. It does not matter who
says it and in which order they came, so whoever finishes late unsettles nothing that they do not
contradict. What is new is a case of its own beside it (:mod:`~annotator.review.decided_and_new`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from annotator.agreement.differences import Difference, between
from annotator.core.case import LabelledSpan, Outcome, Variant
from annotator.core.decision import Decision, Ruling
from annotator.core.reviewed import that_holds
from annotator.core.span import Span

K = TypeVar("K")


@dataclass(frozen=True, slots=True, eq=False)
class Matter:
    """Decisions about the same thing, in the order they were made; the last one supersedes all."""

    made: tuple[Decision, ...]

    @property
    def last(self) -> Decision:
        """The last word on it."""
        return self.made[-1]

    @property
    def is_missed(self) -> bool:
        """Whether it was about a place where nobody had marked anything."""
        return not any(variant.spans for variant in self.last.variants)

    @property
    def outcome(self) -> Outcome | None:
        """What it makes gold; ``None`` where it is put off."""
        made = that_holds(self.made)
        return made.spans if made is not None else None

    @property
    def was_agreed(self) -> bool:
        """Whether all had said the same."""
        return not self.is_missed and len(self.last.variants) == 1

    def weighed(self, spans: Outcome) -> bool:
        """Whether just this was on the table, or came of it."""
        last = self.last
        came_of_it = last.ruling is Ruling.SETTLED and spans == last.spans
        return came_of_it or any(variant.spans == spans for variant in last.variants)

    def is_taken_back(self, spans: Iterable[LabelledSpan]) -> bool:
        """Whether part of its outcome that somebody had said is not among ``spans`` any more."""
        return not set(seen(self.last)).intersection(self.last.spans) <= set(spans)


def seen(decision: Decision) -> list[LabelledSpan]:
    """What people had marked when the decision was made; nothing where all missed something."""
    return [span for variant in decision.variants for span in variant.spans]


class Matters:
    """The matters of an article, and which of them each span belongs to.

    A decision supersedes those before it that saw one of the spans that it saw, and what all had
    missed and somebody marked since; one on what all missed those on the same place. ``text`` is
    that of the article.
    """

    def __init__(self, decisions: Iterable[Decision], text: str) -> None:
        self._text = text
        self._of_span: dict[LabelledSpan, Matter] = {}
        self._of_place: dict[Span, Matter] = {}
        self._order: dict[str, int] = {}
        for decision in decisions:
            self._order[decision.id] = len(self._order)
            self._take(decision)
        self._of_outcome = {span: matter for matter in self for span in matter.last.spans}

    def __iter__(self) -> Iterator[Matter]:
        """Each once, in the order of their last decisions."""
        every = dict.fromkeys([*self._of_span.values(), *self._of_place.values()])
        return iter(sorted(every, key=lambda matter: self._order[matter.last.id]))

    def _take(self, decision: Decision) -> None:
        spans = seen(decision) or decision.spans
        place = None if seen(decision) else decision.place
        before = {self._of_span.get(span) for span in spans}
        if place is not None:
            before.add(self._of_place.get(place))
        else:
            now = decision.variants
            before.update(each for each in self.missed() if self.is_marked_since(each, now))
        taken = [matter for matter in before if matter is not None]
        whole = Matter((*self.in_order(earlier for m in taken for earlier in m.made), decision))
        if taken:
            _replace(self._of_span, taken, whole)
            _replace(self._of_place, taken, whole)
        self._of_span.update(dict.fromkeys(spans, whole))
        if place is not None:
            self._of_place[place] = whole

    def __len__(self) -> int:
        return len({*self._of_span.values(), *self._of_place.values()})

    def in_order(self, decisions: Iterable[Decision]) -> list[Decision]:
        """``decisions``, each once, in the order they were made."""
        each = {decision.id: decision for decision in decisions}
        return [each[id] for id in sorted(each, key=self._order.__getitem__)]

    def of(self, span: LabelledSpan) -> Matter | None:
        """The matter in which a span was seen, or of which it came; ``None`` if it is new."""
        return self._of_span.get(span) or self._of_outcome.get(span)

    def missed(self) -> list[Matter]:
        """The matters of what all missed, each once."""
        return [matter for matter in dict.fromkeys(self._of_place.values()) if matter.is_missed]

    def is_marked_since(self, missed: Matter, variants: Iterable[Variant]) -> bool:
        """Whether somebody marks in ``variants`` what all ``missed``, with another edge or label.

        The first can only have come later. Another label on the same span may have been there, and
        what was missed on purpose beside it; so only newcomers count.
        """
        then = {person for variant in missed.last.variants for person in variant.people}
        return any(
            could_be(self._text, span, other)
            or (span.span == other.span and then.isdisjoint(variant.people))
            for other in missed.last.spans
            for variant in variants
            for span in variant.spans
        )

    def missed_at(self, place: Span) -> Matter | None:
        """The matter of what all missed at ``place``."""
        matter = self._of_place.get(place)
        return matter if matter is not None and matter.is_missed else None


def could_be(text: str, first: LabelledSpan, second: LabelledSpan) -> bool:
    """Whether one is the other with another edge.

    Inside or around it by a word or more is another name.
    """
    return (
        first.label == second.label
        and first.start < second.end
        and second.start < first.end
        and (first.span.crosses(second.span) or between(text, first, second) <= Difference.EDGE)
    )


def _replace(by: dict[K, Matter], old: Sequence[Matter], new: Matter) -> None:
    for key, matter in by.items():
        if matter in old:
            by[key] = new
