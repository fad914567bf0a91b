"""Changing the guidelines of a project while people work: each change is one, and can be undone."""

from __future__ import annotations

from collections.abc import Collection

from annotator.core.blindness import Right
from annotator.core.guideline_changes import (
    MOST_LETTERS,
    GuidelineChange,
    GuidelineFault,
    versions_in_force,
)
from annotator.store.file import stored_json
from annotator.store.file.columns import RowReader, moment, number, text
from annotator.store.file.connection import Connection
from annotator.store.file.errors import ProjectError, StaleChange, StaleForm
from annotator.store.file.moments import now_behind
from annotator.store.file.transactions import transaction
from annotator.store.tables import guideline_stamps, package_limits, read_guidelines
from annotator.store.tables.people import People
from annotator.store.tables.unsaved import Unsaved

_change = RowReader(
    "guideline_change",
    (
        number("number"),
        moment("at"),
        number("person", none=True),
        text("language"),
        text("before"),
        text("after"),
        number("undoes", none=True),
    ),
    GuidelineChange,
)


_drafts: Unsaved[tuple[str, str]] = Unsaved(
    lambda value, column: tuple(stored_json.read(value, column, (str, str))), lambda draft: draft
)


def _pair(version: str | None, count: int) -> tuple[str | None, int]:
    return version, count


_counted = RowReader("annotation_set", (text("guidelines", none=True), number("count(*)")), _pair)
_counted_decisions = RowReader(
    "decision", (text("guidelines", none=True), number("count(*)")), _pair
)
_finished = RowReader(
    "annotation_set",
    (number("article"), number("person"), text("guidelines")),
    lambda article, person, version: (article, person, version),
)


class LiveGuidelines:
    """What can be done with the guidelines of an open project."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def own(self, language: str) -> str:
        """The project's own guidelines in ``language``, as Markdown; empty if it has none."""
        row = self._connection.execute(
            "SELECT value FROM setting WHERE name = ?", (_setting(language),)
        ).fetchone()
        return str(row[0]) if row else ""

    def draft(self, language: str, person: int) -> tuple[str, str] | None:
        """What ``person`` wants and has not saved: the guidelines it was made of, and the text."""
        return _drafts.kept(self._connection, _setting(language), person)

    def keep_draft(self, language: str, person: int, draft: tuple[str, str] | None) -> None:
        """Keep what :meth:`draft` shall give; ``None``: nothing."""
        _drafts.keep(self._connection, _setting(language), person, draft)

    @property
    def version(self) -> str:
        """The version that is in force: the moment when it was made, or ``AS_MADE``."""
        return guideline_stamps.in_force(self._connection)

    @property
    def in_force(self) -> frozenset[str]:
        """All versions that say what is in force."""
        return versions_in_force(self.changes())

    def read_by(self, person: int) -> str:
        """The version that ``person`` was told of last."""
        return read_guidelines.read_by(self._connection, person)

    def keep_read(self, person: int, version: str) -> None:
        """Keep that ``person`` knows ``version``."""
        if read_guidelines.kept(self._connection, person) != version:
            with transaction(self._connection):
                read_guidelines.keep(self._connection, person, version)

    def changes(self, since: str = "") -> list[GuidelineChange]:
        """How they were changed after the moment ``since`` (ISO 8601, UTC), oldest first."""
        rows = self._connection.execute(
            f"SELECT {_change.sql} FROM guideline_change WHERE at > ? ORDER BY number", (since,)
        )
        return [_change(row) for row in rows]

    def finished(self) -> dict[str | None, int]:
        """How many sets were finished under each version; ``None``: nobody knows."""
        return dict(
            _counted(row)
            for row in self._connection.execute(
                f"SELECT {_counted.sql} FROM annotation_set WHERE state = 'done' GROUP BY 1"
            )
        )

    def decided(self) -> dict[str | None, int]:
        """How many decisions were made under each version, those superseded since too."""
        return dict(
            _counted_decisions(row)
            for row in self._connection.execute(
                f"SELECT {_counted_decisions.sql} FROM decision WHERE withdrawn = 0 GROUP BY 1"
            )
        )

    def finished_under_others(self, versions: Collection[str]) -> list[tuple[int, int, str]]:
        """The sets that were finished under none of ``versions``: article, person, version."""
        rows = self._connection.execute(
            f"SELECT {_finished.sql} FROM annotation_set WHERE state = 'done'"
            " AND guidelines NOT IN (SELECT value FROM json_each(?)) ORDER BY article, person",
            (stored_json.dump(sorted(versions)),),
        )
        return [_finished(row) for row in rows]

    def decided_under_others(self, versions: Collection[str]) -> list[int]:
        """The articles with a decision made under none of ``versions``, or nobody knows which."""
        rows = self._connection.execute(
            "SELECT DISTINCT article FROM decision WHERE withdrawn = 0 AND (guidelines IS NULL"
            " OR guidelines NOT IN (SELECT value FROM json_each(?))) ORDER BY article",
            (stored_json.dump(sorted(versions)),),
        )
        return [int(article) for (article,) in rows]

    def change(
        self,
        language: str,
        after: str,
        person: int | None,
        *,
        seen: str,
        dry_run: bool = False,
    ) -> None:
        """Let the guidelines in ``language`` be ``after``, which was made of those ``seen``.

        Where the project has none of its own, ``seen`` are those that came with its labels.
        With ``dry_run`` it is only looked whether they can. ``ProjectError`` if they cannot be so,
        or nothing changes; :class:`StaleChange` if somebody changed them since.
        """
        _refuse(seen, after)
        self._refuse_unless_may(person)
        if dry_run:
            return
        with transaction(self._connection):
            if self.own(language) not in ("", seen):
                raise StaleChange(StaleForm.GUIDELINES)
            self._append(language, seen, after, person)

    def undo(self, person: int | None) -> GuidelineChange:
        """Take back the last change, and return it. ``ProjectError`` if there is none."""
        self._refuse_unless_may(person)
        with transaction(self._connection):
            last = self.last_in_effect()
            if last is None:
                changed = bool(self.changes())
                form = GuidelineFault.NOTHING_LEFT if changed else GuidelineFault.NOTHING_TO_UNDO
                raise ProjectError(form)
            self._append(last.language, last.after, last.before, person, last.number)
        return last

    def last_in_effect(self) -> GuidelineChange | None:
        """The change that :meth:`undo` would take back, if there is one."""
        row = self._connection.execute(
            f"SELECT {_change.sql} FROM guideline_change AS made WHERE undoes IS NULL"
            " AND NOT EXISTS (SELECT 1 FROM guideline_change AS other"
            " WHERE other.undoes = made.number) ORDER BY number DESC LIMIT 1"
        ).fetchone()
        return _change(row) if row else None

    def _append(
        self, language: str, before: str, after: str, person: int | None, undoes: int | None = None
    ) -> None:
        self._connection.execute(
            "INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
            (_setting(language), after),
        )
        at = now_behind(self.version)
        self._connection.execute(
            "INSERT INTO guideline_change (at, person, language, before, after, undoes)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (at, person, language, before, after, undoes),
        )
        if person is not None:  # who wrote it has read it
            read_guidelines.keep(self._connection, person, at)

    def _refuse_unless_may(self, person: int | None) -> None:
        package_limits.refuse(self._connection, package_limits.Forbidden.GUIDELINES)
        People(self._connection).refuse_unless(person, Right.PROJECT)


def _setting(language: str) -> str:
    return f"guidelines_{language}"


def _refuse(seen: str, after: str) -> None:
    if after == seen:
        raise ProjectError(GuidelineFault.NO_CHANGE)
    if not after.strip():  # readers would see those that came with the labels again
        raise ProjectError(GuidelineFault.EMPTY)
    if len(after) > MOST_LETTERS:
        raise ProjectError(GuidelineFault.TOO_LONG, most=MOST_LETTERS)
    if "\0" in after:
        raise ProjectError(GuidelineFault.NUL)
