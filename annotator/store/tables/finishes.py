"""Reads in which order a person finished their articles: what suggestions are learnt from."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

from annotator.core.annotation import SetState
from annotator.store.file.columns import whole_number
from annotator.store.file.held_sets import held


class FinishedPlace(NamedTuple):
    """An article that a person finished, and by which line of the log, with its id.

    ``line`` is 0 and ``id`` empty if it came finished, by an import.
    """

    line: int
    article: int
    id: str


def in_order(connection: sqlite3.Connection, person: int) -> list[FinishedPlace]:
    """The articles that ``person`` has finished, in the order in which they did.

    What they are to do again is not among them: what they did first would tell.
    """
    places = {
        article: FinishedPlace(line, whole_number("log", "article", article), id)
        for article, line, id in connection.execute(
            "SELECT article, max(number), id FROM log WHERE kind = 'finish' AND person = ?"
            " AND operation <> 'undo' GROUP BY article",
            (person,),
        )
    }
    return sorted(
        places.get(article) or FinishedPlace(0, article, "")
        for (article,) in connection.execute(
            f"SELECT article FROM ({held('AND s.state = :state')})",
            {"person": person, "state": SetState.DONE},
        )
    )


def unfinished(connection: sqlite3.Connection, person: int) -> set[int]:
    """The articles that ``person`` has to work on still, those to be done again too."""
    return {
        article
        for (article,) in connection.execute(
            f"SELECT article FROM ({held('AND s.state IN (:todo, :begun)')})",
            {"person": person, "todo": SetState.TODO, "begun": SetState.IN_PROGRESS},
        )
    }
