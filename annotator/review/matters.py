"""Which decision has the last word on what people say.

Words, for all that is computed of decisions:

* A **decision** is kept with the case as the reviewer saw it. It speaks of the spans that it *saw*,
  which people had marked then, and of no others: it supersedes what was decided before about these
  spans. Where all had missed something, it speaks of its own outcome, at its place.
* It **answers** what was shown with its case besides: decisions about spans that nobody marked any
  more. It supersedes those too, whoever marks the spans again. What it neither saw nor answers it
  leaves alone.
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

from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from itertools import chain

from annotator.agreement.differences import Difference, between
from annotator.core.case import LabelledSpan, Outcome, Variant
from annotator.core.decision import Decision, Ruling
from annotator.core.reviewed import ReviewedCase, that_holds
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


def answered(case: ReviewedCase) -> tuple[str, ...]:
    """The ids of what a decision on ``case`` answers (:attr:`Decision.answers`), in their order.

    Those that saw one of its spans are not among them, nor those on the same place that all missed:
    they are superseded in any case.
    """
    spans = {span for variant in case.case.variants for span in variant.spans}
    shown = (*case.earlier, *case.beside, *((case.decision,) if case.decision is not None else ()))
    return tuple(
        made.id
        for made in dict.fromkeys(shown)
        if spans.isdisjoint(seen(made)) and (spans or seen(made) or made.place != case.case.place)
    )


class Matters:
    """The matters of an article, and which of them has the last word on each span.

    A decision supersedes those before it that saw one of the spans that it saw, those that it
    answers, and what all had missed and somebody marked since; one on what all missed those on the
    same place. ``text`` is that of the article.
    """

    def __init__(self, decisions: Iterable[Decision], text: str) -> None:
        self._text = text
        self._of_span: dict[LabelledSpan, Matter] = {}
        self._of_place: dict[Span, Matter] = {}
        self._last_of_place: dict[Span, Matter] = {}
        """As ``_of_place``, with those that were forgotten since."""
        self._missed_on: defaultdict[int, dict[Matter, None]] = defaultdict(dict)
        """Those that all had missed by the code points of their outcome, to find them quickly."""
        self._by_last: dict[str, Matter] = {}
        self._taken_from: set[Matter] = set()
        """Those of which a later decision took something, or all."""
        self._order: dict[str, int] = {}
        for decision in _behind_what_they_answer(decisions):
            self._order[decision.id] = len(self._order)
            self._take(decision)

    def _take(self, decision: Decision) -> None:
        """Let ``decision`` have the last word on what it speaks of."""
        superseded = {*self._superseded_by(decision)}
        earlier = self.in_order(made for matter in superseded for made in matter.made)
        matter = Matter((*earlier, decision))
        self._taken_from |= superseded
        for each in superseded:
            if each.is_missed or (matter.is_missed and each.last.id in decision.answers):
                self._forget(each)
        self._by_last[decision.id] = matter
        self._of_span.update(dict.fromkeys(seen(decision) or decision.spans, matter))
        if matter.is_missed:
            self._of_place[decision.place] = self._last_of_place[decision.place] = matter
            for point in _points(decision.spans):
                self._missed_on[point][matter] = None

    def _superseded_by(self, decision: Decision) -> Iterator[Matter]:
        """The matters on which ``decision`` has the last word, once it is made."""
        of_spans = map(self._of_span.get, seen(decision) or decision.spans)
        answered = map(self._by_last.get, decision.answers)
        yield from (matter for matter in (*of_spans, *answered) if matter is not None)
        if seen(decision):
            yield from self._marked_by(decision)
        elif decision.place in self._of_place:
            yield self._of_place[decision.place]

    def _marked_by(self, decision: Decision) -> Iterator[Matter]:
        """What all had missed, and somebody marks in the case of ``decision``."""
        if self._of_place:
            points = {*_points(seen(decision))}.intersection(self._missed_on)
            about = dict.fromkeys(chain.from_iterable(self._missed_on[point] for point in points))
            yield from (each for each in about if self.is_marked_since(each, decision.variants))

    def _forget(self, gone: Matter) -> None:
        """Leave nothing of what all had missed, or of what all were found to miss by now.

        That is one thing: a decision on a part of it is one on all.
        """
        if self._of_place.get(gone.last.place) is gone:
            del self._of_place[gone.last.place]
        for span in (*seen(gone.last), *gone.last.spans):
            if self._of_span.get(span) is gone:
                del self._of_span[span]
        for point in _points(gone.last.spans):
            self._missed_on[point].pop(gone, None)

    def __iter__(self) -> Iterator[Matter]:
        """Each once, in the order of their last decisions."""
        every = dict.fromkeys([*self._of_span.values(), *self._of_place.values()])
        return iter(sorted(every, key=self._place))

    def __len__(self) -> int:
        return len({*self._of_span.values(), *self._of_place.values()})

    def in_order(self, decisions: Iterable[Decision]) -> list[Decision]:
        """``decisions``, each once, in the order they were made."""
        each = {decision.id: decision for decision in decisions}
        return [each[id] for id in sorted(each, key=self._order.__getitem__)]

    def of(self, span: LabelledSpan) -> Matter | None:
        """The matter that saw a span last; ``None`` if none did."""
        return self._of_span.get(span)

    def last_word_on(self, id: str) -> Decision | None:
        """Whose decision supersedes all that the one with this ``id`` spoke of.

        That one itself if it speaks of something still; ``None`` if it was forgotten.
        """
        of_it = [matter for matter in self if any(made.id == id for made in matter.made)]
        own = next((matter for matter in of_it if matter.last.id == id), None)
        return (own or of_it[-1]).last if of_it else None

    def is_whole(self, matter: Matter) -> bool:
        """Whether no later decision took something of it."""
        return matter not in self._taken_from

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
        """What was decided at the place of a matter once nobody marked anything of it any more.

        For decisions by earlier versions, which did not keep what they answer. What all had missed
        is its own answer, as long as nobody decided on the same place since.
        """
        answer = self._last_of_place.get(lost.last.place)
        is_later = answer is not None and self._place(answer) >= self._place(lost)
        return answer if is_later else None

    def _place(self, matter: Matter) -> int:
        """Where its last decision stands among all of the article."""
        return self._order[matter.last.id]

    def missed_at(self, place: Span) -> Matter | None:
        """The matter of what all missed at ``place``."""
        return self._of_place.get(place)


def _behind_what_they_answer(decisions: Iterable[Decision]) -> list[Decision]:
    """``decisions`` in their order; what comes first by merging comes behind what it answers."""
    waiting = {decision.id: decision for decision in decisions}
    ordered: list[Decision] = []

    def take(id: str) -> None:
        decision = waiting.pop(id, None)
        if decision is not None:
            for answered in decision.answers:
                take(answered)
            ordered.append(decision)

    for id in [*waiting]:
        take(id)
    return ordered


def _points(spans: Iterable[LabelledSpan]) -> Iterator[int]:
    """The code points of ``spans``."""
    return chain.from_iterable(range(span.start, span.end) for span in spans)


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
