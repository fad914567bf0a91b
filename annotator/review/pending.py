"""What a reviewer means to say with a decision that is not made yet."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.core.decision import Reason


@dataclass(frozen=True, slots=True)
class PendingDecision:
    """The reason and note with which the next decision on a case will be made."""

    reason: Reason | None
    note: str = ""
