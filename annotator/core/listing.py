"""What the list of articles shows of each, and which of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from annotator.core.annotation import SetState


class ArticleFilter(StrEnum):
    """Which of a person's articles a list shows."""

    ALL = "all"
    TODO = "todo"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    SKIPPED = "skipped"
    FLAGGED = "flagged"


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One line of a person's list: the article, how far they are with it, and their spans in it.

    ``title`` is the article's opening words if it has none. Of a ``damaged`` one nothing but the
    number is known.
    """

    number: int
    title: str
    source: str
    published: str
    state: SetState
    flagged: bool
    spans: int
    damaged: bool = False

    @property
    def is_open(self) -> bool:
        """Whether there is still something to do on it."""
        return not self.damaged and self.state in (SetState.TODO, SetState.IN_PROGRESS)


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """An article as whoever leads sees it: how many people have it, and how many finished it."""

    number: int
    id: str
    title: str
    source: str
    published: str
    people: int
    done: int
    aside: bool
