"""A set that went on in the project and in the file that is merged: what comes of the two."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from operator import itemgetter

from annotator.core.annotation import SetStatus
from annotator.core.annotation_set import AnnotationSet
from annotator.core.gesture import OWN_WORK, Gesture
from annotator.core.versions import (
    BrokenHistory,
    Collision,
    Side,
    TwoVersions,
    Version,
    without_relabelling,
)
from annotator.store.file.ids import gesture_id
from annotator.store.packages import package_log, relabelled_sets
from annotator.store.packages.package_file import PackedArticle
from annotator.store.packages.refusals import HistoryFault, history
from annotator.store.packages.set_rows import ID, SetRows
from annotator.store.tables import log
from annotator.store.tables.compiled import StoredRow
from annotator.store.tables.records import annotation, outcome, region, status


def gestures_of(connection: sqlite3.Connection, article: int, person: int) -> list[Gesture]:
    """What ``person`` did to their own set of ``article``, oldest first."""
    return [made for made in log.of_set(connection, article, person) if made.kind in OWN_WORK]


def work(rows: SetRows, article: int, person: int) -> AnnotationSet:
    """The set of these rows; what is nobody's is to do, with nothing in it."""
    annotations = [annotation(row[: len(annotation.columns)]) for row in rows.annotations]
    regions = [region(row) for row in rows.regions]
    outcomes = [outcome(row) for row in rows.outcomes]
    return AnnotationSet(
        status(rows.status) if rows.status is not None else SetStatus(article, person),
        {each.id: each for each in annotations},
        {each.id: each for each in regions},
        {each.id: each for each in outcomes},
    )


def rows_of(own: AnnotationSet, text: str) -> SetRows:
    """The rows of a set on ``text``, as they lie in a file: the reverse of :func:`work`."""
    return SetRows(
        _stored(status.values(own.status)),
        [
            (*_stored(annotation.values(each)), each.span.of(text))
            for _, each in sorted(own.annotations.items())
        ],
        [_stored(region.values(each)) for _, each in sorted(own.regions.items())],
        [_stored(outcome.values(each)) for _, each in sorted(own.outcomes.items())],
    )


def _stored(values: StoredRow) -> StoredRow:
    """The values of a record as SQLite gives them back."""
    return tuple(
        str(value) if isinstance(value, str) else int(value) if isinstance(value, bool) else value
        for value in values
    )


class PartedSet:
    """One set in two versions, each as its rows and its gestures.

    :class:`Unfit` if the history of the file's is none that can have gone on from the project's,
    which may have been ``imported`` meanwhile.
    """

    def __init__(
        self,
        article: PackedArticle,
        person: int,
        project: tuple[SetRows, Sequence[Gesture]],
        file: tuple[SetRows, Sequence[Gesture]],
        *,
        imported: bool = False,
    ) -> None:
        self._article = article
        in_project, in_file = (
            Version(work(rows, article.number, person), made) for rows, made in (project, file)
        )
        self._back = without_relabelling(in_project, in_file, gesture_id)
        self._rows = project[0]
        in_project = Version(
            in_project.work.after(change for made in self._back for change in made.changes),
            (*in_project.gestures, *self._back),
        )
        try:
            self._parted = TwoVersions(in_project, in_file, imported=imported)
        except BrokenHistory:
            raise history(HistoryFault.GAP, title=article.called) from None
        since = self._parted.of_file
        known = [made.id for made in file[1][: len(file[1]) - len(since)]]
        ids, of_others = [made.id for made in since], [made.of for made in since]
        package_log.refuse_unknown(ids, of_others, known, article.called)
        self._coming = self._parted.coming(gesture_id)

    @property
    def collides(self) -> bool:
        """Whether somebody has to choose."""
        return self._coming is None

    def made(self, side: Side | None) -> tuple[Gesture, ...]:
        """What is to be made; nothing while the two collide and no ``side`` is chosen."""
        coming = self._coming
        if coming is None:
            coming = () if side is None else self._parted.chosen(side, gesture_id)
        return (*self._back, *coming) if coming else ()

    @property
    def before_relabelling(self) -> SetRows:
        """The project's version as rows, without what changes of labels did to it last."""
        if not self._back:
            return self._rows
        by_id = {row[ID]: row for row in self._rows.annotations}
        changes = [change for made in self._back for change in made.changes]
        rows = relabelled_sets.after(by_id, changes, self._article.text)
        return replace(self._rows, annotations=sorted(rows.values(), key=itemgetter(ID)))

    def collision(self, name: str, chosen: Side | None) -> Collision:
        """What to tell of it."""
        in_project, in_file = self._parted.facts()
        article = self._article
        return Collision(
            name, article.number, article.id, article.called, in_project, in_file, chosen
        )
