"""What a person's own work, and the project's articles, say about words; snapping asks it."""

from __future__ import annotations

import gzip
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from annotator.arabic.word_list import WordList
from annotator.assets import resources
from annotator.core.annotation import Annotation
from annotator.core.gesture import Change
from annotator.core.message import say
from annotator.store.file.damage import Why, unreadable
from annotator.store.search.index import VERSION, up_to
from annotator.store.search.query import first_tokens, tokens
from annotator.store.search.vocabulary import Vocabulary
from annotator.store.tables import first_words


class ProjectLexicon:
    """Words as one person may know them: nobody else's spans count, so that work stays blind."""

    def __init__(self, connection: sqlite3.Connection, person: int) -> None:
        self._connection = connection
        self._vocabulary = Vocabulary(connection)
        self._person = person

    def begins_known(self, word: str) -> bool:
        """Whether a span of this person begins with ``word``, whatever its spelling."""
        words = tokens(word)[:1]
        return bool(words) and (
            self._connection.execute(
                "SELECT 1 FROM first_word WHERE person = ? AND folded = ? AND count > 0",
                (self._person, words[0]),
            ).fetchone()
            is not None
        )

    def frequency(self, word: str) -> int:
        """How often ``word``, however spelt, stands in the texts and titles that are indexed.

        0 for what is several words to the search, such as ``11/4``.
        """
        words = tokens(word)
        return self._vocabulary.frequency(words[0]) if len(words) == 1 else 0

    def share(self, word: str) -> float:
        """The share of ``word`` among the words of Arabic texts in general; 0.0 if unknown."""
        return general_words().share(word)


@cache
def general_words() -> WordList:
    """The words that are shipped with the program; read once, when first asked for."""
    return WordList(gzip.decompress((resources() / "words" / "arabic.txt.gz").read_bytes()))


def first_word(surface: str) -> str | None:
    """The folded word that ``surface`` begins with; ``None`` if it has no word."""
    return first_tokens([surface])[0]


class FirstWords:
    """Counts what many spans begin with; remembers the words that it has met."""

    def __init__(self) -> None:
        # By what stands before the first white space: folding looks at each letter alone, so the
        # word is in that, unless it is nothing but signs.
        self._known: dict[str, str | None] = {}

    def count(self, surfaces: Sequence[str]) -> Counter[str]:
        """How many of ``surfaces`` begin with each folded word."""
        heads = [(surface.split(None, 1) or [""])[0] for surface in surfaces]
        texts: Counter[str] = Counter()
        signs: set[str] = set()
        counted = Counter(heads)
        new = [head for head in counted if head not in self._known]
        self._known.update(zip(new, first_tokens(new), strict=True))
        for head, times in counted.items():
            word = self._known[head]
            if word is None:
                signs.add(head)
            else:
                texts[word] += times
        if signs:
            behind = [s for s, head in zip(surfaces, heads, strict=True) if head in signs]
            texts.update(word for word in first_tokens(behind) if word is not None)
        return texts


def count(connection: sqlite3.Connection, spans: Iterable[tuple[int, str]]) -> None:
    """Count spans, each a person and a surface, within the caller's transaction."""
    surfaces: dict[int, list[str]] = {}
    for person, surface in spans:
        surfaces.setdefault(person, []).append(surface)
    words = FirstWords()
    for person, texts in surfaces.items():
        first_words.add(connection, person, words.count(texts))


def follow(connection: sqlite3.Connection, changes: Iterable[Change]) -> None:
    """Count what ``changes`` put in and took out, within the transaction that makes them.

    Articles that the index pass has not come to yet are left to it, and repeats are not counted.
    """
    changed: dict[int, Counter[str]] = {}
    for change in changes:
        for side, weight in ((change.before, -1), (change.after, 1)):
            if not isinstance(side, Annotation):
                continue
            surface = _indexed_surface(connection, side)
            word = first_word(surface) if surface is not None else None
            if word is not None:
                changed.setdefault(side.person, Counter())[word] += weight
    for person, words in changed.items():
        first_words.add(connection, person, words)


def _indexed_surface(connection: sqlite3.Connection, annotation: Annotation) -> str | None:
    """The string of an annotation that is counted; ``None`` if it is not."""
    if annotation.person <= 0:
        return None
    row = connection.execute(
        "SELECT substr(text, ?, ?) FROM main.article WHERE number = ?"
        " AND number <= (SELECT up_to FROM indexing WHERE version = ?)",
        (annotation.span.start + 1, len(annotation.span), annotation.article, VERSION),
    ).fetchone()
    if row is not None:
        return str(row[0])
    if annotation.article <= up_to(connection):
        raise unreadable("article", [("number", annotation.article)], say(Why.MISSING))
    return None
