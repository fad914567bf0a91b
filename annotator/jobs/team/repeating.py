"""Drawing what comes back to people, to see how they agree with themselves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass

from annotator.core.assignment import Shuffle
from annotator.core.repeats import drawn, stand_in
from annotator.store.project import Project
from annotator.store.tables.stand_ins import PersonRepeats

StandInSets = list[tuple[int, int]]
"""Sets of stand-ins, each a person and an article."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """What people finished and do again, and how many in a hundred are to come back.

    What is ``released`` does not: its gold is known.
    """

    share: int
    people: Mapping[int, PersonRepeats]
    released: Set[int]

    @staticmethod
    def of(project: Project, share: int | None) -> Drawing:
        """As it is now; ``None`` means the share that was chosen before."""
        return Drawing(
            project.assigning.share_repeated if share is None else share,
            project.repeats.by_person(),
            project.review.released().keys(),
        )

    def of_people(
        self, people: Iterable[int], shuffled: Shuffle
    ) -> tuple[StandInSets, StandInSets, int]:
        """What comes back to ``people`` now, what does not any more, and the share."""
        more, less = StandInSets(), StandInSets()
        for person in people:
            own = self.people.get(person, PersonRepeats())
            more += self._sets(
                person,
                drawn(own.finished, own.repeated.keys(), self.released, self.share, shuffled),
            )
            if not self.share:
                less += self._sets(person, own.repeated.keys() - own.begun)
        return more, less, self.share

    def _sets(self, person: int, articles: Iterable[int]) -> StandInSets:
        return [(stand_in(person), article) for article in sorted(articles)]
