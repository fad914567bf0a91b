"""Checks that each article, and each set, annotation and region on it, is as it must be."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from annotator.core.annotation import Annotation, SetState, SetStatus, Verdict
from annotator.core.annotation_set import AnnotationSet
from annotator.core.article import Article, freeze, text_sha256
from annotator.core.errors import WorldError
from annotator.core.gesture import Change, Gesture, GestureKind
from annotator.core.labels import LabelSet
from annotator.core.repeats import person_behind
from annotator.core.rules import Objection, refusal
from annotator.core.suggestion_fates import Contradiction, contradictions
from annotator.store.check.flaw import Flaw
from annotator.store.tables import labels
from annotator.store.tables.articles import Articles

CheckProgress = Callable[[int, int], None]
"""Called with how many articles were looked at, of how many."""

_CONTRADICTIONS = {
    Contradiction.TWICE: "and two things are said of what became of it",
    Contradiction.MADE_OF_NOTHING: "which is said to be a span now, and none is named",
    Contradiction.DISMISSED_AND_MADE: "which is said to be dismissed, and to be a span",
}


def articles(progress: CheckProgress | None) -> Callable[[sqlite3.Connection], Iterator[Flaw]]:
    """Check every article, and the sets, annotations and regions on it.

    ``progress`` is called after each.
    """

    def run(connection: sqlite3.Connection) -> Iterator[Flaw]:
        checking = _Checking(
            connection,
            Articles(connection),
            labels.read(connection),
            dict(connection.execute("SELECT number, name FROM person")),
        )
        (total,) = connection.execute("SELECT count(*) FROM article").fetchone()
        for done, number in enumerate(checking.articles.numbers(), 1):
            try:
                yield from checking.findings(number)
            except WorldError as error:
                yield Flaw(str(error))
            if progress is not None:
                progress(done, total)

    return run


@dataclass(frozen=True, slots=True)
class _Checking:
    """What the check of one article needs of the project."""

    connection: sqlite3.Connection
    articles: Articles
    rules: LabelSet
    people: dict[int, str]

    def findings(self, number: int) -> Iterator[Flaw]:
        """What is wrong with an article, and with the sets on it."""
        article = self.articles.stored(number)
        yield from _text(article, self.connection)
        yield from _surfaces(article, self.connection)
        yield from _regions(article, self.connection)
        for person in _people_of(self.connection, number):
            try:
                yield from self._set(article, person)
            except WorldError as error:
                yield Flaw(str(error), article.id)

    def _set(self, article: Article, person: int) -> Iterator[Flaw]:
        work = self.articles.stored_set(article.number, person)
        name = self.people.get(person_behind(person), person)
        for mistake in _state(work, self.connection):
            yield _about(article, f"the set of {name} {mistake}")
        for outcome, contradiction in contradictions(work.outcomes.values()):
            yield _about(
                article,
                f"{name} was suggested “{outcome.span.of(article.text)[:40]}” as"
                f" “{outcome.label}”, {_CONTRADICTIONS[contradiction]}",
            )
        for annotation in work.ordered:
            objection = _objection(annotation, article, work, self.rules)
            if objection is not None:
                yield _about(
                    article,
                    f"“{_short(annotation, article)}” of {name} breaks a"
                    f" rule of the labels ({objection.replace('_', ' ')})",
                )


def _text(article: Article, connection: sqlite3.Connection) -> Iterator[Flaw]:
    if text_sha256(article.text) != article.sha256:
        yield _about(article, "the text is not the one that came in (its hash differs)")
    (length,) = connection.execute(
        "SELECT length FROM article WHERE number = ?", (article.number,)
    ).fetchone()
    if length != len(article.text):
        yield _about(article, f"the length of the text is {len(article.text)}, not {length}")
    if freeze(article.text) != article.text:
        yield _about(article, "the text has line ends or a mark that no stored text has")


def _surfaces(article: Article, connection: sqlite3.Connection) -> Iterator[Flaw]:
    for start, end, surface in connection.execute(
        'SELECT start, "end", surface FROM annotation WHERE article = ?', (article.number,)
    ):
        if not (type(start) is type(end) is int):
            continue  # it cannot be read, which reading its set tells
        covered = article.text[start:end]
        if not 0 <= start < end <= len(article.text):
            yield _about(article, f"the span {start}–{end} is not within the text")
        elif covered != surface:
            yield _about(article, f"the span {start}–{end} covers “{covered}”, not “{surface}”")


def _regions(article: Article, connection: sqlite3.Connection) -> Iterator[Flaw]:
    for start, end, person, verdict in connection.execute(
        'SELECT start, "end", person, verdict FROM region WHERE article = ?', (article.number,)
    ):
        if not (type(start) is type(end) is int):
            continue
        if (person is None) is not (verdict == Verdict.PROPOSED):
            yield _about(
                article, f"nobody, or somebody, says of {start}–{end} that it is {verdict}"
            )
        if not 0 <= start < end <= len(article.text):
            yield _about(article, f"the not-article region {start}–{end} is not within the text")


def _people_of(connection: sqlite3.Connection, article: int) -> list[int]:
    """The numbers of all who have a set, an annotation or a region on ``article``.

    An annotation or a region without a set is a mistake that only so is found.
    """
    return [
        row[0]
        for row in connection.execute(
            "SELECT number FROM person WHERE EXISTS (SELECT 1 FROM annotation_set s"
            " WHERE s.person = person.number AND s.article = :article)"
            " UNION SELECT person FROM annotation WHERE article = :article"
            " UNION SELECT person FROM region WHERE article = :article AND person IS NOT NULL",
            {"article": article},
        )
    ]


def _state(work: AnnotationSet, connection: sqlite3.Connection) -> Iterator[str]:
    """How the state of a set contradicts what is in it, a few words each."""
    status = work.status
    row = connection.execute(
        "SELECT 1 FROM annotation_set WHERE person = ? AND article = ?",
        (status.person, status.article),
    ).fetchone()
    if row is None:
        yield "is missing, and there is work of theirs"
    elif status.state is SetState.TODO:
        if work.annotations:
            yield "is to do, and has annotations"
        elif any(region.person is not None for region in work.regions.values()):
            yield "is to do, and has regions"
    if status.skip_reason is not None and status.state is not SetState.SKIPPED:
        yield "has a reason for being skipped, and is not"
    if status.flag_note is not None and not status.flagged:
        yield "has a note for its flag, and has no flag"


def _objection(
    annotation: Annotation, article: Article, work: AnnotationSet, rules: LabelSet
) -> Objection | None:
    """Why the rules would refuse ``annotation`` beside the others of the set; ``None`` if not."""
    if annotation.span.end > len(article.text):
        return None  # it is not within the text, which is told already
    status = work.status
    others = AnnotationSet(
        # In progress, since a finished set may not be changed at all.
        SetStatus(status.article, status.person, SetState.IN_PROGRESS),
        {id: other for id, other in work.annotations.items() if id != annotation.id},
    )
    tagging = Gesture(
        annotation.id,
        status.person,
        status.article,
        GestureKind.TAG,
        (Change(None, annotation),),
    )
    refused = refusal(tagging, article, others, rules)
    return refused.objection if refused else None


def _about(article: Article, mistake: str) -> Flaw:
    return Flaw(f"Article {article.id} (“{article.title[:40]}”): {mistake}.", article.id)


def _short(annotation: Annotation, article: Article) -> str:
    return annotation.span.of(article.text)[:40]
