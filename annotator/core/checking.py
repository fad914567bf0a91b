"""Cancelling long work on one text: it calls a check now and then, which may raise."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Check = Callable[[], None]
"""Called in the middle of long work; raises whatever shall stop it."""

_STEP = 500  # a few milliseconds of work on lines, spans or tags

T = TypeVar("T")


def nothing() -> None:
    """A :data:`Check` for work that is never stopped."""


def checked(items: Iterable[T], check: Check) -> Iterator[T]:
    """``items``, with a ``check`` before the first and then before every 500th."""
    for number, item in enumerate(items):
        if not number % _STEP:
            check()
        yield item
