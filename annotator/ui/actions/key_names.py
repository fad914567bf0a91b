"""Keys in sentences, on cards and buttons: each comes from the action table, as it is shown here.

A sentence names an action instead of its key: ``Press {key_reopen} to reopen it.``
"""

from __future__ import annotations

import re

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from annotator.ui.actions import keys
from annotator.ui.actions.table import ACTIONS

_NUMBERS = "1 … 9"
_OF_DIALOGS = {
    "tick": "Space",
    "accept": "Enter",
    "new_line": "Shift+Enter",
    "close_dialog": "Esc",
    "next_field": "Tab",
    "previous_row": "Up",
    "next_row": "Down",
    "take_out": "Del",
    "choose_by_number": _NUMBERS,
}
"""Keys that are no actions of the window: those of lists with ticks, of buttons, and of notes."""

# The caps of keys of the text itself (`ui/article/keys.py`).
SELECT_LETTERS = "Shift ← →"
SELECT_WORDS = "Ctrl Shift ← →"

_SPACE = str(QT_TRANSLATE_NOOP("help", "Space"))

_KEYS = {spec.name: spec.keys[0] for spec in ACTIONS if spec.keys} | _OF_DIALOGS
_HELP = {spec.name: spec.help for spec in ACTIONS}
_PLACEHOLDER = re.compile(r"\{key_(\w+)\}")


def key_of(action: str) -> str:
    """The first key of an action, as people read it. ``KeyError`` if it has none."""
    key = _KEYS[action]
    if key == _SPACE:
        return QCoreApplication.translate("help", _SPACE)  # nothing is written on it
    return key if key == _NUMBERS else keys.shown(key)


def tip_of(action: str) -> str:
    """What an action does, and its first key, for the tip of a button. ``KeyError`` if unknown."""
    text = QCoreApplication.translate("actions", str(_HELP[action]))
    return f"{text}  ({key_of(action)})" if action in _KEYS else text


def keys_of(*actions: str) -> str:
    """The first keys of several actions, side by side."""
    return " ".join(map(key_of, actions))


def modifier_of(action: str) -> str:
    """What is held down with the first key of an action."""
    return key_of(action).rpartition("+")[0]


def with_keys(text: str) -> str:
    """``text`` with keys in place of ``{key_…}``, where an action is named; the rest stays."""
    return _PLACEHOLDER.sub(lambda placeholder: key_of(placeholder[1]), text)
