"""What the program says, as a form with values: the same message is rendered in every language."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Protocol, TypeAlias, runtime_checkable


class Form(StrEnum):
    """The forms of messages about one subject; subclass it beside what raises or reports them.

    A member's name is the message's id. Its value is the English form, with ``{name}`` where a
    value goes in. A form that depends on a number ``n`` writes it ``%n`` and its plurals as Qt
    does: ``%n article(s)``. The catalogues are made from the members, so a form cannot be said and
    left untranslated.
    """


class Message:
    """A form and the values that fill it. It is never changed."""

    __slots__ = ("form", "values")

    def __init__(self, form: Form, values: Mapping[str, Value]) -> None:
        self.form, self.values = form, values

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Message):
            return NotImplemented
        return self.form == other.form and self.values == other.values

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"Message({self.form!r}, {self.values!r})"

    def __str__(self) -> str:
        return english(self)


@runtime_checkable
class Rendered(Protocol):
    """A value with parts of its own, such as a place in a file, that can be put into words."""

    def message(self) -> Message:
        """This value as a message."""
        ...


Value: TypeAlias = "str | int | Message | Rendered | tuple[Value, ...]"
"""What a form is filled with: data (told as it is), a number, words with a translation,
or several of these.
"""


def say(form: Form, /, **values: Value) -> Message:
    """The message that ``form`` makes with ``values``."""
    return Message(form, values)


def english(value: Value) -> str:
    """``value`` in English, as the command line and the log tell it.

    ``KeyError`` if a form lacks one of its values: that is a bug of whoever made the message.
    """
    if type(value) is str:  # most are: whether they are anything else takes a hundred times as long
        return value
    if isinstance(value, Message):
        values = {name: english(inner) for name, inner in value.values.items()}
        return _counted(value.form.value, value.values.get("n")).format(**values)
    if isinstance(value, Rendered):  # before tuples, which a place is one of
        return english(value.message())
    if isinstance(value, tuple):
        return ", ".join(map(english, value))
    return str(value)


def _counted(form: str, number: Value | None) -> str:
    if "%n" not in form or not isinstance(number, int):
        return form
    return form.replace("%n", f"{number:,}").replace("(s)", "" if number == 1 else "s")
