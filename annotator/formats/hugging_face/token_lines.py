"""Tokens with tags, a line for each article and person: what most trainers read."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from itertools import chain
from typing import Any, BinaryIO

from annotator.core.message import Form
from annotator.core.place import Place
from annotator.formats.encoding.glance import Glance
from annotator.formats.errors import FormatError
from annotator.formats.fitted import Fitted
from annotator.formats.json.json_objects import JsonValues, encoding_of
from annotator.formats.json.json_writers import LineWriter
from annotator.formats.reading import Item, ReadOptions
from annotator.formats.tokens.tag_schemes import NO_LABEL, OUTSIDE, encoded
from annotator.formats.tokens.tagged_articles import TaggedArticle, TaggedSentence, items_of
from annotator.formats.writing import WriteOptions

TOKENS = ("tokens", "words")
TAGS = ("ner_tags", "tags", "labels", "ner", "ner_labels")


_STRINGS = frozenset((str,))


class TokenLineFault(Form):
    """Why a line is no article."""

    NO_TOKENS = "there must be a list of tokens and a list of tags."
    NUMBERS = (
        "the tags are numbers, and what they mean is not in the file: write them as strings, such"
        " as B-PER."
    )
    OTHER_LENGTH = "the tokens ({tokens}) and the tags ({tags}) are not equally many."


class TokenLinesWriter(LineWriter):
    """A line for each set, with the text that its tokens are of."""

    def __init__(self, stream: BinaryIO, options: WriteOptions) -> None:
        super().__init__(stream, options)
        self._scheme = options.scheme

    def line(self, fitted: Fitted) -> dict[str, Any]:
        """The tokens with their tags."""
        outgoing, count = fitted.outgoing, len(fitted.tokens)
        tags = encoded(fitted.token_spans, 0, count, self._scheme)
        return {
            "id": outgoing.article.id,
            "set": outgoing.whose,
            "tokens": fitted.words,
            "ner_tags": [each[0] if each else OUTSIDE for each in tags],
            "text": outgoing.article.text,
        }


def looks(glance: Glance) -> bool:
    """Whether the first object has tokens, and tags or no more that is seen."""
    fields = glance.first_fields
    has_tags = any(isinstance(fields.get(name), list) for name in TAGS)
    may_have_tags = has_tags or not glance.is_first_object_whole
    return may_have_tags and any(_may_be_tokens(fields, name) for name in TOKENS)


def _may_be_tokens(fields: dict[str, Any], name: str) -> bool:
    tokens = fields.get(name, "")
    return tokens is None or (isinstance(tokens, list) and all(isinstance(t, str) for t in tokens))


def read(stream: BinaryIO, file: str, options: ReadOptions) -> Generator[Item, None, None]:
    """An article for each object, which stand on lines or in one list."""
    encoding, values = encoding_of(stream, file, options), JsonValues(stream, file, options)

    def articles() -> Iterator[TaggedArticle | FormatError]:
        for value in values:
            try:
                yield value if isinstance(value, FormatError) else article(*value)
            except FormatError as error:
                yield error

    yield from items_of(articles, file, encoding, options)


def article(value: Any, place: Place) -> TaggedArticle:
    """The article in ``value``; :class:`FormatError` if it has no tokens with tags."""
    fields = value if isinstance(value, dict) else {}
    tokens = next((fields[name] for name in TOKENS if name in fields), None)
    tags = next((fields[name] for name in TAGS if name in fields), None)
    if not isinstance(tokens, list) or not isinstance(tags, list):
        raise FormatError(place, TokenLineFault.NO_TOKENS)
    if not _STRINGS.issuperset(map(type, tokens)):
        raise FormatError(place, TokenLineFault.NO_TOKENS)
    if len(tokens) != len(tags):
        raise FormatError(place, TokenLineFault.OTHER_LENGTH, tokens=len(tokens), tags=len(tags))
    lists: list[Sequence[Any]] = [NO_LABEL if tag == OUTSIDE else _listed(tag) for tag in tags]
    if not _STRINGS.issuperset(map(type, chain.from_iterable(lists))):
        raise FormatError(place, TokenLineFault.NUMBERS)
    text = fields.get("text")
    sentence = TaggedSentence(place, text if isinstance(text, str) else None, tokens, lists)
    id, person = fields.get("id"), fields.get("set")
    return TaggedArticle(
        place,
        id if isinstance(id, str) and id else None,
        " ".join(person.split()) or None if isinstance(person, str) else None,
        [sentence],
    )


def _listed(tag: Any) -> list[Any]:
    return tag if isinstance(tag, list) else [tag]
