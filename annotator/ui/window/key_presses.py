"""Which action a key press means: the key, the page, and what has the hands decide."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from annotator.ui.actions import keys
from annotator.ui.actions.key_names import with_keys
from annotator.ui.actions.spec import Hands
from annotator.ui.actions.table import ACTIONS, ActionSpec
from annotator.ui.page import WindowPage
from annotator.ui.window.menus import Actions

_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_DIGITS = frozenset("123456789")

_ON_KEY: dict[str, list[ActionSpec]] = {}
for _spec in ACTIONS:
    for _key in _spec.keys:
        _ON_KEY.setdefault(_key, []).append(_spec)


class KeyPresses(QObject):
    """Gets the keys that nothing in the window took for itself, and runs their actions.

    ``page`` gives the page that is shown, and ``focus`` what has the hands; ``say`` tells why a key
    did nothing.
    """

    def __init__(
        self,
        actions: Actions,
        page: Callable[[], WindowPage | None],
        focus: Callable[[], QWidget | None],
        say: Callable[[str], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._actions, self._page, self._focus, self._say = actions, page, focus, say

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the text, which has keys of its own, those with Ctrl or Alt are the window's first."""
        return (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and bool(event.modifiers() & _HELD)
            and self.press(event)
        )

    def knows(self, event: QKeyEvent) -> bool:
        """Whether the key is one of the action table, on whatever page."""
        return any(name in _ON_KEY or name in _DIGITS for name in keys.names(event))

    def press(self, event: QKeyEvent) -> bool:
        """Do what the key means here and now; ``False`` if it means nothing."""
        return any(self._press(name) for name in keys.names(event)) or self._opens_menu(event)

    def _opens_menu(self, event: QKeyEvent) -> bool:
        """Alt and a key open a menu by either letter on it: menus know that of their language."""
        if event.modifiers() != Qt.KeyboardModifier.AltModifier:
            return False
        return self._actions.open_menu(keys.sequences(keys.names(event)[0].removeprefix("Alt+")))

    def _press(self, name: str) -> bool:
        page = self._page()
        at_work = page is not None and page.is_at_work(self._focus())
        if page is not None and name in _DIGITS:
            if at_work:
                page.press_digit(name)
            elif page.can().article:
                self._say_where()
            return True
        offered = [spec for spec in _ON_KEY.get(name, ()) if self._actions.offers(spec)]
        for spec in offered:
            if spec.hands.fits(at_work=at_work):
                self._actions[spec.name].trigger()
                return True
        if any(spec.hands is Hands.AT_WORK and self._actions.permits(spec) for spec in offered):
            self._say_where()
            return True
        return bool(offered) or self._actions.tell_if_forbidden(name)

    def _say_where(self) -> None:
        self._say(
            with_keys(
                self.tr("This key works on the text. {key_back_to_text} goes back to the text.")
            )
        )
