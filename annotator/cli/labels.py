"""The commands about the labels of a project under way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import click

from annotator.cli import rights
from annotator.cli.group import BehindProject
from annotator.cli.output import as_released, columns, counted, long_work
from annotator.core.label_advice import advice, colour_advice
from annotator.core.label_changes import LabelChange, LabelNews, Relabelled, differences
from annotator.core.label_news import told
from annotator.core.labels import LabelSet
from annotator.formats.reading import LEFT_OUT
from annotator.jobs.exchange import label_maps
from annotator.jobs.running import labels as running
from annotator.store.project import Project

_FILE = click.Path(path_type=Path)
_dry_run = click.option("--dry-run", is_flag=True, help="Say what would happen; change nothing.")
_project = click.make_pass_decorator(Path)


@click.group(
    cls=BehindProject,
    invoke_without_command=True,
    subcommand_metavar="[export FILE | import FILE | merge LABEL INTO | undo | history | maps]",
)
@click.argument("project", type=_FILE)
@click.pass_context
def labels(context: click.Context, project: Path) -> None:
    """List the labels of PROJECT with how many spans have them, or change them."""
    context.obj = project
    if context.invoked_subcommand is None:
        with Project.open(project, to_read=True) as opened:
            used, made = opened.live_labels.used(), opened.label_set
        rows = [
            [label.name, label.key or "retired", f"{used.get(label.name, 0):,}"] for label in made
        ]
        for line in columns([["label", "key", "spans"], *rows]):
            click.echo(line)


@labels.command()
@click.argument("file", type=_FILE)
@_project
def export(project: Path, file: Path) -> None:
    """Write the labels of the project to FILE, to be changed and imported."""
    with Project.open(project, to_read=True) as opened:
        written = running.write_labels(opened, file)
    click.echo(f"Wrote {counted(len(written.labels), 'label')} to {file}.")


@labels.command("import")
@click.argument("file", type=_FILE)
@_dry_run
@rights.by
@_project
def import_(project: Path, file: Path, name: str | None, *, dry_run: bool) -> None:
    """Give the project the labels in FILE; those that are not in it are retired.

    A label is known by its name, which never changes; its titles can.
    """
    with rights.opened(project, "labels import", name) as (opened, who):
        report = running.import_labels(opened, file, who, dry_run=dry_run)
    _tell(report.news, report.labels, report.spans)
    before, after = report.before, report.labels
    for message in (*advice(before, after, "en"), *colour_advice(before, after)):
        click.echo(f"  {message}")
    click.echo("Nothing was changed." if dry_run else "The labels were changed.")


@labels.command()
@click.argument("label")
@click.argument("into")
@_dry_run
@rights.by
@_project
def merge(project: Path, label: str, into: str, name: str | None, *, dry_run: bool) -> None:
    """Retire LABEL and give its spans the label INTO, as one gesture in each set."""
    with (
        rights.opened(project, "labels merge", name) as (opened, who),
        long_work("Relabelling") as (shown, stop),
    ):
        done = running.merge_labels(opened, label, into, who, shown, stop, dry_run=dry_run)
    _tell_sets("Would relabel" if dry_run else "Relabelled", done)


@labels.command()
@_dry_run
@rights.by
@_project
def undo(project: Path, name: str | None, *, dry_run: bool) -> None:
    """Take back the last change of the labels, and what it did to sets."""
    with (
        rights.opened(project, "labels undo", name) as (opened, who),
        long_work("Taking back") as (shown, stop),
    ):
        last, names = opened.live_labels.last_in_effect(), opened.people.names()
        done = running.undo_labels(opened, who, shown, stop, dry_run=dry_run)
    assert last is not None  # it raises if there is none
    click.echo("Would take back the last change:" if dry_run else "Took back the last change:")
    _tell_change(last, names)
    if done.sets or done.left:
        _tell_sets("Would relabel" if dry_run else "Relabelled", done)


@labels.command()
@_project
def history(project: Path) -> None:
    """List what was changed, when and by whom."""
    with Project.open(project, to_read=True) as opened:
        changes, names = opened.live_labels.changes(), opened.people.names()
    for change in changes:
        _tell_change(change, names)


@labels.command()
@click.option("--forget", metavar="FORMAT", help="Ask again which labels these are.")
@rights.by
@_project
def maps(project: Path, forget: str | None, name: str | None) -> None:
    """List which labels those of foreign files are, as it was said when such files came in."""
    if forget is not None:
        with rights.opened(project, "labels maps --forget", name) as (opened, _):
            count = label_maps.forget(opened, forget)
        click.echo(f"Forgot {counted(count, 'label')} of {forget}.")
        return
    with Project.open(project, to_read=True) as opened:
        kept = label_maps.remembered(opened)
    for kind, meant in kept.items():
        for given, label in meant.items():
            click.echo(f"{kind}: {given} = {'left out' if label == LEFT_OUT else label}")


def _tell(news: Iterable[LabelNews], labels: LabelSet, spans: dict[str, int]) -> None:
    for item in news:
        number = spans.get(item.label, 0)
        behind = f" ({counted(number, 'span')})" if number else ""
        click.echo(f"  {told(item, labels, 'en')}{behind}")


def _tell_change(change: LabelChange, names: Mapping[int, str]) -> None:
    who = names[change.person] if change.person is not None else "a command"
    click.echo(f"{change.number}. {change.at}, {who}{' (undo)' if change.undoes else ''}:")
    _tell(differences(change.before, change.after), change.after, {})


def _tell_sets(did: str, done: Relabelled) -> None:
    click.echo(
        f"{did} {counted(done.spans, 'span')} in {counted(done.sets, 'set')} of"
        f" {counted(done.people, 'person', 'people')}."
    )
    if done.twice:
        click.echo(f"{counted(done.twice, 'span')} had the other label already.")
    if done.released:
        click.echo(as_released(done.released, done.released_articles))
    if done.left:
        click.echo(
            f"In {counted(done.left, 'set')}, spans that somebody changed since stay as they are."
        )
