"""A lexicon of a project in which certain names were marked before."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.arabic.fold import fold
from annotator.store.search.lexicon import general_words


class KnownNames:
    """Knows the first word of each of ``names``; general words have their usual share."""

    def __init__(self, names: Iterable[str]) -> None:
        self._words = {fold(name.split()[0]) for name in names}

    def begins_known(self, word: str) -> bool:
        return fold(word) in self._words

    def frequency(self, word: str) -> int:
        return 0

    def share(self, word: str) -> float:
        return general_words().share(word)
