"""Going back to a backup from the command line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

import click

from annotator.cli.output import columns, counted, json_value, long_work
from annotator.core.as_typed import as_typed
from annotator.core.errors import WorldError
from annotator.core.message import Form
from annotator.jobs.restoring import RestoringFault, backups_of, chosen
from annotator.jobs.restoring import restore as bring_back
from annotator.store.file.backup_files import is_backup, project_of
from annotator.store.file.restoring import Backup, Restored

_FILE = click.Path(path_type=Path)


class CommandFault(Form):
    """What is wrong with what was typed."""

    NAME_THE_PROJECT = "{file} is itself a backup. Name the project that it is a backup of."


@click.command()
@click.argument("project", type=_FILE)
@click.argument("number", type=int, required=False)
@click.option("--latest", is_flag=True, help="Bring back the latest backup that is whole.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON value.")
def restore(project: Path, number: int | None, *, latest: bool, as_json: bool) -> None:
    """List the backups of PROJECT, or bring back the one with this NUMBER in the list.

    What PROJECT is now is put aside under another name, never deleted.
    """
    if latest and number is not None:
        raise click.UsageError("Give a number or --latest, not both.")
    if is_backup(project):
        named = f"annotator restore {as_typed(str(project_of(project)))}"
        raise WorldError(CommandFault.NAME_THE_PROJECT, file=project.name, hint=named)
    with long_work("Reading the backups") as (shown, stop):
        backups = backups_of(project, shown, stop)
    if number is None and not latest:
        _list(project, backups, as_json=as_json)
        return
    restored = bring_back(project, chosen(project, backups, number))
    if as_json:
        json_value(_restored_value(project, restored))
        return
    for line in _restored_lines(project, restored):
        click.echo(line)


def _list(project: Path, backups: Sequence[Backup], *, as_json: bool) -> None:
    if as_json:
        values = [_value(number, backup) for number, backup in enumerate(backups, 1)]
        json_value({"project": str(project), "backups": values})
        return
    if not backups:
        raise WorldError(RestoringFault.NONE, file=project.name)
    rows = [_row(number, backup) for number, backup in enumerate(backups, 1)]
    for line in columns([("", "made", "articles", "annotations", "people", "state"), *rows]):
        click.echo(line)
    for number, backup in enumerate(backups, 1):
        if backup.fault is not None:
            click.echo(f"{number}: {backup.fault}")
    click.echo(f"Bring one back with: annotator restore {as_typed(str(project))} NUMBER")


def _row(number: int, backup: Backup) -> tuple[str, ...]:
    made, contents = _local(backup.file.at), backup.contents
    if contents is None:
        return (str(number), made, "", "", "", "damaged")
    counts = (contents.articles, contents.annotations, len(contents.people))
    return (str(number), made, *(f"{count:,}" for count in counts), "whole")


def _local(at: datetime) -> str:
    # Backups have their moment in UTC; people look for what they remember.
    return at.astimezone().strftime("%Y-%m-%d %H:%M:%S")


def _value(number: int, backup: Backup) -> dict[str, object]:
    contents = backup.contents
    return {
        "number": number,
        "file": str(backup.file.path),
        "made": backup.file.at.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "whole": backup.whole,
        "articles": contents.articles if contents else None,
        "annotations": contents.annotations if contents else None,
        "people": contents.people if contents else None,
        "fault": str(backup.fault) if backup.fault else None,
    }


def _restored_value(project: Path, restored: Restored) -> dict[str, object]:
    return {
        "project": str(project),
        "restored": str(restored.backup),
        "aside": [str(file) for file in restored.aside],
    }


def _restored_lines(project: Path, restored: Restored) -> Iterator[str]:
    yield f"Restored {project} from {restored.backup.name}."
    if restored.aside:
        yield f"Put aside, in {counted(len(restored.aside), 'file')}:"
        yield from (f"    {file}" for file in restored.aside)
