"""Lines of large files."""

from __future__ import annotations

from io import BytesIO

import pytest

from annotator.formats import lines as lines_module
from annotator.formats.errors import FormatError
from annotator.formats.lines import Lines


def test_blank_lines_are_passed_over_and_counted():
    found = list(Lines(BytesIO(b"\xef\xbb\xbfa\r\n\n  \n b \nc"), "f"))
    assert found == [(1, b"a"), (4, b"b"), (5, b"c")]


@pytest.mark.parametrize("encoding", ["utf-8", "cp1256", "utf-16"])
def test_a_line_that_is_too_long_is_refused_and_the_next_is_read(monkeypatch, encoding):
    monkeypatch.setattr(lines_module, "LARGEST", 20)
    text = "أول\n" + "أ" * 90 + "\nثالث\n"

    one, two, three = Lines(BytesIO(text.encode(encoding)), "f", encoding)

    assert one == (1, "أول".encode())
    assert two[0] == 2
    assert isinstance(two[1], FormatError) and two[1].place.line == 2
    assert three == (3, "ثالث".encode())


def test_a_file_that_stops_being_in_its_encoding_says_where():
    data = "أول\nثان\n".encode("utf-16") + b"\x00\xd8"
    with pytest.raises(FormatError) as wrong:
        list(Lines(BytesIO(data), "f"))
    assert wrong.value.place.line == 3


def test_a_first_letter_that_is_cut_by_the_look_ahead_does_no_harm():
    for ahead in range(4):
        text = "a" * (64 * 1024 - ahead) + "\n" + "أ" * 10
        lines = Lines(BytesIO(text.encode()), "f")
        assert lines.encoding == "utf-8"
        assert [number for number, _ in lines] == [1, 2]


@pytest.mark.parametrize("name", ["jsonl", "json-lines", "csv"])
def test_utf16_without_its_mark_is_said_so(error, name):
    data = '{"text": "نص"}\n'.encode("utf-16-be")
    wrong = error(name, data, encoding="utf-16")
    assert wrong.place.line == 1
    assert "utf-16" in wrong.reason


def test_a_named_encoding_is_kept_to(error):
    assert "not ascii" in error("json-lines", '{"text": "نص"}', encoding="ascii").reason


def test_an_encoding_that_can_say_half_a_character(error):
    for name, data in (("csv", b"text,b\n+2AA-,c\n"), ("text", b"a+2AA-")):
        assert "half a character" in error(name, data, encoding="utf-7").reason
