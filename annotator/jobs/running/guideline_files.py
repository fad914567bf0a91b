"""The guidelines of a project under way: out to a file of Markdown, and in from one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from annotator.arabic.language import language_of
from annotator.core.errors import WorldError
from annotator.core.guideline_changes import (
    MOST_LETTERS,
    ChangedLine,
    GuidelineFault,
    changed_lines,
)
from annotator.core.message import Form
from annotator.core.system_faults import system_reason
from annotator.formats.encoding.encodings import decode
from annotator.formats.recognising import is_page
from annotator.jobs.atomic_files import replacing
from annotator.jobs.guidelines import written_guidelines
from annotator.store.project import Project

_MOST_BYTES = 8 << 20  # of the most letters in any encoding
# All that ends a line where changes are told line by line: none is a change by itself.
_LINE_END = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_PAGES = (".html", ".htm")


class GuidelineFileFault(Form):
    """Why a file cannot be read as guidelines."""

    UNREADABLE = "{file} cannot be read ({reason})."
    FOLDER = "{file} is a folder, not a file of guidelines. Choose a file in it."
    NO_FILE = "{file} is a device or a pipe, not a file of guidelines."
    PAGE = (
        "{file} is a web page, and guidelines are Markdown. Write it as Markdown, then import that."
    )
    EMPTY = "There is nothing in {file}. Write the guidelines into it, then import it again."
    WHICH_LANGUAGE = (
        "{file} has Arabic and Latin letters alike, or none. Say in which language it is meant."
    )


@dataclass(frozen=True, slots=True)
class GuidelinesReport:
    """What an import changed, or would: in which language, and the lines that go and come.

    ``encoding`` is Python's name of the one that the file was read in.
    """

    language: str
    encoding: str
    lines: tuple[ChangedLine, ...]


def write_guidelines(project: Project, language: str, out: Path) -> int:
    """Write the guidelines in ``language`` to ``out``; returns how many letters they have.

    The file is there whole, or not at all.
    """
    text = written_guidelines(project, language)
    with replacing(out) as file:
        file.write(text.encode())
    return len(text)


def import_guidelines(
    project: Project,
    language: str | None,
    file: Path,
    person: int | None = None,
    *,
    encoding: str | None = None,
    dry_run: bool = False,
) -> GuidelinesReport:
    """Let the guidelines of ``project`` in ``language`` be the text of ``file``.

    Where no language is given the letters say it, and where no encoding is, the bytes.
    ``WorldError`` if they do not, or the file is no Markdown.
    """
    after, read_as = _read(file, encoding)
    language = language or language_of(after)
    if language is None:
        hint = "--language ar"
        raise WorldError(GuidelineFileFault.WHICH_LANGUAGE, hint=hint, file=file.name)
    before = written_guidelines(project, language)
    project.live_guidelines.change(language, after, person, seen=before, dry_run=dry_run)
    return GuidelinesReport(language, read_as, tuple(changed_lines(before, after)))


def _read(file: Path, encoding: str | None) -> tuple[str, str]:
    """The text of ``file``, and the encoding that it is in."""
    data = _bytes_of(file)
    if not data.strip():  # the wrong file, most of the time
        raise WorldError(GuidelineFileFault.EMPTY, file=file.name)
    if len(data) > _MOST_BYTES:
        raise WorldError(GuidelineFault.TOO_LONG, most=MOST_LETTERS)
    text, read_as, _ = decode(data, file.name, encoding)
    text = _LINE_END.sub("\n", text.removeprefix("\ufeff"))
    if not text.strip():
        raise WorldError(GuidelineFileFault.EMPTY, file=file.name)
    if file.suffix.lower() in _PAGES or is_page(text):
        raise WorldError(GuidelineFileFault.PAGE, file=file.name)
    return text, read_as


def _bytes_of(file: Path) -> bytes:
    """The bytes of ``file``, or of a larger one more than guidelines can have."""
    if file.is_dir():
        raise WorldError(GuidelineFileFault.FOLDER, file=file.name or str(file))
    if file.exists() and not file.is_file():  # from a pipe it would be waited for without end
        raise WorldError(GuidelineFileFault.NO_FILE, file=file.name)
    try:
        with file.open("rb") as opened:
            return opened.read(_MOST_BYTES + 1)
    except OSError as error:
        reason = system_reason(error)
        raise WorldError(GuidelineFileFault.UNREADABLE, file=file.name, reason=reason) from error
