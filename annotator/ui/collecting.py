"""When Python's collector looks for garbage: not while much is made that stays.

A look through millions of objects lasts half a second, in which no thread does anything else: the
window stands still, whatever thread made them.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_lock = Lock()
_makers = 0  # who are at it, each in a thread of its own


def wait() -> None:
    """Look for no garbage until :func:`go_on` is called as often as this."""
    global _makers
    with _lock:
        _makers += 1
        gc.disable()


def go_on() -> None:
    """Look for garbage again, but never among what is there now."""
    global _makers
    with _lock:
        _makers = max(0, _makers - 1)
        gc.freeze()
        if not _makers:
            gc.enable()


@contextmanager
def much_that_stays() -> Iterator[None]:
    """What is made inside is never looked through; it is gone as soon as nobody holds it."""
    wait()
    try:
        yield
    finally:
        go_on()
