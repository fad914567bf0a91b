"""Sets in which spans get other labels since labels were merged, or a merge is taken back.

They are written as the sets of a package are: rows that go and come, and gestures that say so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from annotator.core.annotation import Annotation, SetStatus
from annotator.core.annotation_set import AnnotationSet
from annotator.core.gesture import Change, Gesture
from annotator.core.labels import LabelSet
from annotator.core.relabelling import BEHIND_CHANGE, in_effect, relabelling, taken_back
from annotator.store.file.connection import Connection
from annotator.store.file.ids import new_id
from annotator.store.packages.set_rows import ID, SURFACE
from annotator.store.search.lexicon import FirstWords
from annotator.store.staging.staging import MOST_ROWS, Piece
from annotator.store.tables import log
from annotator.store.tables.compiled import StoredRow
from annotator.store.tables.merged_sets import MergedSets
from annotator.store.tables.records import annotation

_BEHIND_ALL = chr(ord(BEHIND_CHANGE) + 1)  # all ids that a change of the labels begins are before


@dataclass(frozen=True, slots=True)
class RelabelledSet:
    """One set: its rows before and after, by id, and the gestures between.

    ``left`` counts the spans that somebody changed since, so that nothing is taken back there.
    """

    article: int
    person: int
    before: Mapping[str, StoredRow] = field(default_factory=dict)
    after: Mapping[str, StoredRow] = field(default_factory=dict)
    gestures: Sequence[Gesture] = ()
    left: int = 0


def to_merge(connection: Connection, name: str, labels: LabelSet) -> Iterator[RelabelledSet]:
    """The sets with spans of the label ``name``, which ``labels`` say was merged."""
    sets = connection.execute(
        "SELECT DISTINCT article, person FROM main.annotation WHERE label = ?"
        " ORDER BY person, article",
        (name,),
    ).fetchall()
    for article, person in sets:
        rows = _rows(connection, article, person)
        gestures = relabelling(work(article, person, rows.values()), labels, new_id)
        changes = [change for gesture in gestures for change in gesture.changes]
        yield RelabelledSet(article, person, rows, after(rows, changes, ""), gestures)


def to_undo(connection: Connection, by: str) -> Iterator[RelabelledSet]:
    """The sets that the merge ``by`` relabelled, as they are once that is taken back.

    One in which all spans were changed since has no gestures.
    """
    sets = connection.execute(
        "SELECT DISTINCT article, person FROM log WHERE id > ? AND id < ? ORDER BY person, article",
        (by + BEHIND_CHANGE, by + _BEHIND_ALL),
    ).fetchall()
    for article, person in sets:
        made = log.of_set(connection, article, person)
        made_then = in_effect(made, {by})
        if made_then:
            rows = _rows(connection, article, person)
            gestures = taken_back(work(article, person, rows.values()), made, {by}, new_id)
            changes = [change for gesture in gestures for change in gesture.changes]
            text = _text(connection, article)
            yield RelabelledSet(
                article,
                person,
                rows,
                after(rows, changes, text),
                gestures,
                left=sum(len(gesture.changes) for gesture in made_then) - len(changes),
            )


def pieces(sets: Iterable[RelabelledSet]) -> Iterator[Piece]:
    """What is new of the ``sets``, some of one person in each piece."""
    words = FirstWords()
    for person, of_person in groupby(sets, lambda each: each.person):
        some: list[RelabelledSet] = []
        rows = 0
        for each in of_person:
            some.append(each)
            rows += len(each.gestures) + len(each.before)
            if rows >= MOST_ROWS // 2:
                yield _piece(person, some, words)
                some, rows = [], 0
        if some:
            yield _piece(person, some, words)


def _piece(person: int, sets: Sequence[RelabelledSet], words: FirstWords) -> Piece:
    merged = MergedSets(person, [], [], [], [], [], [], {}, made_here=True)
    for each in sets:
        gone = [row for id, row in each.before.items() if each.after.get(id) != row]
        came = [row for id, row in each.after.items() if each.before.get(id) != row]
        merged.annotations_gone += map(annotation.key_of, gone)
        merged.annotations += came
        counted = words.count([row[SURFACE] for row in came])
        counted.subtract(words.count([row[SURFACE] for row in gone]))
        merged.words[str(each.article)] = counted
        merged.lines += [log.row(gesture) for gesture in each.gestures]
    return merged.piece([each.article for each in sets])


# -- rows of a set ---------------------------------------------------------------------------------


def work(article: int, person: int, rows: Iterable[StoredRow]) -> AnnotationSet:
    """The set with the annotations of ``rows``, and nothing else of it."""
    annotations = (annotation(row[: len(annotation.columns)]) for row in rows)
    return AnnotationSet(SetStatus(article, person), {each.id: each for each in annotations})


def after(
    rows: Mapping[str, StoredRow], changes: Iterable[Change], text: str
) -> dict[str, StoredRow]:
    """The ``rows`` of annotations once ``changes`` are made; ``text`` is that of the article.

    It is only needed for annotations that come.
    """
    stored = dict(rows)
    for change in changes:
        made = change.after
        if isinstance(made, Annotation):
            known = stored.get(made.id)
            surface = known[SURFACE] if known is not None else made.span.of(text)
            stored[made.id] = (*annotation.values(made), surface)
        elif isinstance(change.before, Annotation):
            stored.pop(change.before.id)
    return stored


def _rows(connection: Connection, article: int, person: int) -> dict[str, StoredRow]:
    rows = connection.execute(
        f"SELECT {annotation.stored_sql()} FROM main.annotation WHERE article = ? AND person = ?",
        (article, person),
    ).fetchall()
    return {row[ID]: row for row in rows}


def _text(connection: Connection, article: int) -> str:
    (text,) = connection.execute(
        "SELECT text FROM main.article WHERE number = ?", (article,)
    ).fetchone()
    return str(text)
