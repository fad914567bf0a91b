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
    ``lookups`` hold.
    """

    title: str
    asked: QueueFilter | None = None
    lookups: Lookups = ()
