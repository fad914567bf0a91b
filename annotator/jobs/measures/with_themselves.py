"""How people agree with themselves: what they did again, beside what they had done first."""

from __future__ import annotations

from annotator.agreement.tally import Tally
from annotator.jobs.measures.report import SelfAgreement
from annotator.store.project import Project


def with_themselves(project: Project) -> list[SelfAgreement]:
    """Everybody to whom something came back, by number; in their first finished versions."""
    labels = project.label_set
    tallies: dict[int, Tally] = {}
    for finished in project.finished.repeats():
        person = max(finished.spans)  # the stand-in has a number below zero
        tallies.setdefault(person, Tally(labels)).add(finished)
    drawn = {
        person: len(own.repeated)
        for person, own in project.repeats.by_person().items()
        if own.repeated
    }
    nothing = Tally(labels)
    return [
        SelfAgreement(person, many, len(tally.articles), tally.overall.figures())
        for person, many in sorted(drawn.items())
        for tally in (tallies.get(person, nothing),)
    ]
