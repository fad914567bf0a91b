"""What is said of suggestions, in the language of the window."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from annotator.ui.words import aloud

_SUGGESTION = QT_TRANSLATE_NOOP("suggestions", "suggestion")
_PROBABLE = QT_TRANSLATE_NOOP("suggestions", "probable")
_DOUBTFUL = QT_TRANSLATE_NOOP("suggestions", "doubtful")
_COUNTED = QT_TRANSLATE_NOOP("suggestions", "{label} {count}×")
_LAST_IN = QT_TRANSLATE_NOOP("suggestions", "{counted}; last in {titles}")
_ASKED = QT_TRANSLATE_NOOP("suggestions", "{label}?")

_NOT_YET = QT_TRANSLATE_NOOP("suggestions", "Suggestions are still being looked up.")
_NONE = QT_TRANSLATE_NOOP("suggestions", "Nothing is suggested here.")
_SWITCHED_OFF = QT_TRANSLATE_NOOP(
    "suggestions", "Suggestions are switched off. Choose Settings… in the menu Suggestion."
)
_COMPARED = QT_TRANSLATE_NOOP(
    "suggestions",
    "Nothing is suggested in this article: what you mark in it is compared with other work.",
)


class WhyNone(Protocol):
    """What is known of why nothing is suggested."""

    @property
    def is_article_without(self) -> bool:
        """Whether suggestions are not for the open article."""

    @property
    def is_switched_off(self) -> bool:
        """Whether somebody wants none anywhere."""


def not_yet() -> str:
    """That it is not known yet what is suggested."""
    return _shown(_NOT_YET)


def why_none(suggesting: WhyNone, otherwise: str = "") -> str:
    """Why nothing is suggested in the open article, as far as that may be said.

    ``otherwise`` is what is said where suggestions are for it, and there is none of a kind.
    """
    if not suggesting.is_article_without:
        return otherwise or _shown(_NONE)
    return _shown(_SWITCHED_OFF if suggesting.is_switched_off else _COMPARED)


def read_aloud(title: str, *, likely: bool) -> str:
    """A suggestion of the label with ``title``, as it is told: ``suggestion, Actor, probable``."""
    likelihood = _PROBABLE if likely else _DOUBTFUL
    return aloud.listed((_shown(_SUGGESTION), title, _shown(likelihood)))


def asked(title: str) -> str:
    """The label with ``title``, as a question: nobody has said yet that it is so."""
    return _shown(_ASKED).format(label=title)


def counted(labels: Iterable[tuple[str, int]]) -> str:
    """How often a string was labelled how: ``Location 41×, Actor 3×``; empty if never."""
    return aloud.listed(_shown(_COUNTED).format(label=title, count=n) for title, n in labels)


def last_in(counted: str, titles: Sequence[str]) -> str:
    """The same, with the titles of the articles in which that was last, if there are any."""
    if not counted or not titles:
        return counted
    return _shown(_LAST_IN).format(counted=counted, titles=aloud.comma().join(titles))


def _shown(text: object) -> str:
    return QCoreApplication.translate("suggestions", str(text))
