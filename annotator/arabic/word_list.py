"""How frequent Arabic words are in general, each written bare and with its clitics.

The list is made by ``resources/words/make.py``; whoever may read files hands its lines over.
"""

from __future__ import annotations

import math
import unicodedata

import regex

RAREST = 1e-7
"""The share of running words below which a word is not in the list."""

_UNWRITTEN = regex.compile(r"[\p{M}\p{Cf}ـ]+")
_PRESENTATION = regex.compile("[\ufb50-\ufdff\ufe70-\ufefc]")


class WordList:
    """Words with their shares of all running words.

    ``lines`` are UTF-8: a word, a tab, ``-100 * log10(share)``, a line feed; sorted as bytes. They
    are searched as they are, because a dictionary of 200,000 words takes ten times their room.
    """

    def __init__(self, lines: bytes) -> None:
        self._lines = lines

    def share(self, word: str) -> float:
        """The share of ``word`` among all running words; 0.0 if it is not in the list.

        Marks, tatweel and invisible characters do not count, and presentation forms are letters;
        other spellings (``احمد`` for ``أحمد``) are words of their own.
        """
        sought = plain(word).encode("utf-8", "surrogatepass") + b"\t"
        low, high = 0, len(self._lines)
        while low < high:
            start = self._lines.rfind(b"\n", 0, (low + high) // 2) + 1
            end = self._lines.index(b"\n", start) + 1
            line = self._lines[start:end]
            if line.startswith(sought):
                return math.pow(10, -int(line[len(sought) :]) / 100)
            if line < sought:
                low = end
            else:
                high = start
        return 0.0


def plain(word: str) -> str:
    """``word`` as the list spells it: letters only, none of them a presentation form."""
    if _PRESENTATION.search(word):
        word = unicodedata.normalize("NFKC", word)
    return str(_UNWRITTEN.sub("", word))
