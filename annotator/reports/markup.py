"""HTML that cannot be broken by what it shows: text is escaped unless it was made here."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

_VOID = frozenset({"meta", "br"})


class Markup(str):
    """HTML. Any other string is text."""

    __slots__ = ()


def tag(element: str, /, *children: str | None, **attributes: str | None) -> Markup:
    """An element; parts that are ``None`` are left out.

    In the names of attributes ``_`` stands for ``-``, and ``class_`` for ``class``.
    """
    shown = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    if element in _VOID:
        return Markup(f"<{element}{shown}>")
    return Markup(f"<{element}{shown}>{joined(*children)}</{element}>")


def joined(*parts: str | None) -> Markup:
    """Several pieces one after the other."""
    return Markup(
        "".join(
            part if isinstance(part, Markup) else escape(part) for part in parts if part is not None
        )
    )


def listed(between: str, parts: Iterable[str]) -> Markup:
    """Pieces with ``between`` between them."""
    return Markup(joined(between).join(joined(part) for part in parts))


def filled(sentence: str, **values: str) -> Markup:
    """``sentence`` with what stands in for ``{names}``."""
    return Markup(escape(sentence).format(**{name: joined(v) for name, v in values.items()}))
