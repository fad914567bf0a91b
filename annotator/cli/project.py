"""Commands about a whole project: make one, count, check."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import click

from annotator.cli.output import counted, json_value, progress
from annotator.core.errors import WorldError
from annotator.jobs.policy import policy_findings
from annotator.jobs.projects import new_project, read_label_set, shipped_label_sets
from annotator.store.check import check as verify
from annotator.store.project import Project

_FILE = click.Path(path_type=Path)


@dataclass(frozen=True, slots=True)
class _Work:
    """What one person has, and did."""

    name: str
    role: str
    articles: dict[str, int]
    annotations: dict[str, int]


@click.command()
@click.argument("project", type=_FILE)
@click.option(
    "--labels",
    metavar="FILE",
    help=f"A label set file, or one of those that come along: {', '.join(shipped_label_sets())}.",
)
def new(project: Path, labels: str | None) -> None:
    """Make a new, empty PROJECT."""
    chosen = None
    if labels is not None:
        chosen = read_label_set(shipped_label_sets().get(labels, Path(labels)))
    with new_project(project, chosen) as made:
        names = ", ".join(label.name for label in made.label_set)
    click.echo(f"Made {project} with the labels {names}.")


@click.command()
@click.argument("project", type=_FILE)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON value.")
def stats(project: Path, as_json: bool) -> None:
    """Count the articles, states and labels of PROJECT."""
    with Project.open(project) as opened:
        labels = opened.label_counts()
        articles, title = len(opened.articles), opened.title
        people = [
            _Work(
                person.name,
                person.role.value,
                {
                    shown.value: number
                    for shown, number in opened.articles.counts(person.number).items()
                },
                labels.get(person.number, {}),
            )
            for person in opened.people.all()
        ]
    if as_json:
        json_value({"title": title, "articles": articles, "people": people})
        return
    click.echo(
        f"{title}: {counted(articles, 'article')}, {counted(len(people), 'person', 'people')}."
    )
    for person in people:
        click.echo(f"{person.name} ({person.role})")
        click.echo(f"    articles: {_listed(person.articles)}")
        click.echo(f"    annotations: {_listed(person.annotations)}")


@click.command()
@click.argument("project", type=_FILE)
@click.option("--policy", is_flag=True, help="List the spans that break the policy on prefixes.")
def check(project: Path, policy: bool) -> None:
    """Verify every invariant of PROJECT; list what is broken."""
    with progress("Checking") as shown:
        found = verify(project, None if shown is None else lambda done, all: shown(done, all, ""))
    for finding in found:
        click.echo(f"{finding.article}: {finding}" if finding.article else str(finding))
    if found:
        raise WorldError(f"{project} is broken: {counted(len(found), 'finding')}.")
    click.echo(f"{project} is whole.")
    if policy:
        _list_policy_findings(project)


def _list_policy_findings(path: Path) -> None:
    number = 0
    with Project.open(path) as project:
        for found in policy_findings(project):
            number += 1
            click.echo(
                f"{found.article}: {found.person} marked “{found.surface}” as {found.label};"
                f" the policy wants “{found.wanted}”."
            )
    click.echo(f"{counted(number, 'span')} to look at for the policy on prefixes.")


def _listed(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {number:,}" for name, number in counts.items() if number) or "none"
