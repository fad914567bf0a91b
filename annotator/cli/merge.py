"""The command that takes packages, and other copies of a project, in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from annotator.cli import rights
from annotator.cli.output import counted, long_work
from annotator.core.errors import WorldError
from annotator.core.message import Form
from annotator.core.review_merging import PointFacts, PointKind, ReviewCollision, news_told
from annotator.core.versions import Choices, Collision, Side, VersionFacts
from annotator.jobs.review.cases import article_numbered
from annotator.jobs.team.merging import MergeReport, PackageReport
from annotator.jobs.team.merging import merge as merge_packages
from annotator.store.project import Project

_FILE = click.Path(path_type=Path)


class MergeForm(Form):
    """That not all was taken in."""

    LEFT = (
        "%n collision(s): there the project stays as it is; all else was taken in. Say which"
        " version stands: --choose project or --choose file, or --choose ID=file for one article."
    )


def _sides(
    context: click.Context, parameter: click.Parameter, given: tuple[str, ...]
) -> dict[str, Side]:
    """The sides by the id of an article; by the empty id that of all others."""
    sides = {}
    for choice in given:
        id, _, side = choice.rpartition("=")
        if side not in [*Side]:
            raise click.BadParameter(f"“{side}” is neither project nor file.")
        sides[id] = Side(side)
    return sides


@click.command()
@click.argument("project", type=_FILE)
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=_FILE)
@click.option("--dry-run", is_flag=True, help="Say what would happen; change nothing.")
@click.option(
    "--choose",
    "sides",
    metavar="[ID=]project|file",
    multiple=True,
    callback=_sides,
    help="Which version stands where both differ: sets, decisions, details; of an article or all.",
)
@rights.by
def merge(
    project: Path,
    files: tuple[Path, ...],
    name: str | None,
    *,
    dry_run: bool,
    sides: dict[str, Side],
) -> None:
    """Merge returned packages, or other copies, into PROJECT: all of them, or nothing.

    What does not collide comes in: set by set, and of review case by case. Where a set went on in
    the project and in a file, or both decided a case differently, the project's version stands
    until you choose; all such collisions are listed. What you choose stays in the log beside the
    other.
    """
    with (
        rights.opened(project, "merge", name) as (opened, _),
        long_work("Merging") as (shown, stop),
    ):
        choices = _choices(opened, sides)
        report = merge_packages(opened, files, shown, stop, dry_run=dry_run, choices=choices)
    _tell(report)
    left = sum(len(package.left) for package in report.packages)
    if left and not dry_run:
        raise WorldError(MergeForm.LEFT, n=left)


def _choices(project: Project, sides: dict[str, Side]) -> Choices:
    of_articles = {article_numbered(project, id): side for id, side in sides.items() if id}
    return Choices(of_others=sides.get(""), of_articles=of_articles)


def _tell(report: MergeReport) -> None:
    for package in report.packages:
        click.echo(f"{package.file.name} ({package.person or 'review'}): {_news(package)}")
        for message in package.left_out:
            click.echo(f"  {message}")
        for line in (*_collision_lines(package.collisions), *_differing_lines(package.differing)):
            click.echo(line)
    if report.dry_run:
        click.echo("Nothing was changed: this was a dry run.")


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
        lines.append(f"  {collision.id}\t“{collision.title}”: {_ENDS[collision.chosen]}.")
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
        lines.append(f"  {collision.id}\t“{collision.title}”, {collision.what}: {ends}.")
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
