"""Agreement told in lines: what a lead reads in a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from annotator.agreement.figure_names import measure_name, why_undefined
from annotator.agreement.figures import SHOWN, Figure, Figures, Measure, Undefined
from annotator.agreement.patterns import MANY, DifferingLetters
from annotator.cli.output import columns, counted, listed
from annotator.core.case import CaseKind
from annotator.core.case_names import kind_name
from annotator.jobs.measures.report import (
    UNDEFINED,
    AgreementReport,
    PairAgreement,
    PersonAgreement,
    number,
    visible,
)

_NO_GOLD = "nobody else settled anything in an article that they finished"
_RESTS_ON = {Measure.KAPPA: "pairs of spans", Measure.ALPHA: "judgements"}
_SHOWN_AT_MOST = 10


def lines(report: AgreementReport) -> Iterator[str]:
    """All of ``report``, but for single articles."""
    yield from _about(report)
    for part in _PARTS if report.articles else (_themselves,):
        part_lines = list(part(report))
        if part_lines:
            yield ""
            yield from part_lines


def _about(report: AgreementReport) -> Iterator[str]:
    names = ", ".join(report.names[member.person] for member in report.people)
    measured = counted(len(report.articles), "article")
    yield f"{measured} that two or more people finished{': ' + names if names else ''}."
    if not report.articles:
        yield f"{UNDEFINED} Nothing can be measured: {why_undefined(Undefined.FEW_PEOPLE)}."
    if report.finished_by_one:
        articles = counted(report.finished_by_one, "article")
        yield f"{articles} that one person alone finished: not measured."
    if report.unmarked:
        yield (
            f"{counted(report.unmarked, 'article')} on which all agree that there is nothing:"
            " left out of F1."
        )
    if report.taken_up:
        yield (
            f"{counted(report.taken_up, 'set')} taken up again after being finished: the first"
            " finished version is measured."
        )
    apart = report.by_help
    if apart is not None:
        strict = Measure.STRICT, None
        yield (
            f"Suggestions were shown in {counted(apart.assisted, 'of these articles')}: strict F1"
            f" {number(apart.with_suggestions[strict].value)} there,"
            f" {number(apart.without[strict].value)} in the other {apart.unaided:,}."
        )


def _overall(report: AgreementReport) -> Iterator[str]:
    rows = [["", "value", "95 % interval", "rests on"]]
    for measure in SHOWN:
        figure = report.overall[measure, None]
        of = f"{figure.of:,} {_RESTS_ON.get(measure, 'spans')}"
        rows.append([_name(measure), number(figure.value), _interval(figure), of])
    yield from columns(rows)
    yield from _reasons((_name(measure), report.overall[measure, None]) for measure in SHOWN)


def _outliers(report: AgreementReport) -> Iterator[str]:
    far, names = report.outliers, report.names
    if not far:
        return
    yield "Worth a look, because they are far from the usual:"
    for person in sorted({person for people in far.sets().values() for person in people}):
        sparse = [outlier for outlier in far.sparse if outlier.person == person]
        fast = [outlier for outlier in far.fast if outlier.person == person]
        empty = sum(not outlier.spans for outlier in sparse)
        told = {"empty": empty, "sparse": len(sparse) - empty, "fast": len(fast)}
        sets = listed({what: count for what, count in told.items() if count})
        yield f"    sets of {names[person]}: {sets}"
    for below in far.below:
        yield (
            f"    {names[below.person]}: F1 with others {number(below.with_others.value)},"
            f" of the others {number(below.others.value)}"
        )
    shown = {
        _name(measure): number(report.without_outliers[measure, None].value) for measure in SHOWN
    }
    yield f"    without them: {', '.join(f'{name} {value}' for name, value in shown.items())}"


def _by_label(report: AgreementReport) -> Iterator[str]:
    labels = report.tally.labels
    rows = [["label", *(_name(measure) for measure in SHOWN)]]
    rows += [[label, *_cells(report.overall, label)] for label in labels]
    yield from columns(rows)
    yield from _reasons(
        (f"{_name(measure)} of {label}", report.overall[measure, label])
        for label in labels
        for measure in SHOWN
    )


def _by_pair(report: AgreementReport) -> Iterator[str]:
    """The pairs of people, the worst first; of many only these."""
    if len(report.pairs) < 2:
        return
    worst = sorted(report.pairs, key=_strict_of_pair)[:_SHOWN_AT_MOST]
    rows = [["pair", "articles", *(_name(measure) for measure in SHOWN)]]
    for pair in worst:
        names = " and ".join(report.names[person] for person in pair.people)
        rows.append([names, f"{pair.articles:,}", *_cells(pair.figures, None)])
    yield from columns(rows)
    if len(worst) < len(report.pairs):
        yield f"and {counted(len(report.pairs) - len(worst), 'pair')} that agree more."
    yield from _reasons(
        (f"{_name(measure)} of {row[0]}", pair.figures[measure, None])
        for pair, row in zip(worst, rows[1:], strict=True)
        for measure in SHOWN
    )


def _strict_of_pair(pair: PairAgreement) -> tuple[bool, float]:
    value = pair.figures[Measure.STRICT, None].value
    return value is None, value or 0.0


def _alarm(report: AgreementReport) -> Iterator[str]:
    if not report.alarms:
        return
    gaps = [
        f"{number(report.overall[Measure.GAP, label].value)}"
        f" {'over all' if label is None else 'for ' + label}"
        for label in report.alarms
    ]
    yield (
        f"Alarm: F1 would be higher by {', '.join(gaps)}, if clitics did not matter. People differ"
        " on whether a letter written onto a name belongs to it: make the guideline clearer."
    )


def _patterns(report: AgreementReport) -> Iterator[str]:
    patterns = report.patterns
    yield f"cases: {listed({str(kind_name(kind)): patterns.kinds[kind] for kind in CaseKind})}"
    confused = sorted(
        (-pairs, cell) for cell, pairs in patterns.confusion.items() if cell[0] != cell[1]
    )
    taken = {f"{label} / {other or 'nothing'}": -pairs for pairs, (label, other) in confused}
    yield f"taken for one another: {_first(taken)}"
    letters = {_edge(edge): count for edge, count in patterns.boundary_letters(_SHOWN_AT_MOST)}
    yield f"spans differ by: {_first(letters)}"
    contested = [
        f"{' '.join(string.surface.split())} {string.disagreed:,} of {string.seen:,}"
        for string in report.contested[:_SHOWN_AT_MOST]
    ]
    if contested:
        yield f"most contested: {', '.join(contested)}"


def _people(report: AgreementReport) -> Iterator[str]:
    rows = [["person", "articles", "spans", "alone", "missed", "F1 with others", "F1 with gold"]]
    for member in report.people:
        work = member.work
        rows.append(
            [
                report.names[member.person],
                f"{member.articles:,}",
                f"{work.spans:,}",
                f"{work.alone:,}",
                f"{work.missed:,} of {work.expected:,}",
                number(member.figures[Measure.STRICT, None].value),
                _with_gold(member),
            ]
        )
    yield from columns(rows)
    yield from _reasons(_f1_of_people(report))
    unsettled = [report.names[member.person] for member in report.people if member.compared is None]
    if unsettled:
        yield f"{UNDEFINED} F1 with gold of {', '.join(unsettled)}: {_NO_GOLD}."
    own = {report.names[member.person]: member.gold.own for member in report.people if member.gold}
    left = {report.names[m.person]: m.gold.left for m in report.people if m.gold and m.gold.left}
    if left:
        yield f"Cases left in what is compared with gold, on neither side: {listed(left)}."
    if any(own.values()):
        yield f"Not compared with gold, because they settled it themselves: {listed(own)}."


def _themselves(report: AgreementReport) -> Iterator[str]:
    """How people agree with what they did first, on what came back to them."""
    if not report.themselves:
        return
    measures = (Measure.STRICT, Measure.BOUNDARY)
    rows = [["with oneself", "came back", "done again", *map(_name, measures)]]
    for own in report.themselves:
        values = (number(own.figures[measure, None].value) for measure in measures)
        rows.append(
            [report.names[own.person], f"{own.drawn:,}", f"{own.articles:,}", *values],
        )
    yield from columns(rows)


def _f1_of_people(report: AgreementReport) -> Iterator[tuple[str, Figure]]:
    for member in report.people:
        name = report.names[member.person]
        yield f"F1 with others of {name}", member.figures[Measure.STRICT, None]
        if member.compared is not None:
            yield f"F1 with gold of {name}", member.compared.figures[Measure.STRICT, None]


def _with_gold(member: PersonAgreement) -> str:
    if member.compared is None:
        return UNDEFINED
    value = member.compared.figures[Measure.STRICT, None].value
    return f"{number(value)} ({member.compared.articles:,})"


def _name(measure: Measure) -> str:
    return str(measure_name(measure))


def _cells(figures: Figures, label: str | None) -> Iterator[str]:
    for measure in SHOWN:
        figure = figures[measure, label]
        interval = _interval(figure)
        yield f"{number(figure.value)} ({interval})" if interval else number(figure.value)


def _interval(figure: Figure) -> str:
    return "" if figure.low is None else f"{number(figure.low)}–{number(figure.high)}"


def _reasons(figures: Iterable[tuple[str, Figure]]) -> Iterator[str]:
    """Why figures have no value, those with the same reason together."""
    by_reason: dict[Undefined, list[str]] = {}
    for name, figure in figures:
        if figure.why is not None:
            by_reason.setdefault(figure.why, []).append(name)
    for why, names in by_reason.items():
        yield f"{UNDEFINED} {', '.join(names)}: {why_undefined(why)}."


def _first(counts: dict[str, int]) -> str:
    return listed(dict(list(counts.items())[:_SHOWN_AT_MOST]))


def _edge(edge: DifferingLetters) -> str:
    letters = "words" if edge.letters == MANY else f"“{visible(edge.letters)}”"
    return f"{letters} at the {edge.at}"


_PARTS = (
    *(_overall, _outliers, _by_label, _alarm, _by_pair, _patterns, _people),
    _themselves,
)
