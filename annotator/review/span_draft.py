"""The spans that a reviewer makes of their own.

From a variant, with another label, or where nobody marked anything.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from annotator import arabic
from annotator.arabic import edges
from annotator.core.case import LabelledSpan
from annotator.core.span import Span, reading_order


class Purpose(StrEnum):
    """What is being made."""

    BOUNDARY = "boundary"  # spans with other edges
    LABEL = "label"  # the same spans: the next label settles the case
    MISSED = "missed"  # a span that nobody marked, of the text that is selected


@dataclass(frozen=True, slots=True)
class _State:
    spans: tuple[LabelledSpan, ...]
    chosen: int


class SpanDraft:
    """Spans in reading order, one of which is chosen, and how they came to be. Knows no widget.

    ``base`` is the number of the variant that it began with.
    """

    def __init__(
        self, purpose: Purpose, text: str, spans: tuple[LabelledSpan, ...] = (), base: int = 0
    ) -> None:
        self.purpose = purpose
        self.base = base
        self._text = text
        self._state = _State(spans, 0)
        self._before: list[_State] = []
        self._undone: list[_State] = []

    @property
    def spans(self) -> tuple[LabelledSpan, ...]:
        """The spans as they are now, in reading order."""
        return self._state.spans

    @property
    def chosen(self) -> int | None:
        """The number of the chosen span; ``None`` if there is no span."""
        return self._state.chosen if self._state.spans else None

    @property
    def span(self) -> LabelledSpan | None:
        """The chosen span."""
        return self._state.spans[self._state.chosen] if self._state.spans else None

    def undo(self) -> bool:
        """Take the last step back; whether there was one."""
        return self._go(self._before, self._undone)

    def redo(self) -> bool:
        """Make the step again that was taken back last; whether there was one."""
        return self._go(self._undone, self._before)

    def _go(self, steps: list[_State], back: list[_State]) -> bool:
        if not steps:
            return False
        back.append(self._state)
        self._state = steps.pop()
        return True

    def choose(self, number: int) -> None:
        """Choose another span. That is no step to be taken back."""
        self._state = replace(self._state, chosen=number)

    def step(self, *, forward: bool) -> None:
        """Choose the next or previous span, round the ends."""
        if self.spans:
            self.choose((self._state.chosen + (1 if forward else -1)) % len(self.spans))

    def move_edge(self, edge: edges.Edge, *, forward: bool, word: bool) -> None:
        """Move an edge (``start`` or ``end``) of the chosen span."""
        chosen = self.span
        if chosen is not None:
            span = edges.moved(self._text, chosen.span, edge, forward=forward, word=word)
            if span is not None:
                self.resize(span)

    def next_clitic(self) -> bool:
        """Leave one more prefix outside, or take all in again; whether the word has any."""
        chosen = self.span
        if chosen is None:
            return True
        variant = arabic.clitics.next_variant(self._text, chosen.span)
        if variant != chosen.span:
            self.resize(variant)
        return variant != chosen.span

    def resize(self, span: Span) -> None:
        """Give the chosen span other ends."""
        chosen = self.span
        if chosen is not None:
            self._put(LabelledSpan(span.start, span.end, chosen.label), instead_of=chosen)

    def relabel(self, label: str) -> None:
        """Give the chosen span another label."""
        chosen = self.span
        if chosen is not None:
            self._put(chosen._replace(label=label), instead_of=chosen)

    def add(self, span: Span, label: str) -> None:
        """One more span."""
        self._put(LabelledSpan(span.start, span.end, label))

    def remove(self) -> None:
        """Take the chosen span away."""
        chosen = self.span
        if chosen is not None:
            rest = tuple(other for other in self.spans if other is not chosen)
            self._to(rest, max(0, min(self._state.chosen, len(rest) - 1)))

    def _put(self, new: LabelledSpan, instead_of: LabelledSpan | None = None) -> None:
        rest = [span for span in self.spans if span is not instead_of and span != new]
        spans = sorted([*rest, new], key=lambda span: (*reading_order(span.span), span.label))
        self._to(tuple(spans), spans.index(new))

    def _to(self, spans: tuple[LabelledSpan, ...], chosen: int) -> None:
        if spans != self.spans:
            self._before.append(self._state)
            self._undone.clear()
        self._state = _State(spans, chosen)
