"""Damage in single rows of a project file is told in a sentence.

The sentence says what cannot be read, where it is, and why.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from annotator.core.message import Form, Message, Value, say
from annotator.store.file.errors import DamagedProject

_MOST_SHOWN = 40  # characters of a value
_KEYS = ("number", "id", "name", "article", "person", "folded", "first")
_PLACES = 3


class DamageForm(Form):
    """How damage in a row is told: what cannot be read, and why."""

    DAMAGED = (
        "The project is damaged: {what} cannot be read, because {why}. Nothing was changed. What"
        " does not need this can still be used; check the project, or go back to a backup if there"
        " is one."
    )
    HOW = "{what} cannot be read, because {why}"
    ROW = "a row of “{table}” ({place})"
    A_ROW = "a row of “{table}”"
    KEY = "{column} {value}"


class Why(Form):
    """Why a row cannot be read."""

    NOT_UTF8 = "it holds text that is not UTF-8"
    TYPE = "“{column}” is not of its type"
    UNKNOWN = "“{column}” is “{value}”, which no version writes"
    NOT_JSON = "“{column}” is no JSON"
    DEEP = "“{column}” is nested too deeply"
    LARGE = "“{column}” is too large"
    OTHER_JSON = "“{column}” does not hold what belongs in it"
    NO_TIME = "“{column}” is “{value}”, which is no time"
    NO_SPAN = "{start}–{end} is no span"
    OUTSIDE = "{start}–{end} is not within the text"
    NO_LABEL = "there is no label “{label}”"
    NO_PERSON = "there is no person with the number {number}"
    NO_ARTICLE = "there is no article with the number {number}"
    MISSING = "the file does not hold it"
    LENGTH = "the text has not the length that it should have"
    UNFIT = "it holds what no version writes"
    SENTENCE = "it does not lie within its sentence"


class UnreadableRow(DamagedProject):
    """A row holds what no version of the program writes, or is missing.

    The rest of the file can be read. ``how`` says which row that is, and why.
    """

    def __init__(self, what: Message, why: Message) -> None:
        super().__init__(DamageForm.DAMAGED, hint="annotator check PROJECT", what=what, why=why)
        self.why = why
        self.how = say(DamageForm.HOW, what=what, why=why)


def unreadable(table: str, place: Iterable[tuple[str, object]], why: Message) -> UnreadableRow:
    """Return the error for a row of ``table`` that cannot be read.

    ``place`` are the columns, with their values, that tell the row from others; ``why`` is the
    reason.
    """
    parts = tuple(say(DamageForm.KEY, column=column, value=shown(value)) for column, value in place)
    what = (
        say(DamageForm.ROW, table=table, place=parts)
        if parts
        else say(DamageForm.A_ROW, table=table)
    )
    return UnreadableRow(what, why)


def place_of(columns: Sequence[str], row: Sequence[object]) -> list[tuple[str, object]]:
    """The columns that tell a row from others, with their values."""
    values = dict(zip(columns, row, strict=False))
    return [(key, values[key]) for key in _KEYS if values.get(key) is not None][:_PLACES]


def shown(value: object) -> Value:
    """Return a value of a file as a sentence may hold it.

    It is short, on one line, and without what cannot be printed.
    """
    text = value if isinstance(value, str) else repr(value)
    printable = "".join(letter if letter.isprintable() else "�" for letter in text[:_MOST_SHOWN])
    return printable + ("…" if len(text) > _MOST_SHOWN else "")
