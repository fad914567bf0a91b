"""A gesture waits for whoever holds the file, while what is seen stays alive; then it is made."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager

from PySide6.QtCore import QEvent, QObject, Qt, QTimer

from tests.store.making import connection_of

SHIFT = Qt.KeyboardModifier.ShiftModifier


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget):
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):
        self.times += event.type() == QEvent.Type.Paint
        return False


@contextmanager
def held(path):
    """Somebody else holds the file; what is given lets it go."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield lambda: other.execute("ROLLBACK")


def test_a_gesture_is_made_when_the_file_is_free_and_the_window_is_painted_meanwhile(hands):
    hands.drag("دمشق")
    port = hands.view.viewport()
    paints, seen = Paints(port), []
    with held(hands.path) as let_go:

        def look():
            assert hands.session.work.waiting
            assert hands.in_file() == []
            seen.append(paints.times)
            if paints.times > 3:
                let_go()
                return
            port.update()
            QTimer.singleShot(0, look)

        QTimer.singleShot(0, look)
        hands.key(Qt.Key.Key_2)
    assert hands.in_file() == [("location", "دمشق")]
    assert seen[-1] > 3
    assert not hands.session.work.waiting


def test_after_a_long_while_it_is_refused_and_nothing_is_changed(hands):
    connection_of(hands.session.work.project).busy_milliseconds = 40
    told = []
    hands.session.work.told.connect(lambda *said: told.append(said))
    hands.drag("دمشق")
    with held(hands.path) as let_go:
        hands.key(Qt.Key.Key_2)
        assert hands.in_file() == []
        let_go()
    assert [how for sentence, how in told if "in use by another program" in sentence] == ["refusal"]
    hands.key(Qt.Key.Key_2)
    assert hands.in_file() == [("location", "دمشق")]


def test_a_window_that_is_closed_meanwhile_closes_after_the_gesture(hands, qtbot):
    hands.drag("دمشق")
    window = hands.window
    with held(hands.path) as let_go:

        def close():
            assert not window.close()
            QTimer.singleShot(0, let_go)

        QTimer.singleShot(0, close)
        hands.key(Qt.Key.Key_2)
    qtbot.waitUntil(lambda: not window.isVisible())
    assert hands.in_file() == [("location", "دمشق")]


def test_one_that_comes_while_another_waits_is_not_made_inside_of_it(hands):
    """No key can come then; what a timer does is refused rather than made inside of the other."""
    hands.drag("دمشق")
    work, made = hands.session.work, []
    with held(hands.path) as let_go:

        def another():
            made.append(work.attempt(lambda project: project.set_setting("title", "x") or True))
            let_go()

        QTimer.singleShot(0, another)
        hands.key(Qt.Key.Key_2)
    assert made == [None]
    assert hands.in_file() == [("location", "دمشق")]


def test_what_the_mouse_selects_with_a_label_armed_is_tagged_once_the_file_is_free(hands):
    hands.key(Qt.Key.Key_1)  # nothing is selected: the label is armed
    assert hands.page.labelling.armed == "actor"
    with held(hands.path) as let_go:
        QTimer.singleShot(0, let_go)
        hands.drag("دمشق")
    assert hands.in_file() == [("actor", "دمشق")]
