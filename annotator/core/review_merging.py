"""What a merge tells of review: what came, and on what the project and the file differ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from annotator.core.message import Form, Message, say
from annotator.core.span import Span
from annotator.core.versions import Side


class ReviewNews(Form):
    """What came in, beside people's own work, each with how many."""

    DECISIONS = "%n decision(s)"
    CHECKS = "%n blind check(s)"
    DEFERRALS = "%n case(s) put off"
    RELEASES = "%n release(s)"
    EXAMPLES = "%n example(s)"
    DETAILS = "other details of %n article(s)"
    NAMES = "names asked for in %n article(s)"
    ASIDE = "%n article(s) set aside"
    BACK = "%n article(s) taken back after being set aside"
    GUIDELINES = "%n version(s) of the guidelines"
    TAKEN_BACK = "%n decision(s) or the like taken back"
    LOG_ALONE = "%n gesture(s) for the log alone"


class PointKind(Form):
    """What two copies differ on."""

    CASE = "the case “{text}”"
    ARTICLE = "the look through the whole article"
    RELEASE = "what was released"
    EXAMPLE = "an example"
    TITLE = "its title"
    SOURCE = "its source"
    DATE = "its date"

    @property
    def is_detail(self) -> bool:
        """Whether it is a value that somebody typed."""
        return self in (PointKind.TITLE, PointKind.SOURCE, PointKind.DATE)


def news_told(review: Mapping[ReviewNews, int], gestures: int) -> list[Message]:
    """What came in ``gestures`` of review, in its order; nothing if there is none."""
    if gestures and not review:
        return [say(ReviewNews.LOG_ALONE, n=gestures)]
    return [say(news, n=review[news]) for news in ReviewNews if review.get(news)]


PointKey = tuple[int, PointKind, str]
"""What a point is chosen by: the article's number, and an id that is the same in every run."""


_LONGEST = 60  # of a text that is shown whole; names are


@dataclass(frozen=True, slots=True)
class PointFacts:
    """What one side has on a point, who made it, and when (ISO 8601, UTC).

    Of a case ``spans`` are the surfaces that became gold, each with its label; none if nothing is
    to be marked, or if it was ``put_off``. Of a title, a source or a date ``value`` is what it
    became.
    """

    person: str
    at: str
    spans: tuple[tuple[str, str], ...] = ()
    value: str = ""
    put_off: bool = False


@dataclass(frozen=True, slots=True)
class ReviewCollision:
    """A point that was decided differently: on which article (number, id, title), and in which.

    ``text`` is what the case is about, and ``place`` where it is; of what is no case it is empty.
    """

    key: PointKey
    id: str
    title: str
    text: str
    in_project: PointFacts
    in_file: PointFacts
    chosen: Side | None = None
    place: Span | None = None

    @property
    def address(self) -> str:
        """What it is chosen by in a command: ``ARTICLE:START-END`` (code points) of a case."""
        place = self.place
        return f"{self.id}:{f'{place.start}-{place.end}' if place else self.kind.name.lower()}"

    @property
    def article(self) -> int:
        """The number of the article."""
        return self.key[0]

    @property
    def kind(self) -> PointKind:
        """What the two differ on."""
        return self.key[1]

    @property
    def what(self) -> Message:
        """What the two differ on; of a long text its beginning."""
        long = len(self.text) > _LONGEST
        return say(self.kind, text=f"{self.text[:_LONGEST]}…" if long else self.text)

    @property
    def is_case(self) -> bool:
        """Whether it is something that a reviewer decides."""
        return self.kind in (PointKind.CASE, PointKind.ARTICLE)
