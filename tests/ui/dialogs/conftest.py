"""A dialog on the screen, in a language and a theme, and gone again afterwards."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent


@pytest.fixture
def dressed(qapp, bundled_font):
    """Dresses the application; at the end it is plain English again."""
    from annotator.ui.looks import theme
    from annotator.ui.words import translation

    def dress(language: str = "en", look: str = "light") -> None:
        translation.install(language)
        theme.apply(qapp, theme.THEMES[look])

    dress()
    yield dress
    translation.install("en")


@pytest.fixture
def show(qtbot, dressed):
    """Opens a dialog and waits until it can be used."""
    opened = []

    def shown(dialog):
        opened.append(dialog)
        with qtbot.waitExposed(dialog):
            dialog.open()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    yield shown
    for dialog in opened:
        if shiboken6.isValid(dialog):
            dialog.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for dialog in opened:
        if shiboken6.isValid(dialog):
            dialog.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def heard():
    """Keeps what a signal said: ``said = heard(dialog.given)``."""

    def listen(signal) -> list:
        said: list = []
        signal.connect(lambda *values: said.append(values[0] if len(values) == 1 else values))
        return said

    return listen
