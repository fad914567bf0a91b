"""Labels that were merged in a copy and not in the project: the copy is read as it was before that.

To merge a label is to relabel everybody's sets. Without the change of the labels that would be in
no step of undo, and what was decided before it and after it would speak of different labels.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from annotator.core.as_typed import as_typed
from annotator.core.labels import Label, LabelSet
from annotator.core.message import Form, Message, say
from annotator.core.relabelling import BEHIND_CHANGE
from annotator.store.file.connection import Connection
from annotator.store.packages import package_log


class CopiedLabelsForm(Form):
    """That a copy counts only up to where a label was merged in it."""

    MERGED = (
        "“{label}” was merged into “{into}” in the copy, and not here. What was done in the copy"
        " since then is held back, but for changes of the guidelines and of what is set aside."
        " Merge the two here as well, in the window of the labels or by “{command}”, and then merge"
        " the copy again."
    )


def merged_in_copy_alone(
    copied: LabelSet, own: LabelSet, known: Collection[str]
) -> Iterator[Label]:
    """The labels whose spans stand under another one in the copy, and never did in the project.

    ``known`` are the merges that the project made: what it took back is taken back in what comes.
    """
    for label in copied:
        if label.merged is None or label.name not in own or label.merged.by in known:
            continue
        here = own[label.name].merged
        is_same = here is not None and here.label == label.merged.label
        if not is_same and own.heirs.get(label.name) != copied.heirs[label.name]:
            yield label


def first_held_back(
    copy: Connection, copied: LabelSet, own: LabelSet, known: Collection[str]
) -> tuple[int, tuple[Message, ...]]:
    """The line of the log of ``copy`` from which on it is held back, and what to say of it.

    That is behind the last line if no set was relabelled there.
    """
    first = package_log.BEHIND_ALL
    told = []
    for label in merged_in_copy_alone(copied, own, known):
        assert label.merged is not None
        (line,) = copy.execute(
            _FIRST_LINE, (label.merged.by + BEHIND_CHANGE, label.merged.by + _BEHIND_CHANGE)
        ).fetchone()
        if line is not None:
            first = min(first, line)
            told.append(_merged(label.name, label.merged.label))
    return first, tuple(told)


def _merged(label: str, into: str) -> Message:
    command = f"annotator labels PROJECT merge {as_typed(label)} {as_typed(into)}"
    return say(CopiedLabelsForm.MERGED, label=label, into=into, command=command)


_BEHIND_CHANGE = chr(ord(BEHIND_CHANGE) + 1)  # behind all ids that begin with a change of labels
_FIRST_LINE = "SELECT min(number) FROM log WHERE id > ? AND id < ?"
