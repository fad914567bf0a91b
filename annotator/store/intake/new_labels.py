"""Labels that a project gets together with the articles whose spans have them."""

from __future__ import annotations

from annotator.core.labels import LabelSet
from annotator.store.file.connection import Connection
from annotator.store.file.errors import StaleChange, StaleForm
from annotator.store.tables import label_change_rows, labels


class NewLabels:
    """The labels of a project, and ``after``, those that it has once something came in."""

    def __init__(self, connection: Connection, after: LabelSet) -> None:
        self._connection = connection
        self._before, self._after = labels.read(connection), after
        self.names = frozenset(label.name for label in after)

    def write(self) -> None:
        """Give the project its labels, within the caller's transaction, as a change of them.

        :class:`StaleChange` if somebody changed them since.
        """
        if self._after == self._before:
            return
        if labels.read(self._connection) != self._before:
            raise StaleChange(StaleForm.LABELS)
        label_change_rows.append(self._connection, self._before, self._after, None)
