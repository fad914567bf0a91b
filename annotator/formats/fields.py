"""How fields are called in other people's files, and how their dates are read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime

from annotator.core.message import Form, Value, say
from annotator.core.place import Place
from annotator.formats.errors import FormatError, shortened
from annotator.formats.json_shapes import JsonKind

TEXT = "text"
FIELDS: dict[str, tuple[str, ...]] = {
    TEXT: ("text", "content", "body", "article", "النص", "نص"),
    "title": ("title", "headline", "العنوان", "عنوان"),
    "source": ("source", "publisher", "site", "domain", "url", "link", "المصدر", "مصدر"),
    "published": (
        "published",
        "date",
        "published_at",
        "publish_date",
        "pubdate",
        "created_at",
        "التاريخ",
        "تاريخ",
    ),
}
"""What an article takes from a row, and the names that are looked for, best first."""

_PART_OF_A_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?")
_DATE_FORMATS = (
    "%Y/%m/%d",
    "%a %b %d %H:%M:%S %z %Y",  # as Twitter writes it
    "%a, %d %b %Y %H:%M:%S %z",  # as mail and RSS write it
    "%a, %d %b %Y %H:%M:%S %Z",
)


class FieldFault(Form):
    """Why it is not known which field or column holds what."""

    NOT_THERE = "there is no {wanted}; there is {given}."
    NO_TEXT = "none of {given} is called {names}: say which one holds the text."


def chosen(names: Iterable[str], columns: Mapping[str, str], place: Place) -> dict[str, str]:
    """Which of ``names`` holds which value: ``{"text": "body", …}``.

    ``columns`` are the choices that were made by hand, ``place`` is named in errors.
    :class:`FormatError` if a chosen name is not there, or none holds a text.
    """
    given = list(names)
    chosen_names = {}
    # Reversed, so that of two names that differ in capitals the first one counts.
    by_lower = {name.strip().lower(): name for name in reversed(given)}
    for field, candidates in FIELDS.items():
        wanted = columns.get(field)
        if wanted is not None and wanted not in given:
            raise FormatError(
                place, FieldFault.NOT_THERE, wanted=shortened(wanted), given=_listed(given)
            )
        name = wanted or next((by_lower[c] for c in candidates if c in by_lower), None)
        if name is not None:
            chosen_names[field] = name
    if TEXT not in chosen_names:
        raise FormatError(
            place,
            FieldFault.NO_TEXT,
            hint="--column text=NAME",
            given=_listed(given),
            names=FIELDS[TEXT][:4],
        )
    return chosen_names


def iso_date(value: str) -> str | None:
    """``value`` as an ISO 8601 date (or year, or month); ``None`` if it cannot be read for sure."""
    value = value.strip()
    if _PART_OF_A_DATE.fullmatch(value):
        return value
    try:
        return datetime.fromisoformat(value).date().isoformat()
    except ValueError:
        pass
    # Nothing like 03/04/2020 is tried: whether that is in March or in April nobody can tell.
    for form in _DATE_FORMATS:
        try:
            return datetime.strptime(value, form).date().isoformat()
        except ValueError:
            continue
    return None


def _listed(names: list[str]) -> Value:
    if not names:
        return say(JsonKind.NOTHING)
    return (*map(shortened, names[:12]), *(("…",) if len(names) > 12 else ()))
