"""No span gets a label that is retired, not from a window that was open when it still was offered.

What has one keeps it, moved or split; and what had one gets it back by undo and redo. Not so if the
label was merged: there its spans have another.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from annotator.core.annotation import Annotation
from annotator.core.gesture import Change
from annotator.store.file.errors import StaleChange, StaleForm

_RETIRED, _MERGED = "$.retired", "$.merged"


def refuse(
    connection: sqlite3.Connection, changes: Iterable[Change], *, again: bool = False
) -> None:
    """:class:`StaleChange` if ``changes`` give a span a label that it cannot get any more.

    ``again`` says that they are an undo or a redo.
    """
    given, had = set(), set()
    for change in changes:
        if isinstance(change.before, Annotation):
            had.add(change.before.label)
        if isinstance(change.after, Annotation):
            given.add(change.after.label)
    part = _MERGED if again else _RETIRED
    for label in sorted(given - had):
        gone = connection.execute(
            "SELECT 1 FROM label WHERE name = ? AND json_extract(spec, ?) IS NOT NULL",
            (label, part),
        ).fetchone()
        if gone is not None:
            raise StaleChange(StaleForm.LABEL_GONE, label=label)
