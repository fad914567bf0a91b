"""Setting articles aside while people work, and taking them back: each change can be undone.

Nothing is deleted: the names of tables leave out what is set aside (:mod:`annotator.store.file.
hidden`), and all of it is there again once it is taken back.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from annotator.core.article import ArticleDetails
from annotator.core.blindness import Right
from annotator.core.gesture import Gesture
from annotator.core.listing import ArticleLine
from annotator.core.set_aside import (
    AsideChange,
    AsideEffect,
    AsideFault,
    AsideStep,
    ImportedArticles,
)
from annotator.store.file import hidden, stored_json
from annotator.store.file.columns import RowReader, moment, number, text
from annotator.store.file.connection import Connection
from annotator.store.file.errors import ProjectError
from annotator.store.file.ids import new_id
from annotator.store.file.transactions import one_state, transaction
from annotator.store.tables import articles_out, aside_rows, log, package_limits, records
from annotator.store.tables.article_moments import next_moment
from annotator.store.tables.people import People

_TITLE = "CASE WHEN a.title = '' THEN trim(substr(a.text, 1, 120)) ELSE substr(a.title, 1, 500) END"
_SETS = (
    "(SELECT count(*) FROM main.person p CROSS JOIN main.annotation_set s"
    " ON s.person = p.number AND s.article = a.number WHERE p.number > 0{})"
)
_line = RowReader(
    "article",
    (
        number("a.number"),
        text("a.id"),
        text(_TITLE),
        text("a.source"),
        text("a.published"),
        number(_SETS.format("")),
        number(_SETS.format(" AND s.state = 'done'")),
        number("EXISTS (SELECT 1 FROM set_aside x WHERE x.article = a.number)"),
    ),
    lambda number, id, title, source, published, people, done, aside: ArticleLine(
        number, id, title, source, published, people, done, bool(aside)
    ),
)
_import = RowReader(
    "intake",
    (number("number"), moment("at"), number("articles")),
    lambda number, at, articles: (number, at, articles),
)
_CHOSEN = "(SELECT value FROM json_each(:articles))"
_EFFECT = (
    "SELECT count(*) FILTER (WHERE state <> 'todo'), count(*) FILTER (WHERE state = 'done'),"
    f" (SELECT count(*) FROM main.annotation WHERE person > 0 AND article IN {_CHOSEN}),"
    f" (SELECT count(*) FROM main.decision WHERE withdrawn = 0 AND article IN {_CHOSEN}),"
    f" (SELECT count(*) FROM main.release WHERE article IN {_CHOSEN})"
    f" FROM main.annotation_set WHERE person > 0 AND article IN {_CHOSEN}"
)


class LiveArticles:
    """What can be done with the articles of an open project, those set aside too."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    # -- what there is --------------------------------------------------------------------------

    def numbers(self, *, aside: bool | None = None) -> list[int]:
        """The numbers of all articles, in order; only of those that are ``aside`` or not."""
        where = "" if aside is None else f" WHERE {'NOT ' if aside else ''}({_NOT_ASIDE})"
        rows = self._connection.execute(
            f"SELECT number FROM {hidden.with_aside('article')}{where} ORDER BY number"
        )
        return [number for (number,) in rows]

    def lines(self, numbers: Iterable[int]) -> list[ArticleLine]:
        """The lines of these articles, by number."""
        rows = self._connection.execute(
            f"SELECT {_line.sql} FROM main.article a WHERE a.number IN {_CHOSEN} ORDER BY 1",
            {"articles": stored_json.dump([*numbers])},
        )
        return [_line(row) for row in rows]

    def details(self, numbers: Iterable[int]) -> list[ArticleDetails]:
        """Titles, sources and dates of these articles, by number; none that are set aside."""
        rows = self._connection.execute(
            f"SELECT {records.details.sql} FROM article WHERE number IN {_CHOSEN} ORDER BY number",
            {"articles": stored_json.dump([*numbers])},
        )
        return [records.details(row) for row in rows]

    def excerpt(self, article: int, start: int, end: int) -> str:
        """The letters of ``article`` from ``start`` to ``end``, or to where it ends.

        Empty if there is no such article, or it is set aside.
        """
        row = self._connection.execute(
            "SELECT substr(text, ?, ?) FROM article WHERE number = ?",
            (start + 1, end - start, article),
        ).fetchone()
        return str(row[0]) if row is not None else ""

    def imports(self) -> list[ImportedArticles]:
        """The imports that brought articles, oldest first. Articles are numbered as they came."""
        rows = [
            _import(row)
            for row in self._connection.execute(f"SELECT {_import.sql} FROM intake ORDER BY number")
        ]
        ends = pairwise(accumulate((count for _, _, count in rows), initial=0))
        return [
            ImportedArticles(number, at, before + 1, last)
            for (number, at, count), (before, last) in zip(rows, ends, strict=True)
            if count
        ]

    def with_ids(self, ids: Iterable[str]) -> list[int]:
        """The numbers of the articles with these stable ids; ``ProjectError`` for one unknown."""
        numbers = []
        for id in ids:
            number = self.number_of(id)
            if number is None:
                raise ProjectError(AsideFault.UNKNOWN, id=id[:80])
            numbers.append(number)
        return numbers

    def number_of(self, id: str) -> int | None:
        """The number of the article with this stable id, set aside or not, if there is one."""
        row = self._connection.execute(
            f"SELECT number FROM {hidden.with_aside('article')} WHERE id = ?", (id,)
        ).fetchone()
        return int(row[0]) if row is not None else None

    def effect(self, articles: Collection[int]) -> AsideEffect:
        """What hangs on ``articles``."""
        with one_state(self._connection):
            return self._effect(sorted({*articles}))

    def changes(self) -> list[AsideChange]:
        """What was set aside and taken back, by whom, oldest first."""
        return sorted(aside_rows.every(self._connection), key=lambda change: change.at)

    def steps(self, latest: int | None = None) -> list[AsideStep]:
        """The :meth:`changes`, or the ``latest`` so many, with how many articles each was of."""
        return aside_rows.steps(self._connection, latest)

    def descriptions(self) -> list[Gesture]:
        """How titles, sources and dates were changed by anybody, oldest first."""
        return log.descriptions(self._connection)

    # -- what is done ---------------------------------------------------------------------------

    def set_aside(
        self, articles: Collection[int], person: int | None, *, dry_run: bool = False
    ) -> AsideEffect:
        """Leave ``articles`` out of all that is listed, counted, exported and measured.

        Returns what that changes; with ``dry_run`` nothing is changed. ``ProjectError`` if
        ``person`` may not, or all of them are set aside.
        """
        return self._change(articles, person, aside=True, dry_run=dry_run)

    def take_back(
        self, articles: Collection[int], person: int | None, *, dry_run: bool = False
    ) -> AsideEffect:
        """Have ``articles`` again, with all that was done on them; as :meth:`set_aside`."""
        return self._change(articles, person, aside=False, dry_run=dry_run)

    def last_in_effect(self) -> AsideChange | None:
        """The change that :meth:`undo` would take back, if there is one."""
        return aside_rows.last_in_effect(self._connection)

    @property
    def can_undo(self) -> bool:
        """Whether there is such a change; which articles it is of is not read."""
        return aside_rows.is_any_in_effect(self._connection)

    def aside_among(self, articles: Iterable[int]) -> set[int]:
        """Those of ``articles`` that are set aside."""
        return aside_rows.among(self._connection, articles)

    def undo(self, person: int | None) -> AsideChange:
        """Take back the last change, and return what was done for it.

        ``ProjectError`` if there is none.
        """
        with transaction(self._connection):
            self._refuse_unless_may(person)
            last = aside_rows.last_in_effect(self._connection)
            if last is None:
                never = aside_rows.is_empty(self._connection)
                raise ProjectError(AsideFault.NOTHING_TO_UNDO if never else AsideFault.NOTHING_LEFT)
            made = replace(
                last,
                id=new_id(),
                at=next_moment(self._connection),
                person=person,
                aside=not last.aside,
                undoes=last.id,
            )
            aside_rows.append(self._connection, [made])
        return made

    def _change(
        self, articles: Collection[int], person: int | None, *, aside: bool, dry_run: bool
    ) -> AsideEffect:
        if not articles:
            raise ProjectError(AsideFault.NONE_CHOSEN)
        if dry_run:
            with one_state(self._connection):
                self._refuse_unless_may(person)
                return self._effect(self._others(articles, aside=aside))
        with transaction(self._connection):
            self._refuse_unless_may(person)
            changed = self._others(articles, aside=aside)
            at = next_moment(self._connection)
            made = AsideChange(new_id(), at, person, aside, tuple(changed))
            effect = self._effect(changed)
            aside_rows.append(self._connection, [made])
        return effect

    def _others(self, articles: Collection[int], *, aside: bool) -> list[int]:
        """Those of ``articles`` that are not so already; ``ProjectError`` if there is none."""
        are_aside = aside_rows.among(self._connection, articles)
        others = sorted({*articles} - are_aside if aside else are_aside)
        if not others:
            raise ProjectError(AsideFault.ARE_ASIDE if aside else AsideFault.ARE_NOT_ASIDE)
        return others

    def _effect(self, articles: Sequence[int]) -> AsideEffect:
        counts = self._connection.execute(_EFFECT, {"articles": stored_json.dump(articles)})
        everybody = People(self._connection).all()
        outs = [articles_out.of(self._connection, person.number) for person in everybody]
        out = {article for each in outs if each is not None for article in each.articles}
        begun, finished, spans, decisions, released = counts.fetchone()
        are_out = len(out.intersection(articles))
        return AsideEffect(len(articles), begun, finished, spans, decisions, released, are_out)

    def _refuse_unless_may(self, person: int | None) -> None:
        package_limits.refuse(self._connection, package_limits.Forbidden.ARTICLES)
        People(self._connection).refuse_unless(person, Right.PROJECT)


_NOT_ASIDE = hidden.not_aside("number")
