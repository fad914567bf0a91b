"""What the layouts of this keyboard type at each place, asked of the system.

Only the plain sign of a key is asked for, layout by layout in the order in which they are set up.
Where a system does not tell (macOS, and Wayland without an X server beside it), nothing is known.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterable
from typing import Any

Typed = dict[str, tuple[str, ...]]
"""The signs that a place types, in the order of the layouts."""

_MOST_LAYOUTS = 4  # of X at a time
_VK_OF_SCAN_CODE, _CHARACTER_OF_VK = 1, 2  # MAPVK_VSC_TO_VK, MAPVK_VK_TO_CHAR
_DEAD = 0x80000000  # the sign waits for another one


def typed(platform: str, codes: dict[int, str]) -> Typed:
    """What each place of ``codes`` (native code to place) types on ``platform``.

    Empty if the system does not tell.
    """
    try:
        if platform in ("xcb", "wayland"):
            return _by_place(codes, _x11(codes))
        if platform == "windows":
            return _by_place(codes, _windows(getattr(ctypes, "windll").user32))  # noqa: B009
    except (OSError, AttributeError):  # there is no such library, or not all of it
        pass
    return {}


def _by_place(codes: dict[int, str], ask: Callable[[int], Iterable[int]]) -> Typed:
    """The letters of each place; ``ask`` gives the code points that a key types, 0 for none."""
    return {
        place: tuple(chr(number) for number in ask(code) if number) for code, place in codes.items()
    }


def _x11(codes: Iterable[int]) -> Callable[[int], Iterable[int]]:
    """The layouts of the X server, by the libraries that Qt's own part for X needs as well."""
    x11, xkb = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libxkbcommon.so.0")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
    keysym_at = x11.XkbKeycodeToKeysym
    keysym_at.restype = ctypes.c_ulong
    keysym_at.argtypes = [ctypes.c_void_p, ctypes.c_ubyte, ctypes.c_int, ctypes.c_int]
    display = x11.XOpenDisplay(None)
    if not display:
        raise OSError("there is no X server")
    keysyms = {
        code: [keysym_at(display, code, layout, 0) for layout in range(_MOST_LAYOUTS)]
        for code in codes
    }
    x11.XCloseDisplay(display)
    return lambda code: [xkb.xkb_keysym_to_utf32(keysym) for keysym in keysyms[code] if keysym]


def _windows(library: Any) -> Callable[[int], Iterable[int]]:
    """The layouts that are set up in Windows, the current one first."""
    library.GetKeyboardLayout.restype = ctypes.c_void_p
    library.MapVirtualKeyExW.argtypes = [ctypes.c_uint, ctypes.c_uint, ctypes.c_void_p]
    count = library.GetKeyboardLayoutList(0, None)
    listed = (ctypes.c_void_p * count)()
    library.GetKeyboardLayoutList(count, listed)
    layouts = dict.fromkeys((library.GetKeyboardLayout(0), *listed))

    def ask(code: int) -> Iterable[int]:
        for layout in layouts:
            key = library.MapVirtualKeyExW(code, _VK_OF_SCAN_CODE, layout)
            sign = library.MapVirtualKeyExW(key, _CHARACTER_OF_VK, layout) if key else 0
            yield 0 if sign & _DEAD else sign

    return ask
