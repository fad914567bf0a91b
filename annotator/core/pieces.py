"""Long work in small pieces, between which somebody else has a turn, or ends it.

Whatever goes over a whole text stops between pieces, and knows nothing of who is waiting: whoever
starts the work says once what is done there, for all that it calls. Without that nothing is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

T = TypeVar("T")

Between = Callable[[], None]
"""Done between two pieces; it may wait, and raise an error to end the work."""

WORDS_OF_A_PIECE = 64


def go_on() -> None:
    """Let nobody have a turn."""


_between: ContextVar[Between] = ContextVar("between", default=go_on)


@contextmanager
def stopping_for(between: Between) -> Iterator[None]:
    """Do this between the pieces of the work inside, in this thread."""
    token = _between.set(between)
    try:
        yield
    finally:
        _between.reset(token)


def in_pieces(items: Iterable[T], size: int = WORDS_OF_A_PIECE) -> Iterator[T]:
    """Yield ``items``, and stop before each ``size`` of them."""
    between = _between.get()
    for number, item in enumerate(items):
        if number % size == 0:
            between()
        yield item
