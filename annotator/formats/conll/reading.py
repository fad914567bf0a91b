"""Reads CoNLL of two, four or any number of columns, in any of the usual schemes."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from io import TextIOWrapper
from itertools import islice
from typing import BinaryIO

from annotator.core.checking import checked
from annotator.core.message import Form
from annotator.core.place import Place
from annotator.formats.conll import comments
from annotator.formats.conll import conll_columns as columns
from annotator.formats.encoding.encodings import LARGEST
from annotator.formats.encoding.glance import Glance
from annotator.formats.encoding.lines import text_stream, too_long
from annotator.formats.errors import FormatError, shortened
from annotator.formats.reading import Item, ReadOptions
from annotator.formats.tokens.tagged_articles import TaggedArticle, TaggedSentence, items_of

_NEW_ARTICLE = "-DOCSTART-"
_NEARLY_ALL = 0.9
_LOOKED_AT = 2_000  # lines, by which it is told which columns are tags
_FEWEST = 3  # rows, by which a file is recognised


class ConllFault(Form):
    """Why a line is not taken."""

    NO_TAG = "a line must be a token and its tag, not {given}."
    NO_TOKENS = "there is no token with a tag."


def looks(glance: Glance) -> bool:
    """Whether nearly all lines are tokens with tags."""
    rows = [columns.cells(line) for line in glance.lines if not _is_beside(line)]
    if rows and not columns.is_row(rows[0]):  # a header
        del rows[0]
    tagged = [row for row in rows if columns.is_row(row)]
    begins = glance.lines and (comments.read(glance.lines[0]) or ("",))[0] == comments.NEWDOC
    if any(row[0].isdigit() and len(row) >= 9 for row in rows):  # CoNLL-U
        return False
    fewest = 1 if begins else _FEWEST
    return len(tagged) >= fewest and len(tagged) >= _NEARLY_ALL * len(rows)


def read(stream: BinaryIO, file: str, options: ReadOptions) -> Generator[Item, None, None]:
    """An article for each ``# newdoc`` or ``-DOCSTART-``; else the file is one.

    Blank lines part sentences, which are the lines of the text.
    """
    with text_stream(stream, file, options.encoding) as (text, encoding):
        lines = (line for _, line in numbered_lines(text, file))
        rows = (columns.cells(line) for line in lines if not _is_beside(line))
        all_tags = columns.are_all_tags(r for r in islice(rows, _LOOKED_AT) if columns.is_row(r))

    def articles() -> Iterator[TaggedArticle | FormatError]:
        stream.seek(0)
        with text_stream(stream, file, options.encoding) as (text, _):
            lines = checked(numbered_lines(text, file), options.check)
            yield from _Articles(file, all_tags=all_tags).of(lines)

    yield from items_of(articles, file, encoding, options)


class _Articles:
    """Puts lines together to articles."""

    def __init__(self, file: str, *, all_tags: bool) -> None:
        self._file = file
        self._all_tags = all_tags
        self._article = TaggedArticle(Place(file, 1))
        self._sentence: TaggedSentence | None = None
        self._is_broken = False  # a line of the article cannot be read, so it does not come in

    def of(self, lines: Iterator[tuple[int, str]]) -> Iterator[TaggedArticle | FormatError]:
        """The articles in ``lines``, and in their place what is wrong with a line."""
        count, has_fault = 0, False
        for number, line in lines:
            if line and line[0] not in "#-":  # nearly every line: a token, and nothing to ask
                row = columns.cells(line)
                if len(row) > 1 and row[0]:
                    self._take_row(row, number)
                    continue
            place = Place(self._file, number)
            comment = comment_in(line)
            if line.startswith(_NEW_ARTICLE) or (comment and comment[0] == comments.NEWDOC):
                finished = self._begin(place, comment[1] if comment else None)
                if finished is not None:
                    count += 1
                    yield finished
            elif comment is not None:
                self._take_comment(*comment, place)
            elif not line.strip():
                self._sentence = None
            elif is_token(line):
                self._take_row(columns.cells(line), number)
            elif number > 1 and not line.startswith("#"):
                self._is_broken = has_fault = True
                yield FormatError(place, ConllFault.NO_TAG, given=shortened(line))
        finished = self._begin(Place(self._file), None)
        if finished is not None:
            yield finished
        elif not count and not has_fault:
            raise FormatError(Place(self._file), ConllFault.NO_TOKENS)

    def _begin(self, place: Place, id: str | None) -> TaggedArticle | None:
        """Begin an article; what comes back is the one before, if there is something in it."""
        before, self._article = self._article, TaggedArticle(place, id or None)
        self._sentence = None
        is_broken, self._is_broken = self._is_broken, False
        return before if before.sentences and not is_broken else None

    def _take_comment(self, key: str, value: str, place: Place) -> None:
        if key == comments.PERSON:
            self._article.person = " ".join(value.split()) or None
        elif key == comments.TEXT:
            self._sentence = TaggedSentence(place, value)
            self._article.sentences.append(self._sentence)

    def _take_row(self, row: list[str], number: int) -> None:
        if self._sentence is None:
            self._sentence = TaggedSentence(Place(self._file, number))
            self._article.sentences.append(self._sentence)
        self._sentence.tokens.append(row[0])
        self._sentence.tags.append(row[1:] if self._all_tags else row[-1:])


def comment_in(line: str) -> tuple[str, str] | None:
    """The key and the value of a comment. A token may be ``#`` as well; then there is a tag."""
    comment = comments.read(line) if line.startswith("#") else None
    if comment is None or (not comments.is_known(comment[0]) and is_token(line)):
        return None
    return comment


def is_token(line: str) -> bool:
    """Whether the line is a token and something behind it; of ``#`` that must be a tag."""
    row = columns.cells(line)
    if line.startswith("#"):
        return columns.is_row(row)
    return len(row) > 1 and bool(row[0])


def _is_beside(line: str) -> bool:
    """Whether the line is no token: blank, a comment, or the beginning of an article."""
    return (
        not line.strip()
        or line.startswith(_NEW_ARTICLE)
        or comment_in(line) is not None
        or (line.startswith("#") and not is_token(line))
    )


def numbered_lines(text: TextIOWrapper, file: str) -> Iterator[tuple[int, str]]:
    """The lines with their numbers, without their ends; none of them may fill the memory."""
    number = 0
    while line := text.readline(LARGEST + 1):
        number += 1
        if len(line) > LARGEST:
            raise too_long(Place(file, number))
        yield (
            number,
            line.removeprefix("\ufeff").rstrip("\r\n") if number == 1 else line.rstrip("\r\n"),
        )
