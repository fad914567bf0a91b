"""Parquet as Hugging Face's data sets have it: what JSONL has on its lines, as rows of a table."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator, Iterator
from datetime import date, time
from typing import Any, BinaryIO

from annotator.core.message import Form
from annotator.core.place import Place
from annotator.formats.encoding.glance import Glance
from annotator.formats.errors import FormatError
from annotator.formats.extras import extra_for, extra_module
from annotator.formats.fitted import Fitted
from annotator.formats.hugging_face import span_lines, token_lines
from annotator.formats.reading import Item, ReadOptions
from annotator.formats.rows import row_articles
from annotator.formats.rows.rows import Row, Rows
from annotator.formats.spans.span_checks import part
from annotator.formats.tokens import tagged_articles
from annotator.formats.tokens.tag_schemes import tag_names
from annotator.formats.tokens.tagged_articles import TaggedArticle
from annotator.formats.writing import WriteOptions

_EXTRA, _ARROW, _PARQUET = "parquet", "pyarrow", "pyarrow.parquet"
_MAGIC = b"PAR1"
_META = "huggingface"
_ENCODING = "utf-8"
_GROUP = 1_000  # rows that are written together
_LETTERS = 4 * 1024 * 1024  # code points of texts that are
_BATCH = 64  # rows that are read together

_PlacedRows = Iterator[tuple[dict[str, Any], Place]]


class ParquetFault(Form):
    """Why a file of Parquet is not read."""

    DAMAGED = "the file is damaged, or no Parquet: write it again, or take another copy."


class _GroupWriter:
    """Writes rows in groups, so that no more than one group is in memory."""

    def __init__(self, stream: BinaryIO, schema: Any) -> None:
        self._arrow = extra_module(_ARROW, _EXTRA)
        self._table = extra_module(_PARQUET, _EXTRA).ParquetWriter(stream, schema)
        self._schema = schema
        self._rows: list[dict[str, Any]] = []
        self._letters = 0

    def add(self, row: dict[str, Any]) -> None:
        """Write a row, now or with others."""
        self._rows.append(row)
        self._letters += len(row["text"])
        if len(self._rows) == _GROUP or self._letters > _LETTERS:
            self._write_group()

    def finish(self) -> None:
        """Write what is left, and what the groups are."""
        if self._rows:
            self._write_group()
        self._table.close()

    def _write_group(self) -> None:
        self._table.write_table(self._arrow.Table.from_pylist(self._rows, self._schema))
        self._rows, self._letters = [], 0

    def __del__(self) -> None:
        """Do not end the file: an export that was broken off has closed the stream."""
        if hasattr(self, "_table"):
            self._table.is_open = False


class ParquetSpansWriter:
    """A row for each set, with its spans."""

    def __init__(self, stream: BinaryIO, options: WriteOptions) -> None:
        arrow = extra_module(_ARROW, _EXTRA)
        string, number = arrow.string(), arrow.int64()
        region = {"start": number, "end": number}
        strings = dict.fromkeys(("label", "text", "note", "certainty"), string)
        types = dict.fromkeys(span_lines.KEYS, string)
        types["spans"] = arrow.list_(arrow.struct({**region, **strings}))
        types["not_article"] = arrow.list_(arrow.struct(region))
        self._groups = _GroupWriter(stream, arrow.schema(types))
        self._lines = span_lines.SpanLinesWriter(stream, options)

    def write(self, fitted: Fitted) -> None:
        """Write the set as one row."""
        self._groups.add(self._lines.line(fitted))

    def finish(self) -> None:
        """Write what the rows are."""
        self._groups.finish()


class ParquetTokensWriter:
    """A row for each set, with its tokens and the numbers of their tags, which have names."""

    def __init__(self, stream: BinaryIO, options: WriteOptions) -> None:
        arrow = extra_module(_ARROW, _EXTRA)
        names = tag_names(options.labels, options.scheme)
        string = arrow.string()
        types = {
            "id": string,
            "set": string,
            "tokens": arrow.list_(string),
            "ner_tags": arrow.list_(arrow.int64()),
            "text": string,
        }
        self._groups = _GroupWriter(stream, arrow.schema(types, {_META: _features(names)}))
        self._lines = token_lines.TokenLinesWriter(stream, options)
        self._numbers = {name: number for number, name in enumerate(names)}

    def write(self, fitted: Fitted) -> None:
        """Write the set as one row."""
        row = self._lines.line(fitted)
        row["ner_tags"] = [self._numbers[tag] for tag in row["ner_tags"]]
        self._groups.add(row)

    def finish(self) -> None:
        """Write what the rows are."""
        self._groups.finish()


def _features(names: list[str]) -> str:
    """What a data set is told of the columns: that the numbers are tags with ``names``."""
    string = {"dtype": "string", "_type": "Value"}
    tags = {"names": names, "_type": "ClassLabel"}
    columns = {
        "id": string,
        "set": string,
        "tokens": {"feature": string, "_type": "Sequence"},
        "ner_tags": {"feature": tags, "_type": "Sequence"},
        "text": string,
    }
    return json.dumps({"info": {"features": columns}}, ensure_ascii=False)


def looks(glance: Glance) -> bool:
    """Whether the file is Parquet; what its columns are stands at its end."""
    return glance.head.startswith(_MAGIC)


def read(stream: BinaryIO, file: str, options: ReadOptions) -> Generator[Item, None, None]:
    """An article for each row: with tokens and tags, with spans, or with whatever else it has."""
    table = _Table(stream, file)
    names = table.names
    if _one_of(token_lines.TOKENS, names) and _one_of(token_lines.TAGS, names):
        yield from tagged_articles.items_of(lambda: _tagged(table), file, _ENCODING, options)
    elif names == list(span_lines.KEYS):
        yield from span_lines.items_of(table.rows, file, options)
    else:
        yield from row_articles.items_of(lambda: _plain(table), file, _ENCODING, options)


def _one_of(candidates: tuple[str, ...], names: list[str]) -> str:
    return next((name for name in candidates if name in names), "")


class _Table:
    """A file of Parquet; :class:`FormatError` for whatever the library stumbles over."""

    def __init__(self, stream: BinaryIO, file: str) -> None:
        self._stream = stream
        self._file = file
        self._parquet = extra_for(file, _PARQUET, _EXTRA)
        schema = self._opened().schema_arrow
        self.names: list[str] = schema.names
        self.tags = _tags_in(schema.metadata or {}, _one_of(token_lines.TAGS, schema.names))

    def rows(self) -> _PlacedRows:
        """The rows from the first on, a few at a time."""
        batches = self._opened().iter_batches(batch_size=_BATCH)
        place, number = Place(self._file, None, "$"), 0
        while (batch := self._tried(lambda: next(batches, None))) is not None:
            for row in self._tried(batch.to_pylist):
                yield row, part(place, f"[{number}]")
                number += 1

    def _opened(self) -> Any:
        self._stream.seek(0)
        return self._tried(lambda: self._parquet.ParquetFile(self._stream))

    def _tried(self, step: Callable[[], Any]) -> Any:
        try:
            return step()
        except Exception as error:  # of which kind, depends on what is damaged
            raise FormatError(Place(self._file), ParquetFault.DAMAGED) from error


def _tags_in(metadata: dict[bytes, bytes], column: str) -> list[str]:
    """The names of the tags in ``column``, by their numbers; none if the file has no names."""
    try:
        features = json.loads(metadata[_META.encode()])["info"]["features"][column]
        names = features["feature"]["names"]
    except (KeyError, TypeError, ValueError, RecursionError):
        return []
    are_names = isinstance(names, list) and all(isinstance(name, str) for name in names)
    return names if are_names else []


def _tagged(table: _Table) -> Iterator[TaggedArticle | FormatError]:
    for row, place in table.rows():
        column = _one_of(token_lines.TAGS, table.names)
        tags = row[column] if isinstance(row[column], list) else []
        row[column] = [_named(tag, table.tags) for tag in tags]
        try:
            yield token_lines.article(row, place)
        except FormatError as error:
            yield error


def _named(tag: Any, names: list[str]) -> Any:
    """The name of the tag with the number ``tag``; whatever else it is stays."""
    is_number = isinstance(tag, int) and 0 <= tag < len(names)
    return names[tag] if is_number else tag


def _plain(table: _Table) -> Rows:
    for row, place in table.rows():
        yield Row({name: _as_json(value) for name, value in row.items()}, place)


def _as_json(value: Any) -> Any:
    """``value`` as JSON would have it: dates and numbers of other kinds as strings."""
    if isinstance(value, dict):
        return {str(key): _as_json(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_as_json(inner) for inner in value]
    if isinstance(value, date | time):
        return value.isoformat()
    return value if isinstance(value, str | int | float | None) else str(value)
