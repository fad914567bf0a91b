"""Whose work a row or a span is, and whether it counts at all, as other tools write it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from annotator.core.outgoing import GOLD
from annotator.formats.reading import is_storable

PERSON_FIELDS = (
    "_annotator_id",
    "annotator",
    "annotator_id",
    "completed_by",
    "annotated_by",
    "annotator_name",
    "coder",
    "set",
    "user",
    "username",
)
"""Names of fields that say whose the annotations of a row are, best first."""

_INNER = ("name", "username", "email", "id")  # where the person is an object of its own
_ANSWER = "answer"
_NOT_TAKEN = ("reject", "ignore")
_NOBODY = frozenset(
    (GOLD, "train", "dev", "test", "val", "valid", "validation")
)  # sets, but nobody's
_LONGEST = 200  # code points of a name


def person_field(row: Mapping[str, Any], chosen: str | None) -> str | None:
    """The field of ``row`` that says whose it is."""
    return next((name for name in _fields_in(row, chosen) if _name(row[name])), None)


def person_in(row: Mapping[str, Any], chosen: str | None) -> str | None:
    """Whose ``row`` is; ``None`` if it does not say."""
    return next(filter(None, (_name(row[name]) for name in _fields_in(row, chosen))), None)


def _fields_in(row: Mapping[str, Any], chosen: str | None) -> list[str]:
    names = PERSON_FIELDS if chosen is None else (chosen,)
    return [name for name in names if name in row]


def answer_against(row: Mapping[str, Any]) -> str | None:
    """``reject`` or ``ignore``, if somebody answered so when they were asked about ``row``."""
    answer = row.get(_ANSWER)
    return answer if answer in _NOT_TAKEN else None


def _name(value: Any) -> str | None:
    if isinstance(value, dict):
        value = next((value[name] for name in _INNER if _name(value.get(name))), None)
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    return _known_name(str(value))


@lru_cache(1024)
def _known_name(written: str) -> str | None:
    """The name in a field, as nearly every row of a file has the same."""
    name = " ".join(written.split())
    if not name or len(name) > _LONGEST or name.lower() in _NOBODY:
        return None
    return name if is_storable(name) else None
