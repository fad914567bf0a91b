"""What a model is trained on: the sentences of finished articles, kept packed."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator, Sequence

from annotator.core.case import LabelledSpan
from annotator.suggest.features import Features, features, tags
from annotator.suggest.memory import Memory
from annotator.suggest.tokens import Tokens

TrainingRow = tuple[list[Features], list[str]]
"""A sentence: the features of its words, and their tags."""

_FAST = 1  # to compress


def training_rows(
    tokens: Tokens, marked: Sequence[LabelledSpan], memory: Memory
) -> Iterator[TrainingRow]:
    """The sentences of a finished article; ``memory`` as it was before the article."""
    told = features(tokens, memory)
    for sentence in tokens.sentences():
        yield told[sentence.start : sentence.stop], tags(tokens, sentence, marked)


def packed(rows: Iterable[TrainingRow]) -> bytes:
    """The rows of one article, as they are kept: a tenth of their size."""
    return zlib.compress(json.dumps([*rows], ensure_ascii=False).encode(), _FAST)


def unpacked(pack: bytes) -> Iterator[TrainingRow]:
    """The rows of a pack."""
    yield from json.loads(zlib.decompress(pack))
