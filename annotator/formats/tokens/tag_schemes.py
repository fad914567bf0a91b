"""Tags of tokens, from spans and back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from annotator.formats.fitted import TokenSpan
from annotator.formats.writing import TagScheme

OUTSIDE = "O"
NO_LABEL = [OUTSIDE]
"""The tags of a token outside all spans, which is passed over at once; nobody changes this list."""

_TAG = re.compile(r"([BIESULM])[-_](\S.*)", re.DOTALL)
_BEGINS, _ENDS = frozenset("BSU"), frozenset("ESUL")


class LabelledTokens(NamedTuple):
    """Tokens of one sentence, ``first`` to ``end`` (exclusive), with a label."""

    first: int
    end: int
    label: str


@dataclass(slots=True)
class TagMeaning:
    """What tags say. ``orphans`` are spans that begin without saying so; they are taken.

    ``unread`` are tags that are none; their tokens count as outside. ``beside`` are spans that
    begin on a token that has another tag with their label; they are not taken.
    """

    spans: list[LabelledTokens] = field(default_factory=list)
    orphans: int = 0
    unread: list[str] = field(default_factory=list)
    beside: int = 0


def decoded(sentence: Sequence[Sequence[str]]) -> TagMeaning:
    """The spans of a sentence, of which each token has one tag or several.

    IOB1, IOB2, BIOES and BILOU are all read. With several tags each label is for itself, so that
    spans may be nested unless they have the same label.
    """
    meaning = TagMeaning()
    open_at: dict[str, int] = {}
    before = -1  # the last token that had tags
    for at in [at for at, tags in enumerate(sentence) if tags is not NO_LABEL]:
        if before < at - 1:
            _close(open_at, before + 1, meaning)
        before = at
        parts = _parts(sentence[at], meaning)
        for label in [label for label in open_at if label not in parts]:
            meaning.spans.append(LabelledTokens(open_at.pop(label), at, label))
        for label, position in parts.items():
            if label in open_at and position in _BEGINS:
                meaning.spans.append(LabelledTokens(open_at.pop(label), at, label))
            if label not in open_at:
                meaning.orphans += position not in _BEGINS
                open_at[label] = at
            if position in _ENDS:
                meaning.spans.append(LabelledTokens(open_at.pop(label), at + 1, label))
    _close(open_at, before + 1, meaning)
    meaning.spans.sort(key=lambda span: (span.first, -span.end, span.label))
    return meaning


def _close(open_at: dict[str, int], end: int, meaning: TagMeaning) -> None:
    """Nothing goes on behind the token before ``end``."""
    meaning.spans += [LabelledTokens(first, end, label) for label, first in open_at.items()]
    open_at.clear()


def _parts(tags: Sequence[str], meaning: TagMeaning) -> dict[str, str]:
    """What each label's tag says of a token; the first of two with the same label counts."""
    parts: dict[str, str] = {}
    for tag in tags:
        position, label = _read(tag)
        if label:
            meaning.beside += label in parts and position in _BEGINS
            parts.setdefault(label, position)
        elif tag not in (OUTSIDE, "_", ""):
            meaning.unread.append(tag)
    return parts


@lru_cache(4096)
def _read(tag: str) -> tuple[str, str]:
    """The position and the label that ``tag`` says; nothing if it is none."""
    match = _TAG.fullmatch(tag)
    return (match[1], match[2]) if match is not None else ("", "")


def encoded(
    spans: Iterable[TokenSpan], first: int, end: int, scheme: TagScheme
) -> list[Sequence[str]]:
    """The tags of the tokens ``first`` to ``end``, in the order of ``spans``; outside it is none.

    The spans lie within these tokens.
    """
    tags: list[Sequence[str]] = [()] * (end - first)
    for span in spans:
        for at in range(span.first, span.end):
            tag = f"{_position(span, at, scheme)}-{span.label}"
            tags[at - first] = (*tags[at - first], tag)
    return tags


def _position(span: TokenSpan, at: int, scheme: TagScheme) -> str:
    if scheme is TagScheme.IOB2:
        return "B" if at == span.first else "I"
    if span.end - span.first == 1:
        return "S"
    return "B" if at == span.first else "E" if at == span.end - 1 else "I"


def tag_names(labels: Iterable[str], scheme: TagScheme) -> list[str]:
    """Every tag that there may be, as Hugging Face numbers them: ``O`` first, then by label."""
    positions = "BI" if scheme is TagScheme.IOB2 else "BIES"
    return [OUTSIDE, *(f"{position}-{label}" for label in labels for position in positions)]
