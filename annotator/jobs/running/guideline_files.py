"""The guidelines of a project under way: out to a file of Markdown, and in from one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from annotator.core.errors import WorldError
from annotator.core.guideline_changes import ChangedLine, changed_lines
from annotator.core.message import Form
from annotator.core.system_faults import system_reason
from annotator.jobs.atomic_files import replacing
from annotator.jobs.guidelines import written_guidelines
from annotator.store.project import Project

_MOST_BYTES = 8 << 20


class GuidelineFileFault(Form):
    """Why a file cannot be read as guidelines."""

    UNREADABLE = "{file} cannot be read ({reason})."
    FOLDER = "{file} is a folder, not a file of guidelines. Choose a file in it."
    NO_FILE = "{file} is a device or a pipe, not a file of guidelines."
    NO_TEXT = "{file} is no text in UTF-8. Save it so, then import it again."
    EMPTY = "There is nothing in {file}. Write the guidelines into it, then import it again."


@dataclass(frozen=True, slots=True)
class GuidelinesReport:
    """What an import changed, or would: the lines that go and come."""

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
    project: Project, language: str, file: Path, person: int | None = None, *, dry_run: bool = False
) -> GuidelinesReport:
    """Let the guidelines of ``project`` in ``language`` be the text of ``file``."""
    before, after = written_guidelines(project, language), _read(file)
    project.live_guidelines.change(language, after, person, seen=before, dry_run=dry_run)
    return GuidelinesReport(tuple(changed_lines(before, after)))


def _read(file: Path) -> str:
    if file.is_dir():
        raise WorldError(GuidelineFileFault.FOLDER, file=file.name or str(file))
    if file.exists() and not file.is_file():  # from a pipe it would be waited for without end
        raise WorldError(GuidelineFileFault.NO_FILE, file=file.name)
    try:
        with file.open("rb") as opened:
            text = opened.read(_MOST_BYTES).decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise WorldError(GuidelineFileFault.NO_TEXT, file=file.name) from error
    except OSError as error:
        reason = system_reason(error)
        raise WorldError(GuidelineFileFault.UNREADABLE, file=file.name, reason=reason) from error
    if not text.strip():  # the wrong file, most of the time
        raise WorldError(GuidelineFileFault.EMPTY, file=file.name)
    return text
