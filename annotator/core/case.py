"""What review is about: cases and their variants. Values; ``agreement`` computes with them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from annotator.core.span import Span


class LabelledSpan(NamedTuple):
    """A span with a label on it, whoever put it there. Offsets are code points, half-open."""

    start: int
    end: int
    label: str

    @property
    def span(self) -> Span:
        """The span without its label."""
        return Span(self.start, self.end)

    def of(self, text: str) -> str:
        """The surface."""
        return text[self.start : self.end]


Outcome = tuple[LabelledSpan, ...]
"""What a decision makes gold, in reading order; empty for "nothing here"."""


class CaseKind(StrEnum):
    """How the people of a case differ."""

    AGREED = "agreed"  # they do not
    CLITIC = "clitic"  # by a proclitic or a pronoun ending alone
    EDGE = "edge"  # by quotes, punctuation or a title word at an edge
    BOUNDARY = "boundary"  # by more than that
    LABEL = "label"  # in what it is
    MISSING = "missing"  # somebody marked nothing
    SPLIT = "split"  # one span against several
    NESTING = "nesting"  # in whether there is a span inside the other


@dataclass(frozen=True, slots=True)
class FinishedSets:
    """What people say of one article, each in a set that is finished.

    ``spans`` is by person's number, in any order; a person without any is there with none.
    """

    article: int
    text: str
    spans: Mapping[int, Sequence[LabelledSpan]]


class Variant(NamedTuple):
    """What one or several people say in a case: their labelled spans, none if they marked nothing.

    ``people`` are numbers, in rising order.
    """

    spans: tuple[LabelledSpan, ...]
    people: tuple[int, ...]


class Case(NamedTuple):
    """Touching annotations of several people, and how they differ.

    ``place`` reaches over all their spans. ``variants``: what most people say first, nothing last.
    Two cases are the same if they are equal; a decision is about a case that equals its own.
    """

    article: int
    kind: CaseKind
    place: Span
    variants: tuple[Variant, ...]

    @property
    def people(self) -> tuple[int, ...]:
        """Everybody who is heard in it, in rising order; mostly all who finished the article."""
        return tuple(sorted(person for variant in self.variants for person in variant.people))

    @property
    def labels(self) -> frozenset[str]:
        """The labels that somebody used."""
        return frozenset(span.label for variant in self.variants for span in variant.spans)

    @property
    def evidence(self) -> tuple[Span, tuple[Variant, ...]]:
        """What makes it this case and no other of its article."""
        return self.place, self.variants

    @property
    def id(self) -> str:
        """A short name for reports: 12 hexadecimal digits, the same in every run."""
        import hashlib  # here: it loads OpenSSL, which nobody needs to read an article

        return hashlib.sha256(repr((self.article, *self.evidence)).encode()).hexdigest()[:12]
