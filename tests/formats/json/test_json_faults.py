"""What is wrong with JSON is said in our words and at its place, whatever the library says."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from io import BytesIO
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from msgspec import inspect

from annotator.core.place import Place
from annotator.formats.errors import FormatError
from annotator.formats.json import json_text
from annotator.formats.json.json_objects import JsonValues
from annotator.formats.json.json_shapes import _SHAPES, misfit
from annotator.formats.jsonl.line import JsonlLine
from annotator.formats.labels import label_set
from annotator.formats.labels.label_set import _LabelSet
from annotator.formats.reading import ReadOptions

PLACE = Place("file", 3)
CUT = "the JSON ends too early: the line or file was cut."


def reason(data: bytes | str) -> str:
    with pytest.raises(FormatError) as wrong:
        json_text.value(data.encode() if isinstance(data, str) else data, PLACE)
    assert wrong.value.place.line == 3
    return str(wrong.value.reason)


def fault_in(data: bytes) -> FormatError:
    """What is told of a file, which other programs may have written."""
    with pytest.raises(FormatError) as wrong:
        list(JsonValues(BytesIO(data), "file", ReadOptions()))
    return wrong.value


def test_in_a_file_of_several_lines_the_line_of_a_repeated_key_is_told():
    listed = b'[\n{"text": "x"},\n{"text": "y",\n "meta": {"a": 1}, "text": "z"}\n]'
    assert fault_in(listed).place == ("file", 4, "$[1]")
    assert fault_in(b'{\n"a": {"b": 1,\n"b": 2}}').place == ("file", 3, "$")


def test_what_is_not_looked_at_may_be_in_another_encoding_and_a_key_come_twice():
    data = b'{"a": 1, "a": 2, "tokens": {"\xf8": 1}}'
    with pytest.raises(FormatError, match="not UTF-8"):
        json_text.value(data, PLACE, ("tokens",))


def test_the_line_is_told_where_a_list_does_not_go_on():
    wrong = fault_in(b'[\n{"text": "x"},\n{"text": "y"}\n{"text": "z"}\n]')
    assert wrong.place == ("file", 4, "$")
    assert fault_in(b'[\n{"text": "x"}\n').place == ("file", 3, "$")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        ('{"text": "نص",}', "nothing follows the comma at character 14: remove it."),
        ("[1, 2 , ]", "nothing follows the comma at character 7: remove it."),
        ("{'text': 1}", "character 2 is a single quote: JSON has double quotes."),
        ('{"a": None}', "JSON writes true, false and null in small letters, unlike “None” at"
         " character 7."),
        ('{"a": [0, -Infinity]}', "“-Infinity” at character 11 is no number that JSON knows: write"
         " null instead."),
        ('{"NaN": "NaN", "a": NaN}', "“NaN” at character 21 is no number that JSON knows: write"
         " null instead."),
        ('"one\ttwo"', "character 5 is a line break, a tab or the like inside a string: write it as"
         " \\n, \\t."),
        ('{"a" 1}', "this is not JSON from character 6 on: “1}”."),
        ('{"a": 1 "b": 2}', 'this is not JSON from character 9 on: “"b": 2}”.'),
        ("{text: 1}", "this is not JSON from character 2 on: “text: 1}”."),
        ("[1] [2]", "this is not JSON from character 5 on: “[2]”."),
        ('"a\\x"', 'this is not JSON from character 3 on: “\\x"”.'),
        ("[01]", "this is not JSON from character 3 on: “1]”."),
        ("[1}", "this is not JSON from character 3 on: “}”."),
        ("\ufeff1", "this is not JSON from character 1 on: “\ufeff1”."),
        ('{"a": {"n": 1e999}}', "the number is too large to be stored."),
        ("[" + "9" * 5_000 + "]", "the number is too large to be stored."),
        ("[" * 100_000, "the JSON is nested too deeply to be read."),
        ('["\\ud83d"]', "half a character (\\ud83d, at byte 3) cannot be stored: remove it, or"
         " write the whole pair."),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_in_our_words(data, says):
    assert reason(data) == says


@pytest.mark.parametrize(
    "whole", ['{"a": "text", "b": [true, false, null, -1.5e+10, "\\u0645\\n"]}', '"نص \\\\ \\" "']
)
def test_json_that_was_cut_anywhere_is_said_to_be_cut(whole):
    for length in range(len(whole)):
        assert reason(whole[:length]) == CUT, whole[:length]


def test_a_number_too_large_is_named_to_its_place():
    with pytest.raises(FormatError) as wrong:
        json_text.value(b'{"a": [1, {"b": -1e400}]}', PLACE)
    assert wrong.value.place == ("file", 3, "$.a[1].b")


@pytest.mark.parametrize("encoding", ["cp1256", "iso8859-6"])
@pytest.mark.parametrize("key", ["text", "elsewhere"])
def test_bytes_of_another_encoding_are_named_with_the_encoding_to_try(encoding, key):
    text = "سار الناس إلى المدينة، ومنها إلى البحر"
    data = json.dumps({key: text}, ensure_ascii=False).encode(encoding)
    byte = next(at for at, one in enumerate(data, 1) if one > 127)
    with pytest.raises(FormatError) as wrong:
        json_text.value(data, PLACE)
    assert f"byte {byte} of the line is not UTF-8" in str(wrong.value.reason)
    assert wrong.value.hint == f"--encoding {encoding}"


def test_bytes_that_are_nothing_are_named_too():
    assert "byte 2 of the line is not UTF-8" in reason(b'"\x81\xff\x81"')


@pytest.mark.parametrize("key", ["title", "text", "unknown", "generator"])
def test_bytes_are_looked_at_in_every_field(error, line, key):
    data = json.dumps(line(**{key: "XX"})).encode().replace(b"XX", b"\xe3\xcd\xe3\xcf")
    wrong = error("jsonl", data, encoding="utf-8")
    assert f"byte {data.index(0xE3) + 1} of the line is not UTF-8" in str(wrong.reason)


def test_a_byte_that_is_no_utf8_is_named_wherever_it_stands(error, line):
    data = json.dumps(line(meta={"k": "v"}, unknown={"k": ["v"]}), ensure_ascii=False).encode()
    starts = [at for at, byte in enumerate(data) if byte & 0xC0 != 0x80]
    for at in starts[1:]:
        wrong = error("jsonl", data[:at] + b"\xff" + data[at:], encoding="utf-8")
        assert f"byte {at + 1} of the line is not UTF-8" in str(wrong.reason)


class _Strange:
    """A reader of JSON that refuses everything, in words of its own."""

    type = Any

    def __init__(self, error: Exception) -> None:
        self._error = error

    def decode(self, data: bytes) -> Any:
        raise self._error


@pytest.mark.parametrize("data", [b'{"a": 1}', b"{", b"[1,]", b"1e999", b'{"a": 1, "a": 2}'])
@pytest.mark.parametrize("error", [msgspec.DecodeError, msgspec.ValidationError])
def test_no_word_of_the_library_is_passed_on(data, error):
    with pytest.raises(FormatError) as wrong:
        json_text.decoded(data, PLACE, _Strange(error("wörds - at `$.x`")))  # type: ignore[arg-type]
    assert "wörds" not in str(wrong.value)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=6,
)


def _parts(value: Any, place: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The place of everything in ``value``."""
    inner: Iterable[tuple[Any, Any]] = ()
    if isinstance(value, dict):
        inner = value.items()
    elif isinstance(value, list):
        inner = enumerate(value)
    return [place, *(found for name, part in inner for found in _parts(part, (*place, name)))]


def _changed(value: Any, place: tuple[Any, ...], new: Any) -> Any:
    if not place:
        return new
    copy = value.copy()
    copy[place[0]] = _changed(value[place[0]], place[1:], new)
    return copy


SUGGESTED = {
    "id": "s1", "start": 6, "end": 20, "label": "actor", "text": "وزارة الخارجية", "word_start": 6,
    "word_end": 20, "note": None, "certainty": None, "origin": "suggested",
    "suggestion": {"sources": ["memory", "date"], "p": 0.9, "bulk": False},
}  # fmt: skip
LABEL = {
    "name": "actor", "titles": {"en": "Actor"}, "key": "1", "light": "#aabbcc", "dark": "#001122",
    "definitions": {"en": "Who."}, "extent": "name", "clitic": "inside",
}  # fmt: skip
LABELS = {
    "name": "news",
    "labels": [LABEL],
    "titles": {},
    "overlap": {"nesting": "allow", "apart": [["a", "b"]]},
}


def _types_in(shape: Any) -> set[type]:
    """The types of which msgspec says that ``shape`` consists."""
    if isinstance(shape, inspect.StructType):
        inner = [field.type for field in shape.fields]
    elif isinstance(shape, inspect.DictType):
        inner = [shape.key_type, shape.value_type]
    else:
        inner = [*getattr(shape, "types", ()), *getattr(shape, "item_types", ())]
        inner += [getattr(shape, name) for name in ("type", "item_type") if hasattr(shape, name)]
    return {type(shape)}.union(*map(_types_in, inner))


@pytest.mark.parametrize("shape", [JsonlLine, _LabelSet])
def test_every_type_of_a_schema_can_be_told_and_checked(shape):
    assert _types_in(inspect.type_info(shape)) - _SHAPES.keys() == set()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # it only reads
@given(st.data(), VALUES)
def test_what_the_library_refuses_is_found_again(line, data, value):
    """And nothing else is: the two ways to look at a value never contradict each other."""
    lines = [(JsonlLine, line()), (JsonlLine, line(schema="annotator/2", spans=[SUGGESTED]))]
    shape, whole = data.draw(st.sampled_from([*lines, (_LabelSet, LABELS)]))
    given = _changed(whole, data.draw(st.sampled_from(_parts(whole))), value)
    try:
        raw = msgspec.json.encode(given)
    except (UnicodeEncodeError, OverflowError, msgspec.MsgspecError):
        return
    given = json.loads(raw)
    try:
        msgspec.json.decode(raw, type=shape)
    except msgspec.ValidationError:
        assert misfit(given, shape) is not None
    else:
        assert misfit(given, shape) is None


TOKENS = st.sampled_from(
    [*'{}[],:"\\-+.eE0123 \t\n', "true", "false", "null", "NaN", "Infinity", '"a"', "\\u", "d83d",
     "'", "نص", "1e999", "\ufeff", "\x00", "9" * 4_400]
)  # fmt: skip


@given(st.lists(TOKENS, max_size=12).map("".join))
@example('{"a":"b","a":1e999}')
@example('["a]')
@example("-")
def test_any_text_is_a_value_or_a_clear_fault(text):
    try:
        found = json_text.value(text.encode(), PLACE)
    except FormatError as fault:
        assert str(fault.reason).endswith(".")
        assert str(fault.reason) != "the JSON holds something that cannot be stored."
    else:
        assert found is None or not (isinstance(found, float) and math.isinf(found))


LINES = '[\n  {"text": "نص"},\n  {"text": "نص",\n   "x": True}\n]\n'


def test_in_a_file_of_several_lines_the_line_is_told_and_the_character_in_it(error):
    wrong = error("json", LINES)
    assert wrong.place.line == 4
    assert "unlike “True” at character 9" in str(wrong.reason)


def test_a_label_set_of_several_lines_is_told_by_the_line_too():
    with pytest.raises(FormatError) as wrong:
        label_set.read('{\n  "name": "أ",\n  "labels": [}\n'.encode(), "labels.json")
    assert wrong.value.place == ("labels.json", 3, "")
    assert "from character 14 on" in str(wrong.value.reason)


def test_a_byte_is_counted_in_its_line():
    with pytest.raises(FormatError) as wrong:
        json_text.value(b'{\n "a": "\xff"}', Place("file"))
    assert (wrong.value.place.line, wrong.value.reason.values["at"]) == (2, 8)


@pytest.mark.parametrize("before", [0, 3, 9_000], ids=["at once", "few", "in a later chunk"])
@pytest.mark.parametrize("between", [",\n", ", "], ids=["lines", "one line"])
def test_in_a_list_that_is_read_by_and_by_the_line_is_that_of_the_file(before, between):
    text = "[" + between.join(['{"text": "نص"}'] * before + ['{"text": نص}'] + ['{"text": ""}\n]'])
    values = JsonValues(BytesIO(text.encode()), "file", ReadOptions())
    with pytest.raises(FormatError) as wrong:
        list(values)
    at = text.index(": نص") + 2
    line_begin = text.rfind("\n", 0, at) + 1
    line = text.count("\n", 0, at) + 1
    assert wrong.value.place == ("file", line if line > 1 else None, f"$[{before}]")
    assert wrong.value.reason.values["at"] == at - line_begin + 1
