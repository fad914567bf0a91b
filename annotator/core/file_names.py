"""File names made from what people call things: a person, a project. Pure.

What somebody is called may hold what no file name may: a slash, a colon, two dots alone, the name
of a device, more letters than there is room for.
"""

from __future__ import annotations

import re
import unicodedata

MOST_BYTES = 120
"""Of a name in UTF-8. Systems take 255, some 143, and something may be put behind it."""

_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*]')  # of one system or another
_INVISIBLE = {"Cc", "Cs", "Co", "Cn", "Zl", "Zp"}
# These turn what follows round, or hide it: «exe.txt» could be read where «txt.exe» stands.
_DIRECTIONS = re.compile("[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_DEVICES = re.compile(r"(?i:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])")
_AT_THE_EDGES = " ."  # hidden files begin with a dot; Windows drops one at the end


def safe_name(text: str, usual: str, *, most: int = MOST_BYTES) -> str:
    """``text`` as a file name or a part of one, on every system; ``usual`` if nothing is left.

    It holds no separator, begins and ends with no dot or space, is no device's name, and has at
    most ``most`` bytes in UTF-8. Letters of every script, joiners and marks stay.
    """
    shown = "".join(
        " " if unicodedata.category(letter) in _INVISIBLE else letter
        for letter in _DIRECTIONS.sub("", text)
    )
    words = _NOT_IN_NAMES.sub(" ", shown).split()
    name = beginning(" ".join(words).strip(_AT_THE_EDGES), most).strip(_AT_THE_EDGES)
    if _DEVICES.fullmatch(name.partition(".")[0].strip()):
        name = f"_{name}"
    return name or usual


def joined_name(*parts: str, ending: str = "") -> str:
    """Several safe names with a hyphen between them: where there is no room, each loses letters."""
    most = MOST_BYTES // len(parts)
    return "-".join("-".join(safe_name(part, "_", most=most).split()) for part in parts) + ending


def beginning(name: str, most: int) -> str:
    """As much of ``name`` as has room in ``most`` bytes of UTF-8; no letter loses its marks."""
    if len(name.encode("utf-8", "surrogateescape")) <= most:
        return name
    kept = name.encode("utf-8", "surrogateescape")[:most].decode("utf-8", "ignore")
    while kept and unicodedata.combining(name[len(kept)]):
        kept = kept[:-1]
    return kept
