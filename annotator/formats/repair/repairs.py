"""What is broken in texts, how it is told, and what of it can be mended.

A text is frozen for good once it is in a project, so this is said before. Nothing is mended unless
somebody asks for it; then spans move along, and the untouched text is kept beside.
"""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from annotator.core.annotation import Certainty, Origin
from annotator.core.as_typed import as_typed
from annotator.core.draft import AnnotationDraft, ArticleDraft, Drafted, SetDraft
from annotator.core.errors import WorldError
from annotator.core.message import Form, Message, say
from annotator.core.place import Place
from annotator.core.span import Span
from annotator.formats.errors import FormatError, shortened
from annotator.formats.notices import Notice, NoticeForm
from annotator.formats.reading import refuse_unusable_text
from annotator.formats.repair import mojibake
from annotator.formats.repair.mojibake import Edit

UNTOUCHED = "untouched_text"
"""Under this name a text is kept beside its article as it was before it was mended."""

_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_FORMS = re.compile("[\ufb50-\ufbff\ufc00-\ufd3d\ufd50-\ufdcf\ufe70-\ufefc]")
_UNSEEN_CHARACTER = r"[\u00ad\u200b\u200e\u200f\u061c\u2060\ufeff\u202a-\u202e\u2066-\u2069]"
_ANY_UNSEEN = re.compile(_UNSEEN_CHARACTER)
_UNSEEN = re.compile(rf"(?<=\w){_UNSEEN_CHARACTER}+(?=\w)")
_LOST = re.compile(r"\ufffd|(?<![^\s«\"(])\?{2,}(?:[\s،.]+\?{2,})+|(?<!\S)\?{5,}(?!\S)")
_CONTEXT = 20  # code points on either side of an example

_ARABIC = "[ء-ي]"
# Words that no Arabic text has, but each that was written from its last letter to its first.
_BACKWARDS = re.compile(
    rf"(?<!{_ARABIC})(?:[ةى]{_ARABIC}+|يف|نم|ىلع|ىلإ|{_ARABIC}+لا)(?!{_ARABIC})"
)
_FORWARDS = re.compile(rf"(?<!{_ARABIC})(?:{_ARABIC}+[ةى]|في|من|إلى|ال{_ARABIC}+)(?!{_ARABIC})")
_FEWEST_BACKWARDS = 2
_LEFT_AS_IT_IS = {"\r": "\n", "\ufeff": ""}  # what a frozen text does not have


class TextNotice(NoticeForm):
    """What is broken in texts."""

    MOJIBAKE = "%n text(s) in {written} had been read as {read_as}: {example}."
    REFERENCES = "HTML character references are left in %n text(s): {example}."
    PRESENTATION = (
        "There are presentation forms, as they come out of a PDF, in %n text(s): {example}."
    )
    INVISIBLE = "There are invisible characters inside words in %n text(s): {example}."
    LOST = (
        "Letters are lost for good in %n text(s), {example}: take them from where they come from."
    )
    BACKWARDS = (
        "The letters seem to run from the last to the first in %n text(s), {example}: take them"
        " from another source."
    )
    MENDED = (
        "Mended ({repair}) in %n text(s): {example}. The untouched text is kept beside the article."
    )


class TextExample(Form):
    """What a broken piece of text is, and would be."""

    SHOULD_READ = "{broken} should read {whole}"
    NOW_READS = "{broken} now reads {whole}"


class RepairFault(Form):
    """Why a text is not mended."""

    NO_REPAIR = "There is no repair called {given}; there is {repairs}."
    NO_SPAN_LEFT = "nothing is left of the span {start}–{end} when the text is mended."


Edits = Sequence[Edit]


@dataclass(frozen=True, slots=True)
class Repair:
    """Something that can be mended: ``edits`` finds what, and ``notice`` tells it.

    It may have happened to a text up to ``times`` times.
    """

    name: str
    notice: NoticeForm
    edits: Callable[[str], Edits]
    times: int = 1


def _of_mojibake(text: str) -> Edits:
    broken = mojibake.found_in(text)
    return broken.edits if broken is not None else ()


def _of_references(text: str) -> Edits:
    if "&" not in text:
        return ()
    edits = []
    for match in _REFERENCE.finditer(text):
        whole = html.unescape(match[0])
        if whole != match[0]:
            edits.append(Edit(match.start(), match.end(), _LEFT_AS_IT_IS.get(whole, whole)))
    return edits


def _of_forms(text: str) -> Edits:
    if text.isascii():
        return ()
    return [
        Edit(match.start(), match.end(), unicodedata.normalize("NFKC", match[0]).strip())
        for match in _FORMS.finditer(text)
    ]


def _of_unseen(text: str) -> Edits:
    # What is invisible in a text that was misread is a part of its letters.
    if not _ANY_UNSEEN.search(text) or mojibake.found_in(text) is not None:
        return ()
    return [Edit(match.start(), match.end(), "") for match in _UNSEEN.finditer(text)]


REPAIRS: tuple[Repair, ...] = (
    Repair("mojibake", TextNotice.MOJIBAKE, _of_mojibake, times=3),
    Repair("entities", TextNotice.REFERENCES, _of_references),
    Repair("presentation", TextNotice.PRESENTATION, _of_forms),
    Repair("invisible", TextNotice.INVISIBLE, _of_unseen),
)
"""In the order in which a text is mended."""

NAMES = tuple(repair.name for repair in REPAIRS)
"""The names of the repairs: ``conventions.REPAIRS``."""


def refuse_unknown(names: Iterable[str]) -> None:
    """``WorldError`` if one of ``names`` is no repair."""
    for name in names:
        if name not in NAMES:
            raise WorldError(
                RepairFault.NO_REPAIR,
                hint=f"--repair {as_typed(','.join(NAMES[:2]))}",
                given=shortened(name),
                repairs=NAMES,
            )


def notices(draft: ArticleDraft) -> Iterator[Notice]:
    """What is broken in the text of ``draft``, or in its title and source."""
    for repair in REPAIRS:
        text, edits = _first_broken((draft.text, draft.title, draft.source), repair)
        if edits:
            yield Notice(
                repair.notice,
                draft.place,
                values=_values(repair, text),
                example=_example(text, edits, TextExample.SHOULD_READ, repair),
                repair=repair.name,
            )
    text = draft.text
    lost = _LOST.search(text) if mojibake.LOST in text or "??" in text else None
    if lost:
        yield Notice(TextNotice.LOST, draft.place, example=_around(text, *lost.span()))
    backwards = _backwards(text)
    if backwards:
        yield Notice(TextNotice.BACKWARDS, draft.place, example=_around(text, *backwards))


def _first_broken(texts: Iterable[str], repair: Repair) -> tuple[str, Edits]:
    """The first of ``texts`` in which there is something to mend, and what."""
    for text in texts:
        edits = repair.edits(text)
        if edits:
            return text, edits
    return "", ()


def mended(draft: ArticleDraft, names: Iterable[str]) -> tuple[ArticleDraft, list[Notice]]:
    """``draft`` after the repairs ``names``, its spans moved along; and what was done.

    The text as it was is kept in ``meta``. :class:`FormatError` if nothing is left of a span.
    """
    wanted = set(names)
    untouched, told = draft.text, []
    for repair in REPAIRS:
        if repair.name not in wanted:
            continue
        text, edits = _first_broken((draft.text, draft.title, draft.source), repair)
        if not edits:
            continue
        example = _example(text, edits, TextExample.NOW_READS, repair)
        draft = _moved_as_often_as_needed(draft, repair)
        told.append(
            Notice(
                TextNotice.MENDED,
                draft.place,
                values={"repair": repair.name},
                example=example,
                warns=False,
                repair=repair.name,
            )
        )
    if told:
        refuse_unusable_text(draft.text, draft.place)
        meta = {**draft.meta}
        meta.setdefault(UNTOUCHED, untouched)
        draft = replace(draft, meta=meta)
    return draft, told


class _Moves:
    """Where the positions of ``text`` are after ``edits``, which are in order and apart."""

    def __init__(self, text: str, edits: Edits) -> None:
        self._edits = edits
        self._starts = [edit.start for edit in edits]
        changes = (len(edit.whole) - (edit.end - edit.start) for edit in edits)
        self._shifts = [0, *accumulate(changes)]
        parts, last = [], 0
        for edit in edits:
            parts += [text[last : edit.start], edit.whole]
            last = edit.end
        self.text = "".join([*parts, text[last:]])

    def span(self, span: Span, place: Place) -> Span:
        """Where ``span`` is; what was mended across its end belongs to it as a whole."""
        start, end = self._position(span.start, at_end=False), self._position(span.end, at_end=True)
        if start >= end or self.text[start:end].isspace():
            raise FormatError(place, RepairFault.NO_SPAN_LEFT, start=span.start, end=span.end)
        return Span(start, end)

    def _position(self, position: int, *, at_end: bool) -> int:
        before = bisect_right(self._starts, position) - 1
        if before < 0:
            return position
        edit = self._edits[before]
        if position >= edit.end:
            return position + self._shifts[before + 1]
        inside = at_end and position > edit.start
        return edit.start + self._shifts[before] + (len(edit.whole) if inside else 0)


def _moved_as_often_as_needed(draft: ArticleDraft, repair: Repair) -> ArticleDraft:
    for _ in range(repair.times):
        _, edits = _first_broken((draft.text, draft.title, draft.source), repair)
        if not edits:
            break
        draft = _moved(draft, _Moves(draft.text, repair.edits(draft.text)), repair)
    return draft


def _moved(draft: ArticleDraft, moves: _Moves, repair: Repair) -> ArticleDraft:
    place = draft.place

    def regions(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple(moves.span(span, place) for span in spans)

    def drafted(annotation: Drafted) -> AnnotationDraft:
        certainty = annotation.certainty
        return AnnotationDraft(
            annotation.label,
            moves.span(Span(annotation.start, annotation.end), place),
            annotation.id,
            annotation.note,
            Certainty(certainty) if certainty else None,
            Origin(annotation.origin),
        )

    def part(of_person: SetDraft) -> SetDraft:
        return replace(
            of_person,
            annotations=tuple(map(drafted, of_person.annotations)),
            not_article=regions(of_person.not_article),
            cleared=regions(of_person.cleared),
            columns=None,
        )

    return replace(
        draft,
        text=moves.text,
        sha256=None,
        title=_mended_string(draft.title, repair),
        source=_mended_string(draft.source, repair),
        sets=tuple(map(part, draft.sets)),
        proposals=regions(draft.proposals),
    )


def _mended_string(value: str, repair: Repair) -> str:
    return _Moves(value, repair.edits(value)).text


def _values(repair: Repair, text: str) -> dict[str, str]:
    broken = mojibake.found_in(text) if repair.name == "mojibake" else None
    return {"written": broken.written, "read_as": broken.read_as} if broken is not None else {}


def _example(text: str, edits: Edits, form: TextExample, repair: Repair) -> Message:
    """The first that is to be mended, with what is beside it, and what becomes of it."""
    first = edits[0]
    start = max(text.rfind("\n", 0, first.start) + 1, first.start - _CONTEXT)
    end = min(first.end + _CONTEXT, text.find("\n", first.end) % (len(text) + 1))
    shown = [edit for edit in edits[: 2 * _CONTEXT] if edit.start < end]
    near = [Edit(edit.start - start, edit.end - start, edit.whole) for edit in shown]
    broken = text[start : max(end, shown[-1].end)]
    whole = _Moves(broken, near).text
    for _ in range(1, repair.times):
        whole = _mended_string(whole, repair)
    return say(form, broken=shortened(broken), whole=shortened(whole))


def _around(text: str, start: int, end: int) -> str:
    return shortened(text[max(0, start - _CONTEXT) : end + _CONTEXT])


def _backwards(text: str) -> tuple[int, int] | None:
    """Where the first word is that runs from its last letter to its first, if the text does."""
    first = _BACKWARDS.search(text)
    if first is None:
        return None
    count = sum(1 for _ in _BACKWARDS.finditer(text))
    if count < _FEWEST_BACKWARDS or count <= sum(1 for _ in _FORWARDS.finditer(text)):
        return None
    return first.span()
