"""What measuring agreement came to: one value for the window, the command line and the report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from unicodedata import category

from annotator.agreement.figures import Figures
from annotator.agreement.measures import is_alarming
from annotator.agreement.outliers import Outliers
from annotator.agreement.pair_counts import PersonPair
from annotator.agreement.patterns import Contested, Patterns, PersonWork
from annotator.agreement.tally import ArticleTally, Tally
from annotator.core.labels import LabelSet
from annotator.jobs.measures.decided import DecisionsMade
from annotator.jobs.measures.with_help import ByHelp

UNDEFINED = "—"


def number(value: float | None, digits: int = 3) -> str:
    """A share as it is written everywhere: ``0.855``, ``1.000``, ``-0.020``; ``—`` for none.

    The nought before the point stays: in a line that is read from the right, a bare point stands
    behind its number and reads as a full stop.
    """
    return UNDEFINED if value is None else f"{round(value, digits) + 0.0:.{digits}f}"


def visible(letters: str) -> str:
    """``letters``; with their numbers instead of those that nobody can see (``U+2069``)."""
    if any(category(letter)[0] in "LNPS" for letter in letters):
        return letters
    return " ".join(f"U+{ord(letter):04X}" for letter in letters)


MOST_CONTESTED = 300
"""Strings about which people disagree that are kept."""


@dataclass(frozen=True, slots=True)
class PairAgreement:
    """The agreement of two people on the ``articles`` that both finished."""

    people: PersonPair
    articles: int
    figures: Figures


@dataclass(frozen=True, slots=True)
class AgainstGold:
    """How a person's work compares with gold, on ``articles`` in which somebody else settled cases.

    Comparing people with what they settled themselves would flatter them: these articles are left
    out, and counted in ``own``. So are the cases of the others that are ``left`` to decide.
    """

    articles: int
    own: int
    left: int
    figures: Figures


@dataclass(frozen=True, slots=True)
class PersonAgreement:
    """A person's agreement with everybody else, over ``articles`` that somebody else finished too.

    ``gold`` is ``None`` while nothing is settled.
    """

    person: int
    articles: int
    work: PersonWork
    figures: Figures
    gold: AgainstGold | None

    @property
    def compared(self) -> AgainstGold | None:
        """How they compare with gold.

        ``None`` if nobody else settled anything in an article that they finished.
        """
        return self.gold if self.gold is not None and self.gold.articles else None


@dataclass(frozen=True, slots=True)
class SelfAgreement:
    """How a person agrees with themselves, on ``articles`` that they did again.

    So many were ``drawn`` to come back to them.
    """

    person: int
    drawn: int
    articles: int
    figures: Figures


@dataclass(frozen=True, slots=True)
class AgreementReport:
    """How much people agree, and on what they do not; on the first finished versions of their sets.

    ``names`` are people's, by number. ``taken_up`` sets were taken up again after they had been
    finished: their later versions, which cases and gold go by, are not measured.
    ``decided`` is what reviewers made of cases, ``at`` when it was measured (ISO 8601, UTC).
    ``without_outliers`` is what the measures come to without the sets and the people that are far
    from the usual. ``themselves`` are those to whom articles came back. ``by_help`` are the figures
    with suggestions and without, where both are mixed. ``contested`` are the strings about which
    most cases are not agreed, the worst first, :data:`MOST_CONTESTED` at most: among very many it
    takes a second to find them, which is no work for a window.
    """

    labels: LabelSet
    names: Mapping[int, str]
    overall: Figures
    pairs: Sequence[PairAgreement]
    people: Sequence[PersonAgreement]
    taken_up: int
    tally: Tally
    decided: DecisionsMade
    at: str
    outliers: Outliers
    without_outliers: Figures
    themselves: Sequence[SelfAgreement]
    by_help: ByHelp | None
    contested: Sequence[Contested]

    @property
    def articles(self) -> Sequence[ArticleTally]:
        """The articles that two or more people finished, by number."""
        return self.tally.articles

    @property
    def finished_by_one(self) -> int:
        """How many articles one person alone has finished; they are not measured."""
        return self.tally.finished_by_one

    @property
    def unmarked(self) -> int:
        """On how many articles all agree that there is nothing; they are left out of F1."""
        return sum(not article.spans for article in self.articles)

    @property
    def patterns(self) -> Patterns:
        """What people disagree about."""
        return self.tally.patterns

    @property
    def alarms(self) -> list[str | None]:
        """The labels whose rule on clitics seems unclear; first ``None`` if that is so over all."""
        names = (None, *self.tally.labels)
        return [name for name in names if is_alarming(self.overall, name)]

    def of_article(self, place: int) -> Figures:
        """What the measures come to on ``articles[place]``."""
        return self.tally.figures_of(place)
