"""The agreement of many people as a square, those who agree least with the others first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from annotator.agreement.figures import Figure, Measure
from annotator.jobs.measures.report import PersonAgreement, number
from annotator.reports.markup import Markup, tag
from annotator.reports.parts import Context

MOST_ROWS = 6
"""So many pairs of people have a row each; of more there is a square."""

_FAINTEST, _DARKEST = 0.08, 0.7  # of the tint: from what agrees best to what agrees least


def square(context: Context) -> Markup:
    """Strict F1 of each two people, darker the lower it is."""
    people = worst_first(context.report.people)
    figures = {
        frozenset(pair.people): pair.figures[Measure.STRICT, None] for pair in context.report.pairs
    }
    values = [figure.value for figure in figures.values() if figure.value is not None]
    low, high = min(values, default=0.0), max(values, default=1.0)
    names = [tag("bdi", context.report.names[person]) for person in people]
    head = tag("tr", tag("td"), *(tag("th", name, scope="col") for name in names))

    def row(first: int, name: Markup) -> Iterator[Markup]:
        yield tag("th", name, scope="row")
        for other in people:
            yield _cell(figures.get(frozenset((first, other))), low, high)

    body = (tag("tr", *row(person, name)) for person, name in zip(people, names, strict=True))
    table = tag("table", tag("thead", head), tag("tbody", *body), class_="heat")
    return tag("div", table, class_="wide")


def worst_first(people: Iterable[PersonAgreement]) -> list[int]:
    """The numbers of people, whoever agrees least with all others first."""

    def with_others(member: PersonAgreement) -> tuple[bool, float, int]:
        value = member.figures[Measure.STRICT, None].value
        return (value is None, value or 0.0, member.person)

    return [member.person for member in sorted(people, key=with_others)]


def _cell(figure: Figure | None, low: float, high: float) -> Markup:
    if figure is None:
        return tag("td", "", class_="none")
    if figure.value is None:
        return tag("td", number(None), class_="none")
    share = (high - figure.value) / (high - low) if high > low else 0.0
    strength = _FAINTEST + (_DARKEST - _FAINTEST) * share
    tint = f"background:rgba(var(--wrong),{strength:.2f})"
    return tag("td", tag("span", number(figure.value), class_="num"), style=tint)
