"""What a reader is given and yields, and the checks that all readers share."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import BinaryIO, Protocol

from annotator.core.article import freeze
from annotator.core.as_typed import as_typed
from annotator.core.checking import Check, nothing
from annotator.core.draft import ArticleDraft
from annotator.core.message import Form
from annotator.core.outgoing import GOLD
from annotator.core.place import Place
from annotator.formats.conventions import DateOrder, OffsetUnit
from annotator.formats.errors import FormatError, shortened
from annotator.formats.notices import Notice

MOST_LINES = 2_000_000
"""More lines than this, blank ones too, are refused."""

ANY_LABEL = "*"
"""In a map of labels: every label that is not in it."""

LEFT_OUT = "-"
"""In a map of labels: spans with this label do not come in."""

_ESCAPE = "\\"

_LINE_ENDS = "\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_CRLF = re.compile("\r\n")


def map_key(label: str) -> str:
    r"""What a file's label is called in a map of labels.

    One called ``*`` is ``\*`` there, which is not all others; no label at all is ``\``.
    """
    is_plain = label and not label.startswith((ANY_LABEL, _ESCAPE))
    return label if is_plain else f"{_ESCAPE}{label}"


def label_of(key: str) -> str:
    """The label of a file that is called ``key`` in a map of labels."""
    return key.removeprefix(_ESCAPE)


class ContentFault(Form):
    """Why a text or a value cannot be stored, or a label taken."""

    NO_LABEL = "the project has no label {label}, only {labels}: say which of them it is."
    EMPTY_TEXT = "the text is empty."
    MANY_LINES = "the text has more than {most} lines, which is no article: split it."
    NUL = "there is a NUL character at {at}; programs cut texts there: remove it."
    HALF_CHARACTER = (
        "there is half a character (the surrogate U+{code}) at {at}; it cannot be stored: remove"
        " it."
    )


TextOf = Callable[[str], "str | None"]
"""The text of an article of the project by its id; ``None`` if there is none."""


def no_text(id: str) -> str | None:
    """A :data:`TextOf` that knows no article."""
    return None


FileBeside = Callable[[str], "bytes | None"]
"""A file of this name in the folder or archive of the one that is read; ``None`` if there is none.
"""


def nothing_beside(name: str) -> bytes | None:
    """A :data:`FileBeside` that knows no file."""
    return None


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What a reader has to know beside the bytes.

    ``encoding`` overrules the guess. ``person`` is whose the annotations are that name nobody.
    ``columns`` says in which column or field a value is: ``{"text": "body"}``. ``labels`` are the
    labels of the project; ``label_map`` turns a file's labels (:func:`map_key`) into them, ``*``
    standing for all others, :data:`LEFT_OUT` for none of them, and ``remembered`` does what was
    said of such files before; what was said ``elsewhere``, of files of other formats, is only
    proposed. White space around a file's label does not count. ``check`` is called
    now and then while one article is read, and may raise to stop. ``unit`` is what offsets count,
    and ``date_order`` which of two numbers is the day, where somebody has said so. ``as_told``: a
    person has named the format, so that what the file looks like is not asked. ``cuts_graphemes``:
    whether the project allows spans that cut a grapheme. ``text_of`` gives the texts of its
    articles, for files of spans alone, and ``beside`` the files that belong to the one that is
    read.
    """

    encoding: str | None = None
    person: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    labels: tuple[str, ...] = ()
    label_map: Mapping[str, str] = field(default_factory=dict)
    remembered: Mapping[str, str] = field(default_factory=dict)
    elsewhere: Mapping[str, str] = field(default_factory=dict)
    check: Check = nothing
    unit: OffsetUnit | None = None
    date_order: DateOrder | None = None
    as_told: bool = False
    cuts_graphemes: bool = False
    text_of: TextOf = no_text
    beside: FileBeside = nothing_beside

    plain_labels: frozenset[str] = field(init=False)
    """The labels that a file may use as they are, because they are the project's."""

    def __post_init__(self) -> None:
        plain = frozenset(self.labels) - self.label_map.keys() - self.remembered.keys()
        object.__setattr__(self, "plain_labels", plain)

    def whose(self, given: str | None) -> str | None:
        """Whose the work is that a file says is ``given``'s; gold is nobody's work of their own."""
        return self.person if not given or given == GOLD else given

    def label(self, given: str, place: Place) -> str:
        """The project's label for a file's; :class:`FormatError` if there is none."""
        label = self.known_label(given)
        if label is None:
            raise FormatError(
                place,
                ContentFault.NO_LABEL,
                hint=label_hint(given, self.labels[0]),
                label=shortened(self._meant(given) or given.strip()),
                labels=self.labels,
            )
        return label

    def leaves_out(self, given: str) -> bool:
        """Whether spans with a file's label do not come in, because somebody said so."""
        return given not in self.plain_labels and self._meant(given) == LEFT_OUT

    def known_label(self, given: str) -> str | None:
        """The project's label for a file's, if there is one."""
        if given in self.plain_labels:
            return given
        label = self._meant(given) or given.strip()
        return label if label in self.labels else None

    def is_remembered(self, given: str) -> bool:
        """Whether what a label is was said of such files before, and not this time."""
        key = map_key(given.strip())
        return key in self.remembered and key not in self.label_map

    def proposed_label(self, given: str) -> str | None:
        """What a file's label was said to be in other formats; it may be :data:`LEFT_OUT`."""
        label = self.elsewhere.get(map_key(given.strip()))
        return label if label == LEFT_OUT or label in self.labels else None

    def _meant(self, given: str) -> str | None:
        """What somebody said that a file's label is."""
        key = map_key(given.strip())
        known = self.label_map.get(key) or self.remembered.get(key)
        return known or self.label_map.get(ANY_LABEL)


def label_hint(given: str, label: str) -> str:
    """What to type to have a file's label come in as ``label``."""
    return f"--label-map {as_typed(f'{map_key(given.strip())}={label}')}"


Item = ArticleDraft | FormatError | Notice
"""What a reader yields: an article, why a line of the file is none, or what is to be known."""


class Reader(Protocol):
    """Reads one file: ``stream`` is seekable, ``file`` is its name for people.

    Yields articles in the file's order, and in their place what is wrong with a line; raises
    :class:`FormatError` when nothing more can be read.
    """

    def __call__(
        self, stream: BinaryIO, file: str, options: ReadOptions
    ) -> Generator[Item, None, None]: ...


class Frozen:
    """A text as it is stored, and a map of its offsets from the raw text.

    ``place`` names the text in errors. :class:`FormatError` if there is nothing to label in it, or
    something that cannot be stored.
    """

    def __init__(self, raw: str, place: Place) -> None:
        self.text = freeze(raw)
        self._raw = raw
        refuse_unusable_text(self.text, place)

    @staticmethod
    def as_stored(part: str) -> str:
        """A piece of the raw text as it reads in the frozen one."""
        return part.replace("\r\n", "\n").replace("\r", "\n")

    def position(self, given: int) -> int:
        """Where the code point that was at ``given`` in the raw text is in the frozen one."""
        if len(self.text) == len(self._raw):  # a lone CR becomes LF, and moves nothing
            return given
        return given - bisect_left(self._dropped, given)

    @cached_property
    def _dropped(self) -> array[int]:
        """The positions that freezing drops: each leading U+FEFF, and the CR of each CRLF."""
        dropped = array("l", range(len(self._raw) - len(self._raw.lstrip("\ufeff"))))
        dropped.extend(match.start() for match in _CRLF.finditer(self._raw))
        return dropped


def refuse_unusable_text(text: str, place: Place) -> None:
    """:class:`FormatError` for a text that is blank, or cannot be stored or read by a person."""
    if not text or text.isspace():
        raise FormatError(place, ContentFault.EMPTY_TEXT)
    refuse_unstorable(text, place)
    refuse_many_lines(text, place)


def refuse_many_lines(text: str, place: Place) -> None:
    """:class:`FormatError` for a text of so many lines that no window can show it."""
    if len(text) > MOST_LINES and sum(map(text.count, _LINE_ENDS)) > MOST_LINES:
        raise FormatError(place, ContentFault.MANY_LINES, most=f"{MOST_LINES:,}")


def is_storable(value: str) -> bool:
    """Whether every database and tool takes ``value`` as it is: no NUL, no half characters."""
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return "\x00" not in value


def refuse_unstorable(value: str, place: Place) -> None:
    """:class:`FormatError` for NUL, at which databases and tools cut, and for half characters."""
    nul = value.find("\x00")
    if nul >= 0:
        raise FormatError(place, ContentFault.NUL, at=nul)
    try:
        value.encode("utf-8")
    except UnicodeEncodeError as error:
        raise FormatError(
            place,
            ContentFault.HALF_CHARACTER,
            code=f"{ord(value[error.start]):04X}",
            at=error.start,
        ) from error
