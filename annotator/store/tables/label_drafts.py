"""The labels that somebody wants and has not saved, as JSON: they need not be a set yet."""

from __future__ import annotations

from typing import Any

from annotator.core.wanted_labels import WantedLabels
from annotator.store.file import stored_json
from annotator.store.tables import labels
from annotator.store.tables.unsaved import Unsaved

_SHAPE = {"seen": labels.WHOLE, "labels": [labels.NAMED], "overlap": labels.OVERLAP}


def _load(value: str, column: str) -> WantedLabels:
    stored = stored_json.read(value, column, _SHAPE)
    return WantedLabels(
        labels.of_value(stored["seen"], column),
        tuple(labels.label_of(spec.pop("name"), spec) for spec in stored["labels"]),
        labels.overlap_of(stored["overlap"]),
    )


def _dump(wanted: WantedLabels) -> dict[str, Any]:
    return {
        "seen": labels.as_value(wanted.seen),
        "labels": [labels.label_value(label) for label in wanted.labels],
        "overlap": labels.overlap_value(wanted.overlap),
    }


label_drafts = Unsaved(_load, _dump)
