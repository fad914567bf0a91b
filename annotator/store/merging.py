"""Taking packages back: what is new in them comes into the project, all of it or nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.core.labels import LabelSet
from annotator.store import (
    intake,
    labels,
    merging_news,
    merging_package,
    merging_rows,
    packing_limits,
)
from annotator.store.connection import Connection, transaction
from annotator.store.merging_news import SetNews
from annotator.store.merging_refusals import PackageRefused, Unfit

Look = Callable[[int, int, str], None]
"""Called with how many files are done, of how many, and with the name of the next; may raise to stop."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What came out of one package: sets with news, those finished in it, annotations, gestures."""

    person: str
    sets: int
    finished: int
    added: int
    removed: int
    changed: int
    gestures: int

    @staticmethod
    def of(person: str, news: Sequence[SetNews]) -> Merged:
        counted = [one.counts() for one in news]
        added, removed, changed = (
            (sum(column) for column in zip(*counted, strict=True)) if counted else (0, 0, 0)
        )
        return Merged(
            person,
            len(news),
            sum(one.finished for one in news),
            added,
            removed,
            changed,
            sum(len(one.lines) for one in news),
        )


class Merging:
    """Merging packages into a project."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def merge(self, files: Sequence[Path], look: Look, *, dry_run: bool) -> list[Merged]:
        """Take what is new in ``files``, in one transaction; with ``dry_run`` try all, and keep nothing.

        :class:`PackageRefused` says which file does not fit, and why; any error leaves the project as it was.
        """
        packing_limits.refuse(self._connection, packing_limits.Forbidden.MERGING)
        merged: list[Merged] = []
        try:
            # As in an intake, what the file checks row by row is checked here, for many at a time.
            with intake.without_references(self._connection), transaction(self._connection):
                row_checks = intake.without_row_checks(self._connection)
                rules = labels.read(self._connection)
                for done, file in enumerate(files):
                    look(done, len(files), file.name)
                    merged.append(self._take(file, rules))
                look(len(files), len(files), "")
                for trigger in row_checks:
                    self._connection.execute(trigger)
                if dry_run:
                    raise _DryRun
        except _DryRun:
            pass
        return merged

    def _take(self, file: Path, rules: LabelSet) -> Merged:
        try:
            package = merging_package.read(file)
            news = merging_news.news(package, self._connection, rules)
            merging_rows.write(self._connection, news)
        except Unfit as error:
            raise PackageRefused(file.name, str(error)) from error
        return Merged.of(package.says.person, news)


class _DryRun(Exception):
    """Rolls a dry run back."""
