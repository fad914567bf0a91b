"""The faults of the world, told in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from annotator.core.errors import WorldError
from annotator.core.message import Message, Rendered, Value

_BETWEEN = QT_TRANSLATE_NOOP("faults", ", ")  # the parts of a list


def told(fault: WorldError) -> str:
    """What is wrong and what to do, as the window says it.

    Without the hint of what to type on a command line: in a window that is a field.
    """
    return rendered(fault.message)


def rendered(value: Value) -> str:
    """A message in the language of the window.

    Data in it is isolated, so that it reads in either direction.
    """
    if isinstance(value, Message):
        values = {name: rendered(inner) for name, inner in value.values.items()}
        return _form_of(value).format(**values)
    if isinstance(value, Rendered):  # before tuples, which a place is one of
        return rendered(value.message())
    if isinstance(value, tuple):
        return QCoreApplication.translate("faults", str(_BETWEEN)).join(map(rendered, value))
    return f"\u2068{value}\u2069"


def _form_of(message: Message) -> str:
    """The form in the language of the window, in the plural that its number wants."""
    number = message.values.get("n")
    count = number if isinstance(number, int) else -1
    return QCoreApplication.translate("messages", message.form.value, "", count)
