"""The types that are written: those that INCEpTION knows, and two of our own."""

from __future__ import annotations

from typing import NamedTuple
from xml.sax.saxutils import quoteattr

from annotator.formats.uima.cas import ANNOTATION, STRING, TEXT_TYPE

_DKPRO = "de.tudarmstadt.ukp.dkpro.core.api"
NAME_TYPE = f"{_DKPRO}.ner.type.NamedEntity"
METADATA = f"{_DKPRO}.metadata.type.DocumentMetaData"
ARTICLE, NOT_ARTICLE = "annotator.Article", "annotator.NotArticle"


class CasType(NamedTuple):
    """A type, what it is a kind of, and its features, which are all strings."""

    name: str
    parent: str
    features: tuple[str, ...]


TYPES: tuple[CasType, ...] = (
    CasType(METADATA, TEXT_TYPE, ("documentTitle", "documentId")),
    CasType(ARTICLE, ANNOTATION, ("id", "person", "title", "source", "published")),
    CasType(NAME_TYPE, ANNOTATION, ("value", "note", "certainty")),
    CasType(NOT_ARTICLE, ANNOTATION, ()),
)


def is_one(beginning: bytes) -> bool:
    """Whether a file that begins so is a type system."""
    return b"<typeSystemDescription" in beginning


def description() -> str:
    """The types as a file of XML, which belongs beside each file in XMI."""
    described = "".join(
        f"<typeDescription><name>{name}</name><description/>"
        f"<supertypeName>{parent}</supertypeName>"
        f"<features>{''.join(map(_feature, features))}</features></typeDescription>\n"
        for name, parent, features in TYPES
    )
    namespace = quoteattr("http://uima.apache.org/resourceSpecifier")
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f"<typeSystemDescription xmlns={namespace}><types>\n{described}</types>"
        "</typeSystemDescription>\n"
    )


def _feature(name: str) -> str:
    return (
        f"<featureDescription><name>{name}</name><description/>"
        f"<rangeTypeName>{STRING}</rangeTypeName></featureDescription>"
    )
