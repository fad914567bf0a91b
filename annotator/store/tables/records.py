"""Records as rows: how each kind of record is read, written and removed."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from annotator.core.annotation import (
    Annotation,
    Certainty,
    Origin,
    Region,
    SetState,
    SetStatus,
    Verdict,
)
from annotator.core.article import Article, ArticleDetails
from annotator.core.decision import Decision, Example, Release
from annotator.core.gesture import Change, Record
from annotator.core.message import say
from annotator.core.span import Span
from annotator.store.file import stored_json
from annotator.store.file.columns import Rows, data, number, text
from annotator.store.file.damage import Why
from annotator.store.file.stored_json import StoredJsonError
from annotator.store.tables import review_records


def _article(
    number: int,
    id: str,
    text: str,
    sha256: bytes,
    title: str,
    source: str,
    published: str,
    language: str,
    guessed: str,
    encoding: str,
    duplicate_group: str | None,
    meta: str,
    _length: int,
) -> Article:
    return Article(
        number=number,
        id=id,
        text=text,
        sha256=sha256.hex(),
        title=title,
        source=source,
        published=published,
        language=language,
        guessed=frozenset(guessed.split()),
        encoding=encoding,
        duplicate_group=duplicate_group,
        meta=stored_json.read(meta, "meta", {str: stored_json.ANYTHING}),
    )


def _annotation(
    id: str,
    article: int,
    person: int,
    label: str,
    start: int,
    end: int,
    note: str | None,
    certainty: str | None,
    origin: str,
) -> Annotation:
    return Annotation(
        id,
        article,
        person,
        label,
        Span(start, end),
        note,
        Certainty(certainty) if certainty is not None else None,
        Origin(origin),
    )


def _region(
    id: str, article: int, person: int | None, start: int, end: int, verdict: str
) -> Region:
    return Region(id, article, person, Span(start, end), Verdict(verdict))


def _status(
    article: int,
    person: int,
    state: str,
    skip_reason: str | None,
    flagged: int,
    flag_note: str | None,
) -> SetStatus:
    return SetStatus(article, person, SetState(state), skip_reason, bool(flagged), flag_note)


def _details(article: int, title: str, source: str, published: str, guessed: str) -> ArticleDetails:
    return ArticleDetails(article, title, source, published, frozenset(guessed.split()))


article = Rows(
    "article",
    (
        number("number"),
        text("id"),
        text("text"),
        data("sha256"),
        text("title"),
        text("source"),
        text("published"),
        text("language"),
        text("guessed"),
        text("encoding"),
        text("duplicate_group", none=True),
        text("meta"),
        number("length"),
    ),
    _article,
)


def whole_article(row: Sequence[Any]) -> Article:
    """As :data:`article`; :class:`UnreadableRow` too if something of its text is missing."""
    found = article(row)
    if len(found.text) != row[-1] or not found.text:
        raise article.unreadable(row, say(Why.LENGTH))
    return found


annotation = Rows(
    "annotation",
    (
        text("id"),
        number("article"),
        number("person"),
        text("label"),
        number("start"),
        number('"end"'),
        text("note", none=True),
        text("certainty", none=True, of=Certainty),
        text("origin", of=Origin),
    ),
    _annotation,
)
region = Rows(
    "region",
    (
        text("id"),
        number("article"),
        number("person", none=True),
        number("start"),
        number('"end"'),
        text("verdict", of=Verdict),
    ),
    _region,
)
status = Rows(
    "annotation_set",
    (
        number("article"),
        number("person"),
        text("state", of=SetState),
        text("skip_reason", none=True),
        number("flagged"),
        text("flag_note", none=True),
    ),
    _status,
)
details = Rows(
    "article",
    (number("number"), text("title"), text("source"), text("published"), text("guessed")),
    _details,
)


def _read_annotation(connection: sqlite3.Connection, like: Annotation) -> Annotation | None:
    row = connection.execute(
        f"SELECT {annotation.sql} FROM annotation WHERE article = ? AND person = ? AND id = ?",
        (like.article, like.person, like.id),
    ).fetchone()
    return annotation(row) if row else None


def _write_annotation(connection: sqlite3.Connection, new: Annotation) -> None:
    # An upsert, not REPLACE: the triggers must see an update as an update.
    connection.execute(
        'INSERT INTO annotation (id, article, person, label, start, "end", surface, note,'
        " certainty, origin) VALUES (:id, :article, :person, :label, :start, :end,"
        " (SELECT substr(text, :start + 1, :end - :start) FROM article WHERE number = :article),"
        " :note, :certainty, :origin)"
        " ON CONFLICT (article, person, id) DO UPDATE SET label = excluded.label,"
        ' start = excluded.start, "end" = excluded."end", surface = excluded.surface,'
        " note = excluded.note, certainty = excluded.certainty, origin = excluded.origin",
        {
            "id": new.id,
            "article": new.article,
            "person": new.person,
            "label": new.label,
            "start": new.span.start,
            "end": new.span.end,
            "note": new.note,
            "certainty": new.certainty,
            "origin": new.origin,
        },
    )


def says_twice(connection: sqlite3.Connection, changes: Iterable[Change]) -> bool:
    """Whether one of the annotations that were just written says the same as another of its set.

    The rules have refused that already, unless another window wrote the other one meanwhile.
    """
    return any(
        connection.execute(
            "SELECT 1 FROM annotation WHERE article = ? AND person = ? AND id <> ?"
            ' AND start = ? AND "end" = ? AND label = ?',
            (new.article, new.person, new.id, new.span.start, new.span.end, new.label),
        ).fetchone()
        for new in (change.after for change in changes)
        if isinstance(new, Annotation)
    )


def _remove_annotation(connection: sqlite3.Connection, old: Annotation) -> None:
    connection.execute(
        "DELETE FROM annotation WHERE article = ? AND person = ? AND id = ?",
        (old.article, old.person, old.id),
    )


def _read_region(connection: sqlite3.Connection, like: Region) -> Region | None:
    row = connection.execute(
        f"SELECT {region.sql} FROM region WHERE article = ? AND id = ?",
        (like.article, like.id),
    ).fetchone()
    return region(row) if row else None


def _write_region(connection: sqlite3.Connection, new: Region) -> None:
    connection.execute(
        'INSERT INTO region (id, article, person, start, "end", verdict)'
        " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (article, id) DO UPDATE SET"
        ' start = excluded.start, "end" = excluded."end", verdict = excluded.verdict',
        (new.id, new.article, new.person, new.span.start, new.span.end, new.verdict),
    )


def _remove_region(connection: sqlite3.Connection, old: Region) -> None:
    connection.execute("DELETE FROM region WHERE article = ? AND id = ?", (old.article, old.id))


def _read_status(connection: sqlite3.Connection, like: SetStatus) -> SetStatus | None:
    row = connection.execute(
        f"SELECT {status.sql} FROM annotation_set WHERE person = ? AND article = ?",
        (like.person, like.article),
    ).fetchone()
    return status(row) if row else None


def _write_status(connection: sqlite3.Connection, new: SetStatus) -> None:
    connection.execute(
        "INSERT INTO annotation_set (person, article, state, skip_reason, flagged, flag_note)"
        " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (person, article) DO UPDATE SET"
        " state = excluded.state, skip_reason = excluded.skip_reason,"
        " flagged = excluded.flagged, flag_note = excluded.flag_note",
        (new.person, new.article, new.state, new.skip_reason, new.flagged, new.flag_note),
    )


def _remove_status(connection: sqlite3.Connection, old: SetStatus) -> None:
    connection.execute(
        "DELETE FROM annotation_set WHERE person = ? AND article = ?", (old.person, old.article)
    )


def _read_details(connection: sqlite3.Connection, like: ArticleDetails) -> ArticleDetails | None:
    row = connection.execute(
        f"SELECT {details.sql} FROM article WHERE number = ?", (like.article,)
    ).fetchone()
    return details(row) if row else None


def _write_details(connection: sqlite3.Connection, new: ArticleDetails) -> None:
    connection.execute(
        "UPDATE article SET title = ?, source = ?, published = ?, guessed = ? WHERE number = ?",
        (new.title, new.source, new.published, " ".join(sorted(new.guessed)), new.article),
    )


def _remove_details(connection: sqlite3.Connection, old: ArticleDetails) -> None:
    raise ValueError("the details of an article cannot be removed")


def _annotation_fields(record: Annotation) -> dict[str, Any]:
    return {
        "id": record.id,
        "article": record.article,
        "person": record.person,
        "label": record.label,
        "start": record.span.start,
        "end": record.span.end,
        "note": record.note,
        "certainty": record.certainty,
        "origin": record.origin,
    }


def _region_fields(record: Region) -> dict[str, Any]:
    return {
        "id": record.id,
        "article": record.article,
        "person": record.person,
        "start": record.span.start,
        "end": record.span.end,
        "verdict": record.verdict,
    }


def _status_fields(record: SetStatus) -> dict[str, Any]:
    return {
        "article": record.article,
        "person": record.person,
        "state": record.state,
        "skip_reason": record.skip_reason,
        "flagged": record.flagged,
        "flag_note": record.flag_note,
    }


def _details_fields(record: ArticleDetails) -> dict[str, Any]:
    return {
        "article": record.article,
        "title": record.title,
        "source": record.source,
        "published": record.published,
        "guessed": sorted(record.guessed),
    }


def _status_of(fields: Mapping[str, Any]) -> SetStatus:
    return status.from_fields({"flagged": 0, **fields})


def _details_of(fields: Mapping[str, Any]) -> ArticleDetails:
    guessed: Any = fields.get("guessed")
    if not stored_json.fits(guessed, [str]):
        raise StoredJsonError(Why.OTHER_JSON, "changes")
    return details.from_fields(
        {**fields, "number": fields.get("article"), "guessed": " ".join(guessed)}
    )


@dataclass(frozen=True, slots=True)
class Kind:
    """How one kind of record is kept: its name in the log, and what is done with its row."""

    name: str
    read: Callable[[sqlite3.Connection, Any], Record | None]
    write: Callable[[sqlite3.Connection, Any], None]
    remove: Callable[[sqlite3.Connection, Any], None]
    fields: Callable[[Any], dict[str, Any]]
    restore: Callable[[Mapping[str, Any]], Record]


KINDS: dict[type[Record], Kind] = {
    Annotation: Kind(
        "annotation",
        _read_annotation,
        _write_annotation,
        _remove_annotation,
        _annotation_fields,
        annotation.from_fields,
    ),
    Region: Kind(
        "region", _read_region, _write_region, _remove_region, _region_fields, region.from_fields
    ),
    SetStatus: Kind("set", _read_status, _write_status, _remove_status, _status_fields, _status_of),
    ArticleDetails: Kind(
        "details", _read_details, _write_details, _remove_details, _details_fields, _details_of
    ),
    Decision: Kind(
        "decision",
        review_records.read_decision,
        review_records.write_decision,
        review_records.withdraw_decision,
        review_records.decision_fields,
        review_records.decision_from,
    ),
    Release: Kind(
        "release",
        review_records.read_release,
        review_records.write_release,
        review_records.remove_release,
        review_records.release_fields,
        review_records.release.from_fields,
    ),
    Example: Kind(
        "example",
        review_records.read_example,
        review_records.write_example,
        review_records.remove_example,
        review_records.example_fields,
        review_records.example.from_fields,
    ),
}
_FIELDS = stored_json.Maybe({str: stored_json.ANYTHING})
_CHANGES = [{"record": str, "before": _FIELDS, "after": _FIELDS}]
_BY_NAME = {kind.name: kind for kind in KINDS.values()}


def to_json(changes: tuple[Change, ...]) -> str:
    """The changes as the log keeps them."""
    return json.dumps(
        [
            {
                "record": KINDS[type(change.record)].name,
                "before": None
                if change.before is None
                else KINDS[type(change.record)].fields(change.before),
                "after": None
                if change.after is None
                else KINDS[type(change.record)].fields(change.after),
            }
            for change in changes
        ],
        ensure_ascii=False,
        separators=(",", ":"),
    )


def from_json(changes: str) -> tuple[Change, ...]:
    """The changes of a line of the log; ``ValueError`` or :class:`UnreadableRow` if none."""
    found = stored_json.read(changes, "changes", _CHANGES)
    if not all(entry["record"] in _BY_NAME for entry in found):
        raise StoredJsonError(Why.OTHER_JSON, "changes")
    return tuple(
        Change(
            entry["before"] and _BY_NAME[entry["record"]].restore(entry["before"]),
            entry["after"] and _BY_NAME[entry["record"]].restore(entry["after"]),
        )
        for entry in found
    )
