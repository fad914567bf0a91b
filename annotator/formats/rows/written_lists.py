"""Lists of spans that are written as strings, in a cell or in a field of JSON."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from annotator.core.message import Form
from annotator.core.place import Place
from annotator.formats.errors import FormatError, shortened
from annotator.formats.json import json_text
from annotator.formats.rows import fields, span_lists
from annotator.formats.rows.rows import Row

_LONGEST_LITERAL = 1024 * 1024  # code points of a list that Python wrote


class WrittenListFault(Form):
    """Why a string holds no spans."""

    NO_LIST = "this is no list of spans: {shown}."


def with_lists(row: Row, columns: Mapping[str, str]) -> Row:
    """``row`` with lists of spans in place of the strings that they are written in.

    ``columns`` are the choices that were made by hand. :class:`FormatError` if a string begins
    like such a list and is none.
    """
    chosen = columns.get(fields.SPANS)
    lists: dict[str, Any] = {}
    for name in (chosen,) if chosen is not None else span_lists.LISTS:
        value = row.fields.get(name)
        if not isinstance(value, str):
            continue
        if value.lstrip().startswith("["):
            entries = _list_in(value.strip(), row.at(name))
            if entries is not None:
                lists[name] = entries
        elif name == chosen and not value.strip():
            lists[name] = None
    return replace(row, fields={**row.fields, **lists}) if lists else row


def _list_in(written: str, place: Place) -> list[Any] | None:
    """The list in ``written``, as JSON or Python writes it; ``None`` if it is no list of spans."""
    try:
        value = json_text.value(written.encode("utf-8", "surrogatepass"), place)
    except FormatError:
        value = _literal(written)
        if value is None and written[1:].lstrip()[:1] in ("{", "["):
            raise FormatError(place, WrittenListFault.NO_LIST, shown=shortened(written)) from None
    return value if value == [] or span_lists.looks_like_spans(value) else None


def _literal(written: str) -> Any:
    """What Python wrote: ``[{'start': 0}]``, ``[(0, 4, 'date')]``."""
    if len(written) > _LONGEST_LITERAL:
        return None
    try:
        value = ast.literal_eval(written)
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return None
    if isinstance(value, list):
        return [list(entry) if isinstance(entry, tuple) else entry for entry in value]
    return None
