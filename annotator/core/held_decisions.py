"""Which decisions hold on a point that two copies of a project decided on, and in which order.

The same comes of it whichever copy is merged into which: of each decision, whether it stands, is
settled first; then, whose last word supersedes the other's.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

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
    knowing of each other both hold, and the last word is that of whoever heard more.
    """
    standing = _standing(here) & _standing(copied) | _lasting(here, copied)
    of_project, of_copy = (
        tuple(each for each in side.holds if key_of(each) in standing) for side in (here, copied)
    )
    if not of_project or not of_copy:
        parted = not of_project and not of_copy and here.holds and copied.holds
        return None if parted and differ(here.last, copied.last) else of_project or of_copy
    on_copy, on_project = (
        _goes_on(of_copy, here, of_project, copied),
        _goes_on(of_project, copied, of_copy, here),
    )
    if on_copy != on_project:
        return _behind(of_project, of_copy) if on_copy else _behind(of_copy, of_project)
    if differ(of_project[-1], of_copy[-1]):
        return None
    less, more = sorted((of_project, of_copy), key=lambda held: _weight(under(held[-1])))
    return _behind(_of_what_it_saw(less, more, under), more)


def _standing(side: History) -> set[StableKey]:
    return {key_of(each) for each in side.holds}


def _lasting(here: History, copied: History) -> set[StableKey]:
    """The decisions that stand on one side alone, and were not taken back on the other."""
    return {
        key
        for side, other in ((here, copied), (copied, here))
        for key in _standing(side) - _standing(other)
        if _outlasts(_of(key, side), _of(key, other))
    }


def _of(key: StableKey, side: History) -> list[Event]:
    return [event for event in side.events if event.record_key == key]


def _outlasts(made: Sequence[Event], gone: Sequence[Event]) -> bool:
    """Whether it was not taken back by whoever knew what was ``made``, but made again since."""
    if not gone:
        return True
    shared = {event.key for event in made} & {event.key for event in gone}
    was_made, was_gone = (
        next((event.change.after for event in reversed(side) if event.key in shared), None)
        for side in (made, gone)
    )
    return was_made is None and was_gone is None


def _goes_on(held: Held, unaware: History, other: Held, knowing: History) -> bool:
    """Whether the last of ``held`` was made by who knew the last of the ``other`` side."""
    is_new = key_of(held[-1]) not in _standing(unaware)
    return is_new and key_of(other[-1]) in records(knowing.events)


def _behind(first: Held, then: Held) -> Held:
    return (*(each for each in first if each not in then), *then)


def _of_what_it_saw(less: Held, more: Held, under: Under) -> Held:
    """Those of ``less`` that saw no more than the last of ``more``.

    One that saw other spans would make it speak of what it did not hear.
    """
    seen = seen_by(under(more[-1]))
    return tuple(each for each in less if seen_by(under(each)) <= seen)


def _weight(made: Decision) -> tuple[int, int, int, str]:
    """How much somebody heard and looked: a reviewer, a rule whose case is checked, a rule.

    The id is the same everywhere, so that the one is the last word in all copies.
    """
    heard = len({variant.spans for variant in made.variants})
    looked = 2 if made.means is Means.REVIEWER else int(made.checked)
    return len(seen_by(made)), heard, looked, made.id
