"""Suggestions from the command line, so that anybody can measure them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from annotator.cli.output import json_line
from annotator.core.suggestion import Suggestion
from annotator.jobs.faults import no_person
from annotator.jobs.review.cases import article_numbered
from annotator.jobs.suggest.knowledge import caught_up
from annotator.jobs.suggest.suggesting import Suggesting
from annotator.store.project import Project
from annotator.suggest.offering import ON_DEMAND


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--person", "name", metavar="NAME", required=True, help="To whom.")
@click.option("--article", metavar="ID", help="Only in this one, finished or not, theirs or not.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON value a line.")
def suggest(project: Path, name: str, article: str | None, *, as_json: bool) -> None:
    """Print what would be suggested to a person in PROJECT, likely or not.

    It is learnt from the articles that they finished, in that order, and from released gold. What
    is marked already in an article, and what is kept back or switched off in the window, makes no
    difference here: so it is told of articles for calibration, shared and blind ones, too. Without
    --article: in all that they have not finished.
    """
    with Project.open(project, to_read=True) as opened:
        person = opened.people.named(name)
        if person is None:
            raise no_person(name, [person.name for person in opened.people.all()])
        numbers = list(_numbers(opened, person.number, article))
        if not numbers and not as_json:
            click.echo(f"There is nothing that {person.name} has yet to finish.")
            return
        suggesting = Suggesting(opened, person.number, caught_up(opened, person.number))
        for number in numbers:
            hand = opened.articles.hand(number, person.number)
            current = opened.articles.annotation_set(number, hand)
            read = opened.articles.read(number)
            for suggestion in suggesting.known(read, current):
                if suggestion.probability >= ON_DEMAND:
                    _tell(read.id, read.text, suggestion, as_json=as_json)


def _numbers(project: Project, person: int, id: str | None) -> Iterator[int]:
    """The article with ``id``, or all that ``person`` has not finished, by number."""
    if id is None:
        yield from sorted(project.articles.unfinished(person))
        return
    yield article_numbered(project, id)


def _tell(article: str, text: str, suggestion: Suggestion, *, as_json: bool) -> None:
    span, label, probability, sources, _ = suggestion
    if as_json:
        json_line(
            {
                "article": article,
                "start": span.start,
                "end": span.end,
                "label": label,
                "p": round(probability, 4),
                "sources": [source.value for source in sources],
            }
        )
        return
    place = f"{article}\t{span.start}\t{span.end}\t{label}"
    click.echo(f"{place}\t{probability:.2f}\t{'+'.join(sources)}\t{span.of(text)}")
