"""What the kinds of cases are called: in the window, on the command line and in reports."""

from __future__ import annotations

from annotator.core.case import CaseKind
from annotator.core.message import Form, Message, say


class KindName(Form):
    """The name of each :class:`CaseKind`: how people differ, in a word or two."""

    AGREED = "agreed"
    CLITIC = "prefix or ending"
    EDGE = "quotes or title"
    BOUNDARY = "boundary"
    LABEL = "label"
    MISSING = "missing"
    SPLIT = "one or several"
    NESTING = "nesting"


def kind_name(kind: CaseKind) -> Message:
    """The name of a kind of cases."""
    return say(KindName[kind.name])
