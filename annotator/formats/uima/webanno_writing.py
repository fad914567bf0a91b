"""Writes WebAnno's TSV: a ZIP with a folder for each person, a file for each article.

What INCEpTION makes of such a file decides its shape. A sentence begins at a token, and what is
between two sentences would be lost; so lines that are blank, or begin with white space, belong to
the sentence before them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from operator import attrgetter
from typing import BinaryIO, NamedTuple

from annotator.core.offsets import Utf16Map
from annotator.core.outgoing import OutgoingSet, OutgoingSpan
from annotator.formats.archive.folder_zip import FolderZip, file_name
from annotator.formats.fitted import Fitted, Token
from annotator.formats.fitting.tokenising import tokens
from annotator.formats.uima.type_system import NAME_TYPE
from annotator.formats.uima.webanno_escapes import escaped_text, escaped_value
from annotator.formats.writing import WriteOptions

FORMAT = "#FORMAT=WebAnno TSV 3.3"
TEXT, ID, PERSON, BEFORE = "#Text=", "#Article.id=", "#Article.person=", "#Article.before="
"""What the lines above a sentence begin with: a line of it; and, above the first, what is known of
the article, and the white space before it. INCEpTION passes over what it does not know.
"""

_NOTHING = "_"


class _Sentence(NamedTuple):
    """Lines of the text from their first token on, and which of the tokens are in them."""

    start: int
    end: int
    first: int
    last: int  # behind the last


class WebAnnoWriter:
    """A file for each set."""

    def __init__(self, stream: BinaryIO, options: WriteOptions) -> None:
        self._zipped = FolderZip(stream)

    def write(self, fitted: Fitted) -> None:
        """Write a set as one file."""
        outgoing = fitted.outgoing
        name = f"{file_name(outgoing.whose)}/{file_name(outgoing.article.id)}.tsv"
        self._zipped.put(name, _file(outgoing).encode())

    def finish(self) -> None:
        """Write the list of the files."""
        self._zipped.close()


def _file(outgoing: OutgoingSet) -> str:
    text = outgoing.article.text
    made = tokens(text)
    units = _Units(text, made, outgoing.spans)
    lines = [FORMAT, f"#T_SP={NAME_TYPE}|value", ""]
    facts = [
        f"{ID}{escaped_text(outgoing.article.id)}",
        f"{PERSON}{escaped_text(outgoing.whose)}",
        f"{BEFORE}{escaped_text(text[: made[0].start])}",
    ]
    for number, sentence in enumerate(_sentences(text, made), 1):
        inside = text[sentence.start : sentence.end].split("\n")
        lines += ["", *(facts if number == 1 else ()), *(TEXT + escaped_text(i) for i in inside)]
        for place, at in enumerate(range(sentence.first, sentence.last), 1):
            lines += units.lines(f"{number}-{place}", made[at])
    return "\n".join([*lines, ""])


def _sentences(text: str, made: list[Token]) -> Iterator[_Sentence]:
    """The sentences; the first begins at the first token, the others at the beginning of a line."""
    begins = [0]
    begins += [at for at in range(1, len(made)) if text[made[at].start - 1] == "\n"]
    for first, last in zip(begins, [*begins[1:], len(made)], strict=True):
        end = made[last].start - 1 if last < len(made) else len(text)
        yield _Sentence(made[first].start, end, first, last)


class _Units:
    """Which spans are on which tokens, and on which parts of tokens."""

    def __init__(self, text: str, made: list[Token], spans: list[OutgoingSpan]) -> None:
        self._text = text
        self._offset = Utf16Map(text).to_utf16
        self._on: dict[Token, list[OutgoingSpan]] = defaultdict(list)
        self._parts: dict[Token, set[Token]] = defaultdict(set)
        several = set()  # ids of spans that are on more than one unit
        ordered = sorted(spans, key=OutgoingSpan.order)
        for span in ordered:
            touched = list(self._take(span, made))
            if len(touched) > 1:
                several.add(span.id)
        several |= {s.id for on_one in self._on.values() if len(on_one) > 1 for s in on_one}
        numbered = (span for span in ordered if span.id in several)
        self._numbers = {span.id: number for number, span in enumerate(numbered, 1)}

    def _take(self, span: OutgoingSpan, made: list[Token]) -> Iterator[Token]:
        """The units of ``span``: whole tokens, and parts of those in which it begins or ends."""
        first = bisect_right(made, span.start, key=attrgetter("end"))
        last = bisect_left(made, span.end, key=attrgetter("start"))
        for token in made[first:last]:
            unit = Token(max(span.start, token.start), min(span.end, token.end))
            if unit != token:
                self._parts[token].add(unit)
            self._on[unit].append(span)
            yield unit

    def lines(self, id: str, token: Token) -> Iterator[str]:
        """The line of ``token``, and those of its parts."""
        yield self._line(id, token)
        for number, part in enumerate(sorted(self._parts.get(token, ())), 1):
            yield self._line(f"{id}.{number}", part)

    def _line(self, id: str, unit: Token) -> str:
        values = "|".join(map(self._value, self._on.get(unit, ()))) or _NOTHING
        begin, end = self._offset(unit.start), self._offset(unit.end)
        surface = escaped_text(self._text[unit.start : unit.end])
        return f"{id}\t{begin}-{end}\t{surface}\t{values}\t"

    def _value(self, span: OutgoingSpan) -> str:
        number = self._numbers.get(span.id)
        return escaped_value(span.label) + (f"[{number}]" if number is not None else "")
