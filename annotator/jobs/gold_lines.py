"""The gold of a project as lines of JSONL version 1."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from annotator.agreement.gold import gold_id
from annotator.core.article import Article
from annotator.core.review import FinishedSets, GoldSpan, Source
from annotator.core.span import Span
from annotator.formats.jsonl_line import Line, SpanLine
from annotator.formats.jsonl_writing import in_order, word_bounds
from annotator.formats.reading import GOLD
from annotator.jobs.export_lines import article_line, region_lines
from annotator.jobs.reviewing import Reviewed, gold_of


def is_settled(one: Reviewed) -> bool:
    """Whether two or more people finished the article, and no case of it is left to a reviewer."""
    finished, found = one
    return len(finished.spans) > 1 and not any(case.left for case in found)


def undecided(one: Reviewed) -> int:
    """How many cases of the article are not in gold, because nobody decided them."""
    return sum(case.outcome is None for case in one[1])


def gold_line(
    article: Article,
    one: Reviewed,
    names: Mapping[int, str],
    dimmed: list[tuple[int, Span]],
) -> Line:
    """The line of the gold of ``article``; ``names`` of people, and who ``dimmed`` what."""
    line = article_line(article, GOLD, "settled" if is_settled(one) else "done")
    line.spans = in_order(_span_line(article, span, names) for span in gold_of(one))
    line.not_article = region_lines(most_dimmed(one[0], dimmed))
    return line


def most_dimmed(finished: FinishedSets, dimmed: list[tuple[int, Span]]) -> list[Span]:
    """What more than half of those who finished say does not belong to the article, by place."""
    counts = Counter(span for person, span in dimmed if person in finished.spans)
    return sorted(span for span, count in counts.items() if 2 * count > len(finished.spans))


def _span_line(article: Article, span: GoldSpan, names: Mapping[int, str]) -> SpanLine:
    start, end, label = span.labelled
    word_start, word_end = word_bounds(article.text, start, end)
    # What all agree on is gold without anybody's decision, even where one lets it be checked.
    decision = span.decision if span.source is not Source.UNANIMOUS else None
    return SpanLine(
        id=gold_id(article.id, span.labelled),
        start=start,
        end=end,
        label=label,
        text=span.labelled.of(article.text),
        word_start=word_start,
        word_end=word_end,
        note=decision.note if decision else None,
        certainty=None,
        origin="manual",
        source=span.source.value,
        people=sorted(names[person] for person in span.people),
        decided_by=names[decision.person] if decision else None,
        reason=decision.reason.value if decision and decision.reason else None,
    )
