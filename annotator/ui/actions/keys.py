"""One key, whatever the keyboard layout.

A shortcut by letter also answers to what the same physical key types in the Arabic layout, and a
digit also to the Arabic-Indic and the Persian one.
"""

from __future__ import annotations

from PySide6.QtGui import QKeySequence

# The Arabic (101) layout, which Windows and X11 share; macOS differs in a few keys only. B is left
# out: it types two letters at once, so no action may stand on it.
_ARABIC = dict(zip("QWERTYUIOPASDFGHJKLZXCVNM", "ضصثقفغعهخحشسيبلاتنمئءؤرىة", strict=True))
_PUNCTUATION = {"[": "ج", "]": "د", ",": "و", ".": "ز", "/": "ظ"}
_DIGITS = {str(n): ("٠١٢٣٤٥٦٧٨٩"[n], "۰۱۲۳۴۵۶۷۸۹"[n]) for n in range(10)}


def sequences(key: str) -> list[QKeySequence]:
    """Every sequence that ``key`` (such as ``C``, ``1`` or ``Ctrl+Z``) answers to, itself first."""
    *modifiers, last = key.replace("++", "+Plus").split("+")
    last = "+" if last == "Plus" else last
    others: tuple[str, ...] = _DIGITS.get(last, ())
    for table in (_ARABIC, _PUNCTUATION):
        if last in table:
            others = (table[last],)
    prefix = "".join(f"{modifier}+" for modifier in modifiers)
    return [QKeySequence(prefix + typed) for typed in (last, *others)]


def shown(key: str) -> str:
    """The key as people read it, on this platform."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
