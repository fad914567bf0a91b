"""Reads CoNLL of two, four or any number of columns, in any of the usual schemes."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from functools import lru_cache
from itertools import islice
from typing import BinaryIO

from annotator.core.message import Form
from annotator.core.place import Place
from annotator.formats.conll import comments
from annotator.formats.conll import conll_columns as columns
from annotator.formats.conll.article_lines import ArticleLines, items_in, numbered_lines
from annotator.formats.encoding.glance import Glance
from annotator.formats.encoding.lines import text_stream
from annotator.formats.reading import Item, ReadOptions
from annotator.formats.tokens.tag_schemes import NO_LABEL, OUTSIDE
from annotator.formats.tokens.tagged_articles import TaggedSentence

_NEW_ARTICLE = "-DOCSTART-"
_ANY_TOKEN = "x"
_OUTSIDE = {OUTSIDE}
_KEPT = 4_096  # ends of lines, of which a file has few
_FIRST_OF_OTHERS = frozenset("#-\t ")  # what a line begins with that is perhaps no row
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
        seen = list(islice((line for line in lines if not _is_beside(line)), _LOOKED_AT))
    all_tags = columns.are_all_tags(filter(columns.is_row, map(columns.cells, seen)))
    by_tabs = 2 * sum("\t" in line for line in seen) > len(seen)
    yield from items_in(
        stream,
        file,
        encoding,
        options,
        lambda: _TokenLines(file, all_tags=all_tags, by_tabs=by_tabs),
    )


class _TokenLines(ArticleLines):
    """Rows are a token and its tags; with ``all_tags`` everything behind the token is one.

    ``by_tabs``: cells are parted by tabs. A line without any is taken only if it ends in a tag: a
    line of other text is no token whose tags nobody knows.
    """

    NO_ROW = ConllFault.NO_TAG
    NO_ROWS = ConllFault.NO_TOKENS
    MAY_HAVE_HEADER = True

    def __init__(self, file: str, *, all_tags: bool, by_tabs: bool) -> None:
        super().__init__(file)
        self._all_tags = all_tags
        self._by_tabs = by_tabs
        self._sentence: TaggedSentence | None = None

    def take_row(self, line: str, number: int) -> bool:
        separator = "\t" if "\t" in line else " "
        token, _, behind = line.partition(separator)
        if behind and line[0] not in _FIRST_OF_OTHERS and " " not in token:  # nearly every row
            tags = _tags_behind(separator, behind, self._all_tags, self._by_tabs)
        else:
            row = _row(line)
            token = row[0] if row else ""
            tags = _tags_in(row, separator, all_tags=self._all_tags, by_tabs=self._by_tabs)
        if tags is None:
            return False
        sentence = self._sentence
        if sentence is None:
            sentence = TaggedSentence(Place(self.file, number))
            self._put(sentence)
        sentence.tokens.append(token)
        sentence.tags.append(tags)
        return True

    def begins_article(self, line: str, comment: tuple[str, str] | None) -> bool:
        return line.startswith(_NEW_ARTICLE) or (
            comment is not None and comment[0] == comments.NEWDOC
        )

    def begin_sentence(self, place: Place, text: str) -> None:
        self._put(TaggedSentence(place, text))

    def end_sentence(self) -> None:
        self._sentence = None

    def _put(self, sentence: TaggedSentence) -> None:
        self._sentence = sentence
        self.article.sentences.append(sentence)


@lru_cache(_KEPT)
def _tags_behind(
    separator: str,
    behind: str,
    all_tags: bool,  # noqa: FBT001 - what is asked of every line is asked by position
    by_tabs: bool,  # noqa: FBT001
) -> Sequence[str] | None:
    """The tags that stand ``behind`` a token; ``None`` if the line is no row."""
    row = _row(f"{_ANY_TOKEN}{separator}{behind}")
    return _tags_in(row, separator, all_tags=all_tags, by_tabs=by_tabs)


def _tags_in(
    row: list[str] | None, separator: str, *, all_tags: bool, by_tabs: bool
) -> Sequence[str] | None:
    if row is None or (by_tabs and separator != "\t" and not columns.is_row(row)):
        return None
    tags = row[1:] if all_tags else row[-1:]
    return NO_LABEL if set(tags) == _OUTSIDE else tags


def _row(line: str) -> list[str] | None:
    """The token and what is behind it. A token may be ``#`` as well; then that must be a tag."""
    if line.startswith(_NEW_ARTICLE):
        return None
    row = columns.cells(line)
    if not line.startswith("#"):
        return row if len(row) > 1 and row[0] else None
    comment = comments.read(line)
    is_comment = comment is not None and comments.is_known(comment[0])
    return row if columns.is_row(row) and not is_comment else None


def _is_beside(line: str) -> bool:
    """Whether the line is no token: blank, a comment, or the beginning of an article."""
    return (
        not line.strip()
        or line.startswith(_NEW_ARTICLE)
        or (line.startswith("#") and _row(line) is None)
    )
