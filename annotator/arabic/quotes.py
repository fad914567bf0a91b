"""Which quotes and brackets of a stretch of text pair up. A hint, never a rule.

Scraped text opens with ``”``, closes with ``“``, mixes ``"`` with both, and forgets to close.
"""

from __future__ import annotations

import regex

from annotator.core.span import Span

# Each family pairs within itself: its marks that open, that close, and that do either. In those of
# ``_QUOTES`` any mark may open when none is open.
_FAMILIES = {
    "double": ("“„‟", "”", '"'),
    "angle": ("«‹", "»›", ""),
    "single": ("‘‚", "’", "'"),
    "round": ("(", ")", ""),
    "square": ("[", "]", ""),
    "curly": ("{", "}", ""),
    "ornate": ("﴿", "﴾", ""),
}
_FAMILY = {mark: name for name, kinds in _FAMILIES.items() for kind in kinds for mark in kind}
MARKS = "".join(_FAMILY)
"""Every quote and bracket that is known here."""
_QUOTES = frozenset({"double", "angle", "single"})
_OPENS = frozenset(mark for opens, _, _ in _FAMILIES.values() for mark in opens)
_CLOSES = frozenset(mark for _, closes, _ in _FAMILIES.values() for mark in closes)

# An apostrophe between two letters quotes nothing.
_APOSTROPHE = r"(?:(?<!\p{L})['’]|['’](?!\p{L}))"
_OTHERS = regex.escape("".join(mark for mark in MARKS if mark not in "'’"))
_MARK = regex.compile(rf"{_APOSTROPHE}|[{_OTHERS}]")


def partners(text: str, span: Span) -> dict[int, int]:
    """Where each paired mark in ``span`` has its partner; unmatched marks are absent."""
    waiting: dict[str, list[int]] = {name: [] for name in _FAMILIES}
    pairs: dict[int, int] = {}
    for match in _MARK.finditer(text, span.start, span.end):
        place = match.start()
        family = _FAMILY[text[place]]
        opened = waiting[family]
        if opened and _closes(text[opened[-1]], text[place], family):
            partner = opened.pop()
            pairs[partner], pairs[place] = place, partner
        elif family in _QUOTES or text[place] in _OPENS:
            opened.append(place)
    return pairs


def _closes(waiting: str, mark: str, family: str) -> bool:
    """Whether ``mark`` closes ``waiting``: two openers never pair, a mistyped pair does."""
    if family not in _QUOTES:
        return mark in _CLOSES
    return mark not in _OPENS or waiting in _CLOSES
