"""Opening the window, or saying in a sentence why there can be none.

Imported at every start, so it imports as little as it can.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from annotator import system_libraries


def open_window(project: Path | None) -> int:
    """Open the window on ``project``, or its welcome screen; returns the exit status."""
    told = obstacle(project)
    if told:
        print(told, file=sys.stderr)
        return 1
    try:
        from annotator.ui.app import run as run_window
    except ImportError as error:
        libraries = system_libraries.named_in(error)
        if not libraries:
            raise
        print(system_libraries.sentence(libraries), file=sys.stderr)
        return 1
    return run_window(project)


def _no_project(project: Path) -> str:
    from annotator.core.as_typed import as_typed  # here, since it is rarely wanted
    from annotator.store.file.backup_files import backup_files

    if backup_files(project):
        return (
            f"There is no project {project}, but there are backups of it: `annotator restore"
            f" {as_typed(str(project))}` lists them."
        )
    return (
        f"There is no project {project}. Make one with `annotator new {as_typed(str(project))}`;"
        " `annotator --help` lists the commands."
    )


def obstacle(project: Path | None) -> str:
    """Why no window can be opened, found out before Qt is imported; empty if one can."""
    if project is not None and not os.path.isfile(project):
        return _no_project(project)
    libraries = system_libraries.missing()
    if libraries:
        return system_libraries.sentence(libraries)
    if not system_libraries.has_display():
        return (
            "There is no screen to open a window on. Set DISPLAY, or use the commands that"
            " `annotator --help` lists."
        )
    return ""
