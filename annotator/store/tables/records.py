"""Every record that gestures change, and the columns that it is kept in.

A new column of a record is a field of its class, a line here, and a migration.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
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
from annotator.core.decision import Decision, Example, NamesAsked, Release
from annotator.core.gesture import Change, Record
from annotator.core.message import say
from annotator.core.suggestion import Fate, SuggestionOutcome
from annotator.store.file import stored_json
from annotator.store.file.columns import data, flag, json, key, number, real, span, text, words
from annotator.store.file.damage import Why
from annotator.store.file.stored_json import StoredJsonError
from annotator.store.tables import review_records
from annotator.store.tables.record_table import Derived, PartTable, Table

_TITLE, _SOURCE, _PUBLISHED = text("title"), text("source"), text("published")
_GUESSED = words("guessed")

ARTICLE_FACTS = (
    *(_TITLE, _SOURCE, _PUBLISHED),
    text("language"),
    _GUESSED,
    text("encoding"),
    text("duplicate_group", none=True),
    json("meta", {str: stored_json.ANYTHING}),
)
"""What is known of an article besides its text; a draft has it too."""

article = Table(
    "article",
    Article,
    (key(number("number")), text("id"), text("text"), data("sha256"), *ARTICLE_FACTS),
    derived=(Derived(number("length"), "length({text})"),),
)
details = PartTable(
    "article",
    ArticleDetails,
    (
        key(number("number", attribute="article", logged="article")),
        *(_TITLE, _SOURCE, _PUBLISHED, _GUESSED),
    ),
    kind="details",
)
status = Table(
    "annotation_set",
    SetStatus,
    (
        key(number("article")),
        key(number("person")),
        text("state", of=SetState),
        text("skip_reason", none=True),
        flag("flagged"),
        text("flag_note", none=True),
        flag("assisted"),
        text("guidelines", none=True),
    ),
    kind="set",
)
annotation = Table(
    "annotation",
    Annotation,
    (
        key(text("id", least=1)),
        key(number("article")),
        key(number("person")),
        text("label"),
        *span("span"),
        text("note", none=True),
        text("certainty", none=True, of=Certainty),
        text("origin", of=Origin),
        text("sources", none=True, least=1),
        real("p", none=True),
        flag("bulk"),
    ),
    derived=(
        Derived(
            text("surface"),
            "(SELECT substr(text, {start} + 1, {end} - {start}) FROM main.article"
            " WHERE number = {article})",
        ),
    ),
)
region = Table(
    "region",
    Region,
    (
        key(text("id", least=1)),
        key(number("article")),
        number("person", none=True),
        *span("span"),
        text("verdict", of=Verdict),
    ),
)
outcome = Table(
    "suggestion_outcome",
    SuggestionOutcome,
    (
        key(text("id", least=1)),
        key(number("article")),
        key(number("person")),
        *span("span"),
        text("label"),
        text("sources", least=1),
        real("p"),
        text("model"),
        text("fate", of=Fate),
        text("annotation", none=True),
        flag("bulk"),
        number("waited", none=True, least=0),
    ),
    kind="suggestion",
)

TABLES: dict[type[Record], Table[Any]] = {
    Annotation: annotation,
    Region: region,
    SetStatus: status,
    SuggestionOutcome: outcome,
    ArticleDetails: details,
    Decision: review_records.decision,
    Release: review_records.release,
    Example: review_records.example,
    NamesAsked: review_records.names_asked,
}
"""Where each kind of record is kept."""


def whole_article(row: Sequence[Any]) -> Article:
    """The article of a row of all that is stored.

    :class:`UnreadableRow` if a value is not of its type, or something of the text is missing.
    """
    whole = article(row[:-1])
    if len(whole.text) != row[-1] or not whole.text:
        raise article.unreadable(row, say(Why.LENGTH))
    return whole


def says_twice(connection: sqlite3.Connection, changes: Iterable[Change]) -> bool:
    """Whether one of the annotations that were just written says the same as another of its set.

    The rules have refused that already, unless another window wrote the other one meanwhile.
    """
    return any(
        connection.execute(
            "SELECT 1 FROM main.annotation WHERE article = ? AND person = ? AND id <> ?"
            ' AND start = ? AND "end" = ? AND label = ?',
            (new.article, new.person, new.id, new.span.start, new.span.end, new.label),
        ).fetchone()
        for new in (change.after for change in changes)
        if isinstance(new, Annotation)
    )


# -- the log ----------------------------------------------------------------------------------

_FIELDS = stored_json.Maybe({str: stored_json.ANYTHING})
_CHANGES = [{"record": str, "before": _FIELDS, "after": _FIELDS}]
BY_KIND = {table.kind: table for table in TABLES.values()}
"""By what the log calls them."""


def to_json(changes: tuple[Change, ...]) -> str:
    """The changes as the log keeps them."""
    return stored_json.dump([_logged(change) for change in changes])


def from_json(changes: str) -> tuple[Change, ...]:
    """The changes of a line of the log; ``ValueError`` or :class:`UnreadableRow` if none."""
    entries = stored_json.read(changes, "changes", _CHANGES)
    if not all(entry["record"] in BY_KIND for entry in entries):
        raise StoredJsonError(Why.OTHER_JSON, "changes")
    return tuple(_change(BY_KIND[entry["record"]], entry) for entry in entries)


def _logged(change: Change) -> dict[str, Any]:
    table = TABLES[type(change.record)]
    before, after = change.before, change.after
    return {
        "record": table.kind,
        "before": None if before is None else table.fields(before),
        "after": None if after is None else table.fields(after),
    }


def _change(table: Table[Any], entry: dict[str, Any]) -> Change:
    before, after = entry["before"], entry["after"]
    return Change(
        before and table.from_fields(before),
        after and table.from_fields(after),
    )
