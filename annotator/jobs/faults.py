"""The sentences that several jobs share: stopped by hand, or asked for what is not there."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.core.errors import WorldError
from annotator.core.message import Form, Message, Value, say


class WorkFault(Form):
    """Why work was not done, though nothing of the world was in its way."""

    BUG = "Something in the program went wrong, so this could not be done."


class Stopped(Form):
    """That long work was stopped by hand, and what became of it."""

    AGREEMENT = "Measuring agreement was stopped. Nothing was changed."
    ASSIGNING = "Giving out the work was stopped. Nothing was changed."
    EXPORT = "The export was cancelled. {file} was not written."
    IMPORT = "The import was cancelled. Nothing was changed."
    INDEXING = "Indexing was stopped. It goes on with the next search."
    LABELS = "Changing the labels was stopped. Nothing was changed."
    MERGING = "Merging was stopped. Nothing was changed."
    PACKING = "Packing was stopped. {file} was not made."
    PREVIEW = "The preview was stopped."
    REVIEWING = "Looking through the cases was stopped. Nothing was changed."
    SUGGESTING = "Looking up suggestions was stopped. Nothing was changed."


class NotThere(Form):
    """That there is no such thing in the project, and what there is."""

    PERSON = "There is nobody called {name} in the project."
    ARTICLE = "There is no article {id} in the project."
    LABEL = "The project has no label {name}, only {labels}."
    OF_THE_OTHERS = "{what} There is {others}."
    NOBODY_ELSE = "{what} There is nobody."


def no_person(name: str, present: Sequence[str]) -> WorldError:
    """The error that nobody is called ``name``; it lists those who are ``present``."""
    return WorldError(with_those_present(say(NotThere.PERSON, name=name), present))


def with_those_present(not_there: Message, present: Sequence[Value]) -> Message:
    """The message ``not_there``, and then who there is instead."""
    if not present:
        return say(NotThere.NOBODY_ELSE, what=not_there)
    return say(NotThere.OF_THE_OTHERS, what=not_there, others=tuple(present))
