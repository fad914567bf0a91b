"""What the standings of cases are called: in the window and on the command line."""

from __future__ import annotations

from annotator.core.message import Form, Message, say
from annotator.core.reviewed import Standing


class StandingName(Form):
    """The name of each :class:`Standing`, in a word.

    What waits for the blind check is called as if it were open.
    """

    OPEN = "open"
    CHECK = "open"
    STALE = "changed"
    DEFERRED = "deferred"
    SETTLED = "settled"


def standing_name(standing: Standing) -> Message:
    """The name of how a case stands."""
    return say(StandingName[standing.name])
