"""Streams in any encoding as UTF-8: the pieces in which a file is read make no difference."""

from __future__ import annotations

import io
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.encoding import converting
from annotator.formats.encoding.converting import as_utf8
from annotator.formats.errors import FormatError

LETTERS = "سلام é😀👨‍👩‍👧\u200f\u2028\r\n"
FAULTS = [b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xf0\x9f\x98", b"\xd8\n"]

chunk_sizes = st.integers(1, 9)
encodings = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "utf-7"])


def read_in_chunks(data: bytes, encoding: str, chunk: int) -> bytes:
    with mock.patch.object(converting, "_CHUNK", chunk):
        return as_utf8(io.BytesIO(data), "a.txt", encoding).read()


@given(st.text(LETTERS), encodings, chunk_sizes)
def test_every_letter_comes_through_whatever_it_is_cut_in(text, encoding, chunk):
    assert read_in_chunks(text.encode(encoding), encoding, chunk).decode("utf-8") == text


@given(st.text(LETTERS), st.sampled_from(FAULTS), st.text(LETTERS), chunk_sizes)
def test_the_first_byte_that_is_not_in_its_encoding_is_told_by_line_and_number(
    before, fault, after, chunk
):
    data = before.encode() + fault + after.encode()
    with pytest.raises(UnicodeDecodeError) as known:
        data.decode("utf-8")
    with pytest.raises(FormatError) as told:
        read_in_chunks(data, "utf-8", chunk)
    start = known.value.start
    right = data[:start].decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    assert told.value.reason.values["at"] == start + 1
    assert told.value.place.line == 1 + right.count("\n")


@given(st.text(LETTERS), st.sampled_from(FAULTS), chunk_sizes)
def test_what_stands_before_the_fault_is_handed_out(before, fault, chunk):
    with mock.patch.object(converting, "_CHUNK", chunk):
        stream = as_utf8(io.BytesIO(before.encode() + fault + b"x"), "a.txt", "utf-8")
        handed = b""
        with pytest.raises(FormatError):
            while True:
                handed += stream.read1(1)
    assert handed.startswith(before.encode())
