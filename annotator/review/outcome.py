"""What a reviewer may make gold of a case: gold has the same rules of labels as annotations."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.arabic import edges
from annotator.core.blindness import cases_shown
from annotator.core.case import Case, FinishedSets, LabelledSpan
from annotator.core.labels import LabelSet
from annotator.core.reviewed import ReviewedCase
from annotator.core.rules import Advice, Objection, Refusal, judge_spans
from annotator.core.span import reading_order
from annotator.review.gold import gold
from annotator.review.standing import in_the_way


def trimmed(
    text: str, case: Case, spans: Sequence[LabelledSpan], *, cuts_graphemes: bool = False
) -> tuple[LabelledSpan, ...]:
    """``spans`` in reading order, each once, with edges where they may be (``arabic.edges``).

    What people said in the case stays to the letter, and so does what is nothing but white space.
    """
    marked = {span for variant in case.variants for span in variant.spans}
    kept = {
        labelled if labelled in marked else _fitted(text, labelled, cuts_graphemes=cuts_graphemes)
        for labelled in spans
    }
    return tuple(sorted(kept, key=lambda labelled: (*reading_order(labelled.span), labelled.label)))


def judge(
    finished: FinishedSets,
    reviewed: Sequence[ReviewedCase],
    case: Case,
    spans: Sequence[LabelledSpan],
    labels: LabelSet,
) -> tuple[Refusal | None, list[Advice]]:
    """Why ``spans`` may not become gold of ``case``, and what to tell all the same.

    ``None`` where nothing speaks against them. ``reviewed`` are the cases of the article. What is
    gold of the case already is not judged again. What stands beside it has no say, as the decision
    takes its place; nor has what waits for the blind check: a refusal would tell what the rule did.
    """
    held = next((other for other in reviewed if other.case == case), None)
    new = [other for other in spans if held is None or other not in (held.outcome or ())]
    superseded = held.beside if held is not None else ()
    others = [
        other
        for other in reviewed
        if other.case != case and (other.decision is None or other.decision not in superseded)
    ]
    beside = {other.labelled for other in gold(cases_shown(others))} | {*spans} - {*new}
    if case.labels:
        beside -= {*new}  # two cases may come to the same; gold has it once
    else:
        refusal = _not_missed(finished, others, new)
        if refusal is not None:
            return refusal, []
    return judge_spans(new, sorted(beside), finished.text, labels)


def _not_missed(
    finished: FinishedSets, others: Sequence[ReviewedCase], new: Sequence[LabelledSpan]
) -> Refusal | None:
    for span in new:
        marked = in_the_way(finished, others, span)
        if marked is not None:
            values = {"surface": marked.of(finished.text), "label": marked.label}
            return Refusal(Objection.NOT_MISSED, values)
    return None


def _fitted(text: str, labelled: LabelledSpan, *, cuts_graphemes: bool) -> LabelledSpan:
    span = edges.fitted(text, labelled.span, cuts_graphemes=cuts_graphemes)
    return LabelledSpan(span.start, span.end, labelled.label) if span is not None else labelled
