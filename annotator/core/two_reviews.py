"""Review that went on in two copies of a project: what of the one fits into the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.core.gesture import Gesture, Operation


@dataclass(frozen=True, slots=True)
class TwoReviews:
    """What was done in the copy alone, in its order: what fits, and what collides.

    ``colliding`` has only what was not taken back in the copy itself.
    """

    fitting: tuple[Gesture, ...]
    colliding: tuple[Gesture, ...]


def two_reviews(in_project: Sequence[Gesture], in_copy: Sequence[Gesture]) -> TwoReviews:
    """What of the gestures that are ``in_copy`` alone fits beside those ``in_project`` alone.

    A gesture collides on an article on which something stands that was done in the project alone;
    with it goes what was done later on its articles. Each is oldest first.
    """
    taken = {article for gesture in _standing(in_project) for article in articles_of(gesture)}
    fitting: list[Gesture] = []
    colliding: list[Gesture] = []
    for gesture in in_copy:
        articles = articles_of(gesture)
        if taken.isdisjoint(articles):
            fitting.append(gesture)
        else:
            taken |= articles
            colliding.append(gesture)
    return TwoReviews(tuple(fitting), tuple(_standing(colliding)))


def articles_of(gesture: Gesture) -> set[int]:
    """The numbers of the articles that a gesture changes something of."""
    return {change.record.article for change in gesture.changes}


def _standing(gestures: Sequence[Gesture]) -> Iterable[Gesture]:
    """Those of which something is left: not what was made and taken back among them."""
    made = {gesture.id for gesture in gestures}
    last = {gesture.of or gesture.id: gesture.operation for gesture in gestures}
    undone = {step for step, operation in last.items() if operation is Operation.UNDO} & made
    return [gesture for gesture in gestures if (gesture.of or gesture.id) not in undone]
