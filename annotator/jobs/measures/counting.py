"""Counting what the overview says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Set
from datetime import date

from annotator.core.annotation import SetState
from annotator.core.blindness import (
    STANDINGS_SHOWN,
    Right,
    cases_shown,
    may,
    source_shown,
    standing_shown,
)
from annotator.core.case import CaseKind
from annotator.core.decision import Decision, Means, Ruling
from annotator.core.people import Person
from annotator.core.reviewed import Reviewed, ReviewedCase, Source, Standing
from annotator.jobs.measures import assisted_sets
from annotator.jobs.measures.overview import (
    CaseCounts,
    LabelProgress,
    Overview,
    PersonProgress,
    ReviewerProgress,
    Stage,
)
from annotator.jobs.measures.with_themselves import with_themselves
from annotator.jobs.review import blind_checks
from annotator.jobs.review.cases import gold_of, was_taken_up
from annotator.jobs.review.released import NowAndGold, all_for_gold
from annotator.jobs.running.older_guidelines import Versions, settled_by
from annotator.jobs.work import Progress
from annotator.review.entry import is_unanimous
from annotator.review.looks import LookCounts, looked
from annotator.store.project import Project


def overview(
    project: Project,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Overview:
    """The state of ``project`` now.

    Looks at every case, so it takes seconds where there are many.
    """
    with project.one_state():
        states = project.counts.states()
        released = project.review.released().keys()
        at_work = {number for number, counts in states.items() if _is_at_work(counts)}
        tally = _Tally(at_work, project.review.decided_articles())
        for article in all_for_gold(project, progress, cancelled):
            tally.add(article)
        stages = _stages(project, states, released, tally)
        everybody = project.people.all()
        annotations = project.counts.by_label()
        people = _people(project, everybody, annotations)
        versions = Versions(project.live_guidelines.changes())
        return Overview(
            title=project.title,
            articles=len(project.articles),
            stages=_by_stage(stages),
            behind=_to_look_at(stages, tally.with_cases),
            early=sum(number in at_work for number in tally.stages.keys() - released),
            weeks=tuple(sorted({week for person in people for week in person.weeks})),
            people=people,
            reviewers=_reviewers(project, everybody, tally),
            labels=_labels(project, annotations, tally),
            cases=tally.counts(),
            checks=blind_checks.counted(project.review.decisions()),
            looks=tally.looks,
            assistance=assisted_sets.measured(project),
            helped_sets=project.counts.assisted(),
            guidelines=versions.number,
            older_sets=versions.counted(project.live_guidelines.finished()),
            older_decisions=versions.counted(tally.decided_under),
        )


def _stages(
    project: Project,
    states: Mapping[int, Counter[SetState]],
    released: Set[int],
    tally: _Tally,
) -> dict[int, Stage]:
    return {
        number: Stage.RELEASED
        if number in released
        else _stage(states.get(number, Counter()), tally.stages.get(number))
        for number in project.articles.numbers()
    }


def _by_stage(stages: Mapping[int, Stage]) -> dict[Stage, int]:
    counts = Counter(stages.values())
    return {stage: counts[stage] for stage in Stage}


def _to_look_at(stages: Mapping[int, Stage], with_cases: Set[int]) -> dict[Stage, frozenset[int]]:
    """The articles at each stage in which a case waits for somebody to look at it."""
    return {
        stage: frozenset(number for number in with_cases if stages[number] is stage)
        for stage in Stage
    }


def _labels(
    project: Project, annotations: Mapping[int, Mapping[str, int]], tally: _Tally
) -> tuple[LabelProgress, ...]:
    return tuple(
        LabelProgress(
            label.name,
            sum(counts.get(label.name, 0) for counts in annotations.values()),
            tally.gold[label.name],
            tally.cases[label.name],
            tally.left[label.name],
        )
        for label in project.label_set
    )


class _Tally:
    """What is counted over the cases, article by article."""

    def __init__(self, at_work: Set[int], decided: Set[int]) -> None:
        self._at_work, self._decided = at_work, decided
        self.stages: dict[int, Stage] = {}  # of the articles that two or more finished
        self.left_in: dict[int, int] = {}  # cases left, by article
        self.with_cases: set[int] = set()  # articles that have a case for somebody to look at
        self.gold: Counter[str] = Counter()
        self.cases: Counter[str] = Counter()
        self.left: Counter[str] = Counter()
        self.made: dict[int, Counter[str]] = {}  # by person, then by what they are counted as
        self.looks = LookCounts()
        self.decided_under: Counter[str | None] = Counter()  # settled cases by the guidelines
        self._agreed = 0
        self._by_rule = 0
        self._standings: Counter[Standing] = Counter()
        self._kinds: Counter[CaseKind] = Counter()

    def add(self, article: NowAndGold) -> None:
        if article.now is not None:
            self._add_cases(article.now)
        self._add_gold(article.gold)

    def _add_gold(self, article: Reviewed) -> None:
        finished, cases = article
        alone = len(finished.spans) == 1
        waits = alone and finished.article in self._at_work
        if not waits and not was_taken_up(article, self._decided):
            shown = finished, cases_shown(cases)
            self.gold.update(span.labelled.label for span in gold_of(shown))

    def _add_cases(self, article: Reviewed) -> None:
        finished, cases = article
        number = finished.article
        if len(finished.spans) > 1:
            self.stages[number] = _stage_of_review(cases)
            self.looks += looked(finished, cases)
            self.left_in[number] = sum(case.left for case in cases)
        if any(_is_to_look_at(case) for case in cases):
            self.with_cases.add(number)
        for case in cases:
            self._add_case(case)

    def _add_case(self, reviewed: ReviewedCase) -> None:
        self.cases.update(reviewed.case.labels)
        if reviewed.left:
            self.left.update(reviewed.case.labels)
            self._kinds[reviewed.case.kind] += 1
        if is_unanimous(reviewed):
            self._agreed += 1
        else:
            self._by_rule += source_shown(reviewed) is Source.POLICY
            self._standings[standing_shown(reviewed)] += 1
        settled = settled_by(reviewed)
        if settled is not None:
            self.decided_under[settled.guidelines] += 1
        if reviewed.decision is not None:
            counts = self.made.setdefault(reviewed.decision.person, Counter())
            counts[_made_as(reviewed.decision)] += 1

    def counts(self) -> CaseCounts:
        return CaseCounts(
            self._agreed,
            {standing: self._standings[standing] for standing in STANDINGS_SHOWN},
            {kind: self._kinds[kind] for kind in CaseKind},
            sum(1 for left in self.left_in.values() if left),
            self._by_rule,
        )


def _is_to_look_at(reviewed: ReviewedCase) -> bool:
    """Whether people differ, or a reviewer has or had something to do with it."""
    by_reviewer = reviewed.decision is not None and reviewed.decision.means is Means.REVIEWER
    return reviewed.case.kind is not CaseKind.AGREED or reviewed.left or by_reviewer


def _made_as(decision: Decision) -> str:
    if decision.ruling is Ruling.DEFERRED:
        return "deferred"
    return "decided" if decision.means is Means.REVIEWER else "by_rule"


def _stage_of_review(of_article: Iterable[ReviewedCase]) -> Stage:
    """How far an article is that everybody finished."""
    cases = list(of_article)
    if not any(case.left for case in cases):
        return Stage.SETTLED
    begun = any(case.decision and case.decision.means is Means.REVIEWER for case in cases)
    return Stage.IN_REVIEW if begun else Stage.READY


def _stage(states: Counter[SetState], of_review: Stage | None) -> Stage:
    """How far an article is that is not released.

    ``of_review`` if two or more people finished it.
    """
    if states.total() == states[SetState.TODO]:
        return Stage.NOT_BEGUN
    if _is_at_work(states):
        return Stage.WITH_ANNOTATORS
    if of_review is not None:
        return of_review
    return Stage.ALONE if states[SetState.DONE] else Stage.SKIPPED


def _is_at_work(states: Counter[SetState]) -> bool:
    """Whether somebody still has the article to do or in progress."""
    return bool(states[SetState.TODO] or states[SetState.IN_PROGRESS])


def _people(
    project: Project, everybody: Iterable[Person], annotations: Mapping[int, Mapping[str, int]]
) -> tuple[PersonProgress, ...]:
    finishes = project.counts.first_finishes()
    themselves = {own.person: own for own in with_themselves(project)}
    return tuple(
        PersonProgress(
            person,
            project.articles.first_counts(person.number),
            annotations.get(person.number, {}),
            _by_week(finishes.get(person.number, {})),
            themselves.get(person.number),
        )
        for person in everybody
    )


def _by_week(days: Mapping[str, int]) -> dict[str, int]:
    weeks: Counter[str] = Counter()
    for day, count in days.items():
        year, week, _ = date.fromisoformat(day).isocalendar()
        weeks[f"{year}-W{week:02}"] += count
    return dict(sorted(weeks.items()))


def _reviewers(
    project: Project, everybody: Iterable[Person], tally: _Tally
) -> tuple[ReviewerProgress, ...]:
    """Those who may settle cases, and those who did while they might."""
    return tuple(
        _reviewer(project, person, tally)
        for person in everybody
        if may(person.role, Right.CASES) or person.number in tally.made
    )


def _reviewer(project: Project, person: Person, tally: _Tally) -> ReviewerProgress:
    made = tally.made.get(person.number, Counter())
    own = project.counts.begun_by(person.number)
    waiting = sum(left for number, left in tally.left_in.items() if number not in own)
    return ReviewerProgress(person, made["decided"], made["deferred"], made["by_rule"], waiting)
