"""Lines of large files."""

from __future__ import annotations

from io import BytesIO

import pytest

from annotator.formats.encoding import lines as lines_module
from annotator.formats.encoding.lines import Lines
from annotator.formats.errors import FormatError


def test_blank_lines_are_passed_over_and_counted():
    found = list(Lines(BytesIO(b"\xef\xbb\xbfa\r\n\n  \n b \nc"), "f"))
    assert found == [(1, b"a"), (4, b"b"), (5, b"c")]


@pytest.mark.parametrize("encoding", ["utf-8", "cp1256", "utf-16"])
def test_lines_may_end_in_carriage_returns_alone(encoding):
    found = Lines(BytesIO("أول\r\rثالث\r".encode(encoding)), "f", encoding)
    assert list(found) == [(1, "أول".encode()), (3, "ثالث".encode())]


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


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-32-le", "iso8859-6", "gb18030"])
@pytest.mark.parametrize("before", [1, 1_000, 20_000])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_the_lines_before_a_wrong_byte_are_read_and_the_byte_is_named(encoding, before, ending):
    wrong = {"utf-32-le": b"\xff" * 4, "utf-16": b"\x00\xdca\x00", "utf-16-be": b"\xdc\x00\x00a"}
    good = f"أول{ending}".encode(encoding) * before
    if encoding == "utf-16":
        good = ("أول" + ending).encode("utf-16") + (
            f"أول{ending}".encode("utf-16-le") * (before - 1)
        )
    data = good + wrong.get(encoding, b"\xff") + f"x{ending}".encode(encoding)

    found = []
    with pytest.raises(FormatError) as fault:
        found.extend(Lines(BytesIO(data), "f", encoding))  # extend keeps what came before
    assert fault.value.place.line == before + 1
    assert f"byte {len(good) + 1} is not {encoding}" in str(fault.value.reason)
    assert found == [(number, "أول".encode()) for number in range(1, before + 1)]


@pytest.mark.parametrize(
    ("encoding", "rest"),
    [("utf-16", b"\x00\xd8"), ("utf-16-be", b"\xd8"), ("utf-32", b"a\x00"), ("gb18030", b"\x81")],
)
def test_a_file_that_breaks_off_within_a_letter_is_told_from_a_damaged_one(encoding, rest):
    data = "نص\n".encode(encoding)
    with pytest.raises(FormatError) as fault:
        list(Lines(BytesIO(data + rest), "f", encoding))
    assert str(fault.value.reason) == (
        f"the text in {encoding} ends in the middle of a letter at byte {len(data) + 1}: the file"
        " was cut."
    )


def test_a_wrong_byte_in_a_table_is_named_in_its_line(read):
    rows = "text,b\nنص,1\n" + "نص,2\n" * 30_000
    *rows_read, fault = read("csv", rows.encode() + b"\xff,1\nx,1\n", as_told=True)
    assert len(rows_read) == 30_001
    assert fault.place.line == 30_003
    assert f"byte {len(rows.encode()) + 1} is not utf-8" in str(fault.reason)


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
    assert "utf-16" in str(wrong.reason)


def test_a_named_encoding_is_kept_to(error):
    assert "not ascii" in str(error("json-lines", '{"text": "نص"}', encoding="ascii").reason)


def test_an_encoding_that_can_say_half_a_character(error):
    for name, data in (("csv", b"text,b\n+2AA-,c\n"), ("text", b"a+2AA-")):
        assert "half a character" in str(error(name, data, encoding="utf-7").reason)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
@pytest.mark.parametrize("wrong", [b"", b"\x00\xd8\x00\xd8", b"\xff" * 8])
@pytest.mark.parametrize("name", ["jsonl", "json-lines", "csv"])
def test_without_the_mark_that_its_encoding_needs_a_file_is_refused(error, name, encoding, wrong):
    """Also where a byte of it would be none of the encoding's: nothing of it means anything."""
    data = '{"text": "نص"}\n'.encode(f"{encoding}-le") + wrong + b"a\x00b\x00"
    said = error(name, data, encoding=encoding)
    assert said.place[:2] == ("file", 1)
    assert encoding in str(said.reason)
