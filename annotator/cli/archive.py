"""The command that writes an archive of a project."""

from __future__ import annotations

from pathlib import Path

import click

from annotator.cli import rights
from annotator.cli.output import as_released, counted, long_work
from annotator.reports.archive_files import write_archive

_FILE = click.Path(path_type=Path)


@click.command()
@click.argument("project", type=_FILE)
@click.argument("out", type=_FILE)
@rights.by
def archive(project: Path, out: Path, name: str | None) -> None:
    """Write all of PROJECT to the ZIP OUT, in files that can be read without this program."""
    with (
        rights.opened(project, "archive", name, to_read=True) as (opened, _),
        long_work("Archiving") as (shown, stop),
    ):
        report = write_archive(opened, out, shown, stop)
    click.echo(f"Wrote {counted(len(report.files), 'file')} to {out}, {report.size:,} bytes.")
    if report.otherwise:
        click.echo(as_released(report.otherwise, report.otherwise_articles))
