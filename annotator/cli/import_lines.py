"""What an import has done or would do, as lines for people and as one JSON value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from annotator.cli.advice import with_hint
from annotator.cli.output import counted, listed
from annotator.core.as_typed import as_typed
from annotator.core.message import say
from annotator.core.place import Place, PlaceForm
from annotator.formats.errors import shortened
from annotator.formats.notices import Finding
from annotator.jobs.exchange.account import Account, FileAccount, Sample
from annotator.jobs.exchange.importing import ImportReport, RefusedItem
from annotator.jobs.exchange.inputs import PassedOver

_MOST_SHOWN = 100
_MOST_FILES = 20
_OPENING = 300  # code points of the first article


def lines(report: ImportReport) -> Iterator[str]:
    """What came in, what is to be known of it, and (of a dry run) what would be refused."""
    did = "Would import" if report.dry_run else "Imported"
    yield (
        f"{did} {counted(report.added, 'article')}, and {counted(report.annotations, 'annotation')}"
        f" in {counted(report.sets, 'set')}."
    )
    if report.known:
        yield f"The same text was there already: {counted(report.known, 'time')}."
    if report.sets_kept:
        yield (
            "Warning: Not taken, because their person has work on the article:"
            f" {counted(report.sets_kept, 'set')}."
        )
    for encoding, count in sorted(report.encodings.items()):
        if encoding != "utf-8":
            yield f"Read as {encoding}: {counted(count, 'article')}."
    if report.dry_run:
        yield from _brought(report.account)
    for finding in report.account.findings:
        yield f"{'Warning' if finding.warns else 'Note'}: {finding.message}"
        if finding.warns:
            yield f"    first in {finding.places[0]}"
        if finding.repair and finding.warns:
            yield f"    To mend this: --repair {as_typed(finding.repair)}"
    yield from _passed_over(report.skipped)
    if report.dry_run:
        yield from _refused(report)


def value(report: ImportReport) -> dict[str, Any]:
    """The same as one JSON value, for scripts."""
    account = report.account
    return {
        "dry_run": report.dry_run,
        "articles": report.added,
        "known": report.known,
        "sets": report.sets,
        "sets_kept": report.sets_kept,
        "annotations": report.annotations,
        "files": [_file_value(name, file) for name, file in account.files.items()],
        "encodings": dict(sorted(report.encodings.items())),
        "people": dict(account.people),
        "labels": dict(account.labels),
        "dates": dict(account.dates),
        "findings": [_finding_value(finding) for finding in account.findings],
        "passed_over": [_passed_over_value(passed) for passed in report.skipped],
        "refused_count": report.refused_count,
        "refused": [_refused_value(refused) for refused in report.refused],
        "first": _sample_value(account.sample) if account.sample else None,
    }


def _brought(account: Account) -> Iterator[str]:
    """What the files bring: each file, the counts of people, labels and dates, a first article."""
    files = list(account.files.values())
    for file in files[:_MOST_FILES] if len(files) > 1 or account.labels else ():
        refused = f", {file.refused:,} refused" if file.refused else ""
        yield f"    {file.path}: {file.format}, {counted(file.articles, 'article')}{refused}"
    if len(files) > _MOST_FILES:
        yield f"    and {counted(len(files) - _MOST_FILES, 'more file')}"
    for title, counts in (
        ("People", account.people),
        ("Labels", account.labels),
        ("Dates", account.dates),
    ):
        if counts:
            shown = {
                shortened(name) if title == "People" else name: counts[name] for name in counts
            }
            yield f"{title}: {listed(shown)}."
    if account.sample is not None:
        yield from _first_article(account.sample)


def _first_article(sample: Sample) -> Iterator[str]:
    yield "The first article:"
    details = (sample.title, sample.source, sample.published)
    yield f"    {' · '.join(detail or '–' for detail in details)}"
    opening = " ".join(sample.text[:_OPENING].split())
    yield f"    {opening}{'…' if len(sample.text) > _OPENING else ''}"
    for span, label in sample.labelled[:5]:
        yield f"    {label}: {' '.join(span.of(sample.text).split())}"
    if len(sample.labelled) > 5:
        yield f"    and {counted(len(sample.labelled) - 5, 'more annotation')}"


def _passed_over(skipped: list[PassedOver]) -> Iterator[str]:
    by_reason: dict[str, list[PassedOver]] = {}
    for passed in skipped:
        by_reason.setdefault(str(passed.reason), []).append(passed)
    for reason, several in by_reason.items():
        yield f"Passed over: {counted(len(several), 'file')}, {several[0].path} first: {reason}"


def _refused(report: ImportReport) -> Iterator[str]:
    for refused in report.refused[:_MOST_SHOWN]:
        yield f"Refused: {with_hint(refused.message(), refused.hint)}"
    if report.refused_count > _MOST_SHOWN:
        yield f"Refused: {report.refused_count - _MOST_SHOWN:,} more."


def _file_value(name: str, file: FileAccount) -> dict[str, Any]:
    return {
        "file": name,
        "format": file.format,
        "articles": file.articles,
        "refused": file.refused,
    }


def _finding_value(finding: Finding) -> dict[str, Any]:
    return {
        "finding": finding.first.form.name.lower(),
        "warns": finding.warns,
        "count": finding.count,
        "message": str(finding.message),
        "repair": finding.repair or None,
        "places": [_place(place) for place in finding.places],
    }


def _passed_over_value(passed: PassedOver) -> dict[str, Any]:
    return {"file": str(passed.path), "reason": str(passed.reason), "hint": passed.hint or None}


def _refused_value(refused: RefusedItem) -> dict[str, Any]:
    return {
        **_place(refused.place),
        "reason": str(refused.reason),
        "hint": refused.hint or None,
        "message": str(say(PlaceForm.FAULT, place=refused.place, reason=refused.reason)),
    }


def _place(place: Place) -> dict[str, Any]:
    return {"file": place.file, "line": place.line, "part": place.part or None}


def _sample_value(sample: Sample) -> dict[str, Any]:
    return {
        "title": sample.title,
        "source": sample.source,
        "published": sample.published,
        "text": sample.text,
        "spans": [
            {"start": span.start, "end": span.end, "label": label, "text": span.of(sample.text)}
            for span, label in sample.labelled
        ],
    }
