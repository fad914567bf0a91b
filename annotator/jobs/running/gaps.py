"""Cases that were put off because the guidelines do not say what to do."""

from __future__ import annotations

from annotator.core.decision import Reason, Ruling
from annotator.core.reviewed import ReviewedCase
from annotator.jobs.review.cases import reviewed
from annotator.review.entry import Evidence
from annotator.store.project import Project


def gap_cases(project: Project) -> set[tuple[int, Evidence]]:
    """The cases of ``project`` that wait for its guidelines, as people see them by now."""
    articles = sorted({decision.article for decision, _ in project.review.gaps()})
    return {
        (finished.article, case.case.evidence)
        for finished, cases in reviewed(project, articles)
        for case in cases
        if _waits(case)
    }


def _waits(case: ReviewedCase) -> bool:
    last = case.decision or (case.earlier[-1] if case.earlier else None)
    return (
        last is not None and last.ruling is Ruling.DEFERRED and last.reason is Reason.GUIDELINE_GAP
    )
