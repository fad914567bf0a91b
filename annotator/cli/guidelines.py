"""The commands about the guidelines of a project under way."""

from __future__ import annotations

from pathlib import Path

import click

from annotator.cli.labels import number_of
from annotator.cli.output import counted
from annotator.core.guideline_changes import changed_lines
from annotator.jobs.running import guideline_files
from annotator.store.project import Project

_FILE = click.Path(path_type=Path)
_language = click.option(
    "--language",
    type=click.Choice(["ar", "en"]),
    default="en",
    show_default=True,
    help="In which language the guidelines are meant.",
)
_person = click.option("--person", "name", metavar="NAME", help="Who leads, for the history.")
_project = click.make_pass_decorator(Path)


@click.group(subcommand_metavar="export FILE | import FILE | undo | history")
@click.argument("project", type=_FILE)
@click.pass_context
def guidelines(context: click.Context, project: Path) -> None:
    """Write the guidelines of PROJECT to a file, or change them by one."""
    context.obj = project


@guidelines.command()
@click.argument("file", type=_FILE)
@_language
@_project
def export(project: Path, file: Path, language: str) -> None:
    """Write the guidelines to FILE, as Markdown."""
    with Project.open(project, to_read=True) as opened:
        letters = guideline_files.write_guidelines(opened, language, file)
    click.echo(f"Wrote {counted(letters, 'letter')} to {file}.")


@guidelines.command("import")
@click.argument("file", type=_FILE)
@_language
@click.option("--dry-run", is_flag=True, help="Say what would happen; change nothing.")
@_person
@_project
def import_(project: Path, file: Path, language: str, name: str | None, *, dry_run: bool) -> None:
    """Let the guidelines be the text of FILE; the lines that go and come are listed."""
    with Project.open(project) as opened:
        who = number_of(opened, name)
        report = guideline_files.import_guidelines(opened, language, file, who, dry_run=dry_run)
    for line in report.lines:
        click.echo(f"{line.kind.value} {line.text}")
    click.echo("Nothing was changed." if dry_run else "The guidelines were changed.")


@guidelines.command()
@_person
@_project
def undo(project: Path, name: str | None) -> None:
    """Take back the last change of the guidelines."""
    with Project.open(project) as opened:
        taken_back = opened.live_guidelines.undo(number_of(opened, name))
    click.echo(f"Took back change {taken_back.number} of the guidelines ({taken_back.language}).")


@guidelines.command()
@_project
def history(project: Path) -> None:
    """List the versions: when, by whom, and how many lines went and came."""
    with Project.open(project, to_read=True) as opened:
        changes, names = opened.live_guidelines.changes(), opened.people.names()
    for change in changes:
        who = names[change.person] if change.person is not None else "a command"
        lines = len(list(changed_lines(change.before, change.after)))
        undone = f", undo of {change.undoes}" if change.undoes else ""
        click.echo(
            f"{change.number}. {change.at}, {who}, {change.language}:"
            f" {counted(lines, 'line')} changed{undone}"
        )
