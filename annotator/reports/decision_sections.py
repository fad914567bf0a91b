"""The sections of the report on contested strings, what reviewers decided, and what waits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from annotator.agreement.patterns import Aspect, Contested
from annotator.core.decision import Reason
from annotator.jobs.measures.decided import DeferredCase, Made
from annotator.jobs.measures.measuring import behind
from annotator.reports.case_sections import example
from annotator.reports.markup import Markup, filled, joined, listed, tag
from annotator.reports.parts import Context, ReportSection, chart, count, count_bar

MOST_STRINGS = 25
EXAMPLES = 2  # of each string
MOST_DEFERRED = 40
_MOST_OUTCOMES = 4  # of a string


def contested(context: Context) -> ReportSection:
    """The strings that people disagree about most: what was decided, and what each said."""
    says = context.says
    strings = context.report.contested[:MOST_STRINGS]
    if not strings:
        return None
    return tag(
        "section",
        tag("h2", says("contested")),
        tag("p", says("contested_note"), class_="note"),
        *(_string(context, string) for string in strings),
    )


def _string(context: Context, string: Contested) -> Markup:
    says = context.says.counted("disagreed", string.seen)
    times = filled(says, count=count(string.disagreed), seen=count(string.seen))
    surface = " ".join(string.surface.split())
    header = tag("header", tag("h3", tag("bdi", surface)), " ", tag("span", times, class_="muted"))
    wanted = context.report.patterns.behind((Aspect.SURFACE, string.folded))[:EXAMPLES]
    examples = behind(context.project, context.report, wanted)
    return tag(
        "article",
        header,
        _decided(context, string),
        *(example(context, case) for case in examples),
    )


def _decided(context: Context, string: Contested) -> Markup | None:
    """What reviewers made of the cases about a string, and why."""
    says, made = context.says, context.report.decided.of(string.folded)
    if not made.cases:
        return None
    outcomes = listed(
        says("and"),
        (
            joined(_outcome(context, outcome), " ", count(times))
            for outcome, times in made.outcomes.most_common(_MOST_OUTCOMES)
        ),
    )
    told = filled(says.counted("decided", made.cases), count=count(made.cases), outcomes=outcomes)
    why = listed(says("and"), _reasons(context, made.reasons))
    return tag("p", told, *([" ", filled(says("because"), reasons=why)] if why else []))


def reasons_given(context: Context) -> ReportSection:
    """Why reviewers decided as they did, over all."""
    says, counts = context.says, context.report.decided.reasons
    if not counts:
        return None
    most = max(counts.values())
    rows = [
        [
            tag("th", says.reason(reason), scope="row"),
            tag("td", count(times), class_="n"),
            tag("td", count_bar(times, most), class_="bar"),
        ]
        for reason, times in counts.most_common()
    ]
    return tag("section", tag("h2", says("reasons")), chart(rows))


def waiting(context: Context) -> ReportSection:
    """The cases that were put off; first those of which the guidelines do not say what to do."""
    says, decided = context.says, context.report.decided
    if not decided.deferred:
        return None
    gaps = sum(waits.reason is Reason.GUIDELINE_GAP for waits in decided.deferred)
    told = filled(says("waiting_note"), count=count(len(decided.deferred)), gaps=count(gaps))
    return tag(
        "section",
        tag("h2", says("waiting")),
        tag("p", told, class_="note"),
        *(_waits(context, waits) for waits in decided.waiting(MOST_DEFERRED)),
    )


def _waits(context: Context, waits: DeferredCase) -> Markup:
    """Why it waits, the note, and what each says there."""
    why = context.says.reason(waits.reason) if waits.reason is not None else context.says("put_off")
    header = tag("header", tag("h3", why), *_note(waits))
    return tag("article", header, example(context, waits.case))


def _note(waits: DeferredCase) -> Iterator[Markup]:
    if waits.note:
        yield joined(" ", tag("bdi", waits.note, class_="muted"))


def _outcome(context: Context, outcome: Made) -> Markup:
    if not outcome:
        return joined(context.says("said_nothing"))
    spans = (joined(context.chip(label), " ", tag("bdi", surface)) for label, surface in outcome)
    return listed(" + ", spans)


def _reasons(context: Context, counts: Counter[Reason]) -> Iterator[Markup]:
    for reason, times in counts.most_common():
        yield joined(context.says.reason(reason), " ", count(times))
