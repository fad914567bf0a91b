"""The command that takes packages, and other copies of a project, in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from annotator.cli import rights
from annotator.cli.output import counted, long_work
from annotator.core.errors import WorldError
from annotator.core.message import Form
from annotator.core.versions import Choices, Collision, Side, VersionFacts
from annotator.jobs.review.cases import article_numbered
from annotator.jobs.team.merging import MergeReport, PackageReport
from annotator.jobs.team.merging import merge as merge_packages
from annotator.store.project import Project

_FILE = click.Path(path_type=Path)


class MergeForm(Form):
    """That not all was taken in."""

    LEFT = (
        "{count} of the sets went on in the project and in the file, and stay as they are in the"
        " project; all else was taken in. Say which version stands: --choose project or --choose"
        " file, or --choose ID=file for one article."
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
    help="Which version stands where work went on in both; for one article or all.",
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

    Where work on an article went on in the project and in a file, the project's version
    stands until you choose; both stay in the log.
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
        raise WorldError(MergeForm.LEFT, count=left)


def _choices(project: Project, sides: dict[str, Side]) -> Choices:
    names = [person.name for person in project.people.all()]
    numbers = {article_numbered(project, id): side for id, side in sides.items() if id}
    of_sets = {(name, number): side for number, side in numbers.items() for name in names}
    return Choices(of_sets, sides.get(""))


def _tell(report: MergeReport) -> None:
    for package in report.packages:
        click.echo(f"{package.file.name} ({package.person or 'review'}): {_news(package)}")
        for message in package.left_out:
            click.echo(f"  {message}")
        for line in _collision_lines(package.collisions):
            click.echo(line)
    if report.dry_run:
        click.echo("Nothing was changed: this was a dry run.")


def _news(package: PackageReport) -> str:
    if not package.gestures:
        return "nothing new."
    if not package.person:
        return f"{counted(package.gestures, 'gesture')} of review."
    return (
        f"{counted(package.sets, 'set')} with news, {package.finished:,} finished; annotations:"
        f" {package.added:,} added, {package.removed:,} removed, {package.changed:,} changed;"
        f" {counted(package.gestures, 'gesture')}."
    )


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
