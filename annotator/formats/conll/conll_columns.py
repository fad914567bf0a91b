"""Which columns of such a file are tags, as its rows tell."""

from __future__ import annotations

import re
from collections.abc import Iterable

from annotator.formats.tags import is_tag

_BLANKS = re.compile(r"[ \t]+")
MOST = 100
"""Columns, more of which no row has."""


def cells(line: str) -> list[str]:
    """The cells of a row: parted by tabs if there are some, else by blanks or a comma."""
    if "\t" in line:
        row = line.rstrip("\t").split("\t", MOST)
        return [cell.strip(" ") for cell in row] if " " in line else row
    if " " not in line.strip(" "):
        return _by_comma(line.strip(" "))
    return _BLANKS.split(line.strip(" "), maxsplit=MOST)


def _by_comma(line: str) -> list[str]:
    """A token and its tag as a table has them; what has more columns is no such row."""
    token, comma, tag = line.rpartition(",")
    if not comma or ("," in token and token != '","'):
        return [line]
    return [token.strip('"') or token, tag]


def is_row(row: list[str]) -> bool:
    """Whether the row is a token with at least one tag."""
    return 2 <= len(row) <= MOST and is_tag(row[-1])


def are_all_tags(rows: Iterable[list[str]]) -> bool:
    """Whether everything behind the tokens is tags: each column, or several of one token.

    Else (CoNLL-2003: token, part of speech, chunk, tag) only the last column counts.
    """
    return all(is_tag(cell) for row in rows for cell in row[1:])
