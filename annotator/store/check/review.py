"""Checks what review wrote: decisions (withdrawn ones too), releases, examples; and packages."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Set

from annotator.core.case import LabelledSpan
from annotator.core.decision import Decision, Ruling
from annotator.core.errors import WorldError
from annotator.core.message import say
from annotator.store.check.flaw import Flaw
from annotator.store.file.damage import Why, unreadable
from annotator.store.tables import package_limits, review_records
from annotator.store.tables.known import Known
from annotator.store.tables.stand_ins import NO_STAND_IN

_HOLDS = (
    "d.withdrawn = 0 AND NOT EXISTS (SELECT 1 FROM decision later WHERE later.article = d.article"
    ' AND later.start = d.start AND later."end" = d."end" AND later.variants = d.variants'
    " AND later.number > d.number AND later.withdrawn = 0)"
)
"""Whether no later decision supersedes a decision ``d``: it is the last of its matter."""


def decisions(connection: sqlite3.Connection) -> Iterator[Flaw]:
    """Check that each decision can be read, and that its spans, labels and people exist."""
    known = Known.of(connection)
    numbers = connection.execute("SELECT number FROM decision ORDER BY number").fetchall()
    for (number,) in numbers:
        try:
            yield from _decision(connection, number, known)
        except WorldError as error:
            yield Flaw(str(error))


def _decision(connection: sqlite3.Connection, number: int, known: Known) -> Iterator[Flaw]:
    joined = connection.execute(
        f"SELECT {review_records.decision.of('d')}, a.id, a.length, a.text, {_HOLDS}"
        " FROM decision d LEFT JOIN article a ON a.number = d.article WHERE d.number = ?",
        (number,),
    ).fetchone()
    if joined is None:  # an index has the number and the table has not
        raise unreadable("decision", [("number", number)], say(Why.MISSING))
    *row, article, length, text, holds = joined
    try:
        decision = review_records.decision(tuple(row))
    except WorldError as error:
        yield Flaw(f"Decision {number} cannot be read: {error}", article)
        return
    if article is None:
        return  # its article is not there, which the check of references tells
    mistakes = list(_mistakes(decision, length, known))
    if holds:  # one that is superseded is in nobody's gold, so its spans do no harm
        mistakes += _white_space(decision, text)
    for mistake in mistakes:
        yield Flaw(f"Decision {number} {mistake}.", article)


def releases(connection: sqlite3.Connection) -> Iterator[Flaw]:
    """Each release can be read, and what it was made on is of the project."""
    known = Known.of(connection)
    for *row, length in connection.execute(
        f"SELECT {review_records.release.of('r')}, a.length FROM release r"
        " LEFT JOIN article a ON a.number = r.article"
    ):
        try:
            known.judge_release(review_records.release(row), length)
        except WorldError as error:
            yield Flaw(str(error))


def examples(connection: sqlite3.Connection) -> Iterator[Flaw]:
    """Each example can be read, and lies within its article."""
    for (id,) in connection.execute("SELECT id FROM example ORDER BY id").fetchall():
        try:
            yield from _example(connection, id)
        except WorldError as error:
            yield Flaw(str(error))


def _example(connection: sqlite3.Connection, id: str) -> Iterator[Flaw]:
    joined = connection.execute(
        f"SELECT {review_records.example.of('e')}, a.id, a.length FROM example e"
        " LEFT JOIN article a ON a.number = e.article WHERE e.id IS ?",
        (id,),
    ).fetchone()
    if joined is None:
        raise unreadable("example", [("id", id)], say(Why.MISSING))
    *row, article, length = joined
    try:
        example = review_records.example(tuple(row))
    except WorldError as error:
        yield Flaw(f"Example {id} cannot be read: {error}", article)
        return
    if article is not None and example.sentence.end > length:
        yield Flaw(f"Example {id} is not within the text.", article)
    if not example.sentence.contains(example.span):
        yield Flaw(f"Example {id} is not within its sentence.", article)


_OF_PROJECTS = (
    *("decision", "release", "example", "names_asked"),
    *("assignment", "intake", "articles_out", "set_aside", "aside_change"),
)


def package(connection: sqlite3.Connection) -> Iterator[Flaw]:
    """A package says what it is of, and holds its person and their articles alone."""
    says = package_limits.package(connection)
    if says is None:
        return
    if [name for (name,) in connection.execute(f"SELECT name FROM person WHERE {NO_STAND_IN}")] != [
        says.person
    ]:
        yield Flaw(f"The file is a package for {says.person}, and there is somebody else in it.")
    alone = (
        "SELECT a.id FROM article a"
        " WHERE NOT EXISTS (SELECT 1 FROM annotation_set s WHERE s.article = a.number)"
    )
    for (id,) in connection.execute(alone):
        yield Flaw("An article of the package is nobody's.", id)
    for table in _OF_PROJECTS:
        if connection.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone() is not None:
            yield Flaw(f"There is a row in “{table}”, which no package has.")


def _mistakes(decision: Decision, length: int, known: Known) -> Iterator[str]:
    """What is wrong with a decision on a text of ``length`` code points, a few words each."""
    if decision.place.end > length:
        place = f"{decision.place.start}–{decision.place.end}"
        yield f"is about {place}, which is not within the text"
    for variant in decision.variants:
        if not known.people.issuperset(variant.people):
            yield "is about what somebody says who is not in the project"
        if any(
            span.start < decision.place.start or span.end > decision.place.end
            for span in variant.spans
        ):
            yield "is about a span outside of its place"
    spans_seen = [span for variant in decision.variants for span in variant.spans]
    yield from _wrong_spans(spans_seen, "is about", length, known.labels)
    yield from _wrong_spans(decision.spans, "makes gold of", length, known.labels)
    if decision.ruling is Ruling.DEFERRED and decision.spans:
        yield "is put off, and makes something gold"


def _wrong_spans(
    spans: Iterable[LabelledSpan], verb: str, length: int, labels: Set[str]
) -> Iterator[str]:
    for span in spans:
        if not 0 <= span.start < span.end <= length:
            yield f"{verb} {span.start}–{span.end}, which is not within the text"
        if span.label not in labels:
            yield f"{verb} a span with the label “{span.label}”, which the project does not have"


def _white_space(decision: Decision, text: str) -> Iterator[str]:
    """Which white space a decision makes gold, a few words each.

    White space at the edges is permitted where somebody marked just that span: older versions of
    the program let it in, and the reviewer took what people said as it is.
    """
    spans_seen = {span for variant in decision.variants for span in variant.spans}
    for span in decision.spans:
        surface = span.of(text)
        if surface and not surface.strip():
            yield f"makes gold of {span.start}–{span.end}, which is nothing but white space"
        elif surface != surface.strip() and span not in spans_seen:
            yield f"makes gold of {span.start}–{span.end}, which has white space at its edges"
