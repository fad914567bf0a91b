"""One quiet look at an article that was just finished: what in it deserves to be seen again."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.core.annotation import SetState
from annotator.core.second_look import Doubt, SecondLook, second_looks
from annotator.ui.actions.key_names import with_keys
from annotator.ui.annotate.session import Session
from annotator.ui.article.view import ArticleView
from annotator.ui.widgets.notice_bars import NoticeBar
from annotator.ui.words.sentences import isolated

_LONGEST = 24  # code points of a surface


class SecondLooks(QObject):
    """Offers in ``bar`` to go through what deserves a second look. The article is done already.

    The bar stands in place of ``done``, which says only that, and is gone when the article is
    reopened.
    What was offered once is not offered again, unless it was changed meanwhile.
    """

    def __init__(
        self,
        session: Session,
        view: ArticleView,
        bar: NoticeBar,
        done: NoticeBar,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._view, self._bar, self._done = session, view, bar, done
        self._looks: list[SecondLook] = []
        self._next = 0
        self._offered: set[SecondLook] = set()
        session.opened.connect(self._end)
        session.changed.connect(self._hide_if_reopened)
        bar.accepted.connect(self.step)
        bar.declined.connect(session.reopen)

    def _end(self) -> None:
        self._looks, self._next = [], 0
        self._bar.hide()

    def _hide_if_reopened(self) -> None:
        if self._session.current.status.state is not SetState.DONE:
            self._bar.hide()

    def offer(self) -> bool:
        """Offer what deserves a look in the open article; whether there is anything."""
        session = self._session
        assert session.article is not None
        looks = second_looks(session.article.text, session.current, session.labels)
        self._looks = [look for look in looks if look not in self._offered]
        self._next = 0
        self._offered.update(self._looks)
        if not self._looks:
            self._bar.hide()
            return False
        count = len(self._looks)
        text = self.tr("Finished. %n span(s) may deserve a look; {key_finish} goes on.", "", count)
        show, reopen = self.tr("Show  {key_next_doubt}"), self.tr("Reopen  {key_reopen}")
        self._bar.offer(with_keys(text), with_keys(show), with_keys(reopen))
        self._done.hide()
        return True

    def step(self) -> None:
        """Select the next span that deserves a look, and say why."""
        current = self._session.current.annotations
        looks = [look for look in self._looks if look.annotation.id in current]
        if not looks:
            self._session.told.emit(self.tr("Nothing here deserves a second look."), "done")
            return
        look = looks[self._next % len(looks)]
        self._next += 1
        self._view.select_annotation(look.annotation.id)
        surface = isolated(look.annotation.span.of(self._view.scene.text), _LONGEST)
        self._session.told.emit(self._reason(look.doubt).format(surface=surface), "advice")

    def _reason(self, doubt: Doubt) -> str:
        return {
            Doubt.NOT_ARTICLE: self.tr("{surface} lies on lines that are not the article's."),
            Doubt.PARAGRAPHS: self.tr("{surface} reaches over several paragraphs."),
            Doubt.LONG: self.tr("{surface} is far longer than usual for its label."),
            Doubt.OTHERWISE: self.tr("{surface} has another label elsewhere in this article."),
        }[doubt]
