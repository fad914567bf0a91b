"""Commands of review: list cases, release articles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import click

from annotator.cli.case_values import CaseValue, case_lines, case_value
from annotator.cli.output import counted, json_value, listed, long_work, progress
from annotator.core.blindness import standing_shown
from annotator.core.case import CaseKind
from annotator.core.reviewed import ReviewedCase, Standing
from annotator.jobs.review import releasing
from annotator.jobs.review.cases import article_numbered, refuse_unknown_labels, reviewed
from annotator.jobs.review.releasing import NotReady
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
@click.option("--visual", is_flag=True, help="For terminals that do not join and reorder Arabic.")
def cases(
    project: Path,
    *,
    as_json: bool,
    kinds: tuple[str, ...],
    labels: tuple[str, ...],
    article: str | None,
    state: str,
    visual: bool,
) -> None:
    """List the cases of PROJECT: where people differ and nobody has decided yet."""
    counts = _Counts()
    with (
        Project.open(project, to_read=True) as opened,
        progress("Looking through the cases") as shown,
    ):
        refuse_unknown_labels(opened, labels)
        numbers = None if article is None else [article_numbered(opened, article)]
        names = opened.people.names()
        values: list[CaseValue] = []
        with opened.one_state():  # others may write meanwhile, and the counts must fit the cases
            for finished, of_article in reviewed(opened, numbers, shown):
                wanted = [case for case in of_article if _is_wanted(case, kinds, labels)]
                counts.add(wanted)
                chosen = [case for case in wanted if _STATES[state](case)]
                if chosen:
                    read = opened.articles.read(finished.article)
                    values += [case_value(case, read, names) for case in chosen]
    if as_json:
        json_value({"cases": values, **counts.value()})
        return
    for value in values:
        for line in case_lines(value):
            click.echo(_visual(line) if visual else line)
    click.echo(
        f"{counted(counts.left, 'case')} left in {counted(counts.articles, 'article')};"
        f" {counts.agreed:,} agreed."
    )


class _Counts:
    """How many cases are left, in how many articles, and in how many all agree."""

    def __init__(self) -> None:
        self.left = self.articles = self.agreed = 0

    def add(self, of_article: Sequence[ReviewedCase]) -> None:
        left = sum(case.left for case in of_article)
        self.left += left
        self.articles += bool(left)
        self.agreed += sum(map(is_unanimous, of_article))

    def value(self) -> dict[str, int]:
        return {"left": self.left, "articles": self.articles, "agreed": self.agreed}


@click.command()
@click.argument("project", type=_FILE)
@click.option("--reviewer", metavar="NAME", required=True, help="Who releases.")
@click.option("--article", metavar="ID", help="Only this article.")
def release(project: Path, reviewer: str, article: str | None) -> None:
    """Release settled articles of PROJECT, so that their annotators see the gold."""
    with Project.open(project) as opened, long_work("Releasing") as (shown, stop):
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
