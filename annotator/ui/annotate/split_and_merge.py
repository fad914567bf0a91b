"""Splitting a span and merging two: by words at first, and to the letter when it is asked again."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator import arabic
from annotator.core.annotation import Annotation
from annotator.core.span import Span
from annotator.ui.actions.key_names import with_keys
from annotator.ui.annotate.session import Session
from annotator.ui.article.view import ArticleView
from annotator.ui.words.sentences import isolated

_FEW_WORDS = 3  # that a merge takes in without asking


class Parting(QObject):
    """The keys that split the selected span, and merge it with the next one of its label.

    What is doubtful is told first, and done when the same key is pressed again right after.
    """

    def __init__(self, session: Session, view: ArticleView, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._view = session, view
        self._told: tuple[object, ...] = ()  # what the same key does when it is pressed again
        view.selectionChanged.connect(self._forget)
        view.selectedAnnotationChanged.connect(self._forget)

    def _forget(self) -> None:
        self._told = ()

    def _again(self, *what: object) -> bool:
        """Whether ``what`` was told already, just now; if not, it counts as told."""
        if self._told == what:
            self._told = ()
            return True
        self._told = what
        return False

    # -- splitting ------------------------------------------------------------------------------

    def split(self, annotation: Annotation) -> None:
        """Split at the word's edge nearest to the caret; pressed again, at the caret itself."""
        assert self._session.article is not None
        caret, told = self._view.caret(), self._told
        if told and told[0] == "split" and told[1] == caret:
            self._split_exactly(annotation, caret, told[2:])
            return
        at = _split_point(self._session.article.text, annotation.span, caret)
        if at == caret:
            self._session.split(annotation.id, caret)
        elif at is None:
            self._told = ("split", caret)
            self._tell(self.tr("The caret is inside a word: {key_split} again splits it there."))
        else:
            self._split_beside(annotation, at, caret)

    def _split_beside(self, annotation: Annotation, at: int, caret: int) -> None:
        parts = self._session.split(annotation.id, at)
        if parts:
            self._told = ("split", caret, *parts)
            self._tell(
                self.tr("Split at the edge of a word. {key_split} again splits at the caret.")
            )

    def _split_exactly(self, annotation: Annotation, caret: int, parts: tuple[object, ...]) -> None:
        self._told = ()
        now = [part for part in parts if part in self._session.current.ordered]
        if not parts:
            self._session.split(annotation.id, caret)
        elif len(now) == len(parts):
            first, second = (part for part in now if isinstance(part, Annotation))
            self._session.part_at(first, second, caret)

    # -- merging --------------------------------------------------------------------------------

    def merge(self, annotation: Annotation) -> None:
        """Merge with the next span of the label; asks where more than a few words lie between."""
        assert self._session.article is not None
        text, other = self._session.article.text, self._session.current.next_alike(annotation.id)
        between = text[annotation.span.end : other.span.start] if other is not None else ""
        words = len(arabic.words.words(between))
        few = words <= _FEW_WORDS or "\n" in between  # that one is refused anyway
        if few or self._again("merge", annotation, other):
            self._session.merge(annotation.id)
            return
        assert other is not None
        sentence = self.tr(
            "%n word(s) lie before {surface}. {key_merge} again takes it in.", "", words
        )
        self._tell(sentence, isolated(other.span.of(text), 24))

    def _tell(self, sentence: str, surface: str = "") -> None:
        self._session.told.emit(with_keys(sentence).format(surface=surface), "advice")


def _split_point(text: str, span: Span, caret: int) -> int | None:
    """Where a split near ``caret`` parts no word; ``None`` if ``span`` has no such place.

    Beside a word the caret itself is one.
    """
    word = arabic.words.word_at(text, caret)
    if word is None or not word.start < caret < word.end or not span.start < caret < span.end:
        return caret
    edges = [edge for edge in (word.start, word.end) if span.start < edge < span.end]
    return min(edges, key=lambda edge: abs(edge - caret), default=None)
