"""Recognising encodings: right on Arabic, and clear about what is no text."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.errors import WorldError
from annotator.formats.encoding.encodings import LARGEST, decode
from annotator.formats.errors import FormatError

TEXT = "أعلنت وزارة الخارجية أن الوفد وصل إلى دمشق، في 9 نيسان 2018."


@pytest.mark.parametrize(
    ("encoding", "guessed"),
    [
        ("utf-8", False),
        ("utf-8-sig", False),
        ("utf-16", False),
        ("utf-32", False),
        ("utf-16-le", True),
        ("utf-16-be", True),
        ("cp1256", True),
        ("iso8859-6", True),
    ],
)
@pytest.mark.parametrize("text", [TEXT, TEXT[:21], TEXT * 100])
def test_arabic_is_recognised_in_each_encoding(encoding, guessed, text):
    if encoding == "iso8859-6" and "،" not in text:
        text += "،"
    found = decode(text.encode(encoding), "a.txt")

    assert found.text.removeprefix("\ufeff") == text
    assert found.guessed == guessed


def test_the_person_overrules_the_guess():
    data = "Fa\xe7ade".encode("cp1252")
    assert decode(data, "a.txt", "cp1252").text == "Façade"
    assert decode(TEXT.encode(), "a.txt", "UTF8").encoding == "utf-8"


def _zip():
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.jsonl", "{}")
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (_zip(), "zip archive"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"SQLite format 3\x00" + bytes(100), "database"),
        (b"abc\x00def", "NUL character at 3"),
        (TEXT.encode()[:-3] + "د".encode()[:1], "middle of a letter"),
        (TEXT.encode()[:30] + b"\xff" + TEXT.encode()[30:], "byte 31 is not utf-8"),
        (b"\xff\xfea", "utf-16"),
        (bytes(range(0xD0, 0xD8)) * 3 + b"\x81\xff\xfe\xfd", "encoding"),
    ],
)
def test_what_is_no_text_is_said_so(data, reason):
    with pytest.raises(FormatError) as wrong:
        decode(data, "folder/a.txt")
    assert reason in str(wrong.value)
    assert str(wrong.value).startswith("folder/a.txt")


@pytest.mark.parametrize(
    "name", ["klingon", "hex", "rot13", "idna", "unicode_escape", "", "a\x00b", "zlib"]
)
def test_an_encoding_that_is_none_is_said_so(name):
    with pytest.raises(WorldError, match="no encoding called"):
        decode(b"abc", "a.txt", name)


def test_a_file_too_large_for_an_article_is_refused():
    with pytest.raises(FormatError, match="32 MB"):
        decode(b"a" * (LARGEST + 1), "a.txt")


@given(st.binary(max_size=300))
def test_any_bytes_are_a_text_or_a_clear_error(data):
    try:
        found = decode(data, "a.txt")
    except FormatError as error:
        assert error.place.file == "a.txt"
    else:
        assert "\x00" not in found.text
        found.text.encode()


@given(st.binary(max_size=100), st.sampled_from(["utf-8", "utf-16", "utf-32", "utf-7", "cp1256"]))
def test_any_bytes_in_a_named_encoding_are_a_text_or_a_clear_error(data, encoding):
    try:
        decode(data, "a.txt", encoding)
    except FormatError as error:
        assert error.place.file == "a.txt"


ARABIC_TABLE = "العنوان;النص\r\nخبر;وصل الوفد إلى بيروت، وقال «نعم» في المساء؟ 24/11/2024\r\n"
FRENCH_TABLE = "titre;text\r\nÉtat;Le président est arrivé à Beyrouth, où il a été reçu – l’été\r\n"


@pytest.mark.parametrize(
    ("table", "encoding"),
    [
        (ARABIC_TABLE, "cp1256"),
        (ARABIC_TABLE, "mac_arabic"),
        (ARABIC_TABLE, "utf-16"),
        (FRENCH_TABLE, "cp1252"),
        ('title,text\r\nNews,"It arrived – in Beirut’s port"\r\n', "cp1252"),
    ],
)
def test_what_excel_writes_in_three_languages_is_read(table, encoding):
    """On Windows and on a Mac, as CSV and as Unicode text."""
    text, name, _ = decode(table.encode(encoding), "f")
    assert text.removeprefix("\ufeff") == table
    assert name.replace("_", "-") == encoding.replace("_", "-")


def test_french_is_never_taken_for_arabic():
    for words in ("Le président est arrivé hier", "à Beyrouth, où il a été reçu"):
        assert decode(words.encode("cp1252"), "f").encoding == "cp1252"
