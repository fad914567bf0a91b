"""The blind check: of what rules settled, one case in twenty goes to a reviewer as if open."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from annotator.core.case import Case
from annotator.core.decision import Decision, Means, Ruling

SHARE = 0.05


@dataclass(frozen=True, slots=True)
class CheckCounts:
    """What came of the blind check.

    Of ``drawn`` cases ``answered`` were settled by a reviewer, who knew nothing, and ``confirmed``
    of those as the rule had settled them.
    """

    drawn: int = 0
    answered: int = 0
    confirmed: int = 0


def lot(case: Case, seed: int) -> float:
    """From 0.0 to 1.0, by chance, but always the same for ``seed`` and what people say in the case.

    So whoever settles again draws nothing again, and of what is new just its share. Who says it
    does not matter: numbers of people depend on who came first.
    """
    spans_by_variant = [variant.spans for variant in case.variants]
    told = f"{seed}\n{case.article}\n{case.place}\n{spans_by_variant}"
    digest = hashlib.sha256(told.encode()).digest()
    return int.from_bytes(digest[:6]) / (1 << 48)


def counted(decisions: Iterable[Decision]) -> CheckCounts:
    """What came of the blind check, by the decisions that stand, in the order they were made.

    The answer is the first time that a reviewer settles the case after it was drawn: from then on
    the rule's outcome is no secret. A case that changed before it was answered counts as drawn.
    """
    drawn: dict[tuple[object, ...], Decision] = {}
    # What came of looks through whole articles is counted there: ``review.looks``.
    answers: dict[tuple[object, ...], Decision] = {}
    for decision in decisions:
        case = (decision.article, *decision.evidence)
        if decision.means is not Means.REVIEWER:
            if decision.checked and any(variant.spans for variant in decision.variants):
                drawn.setdefault(case, decision)
        elif case in drawn and decision.ruling is Ruling.SETTLED:
            answers.setdefault(case, decision)
    confirmed = sum(set(answer.spans) == set(drawn[case].spans) for case, answer in answers.items())
    return CheckCounts(len(drawn), len(answers), confirmed)
