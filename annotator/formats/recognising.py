"""What files look like from within, when they are not what their names say.

A corpus is more than its articles: tokens with tags, annotations beside texts, tables, a licence.
Whatever looks like that is named, and comes in as an article only if its format was named too.
"""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Callable
from dataclasses import dataclass

from annotator.core.message import Form, Message, say
from annotator.formats import registry
from annotator.formats.encoding import encodings
from annotator.formats.encoding.glance import Glance
from annotator.formats.errors import FormatError
from annotator.formats.jsonl.reading import is_own
from annotator.formats.office.office import format_by_parts
from annotator.formats.registry import Format
from annotator.formats.rows import fields
from annotator.formats.rows.foreign_rows import foreign_kind

_NEARLY_ALL = 0.9
_LICENCE = re.compile(
    r"creative commons|permission is hereby granted|licensed under|general public license"
    r"|apache license|all rights reserved|terms of use",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?:^|[_-])(?:(?:readme|copying|changelog)(?![a-z])|[اأإ]قر[أا]_?ني\Z)",
    re.IGNORECASE,
)
# Articles may be called so too: these are what they say only if they are not in Arabic.
_PERHAPS_ABOUT = re.compile(
    r"(?:^|[_-])(?:licen[cs]e|notice|citation|authors|contributing|sources?|about|credits|info)"
    r"(?![a-z])",
    re.IGNORECASE,
)
# In Arabic, articles are called so too, and end in some of this: it takes both.
_ARABIC_LICENCE_NAME = re.compile(r"(?:^|[_ -])(?:ال)?(?:ترخيص|رخصة|تراخيص)(?:\Z|[_ -])")
_ARABIC_LICENCE = re.compile(
    "المشاع الإبداعي|جميع الحقوق محفوظة|يُ?سمح (?:لك )?باستخدام|بموجب (?:هذه )?الرخصة|شروط الاستخدام"
)
_TERMS_BEGIN = 3_000  # code points: that it is a licence is said before
_WORDS_IN_A_LIST = 30
_FEWEST_LINES = 4  # of a licence that is not called so: a sentence about one is no licence
_BEGINS_WITHIN = 2_000  # code points: what the types of a file are is said before
_MOST_NAMES = 12  # of columns, that are told
_ROWS_ALIKE = 0.8  # of the rows of a table have as many cells as the first; others are broken
_DELIMITER_LINE = "sep="  # as Excel begins a table: the line names what parts the cells
_HTML = re.compile(r"\s*(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html|head|body)[\s>]", re.I | re.S)


class LooksLike(Form):
    """Why a file is not taken for an article."""

    NOT_YET = (
        "this looks like {kind}, which cannot be read yet; as plain text it comes in only when its"
        " format is named."
    )
    NO_WAY = "this looks like {kind}, which cannot be read yet."
    OTHER = "this looks like {kind}; as one article it comes in only when its format is named."


class TextKind(Form):
    """What a text file may be that is no article."""

    WEBANNO = "WebAnno's TSV in an older version"
    BRAT = "annotations of brat without the text that they are of"
    TYPE_SYSTEM = "the types of a UIMA CAS"
    XML = "XML"
    TABLE = "a table with the columns {names}"
    JSON = "JSON"
    PAGE = "a web page"
    LICENCE = "a licence"
    ABOUT = "a page about other files"
    WORDS = "a list of words"


@dataclass(frozen=True, slots=True)
class NotTaken:
    """Why a file is not taken for what its name says; ``hint`` is what to type to take it."""

    reason: Message
    hint: str = ""


_BY_NAME = tuple(form for form in registry.READ if not form.looks)
# What stands beside a file is told by its name, and says most.
_BY_LOOKS = sorted((form for form in registry.READ if form.looks), key=lambda f: not f.beside)


def recognised_within(glance: Glance) -> Format | None:
    """The format whose files look like this from within, whatever they are called."""
    by_looks = next((form for form in _BY_LOOKS if form.looks_like(glance)), None)
    if by_looks is None and _json_by_suffix(glance.name) is None and _is_json_with_text(glance):
        return registry.named(_kind_of_json("json-lines", glance.head))
    return by_looks


def recognised(file_name: str, head: bytes) -> Format | None:
    """What to read a file as, by its name and its first bytes; ``None`` if it is in no format."""
    office_format = format_by_parts(head)
    if office_format:
        return registry.named(office_format)
    by_name = _json_by_suffix(file_name)
    if by_name is not None:
        return registry.named(_kind_of_json(by_name, head))
    fitting = [form for form in _BY_NAME if file_name.lower().endswith(form.suffixes)]
    return fitting[0] if fitting else _only_one_called(file_name)


def _is_json_with_text(glance: Glance) -> bool:
    """Whether the first value is an object of JSON with a text, as no other tool writes it."""
    has_text = any(name in glance.first_fields for name in fields.FIELDS[fields.TEXT])
    return has_text and not is_own(glance.head) and foreign_kind(glance.first_value) is None


def _json_by_suffix(file_name: str) -> str | None:
    """The kind of JSON that the name of a file says it is; ``None`` if it says none."""
    fitting = [form.name for form in _BY_NAME if file_name.lower().endswith(form.suffixes)]
    return fitting[-1] if fitting and fitting[-1] in ("json-lines", "json") else None


def _only_one_called(file_name: str) -> Format | None:
    """The format that alone has this ending, for a file too short to look like anything."""
    called = [form for form in registry.READ if file_name.lower().endswith(form.suffixes)]
    return called[0] if len(called) == 1 else None


def _kind_of_json(by_name: str, head: bytes) -> str:
    """The format of JSON, which is often called by the name of another kind of JSON."""
    first, _, more = head.removeprefix(codecs.BOM_UTF8).lstrip().partition(b"\n")
    is_lines = first.rstrip().endswith(b"}") or not more
    if is_own(head) and (by_name != "json" or is_lines):
        return "jsonl"
    if by_name == "json-lines" and (first.strip() in (b"[", b"{") or _is_list(first, more)):
        return "json"
    return by_name


def _is_list(first: bytes, more: bytes) -> bool:
    """Whether JSON that begins with the line ``first`` is one list, not a list on each line."""
    return first.startswith(b"[{") and not (more.strip() and first.rstrip().endswith(b"]"))


def objection(glance: Glance, format_name: str | None) -> NotTaken | None:
    """Why the file is not read in the format ``format_name``, if anything speaks against it.

    That format is the one that its name says; ``None`` if it says none.
    """
    for recogniser in _RECOGNISERS:
        if format_name in recogniser.formats:
            kind = recogniser.kind(glance)
            if kind is not None:
                hint = recogniser.hint(glance)
                form = LooksLike.NOT_YET if hint else LooksLike.NO_WAY
                return NotTaken(
                    say(LooksLike.OTHER if recogniser.readable else form, kind=kind), hint
                )
    return None


def are_types(reason: Message) -> bool:
    """Whether a file was not taken because it only says which types a CAS has."""
    return reason.values.get("kind") == say(TextKind.TYPE_SYSTEM)


def other_kind(head: bytes, file: str) -> FormatError | None:
    """That the file is an archive, a picture or the like."""
    try:
        encodings.refuse_other_kinds(head, file)
    except FormatError as error:
        return error
    return None


# -- recognisers ----------------------------------------------------------------------------------


def _webanno(glance: Glance) -> Message | None:
    return say(TextKind.WEBANNO) if glance.text.startswith("#FORMAT=WebAnno") else None


def _brat(glance: Glance) -> Message | None:
    if re.match(r"T\d+\t\S+ \d+ \d+", glance.text) or glance.name.lower().endswith(".ann"):
        return say(TextKind.BRAT)
    return None


def _xml(glance: Glance) -> Message | None:
    beginning = glance.text.lstrip()[:_BEGINS_WITHIN].lower()
    return say(TextKind.XML) if beginning.startswith("<?xml") and "<html" not in beginning else None


def _type_system(glance: Glance) -> Message | None:
    is_there = "<typeSystemDescription" in glance.text[:_BEGINS_WITHIN]
    return say(TextKind.TYPE_SYSTEM) if is_there else None


def _foreign_json(glance: Glance) -> Message | None:
    kind = foreign_kind(glance.first_value)
    return say(kind) if kind is not None else None


def _json(glance: Glance) -> Message | None:
    return say(TextKind.JSON) if isinstance(glance.first_value, dict) else None


def _page(glance: Glance) -> Message | None:
    return say(TextKind.PAGE) if is_page(glance.text) else None


def is_page(text: str) -> bool:
    """Whether ``text`` begins as a web page does."""
    return _HTML.match(text) is not None


def _about(glance: Glance) -> Message | None:
    if _ABOUT.search(glance.stem):
        return say(TextKind.ABOUT)
    if _ARABIC_LICENCE_NAME.search(glance.stem) and _ARABIC_LICENCE.search(glance.text):
        return say(TextKind.LICENCE)
    may_be = None
    if _PERHAPS_ABOUT.search(glance.stem):
        may_be = TextKind.LICENCE if "licen" in glance.stem.lower() else TextKind.ABOUT
    elif _LICENCE.search(glance.text, 0, _TERMS_BEGIN) and len(glance.lines) >= _FEWEST_LINES:
        may_be = TextKind.LICENCE
    return say(may_be) if may_be is not None and _is_mostly_latin(glance.text) else None


def _is_mostly_latin(text: str) -> bool:
    return 2 * sum(map(str.isascii, filter(str.isalpha, text))) > sum(map(str.isalpha, text))


def _table(glance: Glance) -> Message | None:
    delimiter = _delimiter_of(glance)
    if not delimiter:
        return None
    header = next(csv.reader([_header_line(glance)], delimiter=delimiter), [])
    return say(TextKind.TABLE, names=tuple(f"“{name.strip()}”" for name in header[:_MOST_NAMES]))


def _header_line(glance: Glance) -> str:
    first, *others = glance.lines or [""]
    return others[0] if first.lower().startswith(_DELIMITER_LINE) and others else first


def _delimiter_of(glance: Glance) -> str:
    """What parts the cells, if this is a table: all its rows have as many as the header."""
    known = {name for names in fields.FIELDS.values() for name in names}
    for delimiter in "\t;,":
        try:
            rows = [*csv.reader(glance.lines, delimiter=delimiter)]
        except csv.Error:
            continue
        if rows and rows[0][0].lower().startswith(_DELIMITER_LINE):
            named = rows[0][0][len(_DELIMITER_LINE) :]
            return named if len(named) == 1 else delimiter
        if len(rows) < 2 or len(rows[0]) < 2 or not rows[0][0].strip():
            continue
        alike = sum(len(row) == len(rows[0]) for row in rows)
        named = any(cell.strip().lower() in known for cell in rows[0])
        if alike >= _ROWS_ALIKE * len(rows) and (named or delimiter == "\t"):
            return delimiter
    return ""


def _words(glance: Glance) -> Message | None:
    single = sum(len(line.split()) == 1 for line in glance.lines)
    if len(glance.lines) < _WORDS_IN_A_LIST or single < _NEARLY_ALL * len(glance.lines):
        return None
    return say(TextKind.WORDS)


def _as_text(_: Glance) -> str:
    return "--format text"


def _as_table(glance: Glance) -> str:
    return "--format tsv" if _delimiter_of(glance) == "\t" else "--format csv"


def _as_json(glance: Glance) -> str:
    if is_own(glance.head):
        return "--format jsonl"
    lines = glance.lines
    is_lines = len(lines) > 1 and lines[0].startswith("{") and lines[0].rstrip().endswith("}")
    return "--format json-lines" if is_lines else "--format json"


def _as_page(_: Glance) -> str:
    return "--format html"


def _no_way(_: Glance) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class _Recogniser:
    """Knows one kind of files that are not what their names say.

    ``kind`` is what a file of one of ``formats`` looks like, if it does; ``readable`` says whether
    the program reads such files, ``hint`` what to type to have it taken.
    """

    kind: Callable[[Glance], Message | None]
    formats: tuple[str | None, ...]
    hint: Callable[[Glance], str] = _as_text
    readable: bool = False


_TEXT = ("text",)
_TEXT_OR_TABLE = ("text", "csv", "tsv", None)
_RECOGNISERS = (
    _Recogniser(_webanno, _TEXT_OR_TABLE),
    _Recogniser(_brat, ("text", None), readable=True),
    _Recogniser(_type_system, ("text", None), readable=True),
    _Recogniser(_xml, ("text", None)),
    _Recogniser(_foreign_json, ("text", "json", "json-lines", None), _no_way),
    _Recogniser(_json, ("text", None), _as_json, readable=True),
    _Recogniser(_page, ("text", None), _as_page, readable=True),
    _Recogniser(_about, _TEXT, readable=True),
    _Recogniser(_table, ("text", None), _as_table, readable=True),
    _Recogniser(_words, _TEXT, readable=True),
)
