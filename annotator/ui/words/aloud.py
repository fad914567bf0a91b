"""What is read aloud: names of what is drawn, and sentences that a screen reader announces."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from annotator.ui.words import translation

_UNSPOKEN = dict.fromkeys(map(ord, "\u200e\u200f\u2066\u2067\u2068\u2069"))
"""Marks that only say from which side a text is drawn."""


def comma() -> str:
    """What stands between the parts of a list, in the language of the window."""
    return "، " if translation.current() == "ar" else ", "


def listed(parts: Iterable[str]) -> str:
    """The parts of a line as they are read aloud, one after another, without the empty ones."""
    return comma().join(part for part in map(spoken, parts) if part)


def spoken(text: str) -> str:
    """``text`` without marks of direction, on one line."""
    return " ".join(text.translate(_UNSPOKEN).split())


def announce(source: QObject, sentence: str, *, at_once: bool = False) -> None:
    """Let a screen reader say ``sentence``; with ``at_once`` it breaks off what it is saying."""
    if sentence and QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(source, spoken(sentence))
        if at_once:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)
