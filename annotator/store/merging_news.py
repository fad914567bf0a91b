"""What is new in a package, judged: each set's new gestures lead from the project's state to the package's."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from annotator.core.labels import LabelSet
from annotator.store import (
    merging_history,
    merging_log,
    merging_package,
    merging_rules,
    merging_sets,
)
from annotator.store.merging_log import Line
from annotator.store.merging_package import PackageFile
from annotator.store.merging_refusals import history
from annotator.store.merging_sets import SetRows


@dataclass(frozen=True, slots=True)
class SetNews:
    """A set with news: its rows in the project, what they become, and the gestures that made that of them."""

    before: SetRows
    after: SetRows
    lines: Sequence[Line]

    @property
    def finished(self) -> bool:
        """Whether it was finished in the package."""
        was = self.before.status is not None and self.before.status[2] == "done"
        return self.after.status is not None and self.after.status[2] == "done" and not was

    def counts(self) -> tuple[int, int, int]:
        """How many annotations came, went, and are there still as something else."""
        before = {row[2]: row for row in self.before.annotations}
        after = {row[2]: row for row in self.after.annotations}
        both = before.keys() & after.keys()
        return (
            len(after) - len(both),
            len(before) - len(both),
            sum(before[id] != after[id] for id in both),
        )


def news(package: PackageFile, project: sqlite3.Connection, labels: LabelSet) -> list[SetNews]:
    """The sets of ``package`` that have news, by article. :class:`Unfit` if anything does not fit."""
    texts = merging_package.texts(package, project)
    if texts.keys() != package.sets.keys():
        raise history("an article in it is nobody's")
    found = merging_log.by_article(package.lines, package.person, texts)
    known = merging_log.ids(project, package.person)
    there = merging_sets.read(project, package.person)
    judge = _Judge(package, texts, there, labels)
    judged = (
        judge.set_news(article, found.get(article, ()), known.get(article, ()))
        for article in sorted(texts)
    )
    return [one for one in judged if one is not None]


class _Judge:
    """Judges the sets of one package."""

    def __init__(
        self,
        package: PackageFile,
        texts: Mapping[int, str],
        there: Mapping[int, SetRows],
        labels: LabelSet,
    ) -> None:
        self._package = package
        self._texts = texts
        self._titles = {row[0]: row[3] or row[1] for row in package.articles}
        self._there = there
        self._labels = labels
        self._names = frozenset(label.name for label in labels)

    def set_news(self, article: int, found: Sequence[Line], known: Sequence[str]) -> SetNews | None:
        """What is new in the set on ``article``, if anything is."""
        title = self._titles[article]
        lines = merging_log.new(found, known, title, self._package.says.person)
        before = self._there.get(article, SetRows())
        own = self._package.sets[article]
        if not lines:
            if len(found) == len(known) and own != before and not _is_untouched(own):
                raise history(f"there is work on “{title}” that no gesture made")
            return None
        state = before.state(article, self._package.person)
        merging_history.follow(state, merging_history.read([line[8] for line in lines]), title)
        after = merging_sets.made(state, self._texts[article], self._names, title)
        if after != own:
            raise history(f"its gestures on “{title}” do not come to what is there")
        merging_rules.refuse_breaks(before, after, self._texts[article], self._labels, title)
        return SetNews(before, after, lines)


def _is_untouched(rows: SetRows) -> bool:
    """Whether nothing was done yet: a package is older than what came into the project without gestures."""
    return rows.status is not None and rows.status[2] == "todo" and not rows.status[4]
