"""CAS in XMI: an element for each feature structure, its features in attributes.

Nothing is declared in such a file, so a DTD is refused before it can do harm. Types are taken as
they are named: a type system is not needed to find names of layers and features.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.parsers import expat
from xml.sax.saxutils import quoteattr

from annotator.core.message import Form
from annotator.core.place import Place
from annotator.formats.errors import FormatError, shortened
from annotator.formats.uima.cas import INITIAL_VIEW, SOFA, Cas, CasAnnotation, CasParts

_XMI, _UIMA = "http://www.omg.org/XMI", "http:///"
_ID = f"{_XMI} id"
_VIEW = "uima.cas.View"
_NO_NAMESPACE = "uima.noNamespace."
_ESCAPED = {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}
_OF_UIMA = frozenset(("sofa", "begin", "end", _ID))


class XmiFault(Form):
    """Why a file in XMI cannot be read."""

    NO_XML = "this is no XML from here on: the file is damaged, or was written by hand."
    DECLARES = "the file declares XML of its own, which no CAS does: it is not read."
    NO_OFFSET = "an offset must be a whole number, not {given}."


def parsed(text: str, file: str) -> Cas:
    """The CAS in the XMI ``text``; :class:`FormatError` names the line where it is none."""
    return _Parsing(file).cas(text)


class _Parsing:
    """Takes the elements of one file."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._parts = CasParts()
        self._depth = 0
        self._parser = parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.StartDoctypeDeclHandler = self._refuse_declaration

    def cas(self, text: str) -> Cas:
        """What is in ``text``."""
        try:
            self._parser.Parse(text, True)
        except expat.ExpatError as error:
            raise FormatError(Place(self._file, error.lineno), XmiFault.NO_XML) from error
        return self._parts.cas(Place(self._file))

    @property
    def _place(self) -> Place:
        return Place(self._file, self._parser.CurrentLineNumber)

    def _refuse_declaration(self, *_: object) -> None:
        raise FormatError(self._place, XmiFault.DECLARES)

    def _end(self, _: str) -> None:
        self._depth -= 1

    def _begin(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth != 2:  # the file as a whole, and lists of values within features
            return
        type, id = _type(tag), attributes.get(_ID, "")
        if type == SOFA and "sofaString" in attributes:
            name = attributes.get("sofaID", "")
            self._parts.add_view(id, name, attributes["sofaString"])
        elif type == _VIEW:
            self._parts.add_members(attributes.get("members", "").split())
        elif "begin" in attributes and "end" in attributes:
            self._take(type, id, attributes)

    def _take(self, type: str, id: str, attributes: dict[str, str]) -> None:
        begin, end = (self._offset(attributes[name]) for name in ("begin", "end"))
        features = {name: value for name, value in attributes.items() if name not in _OF_UIMA}
        annotation = CasAnnotation(type, begin, end, features, self._place)
        self._parts.add(id, attributes.get("sofa", ""), annotation)

    def _offset(self, written: str) -> int:
        if re.fullmatch(r"-?\d{1,18}", written, re.ASCII) is None:
            raise FormatError(self._place, XmiFault.NO_OFFSET, given=shortened(written))
        return int(written)


def _type(tag: str) -> str:
    """The name of a type: ``http:///uima/cas.ecore Sofa`` is ``uima.cas.Sofa``."""
    namespace, _, name = tag.rpartition(" ")
    package = namespace.removeprefix(_UIMA).removesuffix(".ecore").replace("/", ".")
    return f"{package}.{name}".removeprefix(_NO_NAMESPACE).removeprefix(".")


def written(text: str, annotations: Iterable[CasAnnotation]) -> str:
    """XMI of a CAS with one view; ids begin at 1, that of the text."""
    numbered = list(enumerate(annotations, 2))
    packages = sorted({each.type.rpartition(".")[0] for _, each in numbered})
    prefixes = {package: f"n{number}" for number, package in enumerate(packages)}
    spaces = "".join(
        f' xmlns:{prefix}="{_UIMA}{package.replace(".", "/")}.ecore"'
        for package, prefix in prefixes.items()
    )
    elements = "".join(_element(id, each, prefixes) for id, each in numbered)
    members = " ".join(str(id) for id, _ in numbered)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<xmi:XMI xmlns:xmi="{_XMI}" xmlns:cas="{_UIMA}uima/cas.ecore"{spaces}'
        f' xmi:version="2.0">\n<cas:NULL xmi:id="0"/>\n{elements}'
        f'<cas:Sofa xmi:id="1" sofaNum="1" sofaID="{INITIAL_VIEW}" mimeType="text"'
        f" sofaString={_value(text)}/>\n"
        f'<cas:View sofa="1" members="{members}"/>\n</xmi:XMI>\n'
    )


def _element(id: int, annotation: CasAnnotation, prefixes: dict[str, str]) -> str:
    package, _, name = annotation.type.rpartition(".")
    features = "".join(f" {key}={_value(value)}" for key, value in annotation.features.items())
    return (
        f'<{prefixes[package]}:{name} xmi:id="{id}" sofa="1" begin="{annotation.begin}"'
        f' end="{annotation.end}"{features}/>\n'
    )


def _value(value: str) -> str:
    return quoteattr(value, _ESCAPED)
