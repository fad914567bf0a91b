"""How a process that works on a project file is killed at a chosen moment, without a clock."""

from __future__ import annotations

import os
import signal
import sys
import traceback
import warnings
from collections.abc import Callable
from typing import Any

from annotator.store.file.connection import Connection

WRITING = ("INSERT", "DELETE", "CREATE", "DROP")


def die() -> None:
    """``kill -9`` of this process: nothing is cleared up, nothing is written any more."""
    os.kill(os.getpid(), signal.SIGKILL)


def in_child(work: Callable[[], object]) -> int:
    """Do ``work`` in a process of its own; returns its exit status, -9 if it was killed.

    It is this process once more, so that nothing is imported again. The caller has no connection to
    the file that is worked on: SQLite would take its locks for the child's.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # other threads do not live on in it
        child = os.fork()
    if not child:
        status = 1
        try:
            work()
            status = 0
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def die_before(statement: int) -> None:
    """Die before the ``statement``-th SQL statement from now on is executed; the first is 1."""
    _count(statement, lambda sql: True, before=die)


def die_after_write(write: int) -> None:
    """Die in mid-transaction: once the ``write``-th statement that changes rows is done."""
    _count(write, lambda sql: sql.startswith(WRITING), after=die)


def say_after_write(write: int, what: str) -> None:
    """Say ``what`` once the ``write``-th statement that changes rows is done; 0 says it at once.

    The process goes on. Whoever hears it kills this process, wherever it is by then.
    """

    def say() -> None:
        sys.stdout.write(what + "\n")
        sys.stdout.flush()

    if write == 0:
        say()
    _count(write, lambda sql: sql.startswith(WRITING), after=say)


def _count(
    wanted: int,
    counts: Callable[[str], bool],
    before: Callable[[], None] = lambda: None,
    after: Callable[[], None] = lambda: None,
) -> None:
    """Do something around the ``wanted``-th statement that ``counts``, on any connection."""
    left = wanted

    def counting(real: Callable[..., Any]) -> Callable[..., Any]:
        def counted(self: Connection, statement: str, *given: Any) -> Any:
            nonlocal left
            left -= counts(statement)
            last = left == 0 and counts(statement)
            if last:
                before()
            done = real(self, statement, *given)
            if last:
                after()
            return done

        return counted

    for name in ("execute", "executemany"):
        setattr(Connection, name, counting(getattr(Connection, name)))
