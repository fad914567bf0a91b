"""JSONL, versions 1 and 2: the types of one line, an article with one person's work on it.

Version 2 has suggestions too: ``suggested`` and ``corrected`` as origins, ``suggestion`` and
``assisted``. What has none of these is a line of version 1 still.

The order of the fields is their order in the file. ``resources/schema`` is generated from here.
"""

from __future__ import annotations

from dataclasses import fields
from typing import Annotated, Any, Literal

from msgspec import UNSET, Meta, Struct, UnsetType

from annotator.core.article import ArticleFacts
from annotator.core.message import Form
from annotator.formats.json.json_shapes import FORM

LineVersion = Literal["annotator/1", "annotator/2"]

VERSION: LineVersion = "annotator/1"
WITH_SUGGESTIONS: LineVersion = "annotator/2"
ORIGINS_OF_SUGGESTIONS = frozenset({"suggested", "corrected"})
"""Origins that only version 2 has."""

VERSIONS: tuple[LineVersion, ...] = (VERSION, WITH_SUGGESTIONS)


class LineForm(Form):
    """What strings of a line look like."""

    HASH = "64 digits from 0 to f"
    VERSION = "a moment such as 2026-11-25T04:05:30.123Z, or empty"


Offset = Annotated[
    int, Meta(ge=0, description="In Unicode code points, from the first letter of the text.")
]
Name = Annotated[str, Meta(min_length=1)]
Hash = Annotated[
    str,
    Meta(pattern="^[0-9a-f]{64}$", extra={FORM: LineForm.HASH}),
]
GuidelineVersion = Annotated[
    str,
    Meta(
        pattern=r"^([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z)?$",
        extra={FORM: LineForm.VERSION},
    ),
]
SourceName = Literal["memory", "date", "names", "model", "live", "speech"]
"""The names of :class:`~annotator.core.suggestion.SuggestionSource`."""

State = Literal["todo", "in_progress", "done", "skipped", "settled"]


class SuggestionLine(Struct, gc=False):
    """What a span was a suggestion of: where that came from, and how likely it was said to be.

    ``bulk`` says that it was accepted with all others at once.
    """

    sources: Annotated[list[SourceName], Meta(min_length=1)]
    p: Annotated[float, Meta(ge=0, le=1)]
    bulk: bool


class SpanLine(Struct, gc=False, omit_defaults=True):
    """One annotation: ``text`` is the article's ``text[start:end]``, always.

    ``word_start`` and ``word_end`` are the span widened to whole words. In gold only: ``source`` is
    how it was agreed on (by all, by a rule, by a reviewer), ``people`` are the names of those who
    said just this, ``decided_by`` who decided (null if all agree), ``reason`` why, and
    ``guidelines`` which version of them was in force then, as of a line.
    """

    id: Name
    start: Offset
    end: Offset
    label: Name
    text: Name
    word_start: Offset
    word_end: Offset
    note: str | None
    certainty: Literal["sure", "unsure"] | None
    origin: Literal["manual", "elsewhere", "imported", "suggested", "corrected"]
    suggestion: SuggestionLine | UnsetType = UNSET
    source: Literal["unanimous", "policy", "decision"] | UnsetType = UNSET
    people: list[str] | UnsetType = UNSET
    decided_by: str | UnsetType | None = UNSET
    reason: str | UnsetType | None = UNSET
    guidelines: GuidelineVersion | UnsetType = UNSET

    @property
    def sources(self) -> str | None:
        """As the project has them, in one word; ``None`` if it was no suggestion."""
        return "+".join(self.suggestion.sources) if self.suggestion else None

    @property
    def p(self) -> float | None:
        """How likely the suggestion was said to be."""
        return self.suggestion.p if self.suggestion else None

    @property
    def bulk(self) -> bool:
        """Whether it was accepted with all others at once."""
        return bool(self.suggestion) and self.suggestion.bulk  # type: ignore[union-attr]


class RegionLine(Struct, gc=False):
    """A stretch of text."""

    start: Offset
    end: Offset


class JsonlLine(Struct, kw_only=True, omit_defaults=True):
    """An article with one person's work on it; ``set`` is that person's name, or ``gold``.

    ``state`` is how far the person is; ``settled`` says that of gold no case is left undecided.
    The spans sort by start, then longest first, then label, then id. ``not_article`` is what the
    person says does not belong to the article, ``proposed`` what the program proposed as such, and
    ``cleared`` the proposals that the person rejected. ``assisted`` says that suggestions were
    shown to them. ``guidelines`` is the version in force when the person finished: the moment of
    the change that made it, or nothing for those that the project was made with. What a line may
    leave out is ``guessed``, ``skip_reason``, ``flagged``, ``flag_note``, ``assisted``,
    ``guidelines``, ``proposed`` and ``cleared``, when there is none or nobody knows.
    """

    schema: LineVersion
    id: Name
    text: Name
    text_sha256: Hash
    offset_unit: Literal["codepoint"]
    language: str
    title: str
    source: str
    published: str
    guessed: list[Literal["title", "source", "published"]] | UnsetType = UNSET
    meta: dict[str, Any]
    set: Name
    state: State
    skip_reason: str | UnsetType = UNSET
    flagged: bool | UnsetType = UNSET
    flag_note: str | UnsetType = UNSET
    assisted: bool | UnsetType = UNSET
    guidelines: GuidelineVersion | UnsetType = UNSET
    spans: list[SpanLine]
    not_article: list[RegionLine]
    proposed: list[RegionLine] | UnsetType = UNSET
    cleared: list[RegionLine] | UnsetType = UNSET
    duplicate_group: str | None
    generator: str


FACTS = tuple(
    fact.name
    for fact in fields(ArticleFacts)
    if fact.name in JsonlLine.__struct_fields__ and fact.name != "guessed"  # there a list
)
"""What a line says of its article just as the program does, under the same names."""
