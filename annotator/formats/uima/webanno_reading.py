"""Reads WebAnno's TSV, version 3: sentences, their tokens with parts, and layers in columns.

Offsets count UTF-16 units. Nothing that reads such files compares them with the tokens beside
them; here it is done, since files with code points are taken everywhere and mark the wrong letters.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import BinaryIO, NamedTuple

from annotator.core.as_typed import as_typed
from annotator.core.checking import Check, checked
from annotator.core.message import Form
from annotator.core.place import Place
from annotator.formats.conventions import OffsetUnit
from annotator.formats.encoding.encodings import LARGEST, decode
from annotator.formats.encoding.glance import Glance
from annotator.formats.errors import FormatError, shortened
from annotator.formats.reading import Item, ReadOptions
from annotator.formats.spans.positions import Positions, counted_in
from annotator.formats.uima import labelled_types
from annotator.formats.uima.cas import Cas, CasAnnotation
from annotator.formats.uima.type_system import ARTICLE
from annotator.formats.uima.webanno_escapes import unescaped
from annotator.formats.uima.webanno_writing import BEFORE, ID, PERSON, TEXT

_BEGINS = "#FORMAT=WebAnno TSV 3."
_TYPES, _SPANS = "#T_", "#T_SP="
_ROW = re.compile(r"^\d+-\d+(?:\.\d+)?\t(\d{1,9})-(\d{1,9})\t([^\t\n]*)((?:\t.*)?)\n", re.MULTILINE)
_ROWS_OR_LINE = re.compile(r"(?:\d.*\n){1,500}|.*\n")  # rows are looked at together
_STACKED = re.compile(r"(?:[^\\|]|\\.)+", re.DOTALL)
_NUMBERED = re.compile(r"((?:[^\\\[]|\\.)*)\[(\d{1,9})\]", re.DOTALL)
_NO_COLUMN, _NO_VALUE = "_", "*"
_NO_VALUES = f"\t{_NO_COLUMN}"
_UNITS = (OffsetUnit.UTF16, OffsetUnit.CODEPOINT)
_OF_PEOPLE = "annotation"  # the folder in which INCEpTION has a folder for each text


class WebAnnoFault(Form):
    """Why a file is not read."""

    NO_ROW = "a line must be a token: its number, its offsets, its text and its layers."
    NO_SENTENCE = "the token has no line #Text= above it."
    NOT_THERE = "the token {token} does not stand at {begin} to {end} in the sentences."
    CODE_POINTS = "the offsets fit as code points, but not as UTF-16 units: say what they count."


class _Column(NamedTuple):
    """A feature of a type of spans."""

    type: str
    feature: str


@dataclass(slots=True)
class _Sentence:
    """The text of a sentence with its line feeds, and the offset of its first token."""

    begin: int
    text: str


class _Unit(NamedTuple):
    """A token or a part of one, with what stands behind it in columns."""

    begin: int
    end: int
    text: str
    values: str
    line: int


@dataclass(slots=True)
class _Units:
    """All units of a file, field by field: nearly all of 400 an article are just compared."""

    begins: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    values: list[str] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)

    def take(self, rows: list[tuple[str, str, str, str]], line: int) -> None:
        """Take what stands in ``rows``, of which the first is at ``line``."""
        begins, ends, texts, values = zip(*rows, strict=True)
        self.begins += map(int, begins)
        self.ends += map(int, ends)
        self.texts += map(unescaped, texts) if "\\" in "".join(texts) else texts
        self.values += values
        self.lines += range(line, line + len(rows))

    def __iter__(self) -> Iterator[_Unit]:
        return map(self._unit, range(len(self.lines)))

    def with_values(self) -> Iterator[_Unit]:
        """Those with a value in a column, which nearly all have not."""
        blank = {values for values in set(self.values) if not values.strip(_NO_VALUES)}
        numbers = (number for number, values in enumerate(self.values) if values not in blank)
        return map(self._unit, numbers)

    def _unit(self, number: int) -> _Unit:
        return _Unit(
            self.begins[number],
            self.ends[number],
            self.texts[number],
            self.values[number],
            self.lines[number],
        )


@dataclass(slots=True)
class _File:
    """What stands in a file; ``columns`` are ``None`` where they are of no span."""

    columns: list[_Column | None] = field(default_factory=list)
    sentences: list[_Sentence] = field(default_factory=list)
    units: _Units = field(default_factory=_Units)
    facts: dict[str, str] = field(default_factory=dict)
    name: str = ""

    def place(self, unit: _Unit) -> Place:
        """Where ``unit`` stands."""
        return Place(self.name, unit.line)


def looks(glance: Glance) -> bool:
    """Whether the file says that it is in version 3."""
    return glance.text.startswith(_BEGINS)


def read(stream: BinaryIO, file: str, options: ReadOptions) -> Generator[Item, None, None]:
    """The article in a file, with the set of whoever annotated it."""
    text, encoding, _ = decode(stream.read(LARGEST + 1), file, options.encoding)
    written = text.removeprefix("\ufeff").replace("\r\n", "\n")
    contents = _Parsing(file).contents(f"{written}\n", options.check)
    cas = Cas(_text(contents, options.unit), list(_annotations(contents, file)))
    yield from labelled_types.items_of(cas, file, encoding, options, is_sure=True)


# -- lines ----------------------------------------------------------------------------------------


class _Parsing:
    """Takes the lines of one file."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._contents = _File(name=file)
        self._lines: list[str] = []  # of the next sentence
        self._in_sentence = False

    def contents(self, written: str, check: Check) -> _File:
        """What is in the lines of ``written``; :class:`FormatError` names one that is nothing."""
        line = 1
        for match in checked(_ROWS_OR_LINE.finditer(written), check):
            lines = match[0]
            rows = _ROW.findall(lines)
            if rows:
                self._take_rows(rows, lines, line)
            else:
                self._take_other(lines[:-1], line)
            line += lines.count("\n")
        return self._contents

    def _take_rows(self, rows: list[tuple[str, str, str, str]], lines: str, line: int) -> None:
        if len(rows) < lines.count("\n"):
            each = enumerate(lines.split("\n"), line)
            raise self._no_row(next(n for n, written in each if not _ROW.match(f"{written}\n")))
        if not self._in_sentence:
            self._begin_sentence(int(rows[0][0]), line)
        self._contents.units.take(rows, line)

    def _take_other(self, line: str, number: int) -> None:
        self._in_sentence = False
        if line.startswith("#"):
            self._take_header(line)
        elif line:
            raise self._no_row(number)

    def _no_row(self, line: int) -> FormatError:
        return FormatError(Place(self._file, line), WebAnnoFault.NO_ROW)

    def _take_header(self, line: str) -> None:
        key, equals, value = line.partition("=")
        if key + equals == TEXT:
            self._lines.append(unescaped(value))
        elif key + equals in (ID, PERSON, BEFORE):
            self._contents.facts[key + equals] = unescaped(value)
        elif line.startswith(_TYPES):
            type, *features = value.split("|")
            is_span = line.startswith(_SPANS)
            for feature in features or [""]:
                self._contents.columns.append(_Column(type, feature) if is_span else None)

    def _begin_sentence(self, begin: int, line: int) -> None:
        if not self._lines:
            raise FormatError(Place(self._file, line), WebAnnoFault.NO_SENTENCE)
        self._contents.sentences.append(_Sentence(begin, "\n".join([*self._lines, ""])))
        self._lines, self._in_sentence = [], True


# -- the text -------------------------------------------------------------------------------------


def _text(contents: _File, unit: OffsetUnit | None) -> str:
    """The text that the sentences make; :class:`FormatError` if the tokens are not in it."""
    expected = unit if unit in _UNITS else OffsetUnit.UTF16
    text = _assembled(contents, expected)
    misfit = _misfit(contents, text, expected)
    if misfit is None:
        return text
    if unit is None and _misfit(contents, _assembled(contents, _UNITS[1]), _UNITS[1]) is None:
        hint = f"--offset-unit {as_typed(_UNITS[1])}"
        raise FormatError(contents.place(misfit), WebAnnoFault.CODE_POINTS, hint=hint)
    raise FormatError(
        contents.place(misfit),
        WebAnnoFault.NOT_THERE,
        token=shortened(misfit.text),
        begin=misfit.begin,
        end=misfit.end,
    )


def _assembled(contents: _File, unit: OffsetUnit) -> str:
    """The sentences, each where its first token is; blanks are where nothing is known."""
    parts = [contents.facts.get(BEFORE, "")]
    length = counted_in(unit, parts[0])(len(parts[0]))
    for sentence in contents.sentences:
        if sentence.begin == length - 1 and parts[-1].endswith("\n"):
            parts[-1] = parts[-1][:-1]  # the sentences are on one line, with nothing between
            length -= 1
        parts += [" " * (sentence.begin - length), sentence.text]
        length = max(length, sentence.begin)
        length += counted_in(unit, sentence.text)(len(sentence.text))
    return "".join(parts)[:-1]  # the last line feed belongs to no line of the article


def _misfit(contents: _File, text: str, unit: OffsetUnit) -> _Unit | None:
    """The first token that is not at its place."""
    positions, units = Positions(text), contents.units
    covered = [*map(text.__getitem__, map(slice, units.begins, units.ends))]
    if positions.are_code_points(unit) and "" not in units.texts and covered == units.texts:
        return None  # as mostly
    for each in units:
        span = positions.span(unit, each.begin, each.end)
        if span is None or span.of(text) != each.text:
            return each
    return None


# -- annotations ----------------------------------------------------------------------------------


@dataclass(slots=True)
class _Annotation:
    """What is known so far: one of several tokens grows with each of them."""

    begin: int
    end: int
    line: int
    features: dict[str, str] = field(default_factory=dict)


def _annotations(contents: _File, file: str) -> Iterator[CasAnnotation]:
    made: dict[tuple[str, object], _Annotation] = {}
    for unit in contents.units.with_values():
        for column, value in zip(contents.columns, unit.values.split("\t")[1:], strict=False):
            if column is not None and value not in ("", _NO_COLUMN):
                for number, one_value in enumerate(_STACKED.findall(value)):
                    _take_value(one_value, number, column, unit, made)
    for (type, _), each in made.items():
        place = Place(contents.name, each.line)
        yield CasAnnotation(type, each.begin, each.end, each.features, place)
    id, person = contents.facts.get(ID), contents.facts.get(PERSON)
    if id is not None:
        yield CasAnnotation(ARTICLE, 0, 0, {"id": id, "person": person or ""}, Place(file))
    elif (of_inception := _person_in(file)) is not None:
        yield CasAnnotation(labelled_types.WORK, 0, 0, {"username": of_inception}, Place(file))


def _take_value(
    written: str,
    number: int,
    column: _Column,
    unit: _Unit,
    made: dict[tuple[str, object], _Annotation],
) -> None:
    """Take one of the values in a cell: those with the same number are of one annotation.

    One without a number is of its token only, and in each column of its type the same in order.
    """
    match = _NUMBERED.fullmatch(written)
    value = match[1] if match else written
    key = column.type, int(match[2]) if match else (unit.line, number)
    known = made.get(key)
    if known is None:
        known = made[key] = _Annotation(unit.begin, unit.end, unit.line)
    known.begin, known.end = min(known.begin, unit.begin), max(known.end, unit.end)
    if value != _NO_VALUE and column.feature:
        known.features.setdefault(column.feature, unescaped(value))


def _person_in(file: str) -> str | None:
    """Whose file it is in an export of INCEpTION: ``annotation/text.txt/leila.tsv``."""
    path = PurePath(file)
    return path.stem if len(path.parts) > 2 and path.parts[-3] == _OF_PEOPLE else None
