"""CoNLL-U: words in ten columns; labels as ``NE=`` in the last, clitics as ranges of words.

What stands between two words is in the last column too, so that the text comes back to the letter.
A sentence is a line of the text; lines without a word stand behind the word before them.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator, Sequence
from functools import lru_cache
from typing import BinaryIO

from annotator.core.message import Form
from annotator.core.place import Place
from annotator.formats.conll import comments
from annotator.formats.conll.article_lines import ArticleLines, items_in
from annotator.formats.encoding.glance import Glance
from annotator.formats.encoding.lines import text_stream
from annotator.formats.fitted import Fitted, Token, TokenLine
from annotator.formats.fitting.tokenising import tokens
from annotator.formats.reading import Item, ReadOptions
from annotator.formats.tokens.tag_schemes import NO_LABEL, encoded
from annotator.formats.tokens.tagged_articles import TaggedSentence
from annotator.formats.writing import WriteOptions

_ID = re.compile(r"(\d{1,9})(?:-(\d{1,9})|\.\d{1,9})?")
_COLUMNS = 10
_BEFORE_OTHERS = 2  # the number and the word
_FEWEST_COLUMNS = 9  # as some write it
_NEARLY_ALL = 0.9
_LABELS = ("NE", "name", "Name", "ner")
_BEFORE, _AFTER, _NO_SPACE = "SpacesBefore", "SpacesAfter", "SpaceAfter=No"
_NOTHING = "_"
_PLAIN = frozenset((_NOTHING, _NO_SPACE))  # what says nothing of a label
_KEPT = 4_096  # numbers of words, and what stands behind words, in a file
_ESCAPES = {" ": "\\s", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_SIGNS = {written: sign for sign, written in _ESCAPES.items()}
_ESCAPED = re.compile(r"\\(?:u([0-9A-F]{4})|[sntr])")


class UniversalFault(Form):
    """Why a line is not taken."""

    NO_WORD = "a line must be a number and a word, in ten columns with tabs between, not {given}."
    NO_WORDS = "there is no word with a number."


class UniversalWriter:
    """An article for each set. A word of which a part is labelled is a range of two or more."""

    def __init__(self, stream: BinaryIO, options: WriteOptions) -> None:
        self._stream = stream
        self._scheme = options.scheme

    def write(self, fitted: Fitted) -> None:
        """Write a set."""
        outgoing, text = fitted.outgoing, fitted.outgoing.article.text
        id = outgoing.article.id
        parts = [
            comments.written(comments.NEWDOC, id),
            comments.written(comments.PERSON, outgoing.whose),
        ]
        lines = [line for line in fitted.lines() if line.first < line.last]
        ranges = _ranges(text, fitted.tokens)
        for number, line in enumerate(lines, 1):
            end = lines[number].start if number < len(lines) else len(text)
            before = text[: line.start] if number == 1 else ""
            parts.append(comments.written(comments.SENTENCE, f"{id}-{number}"))
            parts.append(comments.written(comments.TEXT, text[line.start : line.end]))
            parts += self._rows(fitted, line, ranges, before, text[line.end : end])
            parts.append("\n")
        self._stream.write("".join(parts).encode("utf-8"))

    def finish(self) -> None:
        """Do nothing: there is nothing behind the last set."""

    def _rows(
        self, fitted: Fitted, line: TokenLine, ranges: dict[int, Token], before: str, behind: str
    ) -> Iterator[str]:
        text, made = fitted.outgoing.article.text, fitted.tokens
        inside = [s for s in fitted.token_spans if line.first <= s.first < line.last]
        tags = encoded(inside, line.first, line.last, self._scheme)
        for at in range(line.first, line.last):
            token, id = made[at], at - line.first + 1
            is_last = at + 1 == line.last
            gap = behind if is_last else text[token.end : made[at + 1].start]
            misc = [f"NE={'/'.join(tags[at - line.first])}"] if tags[at - line.first] else []
            if at in ranges:
                whole = ranges[at]
                count = sum(whole.start <= each.start < whole.end for each in made[at : line.last])
                yield _row(f"{id}-{id + count - 1}", text[whole.start : whole.end], [])
            misc += [f"{_BEFORE}={_escaped(before)}"] if before and id == 1 else []
            if not gap:
                misc.append(_NO_SPACE)
            elif gap != ("\n" if is_last and at + 1 < len(made) else "" if is_last else " "):
                misc.append(f"{_AFTER}={_escaped(gap)}")
            yield _row(str(id), text[token.start : token.end], misc)


def _row(id: str, form: str, misc: list[str]) -> str:
    return "\t".join((id, form, *"_" * (_COLUMNS - 3), "|".join(misc) or "_")) + "\n"


def _ranges(text: str, made: list[Token]) -> dict[int, Token]:
    """The words that are cut, by the first of their parts among the tokens that were made."""
    ends = {token.start: token.end for token in tokens(text)}
    return {
        at: Token(token.start, ends[token.start])
        for at, token in enumerate(made)
        if ends.get(token.start, token.end) != token.end
    }


def looks(glance: Glance) -> bool:
    """Whether nearly all lines have ten columns, and a number in the first."""
    rows = [line.split("\t") for line in glance.lines if not line.startswith("#")]
    numbered = [row for row in rows if _is_row(row)]
    return bool(rows) and len(numbered) >= _NEARLY_ALL * len(rows)


def _is_row(row: list[str]) -> bool:
    return len(row) in (_FEWEST_COLUMNS, _COLUMNS) and _is_id(row[0]) and bool(row[1].strip())


@lru_cache(_KEPT)
def _is_id(cell: str) -> bool:
    return _ID.fullmatch(cell) is not None


@lru_cache(_KEPT)
def _last_column(behind: str) -> str | None:
    """What the last column says, of those ``behind`` a word; ``None`` if they are not as many."""
    row = behind.split("\t")
    if len(row) + _BEFORE_OTHERS == _COLUMNS:
        return row[-1]
    return _NOTHING if len(row) + _BEFORE_OTHERS == _FEWEST_COLUMNS else None


def read(stream: BinaryIO, file: str, options: ReadOptions) -> Generator[Item, None, None]:
    """An article for each ``# newdoc``; else the file is one.

    Sentences of which each names the same document are one article.
    """
    with text_stream(stream, file, options.encoding) as (_, encoding):
        pass
    yield from items_in(stream, file, encoding, options, lambda: _WordLines(file))


class _WordLines(ArticleLines):
    """Rows are words with numbers, and the ranges in which some are written as one."""

    NO_ROW = UniversalFault.NO_WORD
    NO_ROWS = UniversalFault.NO_WORDS

    def __init__(self, file: str) -> None:
        super().__init__(file)
        self._sentence: _Sentence | None = None
        self._behind = ""  # white space behind the last word of the sentence before

    def take_row(self, line: str, number: int) -> bool:
        cells = line.split("\t", 2)
        if len(cells) < 3:
            return False
        id, word, behind = cells
        misc = _last_column(behind)
        if misc is None or not _is_id(id) or not word.strip():
            return False
        self._sentence = self._sentence or _Sentence(Place(self.file, number))
        self._sentence.take(id, word, misc)
        return True

    def begins_article(self, line: str, comment: tuple[str, str] | None) -> bool:
        key = comment[0] if comment else line.strip("# ")
        return key in (comments.NEWDOC, "newdoc")

    def begin_sentence(self, place: Place, text: str) -> None:
        self.end_sentence()
        self._sentence = _Sentence(place, text)

    def end_sentence(self) -> None:
        sentence, self._sentence = self._sentence, None
        if sentence is None or not sentence.tagged.tokens:
            return
        sentences = self.article.sentences
        blank = self._behind.split("\n")[1:-1] if sentences else sentence.before.split("\n")[:-1]
        sentences += [TaggedSentence(sentence.tagged.place, line) for line in blank]
        sentences.append(sentence.finished())
        self._behind = sentence.behind

    def end_article(self) -> None:
        self.end_sentence()
        sentences, place = self.article.sentences, self.article.place
        blank = self._behind.split("\n")[1:] if sentences else []
        sentences += [TaggedSentence(place, line) for line in blank]
        self._behind = ""


class _Sentence:
    """The words of a sentence as they come; ``before`` and ``behind`` it is white space."""

    def __init__(self, place: Place, text: str | None = None) -> None:
        self.tagged = TaggedSentence(place, text)
        self.before = self.behind = ""
        self._joined: list[str] = []
        self._range_end = 0  # the last word of the range that is open
        self._parts: list[str] = []  # its words
        self._form = ""

    def take(self, id: str, word: str, misc: str) -> None:
        """A word, or a range of words; empty nodes are none.

        Nearly every word has no label, is in no range, and has a blank or nothing behind it.
        """
        if misc in _PLAIN and id.isdecimal() and int(id) > self._range_end:
            self.tagged.tokens.append(word)
            self.tagged.tags.append(NO_LABEL)
            self.behind = ""
            if self.tagged.text is None:
                self._joined.append(word if misc == _NO_SPACE else f"{word} ")
            return
        match = _ID.fullmatch(id)
        assert match is not None
        if match[2]:
            self._range_end, self._form, self._parts = int(match[2]), word, []
            self._take_gap(misc)
        elif "." not in id:
            is_part = int(match[1]) <= self._range_end
            self._take_word(word, _tags(misc), is_part=is_part)
            if not is_part or int(match[1]) == self._range_end:
                self._take_gap(misc)

    def finished(self) -> TaggedSentence:
        """The sentence; without a text of its own, its words are put together."""
        if self.tagged.text is None:
            self.tagged.text = "".join(self._joined).rstrip(" ")
        return self.tagged

    def _take_word(self, word: str, tags: Sequence[str], *, is_part: bool) -> None:
        tokens, all_tags = self.tagged.tokens, self.tagged.tags
        if is_part:
            self._parts.append(word)
            written = "".join(self._parts)
            if not self._form.startswith(written):  # the words are not what is written
                del tokens[len(tokens) - len(self._parts) + 1 :]
                kept = all_tags[len(tokens) :]
                del all_tags[len(tokens) :]
                tags = [tag for each in [*kept, tags] for tag in each]
                word, self._parts = self._form, [self._form]
        tokens.append(word)
        all_tags.append(tags)
        self._joined.append(word)

    def _take_gap(self, misc: str) -> None:
        if len(self.tagged.tokens) < 2:
            self.before = _gap(misc, _BEFORE) or self.before
        self.behind = _gap(misc, _AFTER)
        if _NO_SPACE not in misc.split("|"):
            self._joined.append(" ")


def _fields(misc: str) -> dict[str, str]:
    return dict(each.partition("=")[::2] for each in misc.split("|"))


@lru_cache(_KEPT)
def _gap(misc: str, name: str) -> str:
    """The white space that the last column has under ``name``."""
    return _unescaped(_fields(misc).get(name, ""))


@lru_cache(_KEPT)
def _tags(misc: str) -> tuple[str, ...]:
    """The tags in the last column."""
    fields = _fields(misc)
    written = next((fields[name] for name in _LABELS if name in fields), "")
    return tuple(tag for tag in written.split("/") if tag)


def _escaped(blank: str) -> str:
    return "".join(_ESCAPES.get(sign) or f"\\u{ord(sign):04X}" for sign in blank)


def _unescaped(written: str) -> str:
    return _ESCAPED.sub(lambda m: chr(int(m[1], 16)) if m[1] else _SIGNS[m[0]], written)
