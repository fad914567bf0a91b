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
from annotator.core.checking import checked
from annotator.core.message import Form
from annotator.core.place import Place
from annotator.formats.conventions import OffsetUnit
from annotator.formats.encoding.encodings import LARGEST, decode
from annotator.formats.encoding.glance import Glance
from annotator.formats.errors import FormatError, shortened
from annotator.formats.reading import Item, ReadOptions
from annotator.formats.spans.offset_units import Positions, counted_in
from annotator.formats.uima import labelled_types
from annotator.formats.uima.cas import Cas, CasAnnotation
from annotator.formats.uima.type_system import ARTICLE
from annotator.formats.uima.webanno_escapes import unescaped
from annotator.formats.uima.webanno_writing import BEFORE, ID, PERSON, TEXT

_BEGINS = "#FORMAT=WebAnno TSV 3."
_TYPES, _SPANS = "#T_", "#T_SP="
_ROW = re.compile(r"\d+-\d+(?:\.\d+)?\t(\d{1,9})-(\d{1,9})\t([^\t]*)((?:\t.*)?)")
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
class _File:
    """What stands in a file; ``columns`` are ``None`` where they are of no span."""

    columns: list[_Column | None] = field(default_factory=list)
    sentences: list[_Sentence] = field(default_factory=list)
    units: list[_Unit] = field(default_factory=list)
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
    lines = checked(text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n"), options.check)
    contents = _Parsing(file).contents(lines)
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

    def contents(self, lines: Iterator[str]) -> _File:
        """What is in ``lines``; :class:`FormatError` names one that is nothing."""
        row_in, put = _ROW.fullmatch, self._contents.units.append
        for number, line in enumerate(lines, 1):
            row = row_in(line)
            if row is None:
                self._take_other(line, number)
                continue
            begin, end, token, values = row.groups()
            unit = _Unit(int(begin), int(end), unescaped(token), values, number)
            if not self._in_sentence:
                self._begin_sentence(unit)
            put(unit)
        return self._contents

    def _take_other(self, line: str, number: int) -> None:
        self._in_sentence = False
        if line.startswith("#"):
            self._take_header(line)
        elif line:
            raise FormatError(Place(self._file, number), WebAnnoFault.NO_ROW)

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

    def _begin_sentence(self, first: _Unit) -> None:
        if not self._lines:
            raise FormatError(Place(self._file, first.line), WebAnnoFault.NO_SENTENCE)
        self._contents.sentences.append(_Sentence(first.begin, "\n".join([*self._lines, ""])))
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
    positions = Positions(text)
    begins, ends, texts, *_ = zip(*contents.units, strict=True) if contents.units else ((),) * 3
    covered = [*map(text.__getitem__, map(slice, begins, ends))]
    if positions.are_code_points(unit) and "" not in texts and covered == [*texts]:  # as mostly
        return None
    for each in contents.units:
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
    place: Place
    features: dict[str, str] = field(default_factory=dict)


def _annotations(contents: _File, file: str) -> Iterator[CasAnnotation]:
    made: dict[tuple[str, object], _Annotation] = {}
    for unit in contents.units:
        if not unit.values.strip(_NO_VALUES):
            continue  # nearly every token
        for column, value in zip(contents.columns, unit.values.split("\t")[1:], strict=False):
            if column is not None and value not in ("", _NO_COLUMN):
                for number, one_value in enumerate(_STACKED.findall(value)):
                    _take_value(one_value, number, column, unit, made, contents.place(unit))
    for (type, _), each in made.items():
        yield CasAnnotation(type, each.begin, each.end, each.features, each.place)
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
    place: Place,
) -> None:
    """Take one of the values in a cell: those with the same number are of one annotation.

    One without a number is of its token only, and in each column of its type the same in order.
    """
    match = _NUMBERED.fullmatch(written)
    value = match[1] if match else written
    key: object = int(match[2]) if match else (unit.line, number)
    known = made.setdefault((column.type, key), _Annotation(unit.begin, unit.end, place))
    known.begin, known.end = min(known.begin, unit.begin), max(known.end, unit.end)
    if value != _NO_VALUE and column.feature:
        known.features.setdefault(column.feature, unescaped(value))


def _person_in(file: str) -> str | None:
    """Whose file it is in an export of INCEpTION: ``annotation/text.txt/leila.tsv``."""
    path = PurePath(file)
    return path.stem if len(path.parts) > 2 and path.parts[-3] == _OF_PEOPLE else None
