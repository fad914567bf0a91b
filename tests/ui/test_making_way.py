"""Work beside the window waits while hands are at work."""

from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtCore import Qt

from annotator.jobs.work import Cancelled
from annotator.ui import making_way
from annotator.ui.annotate import looking_up
from annotator.ui.making_way import MakingWay, hands_wait
from tests import patience


class Clock:
    """A clock that goes on only while somebody naps."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.seconds = 0.0
        monkeypatch.setattr(making_way, "_now", lambda: self.seconds)

    def nap(self, seconds: float) -> None:
        self.seconds += seconds

    def way(self, stopped=lambda: False) -> MakingWay:
        return MakingWay(stopped, self.nap)


@pytest.fixture
def clock(monkeypatch):
    hands_wait()  # whatever keys were pressed before, by another clock
    yield Clock(monkeypatch)
    hands_wait()


def test_nothing_is_waited_for_while_hands_rest(clock):
    clock.way()()
    assert clock.seconds == 0


@pytest.mark.parametrize(
    "work", [lambda hands: hands.key(Qt.Key.Key_Down), lambda hands: hands.click("دمشق")]
)
def test_a_key_and_a_click_come_before_the_work_beside(hands, clock, work):
    work(hands)
    clock.way()()
    assert clock.seconds == pytest.approx(making_way._GESTURE_SECONDS, abs=0.02)


def test_a_window_that_waits_for_the_work_is_not_made_way_for(hands, clock):
    hands.key(Qt.Key.Key_Down)
    hands_wait()
    clock.way()()
    assert clock.seconds == 0


def test_work_that_is_to_stop_waits_for_nobody(hands, clock):
    hands.key(Qt.Key.Key_Down)
    with pytest.raises(Cancelled):
        clock.way(lambda: True)()
    assert clock.seconds == 0


def test_a_window_is_closed_in_the_middle_of_a_look_up(hands, monkeypatch):
    is_under_way = Event()

    class Endless(MakingWay):
        def __call__(self) -> None:
            is_under_way.set()
            while not self._stopped():
                self._nap(0.001)
            super().__call__()

    monkeypatch.setattr(looking_up, "MakingWay", Endless)
    hands.session.suggesting.look_up()
    assert is_under_way.wait(patience.SECONDS)
    hands.window.close()
    assert hands.window.session is None
