"""Measuring how much people agree, and finding the cases behind a number again.

Agreement goes by the first finished version of each set: whoever takes work up again may know by
then what others say. The cases of the review queue go by the sets as they are.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from annotator.agreement.bootstrap import RESAMPLES, Draw
from annotator.agreement.cases import agreed_and_differing, cases
from annotator.agreement.figures import Figures
from annotator.agreement.linking import passages
from annotator.agreement.measures import Scope, together
from annotator.agreement.tally import Tally
from annotator.core.case import Case, CaseKind, FinishedSets
from annotator.core.errors import WorldError
from annotator.core.message import Form
from annotator.jobs.faults import Stopped
from annotator.jobs.measures.against_gold import GoldSoFar, WithGold
from annotator.jobs.measures.decided import DecisionsMade
from annotator.jobs.measures.far_from_usual import UsualWork, figures_without
from annotator.jobs.measures.report import (
    MOST_CONTESTED,
    AgreementReport,
    PairAgreement,
    PersonAgreement,
)
from annotator.jobs.measures.with_help import by_help
from annotator.jobs.measures.with_themselves import with_themselves
from annotator.jobs.review.released import all_for_gold
from annotator.jobs.work import Progress, Watch
from annotator.store.file.moments import now
from annotator.store.project import Project

SEED = 20200411
"""Seeds the draws of the intervals, so that a project has the same ones in every run."""


class AgreementFault(Form):
    """Why what was measured cannot be looked into."""

    OUTDATED = "The work was changed since agreement was measured. Measure it again."


def measure(
    project: Project,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    *,
    bootstrap: bool = True,
) -> AgreementReport:
    """How much the people of ``project`` agree; with intervals, unless ``bootstrap`` is false.

    ``progress`` counts articles, then what is drawn for the intervals.
    """
    watch = Watch(progress, cancelled, Stopped.AGREEMENT)
    with project.one_state():
        settled, decided = _reviewed(project, progress, cancelled)
        tally, with_gold, usual = _counted(project, settled, watch)
        outliers = usual.outliers(project, tally)
        without = figures_without(project, tally, outliers)
        taken_up = project.finished.taken_up()
        themselves = with_themselves(project)
        apart = by_help(project, tally)
        names = project.people.names()
    scopes = [tally.overall, *tally.pairs.values()]
    overall, *of_pairs = _figures(scopes, watch, bootstrap=bootstrap)
    watch.finish(len(project.articles))
    return AgreementReport(
        labels=project.label_set,
        names=names,
        overall=overall,
        pairs=_pairs(tally, of_pairs),
        people=_people(tally, with_gold),
        taken_up=taken_up,
        tally=tally,
        decided=decided,
        at=now(),
        outliers=outliers,
        without_outliers=without or overall,
        themselves=themselves,
        by_help=apart,
        contested=tally.patterns.contested(MOST_CONTESTED),
    )


def _reviewed(
    project: Project, progress: Progress | None, cancelled: Callable[[], bool] | None
) -> tuple[GoldSoFar, DecisionsMade]:
    """What is gold so far, and what reviewers decided."""
    gold, decided = GoldSoFar(), DecisionsMade()
    if project.review.has_decisions():
        for now, for_gold in all_for_gold(project, progress, cancelled):
            gold.add(for_gold)
            if now is not None:
                decided.add(now)
    return gold, decided


class _Counted(NamedTuple):
    """What is counted over the finished sets of a project, before figures are made of it."""

    tally: Tally
    with_gold: WithGold
    usual: UsualWork


def _counted(project: Project, settled: GoldSoFar, watch: Watch) -> _Counted:
    """Count article after article, in people's first finished versions."""
    labels, total = project.label_set, len(project.articles)
    counted = _Counted(Tally(labels), WithGold(labels, settled.articles), UsualWork())
    for done, finished in enumerate(project.finished.all(first=True)):
        watch.look(done, total)
        counted.tally.add(finished)
        counted.with_gold.add(finished)
        counted.usual.add(finished)
    return counted


def behind(
    project: Project, report: AgreementReport, references: Iterable[tuple[int, int]]
) -> list[Case]:
    """The cases behind a number of ``report``, as they were when agreement was measured.

    ``references`` are those of :meth:`Patterns.behind`: article, and place among its differing
    cases; by article. ``WorldError`` if the sets are no longer those that were measured.
    """
    passage_labels = passages(report.labels)
    measured = {article.article: article for article in report.articles}
    cases_behind: list[Case] = []
    for number, places in groupby(references, itemgetter(0)):
        people = measured[number].people
        present = project.finished.of(number, first=True)
        if not set(people) <= present.spans.keys():
            raise WorldError(AgreementFault.OUTDATED)
        # Those who finished since were not measured, and would make other cases.
        spans = {person: present.spans[person] for person in people}
        measured_sets = FinishedSets(number, present.text, spans)
        _, differing = agreed_and_differing(measured_sets, passage_labels)
        if len(differing) != measured[number].disagreed:
            raise WorldError(AgreementFault.OUTDATED)
        cases_behind += [differing[place] for _, place in places]
    return cases_behind


def agreed(
    project: Project, label: str | None = None, articles: Iterable[int] | None = None
) -> Iterator[Case]:
    """The agreed cases, by article: of ``articles`` (numbers) or of all, with ``label`` or any.

    Of people's first finished versions, as agreement is measured.
    """
    labels = project.label_set
    sets = (
        project.finished.all(first=True)
        if articles is None
        else (project.finished.of(number, first=True) for number in articles)
    )
    for finished in sets:
        for case in cases(finished, labels):
            if case.kind is CaseKind.AGREED and (label is None or label in case.labels):
                yield case


def _figures(scopes: list[Scope], watch: Watch, *, bootstrap: bool) -> list[Figures]:
    """The figures of each scope, in order; a scope that comes twice is computed once.

    With two people in all, the scope of the pair is that of everybody.
    """
    distinct = {id(scope): scope for scope in scopes}
    by_scope: dict[int, Figures] = {}
    for done, (key, scope) in enumerate(distinct.items()):

        def look(drawn: int, before: int = done * RESAMPLES) -> None:
            watch.look(before + drawn, len(distinct) * RESAMPLES)

        by_scope[key] = scope.figures(_draw() if bootstrap else None, look)
    return [by_scope[id(scope)] for scope in scopes]


def _draw() -> Draw:
    """A fresh generator for each scope: its figures do not depend on what was drawn for others."""
    return random.Random(SEED).choices


def _pairs(tally: Tally, figures: Iterable[Figures]) -> list[PairAgreement]:
    pairs = zip(tally.pairs.items(), figures, strict=True)
    return sorted(
        (PairAgreement(people, len(scope), of_pair) for (people, scope), of_pair in pairs),
        key=lambda pair: pair.people,
    )


def _people(tally: Tally, with_gold: WithGold) -> list[PersonAgreement]:
    numbers = sorted({person for pair in tally.pairs for person in pair})
    return [
        PersonAgreement(
            person,
            sum(person in article.people for article in tally.articles),
            tally.patterns.work[person],
            together(
                [scope for pair, scope in tally.pairs.items() if person in pair], tally.labels
            ),
            with_gold.figures_of(person),
        )
        for person in numbers
    ]
