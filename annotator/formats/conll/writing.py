"""Writes CoNLL: the text of each line as a comment, then its tokens with their tags."""

from __future__ import annotations

from collections.abc import Sequence
from typing import BinaryIO

from annotator.formats.conll import comments
from annotator.formats.fitted import Fitted, TokenSpan
from annotator.formats.tokens.tag_schemes import OUTSIDE, encoded
from annotator.formats.writing import WriteOptions


class _ConllWriter:
    """An article for each set: its id, its person, and then line by line."""

    before_article = ""

    def __init__(self, stream: BinaryIO, options: WriteOptions) -> None:
        self._stream = stream
        self._options = options

    def behind(self, tags: Sequence[str]) -> str:
        """What stands behind a token with ``tags``, up to the end of the line."""
        raise NotImplementedError

    def write(self, fitted: Fitted) -> None:
        """Write a set."""
        outgoing = fitted.outgoing
        parts = [
            self.before_article,
            comments.written(comments.NEWDOC, outgoing.article.id),
            comments.written(comments.PERSON, outgoing.whose),
        ]
        text, words, outside = outgoing.article.text, fitted.words, self.behind(())
        spans = _Taking(fitted.token_spans)
        for line in fitted.lines():
            parts.append(comments.written(comments.TEXT, text[line.start : line.end]))
            tags = encoded(spans.before(line.last), line.first, line.last, self._options.scheme)
            rows = zip(words[line.first : line.last], tags, strict=True)
            parts += [f"{word}{self.behind(its) if its else outside}\n" for word, its in rows]
            parts.append("\n")
        self._put("".join(parts))

    def finish(self) -> None:
        """Do nothing: there is nothing behind the last set."""

    def _put(self, text: str) -> None:
        self._stream.write(text.encode("utf-8"))


class _Taking:
    """Gives spans in their order, up to a token: each once."""

    def __init__(self, spans: list[TokenSpan]) -> None:
        self._spans = spans
        self._at = 0

    def before(self, token: int) -> list[TokenSpan]:
        """The spans not given yet that begin before ``token``."""
        first = self._at
        while self._at < len(self._spans) and self._spans[self._at].first < token:
            self._at += 1
        return self._spans[first : self._at]


class ConllWriter(_ConllWriter):
    """Two columns: the token, and one tag."""

    def behind(self, tags: Sequence[str]) -> str:
        """``⇥tag``."""
        return f"\t{tags[0] if tags else OUTSIDE}"


class Conll2003Writer(_ConllWriter):
    """Four columns with blanks between them, as in 2003; nothing is known of the middle ones."""

    before_article = "-DOCSTART- -X- O O\n\n"

    def behind(self, tags: Sequence[str]) -> str:
        """``-X- _ tag``."""
        return f" -X- _ {tags[0] if tags else OUTSIDE}"


class ConllColumnsWriter(_ConllWriter):
    """A column for each label, so that spans of different labels may share tokens."""

    def __init__(self, stream: BinaryIO, options: WriteOptions) -> None:
        super().__init__(stream, options)
        self._put("\t".join(("# token", *options.labels)) + "\n")

    def behind(self, tags: Sequence[str]) -> str:
        """``⇥tag⇥tag…``."""
        by_label = {tag[2:]: tag for tag in tags}
        return "\t".join(("", *(by_label.get(each, OUTSIDE) for each in self._options.labels)))


class ConllNestedWriter(_ConllWriter):
    """All tags of a token behind it, with blanks between them."""

    def behind(self, tags: Sequence[str]) -> str:
        """``tag tag…``, in the project's order of labels."""
        place = self._options.labels.index
        ordered = sorted(tags, key=lambda tag: place(tag[2:]))
        return " ".join(("", *(ordered or [OUTSIDE])))
