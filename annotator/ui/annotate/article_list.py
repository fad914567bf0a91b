"""The column of articles: search, filters with counts, the list, and how far one is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.core.listing import ArticleFilter, ArticleRow
from annotator.ui.actions.key_names import with_keys
from annotator.ui.annotate.article_delegate import ArticleDelegate
from annotator.ui.annotate.article_model import ArticleModel, RowSource
from annotator.ui.looks.theme import Theme
from annotator.ui.widgets.even_list import EvenList
from annotator.ui.widgets.flow_layout import FlowLayout
from annotator.ui.widgets.plain import PlainLabel
from annotator.ui.widgets.quiet_progress import QuietProgress
from annotator.ui.widgets.row_keys import RowKeys
from annotator.ui.widgets.text_field import TextField

_TYPING_MILLISECONDS = 180  # a search begins when the typing pauses

_PILLS = (
    ArticleFilter.ALL,
    ArticleFilter.TODO,
    ArticleFilter.IN_PROGRESS,
    ArticleFilter.DONE,
    ArticleFilter.SKIPPED,
    ArticleFilter.FLAGGED,
)


class ArticleList(QWidget):
    """The list of one person's articles. It asks for lines through a :class:`RowSource`."""

    chosen = Signal(int)  # the number of an article to open
    searched = Signal(str)  # what to search for; empty: show the list again
    left = Signal()  # the hands go back to the text
    filtered = Signal(object)  # the ArticleFilter that was chosen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = ArticleFilter.ALL
        self.none_given = False  # there are articles, but none for this person
        self.model = ArticleModel(self)
        self._source: RowSource | None = None
        self._current = 0
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_MILLISECONDS)
        self._pause.timeout.connect(self._search)
        self._reveal = QTimer(self, singleShot=True, interval=0)
        self._reveal.timeout.connect(lambda: self.view.scrollTo(self.view.currentIndex()))
        self._build()

    def _build(self) -> None:
        self._build_search()
        pills = self._pills_box()  # in the order of the eye, which Tab follows
        self._build_view()
        line = QFrame(self)
        line.setProperty("line", True)
        top = QVBoxLayout()
        top.setContentsMargins(12, 0, 12, 0)
        top.setSpacing(10)
        top.addWidget(self.search)
        top.addWidget(pills)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 12)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addWidget(line)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.empty, 1)
        layout.addLayout(self._foot())
        self.show_counts({})

    def _build_search(self) -> None:
        self.search = TextField(self)
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(self.tr("Search articles…"))
        self.search.setAccessibleName(self.tr("Search articles"))
        self.search.textChanged.connect(lambda _: self._pause.start())
        self.search.entered.connect(lambda _: self._choose_first())
        self.search.left.connect(self._leave_search)

    def _pills_box(self) -> QWidget:
        """A pill for each filter."""
        box = QWidget(self)
        flow = FlowLayout(box, spacing=6)
        self._pills: dict[ArticleFilter, QPushButton] = {}
        for shown in _PILLS:
            pill = QPushButton(self)
            pill.setProperty("pill", True)
            pill.setCheckable(True)
            pill.setAutoExclusive(True)
            pill.clicked.connect(lambda _=False, shown=shown: self.set_filter(shown))
            self._pills[shown] = pill
            flow.addWidget(pill)
        return box

    def _build_view(self) -> None:
        """The lines, or why there are none."""
        self.view = EvenList(self)
        self.view.setModel(self.model)
        delegate = ArticleDelegate(self.view)
        self.view.setItemDelegate(delegate)
        self.model.read_aloud = delegate.read_aloud
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setAccessibleName(self.tr("Articles"))
        self.view.clicked.connect(self._choose)
        RowKeys(self.view).opened.connect(self._choose)
        self.view.verticalScrollBar().valueChanged.connect(self._fetch_before)
        self.view.installEventFilter(self)
        self.empty = PlainLabel(parent=self)
        self.empty.setProperty("role", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.hide()

    def _foot(self) -> QVBoxLayout:
        """How much is done."""
        self._progress_text = PlainLabel(parent=self)
        self._progress_text.setProperty("role", "muted")
        self._progress = QuietProgress(self)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("How far one is"))
        foot = QVBoxLayout()
        foot.setContentsMargins(14, 0, 14, 0)
        foot.setSpacing(7)
        foot.addWidget(self._progress_text)
        foot.addWidget(self._progress)
        return foot

    # -- what is shown --------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        """Draw the lines in other colours."""
        delegate = self.view.itemDelegate()
        assert isinstance(delegate, ArticleDelegate)
        delegate.theme = theme
        self.view.viewport().update()

    def show_source(self, source: RowSource | None) -> None:
        """Show the list that ``source`` gives, from the beginning."""
        self._source = source
        self.search.clear()
        self.model.show(source, self.shown)
        self._say_if_empty()

    def set_filter(self, shown: ArticleFilter) -> None:
        """Show only the articles of ``shown``."""
        self.shown = shown
        self._pills[shown].setChecked(True)
        self.search.clear()
        self.model.show(self._source, shown)
        self.show_current(self._current)
        self._say_if_empty()
        self.filtered.emit(shown)

    def show_counts(self, counts: Mapping[ArticleFilter, int]) -> None:
        """Show how many articles each filter has, and how far one is."""
        titles = {
            ArticleFilter.ALL: self.tr("All"),
            ArticleFilter.TODO: self.tr("To do"),
            ArticleFilter.IN_PROGRESS: self.tr("In progress"),
            ArticleFilter.DONE: self.tr("Done"),
            ArticleFilter.SKIPPED: self.tr("Skipped"),
            ArticleFilter.FLAGGED: self.tr("Flagged"),
        }
        for shown, pill in self._pills.items():
            count = counts.get(shown, 0)
            pill.setText(f"{titles[shown]} {count:n}")
            # What nobody uses yet takes no room, but the filter that is on stays to be seen.
            rare = shown in (ArticleFilter.SKIPPED, ArticleFilter.FLAGGED)
            pill.setVisible(bool(count) or not rare or shown is self.shown)
        self._pills[self.shown].setChecked(True)
        done = counts.get(ArticleFilter.DONE, 0) + counts.get(ArticleFilter.SKIPPED, 0)
        total = counts.get(ArticleFilter.ALL, 0)
        self._progress.setRange(0, max(1, total))
        self._progress.setValue(done)
        self._progress_text.setText(
            self.tr("{done} of {total} done").format(done=done, total=total) if total else ""
        )
        self._progress.setVisible(total > 0)

    def refresh(self) -> None:
        """Read the lines again, because states changed or articles came in."""
        self.model.refresh()
        self._select(self._current)
        self._say_if_empty()

    def refresh_row(self, number: int) -> None:
        """Read the line of an article again."""
        self.model.refresh_row(number)

    def show_current(self, number: int) -> None:
        """Mark article ``number`` as the open one and bring its line into sight."""
        self._current = number
        if number and self.model.place_of(number) is None and not self.search.text():
            self.model.show_around(number)
        self.model.refresh_row(number)
        self._select(number)

    def show_hits(self, rows: Sequence[ArticleRow]) -> None:
        """Show what a search found."""
        self.model.show_rows(rows)
        self._select(self._current)
        self._say_if_empty()

    def focus_search(self) -> None:
        """Put the hands on the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    # -- inside ---------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the open article in sight when the list gets another size, or is first shown."""
        if event.type() == QEvent.Type.Resize:
            self._reveal.start()
        return super().eventFilter(watched, event)

    def _search(self) -> None:
        query = self.search.text().strip()
        if not query:
            self.model.show(self._source, self.shown)
            self.show_current(self._current)
            self._say_if_empty()
        self.searched.emit(query)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(ArticleModel.ROW).number)

    def _choose_first(self) -> None:
        self._pause.stop()
        self._search()
        if self.model.rowCount():
            self._choose(self.model.index(0))

    def _leave_search(self) -> None:
        """Escape empties the field, and then leaves it."""
        if self.search.text():
            self.search.clear()
        else:
            self.left.emit()

    def _select(self, number: int) -> None:
        place = self.model.place_of(number) if number else None
        if place is None:
            self.view.selectionModel().clear()
            return
        self.view.setCurrentIndex(self.model.index(place))

    def _fetch_before(self, value: int) -> None:
        if value > self.view.verticalScrollBar().pageStep():
            return
        anchor = self.view.indexAt(self.view.viewport().rect().topLeft())
        held = QPersistentModelIndex(anchor)
        if self.model.fetch_before():
            place = self.model.index(held.row())
            self.view.scrollTo(place, QListView.ScrollHint.PositionAtTop)

    def _say_if_empty(self) -> None:
        empty = self.model.rowCount() == 0
        if self.search.text().strip():
            text = self.tr("Nothing found. Spelling and prefixes do not matter; try fewer words.")
        elif self.none_given:
            text = self.tr("Nothing was given to you.")
        elif self.shown is ArticleFilter.ALL:
            text = with_keys(self.tr("No articles yet. Import some with {key_import_articles}."))
        elif self.shown is ArticleFilter.TODO:
            text = self.tr("Nothing left to do. Well done!")
        else:
            text = self.tr("No article is in this state.")
        self.empty.setText(text)
        self.empty.setVisible(empty)
        self.view.setVisible(not empty)
