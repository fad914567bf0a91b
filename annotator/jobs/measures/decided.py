"""What reviewers decided: on each string, why; and what they put off."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from annotator.agreement.patterns import folded_alone
from annotator.core.blindness import decision_shown
from annotator.core.case import Case
from annotator.core.decision import Decision, Means, Reason, Ruling
from annotator.core.reviewed import Reviewed
from annotator.core.span import Span

Made = tuple[tuple[str, str], ...]
"""What a decision made of a case: labels, each with the string that has it; empty for nothing."""


@dataclass(slots=True)
class StringDecisions:
    """What reviewers made of the cases about one string, how often, and for which reasons."""

    outcomes: Counter[Made] = field(default_factory=Counter)
    reasons: Counter[Reason] = field(default_factory=Counter)

    @property
    def cases(self) -> int:
        """How many cases about the string reviewers settled."""
        return self.outcomes.total()


@dataclass(frozen=True, slots=True)
class DeferredCase:
    """A case that a reviewer put off: the ``reason`` may be that the guidelines do not say."""

    case: Case
    reason: Reason | None
    note: str | None
    at: str


class DecisionsMade:
    """What reviewers decided over all articles; by folded string, as people contest it."""

    def __init__(self) -> None:
        self.strings: dict[str, StringDecisions] = {}
        self.reasons: Counter[Reason] = Counter()
        self.deferred: list[DeferredCase] = []

    def add(self, article: Reviewed) -> None:
        """Add the cases of an article."""
        finished, cases = article
        for reviewed in cases:
            made = decision_shown(reviewed)
            if made is None or made.means is not Means.REVIEWER:
                continue
            if made.ruling is Ruling.DEFERRED:
                waits = DeferredCase(reviewed.case, made.reason, made.note, made.at)
                self.deferred.append(waits)
            else:
                self._settle(reviewed.case, made, finished.text)

    def of(self, folded: str) -> StringDecisions:
        """What was decided about a folded string."""
        return self.strings.get(folded, StringDecisions())

    def waiting(self, most: int) -> list[DeferredCase]:
        """What was put off; first that on which the guidelines do not say, the latest first."""
        latest = sorted(self.deferred, key=lambda waits: waits.at, reverse=True)
        return sorted(latest, key=lambda waits: waits.reason is not Reason.GUIDELINE_GAP)[:most]

    def _settle(self, case: Case, made: Decision, text: str) -> None:
        spans = [span.span for variant in case.variants for span in variant.spans]
        about = _shortest(spans or [span.span for span in made.spans])
        if about is None:
            return
        decisions = self.strings.setdefault(folded_alone(about.of(text)), StringDecisions())
        outcome = tuple((span.label, " ".join(span.of(text).split())) for span in made.spans)
        decisions.outcomes[outcome] += 1
        if made.reason is not None:
            decisions.reasons[made.reason] += 1
            self.reasons[made.reason] += 1


def _shortest(spans: Sequence[Span]) -> Span | None:
    """What the others have too, but for a clitic or a title; the first of equally long ones."""
    return min(spans, key=len, default=None)
