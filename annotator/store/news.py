"""What others wrote: another window, another program, or a merge."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.core.gesture import Gesture
from annotator.store.file.connection import Connection
from annotator.store.tables import log
from annotator.store.tables.articles import Articles

MOST_NEWS = 1_000  # gestures that are told one by one
_MOST_PARTS = 10  # of large gestures; reading those of 12,000 decisions takes half a second


@dataclass(frozen=True, slots=True)
class News:
    """What others wrote since the last look.

    Their gestures, and whether articles came in or were given out.     ``much``: they wrote so
    much, such as by merging packages, that ``gestures`` is empty, and whatever is shown has to be
    read again.
    """

    gestures: tuple[Gesture, ...]
    articles: bool
    much: bool = False


class NewsWatch:
    """Looks for what others wrote to the file behind ``connection``.

    ``own`` are the lines of the log that were written through this connection; those that were
    seen are taken out of it.
    """

    def __init__(self, connection: Connection, articles: Articles, own: set[int]) -> None:
        self._connection = connection
        self._articles = articles
        self._own = own
        self._seen = log.last_number(connection)
        self._articles_mark = articles.mark()
        self._version = self._read_version()

    def news(self) -> News | None:
        """What others wrote since the last look; ``None``, at next to no cost, if nothing."""
        self._connection.refuse_displaced()
        version = self._read_version()
        if version == self._version:
            return None
        self._version = version
        much = log.parts_since(self._connection, self._seen) > _MOST_PARTS
        gestures = [] if much else log.since(self._connection, self._seen, MOST_NEWS + 1)
        much = much or len(gestures) > MOST_NEWS
        if gestures or much:
            self._seen = log.last_number(self._connection) if much else gestures[-1].number
        others = () if much else tuple(each for each in gestures if each.number not in self._own)
        self._own.intersection_update({number for number in self._own if number > self._seen})
        mark, self._articles_mark = self._articles_mark, self._articles.mark()
        return News(others, mark != self._articles_mark, much)

    def _read_version(self) -> int:
        return int(self._connection.ask("PRAGMA data_version"))
