"""Feedback as a file, for whoever works in a package that is out already: out, and back in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from annotator.core.errors import WorldError
from annotator.core.message import Form
from annotator.core.system_faults import system_reason
from annotator.jobs.atomic_files import replacing
from annotator.jobs.faults import no_person
from annotator.jobs.review.feedback import feedback
from annotator.jobs.work import Progress
from annotator.store.file.moments import now
from annotator.store.packages.package_feedback import FeedbackFault
from annotator.store.project import Project
from annotator.store.tables.written_feedback import written

_MOST_BYTES = 64 << 20


class FeedbackFileFault(Form):
    """Why no feedback is written, or read."""

    NOTHING = (
        "There is no feedback for {name} yet: nothing is released of what they finished. No file"
        " was written."
    )
    UNREADABLE = "{file} cannot be read ({reason})."


@dataclass(frozen=True, slots=True)
class FeedbackReport:
    """What a feedback file holds for ``person``: released articles, and corrections in them.

    ``was_newer`` says that it was not taken in: the package has it already, or newer feedback.
    """

    file: Path
    person: str
    articles: int
    corrections: int
    was_newer: bool = False


def write(
    project: Project,
    name: str,
    out: Path,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> FeedbackReport:
    """Write what the person called ``name`` may know of what is released to ``out``.

    It is there whole, or not at all. ``WorldError`` says why it cannot be written.
    """
    person = project.people.named(name)
    if person is None:
        raise no_person(name, [each.name for each in project.people.all()])
    at = now()
    may_know = feedback(project, person, progress, cancelled)
    if not may_know.articles:
        raise WorldError(FeedbackFileFault.NOTHING, name=person.name)
    with replacing(out) as file:
        file.write(written(may_know, project.id, person.name, at).encode())
    return FeedbackReport(out, person.name, len(may_know.articles), len(may_know.corrections))


def take_in(
    package: Project,
    file: Path,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> FeedbackReport:
    """Take the feedback in ``file`` into a package; what is there already and newer stays.

    ``WorldError`` if it is none for the person of this package.
    """
    if file.exists() and not file.is_file():  # from a pipe it would be waited for without end
        raise WorldError(FeedbackFault.NO_FEEDBACK, file=file.name)
    try:
        with file.open("rb") as opened:
            value = opened.read(_MOST_BYTES).decode()
    except UnicodeDecodeError as error:
        raise WorldError(FeedbackFault.NO_FEEDBACK, file=file.name) from error
    except OSError as error:
        reason = system_reason(error)
        raise WorldError(FeedbackFileFault.UNREADABLE, file=file.name, reason=reason) from error
    was_newer = not package.packing.feedback.bring(value, file.name)
    may_know = package.packing.feedback.all()
    assert package.package is not None
    person, articles = package.package.person, len(may_know.articles)
    return FeedbackReport(file, person, articles, len(may_know.corrections), was_newer)
