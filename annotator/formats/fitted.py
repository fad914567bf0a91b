"""A set as a writer gets it: with spans that fit into its format, perhaps in tokens."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from annotator.core.outgoing import OutgoingSet, OutgoingSpan


class Token(NamedTuple):
    """Letters of a text that are one token: half-open, in code points, never white space."""

    start: int
    end: int


class TokenSpan(NamedTuple):
    """The tokens ``first`` to ``end`` (exclusive) under a label; ``span`` is what they stand for.

    A span of several lines is several of them where a format knows no span across lines.
    """

    first: int
    end: int
    label: str
    span: OutgoingSpan


class TokenLine(NamedTuple):
    """A line of the text (without its line feed), and which of the tokens are in it."""

    start: int
    end: int
    first: int
    last: int  # behind the last


@dataclass(frozen=True, slots=True)
class Fitted:
    """A set whose spans all fit; ``tokens`` and ``token_spans`` are empty in formats without them.

    ``outgoing.spans`` are what is written: widened spans have the surface that they have now.
    ``token_spans`` sort by first token, then longest first, then label.
    """

    outgoing: OutgoingSet
    tokens: list[Token] = field(default_factory=list)
    token_spans: list[TokenSpan] = field(default_factory=list)

    @property
    def words(self) -> list[str]:
        """The texts of the tokens."""
        text = self.outgoing.article.text
        return [text[start:end] for start, end in self.tokens]

    def lines(self) -> Iterator[TokenLine]:
        """The lines of the text, blank ones too: joined by line feeds they are the text."""
        start = at = 0
        for line in self.outgoing.article.text.split("\n"):
            end, first = start + len(line), at
            at = bisect_left(self.tokens, (end, end), first)
            yield TokenLine(start, end, first, at)
            start = end + 1
