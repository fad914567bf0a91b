"""What all commands share: counts, tables, JSON and progress."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager

import click
import msgspec

from annotator.cli.stopping import stoppable
from annotator.jobs.work import Progress


def counted(number: int, singular: str, plural: str | None = None) -> str:
    """``number`` with its noun: ``1 article``, ``2 articles``."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def as_released(spans: int, articles: int) -> str:
    """That gold of released articles stays as it was released, and what to do."""
    stay = "stays" if spans == 1 else "stay"
    return (
        f"{counted(spans, 'gold span')} in {counted(articles, 'released article')} {stay} as"
        " released, in exports and feedback, until `annotator release` releases the articles anew."
    )


def listed(counts: Mapping[str, int]) -> str:
    """The counts that are not zero: ``todo 2, done 1,204``; ``none`` if all are."""
    return ", ".join(f"{name} {number:,}" for name, number in counts.items() if number) or "none"


def columns(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """A table for a terminal: the first column to the left, numbers to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for name, *numbers in rows:
        cells = [name.ljust(widths[0])]
        cells += [cell.rjust(width) for cell, width in zip(numbers, widths[1:], strict=True)]
        yield "  ".join(cells).rstrip()


def cells(*values: str) -> str:
    """One line with tabs between ``values``, whatever breaks they have: a text may be a title."""
    return "\t".join(" ".join(value.split()) for value in values)


def json_value(value: object, *, beside: bool = False) -> None:
    """Print one JSON value, Arabic as it is: UTF-8, whatever the terminal's encoding.

    ``beside``: on standard error, because something else goes to standard output.
    """
    # As bytes: text would be encoded as the terminal asks, which may have no Arabic.
    click.echo(msgspec.json.format(msgspec.json.encode(value), indent=2), err=beside)


def json_line(value: object) -> None:
    """Print one JSON value on a line of its own, as :func:`json_value` does."""
    click.echo(msgspec.json.encode(value))


@contextmanager
def long_work(what: str) -> Iterator[tuple[Progress | None, Callable[[], bool]]]:
    """Show the progress of long work, and stop it on Ctrl+C; ``what`` it is called.

    Yields what a job takes: its progress, and the question whether it is to stop.
    """
    with progress(what) as shown, stoppable() as asked_to_stop:
        yield shown, asked_to_stop


@contextmanager
def progress(what: str) -> Iterator[Progress | None]:
    """Show progress on standard error, if that is a terminal; ``None`` if it is not."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, total, _: bar.update(task, completed=done, total=total)
