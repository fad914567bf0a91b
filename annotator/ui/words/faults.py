"""The faults of the world, told in the language of the window."""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from annotator.core.errors import WorldError
from annotator.core.message import Message, Rendered, Value
from annotator.core.system_faults import SystemFault
from annotator.ui.words import translation

_HOLE = re.compile(r"\\{(\w)\\}")
_PLACE = re.compile(r"(?P<file>.*), line (?P<line>\d+)(?:, (?P<part>.*))?", re.DOTALL)
_BETWEEN = QT_TRANSLATE_NOOP("world", ", ")  # the parts of a list
_AT_THE_LINE = QT_TRANSLATE_NOOP("world", ", line {line}")
_IN_THE_PART = QT_TRANSLATE_NOOP("world", ", {part}")
_NOT_MERGED = QT_TRANSLATE_NOOP(
    "world", "Nothing was merged."
)  # behind any sentence, with its place
# What the command line is told to write; in a dialog the same thing is a field.
_FOR_THE_COMMAND_LINE = re.compile(r",? for\s+example (?:with )?--[a-z-]+ [^\s)]+?(?=[.)]|$)")


def told(fault: WorldError) -> str:
    """What is wrong and what to do, as the window says it."""
    if isinstance(fault.message, Message):
        return rendered(fault.message)
    return sentence(str(fault))


def rendered(value: Value) -> str:
    """A message in the language of the window; data in it is isolated,
    so that it reads in either direction.
    """
    if isinstance(value, Message):
        values = {name: rendered(inner) for name, inner in value.values.items()}
        return _form_of(value).format(**values)
    if isinstance(value, Rendered):  # before tuples, which a place is one of
        return rendered(value.message())
    if isinstance(value, tuple):
        return QCoreApplication.translate("world", str(_BETWEEN)).join(map(rendered, value))
    return _isolated(str(value))


def _form_of(message: Message) -> str:
    """The form in the language of the window, in the plural that its number wants."""
    number = message.values.get("n")
    count = number if isinstance(number, int) else -1
    return QCoreApplication.translate("messages", message.form.value, "", count)


def sentence(english: str) -> str:
    """One sentence of a fault, which may begin with its place, in the language of the window."""
    english = _FOR_THE_COMMAND_LINE.sub("", english)
    if translation.current() == "en":
        return english
    ending = str(_NOT_MERGED)
    if english.endswith(f" {ending}"):
        before = sentence(english.removesuffix(f" {ending}"))
        return f"{before} {QCoreApplication.translate('world', ending)}"
    for start in (0, *(found.end() for found in re.finditer(": ", english))):
        translated = _translated(english[start:])
        if translated is not None:
            return (
                f"{place(english[:start].removesuffix(': '))}: {translated}"
                if start
                else translated
            )
    return english


def place(english: str) -> str:
    """A place in a file, such as ``folder/file.jsonl, line 3, $.text``;
    its parts keep their order.
    """
    found = _PLACE.fullmatch(english)
    if found is None:
        return _isolated(english)
    where = QCoreApplication.translate("world", str(_AT_THE_LINE)).format(line=found["line"])
    if found["part"]:
        part = QCoreApplication.translate("world", str(_IN_THE_PART))
        where += part.format(part=_isolated(found["part"]))
    return _isolated(found["file"]) + where


def _translated(english: str) -> str | None:
    for form, holes in _forms():
        found = holes.fullmatch(english)
        if found is not None:
            values = {name: _word(value) for name, value in found.groupdict().items()}
            return QCoreApplication.translate("world", form).format(**values)
    return None


def _word(value: str) -> str:
    """What stands in a brace: a word with a name in every language, a sentence of its own,
    or neither.
    """
    if value in _words():
        return _isolated(QCoreApplication.translate("world", value))
    if value in _reasons():
        return _isolated(QCoreApplication.translate("messages", value))
    said = _translated(value) if " " in value else None
    return said if said is not None else _isolated(value)


def _isolated(text: str) -> str:
    """``text`` for use inside a sentence of either direction."""
    return f"\u2068{text}\u2069"


@cache
def _words() -> frozenset[str]:
    from annotator.ui.world_sentences import WORDS  # here, as the next: faults are rare

    return frozenset(map(str, WORDS))


@cache
def _reasons() -> frozenset[str]:
    """Why the system refused something, where a fault is a sentence and not yet a message."""
    return frozenset(form.value for form in SystemFault)


@cache
def _forms() -> list[tuple[str, re.Pattern[str]]]:
    """Every form with its pattern; what says most of itself is tried first."""
    from annotator.ui import world_sentences, world_sentences_team

    of_several = (*world_sentences_team.SENTENCES, *world_sentences_team.CLAUSES)
    every = (*world_sentences.SENTENCES, *of_several)
    forms = sorted(map(str, every), key=lambda form: -len(re.sub(r"{\w}", "", form)))
    return [
        (form, re.compile(_HOLE.sub(r"(?P<\1>.+?)", re.escape(form)), re.DOTALL)) for form in forms
    ]
