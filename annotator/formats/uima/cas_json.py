"""CAS in JSON, version 0.4: types, feature structures and views in one object."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from annotator.core.message import Form
from annotator.core.place import Place
from annotator.formats.errors import FormatError
from annotator.formats.json import json_text
from annotator.formats.json.json_shapes import kind
from annotator.formats.rows.span_lists import SpanListFault, whole
from annotator.formats.spans.span_checks import part
from annotator.formats.uima.cas import (
    INITIAL_VIEW,
    SOFA,
    STRING,
    Cas,
    CasAnnotation,
    CasParts,
)
from annotator.formats.uima.type_system import TYPES

TYPES_KEY, STRUCTURES, VIEWS = "%TYPES", "%FEATURE_STRUCTURES", "%VIEWS"
_ID, _TYPE, _VIEW, _MEMBERS = "%ID", "%TYPE", "@sofa", "%MEMBERS"
_encode = msgspec.json.Encoder().encode


class CasJsonFault(Form):
    """Why a JSON file is no CAS."""

    NO_STRUCTURES = "there must be feature structures, not {kind}."


def parsed(text: str, file: str) -> Cas:
    """The CAS in the JSON ``text``; :class:`FormatError` names the place where it is none."""
    whole_file = Place(file, None, "$")
    value = json_text.value(text.encode("utf-8"), whole_file)
    parts = CasParts()
    for structure, place in _structures(value, whole_file):
        _take(structure, place, parts)
    views = value.get(VIEWS)
    for view in views.values() if isinstance(views, dict) else ():
        members = view.get(_MEMBERS) if isinstance(view, dict) else None
        parts.add_members(map(str, members if isinstance(members, list) else ()))
    return parts.cas(whole_file)


def _structures(value: Any, place: Place) -> Iterator[tuple[dict[str, Any], Place]]:
    """The feature structures with their ids, which stand in a list or under their ids."""
    given = value.get(STRUCTURES) if isinstance(value, dict) else None
    place = part(place, f".{STRUCTURES}")
    if isinstance(given, dict):
        given = [{_ID: id, **each} for id, each in given.items() if isinstance(each, dict)]
    if not isinstance(given, list):
        raise FormatError(place, CasJsonFault.NO_STRUCTURES, kind=kind(given))
    for number, structure in enumerate(given):
        if isinstance(structure, dict):
            yield structure, part(place, f"[{number}]")


def _take(structure: dict[str, Any], place: Place, parts: CasParts) -> None:
    id, type = str(structure.get(_ID)), structure.get(_TYPE)
    if type == SOFA:
        text, name = structure.get("sofaString"), structure.get("sofaID")
        if isinstance(text, str):
            parts.add_view(id, str(name), text)
    elif isinstance(type, str) and "begin" in structure and "end" in structure:
        begin, end = (_offset(structure, name, place) for name in ("begin", "end"))
        features = {name: value for name, value in structure.items() if isinstance(value, str)}
        annotation = CasAnnotation(type, begin, end, features, place)
        parts.add(id, str(structure.get(_VIEW)), annotation)


def _offset(structure: dict[str, Any], name: str, place: Place) -> int:
    offset = whole(structure[name])
    if offset is None:
        given = kind(structure[name])
        raise FormatError(place, SpanListFault.NO_OFFSET, name=name, kind=given)
    return offset


def written(text: str, annotations: Iterable[CasAnnotation]) -> str:
    """JSON of a CAS with one view; ids begin at 1, that of the text."""
    sofa = {
        _ID: 1,
        _TYPE: SOFA,
        "sofaNum": 1,
        "sofaID": INITIAL_VIEW,
        "mimeType": "text",
        "sofaString": text,
    }
    structures = [
        {_ID: id, _TYPE: each.type, _VIEW: 1, "begin": each.begin, "end": each.end, **each.features}
        for id, each in enumerate(annotations, 2)
    ]
    members = [structure[_ID] for structure in structures]
    views = {INITIAL_VIEW: {"%SOFA": 1, _MEMBERS: members}}
    whole_file = {TYPES_KEY: _types(), STRUCTURES: [sofa, *structures], VIEWS: views}
    return _encode(whole_file).decode() + "\n"


def _types() -> dict[str, Any]:
    return {
        name: {
            "%NAME": name,
            "%SUPER_TYPE": parent,
            **{feature: {"%NAME": feature, "%RANGE": STRING} for feature in features},
        }
        for name, parent, features in TYPES
    }
