"""Lists of spans in other people's JSON, under whatever names."""

from __future__ import annotations

from typing import Any

from annotator.core.checking import checked
from annotator.core.draft import AnnotationDraft
from annotator.core.message import Form
from annotator.core.place import Place
from annotator.formats import span_checks
from annotator.formats.errors import FormatError
from annotator.formats.json_shapes import kind
from annotator.formats.reading import Frozen, ReadOptions
from annotator.formats.span_checks import part

Drafts = tuple[AnnotationDraft, ...]

LISTS = ("spans", "entities", "labels", "label", "annotations", "location_mentions", "mentions")
START = ("start", "start_offset", "startIdx", "start_char", "begin")
END = ("end", "end_offset", "endIdx", "end_char")
LABEL = ("label", "type", "tag", "entity", "entity_group")
SURFACE = ("text", "surface", "mention")
_TRIPLE = ("start", "end", "label")


class SpanListFault(Form):
    """Why an entry of a list is no span."""

    NO_OBJECT = "a span must be an object, not {kind}."
    BEFORE_TEXT = "the offset {offset} is before the first letter."
    NO_LABEL_STRING = "the label must be a string, not {kind}."
    NO_TEXT_STRING = "the text must be a string, not {kind}."
    NO_OFFSET = "the {name} must be a whole number, not {kind}."


def taken_from(
    row: dict[str, Any], frozen: Frozen, place: Place, options: ReadOptions
) -> Drafts | None:
    """The annotations of ``row``, whose list is taken out of it; ``None`` if it has none.

    A list of objects with a start and an end, or of triples ``[start, end, label]``. Annotations
    that say the same of the same span become one. :class:`FormatError` names the span that is
    wrong.
    """
    name = next((name for name in LISTS if _looks_like_spans(row.get(name))), None)
    if name is None:
        return None
    drafts: dict[tuple[int, int, str], AnnotationDraft] = {}
    for number, entry in enumerate(checked(row.pop(name), options.check)):
        draft = _annotation(entry, frozen, part(place, f".{name}[{number}]"), options)
        drafts.setdefault((draft.start, draft.end, draft.label), draft)
    span_checks.refuse_overmuch(
        len(drafts),
        frozen.text,
        lambda: sum(len(draft.span) for draft in drafts.values()),
        part(place, f".{name}"),
    )
    return tuple(sorted(drafts.values(), key=lambda d: (d.start, -d.end, d.label)))


def _looks_like_spans(value: Any) -> bool:
    return (
        isinstance(value, list)
        and bool(value)
        and all(
            (isinstance(entry, dict) and any(name in entry for name in START))
            or (
                isinstance(entry, list)
                and len(entry) == len(_TRIPLE)
                and all(isinstance(offset, int) for offset in entry[:2])
            )
            for entry in value[:1]  # the first decides; what is wrong with the others is told later
        )
    )


def _annotation(entry: Any, frozen: Frozen, place: Place, options: ReadOptions) -> AnnotationDraft:
    if isinstance(entry, list) and len(entry) == len(_TRIPLE):
        entry = dict(zip(_TRIPLE, entry, strict=True))
    if not isinstance(entry, dict):
        raise FormatError(place, SpanListFault.NO_OBJECT, kind=kind(entry))
    start, end = _offset(entry, START, place), _offset(entry, END, place)
    if start < 0 or end < 0:
        raise FormatError(place, SpanListFault.BEFORE_TEXT, offset=min(start, end))
    given = _first(entry, LABEL)
    if not isinstance(given, str | None):
        raise FormatError(place, SpanListFault.NO_LABEL_STRING, kind=kind(given))
    surface = _first(entry, SURFACE)
    if not isinstance(surface, str | None):
        raise FormatError(place, SpanListFault.NO_TEXT_STRING, kind=kind(surface))
    span = span_checks.span(frozen.position(start), frozen.position(end), frozen.text, place)
    span_checks.refuse_wrong_surface(
        span, None if surface is None else frozen.as_stored(surface), frozen.text, place
    )
    return AnnotationDraft(options.label(given or "", place), span)


def _offset(entry: dict[str, Any], names: tuple[str, ...], place: Place) -> int:
    value = _first(entry, names)
    if not isinstance(value, int) or isinstance(value, bool):
        raise FormatError(place, SpanListFault.NO_OFFSET, name=names[0], kind=kind(value))
    return value


def _first(entry: dict[str, Any], names: tuple[str, ...]) -> Any:
    return next((entry[name] for name in names if name in entry), None)
