"""The examples that reviewers added, set into the guidelines under their labels. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from annotator.core.decision import Example
from annotator.core.labels import LabelSet
from annotator.core.span import Span

# The guidelines may be in another language than the window, so these are not its texts.
_HEADINGS = {"en": "Settled in review", "ar": "مما حُسم في المراجعة"}
_NOT = {"en": "not", "ar": "لا يوسم"}
_MOST = 90  # letters of the sentence on each side of the span
_MOST_OF_NOTE = 1_000  # letters; one without an end takes a view of text many seconds
_HEADING = re.compile(r"^(#{1,6})\s+(\S+)", re.MULTILINE)
_SPACE = re.compile(r"\s+")
_NUMBER = re.compile(r"^(\d+)([.)])")  # would begin a list within the list
_NO_LIST = r"\1\\\2"
_JOINER = (
    "\u2060"  # Markdown sees no sign of emphasis between a letter and a quotation mark without it
)
# Also what makes a link of an address, or a letter of «&lt;».
_MARKUP = re.compile(r"([\\`*_{}\[\]<>#+\-!|~&:@]|(?<=www)\.)", re.IGNORECASE)


def with_examples(
    markdown: str, examples: Sequence[tuple[Example, str]], labels: LabelSet, language: str
) -> str:
    """``markdown`` with ``examples``, each at the end of the section of its label.

    Each comes with its sentence. A label without a section gets one at the end.
    """
    for label in labels:
        own = [
            _line(example, sentence, language)
            for example, sentence in examples
            if example.label == label.name
        ]
        if own:
            markdown = _with_section(markdown, label.name, label.title(language), own, language)
    return markdown


def _with_section(markdown: str, name: str, title: str, lines: Iterable[str], language: str) -> str:
    block = "\n".join(lines)
    headings = list(_HEADING.finditer(markdown))
    place = next((at for at, match in enumerate(headings) if match[2] == name), None)
    if place is None:
        return (
            f"{markdown.rstrip()}\n\n## {_escaped(name)} · {_escaped(title)}\n\n{block}\n".lstrip()
        )
    level = len(headings[place][1])
    following = (match.start() for match in headings[place + 1 :] if len(match[1]) <= level)
    end = next(following, len(markdown))
    heading = f"{'#' * min(6, level + 1)} {_HEADINGS.get(language, _HEADINGS['en'])}"
    before, after = markdown[:end].rstrip(), markdown[end:]
    return f"{before}\n\n{heading}\n\n{block}\n\n{after}"


def _shortened(note: str) -> str:
    """A note as it is shown here: no more of it than anybody reads beside an example."""
    return note if len(note) <= _MOST_OF_NOTE else f"{note[:_MOST_OF_NOTE].rstrip()}…"


def _line(example: Example, sentence: str, language: str) -> str:
    """The sentence with the span bold, and the note.

    The span is struck through if it is not to be marked.
    """
    span = Span(
        example.span.start - example.sentence.start, example.span.end - example.sentence.start
    )
    before, after = sentence[: span.start], sentence[span.end :]
    if len(before) > _MOST:
        before = "…" + before[-_MOST:].partition(" ")[2]
    if len(after) > _MOST:
        after = after[:_MOST].rpartition(" ")[0] + "…"
    sign = "**" if example.marked else "~~"
    surface = span.of(sentence).strip()
    first, last = ("" if letter.isalnum() else _JOINER for letter in (surface[:1], surface[-1:]))
    marked = f"{sign}{first}{_escaped(surface)}{last}{sign}"
    line = f"{_escaped(before)}{marked}{_escaped(after)}".strip()
    if not example.marked:
        line = f"({_NOT.get(language, _NOT['en'])}) {line}"
    note = f" — {_escaped(_shortened(example.note))}" if example.note else ""
    return f"* {_NUMBER.sub(_NO_LIST, line)}{note}"


def _escaped(text: str) -> str:
    """``text`` on one line, in which nothing is taken for Markdown."""
    return _MARKUP.sub(r"\\\1", _SPACE.sub(" ", text))
