"""What a key press is called in the action table, and a key of the table as people read it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from annotator.ui.actions import printed_keys
from annotator.ui.actions.key_places import place_of

# The Arabic (101) layout, which Windows and X11 share; macOS differs in a few keys only. B is left
# out: it types two letters at once, so no action may stand on it.
_ARABIC = dict(zip("QWERTYUIOPASDFGHJKLZXCVNM", "ضصثقفغعهخحشسيبلاتنمئءؤرىة", strict=True))
_PUNCTUATION = {"[": "ج", "]": "د", ",": "و", ".": "ز", "/": "ظ"}
_DIGITS = {str(n): ("٠١٢٣٤٥٦٧٨٩"[n], "۰۱۲۳۴۵۶۷۸۹"[n]) for n in range(10)}

_TYPED = {
    **{arabic: key for key, arabic in (_ARABIC | _PUNCTUATION).items()},
    **{typed: digit for digit, others in _DIGITS.items() for typed in others},
}
"""What other layouts type with a key of the table."""

_LATIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_SIGNS = frozenset("+-=")
"""The signs in the action table that are neither letters nor digits."""

_HELD = (
    (Qt.KeyboardModifier.MetaModifier, "Meta+"),
    (Qt.KeyboardModifier.ControlModifier, "Ctrl+"),
    (Qt.KeyboardModifier.AltModifier, "Alt+"),
    (Qt.KeyboardModifier.ShiftModifier, "Shift+"),
)
"""Modifiers in the order in which the action table writes them; a keypad is none."""


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


def names(event: QKeyEvent) -> tuple[str, ...]:
    """What a key press may be called in the action table (``Ctrl+Shift+Z``), the likelier first.

    Plain keys and those with Shift go by their place, so that hands need not know the layout;
    where no place is known by what they type.
    """
    held = "".join(name for modifier, name in _HELD if event.modifiers() & modifier)
    typed = QKeySequence(event.key()).toString(QKeySequence.SequenceFormat.PortableText)
    typed = _TYPED.get(typed, typed)
    place = place_of(event)
    if place is None or _goes_by_sign(held, place, typed):
        return _signs(held, typed)
    return (held + place,)


def _goes_by_sign(held: str, place: str, typed: str) -> bool:
    """Whether what a key types counts although its place is known.

    With Ctrl and Alt it does if that is a Latin letter or a sign of the table: fields and other
    programs do it so, and somebody who reads ``A`` on a French keyboard presses Ctrl+A to select
    all. And the digits of a French keyboard need Shift.
    """
    if held not in ("", "Shift+"):
        return typed in _LATIN or typed in _SIGNS
    return held == "Shift+" and place in _DIGITS and typed in _DIGITS


def _signs(held: str, typed: str) -> tuple[str, ...]:
    """The names of a key that is called by what it types.

    Shift may only have been needed to type it: ``Ctrl++`` is Ctrl, Shift and ``=``.
    """
    if len(typed) == 1 and typed not in _LATIN and "Shift+" in held:
        return held + typed, held.replace("Shift+", "") + typed
    return (held + typed,)


def shown(key: str) -> str:
    """The key as people read it, on this platform and this keyboard.

    Return is *Enter*, as most keyboards say. With Ctrl and Alt a letter counts as it is typed, so
    it is what is printed already.
    """
    before, _, last = key.rpartition("+")
    if last == "Return":
        key = key.removesuffix(last) + "Enter"
    elif before in ("", "Shift") and last in _LATIN:
        key = key.removesuffix(last) + printed_keys.latin(last)
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def both_letters(key: str) -> tuple[str, str]:
    """The Latin letter that is printed on a key, and the Arabic or other one; empty if none is."""
    others = sequences(key)[1:2]
    other = printed_keys.other(key) or (others[0].toString() if others else "")
    return printed_keys.latin(key), other
