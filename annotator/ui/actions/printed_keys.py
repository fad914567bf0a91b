"""What is printed on this keyboard where a key of the action table is.

The table names places as an American keyboard has them: on a French one, ``A`` is printed at ``Q``.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QGuiApplication

from annotator.ui.actions import keyboard_layouts
from annotator.ui.actions.key_places import codes


class Cap(NamedTuple):
    """The Latin letter of a key, and that of another script; either may be empty."""

    latin: str
    other: str


_caps: dict[str, Cap] = {}  # by place; empty until the system was asked


def ask_system() -> None:
    """Learn from the system which layouts the keyboard has; without that it is an American one."""
    platform = QGuiApplication.platformName().partition("-")[0]
    typed = keyboard_layouts.typed(platform, codes(platform))
    _caps.clear()
    _caps.update({place: _cap(signs) for place, signs in typed.items() if place.isalpha()})


def latin(place: str) -> str:
    """The Latin letter that is printed at ``place``.

    It is that of the American keyboard where no layout types one: keyboards of other scripts have
    it beside their own.
    """
    cap = _caps.get(place)
    return cap.latin or place if cap is not None else place


def other(place: str) -> str:
    """The letter of another script that is printed there; empty if none is known."""
    cap = _caps.get(place)
    return cap.other if cap is not None else ""


def _cap(signs: tuple[str, ...]) -> Cap:
    letters = [sign for sign in signs if sign.isalpha()]
    latin_letters = [sign.upper() for sign in letters if sign.isascii()]
    others = [sign for sign in letters if ord(sign) > 0x24F]  # beyond Latin with its accents
    return Cap(next(iter(latin_letters), ""), next(iter(others), ""))
