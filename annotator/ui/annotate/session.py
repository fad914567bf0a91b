"""One person at work in one project: the one place where a gesture becomes a committed change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from weakref import WeakMethod

from PySide6.QtCore import QObject, Signal

from annotator.core import verbs
from annotator.core.annotation import Annotation, Certainty, Origin, SetStatus
from annotator.core.annotation_set import AnnotationSet
from annotator.core.article import Article, ArticleDetails
from annotator.core.errors import WorldError
from annotator.core.gesture import Change, Gesture, GestureKind, Operation
from annotator.core.people import Person
from annotator.core.repeats import person_behind
from annotator.core.rules import judge
from annotator.core.span import Span
from annotator.store.file.ids import gesture_id, new_id
from annotator.store.project import Project
from annotator.ui.annotate.session_reading import Reading
from annotator.ui.annotate.span_fitting import SpanFitting
from annotator.ui.annotate.suggesting_session import SuggestingSession
from annotator.ui.project_session import ProjectSession
from annotator.ui.words import faults, sentences


class Session(QObject):
    """An annotator's work in a project: an open article, and the verbs on it.

    Every verb commits before it returns; what the world or the rules refuse is said through
    ``told`` and leaves everything as it was. Spans are in code points. ``work`` is what it has in
    common with all work in a project, ``reading`` what it reads for lists.
    """

    opened = Signal()  # another article is open, or none
    changed = Signal(object)  # the Gesture that was just made on the open article, by anybody
    counted = Signal()  # states changed, or articles came in

    def __init__(
        self, project: Project, person: Person, language: str = "en", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.work = ProjectSession(project, person, language, self)
        self.work.lookDue.connect(self.look)
        self.told, self.saved = self.work.told, self.work.saved
        self.project, self.person, self.labels = project, person, self.work.labels
        refuse = WeakMethod(self.work.refuse)  # what reads for a session must not keep it alive
        self.reading = Reading(
            project, person, lambda fault: tell(fault) if (tell := refuse()) else None
        )
        self.article: Article | None = None
        self.here = 0  # the number of the article that was asked for, also if it is damaged
        self.fault = ""  # why it cannot be shown
        self.current = AnnotationSet(SetStatus(0, person.number))
        self.suggesting = SuggestingSession(project, person, self)

    @property
    def ended(self) -> bool:
        """Whether the project is closed."""
        return self.work.ended

    @property
    def language(self) -> str:
        """The language in which labels are named."""
        return self.work.language

    # -- where we are -------------------------------------------------------------------------

    def begin(self) -> None:
        """Go on in the article this person last worked on, or else in the next to do."""
        self.open(self.reading.first())
        self.work.begin()

    def end(self) -> None:
        """Close the project. The session is of no use any more."""
        self.suggesting.end()
        self.work.end()
        self.deleteLater()

    def open(self, number: int | None) -> None:
        """Open the article with ``number``; ``None`` closes the one that is open.

        Of one that is damaged there is only ``fault``, which says so.
        """
        self.here, self.fault = number or 0, ""
        self.article, self.current = None, AnnotationSet(SetStatus(0, self.person.number))
        if number is not None:
            try:
                article = self.project.articles.read(number)
                self.current = self.reading.own_set(number)
                self.article = article
            except WorldError as error:
                self.fault = faults.told(error)
        self.opened.emit()

    def annotation(self, id: str | None) -> Annotation | None:
        """The annotation with ``id`` in the open article, if it is still there."""
        return self.current.annotations.get(id) if id else None

    # -- labelling ----------------------------------------------------------------------------

    @property
    def fitting(self) -> SpanFitting:
        """Where spans may stand in the open article, as it is now."""
        assert self.article is not None
        return SpanFitting(self.article.text, self.current, self.labels)

    def tag(self, span: Span, label: str, hand: tuple[bool, bool] = (False, False)) -> str | None:
        """Put ``label`` on what ``span`` means; returns the new annotation's id."""
        snapped = self._snapped(span, label, hand)
        if snapped is None:
            return None
        made = self.do(GestureKind.TAG, lambda now: verbs.tag(now, label, [snapped], new_id))
        return _first_id(made)

    def widen(self, id: str, span: Span) -> None:
        """Move the edges of the annotation to what selecting ``span`` means for its label."""
        snapped = self._snapped(span, self.current.annotations[id].label, (False, False))
        if snapped is not None:
            self.resize(id, snapped)

    def _snapped(self, span: Span, label: str, hand: tuple[bool, bool]) -> Span | None:
        """What ``span`` means for ``label``; ``None`` if that cannot be said, which is told."""
        try:
            lexicon = self.project.lexicon(self.person.number)
            if (snapped := self.fitting.snapped(span, label, hand, lexicon)) is not None:
                return snapped
            self.work.refuse(self.tr("There is nothing to mark here."))
        except WorldError as error:
            self.work.refuse(faults.told(error))
        return None

    def relabel(self, id: str, label: str) -> None:
        """Give the annotation another label."""
        self.do(GestureKind.RELABEL, lambda now: verbs.relabel(now, id, label))

    def resize(self, id: str, span: Span) -> None:
        """Move the edges of the annotation, to ``span`` without the white space at its ends."""
        wanted = self.fitting.fitted(span)
        if wanted is None:
            self.work.refuse(self.tr("There is nothing to mark here."))
            return
        self.do(GestureKind.RESIZE, lambda now: verbs.resize(now, id, wanted))

    def remove(self, id: str) -> None:
        """Remove the annotation."""
        self.do(GestureKind.DELETE, lambda now: verbs.remove(now, [id]))

    def split(self, id: str, at: int) -> list[Annotation]:
        """Make two annotations of one, on both sides of ``at``, without the white space between.

        Returns the two; nothing if that could not be done.
        """
        whole = self.current.annotations[id].span
        parts = self.fitting.parted(whole, at)
        if len(parts) < 2:
            self.work.refuse(self.tr("Set the caret inside the span to split it there."))
            return []
        self.do(GestureKind.SPLIT, lambda now: verbs.split(now, id, parts, new_id))
        return [a for a in self.current.ordered if a.span in parts]

    def part_at(self, first: Annotation, second: Annotation, at: int) -> None:
        """Move the place where two neighbours part to ``at``."""
        parts = self.fitting.parted(Span(first.span.start, second.span.end), at)
        if len(parts) == 2:
            spans = {first.id: parts[0], second.id: parts[1]}
            self.do(GestureKind.SPLIT, lambda now: verbs.resize_several(now, spans))

    def merge(self, id: str) -> None:
        """Make one annotation of this and the next with the same label in this paragraph."""
        assert self.article is not None
        other = self.current.next_alike(id)
        if other is None:
            self.work.refuse(self.tr("No further span has this label."))
            return
        if "\n" in self.article.text[self.current.annotations[id].span.end : other.span.start]:
            self.work.refuse(self.tr("The next span with this label is in another paragraph."))
            return
        self.do(GestureKind.MERGE, lambda now: verbs.merge(now, [id, other.id]))

    def note(self, id: str, text: str) -> None:
        """Write a note on the annotation; an empty one removes it."""
        self.do(GestureKind.NOTE, lambda now: verbs.note(now, id, text))

    def set_certainty(self, id: str, value: Certainty | None) -> None:
        """Say how sure one is of the annotation."""
        self.do(GestureKind.CERTAINTY, lambda now: verbs.certainty(now, id, value))

    def tag_elsewhere(self, label: str, spans: Sequence[Span]) -> None:
        """Put ``label`` on all of ``spans`` that may begin and end there, as one gesture."""
        fitting = self.fitting
        spans = [span for span in spans if fitting.fitted(span) == span]
        made = self.do(
            GestureKind.TAG_ELSEWHERE,
            lambda now: verbs.tag(now, label, spans, new_id, Origin.ELSEWHERE),
        )
        if made:
            self.told.emit(self.tr("%n span(s) tagged.", "", len(spans)), "done")

    # -- the article --------------------------------------------------------------------------

    def finish(self) -> bool:
        """Say that the article is done; ``False`` if it could not be said."""
        return self.do(GestureKind.FINISH, lambda now: verbs.finish(now, new_id)) is not None

    def reopen(self) -> None:
        """Take the article up again; says so if its gold was seen already."""
        made = self.do(GestureKind.REOPEN, verbs.reopen)
        if made is not None and self.project.review.is_released(made.article):
            self.told.emit(
                self.tr(
                    "The gold of this article was released already. Where you change something"
                    " now, a reviewer decides again."
                ),
                "advice",
            )

    def skip(self, reason: str) -> bool:
        """Leave the article out, for a reason; ``False`` if that could not be done."""
        return self.do(GestureKind.SKIP, lambda now: verbs.skip(now, reason)) is not None

    def flag(self, text: str) -> None:
        """Flag the article for whoever leads the project, with a note."""
        self.do(GestureKind.FLAG, lambda now: verbs.flag(now, text))

    def unflag(self) -> None:
        """Take the flag away."""
        self.do(GestureKind.UNFLAG, verbs.unflag)

    def toggle_not_article(self, span: Span) -> None:
        """Mark ``span`` as not article; a dimmed region that it touches becomes article again."""
        self.do(GestureKind.NOT_ARTICLE, lambda now: verbs.toggle_not_article(now, span, new_id))

    def confirm_proposals(self) -> None:
        """Say that all proposed lines are not article."""
        self.do(GestureKind.NOT_ARTICLE, lambda now: verbs.confirm_proposals(now, new_id))

    def clear_proposals(self) -> None:
        """Say that all proposed lines are article."""
        self.do(GestureKind.NOT_ARTICLE, lambda now: verbs.clear_proposals(now, new_id))

    def edit_details(self, title: str, source: str, published: str) -> None:
        """Correct what is known about the article; what was looked at is no longer a guess."""
        assert self.article is not None
        old = ArticleDetails.of(self.article)
        new = ArticleDetails(old.article, title.strip(), source.strip(), published.strip())
        if new != old:
            self.do(GestureKind.DETAILS, lambda now: (Change(old, new),))

    # -- undo -----------------------------------------------------------------------------------

    def undo(self) -> Gesture | None:
        """Take back this person's last gesture, wherever it was; goes to its article."""
        return self._again(Operation.UNDO)

    def redo(self) -> Gesture | None:
        """Make the gesture again that was taken back last; goes to its article."""
        return self._again(Operation.REDO)

    def _again(self, operation: Operation) -> Gesture | None:
        # What another window did comes before what is undone here, which may be just that.
        self.look()
        gesture = self.work.step(operation)
        if gesture is None:
            return None
        if self.article is None or self.article.number != gesture.article:
            self.open(gesture.article)
            self._announce(gesture)
            self.counted.emit()
        else:
            self._take_over(gesture)
        self.told.emit(sentences.again(gesture), "done")
        return gesture

    # -- committing and hearing -----------------------------------------------------------------

    def look(self) -> None:
        """Look for what other windows wrote, and show it."""
        news = self.work.news()
        if news is None:
            return
        if self.article is not None and (news.much or self.reading.is_other(self.current, news)):
            self.open(self.reading.staying(self.article.number))
        for gesture in news.gestures:
            here = self.article is not None and gesture.article == self.article.number
            own = person_behind(gesture.person) == self.person.number
            if here and (own or _is_of_details(gesture)):
                self._take_over(gesture)
        self.counted.emit()

    def do(
        self, kind: GestureKind, make: Callable[[AnnotationSet], verbs.Changes]
    ) -> Gesture | None:
        """Commit what ``make`` makes of the set as it is now; ``None`` if nothing was done."""
        if self.article is None:
            return None
        self.look()  # so that a change is made to what is there, not to what was there
        changes = self.suggesting.followed(kind, make(self.current))
        if not changes:
            return None
        made = Gesture(gesture_id(), self.current.status.person, self.article.number, kind, changes)
        no, advised = judge(made, self.article, self.current, self.labels)
        if no is not None:
            self.work.tell_refusal(no)
            return None
        committed = self.work.attempt(lambda project: project.apply(made))
        if committed is not None:
            self.work.advise(advised)
            self._take_over(committed)
        return committed

    def _take_over(self, gesture: Gesture) -> None:
        assert self.article is not None
        before = self.current.status
        self.current = self.current.after(gesture.changes)
        details = [c.after for c in gesture.changes if isinstance(c.after, ArticleDetails)]
        if details:
            self.article = self.project.articles.read(self.article.number)
        self._announce(gesture)
        if details or self.current.status != before:
            self.counted.emit()

    def _announce(self, gesture: Gesture) -> None:
        self.changed.emit(gesture)
        if person_behind(gesture.person) == self.person.number:
            self.saved.emit(gesture.at)


def _is_of_details(gesture: Gesture) -> bool:
    """Whether the gesture is about the article, which everybody sees, and not about one's work."""
    return all(isinstance(change.record, ArticleDetails) for change in gesture.changes)


def _first_id(gesture: Gesture | None) -> str | None:
    if gesture is None:
        return None
    return next((c.after.id for c in gesture.changes if isinstance(c.after, Annotation)), None)
