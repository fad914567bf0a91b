"""Commands of review: list cases, release articles."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from annotator.cli import rights
from annotator.cli.case_values import CaseValue, case_lines, case_value
from annotator.cli.output import counted, json_value, listed, long_work, progress
from annotator.core.blindness import are_names_shown, standing_shown
from annotator.core.case import CaseKind
from annotator.core.reviewed import Reviewed, ReviewedCase, Standing
from annotator.jobs.review import releasing
from annotator.jobs.review.asking_names import ask_names
from annotator.jobs.review.cases import (
    article_numbered,
    refuse_unknown_labels,
    reviewed,
)
from annotator.jobs.review.releasing import NotReady
from annotator.review.anonymous import letters_of_all
from annotator.review.entry import is_unanimous
from annotator.store.project import Project

_FILE = click.Path(path_type=Path)

_STATES: dict[str, Callable[[ReviewedCase], bool]] = {
    "left": lambda case: case.left,
    "open": lambda case: standing_shown(case) is Standing.OPEN,
    "stale": lambda case: case.standing is Standing.STALE,
    "deferred": lambda case: case.standing is Standing.DEFERRED,
    "settled": lambda case: case.standing is Standing.SETTLED and not is_unanimous(case),
    "agreed": is_unanimous,
    "all": lambda _: True,
}

_WHY_NOT_READY = {
    NotReady.RELEASED: "released already",
    NotReady.AT_WORK: "still with annotators",
    NotReady.UNFINISHED: "finished by nobody",
    NotReady.ALONE: "finished by one person alone",
    NotReady.CASES_LEFT: "with cases left",
}


@click.command()
@click.argument("project", type=_FILE)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON value.")
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice([kind.value for kind in CaseKind]),
    help="Only cases of this kind; may be repeated.",
)
@click.option(
    "--label",
    "labels",
    multiple=True,
    metavar="NAME",
    help="Only cases in which this label is used; may be repeated.",
)
@click.option("--article", metavar="ID", help="Only this article.")
@click.option(
    "--state",
    type=click.Choice([*_STATES]),
    default="left",
    show_default=True,
    help="How far review is with the case; left: something is to do.",
)
@click.option(
    "--names-for",
    metavar="REVIEWER",
    help="Tell names, not letters, before all is settled; PROJECT keeps that REVIEWER asked.",
)
@click.option("--visual", is_flag=True, help="For terminals that do not join and reorder Arabic.")
def cases(
    project: Path,
    *,
    as_json: bool,
    kinds: tuple[str, ...],
    labels: tuple[str, ...],
    article: str | None,
    state: str,
    names_for: str | None,
    visual: bool,
) -> None:
    """List the cases of PROJECT: where people differ and nobody has decided yet."""
    with (
        _opened_for(project, names_for) as (opened, asking),
        progress("Looking through the cases") as shown,
    ):
        refuse_unknown_labels(opened, labels)
        numbers = None if article is None else [article_numbered(opened, article)]
        listing = _Listing(opened, named=asking is not None)
        with opened.one_state():  # others may write meanwhile, and the counts must fit the cases
            for article_reviewed in reviewed(opened, numbers, shown):
                wanted = [case for case in article_reviewed[1] if _is_wanted(case, kinds, labels)]
                listing.add(article_reviewed, wanted, _STATES[state])
        if asking is not None:  # before anything is told
            ask_names(opened, asking, listing.unsettled)
    if as_json:
        json_value({"cases": listing.values, **listing.counts()})
        return
    for value in listing.values:
        for line in case_lines(value):
            click.echo(_visual(line) if visual else line)
    click.echo(
        f"{counted(listing.left, 'case')} left in {counted(listing.articles, 'article')};"
        f" {listing.agreed:,} agreed."
    )


@contextmanager
def _opened_for(path: Path, reviewer: str | None) -> Iterator[tuple[Project, int | None]]:
    """The project at ``path``, and who asks for names in it, which is kept there."""
    if reviewer is None:
        with Project.open(path, to_read=True) as project:
            yield project, None
    else:
        with rights.opened(path, "cases --names-for", reviewer) as (project, number):
            yield project, number


class _Listing:
    """The cases that are listed, and the counts of all that were asked for.

    ``left`` cases in so many ``articles``; in ``agreed`` all say the same. With ``named``, people
    are told by name everywhere; the ``unsettled`` articles are those in which they should not be.
    """

    def __init__(self, project: Project, *, named: bool) -> None:
        self._project, self._named = project, named
        self._names = project.people.names()
        self.values: list[CaseValue] = []
        self.unsettled: set[int] = set()
        self.left = self.articles = self.agreed = 0

    def add(
        self,
        article: Reviewed,
        wanted: Sequence[ReviewedCase],
        is_listed: Callable[[ReviewedCase], bool],
    ) -> None:
        """Count the cases of an article that are ``wanted``, and list some of them."""
        left = sum(case.left for case in wanted)
        self.left += left
        self.articles += bool(left)
        self.agreed += sum(map(is_unanimous, wanted))
        chosen = [case for case in wanted if is_listed(case)]
        if not chosen:
            return
        finished, of_article = article
        read, names = self._project.articles.read(finished.article), self._names
        named = are_names_shown(of_article)
        if not named:
            self.unsettled.add(finished.article)
        lettered = letters_of_all(read.id, finished.spans, chosen, names)
        called = names if named or self._named else lettered
        self.values += [case_value(case, read, names, called) for case in chosen]

    def counts(self) -> dict[str, int]:
        return {"left": self.left, "articles": self.articles, "agreed": self.agreed}


@click.command()
@click.argument("project", type=_FILE)
@rights.by_reviewer
@click.option("--article", metavar="ID", help="Only this article.")
def release(project: Path, reviewer: str, article: str | None) -> None:
    """Release settled articles of PROJECT, so that their annotators see the gold."""
    with (
        rights.opened(project, "release", reviewer) as (opened, _),
        long_work("Releasing") as (shown, stop),
    ):
        report = releasing.release(opened, reviewer, article, shown, stop)
    anew = f", {report.anew:,} of them anew" if report.anew else ""
    click.echo(f"Released {counted(len(report.released), 'article')}{anew}.")
    if report.not_ready:
        why = {_WHY_NOT_READY[reason]: report.not_ready[reason] for reason in NotReady}
        click.echo(f"Not released: {listed(why)}.")


def _is_wanted(reviewed_case: ReviewedCase, kinds: Sequence[str], labels: Sequence[str]) -> bool:
    return (not kinds or reviewed_case.case.kind.value in kinds) and (
        not labels or not reviewed_case.case.labels.isdisjoint(labels)
    )


def _visual(line: str) -> str:
    from annotator.cli.visual import visual  # two libraries that only this option needs

    return visual(line)
