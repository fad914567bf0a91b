"""A process that imports for a window, and holds half-way until the window asks it to stop.

Run with the path of a file that appears when the import is half-way.
"""

from __future__ import annotations

import sys
from pathlib import Path
from threading import Event
from typing import Any

from annotator.jobs.child import serving
from annotator.jobs.child.frames import Task
from annotator.store.intake.intake import Intake


def hold(marker: Path) -> None:
    """Let the first article of the task wait for the window."""
    tell, add = serving._FrameSender.tell_outcome, Intake.add

    def told(sender: serving._FrameSender, task: Task, stop: Event) -> None:
        def held(intake: Intake, draft: Any) -> object:
            marker.touch()
            stop.wait()
            return add(intake, draft)

        Intake.add = held  # type: ignore[assignment, method-assign]
        tell(sender, task, stop)

    serving._FrameSender.tell_outcome = told  # type: ignore[method-assign]


if __name__ == "__main__":
    hold(Path(sys.argv[1]))
    sys.exit(serving.serve())
