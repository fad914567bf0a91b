"""Which decisions hold on a point that two copies of a project decided on, and in which order.

The same comes of it whichever copy is merged into which: of each decision, whether it stands, is
settled first; then, whose last word supersedes the other's.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set

from annotator.core.decision import Decision, Means
from annotator.core.review_events import Event, History, StableKey, key_of, records, seen_by

Held = tuple[Decision, ...]
"""Decisions that stand on one point, in their order: the last one supersedes all."""

Under = Callable[[Decision], Decision]
"""A decision under the labels that the project has now."""

Differ = Callable[[Decision, Decision], bool]
"""Whether two decisions say something else of one point."""


def held_in_both(here: History, copied: History, differ: Differ, under: Under) -> Held | None:
    """What holds once all that either copy did is known; ``None`` if somebody has to choose.

    Whoever decided on what the other copy holds goes on from it. Of two that say the same without
    knowing of each other both hold; the last word is a reviewer's, if a rule made the other, or
    else that of whoever heard more.
    """
    standing = _standing(here) & _standing(copied) | _lasting(here, copied)
    of_project, of_copy = (
        tuple(each for each in side.holds if key_of(each) in standing) for side in (here, copied)
    )
    if not of_project and not of_copy:
        both_took_back_the_others = bool(here.holds and copied.holds)
        return None if both_took_back_the_others and differ(here.last, copied.last) else ()
    if not of_project or not of_copy:
        return of_project or of_copy
    on_copy, on_project = (
        _goes_on(of_copy, here, of_project, copied),
        _goes_on(of_project, copied, of_copy, here),
    )
    if on_copy != on_project:
        return _behind(of_project, of_copy) if on_copy else _behind(of_copy, of_project)
    if differ(of_project[-1], of_copy[-1]):
        return None
    first, last = sorted((of_project, of_copy), key=lambda held: _weight(under(held[-1])))
    return _behind(_of_what_it_saw(first, last, under), last)


def _standing(side: History) -> set[StableKey]:
    return {key_of(each) for each in side.holds}


def _lasting(here: History, copied: History) -> set[StableKey]:
    """The decisions that stand on one side alone, and were not taken back on the other."""
    return {
        key
        for side, other in ((here, copied), (copied, here))
        for key in _standing(side) - _standing(other)
        if _is_made_since(_of(key, side), _of(key, other))
    }


def _of(key: StableKey, side: History) -> list[Event]:
    return [event for event in side.events if event.record_key == key]


def _is_made_since(events: Sequence[Event], other: Sequence[Event]) -> bool:
    """Whether a decision was made, or made again, since both sides last knew the same of it.

    ``events`` are those of the side on which it stands. If it stood already when both knew the
    same, whoever took it back on the ``other`` side did so knowing it.
    """
    shared = {event.key for event in events} & {event.key for event in other}
    return not any(_stood(side, shared) for side in (events, other))


def _stood(events: Sequence[Event], shared: Set[StableKey]) -> bool:
    """Whether a decision stood after the last of its ``events`` that both sides know."""
    known = [event for event in events if event.key in shared]
    return bool(known) and known[-1].change.after is not None


def _goes_on(held: Held, unaware: History, other: Held, knowing: History) -> bool:
    """Whether the last of ``held`` was made by who knew the last of the ``other`` side."""
    is_new = key_of(held[-1]) not in _standing(unaware)
    return is_new and key_of(other[-1]) in records(knowing.events)


def _behind(first: Held, then: Held) -> Held:
    return (*(each for each in first if each not in then), *then)


def _of_what_it_saw(first: Held, last: Held, under: Under) -> Held:
    """Those of ``first`` that saw no more than the last word of ``last``.

    One that saw other spans would make it speak of what it did not hear.
    """
    seen = seen_by(under(last[-1]))
    return tuple(each for each in first if seen_by(under(each)) <= seen)


def _weight(made: Decision) -> tuple[bool, int, int, bool, str]:
    """Who has the last word of two that say the same: the greater one.

    A reviewer before a rule, whose words would be lost else, and which settles nothing that was
    decided; then whoever heard more, a rule whose case is checked before one whose is not. The id
    is the same everywhere, so that the one is the last word in all copies.
    """
    heard = len({variant.spans for variant in made.variants})
    is_reviewers = made.means is Means.REVIEWER
    return is_reviewers, len(seen_by(made)), heard, made.checked, made.id
