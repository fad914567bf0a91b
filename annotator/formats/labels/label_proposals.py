"""Labels of other corpora: which of the usual ones each probably is, and how one is added.

It stands in ``resources/formats/foreign_labels.json``. A label is proposed, never just taken.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from annotator import assets
from annotator.core.labels import Label, LabelSet

_BEFORE_NAME = re.compile(r"^(?:[biesul]-|[\w.]+\.)", re.IGNORECASE)
"""The position of a token in its span, or the package of a type (``de.tudarmstadt…``)."""


def proposed(given: str) -> str | None:
    """The label that ``given`` seems to be; ``None`` if there is no telling."""
    return _by_name().get(_BEFORE_NAME.sub("", given).strip().lower())


def with_added(labels: LabelSet, names: Iterable[str]) -> list[Label]:
    """The labels of a project, and behind those that are offered one for each new name.

    Each gets a free key, as long as there is one, and colours that no other has.
    """
    offered, retired = [*labels.offered], [label for label in labels if label.retired]
    for name in dict.fromkeys(names):
        if name not in labels:
            offered.append(_label(name, offered))
    return [*offered, *retired]


def _label(name: str, others: list[Label]) -> Label:
    keys, lights = {label.key for label in others}, {label.light.lower() for label in others}
    key = next((key for key in "123456789" if key not in keys), "")
    colours = _data()["colours"]
    light, dark = next((pair for pair in colours if pair[0] not in lights), colours[0])
    return Label(name, {"en": name, "ar": name}, key, light, dark)


@cache
def _by_name() -> dict[str, str]:
    return {name: label for label, names in _data()["proposed"].items() for name in names}


@cache
def _data() -> dict[str, Any]:
    file = assets.resources() / "formats" / "foreign_labels.json"
    data: dict[str, Any] = json.loads(file.read_bytes())
    return data
