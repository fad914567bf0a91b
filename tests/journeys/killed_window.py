"""A real window in a process of its own, which labels until somebody kills it.

Run with a project file and a seed. For each gesture that the window has acknowledged it writes a
line to standard output: the gesture's number in the log, and the annotations that are shown then.
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path

from annotator.ui import app
from annotator.ui.settings import Settings
from annotator.ui.window.main_window import MainWindow
from tests.journeys.desk import Desk
from tests.ui.window_support import PERSON

# fmt: off
KEYS = ("Ctrl+Left", "Ctrl+Shift+Left", "1", "Ctrl+Shift+Left", "2", "Ctrl+Left",
        "Ctrl+Shift+Left", "4", "C", "S", "U", "J", "Del", "Ctrl+Z", "X", "Ctrl+Y",
        "Return", "Ctrl+Home")
# fmt: on


def main(path: Path, seed: int) -> None:
    """Work on ``path`` for ever."""
    settings = Settings.in_file(path.with_name(f"window-{seed}.ini"))
    settings.set_person(path.resolve(), PERSON)
    application = app.application()
    app.dress(application, settings)
    window = MainWindow(settings)
    window.resize(900, 600)
    window.show()
    window.open_project(path)
    desk, hand = Desk(window), random.Random(seed)
    desk.session.changed.connect(lambda gesture: acknowledge(desk, gesture.number))
    while True:
        desk.press(hand.choice(KEYS))
        application.processEvents()


def acknowledge(desk: Desk, number: int) -> None:
    """Say that gesture ``number`` is done, as the status line does; and what is on the screen."""
    shown = sorted(
        (id, a.label, a.span.start, a.span.end)
        for id, a in desk.session.current.annotations.items()
    )
    sys.stdout.write(json.dumps([number, shown]) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
