"""JSON that a project file holds is judged here before anything is made of it.

Its size, its depth and its shape are judged.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import EnumType
from typing import Any

from annotator.core.message import Message, say
from annotator.store.file.damage import Why

LARGEST = 64 * 1024 * 1024  # code points; the largest that was ever written is a policy's changes
_DEEPEST = 64  # levels; see formats/json/json_text.py, which lets in no more
_LARGEST_NUMBER = 2**63 - 1


class StoredJsonError(ValueError):
    """A value is no JSON, or not what belongs where it stands. ``why`` says which."""

    def __init__(self, why: Why, column: str) -> None:
        super().__init__(why.value)
        self.message: Message = say(why, column=column)


ANYTHING = object()
"""The shape of any JSON at all."""


@dataclass(frozen=True, slots=True)
class Maybe:
    """A shape of a value that may be null, or of a key that may be missing."""

    shape: Any


NULL = "null"

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def dump(value: object) -> str:
    """``value`` as compact JSON, as every column holds it."""
    return _encode(value)


def read(value: str, column: str, shape: Any = ANYTHING) -> Any:
    """Return what the JSON ``value`` of ``column`` says, which has ``shape``.

    :class:`StoredJsonError` if it is not JSON of that shape.

    A shape is ``str``, ``int`` or ``bool``; a StrEnum; ``[shape]``, a list of any length; ``(shape,
    ...)``, a list of just these; ``{key: shape}``, an object with these keys and no other; ``{str:
    shape}``, one with any keys; or :class:`Maybe` one of them. Without one, any JSON will do.
    """
    if type(value) is not str:
        raise StoredJsonError(Why.NOT_JSON, column)
    if len(value) > LARGEST:
        raise StoredJsonError(Why.LARGE, column)
    try:
        value_read = json.loads(value)
    except RecursionError:
        raise StoredJsonError(Why.DEEP, column) from None
    except ValueError:
        raise StoredJsonError(Why.NOT_JSON, column) from None
    _refuse_deep(value_read, column)
    _refuse_half_characters(value, value_read, column)
    if not fits(value_read, shape):
        raise StoredJsonError(Why.OTHER_JSON, column)
    return value_read


def fits(value: Any, shape: Any) -> bool:
    """Whether ``value`` has ``shape``; see :func:`read`."""
    if shape is ANYTHING:
        return True
    if isinstance(shape, Maybe):
        return value is None or fits(value, shape.shape)
    if isinstance(shape, EnumType):
        return type(value) is str and value in shape._value2member_map_
    if isinstance(shape, list):
        return type(value) is list and all(fits(each, shape[0]) for each in value)
    if isinstance(shape, tuple):
        return type(value) is list and len(value) == len(shape) and all(map(fits, value, shape))
    if isinstance(shape, Mapping):
        return type(value) is dict and _fits_object(value, shape)
    return type(value) is shape and (shape is not int or abs(value) <= _LARGEST_NUMBER)


def _fits_object(value: dict[str, Any], shape: Mapping[Any, Any]) -> bool:
    if str in shape:
        return all(fits(each, shape[str]) for each in value.values())
    return value.keys() <= shape.keys() and all(
        fits(value.get(key), each) for key, each in shape.items()
    )


def _refuse_deep(value: Any, column: str) -> None:
    level = [value]
    for _ in range(_DEEPEST + 1):
        level = [
            inner
            for outer in level
            if isinstance(outer, dict | list)
            for inner in (outer.values() if isinstance(outer, dict) else outer)
        ]
        if not level:
            return
    raise StoredJsonError(Why.DEEP, column)


def _refuse_half_characters(value: str, loaded: Any, column: str) -> None:
    """Refuse JSON that holds half of a surrogate pair.

    Python's reader lets it pass, but it can be neither stored again nor written to a file.
    :class:`StoredJsonError` is raised for it.
    """
    if "\\ud" not in value and "\\uD" not in value:
        return
    try:
        json.dumps(loaded, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        raise StoredJsonError(Why.NOT_JSON, column) from None
