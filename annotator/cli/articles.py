"""The commands about the articles of a project under way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from annotator.cli import rights
from annotator.cli.group import BehindProject
from annotator.cli.output import cells, counted, long_work
from annotator.core.set_aside import AsideEffect
from annotator.jobs.running import articles as running
from annotator.jobs.running.articles import ChosenArticles, StepKind
from annotator.store.project import Project

_FILE = click.Path(path_type=Path)
_STEP = 1_000  # lines that are read at once
_project = click.make_pass_decorator(Path)
_EMPTIED = {
    "source": "Their source is left empty.",
    "published": "Their date is left empty.",
}
_UNDONE = {
    StepKind.SET_ASIDE: "Set aside",
    StepKind.TAKEN_BACK: "Took back",
    StepKind.DETAILS: "Took back source and date of",
}
_MADE = {
    StepKind.SET_ASIDE: "set aside",
    StepKind.TAKEN_BACK: "taken back",
    StepKind.DETAILS: "described ({details})",
}
_DETAILS = {"title": "title", "source": "source", "published": "date"}
_dry_run = click.option("--dry-run", is_flag=True, help="Say what would happen; change nothing.")


def _choosing(command: Callable[..., Any]) -> Callable[..., Any]:
    """The arguments that say which articles are meant."""
    for decorate in (
        click.option("--import", "imported", type=int, metavar="N", help="Those of an import."),
        click.option("--search", "query", default="", metavar="TEXT", help="Those with TEXT."),
        click.argument("ids", nargs=-1, metavar="[ID]..."),
    ):
        command = decorate(command)
    return command


@click.group(
    cls=BehindProject,
    subcommand_metavar="list | imports | aside | back | describe | undo | history",
)
@click.argument("project", type=_FILE)
@click.pass_context
def articles(context: click.Context, project: Path) -> None:
    """List the articles of PROJECT, set some aside, or take them back."""
    context.obj = project


@articles.command("list")
@_choosing
@click.option("--aside", is_flag=True, help="Those that are set aside.")
@_project
def list_(
    project: Path, ids: tuple[str, ...], query: str, imported: int | None, *, aside: bool
) -> None:
    """List articles: id, title, source, date, and how many people have and finished them."""
    with Project.open(project, to_read=True) as opened:
        numbers = running.find_articles(opened, ChosenArticles(ids, query, imported, aside))
        for begin in range(0, len(numbers), _STEP):
            for line in opened.live_articles.lines(numbers[begin : begin + _STEP]):
                facts = (line.id, line.title, line.source, line.published)
                click.echo(cells(*facts, str(line.people), str(line.done)))


@articles.command()
@_project
def imports(project: Path) -> None:
    """List the imports: number, when, and how many articles each brought."""
    with Project.open(project, to_read=True) as opened:
        for each in opened.live_articles.imports():
            brought = counted(each.last - each.first + 1, "article")
            click.echo(f"{each.number}. {each.at}: {brought}")


@articles.command()
@_choosing
@_dry_run
@rights.by
@_project
def aside(project: Path, /, name: str | None, *, dry_run: bool, **which: Any) -> None:
    """Set articles aside: out of every list, count and export. Nothing is deleted."""
    with _chosen(project, "articles aside", name, which) as (opened, who, numbers):
        effect = running.set_aside(opened, numbers, who, dry_run=dry_run)
    _tell("Would set aside" if dry_run else "Set aside", effect)


@articles.command()
@_choosing
@_dry_run
@rights.by
@_project
def back(project: Path, /, name: str | None, *, dry_run: bool, **which: Any) -> None:
    """Take articles back that were set aside, with all that was done on them."""
    with _chosen(project, "articles back", name, which) as (opened, who, numbers):
        effect = running.take_back(opened, numbers, who, dry_run=dry_run)
    _tell("Would take back" if dry_run else "Took back", effect)


@articles.command()
@_choosing
@click.option("--source", metavar="TEXT", help="Who published them.")
@click.option("--date", "published", metavar="DATE", help="When, as 2020-04-11 or a part of it.")
@rights.by
@_dry_run
@_project
def describe(
    project: Path,
    /,
    name: str | None,
    source: str | None,
    published: str | None,
    *,
    dry_run: bool,
    **which: Any,
) -> None:
    """Give articles a source or a date, as one gesture of whoever leads."""
    with _chosen(project, "articles describe", name, which) as (opened, who, numbers):
        if who is None:
            raise click.UsageError("Say who does this, with --as NAME: it is a step of their undo.")
        report = running.describe(opened, numbers, source, published, who, dry_run=dry_run)
    click.echo(f"{'Would change' if dry_run else 'Changed'} {counted(report.articles, 'article')}.")
    for detail in report.emptied:
        click.echo(f"  {_EMPTIED[detail]}")


@articles.command()
@rights.by
@_project
def undo(project: Path, name: str | None) -> None:
    """Undo the last time that articles were set aside, taken back, or described by you."""
    with rights.opened(project, "articles undo", name) as (opened, who):
        step = running.undo(opened, who)
    click.echo(f"{_UNDONE[step.what]} {counted(step.articles, 'article')}.")


@articles.command()
@_project
def history(project: Path) -> None:
    """List what was set aside, taken back and described, when and by whom."""
    with Project.open(project, to_read=True) as opened:
        steps, names = running.steps(opened), opened.people.names()
    for step in steps:
        who = names[step.person] if step.person is not None else "a command"
        did = _MADE[step.what].format(details=", ".join(_DETAILS[each] for each in step.details))
        undone = " (undo)" if step.is_undo else ""
        click.echo(f"{step.at}, {who}: {counted(step.articles, 'article')} {did}{undone}")


@contextmanager
def _chosen(
    project: Path, command: str, name: str | None, which: dict[str, Any]
) -> Iterator[tuple[Project, int | None, list[int]]]:
    """The project, open, who gives ``command``, and the articles that are meant: some have to be.

    To set aside or take back, articles of both kinds can be named: it is told if they are so.
    """
    is_of_both = command in ("articles aside", "articles back")
    chosen = ChosenArticles(**which, aside=None if is_of_both else False)
    if not chosen.is_anything:
        raise click.UsageError("Say which articles: by ID, --search or --import.")
    with (
        rights.opened(project, command, name) as (opened, who),
        long_work("Looking") as (shown, stop),
    ):
        yield opened, who, running.find_articles(opened, chosen, shown, stop)


def _tell(did: str, effect: AsideEffect) -> None:
    click.echo(f"{did} {counted(effect.articles, 'article')}.")
    click.echo(
        f"  {counted(effect.begun, 'set')} begun, {effect.finished:,} of them finished,"
        f" with {counted(effect.spans, 'span')}; {counted(effect.decisions, 'decision')};"
        f" {effect.released:,} released; {effect.out:,} still to do in packages"
    )
