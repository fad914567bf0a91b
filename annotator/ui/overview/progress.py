"""The overview on progress: where the articles are, who did what, what waits for whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.core.blindness import Right, may
from annotator.core.listing import ArticleFilter
from annotator.core.reviewed import Standing
from annotator.jobs.measures.overview import Overview, PersonProgress, Stage
from annotator.review.filter import QueueFilter, Show
from annotator.ui.dialogs.frame import wrapped
from annotator.ui.looks.scale import px
from annotator.ui.overview.number_target import NumberTarget
from annotator.ui.overview.section_context import SectionContext
from annotator.ui.overview.sections import (
    Bar,
    FigureCell,
    FigureCells,
    Number,
    Part,
    Sheet,
    Weeks,
    content,
    count,
    swatch,
    text,
)
from annotator.ui.overview.wording import stage_explained, stage_shown
from annotator.ui.review.wording import kind_shown, standing_named
from annotator.ui.widgets.flow_layout import FlowLayout
from annotator.ui.widgets.plain import set_tip

_MOST_WEEKS = 12
_BEHIND_STAGES = {
    Stage.READY: Show.LEFT,
    Stage.IN_REVIEW: Show.LEFT,
    Stage.SETTLED: Show.ALL,
    Stage.RELEASED: Show.ALL,
}
_RARE = (Stage.SKIPPED, Stage.ALONE)  # shown only where there are any


class StagesPart(Part):
    """Where the articles are, and what waits."""

    def __init__(self, overview: Overview, setting: SectionContext) -> None:
        super().__init__()
        self.head(self.tr("Articles by stage"))
        shares = [
            (amount, setting.stage_colour(stage)) for stage, amount in overview.stages.items()
        ]
        self.column.addWidget(Bar(shares, overview.articles, setting.theme.line, 14, 1000))
        legend = QWidget()
        flow, figures = FlowLayout(legend, spacing=22), FigureCells(legend)
        for place, (stage, amount) in enumerate(overview.stages.items()):
            if amount or stage not in _RARE:
                behind = overview.behind[stage]
                number = setting.number(amount, self._behind(stage, behind))
                entry, figure = _stage(stage, number, setting)
                figures.add_figure(figure, stage_shown(stage), 0, place)
                if behind:
                    cases = self.tr("There are cases in %n of these articles.", "", len(behind))
                    set_tip(entry, f"{stage_explained(stage)}\n{cases}")
                flow.addWidget(entry)
        self.column.addWidget(legend)
        for sentence in list(self._waiting(overview)) or [self.tr("Nothing waits for anybody.")]:
            self.column.addWidget(wrapped(sentence))

    def _behind(self, stage: Stage, articles: frozenset[int]) -> NumberTarget | None:
        """The cases of the articles at a stage; ``None`` where there is nothing to look at."""
        shown = _BEHIND_STAGES.get(stage)
        if shown is None or not articles:
            return None
        return NumberTarget(stage_shown(stage), QueueFilter(shown, articles=articles))

    def _waiting(self, overview: Overview) -> Iterator[str]:
        sets = sum(person.waiting for person in overview.people)
        if sets:
            yield self.tr("%n set(s) wait for annotators.", "", sets)
        cases = overview.cases
        if cases.left:
            waiting = self.tr("%n case(s) wait for a reviewer", "", cases.left)
            where = self.tr("in %n article(s).", "", cases.left_articles)
            yield f"{waiting} {where}"
        settled = overview.stages[Stage.SETTLED]
        if settled:
            yield self.tr("%n article(s) can be released.", "", settled)
        if overview.early:
            yield self.tr(
                "%n article(s) could be reviewed already, but somebody is still at work on them;"
                " better wait.",
                "",
                overview.early,
            )


def _stage(
    stage: Stage, number: str | Number, setting: SectionContext
) -> tuple[QWidget, FigureCell]:
    """An entry of the legend, and the figure in it."""
    entry = QWidget()
    set_tip(entry, stage_explained(stage))
    entry.setMinimumHeight(px(28))
    row = QHBoxLayout(entry)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(7)
    row.addWidget(swatch(setting.stage_colour(stage)), 0, Qt.AlignmentFlag.AlignVCenter)
    if isinstance(number, Number):
        number.set_strong()
    figure = number if isinstance(number, Number) else text(number, "strong")
    row.addWidget(figure)
    row.addWidget(text(stage_shown(stage)))
    return entry, figure


class AnnotatorsPart(Part):
    """Who has how much, and did how much of it, week by week."""

    def __init__(self, overview: Overview, setting: SectionContext) -> None:
        super().__init__()
        self.head(self.tr("Annotators"))
        weeks = overview.weeks[-_MOST_WEEKS:]
        sheet = Sheet(
            [
                self.tr("Name"),
                self.tr("Done"),
                "",
                self.tr("In progress"),
                self.tr("To do"),
                self.tr("Skipped"),
                self.tr("Flagged"),
                self.tr("Spans"),
                self.tr("Weeks") if weeks else "",
            ],
            numeric=(1, 3, 4, 5, 6, 7),
        )
        most = max((p.weeks.get(week, 0) for p in overview.people for week in weeks), default=0)
        for person in overview.people:
            if may(person.person.role, Right.ARTICLES) or person.articles[ArticleFilter.ALL]:
                self._row(sheet, person, weeks, most, setting)
        self.column.addWidget(sheet)
        if weeks:
            first, last = (f"\u2066{week}\u2069" for week in (weeks[0], weeks[-1]))
            form = self.tr("Articles finished per week, {first} to {last}.")
            if first == last:
                form = self.tr("Articles finished in the week {first}.")
            self.column.addWidget(wrapped(form.format(first=first, last=last), "muted"))

    def _row(
        self,
        sheet: Sheet,
        person: PersonProgress,
        weeks: Sequence[str],
        most: int,
        setting: SectionContext,
    ) -> None:
        articles, theme = person.articles, setting.theme
        done, begun = articles[ArticleFilter.DONE], articles[ArticleFilter.IN_PROGRESS]
        skipped, total = articles[ArticleFilter.SKIPPED], articles[ArticleFilter.ALL]
        shares = [(done, theme.good), (skipped, theme.faint), (begun, theme.accent)]
        amounts = [person.weeks.get(week, 0) for week in weeks]
        bars = Weeks(weeks, amounts, most, theme.accent, theme.line)
        sheet.row(
            content(person.person.name),
            text(self.tr("{done} of {total}").format(done=done, total=total), "strong"),
            Bar(shares, total, theme.line, width=240),
            count(begun),
            count(articles[ArticleFilter.TODO]),
            count(skipped),
            count(articles[ArticleFilter.FLAGGED]),
            count(sum(person.annotations.values())),
            bars if weeks else None,
        )


class ReviewersPart(Part):
    """Who settled how much, what waits for whom, and whether the rules can be trusted."""

    def __init__(self, overview: Overview, setting: SectionContext) -> None:
        super().__init__()
        self.head(self.tr("Reviewers"))
        if overview.reviewers:
            self.column.addWidget(self._sheet(overview, setting))
        else:
            nobody = self.tr("There is no reviewer yet: add one in People and work.")
            self.column.addWidget(wrapped(nobody, "muted"))
        if overview.checks.drawn:
            self.column.addWidget(wrapped(self._checks(overview)))

    def _sheet(self, overview: Overview, setting: SectionContext) -> Sheet:
        headings = (self.tr("Waiting"), self.tr("Decided"), self.tr("Deferred"))
        sheet = Sheet([self.tr("Name"), *headings, self.tr("By rule")], numeric=(1, 2, 3, 4))
        for reviewer in overview.reviewers:
            number = reviewer.person.number
            asked = (
                # The queue does not know whose own articles are passed over.
                QueueFilter(Show.LEFT) if reviewer.waiting == overview.cases.left else None,
                QueueFilter(Show.SETTLED, by=number),
                QueueFilter(Show.DEFERRED, by=number),
            )
            amounts = (reviewer.waiting, reviewer.decided, reviewer.deferred)
            cells = [
                setting.number(
                    amount, NumberTarget(f"{reviewer.person.name}: {title}", what) if what else None
                )
                for amount, title, what in zip(amounts, headings, asked, strict=True)
            ]
            # What was drawn for the blind check is in it, and not to be seen.
            sheet.row(content(reviewer.person.name), *cells, count(reviewer.by_rule))
        return sheet

    def _checks(self, overview: Overview) -> str:
        checks = overview.checks
        if not checks.answered:
            return self.tr(
                "%n case(s) that a rule settled wait to be checked blindly.", "", checks.drawn
            )
        return self.tr(
            "{confirmed} of %n blind check(s) confirmed the rules.", "", checks.answered
        ).format(confirmed=f"{checks.confirmed:n}")


class LabelsPart(Part):
    """What was done with each label."""

    def __init__(self, overview: Overview, setting: SectionContext) -> None:
        super().__init__()
        self.head(self.tr("Labels"))
        sheet = Sheet(
            [
                "",
                self.tr("Label"),
                self.tr("Spans"),
                self.tr("Gold"),
                self.tr("Cases"),
                self.tr("Left"),
            ],
            numeric=(2, 3, 4, 5),
            stretch=1,
        )
        for progress in overview.labels:
            title = setting.label_title(progress.label)
            sheet.row(
                swatch(setting.label_colour(progress.label)),
                title,
                count(progress.annotations),
                count(progress.gold),
                count(progress.cases),
                setting.number(
                    progress.left, NumberTarget(title, QueueFilter(Show.LEFT, label=progress.label))
                ),
            )
        self.column.addWidget(sheet)


class CasesPart(Part):
    """How people differ in what is left, and how far review is."""

    def __init__(self, overview: Overview, setting: SectionContext) -> None:
        super().__init__()
        self.head(self.tr("Cases"))
        counts = overview.cases
        sheet = Sheet([self.tr("Left, by how people differ"), ""], numeric=(1,))
        for kind, amount in sorted(counts.kinds.items(), key=lambda item: -item[1]):
            if amount:
                title = kind_shown(kind)
                behind = NumberTarget(title, QueueFilter(Show.LEFT, kind))
                sheet.row(title, setting.number(amount, behind))
        if not counts.left:
            sheet.row(self.tr("nothing"), count(0))
        self.column.addWidget(sheet)
        facts = Sheet([self.tr("Over all"), ""], numeric=(1,))
        facts.row(self.tr("all say the same"), count(counts.agreed))
        decided = sum(reviewer.decided for reviewer in overview.reviewers)
        stale = counts.standings.get(Standing.STALE, 0)
        deferred = counts.standings.get(Standing.DEFERRED, 0)
        for amount, shown, title in (
            (decided, Show.SETTLED, self.tr("settled by reviewers")),
            (counts.by_rule, Show.BY_RULE, self.tr("settled by rule")),
            (deferred, Show.DEFERRED, standing_named(Standing.DEFERRED).lower()),
            (stale, Show.STALE, standing_named(Standing.STALE).lower()),
        ):
            facts.row(title, setting.number(amount, NumberTarget(title, QueueFilter(shown))))
        self.column.addWidget(facts)
