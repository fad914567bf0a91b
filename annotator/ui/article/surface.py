"""What an article view shows and what is selected in it; hands and screen readers work on this."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from annotator.core.annotation import Annotation
from annotator.core.article import Article
from annotator.core.span import Span
from annotator.ui.article import revealing
from annotator.ui.article.area import PageArea
from annotator.ui.article.boundaries import Unit, stretch
from annotator.ui.article.caret import Caret
from annotator.ui.article.following_chip import FollowingChip
from annotator.ui.article.people_lanes import NO_LANES, Lanes
from annotator.ui.article.pointing import annotations_at, letter_at, suggested_at
from annotator.ui.article.scene import Ghost
from annotator.ui.article.selecting import Selecting
from annotator.ui.article.suggested import Asked, SuggestedBetween, SuggestedSpan

if TYPE_CHECKING:
    from annotator.core.gesture import Change

_HOVER_DELAY = 120  # milliseconds before the chip follows the pointer


class Surface(PageArea):
    """A page with an article, its annotations, and a selection. Offsets are code points.

    Knows neither mouse nor keys. ``edgeDragged`` carries id, proposed span and which edge
    (``start`` or ``end``); ``placeClicked`` the letter of a click where lanes are shown;
    ``contextRequested`` a global point; ``selectedAnnotationChanged`` and ``annotationHovered`` an
    id, or an empty string for none; ``suggestionClicked`` the suggestion that is chosen, and
    ``suggestionChanged`` tells that keys are about another one, or about none.
    """

    selectionChanged = Signal()
    selectedByMouse = Signal(int)  # the button came up; after how many clicks in a row
    annotationClicked = Signal(str)
    annotationActivated = Signal(str)
    annotationHovered = Signal(str)
    selectedAnnotationChanged = Signal(str)
    edgeDragged = Signal(str, object, str)
    placeClicked = Signal(int)
    suggestionClicked = Signal(object)
    suggestionChanged = Signal()
    contextRequested = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.selecting = Selecting("")
        self._caret = Caret(self.scene, self.selecting)
        self._chip = FollowingChip(self.viewport(), self.scene)
        # A child: one that is no object of Qt goes off in a view that is gone.
        self._hovering = QTimer(self, singleShot=True, interval=_HOVER_DELAY)
        self._hovering.timeout.connect(self._follow_pointer)
        self._selection_shown: tuple[Span | None, Span | None] = (None, None)  # caret, selection

    # -- what is shown --------------------------------------------------------------------------

    def show_article(self, article: Article | None, lanes: Lanes = NO_LANES) -> None:
        """Show another article from its head, without annotations; ``None`` for an empty page.

        With ``lanes``, what several people say of it lies below its lines.
        """
        had = self.scene.selected
        self.scene.show(article, lanes)
        self.selecting = Selecting(self.scene.text)
        self._caret = Caret(self.scene, self.selecting)
        self._repaint_selection()
        self._settle()
        if had:
            self.selectedAnnotationChanged.emit("")
        self.selectionChanged.emit()

    def show_lanes(self, lanes: Lanes) -> None:
        """What the same people say now, and what is gold."""
        named_anew = lanes.names != self.scene.lanes.names
        self.scene.show_lanes(lanes)
        if named_anew:
            self._settle()
        self.refresh()

    def show_case(self, place: Span | None, *, scroll: bool = True) -> None:
        """Outline what is being reviewed, and bring it into sight with what is around it."""
        self.repaint_paragraphs(self.scene.case, place)
        self.scene.case = place
        if place is not None and scroll:
            revealing.reveal_amid(self.scene, place)
        self._settle()

    def show_details(self, article: Article) -> None:
        """The title, source and date of the open article, as they are now."""
        old = self.scene.article
        shown = (article.title, article.source, article.published)
        if old is not None and (old.title, old.source, old.published) != shown:
            self.scene.show_details(article)
            self._settle()

    def set_annotations(self, annotations: Iterable[Annotation]) -> None:
        """All annotations of the article, in place of those shown before."""
        self.scene.set_annotations(annotations)
        if self.scene.marks.get(self.scene.selected) is None:
            self.select_annotation(None)
        self.refresh()

    def apply_changes(self, changes: Iterable[Change]) -> None:
        """Show what a gesture changed; records other than annotations are passed over."""
        for change in changes:
            if isinstance(change.before, Annotation):
                self.repaint_paragraphs(change.before.span)
                self.scene.marks.remove(change.before.id)
            if isinstance(change.after, Annotation):
                self.scene.marks.add(change.after)
                self.repaint_paragraphs(change.after.span)
        if self.scene.selected and self.scene.marks.get(self.scene.selected) is None:
            self.select_annotation(None)
        self._chip.follow()

    def set_hint(self, hint: Callable[[Annotation], str]) -> None:
        """What the chip adds to a string and its label, such as the key that moves an edge."""
        self._chip.hint = hint

    def hush_selected(self) -> None:
        """Let the chip leave out what is selected: a card beside the text says it."""
        self._chip.says_selected = False

    def set_question(self, asked: Callable[[SuggestedSpan], Asked]) -> None:
        """What the chip says of the current suggestion: its label, and the keys that answer."""
        self._chip.asked = asked

    def refresh(self) -> None:
        """Paint everything in sight anew, and put the chip where it hides least."""
        super().refresh()
        self._chip.follow()

    def _span_of(self, id: str | None) -> Span | None:
        annotation = self.scene.marks.get(id)
        return annotation.span if annotation else None

    def _repaint_selection(self) -> None:
        """Paint the paragraphs anew in which text or caret were, or are, selected."""
        caret = Span(self.selecting.caret, self.selecting.caret + 1)
        shown, self._selection_shown = self._selection_shown, (caret, self.selecting.span)
        self.repaint_paragraphs(*shown, *self._selection_shown)

    def show_suggestions(
        self,
        suggested: SuggestedBetween,
        changed: Iterable[Span] | None = None,
        current: SuggestedSpan | None = None,
    ) -> None:
        """Show what is ``suggested``; the ``current`` one outlined, and in sight.

        It is the same as before but in the ``changed`` stretches; ``None`` stands for all.
        """
        marks, page = self.scene.suggested, self.scene.page
        before, marks.current = marks.current, current
        if current is not None and current != before:
            self.scroll_to(current.span)
        paragraphs = None
        if changed is not None:
            paragraphs = {i for span in changed for i in page.indexes(span.start, span.end)}
        self.repaint_paragraphs(*marks.show(suggested, paragraphs, self.scene.sight()))
        if current != before:
            self.repaint_paragraphs(*(each.span for each in (before, current) if each is not None))
            self._chip.follow()
            self.suggestionChanged.emit()

    def in_hand(self) -> list[QRect]:
        """What of the selected annotation, or of the selected text, is in sight; and the chip.

        Rectangles in pixels of this widget, not of the viewport.
        """
        span = self._span_of(self.scene.selected) or self.selecting.span
        boxes = [rect.toAlignedRect() for rect in self.scene.rects_in_sight(span)] if span else []
        return [box.translated(self.viewport().pos()) for box in (*boxes, *self._chip.boxes)]

    # -- the selected annotation ----------------------------------------------------------------

    @property
    def selected_annotation(self) -> str | None:
        """The id of the annotation that is selected, if one is."""
        return self.scene.selected

    def select_annotation(self, id: str | None, *, scroll: bool = True) -> None:
        """Ring this annotation and offer its edges; ``None`` for none. The text selection goes."""
        annotation = self.scene.marks.get(id)
        if annotation and self.selecting.span:
            self.selecting.set(self.selecting.caret, self.selecting.caret)
            self._repaint_selection()
            self.selectionChanged.emit()
        if annotation and scroll:
            self.scroll_to(annotation.span)
        chosen = annotation.id if annotation else None
        if chosen is not None:
            self.scene.hovered = None  # the chip speaks of what was just chosen or made
        if chosen != self.scene.selected:
            self.repaint_paragraphs(self._span_of(self.scene.selected), self._span_of(chosen))
            self.scene.selected = chosen
            self._chip.follow()
            self.selectedAnnotationChanged.emit(chosen or "")

    def clicked(self, point: QPoint) -> None:
        """One click, without a drag: the annotation there, or the one around the selected one."""
        suggested = suggested_at(self.scene, point)
        if suggested is not None and suggested != self.scene.suggested.current:
            self.select_annotation(None)
            self.suggestionClicked.emit(suggested)
            return
        here = [annotation.id for annotation in annotations_at(self.scene, point)]
        if not here:
            self.select_annotation(None)
            letter = letter_at(self.scene, point) if self.scene.setting.people else None
            if letter is not None:
                self.placeClicked.emit(letter)
            return
        selected = self.scene.selected
        outward = here.index(selected) + 1 if selected in here else 0
        chosen = here[outward % len(here)]
        self.select_annotation(chosen, scroll=False)
        self.annotationClicked.emit(chosen)

    def choose_at(self, point: QPoint) -> None:
        """Choose what is at ``point``, for a menu there.

        That is the selected text, or else an annotation with the caret in it, or else the word.
        """
        letter = letter_at(self.scene, point)
        selection = self.selecting.span
        if letter is not None and selection and selection.start <= letter < selection.end:
            return
        here = [annotation.id for annotation in annotations_at(self.scene, point)]
        chosen = self.scene.selected if self.scene.selected in here else next(iter(here), None)
        start, end = (self.hit(point),) * 2
        if letter is not None and chosen is None:
            start, end = stretch(self.scene.text, letter, Unit.WORD)
        self.selecting.set(start, end)
        self.selection_moved()
        self.select_annotation(chosen, scroll=False)

    def hovered(self, id: str | None) -> None:
        """The pointer is over this annotation, or over none."""
        if id != self.scene.hovered:
            self.repaint_paragraphs(self._span_of(self.scene.hovered), self._span_of(id))
            self.scene.hovered = id
            self._hovering.start()
            self.annotationHovered.emit(id or "")

    def _follow_pointer(self) -> None:
        self._chip.follow()

    def _on_scroll(self, value: int) -> None:
        super()._on_scroll(value)
        self.hovered(None)  # the text moved away under the pointer

    def show_dragged(self, ghost: Ghost | None) -> None:
        """The span as it would be if the edge in the hand were let go here."""
        self.scene.dragged = ghost
        self.refresh()

    # -- the selected text ----------------------------------------------------------------------

    def selection(self) -> Span | None:
        """The selected range as it is, before any snapping; ``None`` if it is empty."""
        return self.selecting.span

    def selection_by_hand(self) -> tuple[bool, bool]:
        """Whether its start and its end were set letter by letter: see :class:`Selecting`."""
        return self.selecting.by_hand

    def caret(self) -> int:
        """The code point before which the caret stands."""
        return self.selecting.caret

    def set_selection(self, anchor: int, caret: int) -> None:
        """Select from ``anchor`` to ``caret``; neither end counts as set by hand.

        Scrolls there if nothing of it is in sight.
        """
        self.selecting.set(anchor, caret)
        span, visible = self.selecting.span, self.visible_span()
        if span is None:
            revealing.reveal_position(self.scene, self.selecting.caret)
        elif visible is None or not visible.overlaps(span):
            revealing.reveal(self.scene, span)
        self._settle()
        self.selection_moved()

    def put_caret(self, position: int) -> None:
        """Put the caret there, from where the keys go on; selects nothing, and scrolls nowhere."""
        self.selecting.set(position, position)
        self.selection_moved()

    def clear_selection(self) -> None:
        """Select nothing; the caret stays."""
        self.selecting.set(self.selecting.caret, self.selecting.caret)
        self.selection_moved()

    def move_caret(self, unit: str, direction: str, *, extend: bool) -> None:
        """Move the caret as a key would.

        ``ValueError`` on an unknown unit, ``KeyError`` on a direction.
        """
        self._caret.move(Unit(unit), direction, extend=extend)
        revealing.reveal_position(self.scene, self.selecting.caret)
        self._settle()
        self._tell()

    def selection_moved(self) -> None:
        """After every other change of selection or caret: paint it and tell."""
        self._caret.forget_column()
        self._tell()

    def _tell(self) -> None:
        if self.selecting.span:
            self.select_annotation(None)
        self._repaint_selection()
        self.selectionChanged.emit()

    def copy(self) -> None:
        """Put the article's own characters on the clipboard, never Qt's version of them."""
        span = self.selecting.span
        if span:
            QGuiApplication.clipboard().setText(span.of(self.scene.text))
