"""JSON of other programs that is known, but cannot be read yet."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from annotator.core.message import Form


class RowKind(Form):
    """What an object of JSON may be that is no article."""

    GLINER = "GLiNER's JSON"
    CAS = "a UIMA CAS in an older kind of JSON"
    GATE = "GATE's JSON"
    W3C = "annotations as the W3C writes them"
    DATATURKS = "Dataturks's JSON"


def foreign_kind(value: Any) -> RowKind | None:
    """What ``value`` looks like: an object, or a list that stands for one, or begins with one."""
    for kind, test in _TESTS:
        if test(value):
            return kind
    if isinstance(value, list) and value and isinstance(value[0], dict | list):
        return foreign_kind(value[0])
    return None


def _is_object_with(*names: str) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, dict) and all(name in value for name in names)


def _is_list_of(value: Any, kind: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(v, kind) for v in value)


def _is_gate(value: Any) -> bool:
    if not isinstance(value, dict):
        return False
    groups = value.get("entities")
    return "offset_type" in value or (
        isinstance(groups, dict)
        and any(
            _is_list_of(group, dict) and "indices" in group[0]
            for name, group in groups.items()
            if name not in _OF_TWITTER
        )
    )


def _is_dataturks(value: Any) -> bool:
    if not isinstance(value, dict):
        return False
    entries: Any = value.get("annotation")
    return _is_list_of(entries, dict) and "points" in entries[0]


_OF_TWITTER = frozenset(("hashtags", "urls", "media", "symbols", "user_mentions", "polls"))
_TESTS: tuple[tuple[RowKind, Callable[[Any], bool]], ...] = (
    (RowKind.GLINER, _is_object_with("tokenized_text")),
    (RowKind.CAS, _is_object_with("_referenced_fss")),
    (RowKind.GATE, _is_gate),
    (RowKind.W3C, _is_object_with("@context", "target")),
    (RowKind.DATATURKS, _is_dataturks),
)
