"""The errors of the world, which are explained to people. All others are bugs, and propagate."""

from __future__ import annotations

from annotator.core.message import Form, Message, Value, english, say


class WorldError(Exception):
    """A fault of the world: a file, a disk, an input.

    ``message`` says in whole sentences what happened and what to do, in any language; ``hint`` is
    what to type on a command line to do it, empty where a sentence is enough. Whoever raises a
    fault has left everything as it was. Any other exception is a bug and is not caught.
    """

    def __init__(self, form: Form | Message, /, *, hint: str = "", **values: Value) -> None:
        if isinstance(form, Form):
            form = say(form, **values)
        self.message = form
        self.hint = hint
        super().__init__(english(form))

    def __reduce__(self) -> tuple[object, ...]:
        """Into another process it goes as it is: its form and values, and what a kind adds."""
        return _as_it_was, (type(self), self.args), self.__dict__


def _as_it_was(kind: type[WorldError], args: tuple[object, ...]) -> WorldError:
    return kind.__new__(kind, *args)
