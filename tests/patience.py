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


def keep_on_show(patch: pytest.MonkeyPatch) -> None:
    """What a window shows for some seconds stays until a test has looked at it."""
    from annotator.ui.widgets import notices

    patch.setattr(
        notices, "_SHOWN_MILLISECONDS", dict.fromkeys(notices._SHOWN_MILLISECONDS, MILLISECONDS)
    )


def slow_hands() -> None:
    """Two clicks are a double click, however long the machine takes between them."""
    from PySide6.QtGui import QGuiApplication

    QGuiApplication.styleHints().setMouseDoubleClickInterval(_DOUBLE_CLICK_MILLISECONDS)
