"""The formats, in one table: it drives recognition, `annotator formats` and the documentation.

Modules are named, not imported: the table is read by commands that read no file.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module
from typing import cast

from annotator.formats.reading import Reader


@dataclass(frozen=True, slots=True)
class Format:
    """A format. ``reader`` is ``module:function``; ``suffixes`` are what its files end with."""

    name: str
    title: str
    suffixes: tuple[str, ...]
    carries: str
    loses: str
    reader: str
    writes: bool = False
    guesses: bool = True  # whether what a file does not say is guessed from the text

    def read(self) -> Reader:
        """The function that reads such a file."""
        module, function = self.reader.split(":")
        return cast(Reader, getattr(import_module(f"annotator.formats.{module}"), function))


FORMATS: tuple[Format, ...] = (
    Format(
        "jsonl",
        "annotator JSONL, version 1",
        (".jsonl",),
        "everything: articles, spans, ids, notes, certainty, origin, states, not-article regions",
        "nothing",
        "jsonl:read",
        writes=True,
        guesses=False,
    ),
    Format(
        "text",
        "Text or Markdown, one article a file",
        (".txt", ".md"),
        "the text; title, source and date are guessed from it",
        "nothing: Markdown stays as it is written",
        "plain_text:read",
    ),
    Format(
        "html",
        "Web page, one article a file",
        (".html", ".htm"),
        "the text that is seen, one line a block, and the page's title",
        "markup, scripts, pictures",
        "plain_text:read_html",
    ),
    Format(
        "json-lines",
        "Other JSONL, an object with a text on each line",
        (".jsonl", ".ndjson"),
        "text, title, source, date; spans with start, end and label; the rest as meta",
        "attributes of spans beside the label",
        "generic_json:read_lines",
    ),
    Format(
        "json",
        "JSON, an object with a text or a list of them",
        (".json",),
        "text, title, source, date; spans with start, end and label; the rest as meta",
        "attributes of spans beside the label",
        "generic_json:read",
    ),
    Format(
        "csv",
        "CSV with a header; comma, semicolon or tab",
        (".csv",),
        "text, title, source, date; other columns as meta",
        "empty values",
        "table:read",
    ),
    Format(
        "tsv",
        "TSV with a header",
        (".tsv", ".tab"),
        "text, title, source, date; other columns as meta",
        "empty values",
        "table:read",
    ),
)
_BY_NAME = {form.name: form for form in FORMATS}


def named(name: str) -> Format | None:
    """The format called ``name``, if there is one."""
    return _BY_NAME.get(name)


def names(formats: Iterable[Format] = FORMATS) -> str:
    """The formats' names for a sentence."""
    return ", ".join(form.name for form in formats)


def recognised(file_name: str, head: bytes) -> Format | None:
    """The format of a file from its name and its first bytes; ``None`` if it is none of these."""
    fitting = [form for form in FORMATS if file_name.lower().endswith(form.suffixes)]
    if len(fitting) > 1:  # the program's own JSONL, or anybody's
        from annotator.formats.jsonl import is_own

        return _BY_NAME["jsonl" if is_own(head) else "json-lines"]
    return fitting[0] if fitting else None
