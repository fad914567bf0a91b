"""Everybody's spans: found by label, person and string, and those that are gold changed in bulk.

Only finished work is searched: what somebody has not finished is nobody's but theirs. Names are
told as review tells them (:mod:`annotator.core.blindness`): not before a case is settled.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass, replace

from annotator.arabic import fold
from annotator.core.blindness import (
    Right,
    are_names_shown,
    may_be_picked,
    may_settle,
    outcome_shown,
)
from annotator.core.case import FinishedSets, LabelledSpan, Outcome
from annotator.core.decision import Decision
from annotator.core.errors import WorldError
from annotator.core.gesture import REVIEWING, Change, Gesture, GestureKind
from annotator.core.labels import LabelSet
from annotator.core.message import Form
from annotator.core.reviewed import ReviewedCase, Standing
from annotator.core.span import reading_order
from annotator.jobs import optimistic
from annotator.jobs.review.cases import refuse_unknown_labels, reviewed
from annotator.jobs.work import Progress
from annotator.review.outcome import judge
from annotator.store.file.ids import gesture_id, new_id
from annotator.store.file.moments import now
from annotator.store.project import Project

_AROUND = 40  # code points of context on each side


class SpansFault(Form):
    """Why spans cannot be searched or changed like that."""

    NOTHING_ASKED = "Say which spans are meant: with which label, of whom, or with which string."
    NOTHING_FOUND = "No settled span is like that. Nothing was changed."


@dataclass(frozen=True, slots=True)
class AskedSpans:
    """Which spans are meant: those of which everything that is said here is true.

    ``person`` is a number. ``string`` is within the span, however either is spelt; ``whole``: it is
    all of it. ``gold``: those alone that are gold of a settled case.
    """

    label: str = ""
    person: int | None = None
    string: str = ""
    whole: bool = False
    gold: bool = False


@dataclass(frozen=True, slots=True)
class SpanInContext:
    """A span in its line: what stands ``before`` and ``after`` it, cut.

    ``people`` marked it, by number; ``None`` while that may not be known. ``gold`` says that it is.
    """

    article: int
    labelled: LabelledSpan
    surface: str
    before: str
    after: str
    people: tuple[int, ...] | None
    gold: bool


@dataclass(frozen=True, slots=True)
class SpansChanged:
    """What a change did, or would do, in how many cases of how many articles.

    ``refused`` cases stay: the rules of the labels forbid it there, or the reviewer labelled the
    article. ``spans`` are those that are changed.
    """

    spans: tuple[SpanInContext, ...]
    cases: int
    articles: int
    refused: int


def find_spans(
    project: Project,
    asked: AskedSpans,
    reader: int,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> list[SpanInContext]:
    """The spans that are ``asked`` for, by article and place, as far as ``reader`` may know them.

    ``WorldError`` if they may not see everybody's work, or nothing is asked.
    """
    _refuse(project, asked, reader)
    named = project.people.names_asked(reader)
    meant = _Meant(asked)
    return [
        span
        for finished, cases in reviewed(project, None, progress, cancelled)
        for case in cases
        for span in _of_case(finished, case, meant, is_asked=finished.article in named)
    ]


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

    They are decisions of ``reviewer``, and one gesture: one undo takes all of it back. What people
    marked stays. With ``dry_run`` nothing is changed. ``WorldError`` if nothing is like that.
    """
    asked = replace(asked, gold=True)
    _refuse(project, asked, reviewer)
    if label is not None:
        refuse_unknown_labels(project, [label])
    meant = _Meant(asked)

    def work_out() -> tuple[SpansChanged, Gesture | None]:
        change = _BulkChange(project, meant, label, reviewer)
        for finished, cases in reviewed(project, None, progress, cancelled):
            change.look_at(finished, cases)
        if not change.decisions and not change.refused:
            raise WorldError(SpansFault.NOTHING_FOUND)
        return change.report, None if dry_run or not change.decisions else change.gesture

    return optimistic.commit(project, REVIEWING, work_out)


class _Meant:
    """Whether spans are those that are asked for; each string is folded once."""

    def __init__(self, asked: AskedSpans) -> None:
        self.asked = asked
        self._string = fold.fold(asked.string.strip())
        self._known: dict[str, bool] = {}

    def __call__(self, labelled: LabelledSpan, surface: str) -> bool:
        if self.asked.label and labelled.label != self.asked.label:
            return False
        if not self._string:
            return True
        if surface not in self._known:
            folded = fold.fold(surface)
            same = folded == self._string
            self._known[surface] = same if self.asked.whole else self._string in folded
        return self._known[surface]

    def is_of(self, people: Set[int]) -> bool:
        """Whether the person who is asked for is among ``people``."""
        return self.asked.person is None or self.asked.person in people


class _BulkChange:
    """Collects the decisions by which gold spans get another label, or go."""

    def __init__(self, project: Project, meant: _Meant, label: str | None, reviewer: int) -> None:
        self._meant, self._label, self._reviewer = meant, label, reviewer
        self._labels: LabelSet = project.label_set
        self._own = project.counts.begun_by(reviewer)
        self._named = project.people.names_asked(reviewer)
        self._at = now()
        self._spans: list[SpanInContext] = []
        self.decisions: list[Decision] = []
        self.refused = 0

    def look_at(self, finished: FinishedSets, cases: list[ReviewedCase]) -> None:
        """Decide the settled cases of an article in which a span is meant."""
        now_cases = list(cases)
        is_asked = finished.article in self._named
        for place, case in enumerate(cases):
            spans = list(_of_case(finished, case, self._meant, is_asked=is_asked))
            if not spans or case.standing is not Standing.SETTLED:
                continue
            outcome = self._outcome(case, {span.labelled for span in spans})
            if outcome == case.outcome:
                continue
            if not self._is_permitted(finished, now_cases, case, outcome):
                self.refused += 1
                continue
            decision = self._decision(case, outcome)
            now_cases[place] = replace(case, decision=decision)
            self.decisions.append(decision)
            self._spans += spans

    @property
    def report(self) -> SpansChanged:
        """What comes of it."""
        articles = len({decision.article for decision in self.decisions})
        return SpansChanged(tuple(self._spans), len(self.decisions), articles, self.refused)

    @property
    def gesture(self) -> Gesture:
        """All decisions as one gesture."""
        changes = tuple(Change(None, decision) for decision in self.decisions)
        article = self.decisions[0].article
        return Gesture(gesture_id(), self._reviewer, article, GestureKind.DECIDE_ALIKE, changes)

    def _outcome(self, case: ReviewedCase, meant: Set[LabelledSpan]) -> Outcome:
        """The gold of ``case`` with another label on those that are ``meant``, or without them."""
        kept = {span for span in case.outcome or () if span not in meant}
        if self._label is not None:
            kept |= {span._replace(label=self._label) for span in meant}
        return tuple(sorted(kept, key=lambda each: (*reading_order(each.span), each.label)))

    def _is_permitted(
        self,
        finished: FinishedSets,
        cases: list[ReviewedCase],
        case: ReviewedCase,
        outcome: Outcome,
    ) -> bool:
        if not may_settle(annotated=finished.article in self._own, allowed=False):
            return False
        refusal, _ = judge(finished, cases, case.case, outcome, self._labels)
        return refusal is None

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
        )


def _of_case(
    finished: FinishedSets, case: ReviewedCase, meant: _Meant, *, is_asked: bool
) -> Iterator[SpanInContext]:
    """The spans of ``case`` that are meant, each once; those of one person only if it may tell."""
    person = meant.asked.person
    if person is not None and not may_be_picked(case, {person}, asked=is_asked):
        return
    settled = case.standing is Standing.SETTLED
    gold = {*(outcome_shown(case) or ())} if settled else set()
    marked: dict[LabelledSpan, set[int]] = {span: set() for span in gold}
    for variant in case.case.variants:
        for span in variant.spans:
            marked.setdefault(span, set()).update(variant.people)
    shown = are_names_shown(case, asked=is_asked)
    for span in sorted(marked, key=lambda each: (*reading_order(each.span), each.label)):
        if meant.asked.gold and span not in gold:
            continue
        surface = span.of(finished.text)
        if meant(span, surface) and meant.is_of(marked[span]):
            people = tuple(sorted(marked[span])) if shown else None
            yield _in_context(finished, span, surface, people, is_gold=span in gold)


def _in_context(
    finished: FinishedSets,
    span: LabelledSpan,
    surface: str,
    people: tuple[int, ...] | None,
    *,
    is_gold: bool,
) -> SpanInContext:
    text = finished.text
    before = text[max(0, span.start - _AROUND) : span.start].rpartition("\n")[2]
    after = text[span.end : span.end + _AROUND].partition("\n")[0]
    return SpanInContext(finished.article, span, surface, before, after, people, is_gold)


def _refuse(project: Project, asked: AskedSpans, reader: int) -> None:
    if not (asked.label or asked.person is not None or asked.string.strip()):
        raise WorldError(SpansFault.NOTHING_ASKED)
    project.people.refuse_unless(reader, Right.CASES)
    if asked.label:
        refuse_unknown_labels(project, [asked.label])
