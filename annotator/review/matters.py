"""Which decision has the last word on what people say.

Words, for all that is computed of decisions:

* A **decision** is kept with the case as the reviewer saw it. It speaks of the spans that it *saw*,
  which people had marked then, and of no others: it supersedes what was decided before about these
  spans, and leaves alone what it did not see. Where all had missed something, it speaks of its own
  outcome, at its place.
* A **matter** is a decision that has the last word on something, with those that it superseded. It
  is *whole* as long as no later decision took one of its spans. What is left of it then was decided
  together with something that was decided anew, so it holds no more: it is to be decided again.
* A matter that is whole **holds**, with its outcome, whoever comes and goes, until people take that
  back: nobody marks what was to be gold, or all mark what was refused
  (:mod:`~annotator.review.decided_and_new`).
* Those are **heard** in it who say what was *weighed*: one of the variants of then, or the outcome.
  Whoever says something else says something new. That is a case of its own, which hears everybody;
  what was decided stands beside it until somebody decides that case.

So each undecided case shows all spans that a decision on it will speak of; that decision is whole
and hears everybody, which settles the case, and no other case has to be decided because of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from annotator.agreement.differences import Difference, between
from annotator.core.case import LabelledSpan, Outcome, Variant
from annotator.core.decision import Decision, Ruling
from annotator.core.reviewed import that_holds
from annotator.core.span import Span


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
    def refused(self) -> set[LabelledSpan]:
        """What somebody had marked, and it does not make gold."""
        return {*seen(self.last)}.difference(self.last.spans)

    @property
    def kept(self) -> set[LabelledSpan]:
        """What somebody had marked, and it makes gold."""
        return {*seen(self.last)}.intersection(self.last.spans)

    def weighed(self, spans: Set[LabelledSpan]) -> bool:
        """Whether just this was on the table, or came of it; of what all missed, a part of it."""
        if self.is_missed:
            return spans <= {*self.last.spans}
        on_the_table = any(spans == {*variant.spans} for variant in self.last.variants)
        return on_the_table or self.came_of_it(spans)

    def came_of_it(self, spans: Set[LabelledSpan]) -> bool:
        """Whether just this is its outcome."""
        return self.last.ruling is Ruling.SETTLED and spans == {*self.last.spans}

    def was_agreed(self, span: LabelledSpan) -> bool:
        """Whether all had marked ``span``."""
        return all(span in variant.spans for variant in self.last.variants)


def seen(decision: Decision) -> list[LabelledSpan]:
    """What people had marked when the decision was made; nothing where all missed something."""
    return [span for variant in decision.variants for span in variant.spans]


class Matters:
    """The matters of an article, and which of them has the last word on each span.

    A decision supersedes those before it that saw one of the spans that it saw, and what all had
    missed and somebody marked since; one on what all missed those on the same place. ``text`` is
    that of the article.
    """

    def __init__(self, decisions: Iterable[Decision], text: str) -> None:
        self._text = text
        self._of_span: dict[LabelledSpan, Matter] = {}
        self._of_place: dict[Span, Matter] = {}
        self._order: dict[str, int] = {}
        self._in_part: set[Matter] = set()
        self._last_missed: dict[Span, Matter] = {}
        for decision in decisions:
            self._order[decision.id] = len(self._order)
            self._take(decision)

    def _take(self, decision: Decision) -> None:
        spans = seen(decision) or decision.spans
        superseded = {matter for span in spans if (matter := self._of_span.get(span))}
        if seen(decision):
            now = decision.variants
            superseded.update(each for each in self.missed() if self.is_marked_since(each, now))
        elif decision.place in self._of_place:
            superseded.add(self._of_place[decision.place])
        for missed in superseded.intersection(self.missed()):
            self._forget(missed)
        earlier = self.in_order(made for matter in superseded for made in matter.made)
        matter = Matter((*earlier, decision))
        self._in_part |= superseded
        self._of_span.update(dict.fromkeys(spans, matter))
        if not seen(decision):
            self._of_place[decision.place] = self._last_missed[decision.place] = matter

    def _forget(self, missed: Matter) -> None:
        """Leave nothing of what was decided where all missed something: it is one thing."""
        del self._of_place[missed.last.place]
        for span in missed.last.spans:
            if self._of_span.get(span) is missed:
                del self._of_span[span]

    def __iter__(self) -> Iterator[Matter]:
        """Each once, in the order of their last decisions."""
        every = dict.fromkeys([*self._of_span.values(), *self._of_place.values()])
        return iter(sorted(every, key=lambda matter: self._order[matter.last.id]))

    def __len__(self) -> int:
        return len({*self._of_span.values(), *self._of_place.values()})

    def in_order(self, decisions: Iterable[Decision]) -> list[Decision]:
        """``decisions``, each once, in the order they were made."""
        each = {decision.id: decision for decision in decisions}
        return [each[id] for id in sorted(each, key=self._order.__getitem__)]

    def of(self, span: LabelledSpan) -> Matter | None:
        """The matter that saw a span last; ``None`` if none did."""
        return self._of_span.get(span)

    def is_whole(self, matter: Matter) -> bool:
        """Whether no later decision took something of it."""
        return matter not in self._in_part

    def spoken(self, matter: Matter) -> set[LabelledSpan]:
        """What it speaks of: what it saw and its outcome, or what is left to it of that."""
        spans = {*seen(matter.last), *matter.last.spans}
        if self.is_whole(matter):
            return spans
        return {span for span in spans if self._of_span.get(span) is matter}

    def missed(self) -> list[Matter]:
        """The matters of what all missed, each once."""
        return [*dict.fromkeys(self._of_place.values())]

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
            if span != other
        )

    def answer_to(self, lost: Matter) -> Matter | None:
        """What was decided at the place of a matter since nobody marks anything of it any more."""
        answer = self._last_missed.get(lost.last.place)
        latest = answer and self.in_order([lost.last, answer.last])[-1]
        return answer if answer is not None and answer.last is latest else None

    def missed_at(self, place: Span) -> Matter | None:
        """The matter of what all missed at ``place``."""
        return self._of_place.get(place)


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
