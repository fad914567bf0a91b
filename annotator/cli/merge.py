"""The command that takes packages, and other copies of a project, in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from annotator.cli import merge_choices, rights
from annotator.cli.merge_values import merge_value
from annotator.cli.output import counted, json_value, long_work
from annotator.core.as_typed import as_typed
from annotator.core.errors import WorldError
from annotator.core.message import Form
from annotator.core.review_merging import PointFacts, PointKind, ReviewCollision, news_told
from annotator.core.versions import Choices, Collision, Side, VersionFacts
from annotator.jobs.review.cases import article_numbered
from annotator.jobs.team.merging import MergeReport, PackageReport
from annotator.jobs.team.merging import merge as merge_packages
from annotator.jobs.work import StopAsked
from annotator.store.project import Project

_FILE = click.Path(path_type=Path)


class MergeForm(Form):
    """That not all was taken in."""

    LEFT = (
        "%n collision(s): there the project stays as it is; all else was taken in. Say which"
        " version stands: --choose project or --choose file for all, and before the = an article or"
        " what stands first in the line of a collision: --choose ARTICLE=file."
    )


@click.command()
@click.argument("project", type=_FILE)
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=_FILE)
@click.option("--dry-run", is_flag=True, help="Say what would happen; change nothing.")
@click.option("--json", "as_json", is_flag=True, help="Report as one JSON value.")
@click.option(
    "--choose",
    "sides",
    metavar="[WHERE=]project|file",
    multiple=True,
    callback=merge_choices.sides,
    help="Which version stands where both differ: of all, of an article (its ID), of a case"
    " (ARTICLE:START-END), or of what else a collision is listed by.",
)
@rights.by
def merge(
    project: Path,
    files: tuple[Path, ...],
    name: str | None,
    *,
    dry_run: bool,
    as_json: bool,
    sides: dict[str, Side],
) -> None:
    """Merge returned packages, or other copies, into PROJECT.

    If one of them cannot be merged, nothing of any comes in. Else all comes in that does not
    collide: set by set, and of review case by case. Where a set went on in the project and in a
    file, or both decided a case differently, the project's version stands until you choose; all
    such collisions are listed, and the exit code is 1. What you choose stays in the log beside the
    other.
    """
    with (
        rights.opened(project, "merge", name) as (opened, _),
        long_work("Merging") as (shown, stop),
    ):
        choices, idle = _choices(opened, files, sides, stop)
        report = merge_packages(opened, files, shown, stop, dry_run=dry_run, choices=choices)
    value = merge_value(report, idle)
    if as_json:
        json_value(value)
    else:
        _tell(report, idle)
    if value.left and not dry_run:
        raise WorldError(MergeForm.LEFT, n=value.left)


def _choices(
    project: Project, files: Sequence[Path], sides: dict[str, Side], stop: StopAsked
) -> tuple[Choices, list[str]]:
    """What was chosen, by what collides, and what of ``sides`` is for nothing that does."""
    if not sides.keys() - {""}:
        return Choices(of_others=sides.get("")), []
    looked = merge_packages(project, files, cancelled=stop, dry_run=True)
    collisions = [each for package in looked.packages for each in package.differ]
    idle = merge_choices.idle(sides, collisions)
    for where in idle:
        if not merge_choices.is_address(where):
            article_numbered(project, where)
    return merge_choices.of(sides, collisions), idle


def _tell(report: MergeReport, idle: Sequence[str]) -> None:
    for package in report.packages:
        click.echo(f"{package.file.name} ({package.person or 'review'}): {_news(package)}")
        for message in package.left_out:
            click.echo(f"  {message}")
        for line in (*_collision_lines(package.collisions), *_differing_lines(package.differing)):
            click.echo(line)
    if report.dry_run:
        click.echo("Nothing was changed: this was a dry run.")
    for where in idle:
        click.echo(f"--choose {as_typed(where)}=…: nothing collides there.")


def _news(package: PackageReport) -> str:
    if not package.gestures:
        return "nothing new but what collides." if package.differ else "nothing new."
    if not package.person:
        return f"{', '.join(map(str, news_told(package.review, package.gestures)))}."
    return (
        f"{counted(package.sets, 'set')} with news, {package.finished:,} finished; annotations:"
        f" {package.added:,} added, {package.removed:,} removed, {package.changed:,} changed;"
        f" {counted(package.gestures, 'gesture')}."
    )


_DIFFERS = {
    None: "differs in both; the project's stands",
    Side.PROJECT: "differs in both; the project's was chosen",
    Side.FILE: "differs in both; the file's was chosen",
}

_ENDS = {
    None: "went on in both; it stays as it is in the project",
    Side.PROJECT: "went on in both; the project's version was chosen",
    Side.FILE: "went on in both; the file's version was chosen",
}


def _collision_lines(collisions: Sequence[Collision]) -> list[str]:
    lines = []
    for collision in collisions:
        lines.append(f"  {collision.address}\t“{collision.title}”: {_ENDS[collision.chosen]}.")
        lines.append(f"    project: {_facts(collision.in_project)}")
        lines.append(f"    file: {_facts(collision.in_file)}")
    return lines


def _facts(version: VersionFacts) -> str:
    return (
        f"{version.state.value}, {counted(version.annotations, 'annotation')},"
        f" {counted(version.gestures, 'gesture')} since they parted, the last at {version.last}"
    )


def _differing_lines(collisions: Sequence[ReviewCollision]) -> list[str]:
    lines = []
    for collision in collisions:
        ends = _DIFFERS[collision.chosen]
        lines.append(f"  {collision.address}\t“{collision.title}”, {collision.what}: {ends}.")
        lines.append(f"    project: {_point(collision, collision.in_project)}")
        lines.append(f"    file: {_point(collision, collision.in_file)}")
    return lines


def _point(collision: ReviewCollision, facts: PointFacts) -> str:
    who = f"by {facts.person} at {facts.at}"
    if collision.kind is PointKind.RELEASE:
        return f"released {who}"
    if collision.is_case or collision.kind is PointKind.EXAMPLE:
        spans = [f"“{surface}” {label}" for surface, label in facts.spans]
        return f"{', '.join(spans) or ('put off' if facts.put_off else 'nothing here')}, {who}"
    return f"“{facts.value}”, {who}"
