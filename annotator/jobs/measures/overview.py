"""How far a project is: who did what and when, and what waits for whom.

These are values; ``counting`` makes them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from annotator.agreement.assistance import Assistance
from annotator.core.case import CaseKind
from annotator.core.listing import ArticleFilter
from annotator.core.people import Person
from annotator.core.reviewed import Standing
from annotator.jobs.measures.report import SelfAgreement
from annotator.jobs.review.blind_checks import CheckCounts
from annotator.jobs.running.older_guidelines import OlderCounts
from annotator.review.looks import LookCounts


class Stage(StrEnum):
    """How far one article is, over all its people. Each article is at just one of these."""

    NOT_BEGUN = "not_begun"  # nobody did anything on it yet, or nobody has it
    WITH_ANNOTATORS = "with_annotators"  # somebody still has it to do or in progress
    SKIPPED = "skipped"  # everybody skipped it
    ALONE = "alone"  # one person alone finished it: there is nothing to compare
    READY = "ready"  # all is finished, no case of it was decided yet
    IN_REVIEW = "in_review"  # some cases are decided, some are left
    SETTLED = "settled"  # no case is left; it can be released
    RELEASED = "released"  # its people may see the gold


@dataclass(frozen=True, slots=True)
class PersonProgress:
    """What one person has, and did.

    ``articles`` counts as the filters of their list do; ``annotations`` is by label's name.
    ``weeks`` says how many articles they finished for the first time in each ISO week
    (``2026-W48``), by the log: what was imported finished is in none. ``themselves`` says how they
    agree with what they did again, if anything came back; all else counts that once.
    """

    person: Person
    articles: Mapping[ArticleFilter, int]
    annotations: Mapping[str, int]
    weeks: Mapping[str, int]
    themselves: SelfAgreement | None = None

    @property
    def waiting(self) -> int:
        """How many articles wait for this person."""
        return self.articles[ArticleFilter.TODO] + self.articles[ArticleFilter.IN_PROGRESS]


@dataclass(frozen=True, slots=True)
class ReviewerProgress:
    """What one reviewer or lead settled.

    ``decided`` cases are settled by their own judgement that holds, ``deferred`` ones put off,
    ``by_rule`` settled by a policy that they applied. ``waiting`` are the cases left in articles
    that they did not annotate themselves.
    """

    person: Person
    decided: int
    deferred: int
    by_rule: int
    waiting: int


@dataclass(frozen=True, slots=True)
class LabelProgress:
    """What was done with one label: everybody's annotations, spans in gold, cases it is used in.

    What waits for the blind check is not counted as ``gold``: it is not to be known.
    """

    label: str
    annotations: int = 0
    gold: int = 0
    cases: int = 0
    left: int = 0


@dataclass(frozen=True, slots=True)
class CaseCounts:
    """The cases of all articles that two or more people finished.

    ``agreed`` are those in which everybody says the same, unless one is left or a reviewer decided
    it; the others are by ``standings``, and those that are left by ``kinds``. ``left_articles``
    have a case left. A rule settled ``by_rule`` of the settled ones. What was drawn for the blind
    check counts as open: it is not to be known.
    """

    agreed: int = 0
    standings: Mapping[Standing, int] = field(default_factory=dict)
    kinds: Mapping[CaseKind, int] = field(default_factory=dict)
    left_articles: int = 0
    by_rule: int = 0

    @property
    def left(self) -> int:
        """How many cases are left to a reviewer, of all kinds."""
        return sum(self.kinds.values())


@dataclass(frozen=True, slots=True)
class Overview:
    """The state of a project.

    ``weeks`` are all ISO weeks in which anybody finished anything, rising.

    ``behind`` are the articles at each stage that have a case for somebody to look at: those in
    which all say the same have none. ``early`` of the articles that are still with annotators have
    two or more finished sets, so that review could begin; it is better to wait, for the next set
    makes decisions stale.

    ``assistance`` says what became of suggestions, and whether they bent the work.
    ``helped_sets`` are how many finished sets were made with suggestions on the screen, and how
    many there are in all.

    ``guidelines`` is the number of the version in force; ``older_sets`` and ``older_decisions``
    count the finished sets and the settled cases that stand under an older one.
    """

    title: str
    articles: int
    stages: Mapping[Stage, int]
    behind: Mapping[Stage, frozenset[int]]
    early: int
    weeks: tuple[str, ...]
    people: tuple[PersonProgress, ...]
    reviewers: tuple[ReviewerProgress, ...]
    labels: tuple[LabelProgress, ...]
    cases: CaseCounts
    checks: CheckCounts
    looks: LookCounts
    assistance: Assistance = field(default_factory=Assistance)
    helped_sets: tuple[int, int] = (0, 0)
    guidelines: int = 0
    older_sets: OlderCounts = field(default_factory=OlderCounts)
    older_decisions: OlderCounts = field(default_factory=OlderCounts)
