"""What review is about: cases, their variants, decisions. Values;
``agreement`` computes with them.
"""

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
        return Span(self.start, self.end)

    def of(self, text: str) -> str:
        """The surface."""
        return text[self.start : self.end]


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
    MISSED = "missed"
    AMBIGUOUS = "ambiguous"
    GUIDELINE_GAP = "guideline_gap"
    TEXT_ERROR = "text_error"


class Ruling(StrEnum):
    """What a decision does with its case."""

    SETTLED = "settled"
    DEFERRED = "deferred"  # not now; the case stays open


class Means(StrEnum):
    """By what a decision came about: a reviewer's own judgement,
    or a rule that they let settle it.
    """

    REVIEWER = "reviewer"
    AGREED = "agreed"
    CLITIC = "clitic"
    MAJORITY = "majority"


@dataclass(frozen=True, slots=True)
class FinishedSets:
    """What people say of one article, each in a set that is finished.

    ``spans`` is by person's number, in any order; a person without any is there with none.
    """

    article: int
    text: str
    spans: Mapping[int, Sequence[LabelledSpan]]


@dataclass(frozen=True, slots=True)
class Variant:
    """What one or several people say in a case: their labelled spans, none if they marked nothing.

    ``people`` are numbers, in rising order.
    """

    spans: tuple[LabelledSpan, ...]
    people: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Case:
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
        """Everybody who finished the article, in rising order."""
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


@dataclass(frozen=True, slots=True)
class Decision:
    """A reviewer's ruling on a case. Stored; never changed, only superseded by a later one.

    ``id`` is a UUID (32 hexadecimal digits). ``place`` and ``variants`` are the case as it was
    seen. ``spans`` is what becomes gold, in reading order; none means "nothing here", and for a
    deferred case that nothing is said yet. ``checked``: a rule settled the case, and a reviewer
    shall settle it again without knowing. ``override``: the reviewer had annotated the article.
    ``at`` is ISO 8601, UTC, milliseconds.
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

    @property
    def key(self) -> tuple[object, ...]:
        return (self.article, self.id)

    @property
    def waits_for_check(self) -> bool:
        """Whether a rule made it, and drew it for the blind check."""
        return self.checked and self.means is not Means.REVIEWER

    @property
    def evidence(self) -> tuple[Span, tuple[Variant, ...]]:
        """What it is about; equals that of the case that it settles."""
        return self.place, self.variants


@dataclass(frozen=True, slots=True)
class Release:
    """That the gold of an article may be seen by those who annotated it.
    ``at`` is ISO 8601, UTC.
    """

    article: int
    person: int
    at: str

    @property
    def key(self) -> tuple[object, ...]:
        return (self.article,)


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
        return (self.article, self.id)


class Standing(StrEnum):
    """How far review is with a case."""

    OPEN = "open"
    STALE = "stale"  # decided once; what people say has changed since
    CHECK = "check"  # settled by a rule, and drawn for the blind check; shown as if it were open
    DEFERRED = "deferred"
    SETTLED = "settled"


class Source(StrEnum):
    """Why a span is gold."""

    UNANIMOUS = "unanimous"
    POLICY = "policy"
    DECISION = "decision"


@dataclass(frozen=True, slots=True)
class ReviewedCase:
    """A case, and what was decided about it.

    ``decision`` is the one that holds for just this case, if there is one. ``earlier`` are those
    that it superseded, and those on what the case was before people changed their sets; the last
    one last.
    """

    case: Case
    standing: Standing
    decision: Decision | None = None
    earlier: tuple[Decision, ...] = ()

    @property
    def holding(self) -> Decision | None:
        """The decision whose outcome is gold: the last one, if it settles the case.

        Who puts off what a rule settled, to be checked, has not said otherwise: the rule holds on.
        """
        if self.decision is None or self.decision.ruling is Ruling.SETTLED:
            return self.decision
        settled = [
            one
            for one in self.earlier
            if one.evidence == self.case.evidence and one.ruling is Ruling.SETTLED
        ]
        return settled[-1] if settled and settled[-1].waits_for_check else None

    @property
    def outcome(self) -> tuple[LabelledSpan, ...] | None:
        """What is gold of this case; ``None`` while that is undecided."""
        if self.holding is not None:
            return self.holding.spans
        unanimous = self.case.kind is CaseKind.AGREED and self.standing is not Standing.STALE
        return self.case.variants[0].spans if unanimous else None

    @property
    def source(self) -> Source | None:
        """Why the outcome is what it is; ``None`` while there is none."""
        if self.outcome is None:
            return None
        if self.holding is None or self.holding.means is Means.AGREED:
            return Source.UNANIMOUS
        return Source.DECISION if self.holding.means is Means.REVIEWER else Source.POLICY

    @property
    def is_blind(self) -> bool:
        """Whether a reviewer is to say what is right without knowing what a rule made of it."""
        deferred = self.standing is Standing.DEFERRED
        return self.standing is Standing.CHECK or (deferred and self.outcome is not None)

    @property
    def left(self) -> bool:
        """Whether a reviewer has something to do here."""
        return self.standing is not Standing.SETTLED


@dataclass(frozen=True, slots=True)
class GoldSpan:
    """One span of the gold, and how it came to be: ``people`` said just this,
    ``decision`` settled it.
    """

    labelled: LabelledSpan
    source: Source
    people: tuple[int, ...]
    decision: Decision | None = None


Reviewed = tuple[FinishedSets, list[ReviewedCase]]
"""What people say of an article, and its cases by place, the agreed ones too."""
