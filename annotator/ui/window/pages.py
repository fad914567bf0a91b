"""The pages of the window: the welcome page, or those for the person at work."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QWidget

from annotator.core.blindness import may
from annotator.core.errors import WorldError
from annotator.core.people import Role
from annotator.ui.actions.table import page_rights
from annotator.ui.annotate.page import AnnotatePage
from annotator.ui.annotate.session import Session
from annotator.ui.article.view import ArticleView
from annotator.ui.in_steps import InSteps
from annotator.ui.looks.theme import Theme
from annotator.ui.page import WindowPage
from annotator.ui.page_names import ANNOTATE, REVIEW
from annotator.ui.settings import real
from annotator.ui.widgets.column_widths import widen
from annotator.ui.widgets.laying_out import lay_out
from annotator.ui.window.first_page import first_page
from annotator.ui.window.page_factory import Making, PageMakers
from annotator.ui.window.page_looks import PageLooks
from annotator.ui.window.workplace import Workplace
from annotator.ui.words import faults

if TYPE_CHECKING:
    from annotator.core.case import Case, LabelledSpan
    from annotator.review.filter import QueueFilter
    from annotator.ui.window.reading_ahead import ReadingAhead

PAGE_RIGHTS = page_rights()
"""What one must be allowed to see to have a page, in the order of their keys."""


def offered(role: Role, *, in_charge: bool) -> tuple[str, ...]:
    """The pages that people of a role have, in the order of their keys."""
    return tuple(
        page for page, right in PAGE_RIGHTS.items() if may(role, right, in_charge=in_charge)
    )


class Pages(QObject):
    """The middle of the window.

    A page is imported and made when it is first shown, in steps: see :meth:`_turning`.
    """

    turned = Signal()  # another page is shown, or the same one anew
    moved = Signal()  # what can be done now may be something else
    spoken = Signal(str)  # a sentence over the page, which is gone in some seconds
    dialogRequested = Signal(str)
    contextRequested = Signal(QPoint)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._workplace = workplace
        self.looks = PageLooks(workplace.settings, lambda: self.view)
        self.stack = QStackedWidget(workplace.window)
        self._page: WindowPage | None = None
        self._turn = InSteps(self)
        self.offered: tuple[str, ...] = ()
        self._made: dict[str, WindowPage] = {}
        self._places: dict[str, object] = {}
        self._makers = PageMakers(workplace, self.looks, self.stack)
        self._makers.casesRequested.connect(self.show_cases)
        self._makers.labelsChanged.connect(self._forget_others)
        self._makers.outdated.connect(self.rebuild)
        workplace.written.connect(self.look_again)
        self._makers.told.connect(self._say)
        workplace.noticed.connect(lambda sentence: self._say(sentence, "advice"))

    # -- what is shown --------------------------------------------------------------------------

    def finish(self) -> None:
        """Make now what is left to be made of the page that is turned to."""
        self._turn.finish()

    @property
    def page(self) -> WindowPage | None:
        """The page that is shown, whole: what is left to be made of it is made now."""
        self.finish()
        return self._page

    @property
    def empty(self) -> bool:
        """Whether nothing was ever shown."""
        return self.stack.count() == 0

    @property
    def annotate(self) -> AnnotatePage | None:
        """The page on which people label, once it was shown."""
        self.finish()
        page = self._made.get(ANNOTATE)
        return page if isinstance(page, AnnotatePage) else None

    @property
    def view(self) -> ArticleView | None:
        """The article that is shown, if the page shows one."""
        return self.page.view if self.page is not None else None

    @property
    def turned_to(self) -> str:
        """Which of the offered pages is shown; empty for the welcome page."""
        shown = self.page  # it may come to those that are made just now
        return next((name for name, page in self._made.items() if page is shown), "")

    def show_welcome(self) -> None:
        """Offer projects, in place of whatever was there."""
        self._clear()
        self._end_sessions()
        self.offered = ()
        welcome = self._makers.welcome()
        self.stack.addWidget(welcome)
        self.stack.setCurrentWidget(welcome)
        self.turned.emit()

    def show_work(self, session: Session) -> None:
        """Show the page that ``session``'s person was on last, or where their role begins."""
        self._clear()
        self._end_sessions()
        session.told.connect(self._say)
        person = session.person
        self.offered = offered(person.role, in_charge=session.work.in_charge)
        last = self._workplace.settings.page(real(session.work.path), person.name)
        first = last if last in self.offered else first_page(person.role)
        self._turn.begin(self._turning(first))

    def rebuild(self) -> None:
        """Make what is shown anew, as in another language; the hands stay where they are."""
        if self.page is None:
            self.show_welcome()
            return
        shown = self.turned_to
        self._places = {name: page.place() for name, page in self._made.items()}
        self._clear()
        self._turn.begin(self._turning(shown))

    def turn_to(self, name: str) -> None:
        """Show another page; one that is not offered is passed over."""
        session = self._workplace.session
        if name not in self.offered or session is None or self.page is None:
            return
        if name == self.turned_to:
            self.take_hands()
        else:
            self.page.leave()
            path, person = real(session.work.path), session.person.name
            self._workplace.settings.set_page(path, person, name)
            self._turn.begin(self._turning(name))

    def read_ahead(self) -> ReadingAhead:
        """Import what dialogs and the other pages are made of, while nobody waits for one."""
        from annotator.ui.window.reading_ahead import ReadingAhead

        return ReadingAhead(self.offered, self)

    def show_cases(self, asked: QueueFilter, cases: Sequence[Case] | None = None) -> None:
        """Show the ``asked`` cases, or just ``cases``, on the page that settles them."""
        from annotator.ui.review.page import ReviewPage

        self.turn_to(REVIEW)
        if isinstance(self.page, ReviewPage):
            self.page.show_cases(asked, cases)

    def show_span(self, article: int, span: LabelledSpan) -> None:
        """Show a span that people marked, on the page that settles cases."""
        from annotator.ui.review.page import ReviewPage

        self.turn_to(REVIEW)
        if isinstance(self.page, ReviewPage):
            self.page.show_span(article, span)

    def set_theme(self, theme: Theme) -> None:
        """Draw what is there in other colours."""
        for page in self._made.values():
            page.set_theme(theme)

    def _say(self, sentence: str, meant: str) -> None:
        """Say what a session tells, whichever it is, on the page that is shown.

        So no refusal is silent because its page heard another session, or is not shown any more.
        """
        if self.page is not None:
            self.page.toast.say(sentence, meant)

    def _speak(self, page: WindowPage, sentence: str) -> None:
        """Say in the status line, too, what a page says, unless another one is shown."""
        if page is self._page:
            self.spoken.emit(sentence)

    def look_again(self) -> None:
        """Look for what was written meanwhile, as when one turns to the page."""
        if self.page is not None:
            self.page.turned_to()

    def actions_table(self) -> dict[str, Callable[[], object]]:
        """What the actions about looks do, on whatever page is shown, by their names."""
        return {
            **self.looks.actions_table(),
            "wider_column": lambda: self._widen(wider=True),
            "narrower_column": lambda: self._widen(wider=False),
        }

    def _widen(self, *, wider: bool) -> None:
        columns = self.page.columns if self.page is not None else None
        if columns is not None and not widen(columns, wider=wider):
            self._workplace.notice(self.tr("Here the columns have no more room to give."))

    def take_hands(self) -> None:
        """Put the keys where work goes on."""
        if self.page is not None:
            self.page.take_hands()

    def leave(self) -> None:
        """Remember what the pages look like, and write what is being typed."""
        if self.page is not None:
            self.page.leave()
        if self.annotate is not None:
            self.looks.remember(self.annotate)
        session = self._workplace.session
        for name, page in self._made.items() if session is not None else ():
            assert session is not None
            if at := page.stopped_at():
                path, person = real(session.work.path), session.person.name
                self._workplace.settings.set_stopped_at(path, person, name, at)

    def end(self) -> None:
        """The window closes: end the work of the pages that have a session of their own."""
        self._end_sessions()

    def _turning(self, name: str) -> Iterator[None]:
        """Show a page in steps; if it cannot be made, say why and show the one before it.

        One that is there is shown at once. Else the eye keeps what it sees until the page is made,
        and the hands are on nothing: a key that comes meanwhile finishes the page, and is for it.
        """
        page = self._made.get(name)
        is_new = page is None
        if page is None:
            page = yield from self._holding_still(self._making(name))
        elif page.view is not None:
            self.looks.restore_view(page.view)  # it may have been changed on another page
            if isinstance(page, AnnotatePage):
                page.show_guidelines()  # an example may have come in
        if page is None:
            yield from self._turning_back(name)
            return
        self._page = page
        self.stack.setCurrentWidget(page)
        self.turned.emit()
        self.take_hands()
        if is_new:
            yield
            for _ in page.build():
                yield
            _leave_hands(page)
            lay_out()  # whoever asked for the whole page clicks on what has its place
        page.turned_to()

    def _turning_back(self, name: str) -> Iterator[None]:
        """Instead of the page called ``name`` show the one before, or the one that all have."""
        if self._page is not None:
            self.stack.setCurrentWidget(self._page)
            self.take_hands()
        elif name != ANNOTATE:
            yield from self._turning(ANNOTATE)
        else:
            self.turned.emit()  # to none: that is shown, too

    def _holding_still(self, making: Making) -> Generator[None, None, WindowPage | None]:
        """Make a page while what was shown before it stays to be seen; ``None`` if it cannot be."""
        nothing = QWidget(self.stack)
        self.stack.addWidget(nothing)
        self.stack.setUpdatesEnabled(False)
        self.stack.setCurrentWidget(nothing)
        nothing.setFocus()
        try:
            yield
            return (yield from making)
        except WorldError as error:
            self._drop_begun()
            self._workplace.complain(faults.told(error))
            return None
        finally:
            self.stack.setUpdatesEnabled(True)
            self.stack.removeWidget(nothing)
            nothing.deleteLater()

    def _making(self, name: str) -> Making:
        page = yield from self._makers.make(name, self._workplace.open_session)
        yield
        self._made[name] = page
        _leave_hands(page)
        page.moved.connect(self.moved)
        page.toast.spoken.connect(partial(self._speak, page))
        page.dialogRequested.connect(self.dialogRequested)
        page.contextRequested.connect(self.contextRequested)
        self.stack.addWidget(page)
        if name in self._places:
            page.go_back_to(self._places.pop(name))
        elif (session := self._workplace.session) is not None:
            path, person = real(session.work.path), session.person.name
            page.start_at(self._workplace.settings.stopped_at(path, person, name))
        yield
        self.stack.setCurrentWidget(page)  # it is dressed and laid out
        yield
        return page

    def _drop_begun(self) -> None:
        """A page that could not be made to its end goes, or it would follow its session."""
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        for begun in self.stack.findChildren(WindowPage, options=direct):
            if self.stack.indexOf(begun) < 0:
                shiboken6.delete(begun)

    def _forget_others(self) -> None:
        """Make every page but the one that is shown anew when it is shown next."""
        for name, page in [*self._made.items()]:
            if page is not self.page:
                self._places[name] = page.place()
                self.stack.removeWidget(page)
                page.deleteLater()
                del self._made[name]

    def _clear(self) -> None:
        self._turn.finish()
        while (old := self.stack.currentWidget()) is not None:
            self.stack.removeWidget(old)
            old.deleteLater()
        self._page = None
        self._made.clear()

    def _end_sessions(self) -> None:
        self._places = {}
        self._makers.end_sessions()


def _leave_hands(page: WindowPage) -> None:
    """A button that is clicked leaves the hands where they are, on the text as a rule."""
    for button in page.findChildren(QAbstractButton):
        if button.focusPolicy() is Qt.FocusPolicy.StrongFocus:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
