"""Several cases, of one article or many, which a reviewer decides alike by one gesture."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from annotator.core.blindness import decision_shown
from annotator.core.case import Outcome
from annotator.core.decision import Decision
from annotator.core.labels import LabelSet
from annotator.core.reviewed import Reviewed, ReviewedCase, Standing
from annotator.review import outcome
from annotator.review.entry import Told, said_at
from annotator.review.matters import seen


class TogetherDecided:
    """The cases of articles as they are once the decisions of the gesture so far are made."""

    def __init__(self, reviewed: Iterable[Reviewed], labels: LabelSet) -> None:
        self._articles = {finished.article: (finished, cases) for finished, cases in reviewed}
        self._labels = labels

    def decide(self, decision: Decision) -> None:
        """Take a decision of the gesture into account: what it supersedes has no case any more."""
        finished, cases = self._articles[decision.article]
        decided = [case for case in cases if case.case.evidence == decision.evidence]
        beside = {made.id for case in decided for made in case.beside}
        spans = {*seen(decision)}

        def is_superseded(case: ReviewedCase) -> bool:
            held = case.decision
            return held is not None and (held.id in beside or not spans.isdisjoint(seen(held)))

        self._articles[decision.article] = (
            finished,
            [
                replace(case, decision=decision, standing=Standing.SETTLED)
                if case in decided
                else case
                for case in cases
                if case in decided or not is_superseded(case)
            ],
        )

    def outcome(self, seen: ReviewedCase, what: Told) -> Outcome | None:
        """``what`` said of a case that was ``seen``.

        ``None`` if people or reviewers changed it since, its letters are others, or the rules of
        the labels forbid it.
        """
        finished, cases = self._articles.get(seen.case.article, (None, []))
        now = next((case for case in cases if case.case == seen.case), None)
        if finished is None or now is None or decision_shown(now) != decision_shown(seen):
            return None
        spans = said_at(finished.text, seen.case.place, what)
        if spans is None:
            return None
        refusal, _ = outcome.judge(finished, cases, seen.case, spans, self._labels)
        return spans if refusal is None else None
