"""What the stages of an article are called, and what each means: in the window and in commands."""

from __future__ import annotations

from annotator.core.message import Form, Message, say
from annotator.jobs.measures.overview import Stage


class StageName(Form):
    """The name of each :class:`Stage`, in a word or two."""

    NOT_BEGUN = "not begun"
    WITH_ANNOTATORS = "with annotators"
    SKIPPED = "skipped by all"
    ALONE = "finished by one alone"
    READY = "ready for review"
    IN_REVIEW = "in review"
    SETTLED = "all settled"
    RELEASED = "released"


class StageMeaning(Form):
    """What it means that articles are at each :class:`Stage`."""

    NOT_BEGUN = "Nobody did anything on them yet"
    WITH_ANNOTATORS = "Somebody has them to do or in progress; review waits for them"
    SKIPPED = "Everybody skipped them"
    ALONE = "One person finished them; nothing to compare"
    READY = "All is finished; no case was decided yet"
    IN_REVIEW = "Some cases are decided, some are left"
    SETTLED = "No case is left; they can be released"
    RELEASED = "The annotators see the decisions"


def stage_name(stage: Stage) -> Message:
    """The name of a stage."""
    return say(StageName[stage.name])


def stage_meaning(stage: Stage) -> Message:
    """What it means that articles are at a stage."""
    return say(StageMeaning[stage.name])
