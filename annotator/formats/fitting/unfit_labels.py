"""Refuses labels that a format cannot hold, and says what they may be called in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from annotator.core.as_typed import as_typed
from annotator.core.errors import WorldError
from annotator.core.message import Form
from annotator.formats.capabilities import LabelRule
from annotator.formats.errors import shortened

_LONGEST_PROPOSED = 40  # code points: fewer than any format takes


class UnfitLabel(Form):
    """Why nothing is written."""

    UNFIT = (
        "Nothing was exported, because {format} cannot hold the labels {labels}. Give them other"
        " names for the file."
    )


def refuse_unfit_labels(
    labels: Iterable[str], names: Mapping[str, str], rule: LabelRule, format_name: str
) -> None:
    """Refuse labels of which a file would say something else than they are called.

    ``labels`` are the project's, ``names`` what they are called in the file if it is not that. The
    ``WorldError`` has as its hint the choices with which the export works.
    """
    called = {label: names.get(label, label) for label in labels}
    unfit = {label: name for label, name in called.items() if rule.unfit.search(name)}
    if not unfit:
        return
    pairs = _proposed(unfit, rule, set(called.values()))
    raise WorldError(
        UnfitLabel.UNFIT,
        hint=" ".join(f"--label-map {as_typed(pair)}" for pair in pairs),
        format=format_name,
        labels=tuple(map(shortened, unfit.values())),
    )


def _proposed(unfit: Mapping[str, str], rule: LabelRule, taken: set[str]) -> Iterator[str]:
    """``label=name`` for each, with names that fit and that no other label has."""
    for label, name in unfit.items():
        fit = rule.unfit.sub("_", name)[:_LONGEST_PROPOSED]
        while fit in taken:
            fit += "_"
        taken.add(fit)
        yield f"{label}={fit}"
