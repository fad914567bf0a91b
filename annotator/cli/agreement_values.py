"""Agreement as JSON; the keys are described in docs/agreement.md."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from annotator.agreement.bootstrap import RESAMPLES
from annotator.agreement.figures import F1, Figures, Measure
from annotator.agreement.measures import GAP_ALARM
from annotator.core.case import CaseKind
from annotator.jobs.measures.measuring import SEED
from annotator.jobs.measures.report import (
    AgainstGold,
    AgreementReport,
    PersonAgreement,
    SelfAgreement,
)
from annotator.jobs.measures.with_help import ByHelp

KEYS = {measure: f"{measure.value}_f1" if measure in F1 else measure.value for measure in Measure}
"""What a measure is called: ``strict_f1`` … ``kappa``, ``alpha``, ``gap``."""

MOST_STRINGS = 100
MOST_EDGES = 100

JsonObject = dict[str, Any]


def value(report: AgreementReport, ids: Mapping[int, str]) -> JsonObject:
    """All of ``report``; ``ids`` are the stable ones of articles, by number."""
    names = report.names
    return {
        "at": report.at,
        "articles": len(report.articles),
        "of_one": report.finished_by_one,
        "nothing_marked": report.unmarked,
        "taken_up": report.taken_up,
        "labels": list(report.tally.labels),
        "people": [names[member.person] for member in report.people],
        **_labelled(report.overall, report.tally.labels),
        "alarm": {"threshold": GAP_ALARM, "labels": report.alarms},
        "outliers": _outliers(report, ids),
        "pairs": [
            {
                "people": [names[person] for person in pair.people],
                "articles": pair.articles,
                **_labelled(pair.figures, report.tally.labels),
            }
            for pair in report.pairs
        ],
        "by_person": [_person(member, names, report.tally.labels) for member in report.people],
        "by_help": _by_help(report.by_help),
        "with_themselves": [_themselves(own, report) for own in report.themselves],
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


def _outliers(report: AgreementReport, ids: Mapping[int, str]) -> JsonObject:
    far, names = report.outliers, report.names
    return {
        "sparse": [
            {
                "article": ids[outlier.article],
                "name": names[outlier.person],
                "spans": outlier.spans,
                "usual": outlier.usual,
            }
            for outlier in far.sparse
        ],
        "fast": [
            {
                "article": ids[outlier.article],
                "name": names[outlier.person],
                "seconds": round(outlier.seconds, 1),
                "usual": round(outlier.usual, 1),
            }
            for outlier in far.fast
        ],
        "below": [
            {
                "name": names[below.person],
                "with_others": below.with_others.value,
                "others": below.others.value,
            }
            for below in far.below
        ],
        "without": _figures(report.without_outliers, None),
    }


def _by_help(apart: ByHelp | None) -> JsonObject | None:
    if apart is None:
        return None
    return {
        "assisted": {"articles": apart.assisted, **_figures(apart.with_suggestions, None)},
        "unaided": {"articles": apart.unaided, **_figures(apart.without, None)},
    }


def _labelled(figures: Figures, labels: Iterable[str]) -> JsonObject:
    return {
        "overall": _figures(figures, None),
        "by_label": {label: _figures(figures, label) for label in labels},
    }


def _figures(figures: Figures, label: str | None) -> JsonObject:
    values = {}
    for measure, key in KEYS.items():
        figure = figures[measure, label]
        values[key] = {
            "value": figure.value,
            "low": figure.low,
            "high": figure.high,
            "why": figure.why.value if figure.why else None,
            "hits": figure.hits,
            "of": figure.of,
        }
    return values


def _patterns(report: AgreementReport) -> JsonObject:
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
            {"surface": string.surface, "disagreed": string.disagreed, "seen": string.seen}
            for string in report.contested[:MOST_STRINGS]
        ],
    }


def _themselves(own: SelfAgreement, report: AgreementReport) -> JsonObject:
    return {
        "name": report.names[own.person],
        "drawn": own.drawn,
        "articles": own.articles,
        **_labelled(own.figures, report.tally.labels),
    }


def _person(member: PersonAgreement, names: Mapping[int, str], labels: Iterable[str]) -> JsonObject:
    work = member.work
    return {
        "name": names[member.person],
        "articles": member.articles,
        "spans": work.spans,
        "alone": work.alone,
        "expected": work.expected,
        "missed": work.missed,
        **_labelled(member.figures, labels),
        "gold": _gold(member.gold, labels) if member.gold else None,
    }


def _gold(compared: AgainstGold, labels: Iterable[str]) -> JsonObject:
    return {
        "articles": compared.articles,
        "settled_by_themselves": compared.own,
        "left": compared.left,
        **_labelled(compared.figures, labels),
    }
