"""Finds which field of a foreign row holds the text, the title, the source and the date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import lru_cache
from typing import Any

from annotator.core.as_typed import as_typed
from annotator.core.errors import WorldError
from annotator.core.message import Form, Value, say
from annotator.core.place import Place
from annotator.formats.errors import FormatError, shortened
from annotator.formats.json.json_shapes import JsonKind
from annotator.formats.rows.deeper_texts import deeper_text

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

_MOST_NAMED = 4  # names of a field that are told
_WORDS_IN_A_NAME = 6  # at most; what has more is text
_BETWEEN_NAMES = re.compile(r"[,;\t|]")

LABEL, PERSON, SPANS = "label", "person", "spans"
ROLES = (*FIELDS, LABEL, PERSON, SPANS)
"""What a choice can be made for: what an article takes from a row; under which name a span has its
label; in which field it says whose work it is; and which field holds the spans.
"""


class FieldFault(Form):
    """Why it is not known which field or column holds what."""

    NO_ROLE = "There is nothing called {given} to be found in files; there is {roles}."
    NOT_THERE = "there is no {wanted}; there is {given}."
    NO_NAMES = (
        "the first row seems to hold an article, {given}, and not the names of columns: put a row"
        " of names above it, such as title and text."
    )
    NO_FIELDS = "nothing is in it, and an article needs a text, called {names}."
    DEEPER = (
        "there is a text deeper in it, {path}: the fields of an article must stand beside each"
        " other, in one object for each article."
    )
    NO_TEXT = "none of {given} is called {names}: say which one holds the text."


def names_texts(cells: Iterable[str]) -> bool:
    """Whether ``cells`` look like a header with a column of texts.

    All the names may be in one cell: below a title row the separator is not recognised.
    """
    names = [name.strip() for cell in cells for name in _BETWEEN_NAMES.split(cell) if name.strip()]
    are_short = all(len(name.split()) <= _WORDS_IN_A_NAME for name in names)
    return len(names) > 1 and are_short and any(name.lower() in FIELDS[TEXT] for name in names)


def refuse_unknown_roles(columns: Mapping[str, str]) -> None:
    """``WorldError`` if ``columns`` chooses a field for something that is none of :data:`ROLES`.

    ``columns`` is what a person typed: the field's name by role.
    """
    for role, name in columns.items():
        if role not in ROLES:
            near = next(iter(get_close_matches(role, ROLES)), TEXT)
            raise WorldError(
                FieldFault.NO_ROLE,
                hint=_choice(near, name),
                given=shortened(role),
                roles=ROLES,
            )


def chosen(row: Mapping[str, Any], columns: Mapping[str, str], place: Place) -> Mapping[str, str]:
    """The field of ``row`` that holds each thing, as far as there is one: ``{"text": "body", …}``.

    ``columns`` are the choices that were made by hand; two things may be chosen to be in one field.
    What was not chosen is looked for by :data:`FIELDS` among the other fields. :class:`FormatError`
    if the field that was chosen for the text is not there, or none is called like a text.
    """
    names = _chosen_among(tuple(row), tuple(columns.items()))
    if TEXT not in names:
        _refuse_no_text(row, columns.get(TEXT), place)
    return names


@lru_cache(256)
def _chosen_among(
    present: tuple[str, ...], choices: tuple[tuple[str, str], ...]
) -> Mapping[str, str]:
    """The same for rows with these fields, which most rows of a file share."""
    columns = dict(choices)
    names = {role: columns[role] for role in FIELDS if columns.get(role) in present}
    # Reversed, since the last one stays: of names that differ in capitals only, the first counts.
    by_lower = {name.strip().lower(): name for name in reversed(present)}
    for role, candidates in FIELDS.items():
        if role not in columns:
            known = (by_lower[c] for c in candidates if c in by_lower)
            name = next((name for name in known if name not in names.values()), None)
            if name is not None:
                names[role] = name
    return names


def refuse_missing(names: Iterable[str], columns: Mapping[str, str], place: Place) -> None:
    """:class:`FormatError` if a field that was chosen is none of ``names``, the fields there are.

    The label's is not looked for: it is a key within each span, and no field of the row.
    """
    present = list(names)
    for role, name in columns.items():
        if name not in present and role != LABEL:
            raise _not_there(role, name, present, place)


def _refuse_no_text(row: Mapping[str, Any], chosen_name: str | None, place: Place) -> None:
    """Raise the :class:`FormatError` that best says why ``row`` has no text."""
    present, names = list(row), FIELDS[TEXT][:_MOST_NAMED]
    if chosen_name is not None:
        raise _not_there(TEXT, chosen_name, present, place)
    if not present:
        raise FormatError(place, FieldFault.NO_FIELDS, names=names)
    refuse_deeper(row, place)
    if any(len(name.split()) > _WORDS_IN_A_NAME for name in present):
        raise FormatError(place, FieldFault.NO_NAMES, given=_listed(present))
    lengths = {name: len(value) for name, value in row.items() if isinstance(value, str)}
    longest = max(lengths, key=lambda name: lengths[name], default="")
    raise FormatError(
        place,
        FieldFault.NO_TEXT,
        hint=_choice(TEXT, longest) if longest else "",
        given=_listed(present),
        names=names,
    )


def refuse_deeper(value: object, place: Place) -> None:
    """:class:`FormatError` if a text is somewhere within ``value``, which is no article."""
    path = deeper_text(value, FIELDS[TEXT])
    if path is not None:
        raise FormatError(place, FieldFault.DEEPER, path=shortened(path))


def _not_there(role: str, name: str, present: list[str], place: Place) -> FormatError:
    near = get_close_matches(name, present, n=1, cutoff=0.5)
    return FormatError(
        place,
        FieldFault.NOT_THERE,
        hint=_choice(role, near[0]) if near else "",
        wanted=shortened(name),
        given=_listed(present),
    )


def _choice(role: str, name: str) -> str:
    """What to type to choose the field ``name`` for ``role``."""
    return f"--column {as_typed(f'{role}={name}')}"


def _listed(names: list[str]) -> Value:
    if not names:
        return say(JsonKind.NOTHING)
    return (*map(shortened, names[:12]), *(("…",) if len(names) > 12 else ()))
