"""The command that writes an archive of a project."""

from __future__ import annotations

from pathlib import Path

import click

from annotator.cli.output import counted, long_work
from annotator.reports.archive_files import write_archive
from annotator.store.project import Project

_FILE = click.Path(path_type=Path)


@click.command()
@click.argument("project", type=_FILE)
@click.argument("out", type=_FILE)
def archive(project: Path, out: Path) -> None:
    """Write all of PROJECT to the ZIP OUT, in files that can be read without this program."""
    with Project.open(project, to_read=True) as opened, long_work("Archiving") as (shown, stop):
        report = write_archive(opened, out, shown, stop)
    click.echo(f"Wrote {counted(len(report.files), 'file')} to {out}, {report.size:,} bytes.")
