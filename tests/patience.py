"""How long a test waits for what is bound to come. No test may bet on how fast the machine is.

A wait here is a ceiling that only a test which hangs ever reaches. What passes does not wait; so
the ceiling costs nothing, and is far above what the slowest machine under the heaviest load takes.
"""

from __future__ import annotations

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

SECONDS = 60
MILLISECONDS = SECONDS * 1000
_DOUBLE_CLICK_MILLISECONDS = 60_000
_HOUR = 3_600_000  # milliseconds


class PatientBot(QtBot):
    """A ``qtbot`` whose waits last until what is waited for has come; a test names no time."""

    def waitUntil(self, *given: Any) -> None:
        super().waitUntil(*given, timeout=MILLISECONDS)

    def waitSignal(self, *given: Any, timeout: int = MILLISECONDS, **named: Any) -> Any:
        """pytest-qt itself names a time here: 0, to see that a signal was not emitted."""
        return super().waitSignal(*given, timeout=timeout, **named)

    def waitSignals(self, *given: Any, **named: Any) -> Any:
        return super().waitSignals(*given, timeout=MILLISECONDS, **named)

    def waitActive(self, widget: Any) -> Any:
        return super().waitActive(widget, timeout=MILLISECONDS)

    def waitExposed(self, widget: Any) -> Any:
        return super().waitExposed(widget, timeout=MILLISECONDS)


def hold_still(patch: pytest.MonkeyPatch) -> None:
    """What a window would do by itself once some seconds are over, it does when a test asks for it.

    What is shown for some seconds stays, the journal is not folded in while a slow test rests, and
    the project that a window opened is not backed up and indexed beside it.
    """
    from annotator.ui.widgets import notice_bars
    from annotator.ui.window import folding, main_window

    patch.setattr(
        notice_bars, "_SHOWN_MILLISECONDS", dict.fromkeys(notice_bars._SHOWN_MILLISECONDS, _HOUR)
    )
    patch.setattr(folding, "REST_MILLISECONDS", _HOUR)
    patch.setattr(main_window, "UPKEEP_MILLISECONDS", _HOUR)


def slow_hands() -> None:
    """Two clicks are a double click, however long the machine takes between them."""
    from PySide6.QtGui import QGuiApplication

    QGuiApplication.styleHints().setMouseDoubleClickInterval(_DOUBLE_CLICK_MILLISECONDS)
