"""The sample project after review: two annotators disagreed, a reviewer settled every case."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from annotator.core.case import LabelledSpan
from annotator.core.decision import Decision, Reason, Release
from annotator.core.gesture import Change, Gesture, GestureKind
from annotator.core.reviewed import ReviewedCase
from annotator.jobs.review.cases import reviewed
from annotator.jobs.sample import REVIEWER
from annotator.store.file.ids import new_id
from annotator.store.project import Project
from tests import templates

NOTE = "الواو ليست من الاسم"
REASONS = (Reason.CLITIC, Reason.SLIP, None, Reason.TITLE)

Rule = Callable[[ReviewedCase], tuple[LabelledSpan, ...]]


def first_variant(one: ReviewedCase) -> tuple[LabelledSpan, ...]:
    """What most people say, or the first of them."""
    return one.case.variants[0].spans


def settled_sample(path: Path, *, release: bool = True, rule: Rule = first_variant) -> Path:
    """The sample at ``path`` with every case settled by ``rule``, reasons in turn, and released."""

    def make(path: Path) -> None:
        templates.sample(path)
        with Project.open(path) as project:
            settle(project, rule)
            if release:
                release_all(project)

    return templates.copied(path, ("settled", release, rule), make)


def settle(project: Project, rule: Rule = first_variant, most: int | None = None) -> int:
    """Settle the cases that are left, the first ``most`` or all; returns how many that were."""
    person = project.people.named(REVIEWER)
    assert person is not None
    count = 0
    for number, one in list(_left(project))[:most]:
        case = one.case
        reason = REASONS[count % len(REASONS)]
        decision = Decision(
            new_id(),
            number,
            person.number,
            "2026-11-02T10:00:00.000Z",
            case.place,
            case.variants,
            rule(one),
            reason=reason,
            note=NOTE if count % 3 == 0 else None,
        )
        project.apply(
            Gesture(new_id(), person.number, number, GestureKind.DECIDE, (Change(None, decision),))
        )
        count += 1
    return count


def release_all(project: Project) -> None:
    """Let the annotators of every article that two finished see its gold."""
    person = project.people.named(REVIEWER)
    assert person is not None
    changes = tuple(
        Change(None, Release(finished.article, person.number, "2026-11-03T10:00:00.000Z"))
        for finished, _ in reviewed(project)
    )
    first = changes[0].record.article
    project.apply(Gesture(new_id(), person.number, first, GestureKind.RELEASE, changes))


def _left(project: Project) -> Iterator[tuple[int, ReviewedCase]]:
    for finished, cases in reviewed(project):
        for one in cases:
            if one.left:
                yield finished.article, one
