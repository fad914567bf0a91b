"""How far two colours are apart for the eye, as WCAG 2 measures it; colours are ``#rrggbb``."""

from __future__ import annotations

from functools import lru_cache

TEXT = 4.5
"""The least ratio for what is read (WCAG 2.2, 1.4.3)."""
HIGH_TEXT = 7.0
"""The same where somebody asks for high contrast (1.4.6)."""
DRAWN = 3.0
"""The least ratio for what is drawn, such as lines, frames and marks (1.4.11)."""

_STEPS = 40


def luminance(colour: str) -> float:
    """How light a colour is: 0 for black, 1 for white."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in _parts(colour))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(first: str, second: str) -> float:
    """The contrast of two colours, from 1 (none) to 21."""
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def mixed(colour: str, ground: str, share: float) -> str:
    """What is seen where ``share`` of ``colour``, 0 to 1, lies over ``ground``."""
    parts = zip(_parts(colour), _parts(ground), strict=True)
    return "#" + "".join(
        f"{round(share * over + (1 - share) * below):02x}" for over, below in parts
    )


@lru_cache(maxsize=256)
def readable(colour: str, ground: str, least: float = TEXT) -> str:
    """``colour`` if it can be read on ``ground``, else the nearest shade of it that can.

    A label has one colour for its lines and for the small letters of its caption; for letters the
    lines' colour may be too faint, and a project may have any colours.
    """
    end = "#000000" if luminance(ground) > 0.18 else "#ffffff"
    shades = (mixed(end, colour, step / _STEPS) for step in range(_STEPS + 1))
    return next((shade for shade in shades if ratio(shade, ground) >= least), end)


def _parts(colour: str) -> tuple[int, int, int]:
    digits = colour.lstrip("#")
    return int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)
