"""Agreement as JSON; the keys are described in docs/agreement.md."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from annotator.agreement.bootstrap import RESAMPLES
from annotator.agreement.figures import F1, Figures, Measure
from annotator.agreement.measures import GAP_ALARM
from annotator.core.case import CaseKind
from annotator.jobs.measures.measuring import SEED
from annotator.jobs.measures.report import AgainstGold, AgreementReport, PersonAgreement

KEYS = {measure: f"{measure.value}_f1" if measure in F1 else measure.value for measure in Measure}
"""What a measure is called: ``strict_f1`` … ``kappa``, ``alpha``, ``gap``."""

MOST_STRINGS = 100
MOST_EDGES = 100

Value = dict[str, Any]


def value(report: AgreementReport, ids: Mapping[int, str]) -> Value:
    """All of ``report``; ``ids`` are the stable ones of articles, by number."""
    names = report.names
    return {
        "articles": len(report.articles),
        "of_one": report.of_one,
        "nothing_marked": report.unmarked,
        "taken_up": report.taken_up,
        "labels": list(report.tally.labels),
        "people": [names[one.person] for one in report.people],
        **_labelled(report.overall, report.tally.labels),
        "alarm": {"threshold": GAP_ALARM, "labels": report.alarms},
        "pairs": [
            {
                "people": [names[person] for person in pair.people],
                "articles": pair.articles,
                **_labelled(pair.figures, report.tally.labels),
            }
            for pair in report.pairs
        ],
        "by_person": [_person(one, names, report.tally.labels) for one in report.people],
        **_patterns(report),
        "by_article": [
            {
                "article": ids[article.article],
                "people": [names[person] for person in article.people],
                "spans": article.spans,
                "agreed": article.agreed,
                "disagreed": article.disagreed,
                **_figures(report.of_article(place), None),
            }
            for place, article in enumerate(report.articles)
        ],
        "interval": {"share": 0.95, "resamples": RESAMPLES, "seed": SEED},
    }


def _labelled(figures: Figures, labels: Iterable[str]) -> Value:
    return {
        "overall": _figures(figures, None),
        "by_label": {label: _figures(figures, label) for label in labels},
    }


def _figures(figures: Figures, label: str | None) -> Value:
    found = {}
    for measure, key in KEYS.items():
        one = figures[measure, label]
        found[key] = {
            "value": one.value,
            "low": one.low,
            "high": one.high,
            "why": one.why.value if one.why else None,
            "hits": one.hits,
            "of": one.of,
        }
    return found


def _patterns(report: AgreementReport) -> Value:
    patterns = report.patterns
    return {
        "kinds": {kind.value: patterns.kinds[kind] for kind in CaseKind},
        "confusion": [
            {"labels": [label or None for label in cell], "pairs": number}
            for cell, number in sorted(patterns.confusion.items())
        ],
        "boundary_letters": [
            {"at": edge.at, "letters": edge.letters, "pairs": number}
            for edge, number in patterns.boundary_letters(MOST_EDGES)
        ],
        "contested": [
            {"surface": one.surface, "disagreed": one.disagreed, "seen": one.seen}
            for one in patterns.contested(MOST_STRINGS)
        ],
    }


def _person(one: PersonAgreement, names: Mapping[int, str], labels: Iterable[str]) -> Value:
    work = one.work
    return {
        "name": names[one.person],
        "articles": one.articles,
        "spans": work.spans,
        "alone": work.alone,
        "expected": work.expected,
        "missed": work.missed,
        **_labelled(one.figures, labels),
        "gold": _gold(one.gold, labels) if one.gold else None,
    }


def _gold(one: AgainstGold, labels: Iterable[str]) -> Value:
    return {
        "articles": one.articles,
        "settled_by_themselves": one.own,
        **_labelled(one.figures, labels),
    }
