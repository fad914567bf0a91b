"""Which of the two languages of the program a text is in, by its letters."""

from __future__ import annotations

import regex

_ARABIC = regex.compile(r"\p{Arabic}")
_LATIN = regex.compile(r"\p{Latin}")
_LEAST_ARABIC = 0.75  # of the letters: Arabic prose has few Latin names and labels in it
_MOST_IN_ENGLISH = 0.5  # English that speaks of Arabic quotes much of it: the shipped text a third


def language_of(text: str) -> str | None:
    """``ar`` or ``en``; ``None`` if the letters leave it open, or there are none."""
    arabic, latin = len(_ARABIC.findall(text)), len(_LATIN.findall(text))
    if not arabic + latin:
        return None
    share = arabic / (arabic + latin)
    if share >= _LEAST_ARABIC:
        return "ar"
    return "en" if share <= _MOST_IN_ENGLISH else None
