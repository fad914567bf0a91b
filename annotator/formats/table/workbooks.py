"""Excel files of both kinds: an article on each row, or a sheet of spans beside one of articles."""

from __future__ import annotations

from collections.abc import Generator
from typing import BinaryIO

from annotator.formats.reading import Item, ReadOptions
from annotator.formats.table import excel, span_workbook


def read(stream: BinaryIO, file: str, options: ReadOptions) -> Generator[Item, None, None]:
    """The articles in the file, whichever kind it is."""
    with excel.workbook(stream, file) as book:
        sheets = [sheet.title for sheet in book.worksheets]
    kind = span_workbook if span_workbook.is_in(sheets) else excel
    yield from kind.read(stream, file, options)
