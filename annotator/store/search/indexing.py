"""The index pass: after articles came in, what search, snapping and duplicate warnings need."""

from __future__ import annotations

import sqlite3
import time
from collections import Counter
from collections.abc import Set
from contextlib import closing
from dataclasses import dataclass

from annotator import arabic
from annotator.core.checking import Check, nothing
from annotator.store.file import columns
from annotator.store.file.columns import RowReader
from annotator.store.file.connection import Connection
from annotator.store.file.hidden import with_aside
from annotator.store.file.transactions import transaction, unhurried
from annotator.store.search import duplicates, index, lexicon, vocabulary
from annotator.store.search.duplicates import Comparing, NearDuplicate, Wording
from annotator.store.search.index import FoldedArticle
from annotator.store.search.query import tokens

_MOST_BETWEEN_MERGES = 2_000  # articles; the words that wait stay within a few megabytes
_MOST_TEXT = 5_000_000  # code points in one step
_WORTH_MERGING = 5
_BLOCKS_AT_ONCE = 4
_MOST_WORDS = 1_000  # that these take in, or a little more
_LET_OTHERS_IN_SECONDS = 0.002
_PAGES_AT_ONCE = 400

_ARTICLE, _ANNOTATION = with_aside("article"), with_aside("annotation")  # which may come back

_text = RowReader(
    "article", (columns.number("number"), columns.text("text")), lambda number, text: (number, text)
)
_title = RowReader(
    "article",
    (columns.number("number"), columns.text("title")),
    lambda number, title: (number, title),
)
_surface = RowReader(
    "annotation",
    (columns.number("person"), columns.text("surface")),
    lambda person, surface: (person, surface),
)


@dataclass(frozen=True, slots=True)
class _Prepared:
    """What is worked out about an article before the file is locked."""

    article: int
    body: str
    wording: Wording


class Indexing:
    """The index pass of a project, in steps.

    Each step is one transaction, short if its limit is small.
    Give a pass that runs beside a window its own :class:`Project`, and let it rest between the
    steps: whoever waits for the file looks again only every few milliseconds.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._comparing = Comparing(connection)
        self._near: list[NearDuplicate] = []
        self._begin_merge = True
        self._added = 0
        self._since_merge = 0

    def pending(self) -> int:
        """How many articles are not indexed yet."""
        (count,) = self._connection.execute(
            f"SELECT count(*) FROM {_ARTICLE} WHERE number > ?", (index.up_to(self._connection),)
        ).fetchone()
        return int(count)

    def index(self, limit: int = 10, check: Check = nothing) -> int:
        """Index the next ``limit`` articles, fewer if they are long.

        Returns how many, 0 when none is left. ``check`` is called in the middle of a long article;
        what it raises leaves the step undone.
        """
        if self._since_merge >= _MOST_BETWEEN_MERGES:
            while self._merge_words():
                time.sleep(_LET_OTHERS_IN_SECONDS)
            self._since_merge = 0
        while True:
            done = self._step(limit, check)
            if done is not None:
                self._since_merge += done
                self._added += done
                return done

    def start_again(self) -> None:
        """Throw the search data away; the next passes make them again."""
        with unhurried(self._connection), transaction(self._connection):
            index.start_again(self._connection)

    def tidy(self) -> bool:
        """Do a little of what makes the search data small and quick; ``False`` when all is done.

        Each call is a transaction of a few milliseconds.
        """
        return self._merge_words() or self._merge_index() or self._give_room_back()

    def _merge_words(self) -> bool:
        """Work some of the words in that wait; whether there may be more."""
        worked_in = 0
        with unhurried(self._connection), transaction(self._connection):
            for _ in range(_BLOCKS_AT_ONCE):
                count = vocabulary.merge(self._connection)
                worked_in += count
                if not count or worked_in >= _MOST_WORDS:
                    break
        return count > 0

    def _merge_index(self) -> bool:
        """Merge the index; the whole of it, which is costly, only if the pass added a good part."""
        if self._added * _WORTH_MERGING < index.up_to(self._connection):
            return False
        with unhurried(self._connection), transaction(self._connection):
            more = index.merge(self._connection, begin=self._begin_merge)
        self._begin_merge = not more
        if not more:
            self._added = 0
        return more

    def _give_room_back(self) -> bool:
        """Shorten the file by pages that are no longer used."""
        if isinstance(self._connection, Connection):
            self._connection.refuse_displaced()  # it is a transaction of its own
        # As a script: a statement without columns is stepped once only, and each step gives back
        # one page.
        self._connection.executescript(f"PRAGMA incremental_vacuum ({_PAGES_AT_ONCE})")
        (left,) = self._connection.execute("PRAGMA freelist_count").fetchone()
        return bool(left)

    def take_near_duplicates(self) -> list[NearDuplicate]:
        """The near duplicates that were met since the last call."""
        near, self._near = self._near, []
        return near

    def nearest(self, shingles: Set[int]) -> int | None:
        """The number of an indexed article that is nearly a text with these shingles."""
        return duplicates.nearest(self._connection, shingles)

    def near_groups(self) -> dict[str, str]:
        """The groups of near duplicates by name, and the smallest id in each."""
        return duplicates.smallest_ids(self._connection)

    def _step(self, limit: int, check: Check) -> int | None:
        """As :meth:`index`; ``None`` if another pass was faster, so that it must be tried again."""
        start = index.up_to(self._connection)
        counts: Counter[str] = Counter()
        prepared = self._prepared(start, limit, counts, check)
        if not prepared:
            return 0
        near = self._comparing.near(start, [each.wording for each in prepared])
        with unhurried(self._connection), transaction(self._connection):
            if index.up_to(self._connection) != start:
                return None
            if start == 0:
                index.start_again(self._connection)
            self._write(prepared, counts, near)
        self._near += near
        return len(prepared)

    def _prepared(
        self, start: int, limit: int, counts: Counter[str], check: Check
    ) -> list[_Prepared]:
        """The next articles behind ``start``: at most ``limit``, and not too much text.

        Their words are added to ``counts``.
        """
        prepared: list[_Prepared] = []
        length = 0
        rows = self._connection.execute(
            f"SELECT {_text.sql} FROM {_ARTICLE} WHERE number > ? ORDER BY number LIMIT ?",
            (start, limit),
        )
        with closing(rows):
            for number, text in map(_text, rows):
                prepared.append(_prepared(number, text, counts, check))
                length += len(text)
                if length > _MOST_TEXT:
                    break
        return prepared

    def _write(
        self, prepared: list[_Prepared], counts: Counter[str], near: list[NearDuplicate]
    ) -> None:
        between = (prepared[0].article, prepared[-1].article)
        titles = self._connection.execute(
            f"SELECT {_title.sql} FROM {_ARTICLE} WHERE number BETWEEN ? AND ?", between
        ).fetchall()
        title_of = {number: tokens(title) for number, title in map(_title, titles)}
        index.add(
            self._connection,
            [FoldedArticle(each.article, each.body, title_of[each.article]) for each in prepared],
            counts,
        )
        lexicon.count(
            self._connection,
            map(
                _surface,
                self._connection.execute(
                    f"SELECT {_surface.sql} FROM {_ANNOTATION} WHERE article BETWEEN ? AND ?",
                    between,
                ),
            ),
        )
        duplicates.add(self._connection, [each.wording for each in prepared], near)


def _prepared(number: int, text: str, counts: Counter[str], check: Check) -> _Prepared:
    body = index.body_of(text, counts, check)
    shingles = arabic.near.shingles(text)
    return _Prepared(number, body, Wording(number, shingles, arabic.near.sketch_of(shingles)))
