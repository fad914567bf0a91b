"""The section of the report on suggestions: what became of them, and whether they bent the work."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.agreement.assistance import BiasFigure, LabelAssistance
from annotator.core.suggestion import Fate
from annotator.jobs.measures.assisted_sets import measured
from annotator.jobs.measures.report import UNDEFINED
from annotator.reports.markup import Markup, filled, tag
from annotator.reports.parts import Context, ReportSection, count, table

_ENDINGS = (
    ("accepted", (Fate.ACCEPTED,)),
    ("corrected", (Fate.RELABELLED, Fate.MOVED)),
    ("dismissed", (Fate.DISMISSED,)),
    ("ignored", (Fate.IGNORED,)),
    ("withheld", (Fate.WITHHELD,)),
)


def assisted(context: Context) -> ReportSection:
    """What suggestions did, label by label; nothing where there were none."""
    says, labels = context.says, measured(context.project)
    if not labels:
        return None
    assisted_sets, finished = context.project.counts.assisted()
    heads = [says("label"), says("shown"), *(says(name) for name, _ in _ENDINGS)]
    mixed = filled(says("mixed"), assisted=count(assisted_sets), finished=count(finished))
    return tag(
        "section",
        tag("h2", says("suggestions")),
        tag("p", mixed),
        *_warnings(context, labels),
        table([*heads, says("pull"), says("fill")], (_row(context, label) for label in labels)),
        tag("p", says("pull_note"), class_="note"),
    )


def _warnings(context: Context, labels: tuple[LabelAssistance, ...]) -> Iterator[Markup]:
    for label in labels:
        if label.pull.is_beyond_chance and label.pull.value is not None:
            kept = count(round(100 * label.pull.value))
            told = filled(context.says("pulled"), label=context.chip(label.label), count=kept)
            yield tag("p", tag("strong", told))


def _row(context: Context, label: LabelAssistance) -> list[Markup]:
    fates = label.all.fates
    endings = (sum(fates.get(fate, 0) for fate in group) for _, group in _ENDINGS)
    return [
        tag("th", context.chip(label.label), scope="row"),
        tag("td", count(label.all.shown), class_="n"),
        *(tag("td", count(many), class_="n") for many in endings),
        _difference(label.pull, digits=3),
        _difference(label.fill, digits=1),
    ]


def _difference(figure: BiasFigure, *, digits: int) -> Markup:
    """A difference with its sign, and its interval below."""
    if figure.value is None:
        return tag("td", UNDEFINED, class_="n")
    ends = ""
    if figure.low is not None and figure.high is not None:
        ends = f" ({figure.low:+.{digits}f} … {figure.high:+.{digits}f})"
    told = f"{figure.value:+.{digits}f}{ends}"
    return tag("td", tag("span", told, class_="num"), class_="n")
