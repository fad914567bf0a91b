"""Where a JSON value does not fit a type of msgspec's: the place, and what was expected there."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, NamedTuple

from msgspec import inspect

from annotator.core.message import Form, Message, Value, say
from annotator.formats.errors import shortened

FORM = "form"
"""In the ``extra`` of a string's ``Meta``: the :class:`Form` that says what its pattern means."""


class JsonKind(Form):
    """What a JSON value is, or may be."""

    OBJECT = "an object"
    LIST = "a list"
    STRING = "a string"
    BOOLEAN = "true or false"
    NUMBER = "a number"
    WHOLE_NUMBER = "a whole number"
    NOTHING = "nothing"
    ANYTHING = "anything"
    EITHER = "{first} or {second}"


class ShapeFault(Form):
    """Why a JSON value is not what is expected there."""

    TOO_LARGE = "the number is too large to be stored."
    OTHER = "expected {expected}, got {given}."
    UNKNOWN_FIELD = "there is no field {name}; remove it."
    FIELD_MISSING = "the field {name} is missing."
    EMPTY_LIST = "the list is empty."
    LONG_LIST = "expected a list of at most {most}, got one of {length}."
    OTHER_LENGTH = "expected a list of {expected}, got one of {length}."
    EMPTY = "it is empty."
    TOO_SMALL = "the number {number} is less than {least}."
    TOO_GREAT = "the number {number} is more than {most}."
    NO_CHOICE = "{given} is not possible; there is {choices}."


_KINDS: dict[type, JsonKind] = {
    dict: JsonKind.OBJECT,
    list: JsonKind.LIST,
    str: JsonKind.STRING,
    bool: JsonKind.BOOLEAN,
    int: JsonKind.NUMBER,
    float: JsonKind.NUMBER,
    type(None): JsonKind.NOTHING,
}


class Misfit(NamedTuple):
    """A value that does not fit: where it is, and why not."""

    part: str
    reason: Message


def kind(value: object) -> Message:
    """What a JSON value is, for a sentence."""
    return say(_KINDS[type(value)])


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
        yield _wrong(part, ShapeFault.TOO_LARGE)
        return
    if not _is_of(value, shape):
        yield _wrong(part, ShapeFault.OTHER, expected=_expected(shape), given=kind(value))
        return
    yield from _SHAPES[type(shape)].check(value, shape, part)


def _wrong(part: str, form: ShapeFault, **values: Value) -> Misfit:
    return Misfit(part, say(form, **values))


def _expected(shape: Any) -> Message:
    expected, *others = (say(_SHAPES[type(each)].kind_shown) for each in _alternatives(shape))
    for other in others:
        expected = say(JsonKind.EITHER, first=expected, second=other)
    return expected


def _is_of(value: Any, shape: Any) -> bool:
    """Whether the kind of ``value`` is right, whatever is in it."""
    kinds = [_SHAPES[type(each)].kind for each in _alternatives(shape)]
    return object in kinds or type(value) in kinds or (type(value) is int and float in kinds)


def _alternatives(shape: Any) -> list[Any]:
    """What a value may be by ``shape``; most shapes are just one type."""
    if isinstance(shape, inspect.Metadata):
        return _alternatives(shape.type)
    if isinstance(shape, inspect.UnionType):
        return [inner for member in shape.types for inner in _alternatives(member)]
    return [shape]


def _object(value: dict[str, Any], shape: inspect.StructType, part: str) -> Iterator[Misfit]:
    names = {field.encode_name: field for field in shape.fields}
    for name, inner in value.items():
        if name in names:
            yield from _misfits(inner, names[name].type, f"{part}.{name}")
        elif shape.forbid_unknown_fields:
            yield _wrong(part, ShapeFault.UNKNOWN_FIELD, name=shortened(name))
    for name, field in names.items():
        if field.required and name not in value:
            yield _wrong(part, ShapeFault.FIELD_MISSING, name=shortened(name))


def _mapping(value: dict[str, Any], shape: inspect.DictType, part: str) -> Iterator[Misfit]:
    for name, inner in value.items():
        yield from _misfits(inner, shape.value_type, f"{part}.{name}")


def _list(value: list[Any], shape: inspect.ListType, part: str) -> Iterator[Misfit]:
    if len(value) < (shape.min_length or 0):
        yield _wrong(part, ShapeFault.EMPTY_LIST)
    if shape.max_length is not None and len(value) > shape.max_length:
        yield _wrong(part, ShapeFault.LONG_LIST, most=shape.max_length, length=len(value))
    for place, inner in enumerate(value):
        yield from _misfits(inner, shape.item_type, f"{part}[{place}]")


def _pair(value: list[Any], shape: inspect.TupleType, part: str) -> Iterator[Misfit]:
    if len(value) != len(shape.item_types):
        expected = len(shape.item_types)
        yield _wrong(part, ShapeFault.OTHER_LENGTH, expected=expected, length=len(value))
    for place, (inner, of) in enumerate(zip(value, shape.item_types, strict=False)):
        yield from _misfits(inner, of, f"{part}[{place}]")


def _string(value: str, shape: inspect.StrType, part: str) -> Iterator[Misfit]:
    if len(value) < (shape.min_length or 0):
        yield _wrong(part, ShapeFault.EMPTY)


def _number(
    value: float, shape: inspect.IntType | inspect.FloatType, part: str
) -> Iterator[Misfit]:
    if shape.ge is not None and value < shape.ge:
        yield _wrong(part, ShapeFault.TOO_SMALL, number=_told(value), least=_told(shape.ge))
    if shape.le is not None and value > shape.le:
        yield _wrong(part, ShapeFault.TOO_GREAT, number=_told(value), most=_told(shape.le))


def _told(number: float) -> Value:
    """A number for a sentence, which takes whole ones as they are."""
    return number if isinstance(number, int) else str(number)


def _choice(value: str, shape: inspect.LiteralType, part: str) -> Iterator[Misfit]:
    if value not in shape.values:
        choices = tuple(map(str, shape.values))
        yield _wrong(part, ShapeFault.NO_CHOICE, given=shortened(value), choices=choices)


def _one_of(value: Any, shape: inspect.UnionType, part: str) -> Iterator[Misfit]:
    fitting = next(member for member in shape.types if _is_of(value, member))
    yield from _misfits(value, fitting, part)


def _described(value: Any, shape: inspect.Metadata, part: str) -> Iterator[Misfit]:
    form = (shape.extra or {}).get(FORM)
    inner = shape.type
    if form and isinstance(inner, inspect.StrType) and not re.search(inner.pattern or "", value):
        yield _wrong(part, ShapeFault.OTHER, expected=say(form), given=shortened(value))
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
    kind_shown: JsonKind
    check: Callable[[Any, Any, str], Iterator[Misfit]]


_SHAPES: dict[type, _Shape] = {
    inspect.StructType: _Shape(dict, JsonKind.OBJECT, _object),
    inspect.DictType: _Shape(dict, JsonKind.OBJECT, _mapping),
    inspect.ListType: _Shape(list, JsonKind.LIST, _list),
    inspect.TupleType: _Shape(list, JsonKind.LIST, _pair),
    inspect.StrType: _Shape(str, JsonKind.STRING, _string),
    inspect.LiteralType: _Shape(str, JsonKind.STRING, _choice),
    inspect.BoolType: _Shape(bool, JsonKind.BOOLEAN, _no_more),
    inspect.IntType: _Shape(int, JsonKind.WHOLE_NUMBER, _number),
    inspect.FloatType: _Shape(float, JsonKind.NUMBER, _number),
    inspect.NoneType: _Shape(type(None), JsonKind.NOTHING, _no_more),
    inspect.AnyType: _Shape(object, JsonKind.ANYTHING, _anything),
    inspect.UnionType: _Shape(object, JsonKind.ANYTHING, _one_of),
    inspect.Metadata: _Shape(object, JsonKind.ANYTHING, _described),
}
