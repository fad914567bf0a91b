"""The section of the report on suggestions: what became of them, and whether they bent the work."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.agreement.assistance import Assistance, BiasFigure, LabelAssistance
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
    says, together = context.says, measured(context.project)
    if not together:
        return None
    assisted_sets, finished = context.project.counts.assisted()
    heads = [says("label"), says("shown"), *(says(name) for name, _ in _ENDINGS)]
    mixed = filled(says("mixed"), assisted=count(assisted_sets), finished=count(finished))
    return tag(
        "section",
        tag("h2", says("suggestions")),
        tag("p", mixed),
        *_warnings(context, together),
        table([*heads, says("pull"), says("fill")], _rows(context, together)),
        tag("p", says("pull_note"), class_="note"),
    )


def _warnings(context: Context, together: Assistance) -> Iterator[Markup]:
    pulled: list[tuple[str, BiasFigure]]
    pulled = [(context.chip(each.label), each.pull) for each in together.labels if each.is_pulled]
    if together.is_pulled and not pulled:
        pulled = [(context.says("all_labels"), together.pull)]
    for label, pull in pulled:
        kept = count(round(100 * (pull.value or 0)))
        told = filled(context.says("pulled"), label=label, count=kept)
        yield tag("p", tag("strong", told))


def _rows(context: Context, together: Assistance) -> Iterator[list[Markup]]:
    yield from (_row(context, label) for label in together.labels)
    if len(together.labels) > 1:
        nothing = [tag("td", "")] * (1 + len(_ENDINGS))
        pull = _difference(together.pull, digits=3)
        yield [tag("th", context.says("all_labels"), scope="row"), *nothing, pull, tag("td", "")]


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
