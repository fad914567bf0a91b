"""The first article of an import, as it will look."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.core.annotation import Annotation
from annotator.core.article import Article
from annotator.core.labels import LabelSet
from annotator.jobs.exchange.account import Sample
from annotator.ui.article.view import ArticleView
from annotator.ui.looks.article_colours import LIGHT, PageColours
from annotator.ui.widgets.plain import PlainLabel

_TEXT_SIZE = 18  # pixels: smaller than where one works
_NOBODY = 0


class SampleView(QWidget):
    """Shows a :class:`Sample` on a page with ``colours``, and its spans as ``labels`` says."""

    def __init__(
        self,
        labels: LabelSet | None,
        language: str,
        colours: PageColours = LIGHT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.heading = PlainLabel(self.tr("The first article"))
        self.heading.setProperty("role", "heading")
        self.view = ArticleView(self)
        self.view.set_colours(colours)
        self.view.text_size = _TEXT_SIZE
        if labels is not None:
            self.view.set_labels(labels, language)
        self._has_labels = labels is not None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.heading)
        column.addWidget(self.view, 1)

    def show_sample(self, sample: Sample | None) -> None:
        """Show ``sample``; ``None`` for an empty page."""
        self.view.show_article(_article(sample) if sample is not None else None)
        if sample is not None and self._has_labels:
            self.view.set_annotations(
                Annotation(str(number), 1, _NOBODY, label, span)
                for number, (span, label) in enumerate(sample.labelled)
            )


def _article(sample: Sample) -> Article:
    return Article(
        number=1,
        id="",
        text=sample.text,
        sha256="",
        title=sample.title,
        source=sample.source,
        published=sample.published,
    )
