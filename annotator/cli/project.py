"""Commands about a whole project: make one, check it."""

from __future__ import annotations

from pathlib import Path

import click

from annotator.cli import rights
from annotator.cli.output import counted, progress
from annotator.core.as_typed import as_typed
from annotator.core.errors import WorldError
from annotator.core.message import Form
from annotator.jobs.mending import mend as mend_edges
from annotator.jobs.mending import wrong_edges
from annotator.jobs.projects import new_project, read_label_set, shipped_label_sets
from annotator.jobs.review.clitic_breaks import clitic_breaks
from annotator.jobs.review.gold_rules import broken_rules
from annotator.store.check.check import check as verify
from annotator.store.project import Project

_FILE = click.Path(path_type=Path)


class CheckFault(Form):
    """What a check comes to if it finds anything."""

    BROKEN = "{project} is broken: %n finding(s)."


@click.command()
@click.argument("project", type=_FILE)
@click.option(
    "--labels",
    metavar="FILE",
    help=f"A label set file, or one of those included: {', '.join(shipped_label_sets())}.",
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
@click.option("--policy", is_flag=True, help="List the spans that break the policy on prefixes.")
@click.option(
    "--mend",
    is_flag=True,
    help="Move the edges of spans that begin or end in white space, or inside a letter.",
)
@rights.by
def check(project: Path, name: str | None, *, policy: bool, mend: bool) -> None:
    """Check that PROJECT is whole; list what is broken, and the spans with wrong edges."""
    with progress("Checking") as shown:
        findings = verify(
            project, None if shown is None else lambda done, all: shown(done, all, "")
        )
    for finding in findings:
        click.echo(f"{finding.article}: {finding}" if finding.article else str(finding))
    if findings:
        raise WorldError(CheckFault.BROKEN, project=str(project), n=len(findings))
    click.echo(f"{project} is whole.")
    if mend:
        with rights.opened(project, "check --mend", name) as (opened, _):
            _list_wrong_edges(opened)
            count = counted(mend_edges(opened), "span")
        click.echo(f"Mended {count}; whoever marked them can undo it.")
    else:
        with Project.open(project, to_read=True) as opened:
            _list_broken_rules(opened)
            if _list_wrong_edges(opened):
                click.echo(f"To mend them: annotator check {as_typed(str(project))} --mend")
    if policy:
        _list_policy_findings(project)


def _list_broken_rules(project: Project) -> None:
    """Where gold holds together what the rules of the labels keep apart."""
    for broken in broken_rules(project):
        rule = broken.objection.replace("_", " ")
        click.echo(
            f"{broken.article}: what is gold beside “{broken.surface}” ({broken.label}) breaks a"
            f" rule of the labels ({rule}); decide one of them anew."
        )


def _list_wrong_edges(project: Project) -> bool:
    """Those that came in before they were refused; ``False`` if there is none."""
    wrong = list(wrong_edges(project))
    for edge in wrong:
        remedy = f"should be “{edge.mended}”" if edge.mended else "is there without that, too"
        click.echo(
            f"{edge.article}: “{edge.surface}” of {edge.person} ({edge.label}) begins or"
            f" ends in white space or inside a letter; it {remedy}."
        )
    return bool(wrong)


def _list_policy_findings(path: Path) -> None:
    number = 0
    with Project.open(path, to_read=True) as project:
        for finding in clitic_breaks(project):
            number += 1
            click.echo(
                f"{finding.article}: {finding.person} marked “{finding.surface}” as"
                f" {finding.label}; the policy wants “{finding.wanted}”."
            )
    click.echo(f"{counted(number, 'span')} to look at for the policy on prefixes.")
