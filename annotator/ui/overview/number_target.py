"""What is behind a number: the cases that one sees when it is opened."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.agreement.patterns import Aspect
from annotator.review.filter import QueueFilter

Lookups = tuple[tuple[Aspect, object], ...]


@dataclass(frozen=True, slots=True)
class NumberTarget:
    """What a number leads to, and what that is called.

    Either what the queue holds that is ``asked`` for, or the measured cases for which all
    ``lookups`` hold, of which those that are about people name them.
    """

    title: str
    asked: QueueFilter | None = None
    lookups: Lookups = ()

    @property
    def about(self) -> frozenset[int]:
        """The people whom the number is about; none, if it is about no certain ones."""
        named: set[int] = set()
        for aspect, value in self.lookups:
            if aspect in (Aspect.ALONE, Aspect.MISSED) and isinstance(value, int):
                named.add(value)
            elif aspect is Aspect.PEOPLE and isinstance(value, tuple):
                named.update(value)
        return frozenset(named)
