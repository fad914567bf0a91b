"""The command line: finds the command, and tells the world's faults in one line."""

from __future__ import annotations

import errno
import os
import sys
from importlib import import_module
from typing import Any

import click

from annotator import __version__
from annotator.cli import stopping
from annotator.cli.advice import with_hint
from annotator.cli.table import COMMANDS
from annotator.core.errors import WorldError
from annotator.core.system_faults import system_reason
from annotator.jobs.work import Cancelled

# What writing to a stream ends in. Nothing else lets such a fault come through without its file.
_OF_PRINTING = {errno.EPIPE, errno.ENOSPC, errno.EFBIG, errno.EIO, errno.EBADF}


class Commands(click.Group):
    """The commands of the table; each is imported when it is called.

    The methods override Click's.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command called ``cmd_name``, imported now; ``None`` if there is none."""
        command = COMMANDS.get(cmd_name)
        if command is None:
            return None
        module, attribute = command.where.split(":")
        implementation: click.Command = getattr(import_module(f"annotator.cli.{module}"), attribute)
        return implementation

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list for ``--help`` from the table, so that no command is imported."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, command.summary) for name, command in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command, and turn faults of the world into one line on standard error.

        Bugs propagate.
        """
        try:
            return super().invoke(ctx)
        except WorldError as error:
            stopped = isinstance(error, Cancelled)
            raise (StoppedCommand if stopped else RefusedCommand)(
                with_hint(error.message, error.hint)
            ) from error
        except OSError as error:
            if error.filename is None:  # not of a file: a bug, or what is printed has no room
                raise
            raise RefusedCommand(
                f"{error.filename} cannot be used ({system_reason(error)})."
            ) from error


class RefusedCommand(click.ClickException):
    """The world's fault: one line on standard error, exit status 1."""

    def show(self, file: Any = None) -> None:
        """Print the message on one line of standard error, whatever lines it has."""
        lines = map(str.strip, self.format_message().splitlines())
        click.echo(" ".join(filter(None, lines)), err=True)


class StoppedCommand(RefusedCommand):
    """The work was stopped by a signal: one line that says what it left undone."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.exit_code = stopping.exit_status()  # type: ignore[misc]


@click.group(
    cls=Commands,
    options_metavar="",
    subcommand_metavar="[PROJECT | COMMAND ...]",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="annotator")
def commands() -> None:
    """Label spans of Arabic news text, exactly.

    With a PROJECT file, or nothing, the window opens.
    """


def run(arguments: list[str]) -> int:
    """Run a command, and return its exit status.

    0: done; 1: refused by the world; 2: wrong usage; 128 and the number of the signal that stopped
    it.
    """
    with stopping.caught():
        try:
            return _run(arguments)
        except BaseException:  # such as what SQLite makes of it where it calls back
            if not stopping.is_broken_off():
                raise
        print(stopping.SENTENCE, file=sys.stderr)
        return stopping.exit_status()


def _run(arguments: list[str]) -> int:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # Arabic on a terminal that cannot show it is no crash
            stream.reconfigure(errors="backslashreplace")
    try:
        commands.main(args=arguments, prog_name="annotator")
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else 1
    except OSError as error:
        if error.errno not in _OF_PRINTING:
            raise
        return _unprinted(error)
    fault = _all_is_printed()
    return status if fault is None else _unprinted(fault)


def _all_is_printed() -> OSError | None:
    """Flush standard output; the error if that fails.

    Python would only say at its end that it ignores the error.
    """
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError as error:
        return error
    return None


def _unprinted(error: OSError) -> int:
    """End a command whose output cannot be printed; the exit status.

    Either nobody reads it any more, which is no fault, or there is no room for it.
    """
    # What could not be printed would be tried once more at the end.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if error.errno != errno.EPIPE:
        print(f"Nothing more can be printed ({system_reason(error)}).", file=sys.stderr)
    return 1
