"""Gold spans get another label in bulk, or go: decisions of a reviewer, and one gesture.

What people marked stays as it is. What is not settled stays too, and why is told span by span.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass, field, replace
from enum import StrEnum

from annotator.core.blindness import Right, may_settle
from annotator.core.case import FinishedSets, LabelledSpan, Outcome
from annotator.core.decision import Decision
from annotator.core.errors import WorldError
from annotator.core.gesture import REVIEWING, Change, Gesture, GestureKind, Operation
from annotator.core.labels import LabelSet
from annotator.core.reviewed import ReviewedCase
from annotator.core.span import reading_order
from annotator.jobs import optimistic
from annotator.jobs.review.cases import refuse_retired_label, reviewed
from annotator.jobs.review.every_span import AskedSpans, LookingForSpans, SpansFault, refuse
from annotator.jobs.review.overruled import overruled
from annotator.jobs.review.released import ReleasedOtherwise, released_otherwise, with_basis
from annotator.jobs.review.stepping import step
from annotator.jobs.work import Progress, StopAsked
from annotator.review.found_spans import FoundSpan, FoundSpans, SpanStanding
from annotator.review.matters import answered
from annotator.review.outcome import judge
from annotator.store.file.ids import gesture_id, new_id
from annotator.store.file.moments import now
from annotator.store.project import Project

_IN_BULK = frozenset({GestureKind.CHANGE_GOLD})
_FEW = 2_000  # articles that are read one by one rather than all in order

Meant = Callable[[FinishedSets, Sequence[ReviewedCase]], Iterable[list[FoundSpan]]]
"""The spans that are meant of each case of an article."""


class WhyKept(StrEnum):
    """Why a span stays as it is."""

    OPEN = "open"  # its case waits for a decision
    REFUSED = "refused"  # it is no gold: a reviewer decided otherwise
    SAME = "same"  # it has this label already
    OWN = "own"  # the reviewer labelled the article
    RULES = "rules"  # the rules of the labels forbid it there
    GONE = "gone"  # nobody says it any more


_KEPT = {SpanStanding.OPEN: WhyKept.OPEN, SpanStanding.REFUSED: WhyKept.REFUSED}


@dataclass(frozen=True, slots=True)
class SpansChanged:
    """What a change did, or would do, in how many cases of how many articles.

    ``spans`` are those that are changed, ``kept`` counts those that stay. ``sets`` finished sets of
    these articles keep what they say. ``released`` of the ``spans`` are in released articles:
    exports and feedback have them as released, until those are released anew. ``gesture`` is the id
    of what was done; empty if nothing was.
    """

    spans: FoundSpans
    cases: int
    articles: int
    sets: int
    released: int = 0
    kept: Counter[WhyKept] = field(default_factory=Counter)
    gesture: str = ""


def change_spans(
    project: Project,
    asked: AskedSpans,
    label: str | None,
    reviewer: int,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    *,
    dry_run: bool = False,
) -> SpansChanged:
    """Give the gold spans that are ``asked`` for another ``label``, or remove them (``None``).

    They are decisions of ``reviewer``, and one gesture: one undo takes all of it back. With
    ``dry_run`` nothing is changed. ``WorldError`` if nothing is like that.
    """
    asked = replace(asked, gold=True)
    refuse(project, asked, reviewer)
    meant = LookingForSpans(project, asked, reviewer).of_cases
    done = _change(project, meant, None, label, reviewer, progress, cancelled, is_dry_run=dry_run)
    if not done.spans and not done.kept:
        raise WorldError(SpansFault.NOTHING_FOUND)
    return done


def change_chosen(
    project: Project,
    reviewer: int,
    chosen: FoundSpans,
    label: str | None,
    is_dry_run: bool,  # noqa: FBT001 - a job is given its arguments in order
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> SpansChanged:
    """As :func:`change_spans`, of just the ``chosen`` spans, of which some may not be gold."""
    project.people.refuse_unless(reviewer, Right.CASES)
    keys = {span.key for span in chosen}
    everything = LookingForSpans(project, AskedSpans(), reviewer)

    def meant(finished: FinishedSets, cases: Sequence[ReviewedCase]) -> Iterable[list[FoundSpan]]:
        for spans in everything.of_cases(finished, cases):
            yield [span for span in spans if span.key in keys]

    articles = chosen.articles if len(chosen.articles) <= _FEW else None
    done = _change(
        project, meant, articles, label, reviewer, progress, cancelled, is_dry_run=is_dry_run
    )
    gone = len(keys) - len(done.spans) - done.kept.total()
    return replace(done, kept=done.kept + Counter({WhyKept.GONE: gone}))


@dataclass(frozen=True, slots=True)
class ChangeUndone:
    """Of how many cases a change was taken back, and which released gold it does not reach.

    ``overruled`` of the cases stay as somebody decided them since.
    """

    cases: int
    overruled: int
    otherwise: ReleasedOtherwise


def take_back(
    project: Project, reviewer: int, gesture: str, progress: Progress, stopped: StopAsked
) -> ChangeUndone:
    """Undo what was done by ``gesture``; ``WorldError`` if ``reviewer`` decided more since."""
    last = project.undoable(reviewer, REVIEWING)
    if last is None or last.id != gesture:
        raise WorldError(SpansFault.DECIDED_SINCE)
    step(project, reviewer, Operation.UNDO, progress, stopped)
    return _undone(project, last)


def take_back_last(project: Project, reviewer: int) -> ChangeUndone:
    """Undo the last change of gold in bulk.

    ``WorldError`` if there is none, or ``reviewer`` did something else in review since.
    """
    last = project.undoable(reviewer, REVIEWING)
    if last is None or last.kind is not GestureKind.CHANGE_GOLD:
        is_any_left = project.undoable(reviewer, _IN_BULK) is not None
        raise WorldError(SpansFault.DECIDED_SINCE if is_any_left else SpansFault.NOTHING_LEFT)
    project.undo(reviewer, REVIEWING)
    return _undone(project, last)


def _undone(project: Project, gesture: Gesture) -> ChangeUndone:
    articles = {change.record.article for change in gesture.changes}
    otherwise = released_otherwise(project, articles)
    return ChangeUndone(len(gesture.changes), overruled(project, gesture), otherwise)


def _change(
    project: Project,
    meant: Meant,
    articles: Set[int] | None,
    label: str | None,
    reviewer: int,
    progress: Progress | None,
    cancelled: Callable[[], bool] | None,
    *,
    is_dry_run: bool,
) -> SpansChanged:
    if label is not None:
        refuse_retired_label(project, label)

    def work_out() -> tuple[SpansChanged, Gesture | None]:
        change = _BulkChange(project, meant, label, reviewer)
        for finished, cases in reviewed(project, articles, progress, cancelled):
            change.look_at(finished, cases)
        gesture = change.gesture if change.decisions and not is_dry_run else None
        return change.report(gesture), gesture

    return optimistic.commit(project, REVIEWING, work_out)


class _BulkChange:
    """Collects the decisions by which gold spans get another label, or go."""

    def __init__(self, project: Project, meant: Meant, label: str | None, reviewer: int) -> None:
        self._meant, self._label, self._reviewer = meant, label, reviewer
        self._labels: LabelSet = project.label_set
        self._own = project.counts.begun_by(reviewer)
        self._at = now()
        self._releases = with_basis(project.review.released())
        self._spans = FoundSpans()
        self._kept: Counter[WhyKept] = Counter()
        self._sets: dict[int, int] = {}  # how many finished each article that is changed
        self.decisions: list[Decision] = []

    def look_at(self, finished: FinishedSets, cases: Sequence[ReviewedCase]) -> None:
        """Decide the settled cases of an article in which a span is meant."""
        now_cases = list(cases)
        meant = self._meant(finished, cases)
        for place, (case, spans) in enumerate(zip(cases, meant, strict=True)):
            gold = [span for span in spans if span.standing is SpanStanding.GOLD]
            self._kept.update(_KEPT[span.standing] for span in spans if span not in gold)
            if not gold:
                continue
            outcome = self._outcome(case, {span.labelled for span in gold})
            why = self._why_kept(finished, now_cases, case, outcome)
            if why is not None:
                self._kept[why] += len(gold)
                continue
            decision = self._decision(case, outcome)
            now_cases[place] = replace(case, decision=decision)
            self.decisions.append(decision)
            self._sets[finished.article] = len(finished.spans)
            for span in gold:
                self._spans.append(span)

    def report(self, gesture: Gesture | None) -> SpansChanged:
        """What comes of it."""
        return SpansChanged(
            self._spans,
            cases=len(self.decisions),
            articles=len(self._sets),
            sets=sum(self._sets.values()),
            released=sum(span.article in self._releases for span in self._spans),
            kept=self._kept,
            gesture=gesture.id if gesture is not None else "",
        )

    @property
    def gesture(self) -> Gesture:
        """All decisions as one gesture."""
        changes = tuple(Change(None, decision) for decision in self.decisions)
        article = self.decisions[0].article
        return Gesture(gesture_id(), self._reviewer, article, GestureKind.CHANGE_GOLD, changes)

    def _outcome(self, case: ReviewedCase, meant: Set[LabelledSpan]) -> Outcome:
        """The gold of ``case`` with another label on those that are ``meant``, or without them."""
        kept = {span for span in case.outcome or () if span not in meant}
        if self._label is not None:
            kept |= {span._replace(label=self._label) for span in meant}
        return tuple(sorted(kept, key=lambda each: (*reading_order(each.span), each.label)))

    def _why_kept(
        self,
        finished: FinishedSets,
        cases: list[ReviewedCase],
        case: ReviewedCase,
        outcome: Outcome,
    ) -> WhyKept | None:
        if outcome == case.outcome:
            return WhyKept.SAME
        if not may_settle(annotated=finished.article in self._own, allowed=False):
            return WhyKept.OWN
        refusal, _ = judge(finished, cases, case.case, outcome, self._labels)
        return WhyKept.RULES if refusal is not None else None

    def _decision(self, case: ReviewedCase, outcome: Outcome) -> Decision:
        earlier = case.decision
        return Decision(
            new_id(),
            case.case.article,
            self._reviewer,
            self._at,
            case.case.place,
            case.case.variants,
            outcome,
            reason=earlier.reason if earlier is not None else None,
            note=earlier.note if earlier is not None else None,
            answers=answered(case),
        )
