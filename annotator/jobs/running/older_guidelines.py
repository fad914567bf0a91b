"""What stands under older guidelines: finished sets and decisions, for somebody to look at again.

A set is older if it was finished, and a case if it was decided, under guidelines that say something
else than those in force. Of what nobody knows the version (it was made by an earlier program, or
came from a file) that cannot be said; it is counted apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.core.blindness import decision_shown
from annotator.core.case import FinishedSets
from annotator.core.decision import Decision
from annotator.core.guideline_changes import AS_MADE, GuidelineChange, versions_in_force
from annotator.core.reviewed import ReviewedCase, Standing
from annotator.jobs.review.cases import reviewed
from annotator.jobs.work import Progress
from annotator.review.entry import Evidence
from annotator.store.project import Project


class Versions:
    """The versions of the guidelines of a project, from the ``changes`` that made them."""

    def __init__(self, changes: Sequence[GuidelineChange]) -> None:
        self._numbers = {AS_MADE: 0, **{change.at: change.number for change in changes}}
        self.in_force = versions_in_force(changes)

    @property
    def number(self) -> int:
        """The number of the last one; 0 if they were never changed."""
        return max(self._numbers.values())

    def number_of(self, version: str | None) -> int | None:
        """The number that people know ``version`` by; ``None`` if this project has none such."""
        return self._numbers.get(version) if version is not None else None

    def is_older(self, version: str | None) -> bool:
        """Whether what was done under ``version`` was done under something else than now."""
        return version is not None and version not in self.in_force

    def counted(self, by_version: Mapping[str | None, int]) -> OlderCounts:
        """How many of what is counted ``by_version`` are older, and of how many that is unknown."""
        older = sum(count for version, count in by_version.items() if self.is_older(version))
        return OlderCounts(older, by_version.get(None, 0))


@dataclass(frozen=True, slots=True)
class OlderCounts:
    """How many stand under ``older`` guidelines; of how many it is ``unknown``."""

    older: int = 0
    unknown: int = 0


@dataclass(frozen=True, slots=True)
class OlderSet:
    """A set that was finished under older guidelines.

    ``version`` is their number; ``None`` if they are those of another copy of the project.
    """

    article: int
    id: str
    title: str
    person: str
    version: int | None


@dataclass(frozen=True, slots=True)
class OlderDecision:
    """A settled case that was decided under older guidelines, likewise; ``surface`` is its text.

    ``case`` is what it is about now: the place, and what people say there.
    """

    case: Evidence
    article: int
    id: str
    title: str
    surface: str
    person: str
    version: int | None


@dataclass(frozen=True, slots=True)
class OlderWork:
    """All that stands under older guidelines than ``version``, by article.

    ``of_sets`` and ``of_decisions`` count finished sets and settled cases.
    """

    version: int
    sets: tuple[OlderSet, ...]
    decisions: tuple[OlderDecision, ...]
    of_sets: OlderCounts
    of_decisions: OlderCounts


def older_work(
    project: Project,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> OlderWork:
    """What of ``project`` stands under older guidelines. Looks at the cases that were decided."""
    with project.one_state():
        looking = _Looking(project)
        for article, cases in reviewed(project, looking.decided_articles(), progress, cancelled):
            looking.look_at(article, cases)
        return looking.work()


class _Looking:
    """Collects what stands under older guidelines."""

    def __init__(self, project: Project) -> None:
        self._live = project.live_guidelines
        self._names, self._articles = project.people.names(), project.articles.names()
        self._versions = Versions(self._live.changes())
        self._decided: Counter[str | None] = Counter()
        self._decisions: list[OlderDecision] = []

    def decided_articles(self) -> list[int]:
        """Those in which a decision may be older, or nobody knows."""
        return self._live.decided_under_others(self._versions.in_force)

    def look_at(self, finished: FinishedSets, cases: Iterable[ReviewedCase]) -> None:
        """Count the settled cases of an article, and keep the older ones."""
        for case in cases:
            made = settled_by(case)
            if made is None:
                continue
            self._decided[made.guidelines] += 1
            if self._versions.is_older(made.guidelines):
                self._decisions.append(self._decision(finished, case, made))

    def work(self) -> OlderWork:
        """All that was found."""
        return OlderWork(
            self._versions.number,
            tuple(self._sets()),
            tuple(self._decisions),
            self._versions.counted(self._live.finished()),
            self._versions.counted(self._decided),
        )

    def _decision(
        self, finished: FinishedSets, case: ReviewedCase, made: Decision
    ) -> OlderDecision:
        return OlderDecision(
            case.case.evidence,
            finished.article,
            *self._articles[finished.article],
            " ".join(case.case.place.of(finished.text).split()),
            self._names[made.person],
            self._versions.number_of(made.guidelines),
        )

    def _sets(self) -> Iterator[OlderSet]:
        for article, person, made_under in self._live.finished_under_others(
            self._versions.in_force
        ):
            version = self._versions.number_of(made_under)
            yield OlderSet(article, *self._articles[article], self._names[person], version)


def settled_by(case: ReviewedCase) -> Decision | None:
    """The decision by which ``case`` is settled, as far as a reviewer may know."""
    return decision_shown(case) if case.standing is Standing.SETTLED else None
