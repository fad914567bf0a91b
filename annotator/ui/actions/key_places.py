"""Where a pressed key is on the keyboard, by the key codes of each system.

A place is called by what the American keyboard has there: ``Q`` is the first letter of its row,
whatever is printed on it. Sources of the codes: Linux ``input-event-codes.h``, which X11 and
Wayland shift by 8 (the X keyboard protocol has no code below that); scan code set 1 of Windows,
which is the same in the main block and which Qt tells with the bit of its extended keys (0x100);
``kVK_ANSI_…`` in ``HIToolbox/Events.h`` of macOS, of which Qt tells no scan code (it is 0 in Qt 6
and 1 before, ``qcocoahelpers.h``).
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

_ROWS = (
    (2, "1234567890-="),
    (16, "QWERTYUIOP[]"),
    (30, "ASDFGHJKL;'`"),
    (43, "\\ZXCVBNM,./"),
    (86, "<"),
)
"""The main block: the code of the first place of each row, and the places in the order of codes."""

_MACOS = "ASDFHGZXCV<BQWERYT123465=97-80]OU[IP\nLJ'K;\\,/NM.\t `"
"""Places in the order of their virtual key codes, which begin at 0; Return, Tab and Space too."""

_SCAN_CODES = {first + n: place for first, places in _ROWS for n, place in enumerate(places)}
_X_CODES = {code + 8: place for code, place in _SCAN_CODES.items()}
_CODES = {"windows": _SCAN_CODES, "xcb": _X_CODES, "wayland": _X_CODES}
_VIRTUAL_KEYS = {code: place for code, place in enumerate(_MACOS) if place > " "}

_MOD5 = 0x80  # AltGr, as X11 and Wayland tell it


def place_of(event: QKeyEvent) -> str | None:
    """The place of a key press in the main block; ``None`` for other keys.

    ``None`` also where the system tells no code, and where AltGr picks another sign.
    """
    return place(
        QGuiApplication.platformName().partition("-")[0],
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        is_sign=event.key() < Qt.Key.Key_Escape,
    )


def codes(platform: str) -> dict[int, str]:
    """The places of the main block by the codes of ``platform``; empty where none are known."""
    return _CODES.get(platform, {})


def place(
    platform: str, scan_code: int, virtual_key: int, modifiers: int, *, is_sign: bool
) -> str | None:
    """The same for what a platform of Qt (``xcb``, ``windows``, …) told of a key press.

    ``is_sign`` says that the key is one that types.
    """
    if platform == "cocoa":  # A has the code 0, and Shift by itself may have it, too
        return _VIRTUAL_KEYS.get(virtual_key) if is_sign else None
    known = codes(platform)
    if known is _X_CODES and modifiers & _MOD5:
        return None
    return known.get(scan_code)
