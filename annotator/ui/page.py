"""What the window asks of each of its pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QSplitter, QWidget

from annotator.ui.article.view import ArticleView
from annotator.ui.looks.theme import Theme
from annotator.ui.widgets.notice_bars import Toast

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class AtHand(NamedTuple):
    """What there is to work on: an article, a selected span, a suggestion that keys are about."""

    article: bool = False
    span: bool = False
    suggestion: bool = False


NOTHING_AT_HAND = AtHand()


class WindowPage(QWidget):
    """One page in the middle of the window. It holds no work of its own: its session does.

    ``name`` is that of the page in the action table, as it is now; ``hints`` are the actions that
    the status line offers, and ``context`` those of the menu at a place; ``view`` is the article of
    the page, if it shows one, with ``columns`` around it. ``toast`` says what needs no answer: what
    the page says by itself, and what any session tells while it is shown (``ui/window/pages.py``).
    """

    moved = Signal()  # what can be done now, or where one is, may be something else
    dialogRequested = Signal(str)  # the window's: see ``MainWindow``
    contextRequested = Signal(QPoint)  # a menu is asked for at a global point
    zoomed = Signal(int)  # the article's text has another size

    name: str
    hints: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    view: ArticleView | None = None
    columns: QSplitter | None = None
    toast: Toast

    def event(self, event: QEvent) -> bool:
        """Enter presses the focused button of the page, although the window has actions on Enter.

        Qt lets only the space bar press a button outside a dialog. This sees the keys that no child
        took.
        """
        if isinstance(event, QKeyEvent) and event.key() in _ENTER and event.modifiers() in _PLAIN:
            button = QApplication.focusWidget()
            if isinstance(button, QAbstractButton) and self.isAncestorOf(button):
                if event.type() == QEvent.Type.ShortcutOverride:
                    event.accept()
                    return True
                if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
                    button.click()
                    return True
        return super().event(event)

    def build(self) -> Iterator[None]:
        """Make what is not seen at first sight, a part in each step; once it is shown."""
        return iter(())

    def actions_table(self) -> dict[str, Callable[[], object]]:
        """What the actions that belong to this page do, by their names."""
        return {}

    def panels(self) -> dict[str, QWidget]:
        """The panels that can be shown and hidden, by the names of the actions that do it."""
        return {}

    def show_panel(self, panel: QWidget, *, shown: bool) -> None:
        """Show or hide one of the panels."""
        panel.setVisible(shown)

    def keeps(self, panel: str) -> bool:
        """Whether it is remembered that the panel of this action is shown or hidden now."""
        return True

    def can(self) -> AtHand:
        """What there is to work on."""
        return NOTHING_AT_HAND

    def position(self) -> str:
        """Where one is, for the end of the status line."""
        return ""

    def unsaved(self) -> str:
        """What of the page is not saved, for the status line; empty as long as all is."""
        return ""

    def workplaces(self) -> tuple[QWidget, ...]:
        """Where the hands must be for keys that write: on the text."""
        return (self.view,) if self.view is not None else ()

    def is_at_work(self, focus: QWidget | None) -> bool:
        """Whether ``focus`` is where keys may write."""
        return focus is not None and any(
            place is focus or place.isAncestorOf(focus) for place in self.workplaces()
        )

    def press_digit(self, digit: str) -> None:
        """A digit from 1 to 9 was pressed, of whatever script."""

    def set_theme(self, theme: Theme) -> None:
        """Draw it in other colours."""

    def take_hands(self) -> None:
        """Put the keys where work goes on."""
        self.setFocus()

    def turned_to(self) -> None:
        """The page is shown, again or for the first time."""

    def leave(self) -> None:
        """Write what is being typed: another page is shown, or the window closes."""

    def place(self) -> object:
        """Where the hands are, for a page that is made anew in another language."""
        return None

    def stopped_at(self) -> str:
        """Where the hands are, in letters that a later run of the program understands."""
        return ""

    def start_at(self, stopped: str) -> None:
        """Put the hands where they were at the end of another run, once that is there."""

    def go_back_to(self, place: object) -> None:
        """Put the hands where another page of this kind had them."""
