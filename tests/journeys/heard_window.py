"""The program's own window in a process of its own, for a screen reader in another one.

Run with a project file and whose work it is.
"""

from __future__ import annotations

import sys
from pathlib import Path

from annotator.ui import app
from annotator.ui.settings import Settings
from annotator.ui.window.main_window import MainWindow


def main(path: Path, person: str) -> None:
    """Open ``path`` as ``person``, until somebody ends it."""
    settings = Settings.in_file(path.with_name("heard.ini"))
    settings.language, settings.theme = "en", "light"
    settings.set_person(path.resolve(), person)
    application = app.application()
    app.dress(application, settings)
    window = MainWindow(settings)
    window.resize(1300, 820)
    window.show()
    window.open_project(path)
    window.activateWindow()
    application.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
