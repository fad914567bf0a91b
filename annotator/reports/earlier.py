"""What a report came to, kept inside it, so that a later one can be compared with it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from html import unescape
from pathlib import Path

import msgspec

from annotator.agreement.figures import SHOWN, Measure
from annotator.core.case import CaseKind
from annotator.core.errors import WorldError
from annotator.core.message import Form
from annotator.core.system_faults import system_reason
from annotator.jobs.measures.report import AgreementReport, number
from annotator.reports.markup import Markup, filled, joined, tag
from annotator.reports.parts import Context, ReportSection, count, table
from annotator.store.file.destinations import refuse_no_name

_MOST_STRINGS = 300  # that are kept
_MOST_SHOWN = 15
_NAME = "annotator-figures"
_KEPT = re.compile(rf'<meta name="{_NAME}" content="([^"]*)">')
_LARGEST = 64 << 20  # bytes of a report that is read


class EarlierFault(Form):
    """Why a report cannot be compared with."""

    NO_REPORT = "{path} is no report of this program that could be compared with."
    ANOTHER_PROJECT = "{path} is a report of another project: there is nothing to compare."
    UNREADABLE = "{path} cannot be read: {reason}"


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of a report: when it was measured, and what measures and counts came to.

    ``project`` is the id of its project; older reports did not keep it.
    ``by_label`` is strict F1; ``contested`` are folded strings, with how many of how many cases
    were not agreed.
    """

    at: str
    articles: int
    overall: dict[str, float | None]
    by_label: dict[str, float | None]
    kinds: dict[str, int]
    contested: dict[str, tuple[int, int]]
    project: str = ""


def kept(report: AgreementReport, project: str) -> Kept:
    """What is kept of ``report`` on the ``project`` with this id."""
    return Kept(
        report.at,
        len(report.articles),
        {measure.value: report.overall[measure, None].value for measure in SHOWN},
        {label: report.overall[Measure.STRICT, label].value for label in report.tally.labels},
        {kind.value: report.patterns.kinds[kind] for kind in CaseKind},
        {
            string.folded: (string.disagreed, string.seen)
            for string in report.contested[:_MOST_STRINGS]
        },
        project,
    )


def hidden(report: AgreementReport, project: str) -> Markup:
    """The same as an element of the page that browsers do not show."""
    told = json.dumps(asdict(kept(report, project)), ensure_ascii=False)
    return tag("meta", name=_NAME, content=told)


def read(path: Path, project: str) -> Kept:
    """What the report at ``path`` kept, of the ``project`` with this id.

    ``WorldError`` if it is none, or of another project, or cannot be read.
    """
    try:
        refuse_no_name(path)
        with path.open("rb") as file:
            page = file.read(_LARGEST).decode("utf-8", "replace")
    except OSError as error:
        reason = system_reason(error)
        raise WorldError(EarlierFault.UNREADABLE, path=str(path), reason=reason) from error
    element = _KEPT.search(page)
    try:
        if element is None:
            raise ValueError
        before = msgspec.convert(json.loads(unescape(element[1])), Kept)
    except ValueError as error:  # msgspec's is one, too
        raise WorldError(EarlierFault.NO_REPORT, path=str(path)) from error
    if before.project not in ("", project):
        raise WorldError(EarlierFault.ANOTHER_PROJECT, path=str(path))
    return before


def replaced(path: Path, project: str) -> Kept | None:
    """What a report of the ``project`` that stands at ``path`` kept; ``None`` if none does."""
    try:
        return read(path, project)
    except WorldError:
        return None


def compared(context: Context, before: Kept) -> ReportSection:
    """What has changed since: figures, kinds of cases, and strings."""
    says, now = context.says, kept(context.report, before.project)
    then = filled(
        says.counted("since", before.articles),
        date=tag("bdi", before.at[:10]),
        articles=count(before.articles),
    )
    heads = [says("measure"), says("then"), says("now"), says("change")]
    return tag(
        "section",
        tag("h2", says("compared")),
        tag("p", then, class_="note"),
        table(heads, _figures(context, before, now)),
        *_strings(context, before.contested, now.contested),
    )


def _figures(context: Context, before: Kept, now: Kept) -> Iterator[list[Markup]]:
    for measure in SHOWN:
        name = joined(context.says.measure(measure))
        yield _row(name, before.overall.get(measure.value), now.overall[measure.value])
    for label, value in now.by_label.items():
        name = joined(context.says.measure(Measure.STRICT), " · ", context.chip(label))
        yield _row(name, before.by_label.get(label), value)


def _row(name: Markup, then: float | None, now: float | None) -> list[Markup]:
    cells = (number(then), number(now), _change(then, now))
    numbers = (tag("td", tag("span", cell, class_="num"), class_="n") for cell in cells)
    return [tag("th", name, scope="row"), *numbers]


def _change(then: float | None, now: float | None) -> str:
    """By how much a figure rose or fell, with its sign; none where nothing changed."""
    if then is None or now is None:
        return ""
    change = round(now - then, 3)
    return f"{change:+.3f}" if change else number(0.0)


def _strings(
    context: Context,
    before: Mapping[str, tuple[int, int]],
    now: Mapping[str, tuple[int, int]],
) -> Iterator[Markup]:
    """The strings that were contested then, by how many cases fewer or more are contested now."""
    says = context.says
    moved = {
        string: (before.get(string, (0, 0)), now.get(string, (0, 0)))
        for string in {**before, **now}
    }
    apart = {string: now[0] - then[0] for string, (then, now) in moved.items()}
    ordered = sorted(moved, key=lambda string: (-abs(apart[string]), string))
    shown = [string for string in ordered if apart[string]][:_MOST_SHOWN]
    if not shown:
        return
    rows = [
        [tag("th", tag("bdi", string), scope="row"), *(_of(says("of"), *w) for w in moved[string])]
        for string in shown
    ]
    yield table([says("contested"), says("then"), says("now")], rows)


def _of(form: str, disagreed: int, seen: int) -> Markup:
    told = filled(form, count=count(disagreed), all=count(seen)) if seen else Markup("")
    return tag("td", told, class_="n")
