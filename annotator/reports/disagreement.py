"""What people disagree about, as one page for any browser, which needs no network."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from annotator import assets
from annotator.agreement.figures import SHOWN, Figure, Figures, Measure
from annotator.jobs.atomic_files import replacing
from annotator.jobs.measures import measuring
from annotator.jobs.measures.report import UNDEFINED, AgainstGold, AgreementReport, number
from annotator.jobs.measures.with_help import ByHelp
from annotator.jobs.running.older_guidelines import Versions
from annotator.jobs.work import Progress
from annotator.reports.assisted_section import assisted
from annotator.reports.case_sections import boundary_letters, confusion, kinds
from annotator.reports.decision_sections import contested, reasons_given, waiting
from annotator.reports.earlier import Kept, compared, hidden, replaced
from annotator.reports.markup import Markup, filled, joined, listed, tag
from annotator.reports.matrix import MOST_ROWS, square
from annotator.reports.parts import (
    Context,
    ReportSection,
    count,
    count_bar,
    figure_cell,
    interval,
    reasons,
    share_bar,
    table,
)
from annotator.reports.speech import LANGUAGES, Speech
from annotator.store.project import Project

__all__ = ["LANGUAGES", "measure_and_write", "page", "write"]

MOST_ARTICLES = 500
"""The others are better than these; a page with all of 10,000 opens slowly."""

_RESTS_ON = {Measure.KAPPA: "pairs_of_spans", Measure.ALPHA: "judgements"}


def write(
    project: Project,
    report: AgreementReport,
    out: Path,
    language: str = "en",
    before: Kept | None = None,
) -> None:
    """Write the page to ``out``, whole or not at all; ``before`` is what it is compared with.

    ``WorldError`` if it cannot be written.
    """
    # Made first: if that fails, nothing at ``out`` is touched.
    html = page(project, report, language, before).encode()
    with replacing(out) as file:
        file.write(html)


def measure_and_write(
    project: Project,
    out: Path,
    language: str = "en",
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Path:
    """Measure agreement as it is now and write the page about it to ``out``; returns ``out``.

    Where another report stood there, the page is compared with that.
    """
    before = replaced(out, project.id)
    write(project, measuring.measure(project, progress, cancelled), out, language, before)
    return out


def page(
    project: Project, report: AgreementReport, language: str = "en", before: Kept | None = None
) -> str:
    """The page in ``language``, compared with what was kept ``before``.

    ``ValueError`` if the language is none of :data:`LANGUAGES`.
    """
    context = Context(project, report, Speech(language))
    sections = (_SECTIONS if report.articles else (assisted, _themselves)) + (_reading,)
    style = (assets.resources() / "report" / "agreement.css").read_text(encoding="utf-8")
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", f"{project.title} — {context.says('heading')}"),
        hidden(report, project.id),
        tag("style", Markup(style)),
    )
    main = tag(
        "main",
        *_opening(context),
        compared(context, before) if before is not None and report.articles else None,
        *(section(context) for section in sections),
    )
    direction = "rtl" if language == "ar" else "ltr"
    html = tag("html", head, tag("body", main), lang=language, dir=direction)
    return f"<!doctype html>\n{html}\n"


def _opening(context: Context) -> Iterator[Markup]:
    report, says = context.report, context.says
    yield tag("h1", tag("bdi", context.project.title), " — ", says("heading"))
    if not report.articles:
        yield tag("p", says("nothing"))
    else:
        people = listed(
            says("comma"), (tag("bdi", report.names[member.person]) for member in report.people)
        )
        many = len(report.articles)
        told = filled(says.counted("measured", many), count=count(many), people=people)
        yield tag("p", told)
    date = tag("time", report.at[:10], datetime=report.at)
    yield tag("p", filled(says("dated"), date=date), class_="note")
    yield from _guidelines(context)
    for name, many in (
        ("taken_up", report.taken_up),
        ("unmarked", report.unmarked),
        ("of_one", report.finished_by_one),
    ):
        if many:
            yield tag("p", filled(says.counted(name, many), count=count(many)), class_="note")
    if report.by_help is not None:
        yield tag("p", _apart(context, report.by_help))


def _guidelines(context: Context) -> Iterator[Markup]:
    """How many of the finished sets stand under an older version than the one in force."""
    live = context.project.live_guidelines
    versions = Versions(live.changes())
    if versions.number:
        sets = versions.counted(live.finished())
        told = filled(
            context.says("guidelines"),
            version=count(versions.number),
            older=count(sets.older),
            unknown=count(sets.unknown),
        )
        yield tag("p", told, class_="note")


def _apart(context: Context, apart: ByHelp) -> Markup:
    """That what is measured mixes work with suggestions and without, and what each comes to."""
    strict = Measure.STRICT, None
    with_, without = apart.with_suggestions[strict].value, apart.without[strict].value
    return filled(
        context.says("by_help"),
        assisted=count(apart.assisted),
        unaided=count(apart.unaided),
        with_=tag("span", number(with_), class_="num"),
        without=tag("span", number(without), class_="num"),
    )


def _alarm(context: Context) -> ReportSection:
    report, says = context.report, context.says
    if not report.alarms:
        return None
    gaps = []
    for label in report.alarms:
        scope = says("over_all")
        if label is not None:
            scope = filled(says("for_label"), label=tag("bdi", context.title(label)))
        gap = tag("span", number(report.overall[Measure.GAP, label].value), class_="num")
        gaps.append(joined(gap, " ", scope))
    return tag(
        "section",
        tag("h2", says("alarm")),
        tag("p", filled(says("alarm_says"), gaps=listed(says("and"), gaps))),
        class_="alarm",
    )


def _figures(context: Context) -> ReportSection:
    says, figures = context.says, context.report.overall
    rows = []
    for measure in SHOWN:
        figure = figures[measure, None]
        rests_on = says.counted(_RESTS_ON.get(measure, "spans"), figure.of)
        name = joined(says.measure(measure), tag("br"), _muted(says.meaning(measure)))
        rows.append(
            [
                tag("th", name, scope="row"),
                tag("td", tag("span", number(figure.value), class_="num value"), class_="n"),
                tag("td", share_bar(figure), class_="bar"),
                tag("td", interval(figure), class_="n"),
                tag("td", _muted(filled(rests_on, count=count(figure.of)))),
            ]
        )
    heads = ["measure", "value", "", "interval", "rests_on"]
    return tag(
        "section",
        tag("h2", says("figures")),
        table([says(head) if head else "" for head in heads], rows),
        *reasons(context, ((says.measure(m), figures[m, None]) for m in SHOWN)),
    )


def _by_label(context: Context) -> ReportSection:
    says, figures = context.says, context.report.overall
    labels = context.report.tally.labels
    rows = [
        [tag("th", context.chip(label), scope="row"), *_cells(figures, label)] for label in labels
    ]
    named = (
        (_named(context, says.measure(measure), context.title(label)), figures[measure, label])
        for label in labels
        for measure in SHOWN
    )
    return tag(
        "section",
        tag("h2", says("by_label")),
        table([says("label"), *map(says.measure, SHOWN)], rows),
        *reasons(context, named),
    )


def _by_pair(context: Context) -> ReportSection:
    says, report = context.says, context.report
    if len(report.pairs) < 2:
        return None
    if len(report.pairs) > MOST_ROWS:
        note = tag("p", says("square_note"), class_="note")
        return tag("section", tag("h2", says("by_pair")), note, square(context))
    rows = []
    named: list[tuple[str, Figure]] = []
    for pair in report.pairs:
        first, second = (tag("bdi", report.names[person]) for person in pair.people)
        names = filled(says("and_person"), one=first, other=second)
        articles = tag("td", count(pair.articles), class_="n")
        rows.append([tag("th", names, scope="row"), articles, *_cells(pair.figures, None)])
        named += ((_named(context, says.measure(m), names), pair.figures[m, None]) for m in SHOWN)
    heads = [says("pair"), says("articles"), *map(says.measure, SHOWN)]
    return tag("section", tag("h2", says("by_pair")), table(heads, rows), *reasons(context, named))


def _people(context: Context) -> ReportSection:
    says, report = context.says, context.report
    rows = []
    for member in report.people:
        work = member.work
        missed = filled(says("of"), count=count(work.missed), all=count(work.expected))
        rows.append(
            [
                tag("th", tag("bdi", report.names[member.person]), scope="row"),
                tag("td", count(member.articles), class_="n"),
                tag("td", count(work.spans), class_="n"),
                tag("td", count(work.alone), class_="n"),
                tag("td", missed, class_="n"),
                figure_cell(member.figures[Measure.STRICT, None]),
                _with_gold(context, member.gold),
            ]
        )
    names = ("person", "articles", "span_count", "alone", "missed", "with_others", "with_gold")
    return tag(
        "section",
        tag("h2", says("people")),
        table([says(name) for name in names], rows),
        *_reasons_of_people(context),
        tag("p", says("people_note"), class_="note"),
    )


def _themselves(context: Context) -> ReportSection:
    says, report = context.says, context.report
    if not report.themselves:
        return None
    measures = (Measure.STRICT, Measure.BOUNDARY)
    rows = [
        [
            tag("th", tag("bdi", report.names[own.person]), scope="row"),
            tag("td", count(own.drawn), class_="n"),
            tag("td", count(own.articles), class_="n"),
            *(figure_cell(own.figures[measure, None]) for measure in measures),
        ]
        for own in report.themselves
    ]
    heads = [says("person"), says("came_back"), says("done_again"), *map(says.measure, measures)]
    return tag(
        "section",
        tag("h2", says("with_themselves")),
        tag("p", says("with_themselves_note"), class_="note"),
        table(heads, rows),
    )


def _reasons_of_people(context: Context) -> Iterator[Markup]:
    says = context.says
    names = [
        (member, tag("bdi", context.report.names[member.person]))
        for member in context.report.people
    ]
    yield from reasons(
        context,
        (
            (_named(context, says(beside), name), measured.figures[Measure.STRICT, None])
            for member, name in names
            for beside, measured in (("with_others", member), ("with_gold", member.compared))
            if measured is not None
        ),
    )
    unsettled = [name for member, name in names if member.compared is None]
    if unsettled:
        gold = _named(context, says("with_gold"), listed(says("comma"), unsettled))
        yield tag("p", UNDEFINED, " ", gold, ": ", says("no_gold"), ".", class_="note")


def _named(context: Context, measure: str, subject: str) -> Markup:
    """The name of a figure: its measure, and the label, pair or person that it is about."""
    return joined(measure, context.says("comma"), subject)


def _by_article(context: Context) -> ReportSection:
    says, articles = context.says, context.report.articles
    worst = sorted(
        (article for article in articles if article.strict is not None),
        key=lambda article: (article.strict, -article.disagreed, article.article),
    )[:MOST_ARTICLES]
    names = context.project.articles.names()
    most = max((article.disagreed for article in worst), default=0)
    rows = [
        [
            tag("th", tag("bdi", names[article.article][1]), scope="row"),
            tag("td", count(article.spans), class_="n"),
            tag("td", count(article.agreed), class_="n"),
            tag("td", count(article.disagreed), class_="n"),
            tag("td", count_bar(article.disagreed, most, is_bad=True), class_="small"),
            tag("td", tag("span", number(article.strict), class_="num"), class_="n"),
        ]
        for article in worst
    ]
    heads = [says("article"), says("span_count"), says("agreed"), says("not_agreed"), ""]
    shown = filled(says("by_article_note"), count=count(len(worst)), all=count(len(articles)))
    return tag(
        "section",
        tag("h2", says("by_article")),
        tag("p", shown, class_="note") if len(worst) < len(articles) else None,
        table([*heads, says.measure(Measure.STRICT)], rows),
    )


def _reading(context: Context) -> ReportSection:
    says = context.says
    meanings = (
        joined(tag("dt", says.measure(measure)), tag("dd", says.meaning(measure)))
        for measure in SHOWN
    )
    return tag(
        "section",
        tag("h2", says("reading")),
        tag("dl", *meanings),
        tag("p", says("yardsticks"), class_="note"),
    )


def _cells(figures: Figures, label: str | None) -> Iterator[Markup]:
    return (figure_cell(figures[measure, label]) for measure in SHOWN)


def _with_gold(context: Context, gold: AgainstGold | None) -> Markup:
    if gold is None:
        return tag("td", UNDEFINED, class_="n")
    says = context.says
    notes = [filled(says.counted("on_articles", gold.articles), count=count(gold.articles))]
    if gold.left:
        notes.append(filled(says("gold_left"), count=count(gold.left)))
    if gold.own:
        notes.append(filled(says("own"), count=count(gold.own)))
    value = number(gold.figures[Measure.STRICT, None].value)
    return tag(
        "td",
        tag("span", value, class_="num"),
        tag("br"),
        _muted(listed(says("comma"), notes)),
        class_="n",
    )


def _muted(text: str) -> Markup:
    return tag("span", text, class_="muted")


_SECTIONS: tuple[Callable[[Context], ReportSection], ...] = (
    _alarm,
    _figures,
    _by_label,
    _by_pair,
    kinds,
    confusion,
    boundary_letters,
    contested,
    reasons_given,
    waiting,
    _people,
    assisted,
    _themselves,
    _by_article,
)
