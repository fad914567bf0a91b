"""What an export has written and lost, as lines for people and as one JSON value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from annotator.cli.output import as_released, counted
from annotator.formats.errors import shortened
from annotator.formats.losses import LossReport, SpanOutcome
from annotator.jobs.exchange.exporting import ExportReport
from annotator.jobs.exchange.splitting import part_file
from annotator.jobs.exchange.writing_sets import PartReport

_MOST_SHOWN = 5


def lines(report: ExportReport, *, dry_run: bool) -> Iterator[str]:
    """What was written where, what did not come through, and what was left out."""
    for name, part in report.parts.items():
        yield f"{_written(part, dry_run=dry_run)} to {part_file(report.out, name)}."
    if not report.parts:
        yield f"{_written(report, dry_run=dry_run)} to {report.out}."
    yield from _lost(report.losses)
    yield from _left_out(report)
    if report.otherwise:
        yield as_released(report.otherwise, report.otherwise_articles)
    if report.preview:
        yield "The file would begin:"
        yield from (f"    {line}" for line in report.preview.split("\n"))


def value(report: ExportReport, *, format_name: str, dry_run: bool) -> dict[str, Any]:
    """The same as one JSON value, for scripts."""
    losses = report.losses
    return {
        "dry_run": dry_run,
        "format": format_name,
        "articles": report.articles,
        "sets": report.sets,
        "annotations": report.annotations,
        "parts": {
            name: {"articles": part.articles, "sets": part.sets, "annotations": part.annotations}
            for name, part in report.parts.items()
        },
        "spans": losses.spans,
        **{outcome.value: losses.outcomes[outcome] for outcome in SpanOutcome},
        "articles_left_out": losses.articles_left_out,
        "omitted": [
            {"part": part.name.lower(), "reason": reason.code, "count": count}
            for (part, reason), count in sorted(losses.omitted.items())
        ],
        "by_label": [
            {"label": label, "outcome": outcome.value, "count": count}
            for (label, outcome), count in sorted(losses.by_label.items())
        ],
        "reasons": [
            {"outcome": outcome.value, "reason": reason.code, "count": count}
            for (outcome, reason), count in sorted(losses.reasons.items())
        ],
        "fields": {lost.name.lower(): count for lost, count in losses.fields.items()},
        "unfinished": report.unfinished,
        "undecided": report.undecided,
        "unsettled": report.unsettled,
        "waiting": report.waiting,
        "released_otherwise": report.otherwise,
        "preview": report.preview or None,
    }


def _written(part: ExportReport | PartReport, *, dry_run: bool) -> str:
    return (
        f"{'Would write' if dry_run else 'Wrote'} {counted(part.sets, 'set')} of"
        f" {counted(part.articles, 'article')} with {counted(part.annotations, 'annotation')}"
    )


def _lost(losses: LossReport) -> Iterator[str]:
    if losses.lost:
        sums = ", ".join(f"{losses.outcomes[outcome]:,} {outcome.value}" for outcome in SpanOutcome)
        yield f"Of {counted(losses.spans, 'span')}: {sums}."
    for (outcome, reason), count in sorted(losses.reasons.items()):
        yield f"    {outcome.value} {count:,}, because {reason}"
    by_label: dict[str, list[str]] = {}
    for (label, outcome), count in sorted(losses.by_label.items()) if losses.lost else ():
        by_label.setdefault(label, []).append(f"{count:,} {outcome.value}")
    for label, counts in by_label.items():
        yield f"    {label}: {', '.join(counts)}"
    yield from _omitted(losses)
    if losses.fields:
        named = ", ".join(f"{lost.value} ({count:,})" for lost, count in losses.fields.items())
        yield f"This format has no place for: {named}."


def _omitted(losses: LossReport) -> Iterator[str]:
    """How often something was left out that the format cannot hold, and where first."""
    for (part, reason), count in sorted(losses.omitted.items()):
        yield f"Left out, because {reason}: {part} ({count:,})."
    for omission in losses.omissions[:_MOST_SHOWN]:
        yield f"    {omission.article} of {omission.whose}: {shortened(omission.value)}"
    if losses.omitted.total() > _MOST_SHOWN:
        yield f"    and {losses.omitted.total() - _MOST_SHOWN:,} more"


def _left_out(report: ExportReport) -> Iterator[str]:
    for count, noun, why in (
        (report.unfinished, "set", "not done"),
        (report.undecided, "case", "nobody decided yet"),
        (report.unsettled, "article", "not settled"),
        (report.waiting, "article", "somebody else still has it to do"),
    ):
        if count:
            yield f"Left out, because {why}: {counted(count, noun)}."
