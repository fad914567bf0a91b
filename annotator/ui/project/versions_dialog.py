"""The versions of the guidelines: who wrote which when, what it changed, and all of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QListWidget, QPlainTextEdit, QWidget

from annotator.core.guideline_changes import GuidelineChange, changed_lines
from annotator.ui.annotate.changed_lines_dialog import signed
from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.looks.scale import px
from annotator.ui.widgets.text_side import write_from
from annotator.ui.words import translation
from annotator.ui.words.set_states import when_shown

_LANGUAGES = {"ar": "العربية", "en": "English"}


class _Version(NamedTuple):
    title: str
    language: str
    before: str
    after: str


class VersionsDialog(DialogFrame):
    """Lists the versions that came by ``changes`` (oldest first), the last one first.

    ``names`` are those of people, by number. The text is what a version changed, or all of it.
    """

    def __init__(
        self,
        changes: Sequence[GuidelineChange],
        names: Mapping[int, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.name_it(
            self.tr("Versions of the guidelines"),
            self.tr("Lines with + came with the version, those with − went."),
            self.tr("Close"),
        )
        self.cancel_button.hide()
        self._versions = [self._changed(change, names) for change in reversed(changes)]
        first = {change.language: change.before for change in reversed(changes)}
        self._versions += [self._as_made(language, text) for language, text in first.items()]
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Versions of the guidelines"))
        self.list.addItems([version.title for version in self._versions])
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Text of the version"))
        self.whole = QCheckBox(self.tr("The &whole text"))
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(self.list, 2)
        both.addWidget(self.text, 3)
        self.body.addLayout(both, 1)
        self.body.addWidget(self.whole)
        self.list.currentRowChanged.connect(lambda _row: self._show())
        self.whole.toggled.connect(lambda _on: self._show())
        self.list.setCurrentRow(0)
        self.list.setFocus()
        self.resize(px(860), px(480))

    def _changed(self, change: GuidelineChange, names: Mapping[int, str]) -> _Version:
        who = names.get(change.person or 0, "")
        title = self.tr("{number} · {language} · {when}, {who}").format(
            number=f"{change.number:n}",
            language=_LANGUAGES.get(change.language, change.language),
            when=translation.set_apart(when_shown(change.at)),
            who=translation.set_apart(who) if who else self.tr("a command"),
        )
        return _Version(title, change.language, change.before, change.after)

    def _as_made(self, language: str, text: str) -> _Version:
        title = self.tr("{language} · as the project was made")
        shown = _LANGUAGES.get(language, language)
        return _Version(title.format(language=shown), language, "", text)

    def _show(self) -> None:
        version = self._versions[self.list.currentRow()]
        write_from(self.text, translation.direction(version.language))
        lines = signed(changed_lines(version.before, version.after))
        self.text.setPlainText(version.after if self.whole.isChecked() else lines)
