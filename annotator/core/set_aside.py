"""Articles that are set aside, and taken back: what was done, and what holds of it.

An article never goes: spans, decisions and packages that are out refer to it. What came in by
mistake is left out of every list, count, export and measure, and comes back whole.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.core.as_typed import as_typed
from annotator.core.errors import WorldError
from annotator.core.message import Form

_SHOWN = 80  # code points of an id, in a sentence


class AsideFault(Form):
    """Why articles cannot be set aside or taken back like that."""

    NONE_CHOSEN = "No article was chosen. Choose those that are meant first."
    ARE_ASIDE = "These articles are set aside already. Nothing was changed."
    ARE_NOT_ASIDE = "None of these articles is set aside. Nothing was changed."
    UNKNOWN = "There is no article {id} in the project."
    IS_ASIDE = "Article {id} is set aside. Take it back first."
    NOTHING_TO_UNDO = "No articles were set aside or taken back yet."
    NOTHING_LEFT = "Nothing that was done with articles is left to take back."
    OPEN = "This article was set aside by whoever leads the project. Your work on it is kept."
    NO_WORK = (
        "This article was set aside by whoever leads the project. Nothing was changed on it; what"
        " was done before is kept."
    )


@dataclass(frozen=True, slots=True)
class AsideChange:
    """Articles (their numbers) that were set aside, or taken back if not ``aside``.

    ``id`` is a UUID (32 hexadecimal digits), the same in every copy of the project, and ``at`` when
    (ISO 8601, UTC). ``person`` is who, by their number; ``None`` for a command. ``undoes`` is the
    id of the change that this one took back.
    """

    id: str
    at: str
    person: int | None
    aside: bool
    articles: tuple[int, ...]
    undoes: str | None = None


@dataclass(frozen=True, slots=True)
class AsideStep:
    """An :class:`AsideChange` with how many articles it was of, not which."""

    at: str
    person: int | None
    aside: bool
    articles: int
    is_undo: bool


def is_aside_fault(id: str) -> WorldError:
    """The error that the article with this stable ``id`` is set aside, and how to have it again."""
    hint = f"annotator articles PROJECT back {as_typed(id)}"
    return WorldError(AsideFault.IS_ASIDE, id=id[:_SHOWN], hint=hint)


@dataclass(frozen=True, slots=True)
class AsideEffect:
    """What setting articles aside, or taking them back, changes: how many articles.

    And what hangs on them: sets that people began or finished, their spans, decisions of reviewers,
    releases, and how many of the articles somebody still has to do in a package.
    """

    articles: int
    begun: int = 0
    finished: int = 0
    spans: int = 0
    decisions: int = 0
    released: int = 0
    out: int = 0


@dataclass(frozen=True, slots=True)
class ImportedArticles:
    """The articles of one import, numbered ``first`` to ``last``; ``at`` is when (ISO 8601, UTC).

    ``number`` counts the imports of the project from 1.
    """

    number: int
    at: str
    first: int
    last: int


def those_aside(changes: Iterable[AsideChange]) -> set[int]:
    """The numbers of the articles that are set aside after all ``changes``, in any order.

    Of those that name an article the latest one holds; of two at the same moment, the one with the
    greater id. So it makes no difference in which order copies of a project come together.
    """
    holds: dict[int, bool] = {}
    for change in sorted(changes, key=lambda change: (change.at, change.id)):
        holds.update(dict.fromkeys(change.articles, change.aside))
    return {article for article, aside in holds.items() if aside}
