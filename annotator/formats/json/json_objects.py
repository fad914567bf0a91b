"""The values of a file of JSON one at a time: on lines, in one list, or a single one."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any, BinaryIO

from annotator.core.checking import checked
from annotator.core.place import Place
from annotator.formats.encoding.converting import as_utf8
from annotator.formats.encoding.encodings import LARGEST, decode
from annotator.formats.encoding.lines import Lines
from annotator.formats.errors import FormatError
from annotator.formats.json import json_text
from annotator.formats.json.file_points import BEGINNING, FilePoint
from annotator.formats.json.listed_json import ListedJson
from annotator.formats.reading import ReadOptions
from annotator.formats.spans.span_checks import part

_FIRST_LINE = 64 * 1024 * 1024  # bytes

PlacedValue = tuple[Any, Place]


class JsonValues:
    """The values in ``stream``, each time from its beginning.

    In the place of a line comes what is wrong with it. At most one value of a list, or one line, is
    held in memory. What an object has under a key that is ``passed_over`` stays JSON as it is
    written. Keys that come twice are looked for until a file was read to its end without any.
    :class:`FormatError` is raised when nothing more can be read.
    """

    def __init__(
        self,
        stream: BinaryIO,
        file: str,
        options: ReadOptions,
        passed_over: Collection[str] = (),
    ) -> None:
        self._passed_over = passed_over
        self._stream = stream
        self._file = file
        self._options = options
        self._are_sure = False  # that no key comes twice

    def __iter__(self) -> Iterator[PlacedValue | FormatError]:
        stream = self._stream
        stream.seek(0)
        first = stream.readline(_FIRST_LINE).lstrip(b"\xef\xbb\xbf").strip()
        more = stream.read(1)
        stream.seek(0)
        if first[:1] == b"[" and not (more and first[-1:] == b"]"):
            yield from self._of_list()
        elif more and not (first[-1:] in (b"}", b"]") and len(first) > 1):
            yield self._single()
        else:
            yield from self._of_lines()

    def _value_in(self, data: bytes, place: Place, begin: FilePoint = BEGINNING) -> Any:
        value_in = json_text.known_value if self._are_sure else json_text.value
        return value_in(data, place, self._passed_over, begin)

    def _of_lines(self) -> Iterator[PlacedValue | FormatError]:
        has_faults = False
        for number, data in Lines(
            self._stream, self._file, self._options.encoding, self._options.check
        ):
            if isinstance(data, FormatError):
                yield data
                continue
            place = Place(self._file, number)
            try:
                yield self._value_in(data, place), place
            except FormatError as error:
                has_faults = True
                yield error
        if not has_faults:
            self._are_sure = True

    def _single(self) -> PlacedValue:
        text, _, _ = decode(self._stream.read(LARGEST + 1), self._file, self._options.encoding)
        place = Place(self._file, None, "$")
        return json_text.value(text.removeprefix("\ufeff").encode(), place), place

    def _of_list(self) -> Iterator[PlacedValue]:
        whole = Place(self._file, None, "$")
        encoding = encoding_of(self._stream, self._file, self._options)
        listed = ListedJson(as_utf8(self._stream, self._file, encoding), whole)
        for number, written in enumerate(checked(listed, self._options.check)):
            place = part(whole, f"[{number}]")
            yield self._value_in(written, place, listed.begin), place
        self._are_sure = True


def encoding_of(stream: BinaryIO, file: str, options: ReadOptions) -> str:
    """What ``stream`` is in; it is at its beginning then."""
    encoding = Lines(stream, file, options.encoding, options.check).encoding
    stream.seek(0)
    return encoding
