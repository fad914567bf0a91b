"""The pieces that the sections of the disagreement report are made of: cells, tables, pictures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from unicodedata import bidirectional

from annotator.agreement.figures import Figure, Undefined
from annotator.jobs.measures.report import UNDEFINED, AgreementReport, number
from annotator.reports.markup import Markup, joined, listed, tag
from annotator.reports.speech import Speech
from annotator.store.project import Project

ReportSection = Markup | None
"""``None`` where there is nothing to show."""

_WIDE = "100"  # units of a picture, so that a share times 100 is a place in it


@dataclass(frozen=True, slots=True)
class Context:
    """What a section is made from, and in which language."""

    project: Project
    report: AgreementReport
    says: Speech

    def title(self, label: str) -> str:
        """A label's name for people."""
        return self.report.labels[label].title(self.says.language)

    def chip(self, label: str) -> Markup:
        """A label's name with its colour."""
        of_label = self.report.labels[label]
        colours = f"--light:{of_label.light};--dark:{of_label.dark}"
        return joined(tag("span", class_="dot", style=colours), tag("bdi", self.title(label)))


def direction(text: str) -> str:
    """The direction in which most letters of ``text`` run.

    A name in another script at its beginning decides nothing.
    """
    directions = Counter(map(bidirectional, text))
    return "rtl" if directions["AL"] + directions["R"] > directions["L"] else "ltr"


def count(many: int) -> Markup:
    """A whole number."""
    return tag("span", f"{many:,}", class_="num")


def interval(figure: Figure) -> Markup:
    """The ends of the interval; nothing where there is none."""
    if figure.low is None:
        return Markup("")
    return tag("span", f"{number(figure.low)}–{number(figure.high)}", class_="num")


def figure_cell(figure: Figure) -> Markup:
    """A figure with its interval as a small picture below."""
    value = tag("span", number(figure.value), class_="num", title=_interval_in_words(figure))
    return tag("td", value, share_bar(figure), class_="n small")


def _interval_in_words(figure: Figure) -> str | None:
    return None if figure.low is None else f"{number(figure.low)}–{number(figure.high)}"


def share_bar(figure: Figure) -> Markup:
    """A picture of ``figure`` between 0 and 1: its value as a bar, its interval over the end."""
    pieces = [_rect("track", 0, 1)]
    if figure.value is not None:
        pieces.append(_rect("fill", 0, figure.value))
    if figure.low is not None and figure.high is not None:
        pieces.append(_rect("range", figure.low, figure.high))
    return _picture(pieces)


def count_bar(many: int, most: int, *, is_bad: bool = False) -> Markup:
    """A bar as long as ``many`` is beside ``most``."""
    return _picture([_rect("fill bad" if is_bad else "fill", 0, many / most if most else 0)])


def _picture(pieces: Sequence[Markup]) -> Markup:
    return tag(
        "svg",
        *pieces,
        class_="bar",
        viewBox=f"0 0 {_WIDE} 10",
        preserveAspectRatio="none",
        aria_hidden="true",
    )


def _rect(kind: str, low: float, high: float) -> Markup:
    """A bar from ``low`` to ``high``, as shares of the whole width.

    What lies outside of 0 and 1 is cut off: kappa and alpha may be negative.
    """
    low, high = (min(1.0, max(0.0, end)) for end in (low, high))
    x, width = f"{100 * low:.2f}", f"{100 * (high - low):.2f}"
    inset = "2.5" if kind == "range" else "1"
    height = "5" if kind == "range" else "8"
    return tag("rect", class_=kind, x=x, y=inset, width=width, height=height)


def table(heads: Sequence[str], rows: Iterable[Sequence[Markup]]) -> Markup:
    """A table that scrolls by itself where it is too wide."""
    first, *others = heads
    head = tag(
        "tr",
        tag("th", first, scope="col"),
        *(tag("th", other, scope="col", class_="n") for other in others),
    )
    body = joined(*(tag("tr", *row) for row in rows))
    return tag("div", tag("table", tag("thead", head), tag("tbody", body)), class_="wide")


def chart(rows: Iterable[Sequence[Markup]]) -> Markup:
    """Names and bars."""
    body = tag("tbody", *(tag("tr", *row) for row in rows))
    return tag("div", tag("table", body, class_="chart"), class_="wide")


def reasons(context: Context, figures: Iterable[tuple[str, Figure]]) -> Iterator[Markup]:
    """A paragraph for each reason why some of ``figures`` have no value, with their names.

    Names are text or markup. Nothing for figures that have a value.
    """
    by_reason: dict[Undefined, list[str]] = {}
    for name, figure in figures:
        if figure.why is not None:
            by_reason.setdefault(figure.why, []).append(name)
    for why, names in by_reason.items():
        figure_names = listed(context.says("and"), names)
        yield tag(
            "p", UNDEFINED, " ", figure_names, ": ", context.says.why(why), ".", class_="note"
        )
