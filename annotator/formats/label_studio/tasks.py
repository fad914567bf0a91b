"""Label Studio's JSON: tasks with annotations, in and out; JSON_MIN, in.

Offsets are UTF-16 units. Label Studio takes offsets beyond the text and labels that it does not
know, so both are checked here. A user that it does not know makes it refuse a whole file, so none
is named in what is written.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import Any, BinaryIO

from msgspec.structs import replace

from annotator.core.message import Form
from annotator.core.offsets import Utf16Map
from annotator.core.outgoing import OutgoingSpan
from annotator.core.place import Place
from annotator.formats.conventions import OffsetUnit
from annotator.formats.encoding.glance import Glance
from annotator.formats.errors import FormatError, shortened
from annotator.formats.fitted import Fitted
from annotator.formats.json.json_objects import JsonValues, encoding_of
from annotator.formats.json.json_shapes import kind
from annotator.formats.json.json_writers import ListWriter
from annotator.formats.notices import Notice, NoticeForm
from annotator.formats.reading import Item, ReadOptions
from annotator.formats.rows.given_spans import GivenSpan, GivenSpans
from annotator.formats.rows.json_rows import rows_in
from annotator.formats.rows.people_fields import person_in
from annotator.formats.rows.row_articles import items_of
from annotator.formats.rows.rows import GivenWork, Row, Rows
from annotator.formats.rows.span_lists import alike, given_span, given_spans
from annotator.formats.spans.span_checks import part

_ID, _PERSON = "article_id", "set"
_OF_MIN = ("id", "annotator", "annotation_id", "created_at", "updated_at", "lead_time")
_BY, _TEXT = "completed_by", "text"


class TaskFault(Form):
    """Why an object is no article."""

    NO_TASK = "a task of Label Studio must be an object with data, not {kind}."
    NO_LIST = "annotations and their results must be lists, not {kind}."
    NO_ANNOTATION = "an annotation must be an object, not {kind}."


class TaskNotice(NoticeForm):
    """What of a task does not come in."""

    CANCELLED = "Left out, because of a cancellation in Label Studio: %n annotation(s)."
    UNFINISHED = "Left out, as nobody's finished work: %n draft(s) and prediction(s)."
    NO_SPAN = "Left out, because without a label on a text: %n result(s), first {example}."


class LabelStudioWriter(ListWriter):
    """A list of tasks, one for each set."""

    def items(self, fitted: Fitted) -> Iterator[dict[str, Any]]:
        """The set as a task with one annotation."""
        outgoing, article = fitted.outgoing, fitted.outgoing.article
        offset = Utf16Map(article.text).to_utf16
        results = [
            _result(number, span, offset(span.start), offset(span.end))
            for number, span in enumerate(outgoing.spans, 1)
        ]
        data = {
            _TEXT: article.text,
            _ID: article.id,  # in JSON_MIN, Label Studio writes its own number over an ``id``
            "title": article.title,
            "source": article.source,
            "published": article.published,
            _PERSON: outgoing.whose,
        }
        yield {"data": data, "annotations": [{"result": results}]}


def _result(number: int, span: OutgoingSpan, start: int, end: int) -> dict[str, Any]:
    result = {
        "id": f"s{number}",
        "from_name": "label",
        "to_name": "text",
        "type": "labels",
        "value": {"start": start, "end": end, "text": span.surface, "labels": [span.label]},
    }
    if span.note:
        result["meta"] = {"text": [span.note]}
    return result


def looks(glance: Glance) -> bool:
    """Whether the first object is a task, or an annotation as JSON_MIN has it."""
    fields = glance.first_fields
    if "annotation_id" in fields and "annotator" in fields:
        return True
    tasks = any(name in fields for name in ("annotations", "completions", "predictions"))
    if isinstance(fields.get("data"), dict):
        return tasks or not glance.is_first_object_whole
    return tasks and not glance.is_first_object_whole and '"from_name"' in glance.text


def read(stream: BinaryIO, file: str, options: ReadOptions) -> Generator[Item, None, None]:
    """An article for each task, with a set for each person; cancelled work does not count."""
    encoding = encoding_of(stream, file, options)
    tasks = _Tasks(stream, file, options)
    yield from items_of(tasks.rows, file, encoding, options, OffsetUnit.UTF16)
    yield from tasks.notices


class _Tasks:
    """Makes rows of tasks; ``notices`` are of what was left out when they were read last."""

    def __init__(self, stream: BinaryIO, file: str, options: ReadOptions) -> None:
        self._values = JsonValues(stream, file, options)
        self._options = options
        self.notices: list[Notice] = []

    def rows(self) -> Rows:
        """The rows from the beginning of the file on."""
        self.notices = []
        yield from rows_in(self._values, self._row)

    def _row(self, value: Any, place: Place) -> Row:
        if isinstance(value, dict) and "annotation_id" in value:
            return self._row_of_min(value, place)
        data = value.get("data") if isinstance(value, dict) else None
        if not isinstance(data, dict):
            raise FormatError(place, TaskFault.NO_TASK, kind=kind(value))
        id, person = data.get(_ID), person_in({_PERSON: data.get(_PERSON)}, None)
        works = list(self._works(value, place))
        if person is not None and len(works) == 1:
            works = [GivenWork(works[0].spans, person)]
        kept = {key: given for key, given in data.items() if key not in (_ID, _PERSON)}
        return Row(kept, part(place, ".data"), works=works, id=_id(id))

    def _row_of_min(self, value: dict[str, Any], place: Place) -> Row:
        row = Row(value, place)
        name = next((n for n in ("label", "labels", "ner") if isinstance(value.get(n), list)), "")
        columns = self._options.columns
        entries = value[name] if name else []
        spans = given_spans(entries, row.at(name), columns, self._options)
        person = person_in({_PERSON: value.get(_PERSON)}, None) or person_in(value, None)
        left = (*_OF_MIN, name, _ID, _PERSON)
        kept = {key: given for key, given in value.items() if key not in left}
        return Row(kept, place, works=[GivenWork(spans, person)], id=_id(value.get(_ID)))

    def _works(self, task: dict[str, Any], place: Place) -> Iterator[GivenWork]:
        unfinished = sum(len(_list(task.get(name))) for name in ("drafts", "predictions"))
        if unfinished:
            self.notices.append(Notice(TaskNotice.UNFINISHED, place, unfinished, warns=False))
        name = "annotations" if "annotations" in task else "completions"
        for number, annotation in enumerate(_listed(task.get(name), part(place, f".{name}"))):
            where = part(place, f".{name}[{number}]")
            if not isinstance(annotation, dict):
                raise FormatError(where, TaskFault.NO_ANNOTATION, kind=kind(annotation))
            if annotation.get("was_cancelled"):
                self.notices.append(Notice(TaskNotice.CANCELLED, where, warns=False))
                continue
            within = part(where, ".result")
            spans = self._spans(_listed(annotation.get("result"), within), within)
            yield GivenWork(spans, person_in({_BY: annotation.get(_BY)}, None))

    def _spans(self, results: list[Any], within: Place) -> GivenSpans:
        values = [result.get("value") if isinstance(result, dict) else None for result in results]
        spans = alike(values, within, "labels")
        if spans is None:
            return GivenSpans.of(self._each(results, within))
        if "meta" in frozenset[str]().union(*results):
            return replace(spans, notes=[*map(_note, results)])
        return spans

    def _each(self, results: list[Any], within: Place) -> Iterator[GivenSpan]:
        """The spans of results that are not alike."""
        for number, result in enumerate(results):
            value = result.get("value") if isinstance(result, dict) else None
            if not isinstance(value, dict) or "start" not in value or "labels" not in value:
                example = shortened(result.get("type", "") if isinstance(result, dict) else result)
                where = part(within, f"[{number}]")
                self.notices.append(Notice(TaskNotice.NO_SPAN, where, example=example))
                continue
            span = given_span(value, part(within, f"[{number}].value"), {})
            place = part(within, f"[{number}]")
            yield span._replace(place=place, note=_note(result) or span.note)


def _note(result: dict[str, Any]) -> str | None:
    """What its person wrote on a result."""
    meta = result.get("meta")
    if not isinstance(meta, dict):
        return None
    lines = (line for line in _list(meta.get("text")) if isinstance(line, str))
    return "\n".join(lines) or None


def _id(value: Any) -> str | None:
    return value if isinstance(value, str) and value else None


def _listed(value: Any, place: Place) -> list[Any]:
    """``value`` if it is a list, or nothing; else what is in it would be lost in silence."""
    if value is not None and not isinstance(value, list):
        raise FormatError(place, TaskFault.NO_LIST, kind=kind(value))
    return _list(value)


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
