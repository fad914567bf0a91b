"""The command that brings feedback to those who work in packages."""

from __future__ import annotations

from pathlib import Path

import click

from annotator.cli import rights
from annotator.cli.output import counted, long_work
from annotator.jobs.team import feedback_files
from annotator.store.project import Project

_FILE = click.Path(path_type=Path)


@click.command()
@click.argument("project", type=_FILE)
@click.option("--for", "name", metavar="NAME", help="Whose feedback.")
@click.option("--out", metavar="FILE", type=_FILE, help="The file to write.")
@click.option("--in", "file", metavar="FILE", type=_FILE, help="The file to take into a package.")
def feedback(project: Path, name: str | None, out: Path | None, file: Path | None) -> None:
    """Write somebody's feedback of PROJECT to a file, or take one into their package.

    It holds their own spans beside gold, with the reasons, and nothing of others' work.
    """
    if file is not None and name is None and out is None:
        with rights.opened(project, "feedback --in", None) as (opened, _):
            report = feedback_files.take_in(opened, file)
        if report.was_newer:
            click.echo(f"{file} was not taken in: it is no newer than what the package has.")
        done = f"The package of {report.person} has feedback on"
    elif file is None and name is not None and out is not None:
        whose = " ".join(name.split())
        with Project.open(project, to_read=True) as opened, long_work("Reading") as (shown, stop):
            report = feedback_files.write(opened, whose, out, shown, stop)
        done = f"Wrote feedback for {report.person} to {out}:"
    else:
        raise click.UsageError("Give --for and --out to write a file, or --in to take one in.")
    corrections = counted(report.corrections, "correction")
    click.echo(f"{done} {counted(report.articles, 'released article')}, {corrections}.")
