"""What a reviewer rules on cases, and what comes of it: decisions, releases, examples."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from annotator.core.case import LabelledSpan, Outcome, Variant
from annotator.core.span import Span


class Reason(StrEnum):
    """Why a decision had to be made: what annotators learn from it."""

    SLIP = "slip"
    CLITIC = "clitic"
    TITLE = "title"  # title or apposition
    QUOTE = "quote"  # quote or punctuation
    ACTOR_OR_LOCATION = "actor_or_location"  # قالت واشنطن
    DATE = "date"  # date or not
    CLAIM = "claim"  # claim or opinion
    CLAIM_EXTENT = "claim_extent"
    EXTENT = "extent"  # where a name begins and ends, by whole words
    MISSED = "missed"
    SHOULD_NOT = "should_not"  # it should not be marked
    AMBIGUOUS = "ambiguous"
    GUIDELINE_GAP = "guideline_gap"
    TEXT_ERROR = "text_error"


class Ruling(StrEnum):
    """What a decision does with its case."""

    SETTLED = "settled"
    DEFERRED = "deferred"  # not now; the case stays open


class Means(StrEnum):
    """How a decision was made: by a reviewer, or by a policy that a reviewer applied."""

    REVIEWER = "reviewer"
    AGREED = "agreed"
    CLITIC = "clitic"
    MAJORITY = "majority"


@dataclass(frozen=True, slots=True)
class Decision:
    """A reviewer's ruling on a case. Stored; never changed, only superseded by a later one.

    ``id`` is a UUID (32 hexadecimal digits). ``place`` and ``variants`` are the case as the
    reviewer saw it. ``spans`` becomes gold, in reading order; empty means "nothing here", and for a
    deferred case that nothing is decided yet. ``checked``: a policy settled the case, and a
    reviewer shall settle it again without knowing (the blind check). ``override``: the reviewer had
    annotated the article. ``at`` is ISO 8601, UTC, milliseconds. ``guidelines`` is the version
    that was in force (:mod:`annotator.core.guideline_changes`); ``None`` if nobody knows.
    ``answers`` are the ids of decisions that the reviewer was shown with the case and that saw none
    of its spans (:func:`annotator.review.matters.answered`): it supersedes them too.
    """

    id: str
    article: int
    person: int
    at: str
    place: Span
    variants: tuple[Variant, ...]
    spans: tuple[LabelledSpan, ...]
    ruling: Ruling = Ruling.SETTLED
    means: Means = Means.REVIEWER
    checked: bool = False
    override: bool = False
    reason: Reason | None = None
    note: str | None = None
    guidelines: str | None = None
    answers: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[object, ...]:
        """What the record is known by in the log: article, id."""
        return (self.article, self.id)

    @property
    def waits_for_check(self) -> bool:
        """Whether a policy made it, and drew it for the blind check."""
        return self.checked and self.means is not Means.REVIEWER

    @property
    def evidence(self) -> tuple[Span, tuple[Variant, ...]]:
        """What it is about; equals that of the case that it settles."""
        return self.place, self.variants


@dataclass(frozen=True, slots=True)
class ReleaseBasis:
    """What an article was released on: what everybody said, and the decisions that stood.

    ``sets`` are those that were finished, by person's number in rising order, each in reading
    order; ``decisions`` are ids, sorted.
    """

    sets: tuple[tuple[int, Outcome], ...]
    decisions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Release:
    """Permission for the annotators of an article to see its gold.

    ``person`` gave it; ``at`` is ISO 8601, UTC. Gold and feedback are computed from the ``basis``
    until somebody releases anew; without one, which older versions did not keep, from the article
    as it is.
    """

    article: int
    person: int
    at: str
    basis: ReleaseBasis | None = None

    @property
    def key(self) -> tuple[object, ...]:
        """What the record is known by in the log: the article, which is released once."""
        return (self.article,)


@dataclass(frozen=True, slots=True)
class NamesAsked:
    """That a reviewer asked who is who in an article that was not settled yet.

    From then on they know it, so it is never taken back. ``person`` asked; ``at`` is ISO 8601, UTC.
    """

    article: int
    person: int
    at: str

    @property
    def key(self) -> tuple[object, ...]:
        """What the record is known by in the log: article, person."""
        return (self.article, self.person)


@dataclass(frozen=True, slots=True)
class Example:
    """A settled case that the guidelines show.

    ``span`` within ``sentence``, both of the article's text. ``marked`` says that ``label`` belongs
    on the span; otherwise that it does not.
    """

    id: str
    article: int
    person: int
    label: str
    span: Span
    sentence: Span
    marked: bool = True
    reason: Reason | None = None
    note: str | None = None

    @property
    def key(self) -> tuple[object, ...]:
        """What the record is known by in the log: article, id."""
        return (self.article, self.id)
