"""The formats, in one table: it drives recognition, `annotator formats` and the documentation.

Modules are named, not imported: the table is read by commands that read no file.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from typing import BinaryIO, Protocol, cast

from annotator.core.message import Form
from annotator.formats.capabilities import (
    CELL_LABEL,
    EVERYTHING,
    MISC_LABEL,
    MOST_CELL_UNITS,
    NOT_IN_CELLS,
    NOT_IN_XML,
    PLAIN_LABEL,
    TAG_LABEL,
    XML_LABEL,
    Capabilities,
    CarriedField,
    SpanUnit,
    TokenRule,
)
from annotator.formats.conventions import WRITTEN_UNITS, OffsetUnit
from annotator.formats.encoding.glance import Glance
from annotator.formats.reading import Reader
from annotator.formats.writing import MakeWriter


class FormatTitle(Form):
    """What the formats are called to people."""

    JSONL = "annotator JSONL, version 1"
    TEXT = "Text or Markdown, one article a file"
    HTML = "Web page, one article a file"
    JSON_LINES = "Other JSONL, an object with a text on each line"
    JSON = "JSON, an object with a text or a list of them"
    CSV = "CSV with a header; comma, semicolon or tab"
    TSV = "TSV with a header"
    WORD = "Word file, one article a file"
    EXCEL = "Excel file, a header and a row for each article"
    HF_SPANS = "Hugging Face JSONL of spans, an article on each line"
    HF_TOKENS = "Hugging Face JSONL of tokens and tags, an article on each line"
    SPANS_CSV = "CSV of spans, one on each row"
    SPANS_EXCEL = "Excel file of spans, one on each row, and of articles"
    DOCCANO = "doccano JSONL, an article on each line"
    DOCCANO_RELATIONS = "doccano JSONL for projects with relations"
    BRAT = "brat folder, annotations beside each text; written as a ZIP"
    PRODIGY = "Prodigy and spaCy JSONL, a text with tokens and spans on each line"
    DOC_BIN = "spaCy DocBin, one file for its training"
    PARQUET_SPANS = "Hugging Face Parquet of spans, an article in each row"
    PARQUET_TOKENS = "Hugging Face Parquet of tokens and tags, an article in each row"
    LABEL_STUDIO = "Label Studio JSON, a list of tasks"
    CAS_XMI = "UIMA CAS in XMI, a file for each article; written as a ZIP"
    CAS_JSON = "UIMA CAS in JSON, a file for each article; written as a ZIP"
    WEBANNO = "WebAnno TSV, version 3, a file for each article; written as a ZIP"
    CONLL_U = "CoNLL-U, a word in ten columns on each line"
    GLINER = "GLiNER JSON for training, an item for each line of a text"
    CHAT = "Chat JSONL for tuning language models"
    CONLL = "CoNLL, a token and its tag on each line"
    CONLL_2003 = "CoNLL-2003, a token, two columns without a meaning, and its tag"
    CONLL_COLUMNS = "CoNLL with a column of tags for each label"
    CONLL_NESTED = "CoNLL with all tags of a token behind it, as in Wojood"


class Looks(Protocol):
    """Whether a file is in a format, by its beginning. It is quick, and sure or says no."""

    def __call__(self, glance: Glance) -> bool: ...


class ColumnsOf(Protocol):
    """The names of the fields in a file, which is at its beginning."""

    def __call__(self, stream: BinaryIO, file: str, encoding: str | None) -> Iterable[str]: ...


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what is read, written, or both.

    ``suffixes`` are what its files end with, the one that an export proposes first. ``carries`` and
    ``loses`` say what comes through and what does not. ``reader`` and ``writer`` are
    ``folder.module:callable`` in this folder (:class:`Reader`, :class:`MakeWriter`); empty if there
    is none. ``guesses`` says whether what a file leaves out is guessed from its text.
    ``looks`` is likewise a function that knows its files by what is in them (:class:`Looks`); a
    format without one is known by the names of its files. ``columns`` (:class:`ColumnsOf`) names
    the fields from which somebody may choose what is what. ``capabilities`` is what a written file
    can hold; ``has_tags`` says that tags say where spans begin, ``is_text`` that it can be shown.
    ``beside`` are the endings of files that belong to one of this format, and are read with it.
    ``read_as`` is the name of the format that its files are read in, if that has another name.
    ``units`` are what offsets may count where that can be chosen, the usual first.
    ``extra`` is what has to be installed with ``pip install 'annotator[extra]'``.
    """

    name: str
    title: FormatTitle
    suffixes: tuple[str, ...]
    carries: str
    loses: str
    reader: str = ""
    writer: str = ""
    guesses: bool = True
    looks: str = ""
    columns: str = ""
    capabilities: Capabilities = EVERYTHING
    has_tags: bool = False
    is_text: bool = True
    beside: tuple[str, ...] = ()
    read_as: str = ""
    units: tuple[OffsetUnit, ...] = ()
    extra: str = ""

    @property
    def reads(self) -> bool:
        """Whether the program reads it."""
        return bool(self.reader)

    @property
    def writes(self) -> bool:
        """Whether the program writes it."""
        return bool(self.writer)

    @property
    def directions(self) -> str:
        """What the program does with it, for people: ``reads, writes``."""
        return ", ".join(["reads"] * self.reads + ["writes"] * self.writes)

    @property
    def install(self) -> str:
        """What to type once before the format can be used; empty if nothing is missing."""
        return f"pip install 'annotator[{self.extra}]'" if self.extra else ""

    def looks_like(self, glance: Glance) -> bool:
        """Whether a file of which this is a glance is in this format, whatever it is called."""
        return bool(self.looks) and cast(Looks, _named_callable(self.looks))(glance)

    def columns_of(self, stream: BinaryIO, file: str, encoding: str | None) -> Iterable[str]:
        """The fields of such a file to choose from; none if its fields have fixed names."""
        if not self.columns:
            return ()
        return cast(ColumnsOf, _named_callable(self.columns))(stream, file, encoding)

    def read(self) -> Reader:
        """The function that reads such a file. Only for a format that the program reads."""
        return cast(Reader, _named_callable(self.reader))

    def write(self) -> MakeWriter:
        """What begins such a file. Only for a format that the program writes."""
        return cast(MakeWriter, _named_callable(self.writer))


_IN_COMMENTS = frozenset({CarriedField.ID, CarriedField.PEOPLE})
_TAGS_BY_LABEL = Capabilities(
    SpanUnit.TOKEN,
    same_label_nested=False,
    across_lines=False,
    labels=TAG_LABEL,
    fields=_IN_COMMENTS,
)
_FLAT_TAGS = replace(_TAGS_BY_LABEL, nested=False, same_span=False)
_UTF16 = Capabilities(SpanUnit.UTF16, fields=_IN_COMMENTS | {CarriedField.DETAILS})
_SPAN_LINES = Capabilities(
    fields=_IN_COMMENTS
    | {
        CarriedField.NOTE,
        CarriedField.CERTAINTY,
        CarriedField.NOT_ARTICLE,
        CarriedField.DETAILS,
    }
)
_CAS = replace(_SPAN_LINES, unit=SpanUnit.UTF16)
_UTF16_FIRST = (OffsetUnit.UTF16, OffsetUnit.CODEPOINT)

FORMATS: tuple[Format, ...] = (
    Format(
        "jsonl",
        FormatTitle.JSONL,
        (".jsonl",),
        "everything: articles, spans, ids, notes, certainty, origin, states, not-article regions",
        "nothing",
        "jsonl.reading:read",
        writer="jsonl.writing:JsonlWriter",
        looks="jsonl.reading:looks",
        guesses=False,
    ),
    Format(
        "text",
        FormatTitle.TEXT,
        (".txt", ".md"),
        "the text; title, source and date are guessed from it",
        "nothing: Markdown stays as it is written",
        "text.plain_text:read",
    ),
    Format(
        "html",
        FormatTitle.HTML,
        (".html", ".htm"),
        "the text that is seen, one line a block, and the page's title",
        "markup, scripts, pictures",
        "text.plain_text:read_html",
    ),
    Format(
        "json-lines",
        FormatTitle.JSON_LINES,
        (".jsonl", ".ndjson"),
        "text, title, source, date; spans with start, end and label; the rest as meta",
        "attributes of spans beside the label",
        "rows.generic_json:read_lines",
        columns="rows.generic_json:columns_of_lines",
    ),
    Format(
        "json",
        FormatTitle.JSON,
        (".json",),
        "text, title, source, date; spans with start, end and label; the rest as meta",
        "attributes of spans beside the label",
        "rows.generic_json:read",
        columns="rows.generic_json:columns_of",
    ),
    Format(
        "csv",
        FormatTitle.CSV,
        (".csv",),
        "text, title, source, date; spans as a list in a cell; other columns as meta",
        "empty values",
        "table.table:read",
        columns="table.table:columns_of",
    ),
    Format(
        "tsv",
        FormatTitle.TSV,
        (".tsv", ".tab"),
        "text, title, source, date; spans as a list in a cell; other columns as meta",
        "empty values",
        "table.table:read",
        columns="table.table:columns_of",
    ),
    Format(
        "word",
        FormatTitle.WORD,
        (".docx", ".docm"),
        "the text of paragraphs and tables in their order; title, source and date are guessed",
        "formatting, pictures, notes, headers and footers",
        "office.word:read",
    ),
    Format(
        "excel",
        FormatTitle.EXCEL,
        (".xlsx", ".xlsm"),
        "text, title, source, date; spans as a list in a cell; other columns as meta",
        "formatting, formulas (their values stay), sheets without a column of texts",
        "table.workbooks:read",
        columns="table.excel:columns_of",
        extra="excel",
    ),
    Format(
        "prodigy",
        FormatTitle.PRODIGY,
        (".jsonl",),
        "every span as whole tokens, ids, people; reads spaCy's pairs of text and entities too",
        "spans inside words",
        "prodigy.prodigy_lines:read",
        writer="prodigy.prodigy_lines:ProdigyWriter",
        looks="prodigy.prodigy_lines:looks",
        capabilities=Capabilities(SpanUnit.TOKEN, fields=_IN_COMMENTS),
    ),
    Format(
        "docbin",
        FormatTitle.DOC_BIN,
        (".spacy",),
        "every span as whole tokens in the group sc, ids, people, titles, sources, dates; the"
        " outermost as entities, too",
        "spans inside words",
        "prodigy.doc_bin:read",
        writer="prodigy.doc_bin:DocBinWriter",
        looks="prodigy.doc_bin:looks",
        capabilities=Capabilities(SpanUnit.TOKEN, fields=_IN_COMMENTS | {CarriedField.DETAILS}),
        is_text=False,
        extra="spacy",
    ),
    Format(
        "hf-spans",
        FormatTitle.HF_SPANS,
        (".jsonl",),
        "every span to the letter, notes, certainty, not-article regions, ids, people",
        "states, origin, other fields of articles",
        "hugging_face.span_lines:read",
        writer="hugging_face.span_lines:SpanLinesWriter",
        looks="hugging_face.span_lines:looks",
        guesses=False,
        capabilities=_SPAN_LINES,
        units=WRITTEN_UNITS,
    ),
    Format(
        "hf-tokens",
        FormatTitle.HF_TOKENS,
        (".jsonl",),
        "text, id and person; the outermost spans, as whole tokens",
        "spans inside words and in other spans",
        "hugging_face.token_lines:read",
        writer="hugging_face.token_lines:TokenLinesWriter",
        looks="hugging_face.token_lines:looks",
        capabilities=replace(_FLAT_TAGS, across_lines=True),
        has_tags=True,
    ),
    Format(
        "parquet-spans",
        FormatTitle.PARQUET_SPANS,
        (".parquet",),
        "as hf-spans; reads tokens and tags too",
        "as hf-spans",
        "hugging_face.parquet_rows:read",
        writer="hugging_face.parquet_rows:ParquetSpansWriter",
        looks="hugging_face.parquet_rows:looks",
        guesses=False,
        capabilities=_SPAN_LINES,
        is_text=False,
        units=WRITTEN_UNITS,
        extra="parquet",
    ),
    Format(
        "parquet-tokens",
        FormatTitle.PARQUET_TOKENS,
        (".parquet",),
        "as hf-tokens, tags as numbers with names",
        "as hf-tokens",
        writer="hugging_face.parquet_rows:ParquetTokensWriter",
        capabilities=replace(_FLAT_TAGS, across_lines=True),
        has_tags=True,
        is_text=False,
        extra="parquet",
        read_as="parquet-spans",
    ),
    Format(
        "spans-csv",
        FormatTitle.SPANS_CSV,
        (".csv",),
        "every span to the letter, notes, certainty, ids, people; the text in the first row",
        "states, origin, not-article regions, other fields of articles",
        "table.span_table:read",
        writer="table.span_table:SpanTableWriter",
        looks="table.span_table:looks",
        capabilities=Capabilities(
            fields=_IN_COMMENTS | {CarriedField.NOTE, CarriedField.CERTAINTY}
        ),
        units=WRITTEN_UNITS,
    ),
    Format(
        "spans-excel",
        FormatTitle.SPANS_EXCEL,
        (".xlsx",),
        "every span to the letter, notes, certainty, ids, people; texts in a sheet of their own",
        "as spans-csv; articles that are longer than a cell",
        writer="table.span_workbook:SpanWorkbookWriter",
        read_as="excel",
        capabilities=Capabilities(
            unwritable=NOT_IN_CELLS,
            most_units=MOST_CELL_UNITS,
            labels=CELL_LABEL,
            fields=_IN_COMMENTS | {CarriedField.NOTE, CarriedField.CERTAINTY},
        ),
        is_text=False,
        units=WRITTEN_UNITS,
        extra="excel",
    ),
    Format(
        "doccano",
        FormatTitle.DOCCANO,
        (".jsonl",),
        "every span to the letter, ids, people, titles, sources, dates",
        "notes, certainty; doccano itself drops spans that share letters: switch on its"
        " “allow overlapping”",
        "doccano.doccano_lines:read",
        writer="doccano.doccano_lines:DoccanoWriter",
        looks="doccano.doccano_lines:looks",
        capabilities=_UTF16,
        units=_UTF16_FIRST,
    ),
    Format(
        "doccano-relations",
        FormatTitle.DOCCANO_RELATIONS,
        (".jsonl",),
        "as doccano; reading takes both shapes",
        "as doccano",
        writer="doccano.doccano_lines:DoccanoRelationsWriter",
        read_as="doccano",
        capabilities=_UTF16,
        units=_UTF16_FIRST,
    ),
    Format(
        "label-studio",
        FormatTitle.LABEL_STUDIO,
        (".json",),
        "every span to the letter, notes, ids, people, titles, sources, dates; reads JSON_MIN too",
        "certainty, what is cancelled, drafts, predictions",
        "label_studio.tasks:read",
        writer="label_studio.tasks:LabelStudioWriter",
        looks="label_studio.tasks:looks",
        capabilities=replace(_UTF16, fields=_UTF16.fields | {CarriedField.NOTE}),
    ),
    Format(
        "brat",
        FormatTitle.BRAT,
        (".zip", ".txt"),
        "every span to the letter, notes, certainty, ids, people",
        "relations, events, other attributes, what is between the parts of a span with gaps",
        "brat.brat_folder:read",
        writer="brat.brat_folder:BratWriter",
        looks="brat.brat_folder:looks",
        capabilities=Capabilities(
            labels=PLAIN_LABEL, fields=_IN_COMMENTS | {CarriedField.NOTE, CarriedField.CERTAINTY}
        ),
        is_text=False,
        beside=(".ann",),
    ),
    Format(
        "cas-xmi",
        FormatTitle.CAS_XMI,
        (".zip", ".xmi"),
        "every span to the letter, notes, certainty, not-article regions, ids, people, titles,"
        " sources, dates",
        "articles with characters that XML cannot hold; other layers; INCEpTION asks for a layer"
        " with character granularity and any overlap",
        "uima.cas_folder:read_xmi",
        writer="uima.cas_folder:XmiWriter",
        looks="uima.cas_folder:looks_like_xmi",
        capabilities=replace(_CAS, unwritable=NOT_IN_XML, labels=XML_LABEL),
        is_text=False,
    ),
    Format(
        "cas-json",
        FormatTitle.CAS_JSON,
        (".zip", ".json"),
        "as cas-xmi",
        "other layers",
        "uima.cas_folder:read_json",
        writer="uima.cas_folder:CasJsonWriter",
        looks="uima.cas_folder:looks_like_json",
        capabilities=_CAS,
        is_text=False,
    ),
    Format(
        "webanno",
        FormatTitle.WEBANNO,
        (".zip", ".tsv"),
        "every span to the letter, ids, people",
        "notes, certainty; relations, chains, other layers",
        "uima.webanno_reading:read",
        writer="uima.webanno_writing:WebAnnoWriter",
        looks="uima.webanno_reading:looks",
        capabilities=Capabilities(SpanUnit.UTF16, fields=_IN_COMMENTS),
        is_text=False,
    ),
    Format(
        "gliner",
        FormatTitle.GLINER,
        (".json",),
        "spans as whole tokens, as GLiNER makes them, also in other spans",
        "ids, people; of two labels on the same tokens one; GLiNER learns no span of more than 12"
        " tokens unless its max_width says so, so few claims",
        writer="training.gliner:GlinerWriter",
        capabilities=Capabilities(
            SpanUnit.TOKEN,
            TokenRule.GLINER,
            same_span=False,
            across_lines=False,
            fields=frozenset(),
        ),
    ),
    Format(
        "chat",
        FormatTitle.CHAT,
        (".jsonl",),
        "every span by its text and which of its occurrences it is",
        "ids, people, notes, certainty",
        writer="training.chat:ChatWriter",
        capabilities=Capabilities(SpanUnit.SURFACE, fields=frozenset()),
    ),
    Format(
        "conll",
        FormatTitle.CONLL,
        (".conll", ".bio", ".iob", ".iob2"),
        "text, id and person in comments; the outermost spans, as whole tokens; reads every scheme",
        "spans inside words and in other spans",
        "conll.reading:read",
        writer="conll.writing:ConllWriter",
        looks="conll.reading:looks",
        capabilities=_FLAT_TAGS,
        has_tags=True,
    ),
    Format(
        "conll-u",
        FormatTitle.CONLL_U,
        (".conllu",),
        "the text to the letter, id and person; spans of whole words as NE= in the last column",
        "spans inside words, unless words are split into ranges; spans in spans of the same label",
        "conll.universal:read",
        writer="conll.universal:UniversalWriter",
        looks="conll.universal:looks",
        capabilities=replace(_TAGS_BY_LABEL, labels=MISC_LABEL),
        has_tags=True,
    ),
    Format(
        "conll-2003",
        FormatTitle.CONLL_2003,
        (".conll",),
        "as conll, in four columns with blanks between them",
        "spans inside words and in other spans",
        writer="conll.writing:Conll2003Writer",
        read_as="conll",
        capabilities=_FLAT_TAGS,
        has_tags=True,
    ),
    Format(
        "conll-columns",
        FormatTitle.CONLL_COLUMNS,
        (".conll",),
        "as conll, and spans with other labels on the same tokens",
        "spans inside words, and in spans of the same label",
        writer="conll.writing:ConllColumnsWriter",
        read_as="conll",
        capabilities=_TAGS_BY_LABEL,
        has_tags=True,
    ),
    Format(
        "conll-nested",
        FormatTitle.CONLL_NESTED,
        (".conll", ".txt"),
        "as conll, and spans with other labels on the same tokens",
        "spans inside words, and in spans of the same label",
        writer="conll.writing:ConllNestedWriter",
        read_as="conll",
        capabilities=_TAGS_BY_LABEL,
        has_tags=True,
    ),
)
READ: tuple[Format, ...] = tuple(form for form in FORMATS if form.reads)
"""What an import can be of."""

BESIDE = frozenset(ending for form in FORMATS for ending in form.beside)
"""Endings of files that are read with another of the same name."""

WRITTEN: tuple[Format, ...] = tuple(form for form in FORMATS if form.writes)
"""What an export can be; the first is what the window offers."""

_BY_NAME = {form.name: form for form in FORMATS}


def named(name: str) -> Format | None:
    """The format called ``name``, if there is one."""
    return _BY_NAME.get(name)


def names(formats: Iterable[Format] = FORMATS) -> tuple[str, ...]:
    """The formats' names, to choose from."""
    return tuple(form.name for form in formats)


@cache
def _named_callable(where: str) -> object:
    """What stands at ``folder.module:name`` in this folder."""
    module, name = where.split(":")
    return getattr(import_module(f"annotator.formats.{module}"), name)
