"""The commands about the guidelines of a project under way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from annotator.cli import rights
from annotator.cli.group import BehindProject
from annotator.cli.output import cells, counted, json_value, progress
from annotator.core.guideline_changes import AS_MADE, changed_lines
from annotator.jobs.running import guideline_files
from annotator.jobs.running.older_guidelines import OlderWork, older_work
from annotator.store.project import Project

_FILE = click.Path(path_type=Path)
_LANGUAGES = {"ar": "Arabic", "en": "English"}
_USUAL_ENCODING = "utf-8"
_project = click.make_pass_decorator(Path)


@click.group(
    cls=BehindProject, subcommand_metavar="export FILE | import FILE | undo | history | older"
)
@click.argument("project", type=_FILE)
@click.pass_context
def guidelines(context: click.Context, project: Path) -> None:
    """Write the guidelines of PROJECT to a file, or change them by one."""
    context.obj = project


@guidelines.command()
@click.argument("file", type=_FILE)
@click.option(
    "--language",
    type=click.Choice([*_LANGUAGES]),
    default="en",
    show_default=True,
    help="In which language.",
)
@_project
def export(project: Path, file: Path, language: str) -> None:
    """Write the guidelines to FILE, as Markdown."""
    with Project.open(project, to_read=True) as opened:
        letters = guideline_files.write_guidelines(opened, language, file)
    click.echo(f"Wrote {counted(letters, 'letter')} to {file}.")


@guidelines.command("import")
@click.argument("file", type=_FILE)
@click.option(
    "--language",
    type=click.Choice([*_LANGUAGES]),
    help="In which language it is meant; otherwise its letters say it.",
)
@click.option("--encoding", metavar="NAME", help="Read it in this encoding.")
@click.option("--dry-run", is_flag=True, help="Say what would happen; change nothing.")
@rights.by
@_project
def import_(
    project: Path,
    file: Path,
    language: str | None,
    encoding: str | None,
    name: str | None,
    *,
    dry_run: bool,
) -> None:
    """Let the guidelines be the text of FILE; the lines that go and come are listed."""
    with rights.opened(project, "guidelines import", name) as (opened, who):
        report = guideline_files.import_guidelines(
            opened, language, file, who, encoding=encoding, dry_run=dry_run
        )
    if language is None:
        click.echo(f"By its letters, this is the text in {_LANGUAGES[report.language]}.")
    if report.encoding != _USUAL_ENCODING:
        click.echo(f"Read as {report.encoding}.")
    for line in report.lines:
        click.echo(f"{line.kind.value} {line.text}")
    click.echo("Nothing was changed." if dry_run else "The guidelines were changed.")


@guidelines.command()
@rights.by
@_project
def undo(project: Path, name: str | None) -> None:
    """Take back the last change of the guidelines."""
    with rights.opened(project, "guidelines undo", name) as (opened, who):
        taken_back = opened.live_guidelines.undo(who)
    click.echo(f"Took back change {taken_back.number} of the guidelines ({taken_back.language}).")


@guidelines.command()
@_project
def history(project: Path) -> None:
    """List the versions: when, by whom, what changed, and what was finished and decided under each.

    Version 0 is what was there before the first change.
    """
    with Project.open(project, to_read=True) as opened:
        live, names = opened.live_guidelines, opened.people.names()
        changes, finished, decided = live.changes(), live.finished(), live.decided()

    def under(version: str | None) -> str:
        sets, decisions = finished.get(version, 0), decided.get(version, 0)
        return f"{counted(sets, 'finished set')}, {counted(decisions, 'decision')}"

    if changes:
        click.echo(f"0. {under(AS_MADE)}")
    for change in changes:
        who = names[change.person] if change.person is not None else "a command"
        lines = len(list(changed_lines(change.before, change.after)))
        undone = f", undo of {change.undoes}" if change.undoes else ""
        click.echo(
            f"{change.number}. {change.at}, {who}, {change.language}:"
            f" {counted(lines, 'line')} changed{undone}; {under(change.at)}"
        )
    if None in finished or None in decided:
        click.echo(f"—  {under(None)}")


@guidelines.command()
@click.option("--json", "as_json", is_flag=True, help="Print one JSON value.")
@_project
def older(project: Path, *, as_json: bool) -> None:
    """List what stands under older guidelines than those in force: finished sets, settled cases."""
    with Project.open(project, to_read=True) as opened, progress("Looking") as shown:
        work = older_work(opened, shown)
    if as_json:
        json_value(_older_value(work))
        return
    for line in _older_lines(work):
        click.echo(line)


def _older_value(work: OlderWork) -> dict[str, object]:
    return {
        "version": work.version,
        "sets": [
            {"article": each.id, "person": each.person, "version": each.version}
            for each in work.sets
        ],
        "decisions": [
            {
                "article": each.id,
                "start": each.case[0].start,
                "end": each.case[0].end,
                "text": each.surface,
                "by": each.person,
                "version": each.version,
            }
            for each in work.decisions
        ],
        "unknown": {"sets": work.of_sets.unknown, "decisions": work.of_decisions.unknown},
    }


def _older_lines(work: OlderWork) -> Iterator[str]:
    for each in work.sets:
        yield cells(each.id, each.title, each.person, _called(each.version))
    for made in work.decisions:
        what = f"{made.person} on “{made.surface}”"
        yield cells(made.id, made.title, what, _called(made.version))
    yield (
        f"The guidelines are at version {work.version}. Under an older one:"
        f" {counted(len(work.sets), 'finished set')},"
        f" {counted(len(work.decisions), 'settled case')}."
    )
    if work.of_sets.unknown or work.of_decisions.unknown:
        yield (
            f"Not known: {counted(work.of_sets.unknown, 'finished set')},"
            f" {counted(work.of_decisions.unknown, 'settled case')}."
        )


def _called(version: int | None) -> str:
    return "of another copy" if version is None else f"version {version}"
