"""How much people agree, from the command line."""

from __future__ import annotations

from pathlib import Path

import click

from annotator.cli.agreement_lines import lines
from annotator.cli.agreement_values import value
from annotator.cli.output import json_value, progress
from annotator.jobs.measures.measuring import measure
from annotator.reports.disagreement import LANGUAGES, write
from annotator.reports.earlier import Kept, read, replaced
from annotator.store.file.destinations import is_standard_output
from annotator.store.project import Project

_FILE = click.Path(path_type=Path)


@click.command()
@click.argument("project", type=_FILE)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON value.")
@click.option("--report", type=_FILE, metavar="OUT", help="Write the report as a web page, too.")
@click.option(
    "--earlier",
    type=_FILE,
    metavar="REPORT",
    help="Compare the page with an earlier one; with that which it replaces, if none is named.",
)
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    default=LANGUAGES[0],
    show_default=True,
    help="Language of the page.",
)
@click.option("--visual", is_flag=True, help="For terminals that do not join and reorder Arabic.")
def agreement(
    project: Path,
    *,
    as_json: bool,
    report: Path | None,
    earlier: Path | None,
    language: str,
    visual: bool,
) -> None:
    """Measure how much the people of PROJECT agree, and on what they do not."""
    beside = report is not None and is_standard_output(report)  # the page stands there alone
    if beside and as_json:
        raise click.UsageError("--json and --report cannot both go to standard output.")
    if earlier is not None and report is None:
        raise click.UsageError("--earlier is compared in the page that --report writes.")
    with Project.open(project, to_read=True) as opened:
        before = _kept_before(opened, earlier, report)
        with progress("Measuring") as shown:
            measured = measure(opened, shown)
        if report is not None:
            write(opened, measured, report, language, before)
        # Only JSON tells single articles; a large project has many names.
        names = opened.articles.names() if as_json else {}
    if as_json:
        json_value(value(measured, {number: id for number, (id, _) in names.items()}))
        return
    for line in lines(measured):
        click.echo(_visual(line) if visual else line, err=beside)
    if report is not None:
        click.echo(f"\nWrote {report}.", err=beside)


def _kept_before(project: Project, earlier: Path | None, report: Path | None) -> Kept | None:
    """What the page is compared with: an ``earlier`` one, or that which ``report`` replaces."""
    if earlier is not None:
        return read(earlier, project.id)
    is_replaced = report is not None and not is_standard_output(report)
    return replaced(report, project.id) if report is not None and is_replaced else None


def _visual(line: str) -> str:
    from annotator.cli.visual import visual  # two libraries that only this option needs

    return visual(line)
