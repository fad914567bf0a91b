"""Label sets as JSON files: what can be said about a span, for a project to begin with."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

from annotator.core.label_changes import MOST_OFFERED
from annotator.core.labels import CliticPolicy, Extent, Label, LabelSet, Overlap, Permission
from annotator.core.message import Form
from annotator.core.place import Place
from annotator.formats.encoding.encodings import EncodingFault, decode
from annotator.formats.errors import FormatError, first_repeated
from annotator.formats.json import json_text
from annotator.formats.json.json_faults import refuse_repeated_keys
from annotator.formats.json.json_shapes import FORM
from annotator.formats.reading import refuse_unstorable
from annotator.formats.spans.span_checks import part


class LabelForm(Form):
    """What strings of a label look like."""

    COLOUR = "a colour such as #1A2B3C"
    KEY = "a digit from 1 to 9"


class LabelSetFault(Form):
    """Why a file is no label set."""

    NO_TEXT = "this is no text in UTF-8. Save it so, then take it again."
    NO_LABEL = "there is no label “{label}”."
    SAME_NAME = "there are two labels with the name {name}."
    SAME_KEY = "there are two labels with the key {key}."
    NO_KEY = "the label “{label}” has no key."
    TOO_MANY = "too many labels are not retired; the most is {most}."


_Colour = Annotated[str, Meta(pattern=r"^#[0-9a-fA-F]{6}\Z", extra={FORM: LabelForm.COLOUR})]
_Key = Annotated[str, Meta(pattern=r"^[1-9]?\Z", extra={FORM: LabelForm.KEY})]
_Text = Annotated[str, Meta(min_length=1)]
_Permission = Literal["allow", "warn", "refuse"]


class _Label(Struct, forbid_unknown_fields=True):
    name: _Text
    titles: dict[str, str]
    key: _Key | None
    light: _Colour
    dark: _Colour
    definitions: dict[str, str] = {}
    extent: Literal["name", "passage"] = "name"
    clitic: Literal["outside", "inside"] = "outside"
    retired: bool = False


class _Overlap(Struct, forbid_unknown_fields=True):
    nesting: _Permission = "allow"
    same_span: _Permission = "allow"
    crossing: _Permission = "warn"
    apart: list[tuple[str, str]] = []


class _LabelSet(Struct, forbid_unknown_fields=True):
    name: _Text
    labels: Annotated[list[_Label], Meta(min_length=1)]
    titles: dict[str, str] = {}
    overlap: _Overlap = msgspec.field(default_factory=_Overlap)
    cuts_graphemes: bool = False


_OTHER_ENCODINGS = (EncodingFault.UNDECODABLE, EncodingFault.NOT_RECOGNISED)

_decoder = msgspec.json.Decoder(_LabelSet)


def read(data: bytes, file: str) -> LabelSet:
    """The label set in ``data``; :class:`FormatError` names the field that is wrong."""
    place = Place(file)
    text = _text(data, place)
    raw = text.removeprefix("\ufeff").encode()
    given = json_text.decoded(raw, place, _decoder)
    refuse_repeated_keys(raw, place)
    _refuse_unstorable_strings(msgspec.to_builtins(given), Place(file, None, "$"))
    names = {label.name for label in given.labels}
    for number, pair in enumerate(given.overlap.apart):
        unknown = next((name for name in pair if name not in names), None)
        if unknown is not None:
            raise FormatError(
                Place(file, None, f"$.overlap.apart[{number}]"),
                LabelSetFault.NO_LABEL,
                label=unknown,
            )
    _refuse_repeated(given.labels, Place(file, None, "$.labels"))
    _refuse_unkeyed(given.labels, file)
    return LabelSet(
        name=given.name,
        labels=tuple(_label(label) for label in given.labels),
        overlap=Overlap(
            nesting=Permission(given.overlap.nesting),
            same_span=Permission(given.overlap.same_span),
            crossing=Permission(given.overlap.crossing),
            apart=frozenset(frozenset(pair) for pair in given.overlap.apart),
        ),
        titles=given.titles,
        cuts_graphemes=given.cuts_graphemes,
    )


def _text(data: bytes, place: Place) -> str:
    """The text of ``data``. Nobody can name its encoding, so it is told what to save it in."""
    try:
        return decode(data, place.file).text
    except FormatError as error:
        if error.reason.form in _OTHER_ENCODINGS:
            raise FormatError(place, LabelSetFault.NO_TEXT) from error
        raise


def _refuse_unstorable_strings(value: Any, place: Place) -> None:
    """:class:`FormatError` if a string anywhere in ``value``, a key too, cannot be stored."""
    if isinstance(value, str):
        refuse_unstorable(value, place)
    elif isinstance(value, dict):
        for name, inner in value.items():
            refuse_unstorable(name, place)
            _refuse_unstorable_strings(inner, part(place, f".{name}"))
    elif isinstance(value, list | tuple):
        for number, inner in enumerate(value):
            _refuse_unstorable_strings(inner, part(place, f"[{number}]"))


def _refuse_repeated(labels: list[_Label], place: Place) -> None:
    """:class:`FormatError` if two labels have one name, or one key."""
    name = first_repeated(label.name for label in labels)
    if name is not None:
        raise FormatError(place, LabelSetFault.SAME_NAME, name=name)
    key = first_repeated(label.key for label in labels if label.key)
    if key is not None:
        raise FormatError(place, LabelSetFault.SAME_KEY, key=key)


def _refuse_unkeyed(labels: list[_Label], file: str) -> None:
    """:class:`FormatError` if there are more labels than keys, or one that is offered has none."""
    if sum(not label.retired for label in labels) > MOST_OFFERED:
        place = Place(file, None, "$.labels")
        raise FormatError(place, LabelSetFault.TOO_MANY, most=MOST_OFFERED)
    for number, label in enumerate(labels):
        if not (label.key or label.retired):
            place = Place(file, None, f"$.labels[{number}].key")
            raise FormatError(place, LabelSetFault.NO_KEY, label=label.name)


def write(label_set: LabelSet) -> bytes:
    """``label_set`` as a file."""
    order = label_set.order
    value = _LabelSet(
        name=label_set.name,
        titles=dict(label_set.titles),
        cuts_graphemes=label_set.cuts_graphemes,
        labels=[
            _Label(
                name=label.name,
                titles=dict(label.titles),
                key=label.key,
                light=label.light,
                dark=label.dark,
                definitions=dict(label.definitions),
                extent=label.extent.value,
                clitic=label.clitic.value,
                retired=label.retired,
            )
            for label in label_set
        ],
        overlap=_Overlap(
            nesting=label_set.overlap.nesting.value,
            same_span=label_set.overlap.same_span.value,
            crossing=label_set.overlap.crossing.value,
            apart=sorted(
                (min(pair, key=order), max(pair, key=order)) for pair in label_set.overlap.apart
            ),
        ),
    )
    return msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"


def _label(label: _Label) -> Label:
    return Label(
        name=label.name,
        titles=label.titles,
        key=label.key or "",
        light=label.light,
        dark=label.dark,
        definitions=label.definitions,
        extent=Extent(label.extent),
        clitic=CliticPolicy(label.clitic),
        retired=label.retired,
    )
