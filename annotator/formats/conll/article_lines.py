"""Puts the lines of a file together to articles, whatever a kind of CoNLL has for rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Iterator
from io import TextIOWrapper
from typing import BinaryIO

from annotator.core.checking import Check, nothing
from annotator.core.message import Form
from annotator.core.place import Place
from annotator.formats.conll import comments
from annotator.formats.encoding.encodings import LARGEST
from annotator.formats.encoding.lines import text_stream, too_long
from annotator.formats.errors import FormatError, shortened
from annotator.formats.reading import Item, ReadOptions
from annotator.formats.tokens.tagged_articles import TaggedArticle, items_of

_CHUNK = 64 * 1024  # code points that are read at once
_LINE_END = re.compile(r"\r\n|\n|\r")


class ArticleLines:
    """Puts lines together to articles. A kind of CoNLL says what its rows and sentences are."""

    NO_ROW: Form
    """Why a line that is nothing else is not taken."""
    NO_ROWS: Form
    """Why a file without a single row is not taken."""
    MAY_HAVE_HEADER = False
    """Whether the first line may be something else."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.article = TaggedArticle(Place(file, 1))
        self._ids: set[str] = set()  # of the articles whose person is not named
        self._is_broken = False  # a line of the article cannot be read, so it does not come in

    def of(self, lines: Iterator[tuple[int, str]]) -> Iterator[TaggedArticle | FormatError]:
        """The articles in ``lines``, and in their place what is wrong with a line."""
        count, has_fault = 0, False
        for number, line in lines:
            if self.take_row(line, number):  # nearly every line
                continue
            place, comment = Place(self.file, number), comments.read(line)
            if self.begins_article(line, comment):
                if comment is not None and self._goes_on(comment[1]):
                    self.end_sentence()
                    continue
                finished = self._begin(place, comment[1] if comment else None)
                if finished is not None:
                    count += 1
                    yield finished
            elif comment is not None:
                self._take_comment(*comment, place)
            elif not line.strip():
                self.end_sentence()
            elif not line.startswith("#") and not (self.MAY_HAVE_HEADER and number == 1):
                self._is_broken = has_fault = True
                yield FormatError(place, self.NO_ROW, given=shortened(line))
        finished = self._begin(Place(self.file), None)
        if finished is not None:
            yield finished
        elif not count and not has_fault:
            raise FormatError(Place(self.file), self.NO_ROWS)

    def take_row(self, line: str, number: int) -> bool:
        """Take the line into the sentence, if it is a row; whether it is one."""
        raise NotImplementedError

    def begins_article(self, line: str, comment: tuple[str, str] | None) -> bool:
        """Whether an article begins with the line, or with the comment that it is."""
        raise NotImplementedError

    def begin_sentence(self, place: Place, text: str) -> None:
        """Begin a sentence whose text stands above it."""
        raise NotImplementedError

    def end_sentence(self) -> None:
        """The next row begins a sentence."""
        raise NotImplementedError

    def end_article(self) -> None:
        """No line of ``article`` comes any more."""
        self.end_sentence()

    def _goes_on(self, id: str) -> bool:
        """Whether the article is the one called ``id``: some files say so above each sentence.

        Where it says whose the work is, the next is the work of somebody else on it.
        """
        return bool(id) and self.article.id == id and self.article.person is None

    def _begin(self, place: Place, id: str | None) -> TaggedArticle | None:
        """Begin an article; what comes back is the one before, if there is something in it."""
        self.end_article()
        before, self.article = self.article, TaggedArticle(place, id or None)
        is_broken, self._is_broken = self._is_broken, False
        self._call(before)
        return before if before.sentences and not is_broken else None

    def _call(self, article: TaggedArticle) -> None:
        """Give ``article`` the id of its first sentence, if another above has its own."""
        if article.id is None or article.person is not None:
            return
        if article.id in self._ids:
            article.id, article.others_id = article.first_sentence, article.id
        else:
            self._ids.add(article.id)

    def _take_comment(self, key: str, value: str, place: Place) -> None:
        if key == comments.PERSON:
            self.article.person = " ".join(value.split()) or None
        elif key == comments.SENTENCE:
            self.article.first_sentence = self.article.first_sentence or value or None
        elif key == comments.TEXT:
            self.begin_sentence(place, value)


def items_in(
    stream: BinaryIO,
    file: str,
    encoding: str,
    options: ReadOptions,
    begun: Callable[[], ArticleLines],
) -> Generator[Item, None, None]:
    """The articles in ``stream``; ``begun`` is called whenever it is read from its beginning."""

    def articles() -> Iterator[TaggedArticle | FormatError]:
        stream.seek(0)
        with text_stream(stream, file, options.encoding) as (text, _):
            yield from begun().of(numbered_lines(text, file, options.check))

    yield from items_of(articles, file, encoding, options)


def numbered_lines(
    text: TextIOWrapper, file: str, check: Check = nothing
) -> Iterator[tuple[int, str]]:
    """The lines with their numbers, without their ends; none of them may fill the memory.

    ``check`` is called now and then, and may raise to stop.
    """
    number, begun, size = 0, [text.read(1).removeprefix("\ufeff")], 0
    while chunk := text.read(_CHUNK):
        check()
        while chunk.endswith("\r") and (more := text.read(1)):  # perhaps half an end of a line
            chunk += more
        begun.append(chunk)
        size += len(chunk)
        if "\n" in chunk or "\r" in chunk:
            joined = "".join(begun)
            *lines, last = _LINE_END.split(joined) if "\r" in joined else joined.split("\n")
            yield from enumerate(lines, number + 1)
            number, begun, size = number + len(lines), [last], len(last)
        if size > LARGEST:
            raise too_long(Place(file, number + 1))
    if any(begun):
        yield number + 1, "".join(begun)
