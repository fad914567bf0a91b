"""The program's own window in a process of its own, which says where it is and waits to be ended.

Run with a project file and what is to be going on. Each acknowledged gesture is a line of standard
output with its number in the log; ``here`` says that what was asked for is going on.
"""

from __future__ import annotations

import itertools
import signal
import sys
from pathlib import Path

from PySide6.QtCore import SIGNAL, QTimer
from PySide6.QtWidgets import QApplication

from annotator.core.span import Span
from annotator.jobs.child import calling
from annotator.store.gestures import Gestures
from annotator.ui import app
from annotator.ui.settings import Settings
from annotator.ui.window.main_window import MainWindow
from tests.journeys.desk import Desk


def say(line: object) -> None:
    print(line, flush=True)


def here() -> None:
    """Say that it is going on, and go on when the parent has done what it wants to."""
    say("here")
    sys.stdin.readline()


def label(desk: Desk) -> None:
    """One gesture after another, for ever."""
    session, word = desk.session, desk.text.index("وزير")
    session.changed.connect(lambda gesture: say(gesture.number))
    steps = itertools.cycle((lambda: session.tag(Span(word, word + 4), "actor"), session.undo))
    timer = QTimer(session, interval=0)
    timer.timeout.connect(lambda: session.ended or next(steps)())
    timer.start()


def hold_in_a_gesture(desk: Desk) -> None:
    """A gesture that is written just when the signal comes, half in the transaction."""
    real = Gestures._write

    def held(self: Gestures, gesture: object) -> object:
        here()
        return real(self, gesture)  # type: ignore[arg-type]

    Gestures._write = held  # type: ignore[assignment, method-assign]
    desk.session.changed.connect(lambda gesture: say(gesture.number))
    desk.press("Ctrl+Left", "Ctrl+Shift+Left", "1")


def open_windows(desk: Desk) -> None:
    """Whatever can lie over the window or beside it."""
    desk.press("F1")
    desk.window.workplace.complain("Something is wrong.")
    desk.window.run("new_project")
    here()


def type_a_note(desk: Desk) -> None:
    """A note that was not left yet."""
    _type(desk)
    here()


def _type(desk: Desk) -> None:
    desk.press("Ctrl+Left", "Ctrl+Shift+Left", "1", "N")
    desk.page.card.note.setText("أهي المدينة؟")


def import_articles(desk: Desk) -> None:
    """An import that is half-way, in a process of its own."""
    folder = desk.path.with_name("in")
    folder.mkdir()
    for number in range(300):
        (folder / f"{number}.txt").write_text(f"وصل الوفد {number} إلى دمشق.", encoding="utf-8")
    marker = desk.path.with_name("half-way")
    desk.window.run("import_articles")
    dialog = desk.dialog
    dialog.add_paths([folder])  # type: ignore[attr-defined]

    def begin() -> None:
        if dialog.accept_button.isEnabled():  # type: ignore[attr-defined]
            calling.command = lambda: [
                *(sys.executable, "-m", "tests.journeys.held_import", str(marker))
            ]
            step.disconnect(begin)
            step.connect(look)
            dialog.apply()  # type: ignore[attr-defined]

    def look() -> None:
        if marker.exists():
            timer.stop()
            say("here")
        elif dialog.accept_button.isEnabled():  # type: ignore[attr-defined]
            sys.exit("the import ended before it was half-way")

    timer = QTimer(desk.window, interval=5)
    step = timer.timeout
    step.connect(begin)
    timer.start()


def end_of_session(desk: Desk) -> None:
    """The session is about to end: what the program does when it is asked to keep everything."""
    for name in ("commitDataRequest", "saveStateRequest"):
        application = QApplication.instance()
        assert application is not None
        assert application.receivers(SIGNAL(f"{name}(QSessionManager&)")) == 1
    _type(desk)
    desk.window.keep()
    here()


def close_by_hand(desk: Desk) -> None:
    """As the menu and the window manager close it, with other windows still open."""
    desk.press("F1")
    desk.window.workplace.complain("Something is wrong.")
    here()
    desk.window.close()


def fail_to_close(desk: Desk) -> None:
    """A bug on the way out must not leave a process without a window."""

    def leave() -> None:
        raise RuntimeError("a bug")

    desk.window.pages.leave = leave  # type: ignore[method-assign]
    desk.press("Ctrl+Left", "Ctrl+Shift+Left", "1")
    here()


def before_the_loop(window: MainWindow) -> None:
    """The signal comes when the window is not even shown."""
    here()


GOING_ON = {
    one.__name__: one
    for one in (
        label,
        hold_in_a_gesture,
        open_windows,
        type_a_note,
        import_articles,
        end_of_session,
        close_by_hand,
        fail_to_close,
    )
}


def main(path: Path, what: str) -> int:
    """Run the program as it is run, with something going on in its window."""
    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"):  # however this process was started
        signal.signal(getattr(signal, name), signal.SIG_DFL)
    Settings.of_person = classmethod(  # type: ignore[assignment, method-assign]
        lambda _cls: Settings.in_file(path.with_name("window.ini"))
    )
    show = MainWindow.show

    def shown(window: MainWindow) -> None:
        if what == "before_the_loop":
            before_the_loop(window)
        show(window)
        if what in GOING_ON:
            QTimer.singleShot(0, window, lambda: GOING_ON[what](Desk(window)))

    MainWindow.show = shown  # type: ignore[method-assign]
    return app.run(path)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
