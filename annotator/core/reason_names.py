"""What the reasons of decisions are called where there are no keys: in reports."""

from __future__ import annotations

from annotator.core.decision import Reason
from annotator.core.message import Form, Message, say


class ReasonName(Form):
    """The name of each :class:`Reason`, in a word or two."""

    SLIP = "slip"
    CLITIC = "prefix"
    TITLE = "title or apposition"
    QUOTE = "quote or punctuation"
    ACTOR_OR_LOCATION = "actor or location"
    DATE = "date or not"
    CLAIM = "claim or not"
    CLAIM_EXTENT = "claim extent"
    EXTENT = "extent"
    MISSED = "missed"
    SHOULD_NOT = "should not be marked"
    AMBIGUOUS = "ambiguous"
    GUIDELINE_GAP = "guideline gap"
    TEXT_ERROR = "text error"


def reason_name(reason: Reason) -> Message:
    """The name of a reason."""
    return say(ReasonName[reason.name])
