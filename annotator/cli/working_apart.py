"""Commands for working apart: give out work, and pack it."""

from __future__ import annotations

from pathlib import Path

import click

from annotator.cli import rights
from annotator.cli.output import counted, long_work
from annotator.jobs.team.assigning import AssignOptions, AssignReport, plan
from annotator.jobs.team.assigning import assign as give_out
from annotator.jobs.team.packing import pack as make_package

_FILE = click.Path(path_type=Path)


def _names(
    context: click.Context, parameter: click.Parameter, given: str | None
) -> tuple[str, ...]:
    """Names with commas between them."""
    names = [" ".join(name.split()) for name in (given or "").split(",")]
    return tuple(dict.fromkeys(name for name in names if name))


@click.command()
@click.argument("project", type=_FILE)
@click.option(
    "--per-article", metavar="K", type=int, required=True, help="How many people get each article."
)
@click.option(
    "--people",
    metavar="A,B,C",
    callback=_names,
    help="Who gets articles; without it, every annotator.",
)
@click.option(
    "--calibration",
    metavar="N",
    type=int,
    help="How many articles everybody gets; without it, those of the last run.",
)
@click.option(
    "--away",
    metavar="A,B",
    callback=_names,
    help="Who has left: others get their articles, also those that they only began.",
)
@click.option("--seed", metavar="N", type=int, default=0, help="The same seed draws the same.")
@click.option(
    "--repeats",
    metavar="N",
    type=int,
    help="How many in a hundred of what each finished come back to them, to see how they agree"
    " with themselves; without it, as many as in the last run.",
)
@click.option("--dry-run", is_flag=True, help="Say what would happen; change nothing.")
@rights.by
def assign(
    project: Path,
    per_article: int,
    people: tuple[str, ...],
    calibration: int | None,
    away: tuple[str, ...],
    seed: int,
    repeats: int | None,
    name: str | None,
    *,
    dry_run: bool,
) -> None:
    """Assign the articles of PROJECT to people, as many to each.

    Nobody loses an article that they have begun.
    """
    options = AssignOptions(per_article, people, calibration, away, seed, repeats)
    with (
        rights.opened(project, "assign", name) as (opened, _),
        long_work("Assigning") as (shown, stop),
    ):
        report = plan(opened, options) if dry_run else give_out(opened, options, shown, stop)
    _tell_assigned(report)


@click.command()
@click.argument("project", type=_FILE)
@click.option("--for", "whose", metavar="NAME", required=True, help="Whose articles.")
@click.option("--out", metavar="FILE", required=True, type=_FILE, help="The file to make.")
@rights.by
def pack(project: Path, whose: str, out: Path, name: str | None) -> None:
    """Make a package: a file with one person's articles of PROJECT, and nobody else's work."""
    with (
        rights.opened(project, "pack", name) as (opened, _),
        long_work("Packing") as (shown, stop),
    ):
        report = make_package(opened, " ".join(whose.split()), out, shown, stop)
    click.echo(
        f"Packed {counted(report.articles, 'article')} for {report.person} in {out}:"
        f" {report.done:,} done, {counted(report.annotations, 'annotation')}"
        f"{_feedback(report.released)}."
    )


def _feedback(released: int) -> str:
    return f", feedback on {counted(released, 'article')}" if released else ""


def _tell_assigned(report: AssignReport) -> None:
    click.echo("person\tbefore\tafter\tcalibration")
    for share in report.shares:
        click.echo(f"{share.person}\t{share.before}\t{share.after}\t{share.calibration}")
    would = "Would give" if report.dry_run else "Gave"
    take = "take back" if report.dry_run else "took back"
    click.echo(f"{would} {report.given:,} and {take} {report.taken:,}, none of them begun.")
    if report.repeated or report.withdrawn:
        repeats = counted(report.repeated, "article")
        click.echo(f"To be done again: {repeats}, and {report.withdrawn:,} no more.")
    if report.no_repeats is not None:
        click.echo(report.no_repeats)
