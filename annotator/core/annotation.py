"""One person's work on one article: annotations, not-article regions, and how far it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from annotator.core.span import Span


class Certainty(StrEnum):
    """How sure a person is of an annotation, where they say so."""

    SURE = "sure"
    UNSURE = "unsure"


class Origin(StrEnum):
    """How an annotation came to be."""

    MANUAL = "manual"
    ELSEWHERE = "elsewhere"  # by "tag the same string elsewhere in this article"
    IMPORTED = "imported"
    SUGGESTED = "suggested"  # a suggestion, accepted as it was
    CORRECTED = "corrected"  # a suggestion, with another label or edge


class SetState(StrEnum):
    """How far one person is with one article."""

    TODO = "todo"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    SKIPPED = "skipped"


class Verdict(StrEnum):
    """What is said about a region that may not belong to the article."""

    PROPOSED = "proposed"  # by the program, at import; belongs to nobody
    NOT_ARTICLE = "not_article"  # a person confirmed it, or marked it
    ARTICLE = "article"  # a person cleared a proposal


@dataclass(frozen=True, slots=True)
class Annotation:
    """One person's label on one span.

    ``id`` is a UUID (32 hexadecimal digits), made before the write. ``article`` and ``person`` are
    numbers within this project file. Of a suggestion that was accepted ``sources`` are the names of
    where it came from, with ``+`` between them, ``p`` is how likely it was said to be, and ``bulk``
    whether it was accepted with all others at once.
    """

    id: str
    article: int
    person: int
    label: str
    span: Span
    note: str | None = None
    certainty: Certainty | None = None
    origin: Origin = Origin.MANUAL
    sources: str | None = None
    p: float | None = None
    bulk: bool = False

    @property
    def key(self) -> tuple[object, ...]:
        """What the record is known by in the log: article, person, id."""
        return (self.article, self.person, self.id)

    @property
    def place(self) -> tuple[Span, str]:
        """The span and the label: no two annotations of a set have the same."""
        return self.span, self.label

    @property
    def order(self) -> tuple[int, int, str, str]:
        """By start, then longest first, then label, then id: the order in every list and file."""
        span = self.span
        return span.start, -span.end, self.label, self.id


class Region(NamedTuple):
    """A stretch of text that may not belong to the article (site furniture).

    ``person`` is ``None`` for what the program proposed; a person's own verdict on the same span
    overrides the proposal for that person only.
    """

    id: str
    article: int
    person: int | None
    span: Span
    verdict: Verdict

    @property
    def key(self) -> tuple[object, ...]:
        """What the record is known by in the log: article, person or ``None``, id."""
        return (self.article, self.person, self.id)


class SetStatus(NamedTuple):
    """How far ``person`` is with ``article``, and whether they want somebody to look at it.

    ``assisted`` says that at least one suggestion was on the screen while they worked on it.
    ``guidelines`` is the version that was in force when they finished it
    (:mod:`annotator.core.guideline_changes`); ``None`` if it is not finished, or nobody knows.
    """

    article: int
    person: int
    state: SetState = SetState.TODO
    skip_reason: str | None = None
    flagged: bool = False
    flag_note: str | None = None
    assisted: bool = False
    guidelines: str | None = None

    @property
    def key(self) -> tuple[object, ...]:
        """What the record is known by in the log: article, person."""
        return (self.article, self.person)
