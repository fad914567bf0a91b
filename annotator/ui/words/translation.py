"""The language of the window: its catalogue, and the side on which reading begins."""

from __future__ import annotations

import unicodedata
from collections import Counter

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    Qt,
    QTranslator,
)
from PySide6.QtWidgets import QApplication

from annotator import assets

# Qt's Arabic spells these keys out; on the keyboard are arrows.
_KEY_NAMES = (
    QT_TRANSLATE_NOOP("QShortcut", "Left"),
    QT_TRANSLATE_NOOP("QShortcut", "Right"),
    QT_TRANSLATE_NOOP("QShortcut", "Up"),
    QT_TRANSLATE_NOOP("QShortcut", "Down"),
)

LANGUAGES = ("en", "ar")
"""What the window can be shown in. English has a catalogue for its plurals only."""

_installed: list[QTranslator] = []
_current = "en"


def install(language: str) -> None:
    """Show the whole application in ``language``, mirrored if it is written from right to left.

    Widgets that are there get a ``LanguageChange`` event. ``ValueError`` if there is no such
    catalogue.
    """
    global _current
    if language not in LANGUAGES:
        raise ValueError(f"there is no catalogue for {language}")
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
    # They are kept here, since Qt does not keep what it has installed.
    _installed[:] = [_qt_catalogue(language), _own_catalogue(language)]
    _current = language
    for translator in _installed:  # the one installed last is asked first
        QCoreApplication.installTranslator(translator)
    application = QApplication.instance()
    if isinstance(application, QApplication):
        application.setLayoutDirection(direction(language))


def current() -> str:
    """The language that was installed last."""
    return _current


def other() -> str:
    """The language to which the language switch turns."""
    return LANGUAGES[(LANGUAGES.index(_current) + 1) % len(LANGUAGES)]


def direction(language: str) -> Qt.LayoutDirection:
    """The side from which a window in ``language`` is read."""
    return QLocale(language).textDirection()


def capitalised(text: str) -> str:
    """``text`` as a heading or a sentence begins; Arabic has no capitals and stays as it is."""
    return text[:1].upper() + text[1:]


def from_the_side(text: str) -> str:
    """``text``, drawn by a label from the window's side, whatever script it is in.

    Qt aligns a label by its first strong letter; a mark in front decides instead.
    """
    return sentence_from_the_side(f"\u2068{text}\u2069")


def sentence_from_the_side(text: str) -> str:
    """A sentence of the window, drawn from the window's side.

    Even where it begins with a name in another script.
    """
    mark = "\u200f" if direction(_current) is Qt.LayoutDirection.RightToLeft else "\u200e"
    return mark + text


def starts_from_the_right(text: str) -> bool:
    """Whether the first letter that has a direction is written from the right.

    Letters inside isolates do not count.
    """
    return _first_direction(text) is Qt.LayoutDirection.RightToLeft


def is_read_from_the_right(text: str) -> bool:
    """Whether a string out of an article has a letter or digit that is written from the right.

    A string without any, such as ``25% of 3.5 million``, falls into disorder when it is set from
    the right.
    """
    return any(unicodedata.bidirectional(letter) in ("R", "AL", "AN") for letter in text)


def set_apart(text: str) -> str:
    """A string out of an article, isolated from what is around it and read from its own side."""
    side = "\u2067" if is_read_from_the_right(text) else "\u2066"
    return f"{side}{text}\u2069"


def direction_of_most_words(text: str, otherwise: Qt.LayoutDirection) -> Qt.LayoutDirection:
    """The side from which most words of ``text`` are written; ``otherwise`` where neither has more.

    For prose that quotes another script: its first letter may be the quotation's.
    """
    sides = Counter(_first_direction(word) for word in text.split())
    right = sides[Qt.LayoutDirection.RightToLeft] - sides[Qt.LayoutDirection.LeftToRight]
    if right == 0:
        return otherwise
    return Qt.LayoutDirection.RightToLeft if right > 0 else Qt.LayoutDirection.LeftToRight


def prose_apart(text: str) -> str:
    """What a person wrote, such as a note, isolated and read from the side of most of its words.

    ``PKK هي المنظمة`` begins with Latin letters, and is Arabic.
    """
    side = "\u2067" if _is_prose_from_the_right(text) else "\u2066"
    return f"{side}{text}\u2069"


def prose_from_its_side(text: str) -> str:
    """The same for a label that shows nothing else: it is drawn from that side, too."""
    mark = "\u200f" if _is_prose_from_the_right(text) else "\u200e"
    return mark + prose_apart(text)


def _is_prose_from_the_right(text: str) -> bool:
    side = direction_of_most_words(text, direction(_current))
    return side is Qt.LayoutDirection.RightToLeft


def _first_direction(text: str) -> Qt.LayoutDirection | None:
    """The direction of the first letter that has one; ``None`` if there is none.

    Rules P2 and P3 of the Unicode Bidirectional Algorithm (UAX #9).
    """
    depth = 0
    for letter in text:
        side = unicodedata.bidirectional(letter)
        if side in ("FSI", "LRI", "RLI"):
            depth += 1
        elif side == "PDI":
            depth -= 1
        elif depth <= 0 and side in ("R", "AL"):
            return Qt.LayoutDirection.RightToLeft
        elif depth <= 0 and side == "L":
            return Qt.LayoutDirection.LeftToRight
    return None


def _own_catalogue(language: str) -> QTranslator:
    translator = QTranslator()
    path = assets.resources() / "i18n" / f"annotator_{language}.qm"
    if not translator.load(str(path)):
        raise ValueError(f"there is no catalogue for {language} at {path}")
    return translator


def _qt_catalogue(language: str) -> QTranslator:
    """Qt's own words (its file dialog and menus of text fields); absent in some distributions."""
    translator = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    translator.load(f"qtbase_{language}", folder)
    return translator
