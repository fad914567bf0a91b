"""What a project and each of its people chose about suggestions: a setting each, as JSON.

Somebody else's hand may have written what cannot be. That part alone is then as usual, and is told
by ``annotator check``.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, TypeVar

import msgspec

from annotator.core.message import say
from annotator.core.suggestion import ARTICLES, MOST_KEPT_BACK, STRINGS, USUAL
from annotator.store.file.damage import Why, unreadable
from annotator.store.file.errors import ProjectError

OF_PROJECT = "suggestions"
"""The name of the project's setting."""

_OF_PERSON = f"{OF_PROJECT}_"

OfAHundred = Annotated[int, msgspec.Meta(ge=0, le=MOST_KEPT_BACK)]
"""How many are kept back."""

Probability = Annotated[float, msgspec.Meta(ge=0, le=1)]

T = TypeVar("T", bound=msgspec.Struct)


class ShownWhere(StrEnum):
    """Where a project shows suggestions."""

    APART = "apart"  # in articles that one person labels alone, and that are not for calibration
    EVERYWHERE = "everywhere"
    NEVER = "never"


class ProjectOptions(msgspec.Struct, frozen=True, omit_defaults=True):
    """What holds for everybody: ``strings`` and ``articles`` of a hundred are kept back."""

    shown: ShownWhere = ShownWhere.APART
    strings: OfAHundred = STRINGS
    articles: OfAHundred = ARTICLES


class PersonOptions(msgspec.Struct, frozen=True, omit_defaults=True):
    """What one person has chosen: whether they want any, and from which probability on."""

    shown: bool = True
    threshold: Probability = USUAL


def of_person(number: int) -> str:
    """The name of a person's setting."""
    return f"{_OF_PERSON}{number}"


def read(value: str | None, options: type[T]) -> T:
    """The ``options`` that a setting with this ``value`` has; what cannot be is as usual."""
    given = _given(value)
    return options(**{name: part for name, part in _parts(given, options) if part is not None})


def faults(connection: sqlite3.Connection) -> Iterator[ProjectError]:
    """What cannot be in the settings of the project and its people."""
    settings = connection.execute(
        "SELECT name, value FROM setting WHERE name = ? OR name GLOB ? ORDER BY name",
        (OF_PROJECT, f"{_OF_PERSON}[0-9]*"),
    )
    for name, value in settings:
        place = (("name", name),)
        given = _given(value)
        if given is None:
            yield unreadable("setting", place, say(Why.OTHER_JSON, column="value"))
            continue
        options = ProjectOptions if name == OF_PROJECT else PersonOptions
        for part, fitting in _parts(given, options):
            if fitting is None:
                yield unreadable("setting", place, say(Why.OTHER_JSON, column=part))


def _given(value: str | None) -> dict[str, msgspec.Raw] | None:
    """The parts that are given in a setting, unread; ``None`` where it is no JSON object."""
    try:
        return msgspec.json.decode(value or "{}", type=dict[str, msgspec.Raw])
    except msgspec.MsgspecError:
        return None


def _parts(
    given: dict[str, msgspec.Raw] | None, options: type[msgspec.Struct]
) -> Iterator[tuple[str, object]]:
    """The parts of ``options`` that are given; ``None`` in place of what cannot be."""
    for field in msgspec.structs.fields(options):
        if given is not None and field.name in given:
            try:
                yield field.name, msgspec.json.decode(given[field.name], type=field.type)
            except msgspec.MsgspecError:
                yield field.name, None
