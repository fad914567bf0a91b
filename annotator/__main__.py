"""Where the program begins: the window, or a command.

The window's way imports as little as it can, since somebody waits for it; the command line is only
imported when the first argument is a command.
"""

from __future__ import annotations

import sys
from pathlib import Path

from annotator.cli.table import COMMANDS


def main() -> int:
    """Run the program; returns its exit status."""
    arguments = sys.argv[1:]
    if len(arguments) > 1 or (arguments and _is_for_the_command_line(arguments[0])):
        from annotator.cli.main import run

        return run(arguments)
    return open_window(Path(arguments[0]) if arguments else None)


def open_window(project: Path | None) -> int:
    """Open the window on ``project``, or its welcome screen; returns the exit status."""
    obstacle = _obstacle(project)
    if obstacle:
        print(obstacle, file=sys.stderr)
        return 1
    try:
        from annotator.ui.app import run as run_window
    except ImportError as error:
        from annotator.ui import system_libraries

        libraries = system_libraries.named_in(error)
        if not libraries:
            raise
        print(system_libraries.sentence(libraries), file=sys.stderr)
        return 1
    return run_window(project)


def _is_for_the_command_line(argument: str) -> bool:
    return argument.startswith("-") or argument in COMMANDS


def _obstacle(project: Path | None) -> str:
    """Why no window can be opened, found out before Qt is imported; empty if one can."""
    from annotator.ui import system_libraries

    if project is not None and not project.is_file():
        return (
            f"There is no project {project}. Make one with `annotator new {project}`;"
            " `annotator --help` lists the commands."
        )
    libraries = system_libraries.missing()
    if libraries:
        return system_libraries.sentence(libraries)
    if not system_libraries.has_display():
        return (
            "There is no screen to open a window on. Set DISPLAY, or use the commands that"
            " `annotator --help` lists."
        )
    return ""


if __name__ == "__main__":
    sys.exit(main())
