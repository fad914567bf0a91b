"""Where a JSON value does not fit a type of msgspec's: the place, and what was expected there."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, NamedTuple

from msgspec import inspect

from annotator.formats.errors import shortened

FORM = "form"
"""In the ``extra`` of a string's ``Meta``: what its pattern means, for people."""

_KINDS: dict[type, str] = {
    dict: "an object",
    list: "a list",
    str: "a string",
    bool: "true or false",
    int: "a number",
    float: "a number",
}


class Misfit(NamedTuple):
    """A value that does not fit: where it is, and why not."""

    part: str
    reason: str


def kind(value: object) -> str:
    """What a JSON value is, for a sentence."""
    return "nothing" if value is None else _KINDS[type(value)]


def misfit(value: Any, shape: Any, part: str = "$") -> Misfit | None:
    """The first thing in ``value`` that the type ``shape`` does not permit, or ``None``.

    ``part`` is the JSON path of ``value``. Infinity stands for a number that is too large.
    """
    return next(_misfits(value, _known(shape), part), None)


@cache
def _known(shape: Any) -> inspect.Type:
    return inspect.type_info(shape)


def _misfits(value: Any, shape: Any, part: str) -> Iterator[Misfit]:
    if value in (math.inf, -math.inf):
        yield Misfit(part, "the number is too large to be stored.")
        return
    if not _is_of(value, shape):
        expected = " or ".join(_SHAPES[type(one)].words for one in _alternatives(shape))
        yield Misfit(part, f"expected {expected}, got {kind(value)}.")
        return
    yield from _SHAPES[type(shape)].check(value, shape, part)


def _is_of(value: Any, shape: Any) -> bool:
    """Whether the kind of ``value`` is right, whatever is in it."""
    kinds = [_SHAPES[type(one)].kind for one in _alternatives(shape)]
    return object in kinds or type(value) in kinds


def _alternatives(shape: Any) -> list[Any]:
    """What a value may be by ``shape``; most shapes are but one thing."""
    if isinstance(shape, inspect.Metadata):
        return _alternatives(shape.type)
    if isinstance(shape, inspect.UnionType):
        return [inner for one in shape.types for inner in _alternatives(one)]
    return [shape]


def _object(value: dict[str, Any], shape: inspect.StructType, part: str) -> Iterator[Misfit]:
    names = {field.encode_name: field for field in shape.fields}
    for name, inner in value.items():
        if name in names:
            yield from _misfits(inner, names[name].type, f"{part}.{name}")
        elif shape.forbid_unknown_fields:
            yield Misfit(part, f"there is no field {shortened(name)}; remove it.")
    for name, field in names.items():
        if field.required and name not in value:
            yield Misfit(part, f"the field {shortened(name)} is missing.")


def _mapping(value: dict[str, Any], shape: inspect.DictType, part: str) -> Iterator[Misfit]:
    for name, inner in value.items():
        yield from _misfits(inner, shape.value_type, f"{part}.{name}")


def _list(value: list[Any], shape: inspect.ListType, part: str) -> Iterator[Misfit]:
    if len(value) < (shape.min_length or 0):
        yield Misfit(part, "the list is empty.")
    if shape.max_length is not None and len(value) > shape.max_length:
        yield Misfit(
            part, f"expected a list of at most {shape.max_length}, got one of {len(value)}."
        )
    for place, inner in enumerate(value):
        yield from _misfits(inner, shape.item_type, f"{part}[{place}]")


def _pair(value: list[Any], shape: inspect.TupleType, part: str) -> Iterator[Misfit]:
    if len(value) != len(shape.item_types):
        yield Misfit(part, f"expected a list of {len(shape.item_types)}, got one of {len(value)}.")
    for place, (inner, of) in enumerate(zip(value, shape.item_types, strict=False)):
        yield from _misfits(inner, of, f"{part}[{place}]")


def _string(value: str, shape: inspect.StrType, part: str) -> Iterator[Misfit]:
    if len(value) < (shape.min_length or 0):
        yield Misfit(part, "it is empty.")


def _number(value: int, shape: inspect.IntType, part: str) -> Iterator[Misfit]:
    if shape.ge is not None and value < shape.ge:
        yield Misfit(part, f"the number {value} is less than {shape.ge}.")


def _choice(value: str, shape: inspect.LiteralType, part: str) -> Iterator[Misfit]:
    if value not in shape.values:
        yield Misfit(part, f"{shortened(value)} is not possible; there is {_listed(shape.values)}.")


def _listed(values: tuple[object, ...]) -> str:
    return ", ".join(map(str, values))


def _one_of(value: Any, shape: inspect.UnionType, part: str) -> Iterator[Misfit]:
    fitting = next(one for one in shape.types if _is_of(value, one))
    yield from _misfits(value, fitting, part)


def _described(value: Any, shape: inspect.Metadata, part: str) -> Iterator[Misfit]:
    form = (shape.extra or {}).get(FORM)
    inner = shape.type
    if form and isinstance(inner, inspect.StrType) and not re.search(inner.pattern or "", value):
        yield Misfit(part, f"expected {form}, got {shortened(value)}.")
    yield from _misfits(value, inner, part)


def _anything(value: Any, shape: inspect.AnyType, part: str) -> Iterator[Misfit]:
    """Nothing but a number that is too large; nearly always there is none, and no path to make."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _misfits(inner, shape, f"{part}.{name}")
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from _misfits(inner, shape, f"{part}[{place}]")


def _no_more(value: Any, shape: Any, part: str) -> Iterator[Misfit]:
    """Whatever is of this kind fits."""
    yield from ()


class _Shape(NamedTuple):
    """How values of a type are told and checked; ``object`` stands for values of any kind."""

    kind: type
    words: str
    check: Callable[[Any, Any, str], Iterator[Misfit]]


_SHAPES: dict[type, _Shape] = {
    inspect.StructType: _Shape(dict, "an object", _object),
    inspect.DictType: _Shape(dict, "an object", _mapping),
    inspect.ListType: _Shape(list, "a list", _list),
    inspect.TupleType: _Shape(list, "a list", _pair),
    inspect.StrType: _Shape(str, "a string", _string),
    inspect.LiteralType: _Shape(str, "a string", _choice),
    inspect.BoolType: _Shape(bool, "true or false", _no_more),
    inspect.IntType: _Shape(int, "a whole number", _number),
    inspect.NoneType: _Shape(type(None), "nothing", _no_more),
    inspect.AnyType: _Shape(object, "anything", _anything),
    inspect.UnionType: _Shape(object, "", _one_of),
    inspect.Metadata: _Shape(object, "", _described),
}
