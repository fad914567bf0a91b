"""spaCy's ``DocBin``: what its training reads. All spans are in the group ``sc``.

The tokens are ours, as in :mod:`~annotator.formats.prodigy.prodigy_lines`: spaCy's own would lose
spans. Those that share no token are entities, too.
"""

from __future__ import annotations

import zlib
from bisect import bisect_left
from collections.abc import Callable, Generator, Iterable, Iterator
from functools import partial
from typing import Any, BinaryIO

from annotator.core.message import Form
from annotator.core.place import Place
from annotator.formats.encoding.glance import Glance
from annotator.formats.errors import FormatError
from annotator.formats.extras import extra_for, extra_module
from annotator.formats.fitted import Fitted
from annotator.formats.prodigy.prodigy_lines import with_white_space
from annotator.formats.reading import Item, ReadOptions
from annotator.formats.rows.given_spans import GivenSpan, GivenSpans
from annotator.formats.rows.people_fields import person_in
from annotator.formats.rows.row_articles import items_of
from annotator.formats.rows.rows import GivenWork, Row, Rows
from annotator.formats.spans.span_checks import part
from annotator.formats.writing import WriteOptions

_EXTRA, _TOKENS, _VOCAB, _UTIL = "spacy", "spacy.tokens", "spacy.vocab", "spacy.util"
_GROUP = "sc"  # where spaCy looks for spans if nobody says where
_ID, _PERSON = "id", "set"
_DETAILS = ("title", "source", "published")
_MOST_UNPACKED = 256 * 1024 * 1024  # bytes
_CHUNK = 1024 * 1024
_SEEN = 4096  # bytes, in which the names of what is in a file begin
_PACKED = b"\x78"  # what zlib begins with
_NAMES = (b"attrs", b"version")


class DocBinFault(Form):
    """Why a DocBin is not read."""

    DAMAGED = "the file is damaged, or no DocBin of spaCy 3: write it again."
    TOO_LARGE = "what is packed in the file comes to more than {size} MB: split it."


class DocBinWriter:
    """A ``Doc`` for each set; they are written when all are there, in one piece."""

    def __init__(self, stream: BinaryIO, options: WriteOptions) -> None:
        self._stream = stream
        self._tokens = extra_module(_TOKENS, _EXTRA)
        self._vocab = extra_module(_VOCAB, _EXTRA).Vocab()
        self._without_overlaps = extra_module(_UTIL, _EXTRA).filter_spans
        self._docs = self._tokens.DocBin(store_user_data=True)

    def write(self, fitted: Fitted) -> None:
        """Put the set to the others."""
        outgoing, article = fitted.outgoing, fitted.outgoing.article
        text, made = article.text, with_white_space(article.text, fitted.tokens)
        words = [text[start:end] for start, end in made]
        blanks = [text[end : end + 1] == " " for _, end in made]
        doc = self._tokens.Doc(self._vocab, words, blanks)
        starts = [token.start for token in made]
        spans = []
        for each in fitted.token_spans:
            first = bisect_left(starts, fitted.tokens[each.first].start)
            last = bisect_left(starts, fitted.tokens[each.end - 1].start)
            spans.append(self._tokens.Span(doc, first, last + 1, each.label))
        doc.spans[_GROUP] = spans
        doc.ents = self._without_overlaps(spans)
        doc.user_data.update({_ID: article.id, _PERSON: outgoing.whose})
        doc.user_data.update({name: getattr(article, name) for name in _DETAILS})
        self._docs.add(doc)

    def finish(self) -> None:
        """Write the file."""
        self._stream.write(self._docs.to_bytes())


def looks(glance: Glance) -> bool:
    """Whether the file unpacks to what a DocBin begins with."""
    if not glance.head.startswith(_PACKED):
        return False
    try:
        beginning = zlib.decompressobj().decompress(glance.head, _SEEN)
    except zlib.error:
        return False
    return all(name in beginning[:_SEEN] for name in _NAMES)


def read(stream: BinaryIO, file: str, options: ReadOptions) -> Generator[Item, None, None]:
    """An article for each ``Doc``, with its groups of spans and its entities."""

    def rows() -> Rows:
        for number, doc in enumerate(_docs(stream, file)):
            place = part(Place(file, None, "$"), f"[{number}]")
            yield _tried(file, partial(_row, doc, place))  # damage may show as late as here

    yield from items_of(rows, file, "utf-8", options)


def _docs(stream: BinaryIO, file: str) -> Iterator[Any]:
    tokens, vocab = extra_for(file, _TOKENS, _EXTRA), extra_for(file, _VOCAB, _EXTRA).Vocab()
    stream.seek(0)
    data = stream.read(_MOST_UNPACKED)
    _tried(file, lambda: _refuse_bomb(data, file))
    packed = _tried(file, lambda: tokens.DocBin(store_user_data=True).from_bytes(data))
    docs = packed.get_docs(vocab)
    while (doc := _tried(file, lambda: next(docs, None))) is not None:
        yield doc


def _tried(file: str, step: Callable[[], Any]) -> Any:
    """What a ``step`` of the library gives; :class:`FormatError` for whatever it stumbles over."""
    try:
        return step()
    except FormatError:
        raise
    except Exception as error:  # of which kind, depends on what is damaged
        raise FormatError(Place(file), DocBinFault.DAMAGED) from error


def _refuse_bomb(data: bytes, file: str) -> None:
    """Unpack piece by piece, to see how much it is before all of it is in memory."""
    unpacker, left = zlib.decompressobj(), _MOST_UNPACKED
    while data:
        left -= len(unpacker.decompress(data, _CHUNK))
        data = unpacker.unconsumed_tail
        if left < 0:
            size = _MOST_UNPACKED >> 20
            raise FormatError(Place(file), DocBinFault.TOO_LARGE, size=size)


def _row(doc: Any, place: Place) -> Row:
    given = doc.user_data
    facts = {name: given[name] for name in _DETAILS if given.get(name)}
    person, id = person_in({_PERSON: given.get(_PERSON)}, None), given.get(_ID)
    works = list(_works(doc, person, place))
    id = id if isinstance(id, str) and id else None
    return Row({"text": doc.text, **facts}, place, works=works, id=id)


def _works(doc: Any, person: str | None, place: Place) -> Iterator[GivenWork]:
    """The work of whoever the ``Doc`` is of: its group of spans, and entities that are not in it.

    Where it has several groups, all but ``sc`` are the work of somebody who is called so.
    """
    groups = dict(doc.spans)
    own = next(iter(groups)) if len(groups) == 1 else _GROUP
    spans = list(groups.pop(own, ()))
    in_group = {_labelled(span) for span in spans}
    spans += [span for span in doc.ents if _labelled(span) not in in_group]
    if spans or person or not groups:
        yield GivenWork(_given(spans, place), person)
    for name, group in groups.items():
        yield GivenWork(_given(group, place), person_in({_PERSON: name}, None))


def _labelled(span: Any) -> tuple[int, int, str]:
    return span.start_char, span.end_char, span.label_


def _given(spans: Iterable[Any], place: Place) -> GivenSpans:
    return GivenSpans.of(
        GivenSpan(span.start_char, span.end_char, (span.label_,), span.text, None, place)
        for span in spans
    )
