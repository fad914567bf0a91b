"""Files with a CAS each, as INCEpTION exports and imports them: read one by one, written as a ZIP.

In the ZIP there is a folder for each person, with a file for each article.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping
from typing import BinaryIO

from annotator.core.offsets import Utf16Map
from annotator.core.outgoing import OutgoingSet, OutgoingSpan
from annotator.core.place import Place
from annotator.formats.archive.folder_zip import FolderZip, file_name
from annotator.formats.encoding.encodings import LARGEST, decode
from annotator.formats.encoding.glance import Glance
from annotator.formats.fitted import Fitted
from annotator.formats.reading import Item, ReadOptions
from annotator.formats.uima import cas_json, labelled_types, type_system, xmi
from annotator.formats.uima.cas import Cas, CasAnnotation
from annotator.formats.uima.type_system import ARTICLE, METADATA, NAME_TYPE, NOT_ARTICLE
from annotator.formats.writing import WriteOptions

_NOWHERE = Place("")
_TYPE_SYSTEM = "TypeSystem.xml"
_SEEN = 2_000  # bytes or code points, in which the first element begins


class XmiWriter:
    """A file in XMI for each set; with the type system in each folder."""

    def __init__(self, stream: BinaryIO, options: WriteOptions) -> None:
        self._zipped = FolderZip(stream)
        self._people: set[str] = set()

    def write(self, fitted: Fitted) -> None:
        """Write a set as one file."""
        outgoing = fitted.outgoing
        folder, name = file_name(outgoing.whose), file_name(outgoing.article.id)
        if folder not in self._people:
            self._people.add(folder)
            self._zipped.put(f"{folder}/{_TYPE_SYSTEM}", type_system.description().encode())
        written = xmi.written(outgoing.article.text, _annotations(outgoing))
        self._zipped.put(f"{folder}/{name}.xmi", written.encode())

    def finish(self) -> None:
        """Write the list of the files."""
        self._zipped.close()


class CasJsonWriter:
    """A file in JSON for each set."""

    def __init__(self, stream: BinaryIO, options: WriteOptions) -> None:
        self._zipped = FolderZip(stream)

    def write(self, fitted: Fitted) -> None:
        """Write a set as one file."""
        outgoing = fitted.outgoing
        written = cas_json.written(outgoing.article.text, _annotations(outgoing))
        name = f"{file_name(outgoing.whose)}/{file_name(outgoing.article.id)}.json"
        self._zipped.put(name, written.encode())

    def finish(self) -> None:
        """Write the list of the files."""
        self._zipped.close()


def _annotations(outgoing: OutgoingSet) -> Iterator[CasAnnotation]:
    """What is written of a set: what is known of its article, its spans, what is not article."""
    article = outgoing.article
    offset = Utf16Map(article.text).to_utf16
    end = offset(len(article.text))
    title = {"documentTitle": article.title or article.id, "documentId": article.id}
    yield CasAnnotation(METADATA, 0, end, {**title, "language": article.language}, _NOWHERE)
    facts = {
        "id": article.id,
        "person": outgoing.whose,
        "title": article.title,
        "source": article.source,
        "published": article.published,
    }
    yield CasAnnotation(ARTICLE, 0, end, _given(facts), _NOWHERE)
    for span in outgoing.spans:
        begin, stop = offset(span.start), offset(span.end)
        yield CasAnnotation(NAME_TYPE, begin, stop, _features(span), _NOWHERE)
    for region in outgoing.not_article:
        yield CasAnnotation(NOT_ARTICLE, offset(region.start), offset(region.end), {}, _NOWHERE)


def _features(span: OutgoingSpan) -> dict[str, str]:
    return _given({"value": span.label, "note": span.note, "certainty": span.certainty})


def _given(features: Mapping[str, str | None]) -> dict[str, str]:
    return {name: value for name, value in features.items() if value}


def looks_like_xmi(glance: Glance) -> bool:
    """Whether the first element is that of XMI with a CAS in it."""
    beginning = glance.text[:_SEEN]
    return "<xmi:XMI" in beginning and "uima/cas.ecore" in beginning


def looks_like_json(glance: Glance) -> bool:
    """Whether the first object is a CAS, as far as it is seen."""
    fields = glance.first_fields
    return cas_json.STRUCTURES in fields or next(iter(fields), "") == cas_json.TYPES_KEY


def read_xmi(stream: BinaryIO, file: str, options: ReadOptions) -> Generator[Item, None, None]:
    """The article in a file of XMI, with the set of whoever annotated it.

    There is none in a type system, which stands beside such files.
    """
    if type_system.is_one(stream.read(_SEEN)):
        return
    stream.seek(0)
    yield from _read(stream, file, options, xmi.parsed)


def read_json(stream: BinaryIO, file: str, options: ReadOptions) -> Generator[Item, None, None]:
    """The article in a CAS in JSON, with the set of whoever annotated it."""
    yield from _read(stream, file, options, cas_json.parsed)


def _read(
    stream: BinaryIO,
    file: str,
    options: ReadOptions,
    parsed: Callable[[str, str], Cas],
) -> Generator[Item, None, None]:
    text, encoding, _ = decode(stream.read(LARGEST + 1), file, options.encoding)
    cas = parsed(text.removeprefix("\ufeff"), file)
    yield from labelled_types.items_of(cas, file, encoding, options)
