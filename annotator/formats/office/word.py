"""The text of Word files: paragraphs and tables in their order, one article a file."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from typing import BinaryIO
from xml.parsers import expat

from annotator.core.draft import ArticleDraft
from annotator.core.place import Place
from annotator.formats.encoding.encodings import LARGEST, EncodingFault
from annotator.formats.errors import FormatError
from annotator.formats.notices import Notice, NoticeForm
from annotator.formats.office import office
from annotator.formats.reading import Frozen, Item, ReadOptions

_KIND = ".docx"
_PART = "word/document.xml"
_CHUNK = 64 * 1024
_SPACE = " "  # between the namespace and the name
_SAID_OTHERWISE = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_FORMATTING = frozenset(("pPr", "rPr", "sectPr", "tblPr", "trPr", "tcPr", "tblGrid"))
_REMOVED = frozenset(("del", "moveFrom"))
_ADDED = frozenset(("ins", "moveTo"))
_SECOND_COPY = "Fallback"  # of what newer programs read elsewhere


class WordNotice(NoticeForm):
    """What to know about a Word file."""

    CHANGES = (
        "Tracked changes were taken as accepted in %n file(s): what was inserted is there, what was"
        " deleted is not."
    )


def read(stream: BinaryIO, file: str, options: ReadOptions) -> Generator[Item, None, None]:
    """The whole file as one article."""
    page = _Page()
    parser = expat.ParserCreate(namespace_separator=_SPACE)
    parser.buffer_text = True
    parser.StartElementHandler = page.start
    parser.EndElementHandler = page.end
    parser.CharacterDataHandler = page.take
    with (
        office.opened(stream, file, _KIND, _PART) as archive,
        archive.open(_PART) as part,
    ):
        while chunk := part.read(_CHUNK):
            options.check()
            parser.Parse(chunk)
            if page.size > LARGEST:
                raise FormatError(Place(file), EncodingFault.TOO_LARGE, size=LARGEST >> 20)
        parser.Parse(b"", True)
    yield ArticleDraft(text=Frozen(page.text, Place(file)).text, place=Place(file))
    if page.is_changed:
        yield Notice(WordNotice.CHANGES, Place(file))


@dataclass(slots=True)
class _Table:
    """The cells of a row that is read, and the paragraphs of the cell that is."""

    cells: list[str] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)


class _Page:
    """What is seen of a file, as its elements come in."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._paragraphs: list[list[str]] = []  # that are open: a text box is within another
        self._tables: list[_Table] = []
        self._unseen = 0  # elements around, of which nothing is seen
        self._in_text = False
        self.size = 0
        self.is_changed = False
        self._starts: dict[str, Callable[[], None]] = {
            "p": lambda: self._paragraphs.append([]),
            "tbl": lambda: self._tables.append(_Table()),
            "t": self._begin_text,
        }
        self._ends: dict[str, Callable[[], None]] = {
            "p": self._end_paragraph,
            "tc": self._end_cell,
            "tr": self._end_row,
            "tbl": self._end_table,
            "t": self._end_text,
        }

    @property
    def text(self) -> str:
        """A line for each paragraph and each row of a table."""
        return "\n".join(self._lines).strip("\n")

    def start(self, name: str, _: object) -> None:
        """Begin an element."""
        local = name.rpartition(_SPACE)[2]
        self.is_changed |= local in _REMOVED or local in _ADDED
        if self._unseen or _hides(local):
            self._unseen += 1
        elif "wordprocessingml" in name:
            if local in _SAID_OTHERWISE:
                self._write(_SAID_OTHERWISE[local])
            elif local in self._starts:
                self._starts[local]()

    def end(self, name: str) -> None:
        """End an element."""
        local = name.rpartition(_SPACE)[2]
        if self._unseen:
            self._unseen -= 1
        elif local in self._ends and "wordprocessingml" in name:
            self._ends[local]()

    def take(self, text: str) -> None:
        """The characters of an element."""
        if self._in_text and not self._unseen:
            self._write(text)

    def _write(self, text: str) -> None:
        self.size += len(text)
        if self._paragraphs:
            self._paragraphs[-1].append(text)

    def _begin_text(self) -> None:
        self._in_text = True

    def _end_text(self) -> None:
        self._in_text = False

    def _end_paragraph(self) -> None:
        paragraph = "".join(self._paragraphs.pop())
        (self._tables[-1].paragraphs if self._tables else self._lines).append(paragraph)

    def _end_cell(self) -> None:
        if self._tables:
            table = self._tables[-1]
            table.cells.append(" ".join(filter(None, table.paragraphs)).replace("\n", " "))
            table.paragraphs = []

    def _end_row(self) -> None:
        if self._tables:
            table = self._tables[-1]
            outer = self._tables[-2].paragraphs if len(self._tables) > 1 else self._lines
            outer.append("\t".join(table.cells))
            table.cells = []

    def _end_table(self) -> None:
        self._tables.pop()


def _hides(local: str) -> bool:
    return local in _FORMATTING or local in _REMOVED or local == _SECOND_COPY
