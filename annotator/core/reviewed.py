"""Cases with the decisions on them: how far review is, and what is gold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from annotator.core.case import Case, CaseKind, FinishedSets, LabelledSpan
from annotator.core.decision import Decision, Means, ReleaseBasis, Ruling


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


def that_holds(made: Sequence[Decision]) -> Decision | None:
    """Of decisions on the same thing, in their order, the one whose outcome is gold: the last one.

    ``None`` if that puts it off. But to put off a blind check does not overrule the policy that
    settled the case: its decision holds on.
    """
    last = made[-1]
    if last.ruling is Ruling.SETTLED:
        return last
    settled = [
        decision
        for decision in made
        if decision.evidence == last.evidence and decision.ruling is Ruling.SETTLED
    ]
    return settled[-1] if settled and settled[-1].waits_for_check else None


@dataclass(frozen=True, slots=True)
class ReviewedCase:
    """A case, and what was decided about it.

    ``decision`` is the one that holds for just this case, if there is one. ``earlier`` are those
    that it superseded, those on what the case was before people changed their sets, and those that
    hold at its place; the last one last. ``beside`` are the decisions that hold there on cases of
    their own, until somebody decides this one: that takes their place.
    """

    case: Case
    standing: Standing
    decision: Decision | None = None
    earlier: tuple[Decision, ...] = ()
    beside: tuple[Decision, ...] = ()

    @property
    def holding(self) -> Decision | None:
        """The decision whose outcome is gold, if there is one (:func:`that_holds`)."""
        return that_holds((*self.earlier, self.decision)) if self.decision is not None else None

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
    def left(self) -> bool:
        """Whether a reviewer has something to do here."""
        return self.standing is not Standing.SETTLED


@dataclass(frozen=True, slots=True)
class GoldSpan:
    """A span of the gold, and how it came to be.

    ``people`` marked just this span; ``decision`` settled it, ``None`` if everybody agreed.
    """

    labelled: LabelledSpan
    source: Source
    people: tuple[int, ...]
    decision: Decision | None = None


Reviewed = tuple[FinishedSets, list[ReviewedCase]]
"""What people say of an article, and its cases by place, the agreed ones too."""


def basis_of(reviewed: Reviewed) -> ReleaseBasis:
    """What an article is released on as it is now."""
    finished, cases = reviewed
    sets = [(person, tuple(sorted(spans))) for person, spans in finished.spans.items()]
    decisions = {
        decision.id
        for case in cases
        for decision in (case.decision, *case.earlier)
        if decision is not None
    }
    return ReleaseBasis(tuple(sorted(sets)), tuple(sorted(decisions)))
