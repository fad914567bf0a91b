"""The transaction of a merge: in a thread and on a connection of its own.

SQLite does most of the writing by itself. Meanwhile the next package is read and judged, which
takes as long.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import ParamSpec, TypeVar

from annotator.store.file.connecting import connect
from annotator.store.file.connection import Connection
from annotator.store.file.transactions import transaction
from annotator.store.packages import writing_rows
from annotator.store.packages.attached import Attached
from annotator.store.staging.staging import without_references

_P = ParamSpec("_P")
_R = TypeVar("_R")


@dataclass(slots=True)
class Writing:
    """What is done within the transaction of a merge, one thing after another."""

    _thread: ThreadPoolExecutor
    _connection: Connection
    attached: Attached
    _begun: list[Future[None]] = field(default_factory=list)

    def now(self, do: Callable[[Connection], _R]) -> _R:
        """What ``do`` gives, once all that was begun is done."""
        self.wait()
        return self._thread.submit(do, self._connection).result()

    def begin(self, do: Callable[[Connection], None]) -> None:
        """Begin to ``do`` something, once all that was begun before is done.

        What goes wrong with it is raised by the next :meth:`now` or :meth:`wait`.
        """
        self.wait()
        self._begun.append(self._thread.submit(do, self._connection))

    def wait(self) -> None:
        """Wait for what was begun; raises what went wrong with it."""
        while self._begun:
            self._begun.pop().result()


@contextmanager
def writing(path: Path, busy_milliseconds: int) -> Iterator[Writing]:
    """A transaction on the project at ``path``: all that is done inside is committed, or nothing.

    As in an intake, the file does not check row by row meanwhile: the caller has checked the rows.
    """
    with ThreadPoolExecutor(1) as thread:
        stack, connection, attached = thread.submit(_entered, path, busy_milliseconds).result()
        try:
            writing = Writing(thread, connection, attached)
            yield writing
            writing.wait()
        except BaseException as error:
            thread.submit(stack.__exit__, type(error), error, error.__traceback__).result()
            raise
        thread.submit(stack.__exit__, None, None, None).result()


def _entered(path: Path, busy_milliseconds: int) -> tuple[ExitStack, Connection, Attached]:
    with ExitStack() as stack:
        connection = stack.enter_context(
            closing(connect(path, busy_milliseconds=busy_milliseconds))
        )
        attached = stack.enter_context(closing(Attached(connection)))
        stack.enter_context(without_references(connection))
        stack.enter_context(writing_rows.without_checks(connection))
        stack.enter_context(transaction(connection))
        stack.enter_context(_without_row_checks(connection))
        return stack.pop_all(), connection, attached
    raise AssertionError  # an exit stack swallows nothing


@contextmanager
def _without_row_checks(connection: Connection) -> Iterator[None]:
    """Inside, no trigger checks single rows; they come back, or all is rolled back."""
    row_checks = _taken_away(connection)
    yield
    for trigger in row_checks:
        connection.execute(trigger)


_ROW_CHECKS = ("annotation_is_true_when_added", "region_is_in_the_text")


def _taken_away(connection: Connection) -> list[str]:
    """Take the triggers away that check single rows; returns what puts them back."""
    statements: list[str] = []
    for name in _ROW_CHECKS:
        statements.append(
            str(connection.ask(f"SELECT sql FROM sqlite_master WHERE name = '{name}'"))
        )
        connection.execute(f"DROP TRIGGER {name}")
    return statements
