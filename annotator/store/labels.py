"""The label set of a project, as rows."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from annotator.core.labels import CliticPolicy, Extent, Label, LabelSet, Overlap, Permission


def write(connection: sqlite3.Connection, label_set: LabelSet) -> None:
    """Write the label set of a new project, within the caller's transaction."""
    connection.executemany(
        "INSERT INTO label (name, place, spec) VALUES (?, ?, ?)",
        [
            (label.name, place, json.dumps(_spec(label), ensure_ascii=False))
            for place, label in enumerate(label_set)
        ],
    )
    overlap = label_set.overlap
    connection.execute(
        "INSERT INTO setting VALUES ('label_set', ?)",
        (
            json.dumps(
                {
                    "name": label_set.name,
                    "titles": dict(label_set.titles),
                    "overlap": {
                        "nesting": overlap.nesting,
                        "same_span": overlap.same_span,
                        "crossing": overlap.crossing,
                        "apart": sorted(sorted(pair) for pair in overlap.apart),
                    },
                },
                ensure_ascii=False,
            ),
        ),
    )


def read(connection: sqlite3.Connection) -> LabelSet:
    """The label set of the project."""
    (value,) = connection.execute("SELECT value FROM setting WHERE name = 'label_set'").fetchone()
    facts = json.loads(value)
    rows = connection.execute("SELECT name, spec FROM label ORDER BY place")
    rules = facts["overlap"]
    return LabelSet(
        facts["name"],
        tuple(_label(name, json.loads(spec)) for name, spec in rows),
        Overlap(
            Permission(rules["nesting"]),
            Permission(rules["same_span"]),
            Permission(rules["crossing"]),
            frozenset(frozenset(pair) for pair in rules["apart"]),
        ),
        facts["titles"],
    )


def _spec(label: Label) -> dict[str, Any]:
    return {
        "titles": dict(label.titles),
        "key": label.key,
        "light": label.light,
        "dark": label.dark,
        "definitions": dict(label.definitions),
        "extent": label.extent,
        "clitic": label.clitic,
    }


def _label(name: str, spec: dict[str, Any]) -> Label:
    return Label(
        name,
        spec["titles"],
        spec["key"],
        spec["light"],
        spec["dark"],
        spec["definitions"],
        Extent(spec["extent"]),
        CliticPolicy(spec["clitic"]),
    )
