"""How far a project is, from the command line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from annotator.agreement.assistance import Acceptance, Assistance, BiasFigure, LabelAssistance
from annotator.agreement.figure_names import measure_name
from annotator.agreement.figures import Measure
from annotator.cli.agreement_values import KEYS
from annotator.cli.output import counted, json_value, listed, progress
from annotator.core.case_names import kind_name
from annotator.core.reviewed import Standing
from annotator.core.standing_names import standing_name
from annotator.core.suggestion import Fate
from annotator.jobs.measures.counting import overview
from annotator.jobs.measures.overview import (
    CaseCounts,
    Overview,
    PersonProgress,
    ReviewerProgress,
)
from annotator.jobs.measures.report import SelfAgreement, number
from annotator.jobs.measures.stage_names import stage_name
from annotator.jobs.review.blind_checks import CheckCounts
from annotator.review.looks import LookCounts
from annotator.store.project import Project


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON value.")
def stats(project: Path, *, as_json: bool) -> None:
    """Show how far the work on PROJECT is: who did what, and what waits for whom."""
    with Project.open(project, to_read=True) as opened, progress("Counting") as shown:
        counts = overview(opened, shown)
    if as_json:
        json_value(_value(counts))
        return
    for line in _lines(counts):
        click.echo(line)


def _value(project: Overview) -> dict[str, object]:
    return {
        "title": project.title,
        "articles": project.articles,
        "stages": project.stages,
        "early": project.early,
        "weeks": project.weeks,
        "people": [
            {
                "name": member.person.name,
                "role": member.person.role,
                "articles": member.articles,
                "annotations": member.annotations,
                "weeks": member.weeks,
                "waiting": member.waiting,
                "repeats": _repeats(member.themselves) if member.themselves else None,
            }
            for member in project.people
        ],
        "reviewers": [_reviewer_value(member) for member in project.reviewers],
        "labels": project.labels,
        "cases": {
            "left": project.cases.left,
            "left_articles": project.cases.left_articles,
            "agreed": project.cases.agreed,
            "standings": project.cases.standings,
            "kinds": project.cases.kinds,
        },
        "checks": project.checks,
        "looks": project.looks,
        "suggestions": [_assistance_value(label) for label in project.assistance.labels],
        "pull": _pull_value(project.assistance),
        "finished_sets": dict(zip(("assisted", "all"), project.helped_sets, strict=True)),
        "guidelines": {
            "version": project.guidelines,
            "sets": project.older_sets,
            "decisions": project.older_decisions,
        },
    }


def _repeats(own: SelfAgreement) -> dict[str, object]:
    return {
        "drawn": own.drawn,
        "done": own.articles,
        **{
            KEYS[measure]: own.figures[measure, None].value
            for measure in (Measure.STRICT, Measure.BOUNDARY)
        },
    }


def _reviewer_value(member: ReviewerProgress) -> dict[str, object]:
    return {
        "name": member.person.name,
        "decided": member.decided,
        "deferred": member.deferred,
        "by_rule": member.by_rule,
        "waiting": member.waiting,
    }


def _assistance_value(label: LabelAssistance) -> dict[str, object]:
    return {
        "label": label.label,
        **_acceptance_value(label.all),
        "sources": {name: _acceptance_value(of) for name, of in label.by_sources.items()},
        "pull": _pull_value(label),
        "fill": label.fill._asdict(),
    }


def _pull_value(of: LabelAssistance | Assistance) -> dict[str, object]:
    return {**of.pull._asdict(), "beyond_chance": of.is_pulled}


def _acceptance_value(acceptance: Acceptance) -> dict[str, object]:
    return {
        "shown": acceptance.shown,
        **{fate.value: acceptance.fates.get(fate, 0) for fate in Fate},
        "bulk": acceptance.bulk,
        "waved_through": acceptance.waved_through,
    }


def _lines(project: Overview) -> Iterator[str]:
    yield (
        f"{project.title}: {counted(project.articles, 'article')},"
        f" {counted(len(project.people), 'person', 'people')}."
    )
    stages = {str(stage_name(stage)): count for stage, count in project.stages.items()}
    yield f"Articles: {listed(stages)}."
    if project.early:
        yield f"    with two or more finished sets already: {project.early:,}"
    yield from _case_lines(project.cases)
    yield from _check_lines(project.checks, project.looks)
    for label in project.labels:
        yield (
            f"{label.label}: {counted(label.annotations, 'annotation')}, {label.gold:,} in gold,"
            f" {counted(label.left, 'case')} left of {label.cases:,}"
        )
    for assisted in project.assistance.labels:
        yield from _assistance_lines(assisted)
    if len(project.assistance.labels) > 1:
        yield from _pull_lines(project.assistance, "all labels")
    if project.assistance:
        made_with, finished = project.helped_sets
        yield f"Made with suggestions: {made_with:,} of {counted(finished, 'finished set')}."
    if project.guidelines:
        yield from _guideline_lines(project)
    for person in project.people:
        yield from _person_lines(person)
    for reviewer in project.reviewers:
        yield _reviewer_line(reviewer)


def _guideline_lines(project: Overview) -> Iterator[str]:
    sets, decisions = project.older_sets, project.older_decisions
    yield (
        f"Guidelines: version {project.guidelines}; under an older one"
        f" {counted(sets.older, 'finished set')} and {counted(decisions.older, 'settled case')}."
    )
    if sets.unknown or decisions.unknown:
        yield (
            f"    not known: {counted(sets.unknown, 'finished set')},"
            f" {counted(decisions.unknown, 'settled case')}"
        )


def _case_lines(cases: CaseCounts) -> Iterator[str]:
    yield (
        f"Cases: {cases.left:,} left in {counted(cases.left_articles, 'article')};"
        f" {cases.agreed:,} agreed."
    )
    standings = {str(standing_name(standing)): count for standing, count in cases.standings.items()}
    yield f"    by standing: {listed(standings)}"
    kinds = {str(kind_name(kind)): count for kind, count in cases.kinds.items()}
    yield f"    left, by kind: {listed(kinds)}"


def _check_lines(checks: CheckCounts, looks: LookCounts) -> Iterator[str]:
    if checks.drawn:
        yield (
            f"Blind checks: {checks.confirmed:,} of {checks.answered:,} confirmed,"
            f" {checks.drawn - checks.answered:,} waiting."
        )
    if looks.drawn:
        yield (
            f"Looks through agreed articles: {looks.answered:,} of {looks.drawn:,};"
            f" {looks.changed:,} of {counted(looks.spans, 'agreed span')} changed,"
            f" {looks.added:,} added."
        )


def _assistance_lines(label: LabelAssistance) -> Iterator[str]:
    fates = {fate.value: label.all.fates.get(fate, 0) for fate in Fate}
    yield f"Suggestions, {label.label}: {label.all.shown:,} shown; {listed(fates)}"
    yield from _pull_lines(label, label.label)
    if label.fill.value is not None:
        yield f"    fill: {_figure(label.fill, 1)}"


def _pull_lines(of: LabelAssistance | Assistance, named: str) -> Iterator[str]:
    if of.pull.value is not None:
        yield f"    pull of {named}: {_figure(of.pull, 3)}"
    if of.is_pulled:
        yield (
            f"    For {named}, people keep {round(100 * (of.pull.value or 0))} of 100"
            " suggestions that they would not have marked themselves."
        )


def _figure(figure: BiasFigure, digits: int) -> str:
    told = f"{figure.value:+.{digits}f}"
    if figure.low is None or figure.high is None:
        return told
    return f"{told} (95 %: {figure.low:+.{digits}f} to {figure.high:+.{digits}f})"


def _person_lines(member: PersonProgress) -> Iterator[str]:
    yield f"{member.person.name} ({member.person.role})"
    yield f"    articles: {listed({key.value: n for key, n in member.articles.items()})}"
    yield f"    annotations: {listed(member.annotations)}"
    if member.weeks:
        yield f"    finished by week: {listed(member.weeks)}"
    own = member.themselves
    if own is not None:
        values = (
            f"{measure_name(measure)} {number(own.figures[measure, None].value)}"
            for measure in (Measure.STRICT, Measure.BOUNDARY)
        )
        yield f"    done again: {own.articles:,} of {own.drawn:,}; {', '.join(values)}"


def _reviewer_line(reviewer: ReviewerProgress) -> str:
    made = {
        "decided": reviewer.decided,
        str(standing_name(Standing.DEFERRED)): reviewer.deferred,
        "by rule": reviewer.by_rule,
    }
    return f"{reviewer.person.name}: {listed(made)}; {counted(reviewer.waiting, 'case')} waiting"
