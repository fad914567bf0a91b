"""What was done in a copy beside people's own work: decisions, releases, examples, details."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

from annotator.core.article import ArticleDetails
from annotator.core.gesture import OWN_WORK, Gesture, GestureKind
from annotator.core.message import Form, Message, say
from annotator.core.two_reviews import articles_of, two_reviews
from annotator.store.file.connection import Connection
from annotator.store.file.damage import UnreadableRow
from annotator.store.file.errors import StaleChange, StaleForm
from annotator.store.packages.copy_file import ProjectCopy
from annotator.store.packages.refusals import HistoryFault, history
from annotator.store.search import index
from annotator.store.tables import log, records
from annotator.store.tables.known import judge_changes

_KINDS = frozenset(GestureKind) - OWN_WORK
_OTHERS = ", ".join(f"'{kind}'" for kind in sorted(_KINDS))


class CollidingReview(Form):
    """What of a copy's review is left out, and why."""

    REVIEW = (
        "“{title}” was reviewed in the project and in the copy. What {name} did there is left out;"
        " the project's stands."
    )
    DETAILS = (
        "Title, source or date of “{title}” were changed in the project and in the copy. What"
        " {name} did there is left out."
    )


class CopiedReview:
    """The gestures of one copy that come in, judged; ``left_out`` are those that do not."""

    def __init__(self, project: Connection, copy: ProjectCopy) -> None:
        self._project = project
        known, copied = _lines(project), _lines(copy.connection)
        in_copy = _read(copy.connection, [n for id, n in copied.items() if id not in known])
        in_project = _read(project, [n for id, n in known.items() if id not in copied])
        came = [
            made
            for made in in_copy
            if made.person in copy.people and articles_of(made) <= copy.articles
        ]
        judged = two_reviews(in_project, came)
        self.gestures = judged.fitting
        told = [_told(copy, made) for made in judged.colliding]
        self.left_out = [*{str(message): message for message in told}.values()]
        self._judge()

    def refuse_stale(self, basis: int) -> None:
        """:class:`StaleChange` if somebody reviewed since the line ``basis`` of the log."""
        if self.gestures and log.any_since(self._project, basis, _KINDS):
            raise StaleChange(StaleForm.BASIS)

    def write(self) -> None:
        """Make the gestures, within the caller's transaction."""
        for made in self.gestures:
            for change in made.changes:
                table = records.TABLES[type(change.record)]
                if table.read(self._project, change.record) != change.before:
                    raise history(HistoryFault.GAP, title=str(change.record.article))
                if change.after is None:
                    table.remove(self._project, change.record)
                else:
                    table.write(self._project, change.after)
            index.follow(self._project, made.changes)
            self._project.execute(log.INSERT, log.row(made))

    def _judge(self) -> None:
        """:class:`Unfit` if one refers to what cannot be, or has the id of something else here."""
        ids = json.dumps([made.id for made in self.gestures])
        if self._project.execute(_TAKEN, (ids,)).fetchone() is not None:
            raise history(HistoryFault.ID_TAKEN)
        for made in self.gestures:
            try:
                judge_changes(self._project, made.changes)
            except UnreadableRow:
                raise history(HistoryFault.VALUE) from None


_TAKEN = "SELECT 1 FROM log WHERE id IN (SELECT value FROM json_each(?)) LIMIT 1"


def _lines(connection: sqlite3.Connection) -> dict[str, int]:
    """The lines of what is nobody's own work: their numbers by id, in their order."""
    query = f"SELECT id, number FROM log WHERE kind IN ({_OTHERS}) ORDER BY number"
    return dict(connection.execute(query).fetchall())


def _read(connection: sqlite3.Connection, numbers: Sequence[int]) -> list[Gesture]:
    return [log.line(connection, number) for number in numbers]


def _told(copy: ProjectCopy, made: Gesture) -> Message:
    of_details = isinstance(made.changes[0].record, ArticleDetails)
    form = CollidingReview.DETAILS if of_details else CollidingReview.REVIEW
    return say(form, name=copy.people[made.person], title=copy.title(made.article))
