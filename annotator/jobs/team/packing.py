"""Packages: one person's articles in a project file of their own, to work in elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from annotator.core.feedback import Feedback
from annotator.core.message import say
from annotator.jobs.faults import Stopped
from annotator.jobs.review.feedback import feedback
from annotator.jobs.work import Progress, Watch
from annotator.store.project import Project


@dataclass(frozen=True, slots=True)
class PackReport:
    """What went into a package: ``articles`` of ``person``, ``done`` of them, ``annotations``.

    ``released`` counts articles with feedback.
    """

    out: Path
    person: str
    articles: int
    done: int
    annotations: int
    released: int = 0


def pack(
    project: Project,
    name: str,
    out: Path,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> PackReport:
    """Write the articles of the person called ``name``, and nobody else's work, to a new file.

    Their own feedback goes along. At ``out`` it is there whole, or not at all. ``WorldError`` says
    why it cannot be made.
    """
    watch = Watch(progress, cancelled, say(Stopped.PACKING, file=out.name))

    def is_stopped() -> bool:
        watch.check()
        return False

    person = project.people.named(name)
    may_know = feedback(project, person, None, is_stopped) if person is not None else Feedback(())
    packed = project.packing.pack(name, out, watch.look, may_know)
    watch.finish(packed.articles)
    released = len(may_know.articles)
    return PackReport(out, name, packed.articles, packed.done, packed.annotations, released)
