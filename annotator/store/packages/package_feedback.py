"""Feedback on its way to somebody who works in a package: one person's, and nothing of others'.

A package holds it as a setting. A file of its own is the same JSON, for a package that is out
already.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from annotator.core.case import LabelledSpan
from annotator.core.decision import Reason
from annotator.core.feedback import ArticleFeedback, Correction, Feedback
from annotator.core.message import Form
from annotator.core.reviewed import Source
from annotator.core.span import Span
from annotator.store.file.columns import RowReader, number, text
from annotator.store.file.connection import Connection
from annotator.store.file.damage import UnreadableRow
from annotator.store.file.errors import ProjectError
from annotator.store.file.stored_json import StoredJsonError
from annotator.store.file.transactions import transaction
from annotator.store.tables import package_limits
from annotator.store.tables.known import Known
from annotator.store.tables.written_feedback import FEEDBACK, SIDES, WrittenFeedback, brought


class FeedbackFault(Form):
    """Why feedback is not taken into a file."""

    NO_FEEDBACK = "{file} holds no feedback. Choose the file that came from the project."
    NO_PACKAGE = (
        "{file} is no package: feedback is on its feedback page already. Open the package that it"
        " is for."
    )
    ANOTHER_PROJECT = "{file} is feedback from another project than the one of this package."
    SOMEBODY_ELSE = "{file} is feedback for {name}; this is a package for {person}."


_article = RowReader("article", (number("number"), text("title"), text("text")), lambda *row: row)


class PackageFeedback:
    """The feedback in a package."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> Feedback:
        """All of it on articles of the package, by article; nothing if none was brought.

        :class:`UnreadableRow` if it is of spans that cannot be in its text.
        """
        stored = brought(self._connection)
        return Feedback(tuple(self._of_articles(stored.articles) if stored is not None else ()))

    def bring(self, value: str, file: str) -> bool:
        """Take in what ``value`` holds, which is in ``file``; ``False`` if what is here is newer.

        :class:`ProjectError` if it holds no feedback for the person of this package.
        """
        package = package_limits.package(self._connection)
        if package is None:
            raise ProjectError(FeedbackFault.NO_PACKAGE, file=self._connection.path.name)
        try:
            new = WrittenFeedback.read(value)
        except StoredJsonError as error:
            raise ProjectError(FeedbackFault.NO_FEEDBACK, file=file) from error
        if new.project != package.project:
            raise ProjectError(FeedbackFault.ANOTHER_PROJECT, file=file)
        if new.person != package.person:
            raise ProjectError(
                FeedbackFault.SOMEBODY_ELSE, file=file, name=new.person, person=package.person
            )
        with transaction(self._connection):
            before = brought(self._connection)
            if before is not None and before.at >= new.at:
                return False
            self._refuse_unreadable(new, file)
            self._connection.execute(
                "INSERT OR REPLACE INTO setting VALUES (?, ?)", (FEEDBACK, value)
            )
        return True

    def _refuse_unreadable(self, new: WrittenFeedback, file: str) -> None:
        try:
            for _ in self._of_articles(new.articles):
                pass
        except UnreadableRow as error:
            raise ProjectError(FeedbackFault.NO_FEEDBACK, file=file) from error

    def _of_articles(self, articles: Iterable[dict[str, Any]]) -> Iterator[ArticleFeedback]:
        known = Known.of(self._connection)
        for stored in articles:
            row = self._connection.execute(
                f"SELECT {_article.sql} FROM article WHERE number = ?", (stored["article"],)
            ).fetchone()
            if row is not None:  # else it was given to somebody else since
                _, title, whole = _article(row)
                yield _of_article(stored, title, whole, known)


def _of_article(stored: dict[str, Any], title: str, text: str, known: Known) -> ArticleFeedback:
    article = stored["article"]
    spans, gold = _spans(stored["spans"]), _spans(stored["gold"])
    both = [each.get(side) for each in stored["corrections"] for side in SIDES]
    corrected = _spans(span for span in both if span is not None)
    known.judge_spans(article, len(text), (*spans, *gold, *corrected))
    corrections = tuple(_correction(each, article, text) for each in stored["corrections"])
    return ArticleFeedback(article, title or text.strip()[:120], spans, gold, corrections)


def _correction(stored: dict[str, Any], article: int, text: str) -> Correction:
    own, gold = (LabelledSpan(*stored[side]) if stored.get(side) else None for side in SIDES)
    spans = [span for span in (own, gold) if span is not None]
    place = Span(min(span.start for span in spans), max(span.end for span in spans))
    reason, likely = (_reason(stored.get(name)) for name in ("reason", "likely"))
    source, note = Source(stored["source"]), stored.get("note")
    return Correction(article, own, gold, place, place.of(text), source, reason, note, likely)


def _reason(stored: str | None) -> Reason | None:
    return None if stored is None else Reason(stored)


def _spans(stored: Iterable[list[Any]]) -> tuple[LabelledSpan, ...]:
    return tuple(LabelledSpan(*values) for values in stored)
