"""One person's feedback as it is written: JSON, in the settings of a package or in a file."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Any

from annotator.core.decision import Reason
from annotator.core.feedback import Feedback
from annotator.core.reviewed import Source
from annotator.store.file import moments, stored_json
from annotator.store.file.columns import RowReader, text
from annotator.store.file.damage import Why
from annotator.store.file.stored_json import Maybe, StoredJsonError

FEEDBACK = "feedback"  # the setting that holds it

_FORMAT = "annotator feedback 1"
_SPAN = (int, int, str)
_CORRECTION = {
    "own": Maybe(_SPAN),
    "gold": Maybe(_SPAN),
    "source": Source,
    "reason": Maybe(Reason),
    "note": Maybe(str),
    "likely": Maybe(Reason),
}
SIDES = ("own", "gold")
_SHAPE = {
    "format": str,
    "project": str,
    "for": str,
    "at": str,
    "articles": [{"article": int, "spans": [_SPAN], "gold": [_SPAN], "corrections": [_CORRECTION]}],
}


@dataclass(frozen=True, slots=True)
class WrittenFeedback:
    """Feedback as it is written: for whom, of which project, and what was known ``at`` (UTC)."""

    value: str
    project: str
    person: str
    at: str
    articles: list[dict[str, Any]]

    @staticmethod
    def read(value: str) -> WrittenFeedback:
        """:class:`StoredJsonError` if ``value`` holds none."""
        stored = stored_json.read(value, "value", _SHAPE)
        numbers = [article["article"] for article in stored["articles"]]
        corrections = [each for article in stored["articles"] for each in article["corrections"]]
        if (
            stored["format"] != _FORMAT
            or not moments.is_moment(stored["at"])
            or len(set(numbers)) < len(numbers)
            or any(all(each.get(side) is None for side in SIDES) for each in corrections)
        ):
            raise StoredJsonError(Why.OTHER_JSON, "value")
        return WrittenFeedback(
            value, stored["project"], stored["for"], stored["at"], stored["articles"]
        )


def written(feedback: Feedback, project: str, person: str, at: str) -> str:
    """``feedback`` of ``person``, as JSON. The texts are not in it: the package has them."""
    articles = [
        {
            "article": article.article,
            "spans": article.spans,
            "gold": article.gold,
            "corrections": [
                {
                    "own": correction.own,
                    "gold": correction.gold,
                    "source": correction.source,
                    "reason": correction.reason,
                    "note": correction.note,
                    "likely": correction.likely,
                }
                for correction in article.corrections
            ],
        }
        for article in feedback.articles
    ]
    return stored_json.dump(
        {"format": _FORMAT, "project": project, "for": person, "at": at, "articles": articles}
    )


def brought(connection: sqlite3.Connection) -> WrittenFeedback | None:
    """What a package brings along, or was taken into it since; ``None`` if nothing was."""
    row = connection.execute(
        f"SELECT {_setting.sql} FROM setting WHERE name = ?", (FEEDBACK,)
    ).fetchone()
    return _setting(row) if row else None


_setting = RowReader(
    "setting", (text("name"), text("value")), lambda _, value: WrittenFeedback.read(value)
)
