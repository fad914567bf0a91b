"""The commands about everybody's spans."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from annotator.cli import rights
from annotator.cli.group import BehindProject
from annotator.cli.output import as_released, counted, long_work
from annotator.jobs.faults import no_person
from annotator.jobs.review.cases import reviewer_named
from annotator.jobs.review.every_span import AskedSpans, find_spans, lines_of
from annotator.jobs.review.span_changes import WhyKept, change_spans, take_back_last
from annotator.review.found_spans import FoundSpans, SpanStanding
from annotator.store.project import Project

_FILE = click.Path(path_type=Path)
_project = click.make_pass_decorator(Path)
_STANDINGS = {
    (True, False): "gold",
    (True, True): "gold, not as released",
    (False, False): "",
    (False, True): "released as gold",
}
"""By whether a span is gold as it is decided now, and whether it was released otherwise."""
_dry_run = click.option("--dry-run", is_flag=True, help="Say what would happen; change nothing.")


def _asking(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that say which spans are meant."""
    for decorate in (
        click.option("--whole", is_flag=True, help="TEXT is all of the span."),
        click.option("--string", default="", metavar="TEXT", help="Those with TEXT in them."),
        click.option("--person", metavar="NAME", help="Those that NAME marked."),
        click.option("--label", default="", metavar="LABEL", help="Those with this label."),
    ):
        command = decorate(command)
    return command


@click.group(cls=BehindProject, subcommand_metavar="find | relabel LABEL | remove | undo")
@click.argument("project", type=_FILE)
@click.pass_context
def spans(context: click.Context, project: Path) -> None:
    """Find spans in everybody's finished work in PROJECT, or change those that are gold."""
    context.obj = project


@spans.command()
@_asking
@rights.by_reviewer
@click.option("--gold", is_flag=True, help="Those that are gold of settled cases.")
@_project
def find(project: Path, /, reviewer: str, person: str | None, *, gold: bool, **asked: Any) -> None:
    """List spans, a line each: article, label, who marked it, and the words around it."""
    with Project.open(project, to_read=True) as opened, long_work("Looking") as (shown, stop):
        rights.refuse_stranger(opened, reviewer)
        reader = reviewer_named(opened, reviewer)
        which = AskedSpans(person=_number(opened, person), gold=gold, **asked)
        _tell(opened, find_spans(opened, which, reader.number, shown, stop))


@spans.command()
@click.argument("into", metavar="LABEL")
@_asking
@rights.by_reviewer
@_dry_run
@_project
def relabel(
    project: Path, /, into: str, reviewer: str, person: str | None, *, dry_run: bool, **asked: Any
) -> None:
    """Give gold spans another LABEL, as decisions of the reviewer: one step of undo."""
    _change("spans relabel", project, into, reviewer, person, dry_run=dry_run, **asked)


@spans.command()
@_asking
@rights.by_reviewer
@_dry_run
@_project
def remove(
    project: Path, /, reviewer: str, person: str | None, *, dry_run: bool, **asked: Any
) -> None:
    """Remove spans from gold, as decisions of the reviewer: one step of undo."""
    _change("spans remove", project, None, reviewer, person, dry_run=dry_run, **asked)


@spans.command()
@rights.by_reviewer
@_project
def undo(project: Path, /, reviewer: str) -> None:
    """Take back what you relabelled or removed last, if you decided nothing since."""
    with rights.opened(project, "spans undo", reviewer) as (opened, who):
        assert who is not None  # it raises for a name that is nobody's
        undone = take_back_last(opened, who)
    click.echo(f"Took back {counted(undone.cases, 'decision')}.")
    if undone.overruled:
        stay = "stays" if undone.overruled == 1 else "stay"
        click.echo(f"{counted(undone.overruled, 'case')} of it {stay} as decided since.")
    if undone.otherwise.spans:
        click.echo(as_released(*undone.otherwise))


def _change(
    command: str,
    project: Path,
    into: str | None,
    reviewer: str,
    person: str | None,
    *,
    dry_run: bool,
    **asked: Any,
) -> None:
    with (
        rights.opened(project, command, reviewer) as (opened, who),
        long_work("Deciding") as (shown, stop),
    ):
        assert who is not None  # it raises for a name that is nobody's
        which = AskedSpans(person=_number(opened, person), **asked)
        done = change_spans(opened, which, into, who, shown, stop, dry_run=dry_run)
        _tell(opened, done.spans)
    did = "Would change" if dry_run else "Changed"
    click.echo(
        f"{did} {counted(len(done.spans), 'span')} in {counted(done.cases, 'case')} of"
        f" {counted(done.articles, 'article')};"
        f" {done.kept[WhyKept.OWN] + done.kept[WhyKept.RULES]:,} could not be."
    )
    if done.released:
        click.echo(
            f"Of these, {done.released:,} in released articles: exports and feedback have them as"
            " released, until `annotator release` releases the articles anew."
        )


def _number(project: Project, name: str | None) -> int | None:
    if name is None:
        return None
    person = project.people.named(name)
    if person is None:
        raise no_person(name, [each.name for each in project.people.all()])
    return person.number


def _tell(project: Project, listed: FoundSpans) -> None:
    ids = project.articles.names()
    for span, words in zip(listed, lines_of(project, listed), strict=True):
        line = f"{words.before}[{words.surface}]{words.after}"
        told = (ids[span.article][0], span.labelled.label, ", ".join(span.who), line)
        standing = _STANDINGS[span.standing is SpanStanding.GOLD, span.released_otherwise]
        click.echo("\t".join((*told, standing) if standing else told))
    otherwise = sum(span.released_otherwise for span in listed)
    if otherwise:
        click.echo(
            f"{counted(otherwise, 'span')} otherwise than released: exports and feedback have what"
            " was released, until `annotator release` releases the articles anew.",
            err=True,
        )
