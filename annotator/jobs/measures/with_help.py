"""Agreement apart: where suggestions were on somebody's screen, and where people saw none."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.agreement.figures import Figures
from annotator.agreement.tally import Tally
from annotator.store.project import Project


@dataclass(frozen=True, slots=True)
class ByHelp:
    """The figures of the ``assisted`` articles, where somebody saw suggestions, and of the others.

    Without intervals: the halves are there to be compared, and each is small.
    """

    assisted: int
    unaided: int
    with_suggestions: Figures
    without: Figures


def by_help(project: Project, tally: Tally) -> ByHelp | None:
    """The figures apart; ``None`` unless ``tally`` mixes both."""
    helped = project.counts.assisted_articles()
    assisted = {place for place, each in enumerate(tally.articles) if each.article in helped}
    unaided = set(range(len(tally.articles))) - assisted
    if not assisted or not unaided:
        return None
    return ByHelp(
        len(assisted),
        len(unaided),
        tally.overall.but(unaided).figures(),
        tally.overall.but(assisted).figures(),
    )
