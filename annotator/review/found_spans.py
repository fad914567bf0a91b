"""Very many spans of very many articles, packed: a hundred thousand are a few megabytes.

So they go from process to process in no time, and a list shows those alone that are in sight.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from annotator.core.case import LabelledSpan

_PLACE = 3  # numbers of one span: article, start, end


class SpanStanding(StrEnum):
    """How a span that somebody marked stands with the reviewers, as far as it may be known."""

    GOLD = "gold"  # its case is settled, and it is the outcome
    REFUSED = "refused"  # its case is settled, and the outcome is another
    OPEN = "open"  # its case waits for a decision


class FoundSpan(NamedTuple):
    """A labelled span of ``article``. ``who`` marked it: names, or letters while the article is.

    Nobody did if a reviewer made it. ``standing`` is as it is decided now; ``released_otherwise``:
    the article was released with it as gold though it is none now, or without it though it is, and
    exports and feedback have it so until the article is released anew.
    """

    article: int
    labelled: LabelledSpan
    who: tuple[str, ...]
    standing: SpanStanding
    released_otherwise: bool = False

    @property
    def key(self) -> tuple[int, LabelledSpan]:
        """What makes it this span, whatever becomes of its case."""
        return self.article, self.labelled


_Facts = tuple[str, tuple[str, ...], SpanStanding, bool]


class FoundSpans:
    """A sequence of :class:`FoundSpan`, in which equal facts are stored once."""

    def __init__(self, spans: Iterable[FoundSpan] = ()) -> None:
        self._places = array("q")
        self._facts = array("L")
        self._known: dict[_Facts, int] = {}
        self._in_order: list[_Facts] = []
        for span in spans:
            self.append(span)

    def append(self, span: FoundSpan) -> None:
        """Put a span behind the others."""
        start, end, label = span.labelled
        facts = (label, span.who, span.standing, span.released_otherwise)
        if facts not in self._known:
            self._known[facts] = len(self._in_order)
            self._in_order.append(facts)
        self._places.extend((span.article, start, end))
        self._facts.append(self._known[facts])

    def __len__(self) -> int:
        return len(self._facts)

    def __getitem__(self, row: int) -> FoundSpan:
        label, who, standing, otherwise = self._in_order[self._facts[row]]
        article, start, end = self._places[row * _PLACE : (row + 1) * _PLACE]
        return FoundSpan(article, LabelledSpan(start, end, label), who, standing, otherwise)

    def __iter__(self) -> Iterator[FoundSpan]:
        return map(self.__getitem__, range(len(self)))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, FoundSpans):
            return NotImplemented
        own = (self._places, self._facts, self._in_order)
        return own == (other._places, other._facts, other._in_order)

    __hash__ = None  # type: ignore[assignment] # it grows

    def picked(self, rows: Iterable[int]) -> FoundSpans:
        """Those on ``rows``, in that order."""
        return FoundSpans(map(self.__getitem__, rows))

    @property
    def articles(self) -> frozenset[int]:
        """The numbers of their articles."""
        return frozenset(self._places[::_PLACE])
