"""A progress bar that is painted with everything else."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar


class QuietProgress(QProgressBar):
    """Qt's own paints the window at once when its value changes, in the middle of a gesture."""

    def setValue(self, value: int) -> None:
        """Show ``value`` when the window is painted next."""
        if value != self.value():
            self.setUpdatesEnabled(False)
            super().setValue(value)
            self.setUpdatesEnabled(True)
