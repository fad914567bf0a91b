"""How far a project is, from the command line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from annotator.cli.output import counted, json_value, listed, progress
from annotator.jobs.measures.counting import overview
from annotator.jobs.measures.overview import Overview, Stage
from annotator.store.project import Project

_STAGES = {
    Stage.NOT_BEGUN: "not begun",
    Stage.WITH_ANNOTATORS: "with annotators",
    Stage.SKIPPED: "skipped by all",
    Stage.ALONE: "finished by one person alone",
    Stage.READY: "ready for review",
    Stage.IN_REVIEW: "in review",
    Stage.SETTLED: "settled",
    Stage.RELEASED: "released",
}


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON value.")
def stats(project: Path, as_json: bool) -> None:
    """Say how far the work on PROJECT is: who did what, and what waits for whom."""
    with Project.open(project, to_read=True) as opened, progress("Counting") as shown:
        found = overview(opened, shown)
    if as_json:
        json_value(_value(found))
        return
    for line in _lines(found):
        click.echo(line)


def _value(found: Overview) -> dict[str, object]:
    return {
        "title": found.title,
        "articles": found.articles,
        "stages": found.stages,
        "early": found.early,
        "weeks": found.weeks,
        "people": [
            {
                "name": one.person.name,
                "role": one.person.role,
                "articles": one.articles,
                "annotations": one.annotations,
                "weeks": one.weeks,
                "waiting": one.waiting,
            }
            for one in found.people
        ],
        "reviewers": [
            {
                "name": one.person.name,
                "decided": one.decided,
                "deferred": one.deferred,
                "by_rule": one.by_rule,
                "waiting": one.waiting,
            }
            for one in found.reviewers
        ],
        "labels": found.labels,
        "cases": {
            "left": found.cases.left,
            "left_articles": found.cases.left_articles,
            "agreed": found.cases.agreed,
            "standings": found.cases.standings,
            "kinds": found.cases.kinds,
        },
        "checks": found.checks,
    }


def _lines(found: Overview) -> Iterator[str]:
    yield (
        f"{found.title}: {counted(found.articles, 'article')},"
        f" {counted(len(found.people), 'person', 'people')}."
    )
    yield f"Articles: {listed({_STAGES[stage]: count for stage, count in found.stages.items()})}."
    if found.early:
        yield f"    with two or more finished sets already: {found.early:,}"
    cases = found.cases
    yield (
        f"Cases: {cases.left:,} left in {counted(cases.left_articles, 'article')};"
        f" {cases.agreed:,} agreed."
    )
    yield f"    by standing: {listed({key.value: n for key, n in cases.standings.items()})}"
    yield f"    left, by kind: {listed({key.value: n for key, n in cases.kinds.items()})}"
    checks = found.checks
    if checks.drawn:
        yield (
            f"Blind checks: {checks.confirmed:,} of {checks.answered:,} confirmed,"
            f" {checks.drawn - checks.answered:,} waiting."
        )
    for label in found.labels:
        yield (
            f"{label.label}: {counted(label.annotations, 'annotation')}, {label.gold:,} in gold,"
            f" {counted(label.left, 'case')} left of {label.cases:,}"
        )
    for person in found.people:
        yield f"{person.person.name} ({person.person.role})"
        yield f"    articles: {listed({key.value: n for key, n in person.articles.items()})}"
        yield f"    annotations: {listed(person.annotations)}"
        if person.weeks:
            yield f"    finished by week: {listed(person.weeks)}"
    for reviewer in found.reviewers:
        made = {
            "decided": reviewer.decided,
            "put off": reviewer.deferred,
            "by rule": reviewer.by_rule,
        }
        yield f"{reviewer.person.name}: {listed(made)}; {counted(reviewer.waiting, 'case')} waiting"
