"""What a session reads for the window: lines of the list, counts, places, and search results.

A part of a damaged file that cannot be read is told, and the rest is shown without it.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from annotator.core.errors import WorldError
from annotator.core.listing import ArticleFilter, ArticleRow
from annotator.core.message import say
from annotator.core.set_aside import AsideFault
from annotator.ui.words import faults

if TYPE_CHECKING:
    from annotator.core.annotation_set import AnnotationSet
    from annotator.core.guideline_changes import ChangedLine, GuidelineChange
    from annotator.core.hits import Hit
    from annotator.core.label_changes import LabelChange
    from annotator.core.message import Message
    from annotator.core.people import Person
    from annotator.store.news import News
    from annotator.store.project import Project

_R = TypeVar("_R")


class Reading:
    """Reading for one person; ``tell`` gets a sentence when something cannot be read."""

    def __init__(self, project: Project, person: Person, tell: Callable[[str], None]) -> None:
        self._project = project
        self._person = person
        self._number = person.number
        self._tell = tell

    def label_news(self, language: str) -> list[Message]:
        """What was changed of the labels since this person last did something, in sentences."""
        from annotator.core.label_changes import differences
        from annotator.core.label_news import told

        nothing: list[LabelChange] = []
        last = self._project.last_saved(self._number)
        changes = self._read(lambda: self._project.live_labels.changes(last), nothing)
        if not (last and changes):
            return []
        before, after = changes[0].before, changes[-1].after
        return [told(news, after, language) for news in differences(before, after)]

    def guideline_news(self, language: str) -> list[ChangedLine]:
        """What was changed in the guidelines since this person was last told of them."""
        from annotator.core.guideline_changes import changed_lines

        nothing: list[GuidelineChange] = []
        live = self._project.live_guidelines
        changes = self._read(lambda: live.changes(live.read_by(self._number)), nothing)
        own = [change for change in changes if change.language == language] or changes
        if not own:
            return []
        same = [change for change in own if change.language == own[-1].language]
        return [*changed_lines(same[0].before, same[-1].after)]

    def keep_guidelines(self, *, read: bool) -> None:
        """Keep that this person knows the guidelines in force; if not ``read``, those of before.

        If the file cannot be written just now, they are told once more.
        """
        live = self._project.live_guidelines
        with suppress(WorldError), self._project.impatient():
            live.keep_read(self._number, live.version if read else live.read_by(self._number))

    def rows(self, shown: ArticleFilter, after: int, limit: int) -> list[ArticleRow]:
        """The next ``limit`` lines of this person's list behind article ``after``."""
        articles = self._project.articles
        return self._read(lambda: articles.page(self._number, shown, after=after, limit=limit), [])

    def rows_before(self, shown: ArticleFilter, before: int, limit: int) -> list[ArticleRow]:
        """The ``limit`` lines of this person's list just before article ``before``."""
        articles = self._project.articles
        return self._read(
            lambda: articles.page_before(self._number, shown, before=before, limit=limit), []
        )

    def row(self, number: int) -> ArticleRow | None:
        """The line of one article, if this person has it."""
        return self._read(lambda: self._project.articles.row(number, self._number), None)

    def own_set(self, number: int) -> AnnotationSet:
        """This person's set on an article as they see it: what they do again, if it came back."""
        articles = self._project.articles
        return articles.annotation_set(number, articles.hand(number, self._number))

    def is_other(self, shown: AnnotationSet, news: News) -> bool:
        """Whether by the ``news`` another set of this person is to be ``shown``, or article."""
        article, hand = shown.status.article, shown.status.person
        articles = self._project.articles
        return news.articles and (
            articles.is_aside(article) or articles.hand(article, self._number) != hand
        )

    def staying(self, number: int) -> int | None:
        """The article to go on with: ``number``, unless it was set aside, which is told."""
        if not self._project.articles.is_aside(number):
            return number
        self._tell(faults.rendered(say(AsideFault.OPEN)))
        return self.first()

    def search(self, query: str, limit: int) -> list[ArticleRow]:
        """The lines of this person's articles that a search finds, best first."""
        find = self._project.search.find
        nothing: list[Hit] = []
        hits = self._read(lambda: find(query, person=self._number, limit=limit), nothing)
        return [row for hit in hits if (row := self.row(hit.article)) is not None]

    def place(self, number: int) -> tuple[int, int]:
        """Which of this person's articles ``number`` is, from 1, and how many they have."""
        return self._read(
            lambda: self._project.articles.place(number, self._number), (number, number)
        )

    def counts(self) -> dict[ArticleFilter, int]:
        """How many articles each filter shows."""
        none = dict.fromkeys(ArticleFilter, 0)
        return self._read(lambda: self._project.articles.counts(self._number), none)

    def out_since(self, number: int) -> str:
        """Since when somebody works on the article in this person's package, as far as is known.

        ISO 8601, UTC; empty if nobody does.
        """
        out = self._read(lambda: self._project.articles.out(self._number), None)
        return out.at if out is not None and number in out.articles else ""

    def last_saved(self) -> str:
        """When this person last changed something (ISO 8601, UTC); empty if never."""
        return self._read(lambda: self._project.last_saved(self._number), "")

    def guidelines(self, language: str) -> tuple[str, str] | None:
        """The guidelines as Markdown, and the language they are in, at best ``language``."""
        from annotator.jobs.guidelines import guidelines_for  # not needed for the first page

        return self._read(lambda: guidelines_for(self._project, self._person, language), None)

    def any_articles(self) -> bool:
        """Whether there are articles in the project, whoever has them."""
        return len(self._project.articles) > 0

    def neighbour(self, shown: ArticleFilter, here: int, *, forward: bool) -> int | None:
        """The number of the next or previous article behind or before ``here``, if there is one."""
        articles, person = self._project.articles, self._number
        if not forward:
            return self._read(lambda: articles.previous(person, shown, before=here), None)
        rows = self.rows(shown, here, 1)
        return rows[0].number if rows else None

    def first(self) -> int | None:
        """Where this person goes on: the last article they worked on, or the next to do."""
        last = self._read(lambda: self._project.last_article(self._number), None)
        row = self.row(last) if last else None
        if row is not None and row.is_open:
            return row.number
        for shown in (ArticleFilter.IN_PROGRESS, ArticleFilter.TODO, ArticleFilter.ALL):
            number = self.next(shown, 0)
            if number is not None:
                return number
        return None

    def next(self, shown: ArticleFilter, here: int) -> int | None:
        """The number of the next article of ``shown`` behind ``here``, going on from the first."""
        articles = self._project.articles
        return self._read(lambda: articles.next(self._number, shown, after=here), None)

    def _read(self, read: Callable[[], _R], otherwise: _R) -> _R:
        try:
            return read()
        except WorldError as error:
            self._tell(faults.told(error))
            return otherwise
