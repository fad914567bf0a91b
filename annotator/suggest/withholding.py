"""What is kept back, to see what showing does: some strings of each article, and some articles.

Drawn by hashes, so that it is the same on every machine and whenever it is asked. All places of a
string in an article are kept back together: else the one that is shown would give the other away.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache

from annotator.core.suggestion import ARTICLES, STRINGS, Offer, Suggestion
from annotator.suggest.tokens import StringKey, key_of

_BITS = 64
_REMEMBERED = 1 << 14


@dataclass(frozen=True, slots=True)
class Withholding:
    """What is kept back from one person in one article.

    ``seed`` is anything that tells project, person and article from all others; ``strings`` and
    ``articles`` are how many of a hundred, from 0 to 50.
    """

    seed: tuple[str, ...]
    strings: int = STRINGS
    articles: int = ARTICLES

    @property
    def is_blind(self) -> bool:
        """Whether nothing at all is shown in this article."""
        return _is_drawn((*self.seed, "article"), self.articles)

    def withholds(self, key: StringKey, label: str) -> bool:
        """Whether suggestions of this string under this label are kept back here."""
        return _is_drawn((*self.seed, "string", label, *key), self.strings)

    def withholds_one(self, suggestion: Suggestion, text: str) -> bool:
        """Whether this suggestion, which is in ``text``, is kept back."""
        return self.withholds(key_of(suggestion.span.of(text)), suggestion.label)

    def applied(self, offer: Offer, text: str) -> Offer:
        """``offer`` without what is kept back, which stands apart in it."""
        if self.is_blind:
            return Offer(withheld=offer.likely, is_blind=True)

        return Offer(
            tuple(each for each in offer.likely if not self.withholds_one(each, text)),
            tuple(each for each in offer.unlikely if not self.withholds_one(each, text)),
            tuple(each for each in offer.likely if self.withholds_one(each, text)),
        )


@lru_cache(_REMEMBERED)
def _is_drawn(what: tuple[str, ...], of_hundred: int) -> bool:
    digest = hashlib.sha256(repr(what).encode()).digest()
    return int.from_bytes(digest[: _BITS // 8], "big") * 100 < of_hundred << _BITS
