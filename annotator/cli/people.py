"""Commands about people and their work."""

from __future__ import annotations

from pathlib import Path

import click

from annotator.cli import rights
from annotator.cli.output import counted
from annotator.core import verbs
from annotator.core.errors import WorldError
from annotator.core.gesture import Gesture, GestureKind
from annotator.core.listing import ArticleFilter
from annotator.core.message import Form
from annotator.core.people import Person, Role
from annotator.jobs.review.cases import article_numbered
from annotator.store.file.ids import gesture_id, new_id
from annotator.store.project import Project

_FILE = click.Path(path_type=Path)
_role = click.option(
    "--role",
    type=click.Choice([role.value for role in Role]),
    required=True,
    help="What they do in the project.",
)


class FinishFault(Form):
    """Why work cannot be marked as done."""

    NOT_GIVEN = "{name} does not have article {article}. Give it to them first."


class _ListUnlessNamed(click.Group):
    """``people PROJECT`` means ``people list PROJECT``."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args and args[0] not in self.commands and not args[0].startswith("-"):
            args = ["list", *args]
        return super().parse_args(ctx, args)


@click.group(cls=_ListUnlessNamed, subcommand_metavar="PROJECT | add|role PROJECT NAME --role ROLE")
def people() -> None:
    """List the people of PROJECT, add one, or give one another role."""


@people.command("list", hidden=True)
@click.argument("project", type=_FILE)
def list_(project: Path) -> None:
    """List the people of PROJECT."""
    with Project.open(project, to_read=True) as opened:
        for person in opened.people.all():
            click.echo(f"{person.name}\t{person.role.value}")


@people.command()
@click.argument("project", type=_FILE)
@click.argument("newcomer", metavar="NAME")
@_role
@rights.by
def add(project: Path, newcomer: str, role: str, name: str | None) -> None:
    """Add a person to PROJECT.

    An annotator gets all articles, unless articles were assigned already.
    """
    with rights.opened(project, "people add", name) as (opened, _):
        person = opened.people.add(newcomer, Role(role))
    click.echo(f"Added {person.name} ({person.role.value}).")


@people.command("role")
@click.argument("project", type=_FILE)
@click.argument("whose", metavar="NAME")
@_role
@rights.by
def change_role(project: Path, whose: str, role: str, name: str | None) -> None:
    """Give a person of PROJECT another role; what they have begun stays theirs."""
    with rights.opened(project, "people role", name) as (opened, _):
        person = opened.people.set_role(" ".join(whose.split()), Role(role))
    click.echo(f"{person.name} is {person.role.value} now.")


@click.command()
@click.argument("project", type=_FILE)
@click.option("--person", "whose", metavar="NAME", required=True, help="Whose work.")
@click.option("--article", metavar="ID", help="Only this article, even if nothing is done on it.")
@rights.by
def finish(project: Path, whose: str, article: str | None, name: str | None) -> None:
    """Mark the work that a person has begun in PROJECT as done: one's own, or whoever leads does.

    Without --as it is the person themselves who does it.
    """
    with rights.opened(project, "finish", name or whose) as (opened, who):
        person = rights.whose_work(opened, whose, who)
        numbers = (
            _begun(opened, person) if article is None else [_assigned(opened, article, person)]
        )
        done = sum(_finish(opened, person, number) for number in numbers)
    click.echo(f"Finished {counted(done, 'article')} of {person.name}.")


def _begun(project: Project, person: Person) -> list[int]:
    numbers: list[int] = []
    while page := project.articles.page(
        person.number, ArticleFilter.IN_PROGRESS, after=numbers[-1] if numbers else 0
    ):
        numbers += [row.number for row in page]
    return numbers


def _assigned(project: Project, id: str, person: Person) -> int:
    """The number of an article that ``person`` has to work on."""
    number = article_numbered(project, id)
    if not project.articles.given(number, person.number):
        raise WorldError(FinishFault.NOT_GIVEN, name=person.name, article=id)
    return number


def _finish(project: Project, person: Person, number: int) -> bool:
    """Finish one article as the window does; ``False`` if it was finished already."""
    hand = project.articles.hand(number, person.number)
    current = project.articles.annotation_set(number, hand)
    changes = verbs.finish(current, new_id)
    if not changes:
        return False
    project.apply(Gesture(gesture_id(), hand, number, GestureKind.FINISH, changes))
    return True
