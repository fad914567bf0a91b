"""Drawing what comes back to people, to see how they agree with themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass

from annotator.core import repeats
from annotator.core.assignment import Shuffle
from annotator.core.message import Form, Message, say
from annotator.core.repeats import drawn, stand_in
from annotator.store.project import Project
from annotator.store.tables.stand_ins import PersonRepeats

StandInSets = list[tuple[int, int]]
"""Sets of stand-ins, each a person and an article."""


class NoRepeats(Form):
    """Why nothing comes back to anybody."""

    TOO_SOON = (
        "Nothing comes back yet: an article does once its person finished more than {later} others"
        " after it. Give out the work again then."
    )
    ALL_OF_IT = "Nothing more comes back: of what people finished, so large a share does already."
    RELEASED = "Nothing comes back: the gold of what people finished is known to them."


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
        self, people: Iterable[int], shuffled_for: Callable[[int], Shuffle]
    ) -> tuple[StandInSets, StandInSets, int]:
        """What comes back to ``people`` now, what does not any more, and the share."""
        more, less = StandInSets(), StandInSets()
        for person in people:
            own = self.people.get(person, PersonRepeats())
            more += self._sets(
                person,
                drawn(
                    own.finished,
                    own.repeated.keys(),
                    self.released,
                    self.share,
                    shuffled_for(person),
                ),
            )
            if not self.share:
                less += self._sets(person, own.repeated.keys() - own.begun)
        return more, less, self.share

    def why_none(self, people: Iterable[int]) -> Message | None:
        """Why nothing comes back to ``people``, if nothing does; ``None`` if none shall."""
        every = [self.people.get(person, PersonRepeats()) for person in people]
        if not self.share:
            return None
        if not any(len(own.finished) > repeats.LATER for own in every):
            return say(NoRepeats.TOO_SOON, later=repeats.LATER)
        came_back = any(own.repeated for own in every)
        return say(NoRepeats.ALL_OF_IT if came_back else NoRepeats.RELEASED)

    def _sets(self, person: int, articles: Iterable[int]) -> StandInSets:
        return [(stand_in(person), article) for article in sorted(articles)]
