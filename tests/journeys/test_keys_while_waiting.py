"""Keys that are pressed while a gesture waits for the file, under a real X server.

They come once it is made, in their order: none gets lost, and none is made inside of it.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

from tests import patience
from tests.ui.window.test_waiting import held
from tests.ui.window_support import PERSON, make_project

pytestmark = [
    pytest.mark.skipif(shutil.which("xdotool") is None, reason="not installed: xdotool"),
    pytest.mark.skipif(
        os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0] != "xcb"
        or "DISPLAY" not in os.environ,
        reason="there is no X server",
    ),
]


def press(*keys: str) -> None:
    """Press keys, one after the other, by the X server's own test extension."""
    subprocess.run(
        ["xdotool", "key", *keys], check=True, capture_output=True, timeout=patience.SECONDS
    )


@pytest.fixture
def desk(sit_down, tmp_path):
    return sit_down(make_project(tmp_path / "coast.annotator"), PERSON)


def log(path: Path) -> list[tuple[str, str]]:
    """What was done, in order: the operation and the kind."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT operation, kind FROM log ORDER BY number").fetchall()


def test_keys_pressed_meanwhile_are_made_afterwards_in_their_order(desk, qtbot):
    desk.drag("دمشق")
    path = desk.path
    with held(path) as let_go:

        def meanwhile() -> None:
            if not desk.session.work.waiting:
                QTimer.singleShot(5, meanwhile)
                return
            press("ctrl+z", "ctrl+shift+z", "ctrl+z")
            assert log(path) == []
            QTimer.singleShot(100, let_go)

        QTimer.singleShot(5, meanwhile)
        press("2")
        qtbot.waitUntil(lambda: len(log(path)) == 4)
    assert log(path) == [("do", "tag"), ("undo", "tag"), ("redo", "tag"), ("undo", "tag")]
    assert desk.in_file() == []


def test_a_window_closed_by_key_meanwhile_closes_after_the_gesture(desk, qtbot):
    desk.drag("دمشق")
    window, path = desk.window, desk.path
    with held(path) as let_go:

        def meanwhile() -> None:
            if not desk.session.work.waiting:
                QTimer.singleShot(5, meanwhile)
                return
            press("ctrl+q")
            QTimer.singleShot(100, let_go)

        QTimer.singleShot(5, meanwhile)
        press("2")
        qtbot.waitUntil(lambda: not window.isVisible())
    assert log(path) == [("do", "tag")]
