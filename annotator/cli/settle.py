"""Settling by policy from the command line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from annotator.cli import rights
from annotator.cli.output import columns, counted, listed, long_work
from annotator.core.as_typed import as_typed
from annotator.core.decision import Means
from annotator.core.errors import WorldError
from annotator.core.message import Form
from annotator.core.reviewed import Standing
from annotator.core.standing_names import standing_name
from annotator.jobs.review.cases import refuse_unknown_labels
from annotator.jobs.review.settling import (
    SettleCounts,
    SettleOptions,
    SettleReport,
    plan,
    remembered,
)
from annotator.jobs.review.settling import settle as settle_project
from annotator.jobs.review.settling_rules import POLICIES, Policies, WhyLeft
from annotator.store.project import Project

_FILE = click.Path(path_type=Path)


class SettleFault(Form):
    """Why nothing can be settled by policy."""

    NO_POLICY = "No policy was chosen yet. Choose from these: {policies}."


_WHY_LEFT = {
    WhyLeft.TIE: "tie",
    WhyLeft.CLAIM: "claim",
    WhyLeft.DECIDED: "decided before",
    WhyLeft.STALE: str(standing_name(Standing.STALE)),
    WhyLeft.DEFERRED: str(standing_name(Standing.DEFERRED)),
    WhyLeft.OTHER_LABEL: "other label",
    WhyLeft.OWN: "own article",
    WhyLeft.NO_RULE: "no rule",
}


@click.command()
@click.argument("project", type=_FILE)
@click.option(
    "--policy",
    "policies",
    multiple=True,
    type=click.Choice([means.value for means in POLICIES]),
    help="A rule to apply; may be repeated. Without it, those chosen last.",
)
@click.option(
    "--label", "labels", multiple=True, metavar="NAME", help="Only this label; may be repeated."
)
@rights.by_reviewer
@click.option(
    "--seed",
    default=0,
    show_default=True,
    metavar="N",
    help="The same number draws the same cases for the check.",
)
@click.option("--override", is_flag=True, help="Also settle articles that the reviewer annotated.")
@click.option("--dry-run", is_flag=True, help="Say what would happen; change nothing.")
def settle(
    project: Path,
    policies: tuple[str, ...],
    labels: tuple[str, ...],
    reviewer: str,
    seed: int,
    *,
    override: bool,
    dry_run: bool,
) -> None:
    """Let rules settle the routine cases of PROJECT.

    \b
    agreed    what all say is gold
    clitic    where only a prefix or a pronoun ending differs, the project's rule decides
    majority  where three or more differ, what more than half of them say is gold

    One in twenty of the cases that they settle goes to a reviewer unmarked, to check the rule.
    """
    with (
        rights.opened(project, "settle", reviewer) as (opened, _),
        long_work("Settling") as (shown, stop),
    ):
        refuse_unknown_labels(opened, labels)
        chosen = _policies(opened, frozenset(map(Means, policies)), labels)
        options = SettleOptions(chosen, reviewer, seed, override)
        report = (plan if dry_run else settle_project)(opened, options, shown, stop)
    _tell_settled(report, dry_run=dry_run)


def _policies(project: Project, chosen: frozenset[Means], labels: Sequence[str]) -> Policies:
    """``chosen`` for ``labels``, or for all; if nothing is chosen, what was chosen last."""
    wanted = labels or [label.name for label in project.label_set]
    if chosen:
        return dict.fromkeys(wanted, chosen)
    last = remembered(project)
    policies = {label: last[label] for label in wanted if label in last}
    if not policies:
        known = tuple(means.value for means in POLICIES)
        hint = f"--policy {as_typed(known[0])}"
        raise WorldError(SettleFault.NO_POLICY, hint=hint, policies=known)
    return policies


def _tell_settled(report: SettleReport, *, dry_run: bool) -> None:
    """The counts by label first; then how much was written down, and what of it is checked."""
    for line in _table(report, "would settle" if dry_run else "settled"):
        click.echo(line)
    # Agreed cases are gold anyway: a decision on one only draws it for the blind check.
    ruled = [decision for decision in report.decisions if decision.means is not Means.AGREED]
    did = "Would settle" if dry_run else "Settled"
    click.echo(
        f"{did} {counted(len(ruled), 'case')} in"
        f" {counted(len({decision.article for decision in ruled}), 'article')}."
    )
    drawn = {means.value: report.drawn[means] for means in POLICIES}
    click.echo(f"Drawn for the blind check: {listed(drawn)}.")
    if report.looks:
        click.echo(f"Drawn to be looked through: {counted(report.looks, 'agreed article')}.")
    checks = report.checks
    if checks.drawn:
        click.echo(
            f"Blind checks before: {checks.confirmed:,} of {checks.answered:,} confirmed,"
            f" {checks.drawn - checks.answered:,} waiting."
        )


def _table(report: SettleReport, settled: str) -> Iterator[str]:
    """A row for each label and one for all; a column for each policy and reason that occurs."""
    rules = [rule for rule in POLICIES if report.all.settled[rule]]
    reasons = [reason for reason in WhyLeft if report.all.left[reason]]

    def row(name: str, counts: SettleCounts) -> list[str]:
        numbers = [counts.settled[rule] for rule in rules]
        numbers += [counts.left[reason] for reason in reasons]
        return [name, *(f"{number:,}" for number in numbers)]

    header = ["label"]
    header += [f"{'gold anyway' if rule is Means.AGREED else settled}: {rule}" for rule in rules]
    header += [f"left: {_WHY_LEFT[reason]}" for reason in reasons]
    yield from columns(
        [
            header,
            *(row(name, counts) for name, counts in report.labels.items()),
            row("all", report.all),
        ]
    )
