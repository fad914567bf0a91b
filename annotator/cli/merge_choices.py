"""Which version stands, as ``annotator merge --choose`` is told: everywhere or at one place."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

import click

from annotator.core.as_typed import as_typed
from annotator.core.review_merging import ReviewCollision
from annotator.core.versions import Choices, Collision, Side

_ADDRESS = re.compile(r".+:[^:]+")


def sides(
    context: click.Context, parameter: click.Parameter, given: tuple[str, ...]
) -> dict[str, Side]:
    """The sides by an article's id or a collision's address; by the empty id that of all others."""
    chosen: dict[str, Side] = {}
    for choice in given:
        where, separator, side = choice.rpartition("=")
        if side not in [*Side]:
            raise click.BadParameter(f"“{side}” is neither project nor file.")
        if separator and not where:
            raise click.BadParameter(
                f"“{choice}” says nothing before the =. For all that collides:"
                f" --choose {as_typed(side)}."
            )
        if chosen.setdefault(where, Side(side)) != side:
            raise click.BadParameter(f"both sides are chosen for {where or 'all'}; choose one.")
    return chosen


def is_address(where: str) -> bool:
    """Whether this may be what a collision is listed by."""
    return _ADDRESS.fullmatch(where) is not None


def idle(
    given: Mapping[str, Side], collisions: Collection[Collision | ReviewCollision]
) -> list[str]:
    """What of ``given`` is for none of the ``collisions``."""
    places = {""}.union(*({each.id, each.address} for each in collisions))
    return [where for where in given if where not in places]


def of(given: Mapping[str, Side], collisions: Collection[Collision | ReviewCollision]) -> Choices:
    """The choices that ``given`` means for ``collisions``: the nearer place before the wider."""
    of_points: dict[tuple[int, str, str], Side] = {}
    of_sets: dict[tuple[str, int], Side] = {}
    of_articles: dict[int, Side] = {}
    for each in collisions:
        if each.id in given:
            of_articles[each.article] = given[each.id]
        side = given.get(each.address)
        if side is not None and isinstance(each, ReviewCollision):
            of_points[each.key] = side
        elif side is not None and isinstance(each, Collision):
            of_sets[each.person, each.article] = side
    return Choices(of_sets, given.get(""), of_articles, of_points)
