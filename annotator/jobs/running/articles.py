"""The articles of a project under way: found, set aside, taken back, and described."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from enum import StrEnum

from annotator.core.article import ArticleDetails, typed_date
from annotator.core.blindness import Right
from annotator.core.errors import WorldError
from annotator.core.gesture import Change, Gesture, GestureKind, Operation
from annotator.core.message import Form
from annotator.core.set_aside import AsideEffect, AsideFault, ImportedArticles, is_aside_fault
from annotator.jobs.indexing import index_all
from annotator.jobs.work import Progress
from annotator.store.file.ids import gesture_id
from annotator.store.project import Project

_DETAILS = frozenset({GestureKind.DETAILS})
_TYPED = ("title", "source", "published")


class ArticlesFault(Form):
    """Why articles cannot be chosen or described like that."""

    NO_IMPORT = "There is no import {number}. The project has {most}."
    NO_DETAIL = "Say which source or which date the articles are to have."
    NO_DATE = "{date} is no date. Write it as 2026-03-14, or as 2026-03, or as 2026."
    DETAILS_SINCE = "You changed the details of an article since: take that back first."
    SAME_DETAILS = "These articles have this source and date already. Nothing was changed."


@dataclass(frozen=True, slots=True)
class ChosenArticles:
    """Which articles are meant: all of which everything that is said here is true.

    ``ids`` are stable ids (empty: any), ``query`` is a search in titles and texts, ``imported`` the
    number of the import that brought them. ``aside``: of those set aside, else of the others;
    ``None``: of both.
    """

    ids: tuple[str, ...] = ()
    query: str = ""
    imported: int | None = None
    aside: bool | None = False

    @property
    def is_anything(self) -> bool:
        """Whether anything is said but of which kind they are."""
        return bool(self.ids or self.query.strip() or self.imported is not None)


@dataclass(frozen=True, slots=True)
class DetailsReport:
    """How many articles get another source or date, and the gesture that gave it to them.

    ``emptied`` names the details (``source``, ``published``) that they have none of then.
    """

    articles: int
    gesture: str = ""
    emptied: tuple[str, ...] = ()


class StepKind(StrEnum):
    """What a step on articles does."""

    SET_ASIDE = "set aside"
    TAKEN_BACK = "taken back"
    DETAILS = "details"


@dataclass(frozen=True, slots=True)
class UndoneStep:
    """What an undo did, and with how many articles."""

    what: StepKind
    articles: int


@dataclass(frozen=True, slots=True)
class StepMade:
    """What was done with how many articles, ``at`` which moment (ISO 8601, UTC) and by whom.

    ``person`` is a number, or ``None`` for a command. Of details, ``details`` are the names of
    those that changed (``title``, ``source``, ``published``). ``is_undo``: an earlier step was
    taken back by it.
    """

    at: str
    person: int | None
    what: StepKind
    articles: int
    is_undo: bool
    details: tuple[str, ...] = ()


def find_articles(
    project: Project,
    chosen: ChosenArticles,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> list[int]:
    """The numbers of the articles that are ``chosen``, in order; what is not indexed yet is.

    ``WorldError`` if one of them is not there, or set aside where none such are meant.
    """
    numbers = project.live_articles.numbers(aside=chosen.aside)
    if chosen.query.strip():
        index_all(project, progress, cancelled)
        matching = _matching(project, chosen)
        numbers = [number for number in numbers if number in matching]
    if chosen.ids:
        named = _named(project, chosen)
        numbers = [number for number in numbers if number in named]
    if chosen.imported is not None:
        brought = _import(project, chosen.imported)
        numbers = [each for each in numbers if brought.first <= each <= brought.last]
    return numbers


def _matching(project: Project, chosen: ChosenArticles) -> set[int]:
    searches = {True: [project.search_aside], False: [project.search]}
    both = [project.search, project.search_aside]
    which = both if chosen.aside is None else searches[chosen.aside]
    return {number for search in which for number in search.numbers(chosen.query)}


def _named(project: Project, chosen: ChosenArticles) -> set[int]:
    numbers = project.live_articles.with_ids(chosen.ids)
    if chosen.aside is False:
        are_aside = project.live_articles.aside_among(numbers)
        for id, number in zip(chosen.ids, numbers, strict=True):
            if number in are_aside:
                raise is_aside_fault(id)
    return {*numbers}


def set_aside(
    project: Project,
    articles: Collection[int],
    person: int | None,
    _progress: Progress | None = None,
    _cancelled: Callable[[], bool] | None = None,
    *,
    dry_run: bool = False,
) -> AsideEffect:
    """Set ``articles`` aside, as ``person``; with ``dry_run`` only say what hangs on them."""
    return project.live_articles.set_aside(articles, person, dry_run=dry_run)


def take_back(
    project: Project,
    articles: Collection[int],
    person: int | None,
    _progress: Progress | None = None,
    _cancelled: Callable[[], bool] | None = None,
    *,
    dry_run: bool = False,
) -> AsideEffect:
    """Take ``articles`` back; as :func:`set_aside`."""
    return project.live_articles.take_back(articles, person, dry_run=dry_run)


def describe(
    project: Project,
    articles: Collection[int],
    source: str | None,
    published: str | None,
    person: int,
    _progress: Progress | None = None,
    _cancelled: Callable[[], bool] | None = None,
    *,
    dry_run: bool = False,
) -> DetailsReport:
    """Give all ``articles`` this source and this date (``None``: each keeps its own).

    It is one gesture of ``person``, and one step of undo. ``WorldError`` if ``published`` is no
    date (empty: they have none), if nothing would change, or if they may not; :class:`StaleChange`
    if somebody changed one of them meanwhile.
    """
    if source is None and published is None:
        raise WorldError(ArticlesFault.NO_DETAIL)
    if not articles:
        raise WorldError(AsideFault.NONE_CHOSEN)
    project.people.refuse_unless(person, Right.PROJECT)
    published = published and _date(published)
    source = source and source.strip()
    given = {"source": source, "published": published}
    emptied = tuple(name for name, value in given.items() if value == "")
    before = project.live_articles.details(articles)
    after = [_described(details, source, published) for details in before]
    pairs = zip(before, after, strict=True)
    changes = tuple(Change(old, new) for old, new in pairs if old != new)
    if not changes:
        raise WorldError(ArticlesFault.SAME_DETAILS)
    if dry_run:
        return DetailsReport(len(changes), emptied=emptied)
    first = changes[0].record.article
    made = project.apply(Gesture(gesture_id(), person, first, GestureKind.DETAILS, changes))
    return DetailsReport(len(changes), made.id, emptied)


def take_back_details(
    project: Project,
    gesture: str,
    person: int,
    _progress: Progress | None = None,
    _cancelled: Callable[[], bool] | None = None,
) -> DetailsReport:
    """Undo what :func:`describe` did by ``gesture``; ``WorldError`` if more was done since."""
    last = project.undoable(person, _DETAILS)
    if last is None or last.id != gesture:
        raise WorldError(ArticlesFault.DETAILS_SINCE)
    project.undo(person, _DETAILS)
    return DetailsReport(len(last.changes))


def undo(project: Project, person: int | None) -> UndoneStep:
    """Take back the last step on articles: that they were set aside, taken back or described.

    Of what was described, only what ``person`` did. ``WorldError`` if nothing is left, or they may
    not.
    """
    aside = project.live_articles.last_in_effect()
    details = project.undoable(person, _DETAILS) if person is not None else None
    if person is not None and details is not None and (aside is None or details.at > aside.at):
        project.people.refuse_unless(person, Right.PROJECT)
        project.undo(person, _DETAILS)
        return UndoneStep(StepKind.DETAILS, len(details.changes))
    return undo_aside(project, person)


def undo_aside(
    project: Project,
    person: int | None,
    _progress: Progress | None = None,
    _cancelled: Callable[[], bool] | None = None,
) -> UndoneStep:
    """Take back what was set aside or taken back last, whatever was described since."""
    made = project.live_articles.undo(person)
    what = StepKind.SET_ASIDE if made.aside else StepKind.TAKEN_BACK
    return UndoneStep(what, len(made.articles))


def steps(project: Project) -> list[StepMade]:
    """What was done with articles, oldest first: set aside, taken back, and described."""
    moved = [
        StepMade(
            step.at,
            step.person,
            StepKind.SET_ASIDE if step.aside else StepKind.TAKEN_BACK,
            step.articles,
            step.is_undo,
        )
        for step in project.live_articles.steps()
    ]
    described = [
        StepMade(
            made.at,
            made.person,
            StepKind.DETAILS,
            len(made.changes),
            made.operation is Operation.UNDO,
            _changed_details(made),
        )
        for made in project.live_articles.descriptions()
    ]
    return sorted(moved + described, key=lambda step: step.at)


def _changed_details(made: Gesture) -> tuple[str, ...]:
    return tuple(
        name
        for name in _TYPED
        if any(getattr(each.before, name) != getattr(each.after, name) for each in made.changes)
    )


def _described(
    details: ArticleDetails, source: str | None, published: str | None
) -> ArticleDetails:
    """``details`` with what is said; that is no guess any more."""
    given = {"source": source, "published": published}
    return details._replace(
        source=details.source if source is None else source,
        published=details.published if published is None else published,
        guessed=details.guessed - {name for name, value in given.items() if value is not None},
    )


def _date(typed: str) -> str:
    date = typed_date(typed) if typed.strip() else ""
    if date is None:
        raise WorldError(ArticlesFault.NO_DATE, date=typed)
    return date


def _import(project: Project, number: int) -> ImportedArticles:
    imports = project.live_articles.imports()
    for each in imports:
        if each.number == number:
            return each
    most = max((each.number for each in imports), default=0)
    raise WorldError(ArticlesFault.NO_IMPORT, number=number, most=most)
