"""What the offsets of spans count that stand beside their texts, and how they come to code points.

The text of a span says where it is: offsets that do not lead to it count something else.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from annotator.core.place import Place
from annotator.formats.conventions import OffsetUnit
from annotator.formats.errors import FormatError
from annotator.formats.spans.positions import Positions
from annotator.formats.spans.span_checks import part
from annotator.formats.spans.unit_names import UnitFault, unit_name
from annotator.formats.spans.unit_tally import TriedSpans, UnitTally

LineValues = Iterator[tuple[Any, Place]]
"""What stands on each line: any JSON, or a fault; and where."""


def spans_of(value: Any) -> Iterator[dict[str, Any]]:
    """The spans of a line that has a text, as far as they are objects."""
    if isinstance(value, dict) and isinstance(value.get("text"), str):
        yield from _objects(value.get("spans"))


def fits(span: dict[str, Any], text: str) -> bool:
    """Whether a span is where it says, in code points; one that does not say is not asked."""
    start, end, surface = span.get("start"), span.get("end"), span.get("text")
    if type(start) is type(end) is int and isinstance(surface, str):
        return text[start:end] == surface
    return True


def doubt_about(values: LineValues, file: str) -> FormatError | None:
    """Why the file is not read in code points, if more of its spans fit in another unit."""
    units = UnitTally()
    for value, place in values:
        spans = [*filter(_is_whole, spans_of(value))]
        if spans:
            starts, ends, surfaces = (
                [span[name] for span in spans] for name in ("start", "end", "text")
            )
            tried = TriedSpans(starts, ends, surfaces, [place] * len(spans))
            units.take(value["text"], tried)
    return units.doubt(file)


def count_code_points(line: dict[str, Any], unit: OffsetUnit, place: Place) -> None:
    """Have the offsets in ``line``, which count ``unit``, count code points.

    :class:`FormatError` if one of them leads to no place of the text.
    """
    positions = Positions(line["text"])
    for name in ("spans", "not_article"):
        for region in filter(_has_offsets, _objects(line.get(name))):
            start, end = region["start"], region["end"]
            span = positions.span(unit, start, end)
            if span is None:
                raise FormatError(
                    part(place, f".{name}"),
                    UnitFault.NO_PLACE,
                    start=start,
                    end=end,
                    unit=unit_name(unit),
                )
            region |= {"start": span.start, "end": span.end}


def _objects(values: Any) -> Iterator[dict[str, Any]]:
    if isinstance(values, list):
        yield from (value for value in values if isinstance(value, dict))


def _has_offsets(region: dict[str, Any]) -> bool:
    return type(region.get("start")) is type(region.get("end")) is int


def _is_whole(span: dict[str, Any]) -> bool:
    return _has_offsets(span) and isinstance(span.get("text"), str)
