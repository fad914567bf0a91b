"""One person's work on one article: annotations, not-article regions, and how far it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from annotator.core.span import Span, reading_order

if TYPE_CHECKING:
    from annotator.core.gesture import Change


class Certainty(StrEnum):
    SURE = "sure"
    UNSURE = "unsure"


class Origin(StrEnum):
    """How an annotation came to be."""

    MANUAL = "manual"
    ELSEWHERE = "elsewhere"  # by "tag the same string elsewhere in this article"
    IMPORTED = "imported"


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
    numbers within this project file. ``order`` key for sorting: reading order, label, id.
    """

    id: str
    article: int
    person: int
    label: str
    span: Span
    note: str | None = None
    certainty: Certainty | None = None
    origin: Origin = Origin.MANUAL

    @property
    def key(self) -> tuple[object, ...]:
        return (self.article, self.person, self.id)

    @property
    def order(self) -> tuple[int, int, str, str]:
        """By start, then longest first, then label, then id: the order in every list and file."""
        return (*reading_order(self.span), self.label, self.id)


@dataclass(frozen=True, slots=True)
class Region:
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
        return (self.article, self.person, self.id)


@dataclass(frozen=True, slots=True)
class SetStatus:
    """How far ``person`` is with ``article``, and whether they want somebody to look at it."""

    article: int
    person: int
    state: SetState = SetState.TODO
    skip_reason: str | None = None
    flagged: bool = False
    flag_note: str | None = None

    @property
    def key(self) -> tuple[object, ...]:
        return (self.article, self.person)


@dataclass(frozen=True, slots=True)
class AnnotationSet:
    """One person's work on one article: a value; :meth:`after` gives the next one.

    ``annotations`` and ``regions`` are by id. ``regions`` holds the proposals too (``person``
    None).
    """

    status: SetStatus
    annotations: Mapping[str, Annotation] = field(default_factory=dict)
    regions: Mapping[str, Region] = field(default_factory=dict)

    @property
    def ordered(self) -> list[Annotation]:
        """The annotations in reading order."""
        return sorted(self.annotations.values(), key=lambda a: a.order)

    @property
    def not_article(self) -> list[Region]:
        """What this person sees dimmed, by start: their own verdicts, and proposals without one."""
        judged = {r.span for r in self.regions.values() if r.person is not None}
        return sorted(
            (
                r
                for r in self.regions.values()
                if r.verdict is Verdict.NOT_ARTICLE
                or (r.verdict is Verdict.PROPOSED and r.span not in judged)
            ),
            key=lambda r: (r.span, r.id),
        )

    def after(self, changes: Iterable[Change]) -> AnnotationSet:
        """The set once ``changes`` are made. Changes to other records or sets are passed over."""
        status = self.status
        annotations = dict(self.annotations)
        regions = dict(self.regions)
        for change in changes:
            record = change.record
            if isinstance(record, SetStatus):
                if record.key == status.key:
                    status = (
                        change.after
                        if isinstance(change.after, SetStatus)
                        else SetStatus(status.article, status.person)
                    )
                continue
            held: dict[str, Annotation] | dict[str, Region]
            if isinstance(record, Annotation) and record.key[:2] == status.key:
                held = annotations
            elif isinstance(record, Region) and record.key[:2] == status.key:
                held = regions
            else:
                continue
            if change.after is None:
                held.pop(record.id, None)
            else:
                held[record.id] = change.after  # type: ignore[assignment]
        return replace(
            self,
            status=status,
            annotations=MappingProxyType(annotations),
            regions=MappingProxyType(regions),
        )
