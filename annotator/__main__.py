"""Where the program begins: the window, a command, or work in a process of its own.

The window's way imports as little as it can, since somebody waits for it; the command line is only
imported when the first argument is a command.
"""

from __future__ import annotations

import signal
import sys
from pathlib import Path

from annotator.cli.opening import open_window
from annotator.cli.table import COMMANDS


def main() -> int:
    """Run the program; returns its exit status."""
    try:
        return _run()
    except KeyboardInterrupt:  # before there was anything that could be stopped in order
        return 128 + signal.SIGINT


def _run() -> int:
    arguments = sys.argv[1:]
    if len(arguments) == 1 and arguments[0].startswith("-") and _is_job(arguments[0]):
        from annotator.jobs.child.serving import serve

        return serve()
    if len(arguments) > 1 or (arguments and _is_for_the_command_line(arguments[0])):
        from annotator.cli.main import run

        return run(arguments)
    return open_window(Path(arguments[0]) if arguments else None)


def _is_job(argument: str) -> bool:
    from annotator.jobs.child import ARGUMENT

    return argument == ARGUMENT


def _is_for_the_command_line(argument: str) -> bool:
    return argument.startswith("-") or argument in COMMANDS


if __name__ == "__main__":
    sys.exit(main())
