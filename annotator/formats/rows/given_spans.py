"""Spans as a file gives them: one that is looked at by itself, or all of a list field by field."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from msgspec import Struct

from annotator.core.annotation import Certainty
from annotator.core.place import Place
from annotator.formats.spans.span_checks import part

_NOWHERE = Place("")


class GivenSpan(NamedTuple):
    """A span as a file gives it, in whatever its offsets count.

    ``labels`` are the file's: one, or several on the same stretch; an empty one if there is none,
    and then ``label_hint`` says what to type if it may stand under another key. ``person`` is whose
    it is, if the span itself says so; ``note`` and ``certainty`` are what they wrote on it.
    """

    start: int
    end: int
    labels: tuple[str, ...]
    surface: str | None
    person: str | None
    place: Place
    label_hint: str = ""
    note: str | None = None
    certainty: Certainty | None = None


class GivenSpans(Struct, frozen=True):
    """The spans of a list, field by field: each field has a value for each span.

    What the values are is said in :class:`GivenSpan`. A file has hundreds of thousands of spans,
    and most of what is asked of them is asked of whole fields. ``places`` are where they stand; if
    there are none, each is an entry of the list at ``within``.
    """

    starts: Sequence[int] = ()
    ends: Sequence[int] = ()
    labels: Sequence[tuple[str, ...]] = ()
    surfaces: Sequence[str | None] = ()
    persons: Sequence[str | None] = ()
    places: Sequence[Place] = ()
    label_hints: Sequence[str] = ()
    notes: Sequence[str | None] = ()
    certainties: Sequence[Certainty | None] = ()
    within: Place = _NOWHERE

    @classmethod
    def of(cls, spans: Iterable[GivenSpan]) -> GivenSpans:
        """The fields of ``spans``."""
        fields: Iterable[Any] = zip(*spans, strict=True)
        return cls(*fields)

    @classmethod
    def plain(
        cls,
        starts: Sequence[int],
        ends: Sequence[int],
        labels: Iterable[str],
        surfaces: Sequence[str | None],
        within: Place,
    ) -> GivenSpans:
        """Spans of which nothing else is known, with one label each."""
        nothing = (None,) * len(starts)
        hints = ("",) * len(starts)
        one_each = tuple(zip(labels, strict=True))
        return cls(starts, ends, one_each, surfaces, nothing, (), hints, nothing, nothing, within)

    def __len__(self) -> int:
        return len(self.starts)

    def place(self, number: int) -> Place:
        """Where the span ``number`` stands."""
        return self.places[number] if self.places else part(self.within, f"[{number}]")
