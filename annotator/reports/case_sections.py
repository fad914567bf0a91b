"""The sections of the report on what people differ about: kinds, labels, letters, strings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from annotator import arabic
from annotator.agreement.patterns import MANY, NOTHING, DifferingLetters
from annotator.core.blindness import are_names_shown
from annotator.core.case import Case, CaseKind, LabelledSpan, Variant
from annotator.core.span import Span
from annotator.jobs.measures.report import visible
from annotator.jobs.review.cases import reviewed
from annotator.reports.markup import Markup, joined, listed, tag
from annotator.reports.parts import Context, ReportSection, chart, count, count_bar, direction
from annotator.review.anonymous import letters

MOST_EDGES = 15
_LONGEST = 280  # letters of a sentence around a case


def kinds(context: Context) -> ReportSection:
    """How many cases there are of each kind."""
    says, counts = context.says, context.report.patterns.kinds
    most = max(counts.values())
    rows = [
        [
            tag("th", says.kind(kind), scope="row"),
            tag("td", count(counts[kind]), class_="n"),
            _wide(count_bar(counts[kind], most, is_bad=kind is not CaseKind.AGREED)),
        ]
        for kind in CaseKind
    ]
    return tag(
        "section",
        tag("h2", says("kinds")),
        tag("p", says("kinds_note"), class_="note"),
        chart(rows),
    )


def confusion(context: Context) -> ReportSection:
    """Which labels are taken for which: a square, darker where there is more."""
    says, cells = context.says, context.report.patterns.confusion
    labels = [*context.report.tally.labels, NOTHING]
    most = max((many for (first, other), many in cells.items() if first != other), default=0)

    def name(label: str) -> Markup:
        return context.chip(label) if label else joined(says("nothing_there"))

    def row(first: str) -> Iterator[Markup]:
        yield tag("th", name(first), scope="row")
        for other in labels:
            many = cells.get((first, other), 0) or cells.get((other, first), 0)
            yield _cell(many, most, is_same=first == other, is_possible=bool(first or other))

    head = tag("tr", tag("td"), *(tag("th", name(label), scope="col") for label in labels))
    body = (tag("tr", *row(label)) for label in labels)
    square = tag("table", tag("thead", head), tag("tbody", *body), class_="heat")
    return tag(
        "section",
        tag("h2", says("confusion")),
        tag("p", says("confusion_note"), class_="note"),
        tag("div", square, class_="wide"),
    )


def boundary_letters(context: Context) -> ReportSection:
    """What letters boundaries differ by, as bars."""
    says = context.says
    edges = context.report.patterns.boundary_letters(MOST_EDGES)
    if not edges:
        return None
    most = edges[0][1]
    rows = [
        [
            tag("th", _edge(context, edge), scope="row"),
            tag("td", says(f"at_{edge.at}")),
            tag("td", count(many), class_="n"),
            _wide(count_bar(many, most)),
        ]
        for edge, many in edges
    ]
    return tag(
        "section",
        tag("h2", says("letters")),
        tag("p", says("letters_note"), class_="note"),
        chart(rows),
    )


def example(context: Context, case: Case) -> Markup:
    """A case in its sentence, and what each says of it."""
    article = context.project.articles.read(case.article)
    text, called = article.text, _called(context, article.id, case)
    readings = (
        tag("li", _reading(context, case, variant, text, called)) for variant in case.variants
    )
    return joined(
        tag("blockquote", *_sentence(text, case.place), dir=direction(text)),
        tag("ul", *readings, class_="readings"),
    )


def _called(context: Context, article_id: str, case: Case) -> Mapping[int, str]:
    """The names of people; letters instead, as long as a case of the article is left."""
    names, now = context.report.names, next(reviewed(context.project, [case.article]), None)
    finished, cases = now if now is not None else (None, [])
    if now is not None and are_names_shown(cases):
        return names
    people = {*case.people, *(finished.spans if finished is not None else ())}
    return letters(article_id, people, names)


def _reading(
    context: Context, case: Case, variant: Variant, text: str, called: Mapping[int, str]
) -> Markup:
    """Who says it, and what: the letters in bold that not everybody has."""
    names = listed(context.says("comma"), (tag("bdi", called[person]) for person in variant.people))
    if not variant.spans:
        return joined(names, ": ", context.says("said_nothing"))
    spans = (
        joined(
            tag("span", context.chip(span.label), class_="label"),
            " ",
            tag("bdi", *_surface(case, span, text)),
        )
        for span in variant.spans
    )
    return joined(names, ": ", listed(" + ", spans))


def _surface(case: Case, span: LabelledSpan, text: str) -> Iterator[str]:
    """The surface in pieces, what lies outside of the part that all have in bold."""
    start, end = _common(case.variants)
    if not span.start <= start < end <= span.end:
        start, end = span.start, span.end
    before, after = text[span.start : start], text[end : span.end]
    yield from (tag("b", before) for _ in before[:1])
    yield text[start:end]
    yield from (tag("b", after) for _ in after[:1])


def _common(variants: Sequence[Variant]) -> tuple[int, int]:
    """What all the spans of a case share; nothing, if some lie apart."""
    spans = [span for variant in variants for span in variant.spans]
    return max(span.start for span in spans), min(span.end for span in spans)


def _sentence(text: str, place: Span) -> Iterator[str]:
    """The sentences that ``place`` is in, cut where they are long, with the place marked."""
    first = arabic.words.sentence_at(text, place.start) or place
    last = arabic.words.sentence_at(text, place.end - 1) or place
    start, end = min(first.start, place.start), max(last.end, place.end)
    room = max(0, _LONGEST - len(place)) // 2
    if place.start - start > room:
        start = text.find(" ", place.start - room - 1, place.start) + 1 or place.start
        yield "… "
    yield text[start : place.start]
    marked = place.of(text)
    yield tag("mark", marked if len(marked) <= _LONGEST else f"{marked[:_LONGEST]} …")
    if end - place.end > room:
        cut = text.rfind(" ", place.end, place.end + room + 1)
        yield text[place.end : max(cut, place.end)]
        yield " …"
    else:
        yield text[place.end : end]


def _cell(many: int, most: int, *, is_same: bool, is_possible: bool) -> Markup:
    if not many:
        return tag("td", "0" if is_possible else "", class_="none")
    if is_same:
        return tag("td", count(many), style="background:rgba(var(--heat),.16)")
    strength = 0.12 + 0.6 * many / most
    return tag("td", count(many), style=f"background:rgba(var(--wrong),{strength:.2f})")


def _edge(context: Context, edge: DifferingLetters) -> Markup:
    if edge.letters == MANY:
        return joined(context.says("many"))
    return tag("bdi", visible(edge.letters), class_="letters")


def _wide(bar: Markup) -> Markup:
    return tag("td", bar, class_="bar")
