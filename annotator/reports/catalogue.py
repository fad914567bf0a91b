"""Forms of messages in another language, read from the window's catalogue; reports have no Qt.

The file is what ``lrelease`` writes: sections with a tag and a length, one of which holds the
messages, each as fields with a tag of their own (``qtranslator.cpp`` of Qt has the format).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from struct import unpack_from

from annotator import assets
from annotator.core.message import Form

_BEGIN = 16  # bytes of the magic number
_MESSAGES = 0x69  # the section's tag
_END, _TRANSLATION, _SOURCE, _CONTEXT = 1, 3, 6, 7  # the fields' tags
_OF_FORMS = "messages"  # the context into which ``resources/i18n/forms.py`` puts forms


def translated(form: Form, language: str) -> str:
    """A form of words alone, without values or plurals, in ``language``.

    English, which it is written in, needs no catalogue. ``KeyError`` if the catalogue lacks it.
    """
    return form.value if language == "en" else _catalogue(language)[form.value]


@cache
def _catalogue(language: str) -> dict[str, str]:
    path = assets.resources() / "i18n" / f"annotator_{language}.qm"
    return {
        fields[_SOURCE].decode("utf-8"): fields[_TRANSLATION].decode("utf-16-be")
        for fields in _messages(path.read_bytes())
        if fields.get(_CONTEXT) == _OF_FORMS.encode()
    }


def _messages(data: bytes) -> Iterator[dict[int, bytes]]:
    """The fields of each message, by their tags; of several plurals, the last."""
    fields: dict[int, bytes] = {}
    section = _section(data, _MESSAGES)
    place = 0
    while place < len(section):
        if section[place] == _END:
            yield fields
            fields, place = {}, place + 1
            continue
        tag, length = unpack_from(">BI", section, place)
        place += 5
        fields[tag] = section[place : place + length]
        place += length


def _section(data: bytes, wanted: int) -> bytes:
    place = _BEGIN
    while place < len(data):
        tag, length = unpack_from(">BI", data, place)
        place += 5
        if tag == wanted:
            return data[place : place + length]
        place += length
    return b""
