"""Keys that somebody chose for themselves: a file of lines, laid over the action table.

The file is read before the table is made, so that menus, tips, the help page and every sentence
name the keys that are chosen in it. A line is ``ACTION = KEY KEY``; without a key the action has
none. What cannot be is left as it was, and told.
"""

# PySide's stubs give QT_TRANSLATE_NOOP the type object; it returns the text.
# mypy: disable-error-code="arg-type"

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtGui import QKeySequence

from annotator.ui.actions.spec import ActionSpec, Hands

_LINE = QT_TRANSLATE_NOOP("OwnKeys", "Line {line}: write ACTION = KEY.")
_ACTION = QT_TRANSLATE_NOOP("OwnKeys", "There is no action {action}.")
_KEY = QT_TRANSLATE_NOOP("OwnKeys", "{key} is no key.")
_TAKEN = QT_TRANSLATE_NOOP("OwnKeys", "{key} belongs to labels, the text and lists.")
_TWICE = QT_TRANSLATE_NOOP(
    "OwnKeys", "{key} is on {action} and on {other}: what was moved is back on its usual key."
)
_UNREAD = QT_TRANSLATE_NOOP("OwnKeys", "It is no text in UTF-8.")
_REFUSED = QT_TRANSLATE_NOOP("OwnKeys", "It cannot be read.")
_MANY = QT_TRANSLATE_NOOP("OwnKeys", "Line {line}: an action has {most} keys at most.")

_OF_TEXT = {"Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown", "Tab", "Space"}
_OF_TEXT_HELD = {"", "Shift", "Ctrl", "Ctrl+Shift"}
_OF_LABELS = frozenset("123456789")
_MOST_KEYS = 4
_ENCODING = "utf-8-sig"


class Complaint(NamedTuple):
    """Why a line of the file is not followed: a text to be translated, and what fills it."""

    text: str
    values: dict[str, str]


_wanted: dict[str, tuple[str, ...]] = {}
_complaints: list[Complaint] = []


def read(file: Path) -> None:
    """Take the keys in ``file`` for the table, if it is there; called before the table is made."""
    try:
        text = file.read_text(encoding=_ENCODING)
    except FileNotFoundError:
        return
    except OSError:
        _complaints.append(Complaint(str(_REFUSED), {}))
        return
    except UnicodeDecodeError:
        _complaints.append(Complaint(str(_UNREAD), {}))
        return
    wanted, complaints = parsed(text)
    _wanted.update(wanted)
    _complaints.extend(complaints)


def complaints() -> Sequence[Complaint]:
    """What is wrong with the file that was read."""
    return _complaints


def laid_over(rows: Iterable[ActionSpec]) -> tuple[ActionSpec, ...]:
    """The rows of the table with the keys that were read."""
    chosen, complaints = with_keys(rows, _wanted)
    _complaints.extend(complaints)
    return chosen


def parsed(text: str) -> tuple[dict[str, tuple[str, ...]], list[Complaint]]:
    """The keys by the names of actions, as the table writes them; and what is wrong with lines."""
    wanted: dict[str, tuple[str, ...]] = {}
    wrong: list[Complaint] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        action, equals, rest = line.partition("=")
        keys = rest.split()
        faults = [fault for key in keys if (fault := _fault_of(key))]
        if not equals:
            wrong.append(Complaint(str(_LINE), {"line": str(number)}))
        elif len(keys) > _MOST_KEYS:
            wrong.append(Complaint(str(_MANY), {"line": str(number), "most": str(_MOST_KEYS)}))
        elif faults:
            wrong += faults
        else:
            wanted[action.strip()] = tuple(map(_as_written, keys))
    return wanted, wrong


def with_keys(
    rows: Iterable[ActionSpec], wanted: Mapping[str, tuple[str, ...]]
) -> tuple[tuple[ActionSpec, ...], list[Complaint]]:
    """``rows`` with the ``wanted`` keys by action; of two on one key the moved one goes back."""
    usual = {spec.name: spec for spec in rows}
    wrong = [Complaint(str(_ACTION), {"action": name}) for name in wanted if name not in usual]
    moved = {name: keys for name, keys in wanted.items() if name in usual}
    while True:
        chosen = [
            replace(spec, keys=moved[name]) if name in moved else spec
            for name, spec in usual.items()
        ]
        clashes = [
            (key, first.name, second.name)
            for first, second in combinations(chosen, 2)
            for key in _shared(first, second)
            if first.name in moved or second.name in moved
        ]
        if not clashes:
            return tuple(chosen), wrong
        for key, action, other in clashes:
            wrong.append(Complaint(str(_TWICE), {"key": key, "action": action, "other": other}))
            moved.pop(action, None)
            moved.pop(other, None)


def template(rows: Iterable[ActionSpec]) -> Iterator[str]:
    """The lines of a file in which nothing is chosen yet: every action with its usual keys."""
    section = None
    for spec in rows:
        if spec.section is not section:
            section = spec.section
            yield f"\n# {section.value}"
        yield f"# {spec.name} = {' '.join(spec.keys)}".rstrip()


def _shared(first: ActionSpec, second: ActionSpec) -> list[str]:
    """The keys that would mean both: on one page, with the hands at the same place."""
    apart = {first.hands, second.hands} == {Hands.AT_WORK, Hands.ELSEWHERE}
    if apart or not first.pages & second.pages:
        return []
    return [key for key in first.keys if key in second.keys]


def _as_written(key: str) -> str:
    """A key as the table writes it; empty if there is none of this name."""
    form = QKeySequence.SequenceFormat.PortableText
    sequence = QKeySequence(key, form)
    written = sequence.toString(form)
    _, _, last = written.replace("++", "+Plus").rpartition("+")
    is_one = sequence.count() == 1 and last.isascii()
    return written if is_one and last else ""


def _fault_of(key: str) -> Complaint | None:
    written = _as_written(key)
    if not written:
        return Complaint(str(_KEY), {"key": key})
    held, _, last = written.rpartition("+")
    is_of_text = last in _OF_TEXT and held in _OF_TEXT_HELD
    if is_of_text or written in _OF_LABELS:
        return Complaint(str(_TAKEN), {"key": key})
    return None
