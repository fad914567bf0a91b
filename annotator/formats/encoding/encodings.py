"""Which encoding a file is in, and its text.

UTF-8 first, then byte order marks, then the byte pattern of Arabic in UTF-16, then Windows-1256
against ISO-8859-6 by how common the letters are that come out. A file that is UTF-8 but for a few
bytes is damaged, and is refused rather than read as something else.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from typing import NamedTuple

from annotator.core.errors import WorldError
from annotator.core.message import Form, say
from annotator.core.place import Place
from annotator.formats.errors import FormatError, shortened

LARGEST = 32 * 1024 * 1024  # bytes of one article; more is no article, and would not fit in memory


class FileKind(Form):
    """What a file may be that is no text."""

    ZIP = "a zip archive (or an office document)"
    GZIP = "a gzip archive"
    SEVEN_ZIP = "a 7-zip archive"
    RAR = "a rar archive"
    BZIP2 = "a bzip2 archive"
    XZ = "an xz archive"
    PDF = "a PDF"
    PICTURE = "a picture"
    OLD_OFFICE = "an old office document"
    RICH_TEXT = "a rich text document"
    SQLITE = "a database"
    PARQUET = "a Parquet table"
    ARROW = "an Arrow table"


class EncodingFault(Form):
    """Why there is no text in the bytes of a file."""

    EMPTY = "the file is empty."
    OTHER_KIND = "this is {kind}, not text: take the text out of it first."
    TOO_LARGE = (
        "the file is larger than {size} MB, which is no article: split it, or give many articles as"
        " JSONL."
    )
    NUL = (
        "there is a NUL character at {count}, so this is not text in {encoding}. Give the right"
        " encoding, or remove it."
    )
    NO_SUCH_ENCODING = (
        "There is no encoding called {given}; usual ones are utf-8, utf-16, cp1256 and iso8859-6."
    )
    NOT_RECOGNISED = "the encoding cannot be recognised: name it."
    CUT = "the text in {encoding} ends in the middle of a letter at byte {at}: the file was cut."
    UNDECODABLE = (
        "byte {at} is not {encoding}: the file is damaged there or in another encoding (name it)."
    )
    NO_MARK = (
        "the file does not begin with a byte order mark, as {encoding} must: name {little} or {big}"
        " instead."
    )


_KINDS: tuple[tuple[bytes, FileKind], ...] = (
    (b"PK\x03\x04", FileKind.ZIP),
    (b"\x1f\x8b", FileKind.GZIP),
    (b"7z\xbc\xaf\x27\x1c", FileKind.SEVEN_ZIP),
    (b"Rar!", FileKind.RAR),
    (b"BZh", FileKind.BZIP2),
    (b"\xfd7zXZ\x00", FileKind.XZ),
    (b"%PDF-", FileKind.PDF),
    (b"\x89PNG", FileKind.PICTURE),
    (b"\xff\xd8\xff", FileKind.PICTURE),
    (b"GIF8", FileKind.PICTURE),
    (b"\xd0\xcf\x11\xe0", FileKind.OLD_OFFICE),
    (b"{\\rtf", FileKind.RICH_TEXT),
    (b"SQLite format 3\x00", FileKind.SQLITE),
    (b"PAR1", FileKind.PARQUET),
    (b"ARROW1", FileKind.ARROW),
)
_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Codecs that are no character sets, or that make text which cannot be stored.
_NO_CHARACTER_SETS = {"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined"}
_LONGEST_LETTER = 4  # bytes
_BY_BYTE_ORDER = {
    "utf-16": ("utf-16-le", "utf-16-be"),
    "utf-32": ("utf-32-le", "utf-32-be"),
}
# Of several that fit alike the first. Excel writes cp1256 on Windows and mac_arabic on a Mac.
_SINGLE_BYTE = ("cp1256", "iso8859-6", "mac_arabic")
_WESTERN = "cp1252"  # what Excel writes where no Arabic is expected
_WESTERN_LETTERS = re.compile("[A-Za-zÀ-ÖØ-öø-ÿœŒ]")
_WESTERN_SIGNS = frozenset("«»‘’“”–—…°€·\u00a0´")
_TORN_WORD = re.compile("[A-Za-z][ء-ي]|[ء-ي][A-Za-z]")
_FREQUENT = {letter: n for n, letter in enumerate("اليمونرتبةعدسفهكقحجأشصىطخذئغضءإزثظؤآ")}
_HARMLESS = frozenset("،؛؟«»“”‘’–—…\u00a0\u200c\u200d\u200e\u200fـ") | frozenset(
    map(chr, range(0x64B, 0x653))
)
_NAME_IT = "--encoding cp1256"
_COMMON_WORDS = (" في ", " من ", " على ", " إلى ", " أن ")
_UTF8_LETTER = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_ASCII = bytes(range(0x80))


class DecodedText(NamedTuple):
    """A file's text, the encoding it was read with, and whether that was a guess."""

    text: str
    encoding: str
    guessed: bool


def decode(data: bytes, file: str, encoding: str | None = None) -> DecodedText:
    """The text of ``data``; ``file`` is its name for people.

    ``encoding`` overrules the guess. :class:`FormatError` if there is no text in it: empty, an
    archive, cut in the middle of a letter, NUL characters, or in no encoding that is known.
    """
    refuse_other_kinds(data, file)
    if len(data) > LARGEST:
        raise FormatError(Place(file), EncodingFault.TOO_LARGE, size=LARGEST >> 20)
    if encoding is not None:
        name, guessed = codec_name(encoding), False
    else:
        name, guessed = recognised(data, file)
    try:
        text = data.decode(name)
    except UnicodeDecodeError as error:
        raise undecodable(error, name, Place(file)) from error
    nul = text.find("\x00")
    if nul >= 0:
        raise FormatError(Place(file), EncodingFault.NUL, count=nul, encoding=name)
    return DecodedText(text, name, guessed)


def refuse_other_kinds(head: bytes, file: str) -> None:
    """Refuse a file that is empty or no text, such as an archive or a picture.

    ``head`` are its first bytes. :class:`FormatError` says what kind of file it is.
    """
    if not head:
        raise FormatError(Place(file), EncodingFault.EMPTY)
    for magic, kind in _KINDS:
        if head.startswith(magic):
            raise FormatError(Place(file), EncodingFault.OTHER_KIND, kind=say(kind))


def codec_name(encoding: str) -> str:
    """Python's name for ``encoding``; ``WorldError`` if there is no such character set."""
    try:
        codec = codecs.lookup(encoding)
    except (LookupError, ValueError):  # ValueError: a NUL in the name
        codec = None
    if (
        codec is None
        or not codec._is_text_encoding  # "base64" and "rot13" are codecs, too
        or codec.name.replace("-", "_") in _NO_CHARACTER_SETS
    ):
        raise WorldError(EncodingFault.NO_SUCH_ENCODING, given=shortened(encoding))
    return codec.name


def recognised(data: bytes, file: str) -> tuple[str, bool]:
    """The encoding of ``data`` (or of a file that begins with it), and whether it is a guess."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name, False
    pattern = _utf16_pattern(data)
    if pattern:
        return pattern, True
    try:
        data.decode("utf-8")
        return "utf-8", False
    except UnicodeDecodeError as error:
        was_read = data[: error.start]
        is_cut = _breaks_off(data[error.start :], "utf-8") and not was_read.isascii()
        if is_cut or _is_mostly_utf8(data):
            raise undecodable(error, "utf-8", Place(file)) from error
    guess = _single_byte(data)
    if guess is None:
        raise FormatError(Place(file), EncodingFault.NOT_RECOGNISED, hint=_NAME_IT)
    return guess, True


def likely(data: bytes) -> str:
    """The encoding to try for ``data``, which is not UTF-8."""
    return _single_byte(data) or _SINGLE_BYTE[0]


def undecodable(error: UnicodeDecodeError, name: str, place: Place, before: int = 0) -> FormatError:
    """The fault of bytes that are not in their encoding.

    ``before`` is how many bytes of the file came before those that ``error`` is about.
    """
    at = before + error.start + 1
    if _breaks_off(error.object[error.start :], name):
        return FormatError(place, EncodingFault.CUT, encoding=name, at=at)
    return FormatError(place, EncodingFault.UNDECODABLE, hint=_NAME_IT, at=at, encoding=name)


def _breaks_off(rest: bytes, name: str) -> bool:
    """Whether ``rest`` is the beginning of a letter whose other bytes are missing."""
    if len(rest) >= _LONGEST_LETTER:
        return False
    for codec in _BY_BYTE_ORDER.get(name, (name,)):
        try:
            codecs.getincrementaldecoder(codec)().decode(rest)
        except UnicodeError:
            continue
        return True
    return False


def _utf16_pattern(data: bytes) -> str | None:
    """UTF-16 without a byte order mark, by its pattern; ``None`` if it is not there.

    Every second byte of Arabic text is 06, or 00 for spaces and digits.
    """
    if len(data) < 4 or len(data) % 2 or not (b"\x00" in data or b"\x06" in data):
        return None
    for name, high in (("utf-16-le", data[1::2]), ("utf-16-be", data[0::2])):
        if high.count(0) + high.count(6) > 0.9 * len(high):  # the rest is dashes and quotes
            return name
    return None


def _is_mostly_utf8(data: bytes) -> bool:
    # Text in a single-byte encoding forms hardly any letters of UTF-8 by chance.
    outside = len(_UTF8_LETTER.sub(b"", data).translate(None, _ASCII))
    return outside < len(data.translate(None, _ASCII)) / 2


def _single_byte(data: bytes) -> str | None:
    scores = {}
    for name in _SINGLE_BYTE:
        try:
            scores[name] = likeness(data.decode(name))
        except UnicodeDecodeError:
            continue
    best = max(scores, key=lambda name: scores[name], default=None)
    if best is not None and scores[best] > 0:
        return best
    return _WESTERN if _is_western(data) else None


def _is_western(data: bytes) -> bool:
    """Whether all that is no ASCII is letters of Western words, or their quotes and dashes."""
    if data[: 1 - _LONGEST_LETTER].isascii():  # what else there is may be a letter that is cut
        return False
    try:
        text = data.decode(_WESTERN)
    except UnicodeDecodeError:
        return False
    others = [c for c in text if not c.isascii() and c not in _WESTERN_SIGNS]
    ascii_letters = sum(map(str.isalpha, filter(str.isascii, text)))
    return all(map(_WESTERN_LETTERS.match, others)) and ascii_letters > 3 * len(others)


def likeness(text: str) -> float:
    """How much ``text`` looks like Arabic prose; negative if it rather does not."""
    score = 0.0
    for letter, times in Counter(text).items():
        if letter in _FREQUENT:
            score += times * (1 - _FREQUENT[letter] / 20)
        elif ord(letter) > 127 and letter not in _HARMLESS:
            score -= 2 * times
    score += 2 * text.count("ال") - 4 * len(_TORN_WORD.findall(text))
    return score + 4 * sum(text.count(word) for word in _COMMON_WORDS)
