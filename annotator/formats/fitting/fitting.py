"""Fits sets into what a format carries, and reports each span that does not come through.

The order is always the same: what the article itself cannot have, then what becomes whole tokens,
then which of the spans that may not share letters stays.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from annotator.core.outgoing import OutgoingSet, OutgoingSpan
from annotator.formats.capabilities import Capabilities
from annotator.formats.fitted import Fitted, Token, TokenSpan
from annotator.formats.fitting.lost_fields import count_lost_fields
from annotator.formats.fitting.tokenising import Tokenised, cut, tokens
from annotator.formats.fitting.unfit_values import unfit_set, with_fit_values
from annotator.formats.losses import LossReason, LossReport, Omission, SpanLoss, SpanOutcome
from annotator.formats.writing import refuse_wrong_surfaces

OUTERMOST, INNERMOST = "outermost", "innermost"
_PARTS = " | "  # between the parts of a span, and of a word


class InsideWord(StrEnum):
    """What to do with a span that begins or ends inside a token.

    Splitting tokens only where a span begins tells a model where spans are; ``widen`` does not.
    """

    WIDEN = "widen"
    SPLIT = "split"
    DROP = "drop"


@dataclass(frozen=True, slots=True)
class FittingChoices:
    """What is chosen where a format cannot carry all.

    ``nested`` says which of spans that may not share letters stays: the ``outermost``, the
    ``innermost``, or those of a label and then the outermost. ``label_names`` are what labels are
    called in the file, where it is not their own name.
    """

    inside_word: InsideWord = InsideWord.WIDEN
    nested: str = OUTERMOST
    label_names: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class _Candidate:
    """A span on its way: ``ranges`` are what it takes of the text, or of the tokens."""

    span: OutgoingSpan
    ranges: list[tuple[int, int]]
    outcome: SpanOutcome = SpanOutcome.EXACT
    reason: LossReason | None = None

    def drop(self, reason: LossReason) -> None:
        """It does not come through."""
        self.outcome, self.reason = SpanOutcome.DROPPED, reason


class Fitting:
    """Fits set after set into ``carried``; ``report`` has the sums, ``tell`` gets each loss."""

    def __init__(
        self,
        carried: Capabilities,
        choices: FittingChoices | None = None,
        tell: Callable[[SpanLoss | Omission], None] | None = None,
    ) -> None:
        self._carried = carried
        self._lost_fields = carried.lost_fields
        self._choices = choices or FittingChoices()
        self._tell = tell
        self._last: Tokenised | None = None
        self.report = LossReport()

    def fit(self, outgoing: OutgoingSet) -> Fitted | None:
        """The set with spans that fit; ``None`` if its article cannot be in such a file at all.

        ``WrongSurface`` if a span is not in its text.
        """
        refuse_wrong_surfaces(outgoing)
        outgoing = _relabelled(outgoing, self._choices.label_names)
        count_lost_fields(outgoing, self._lost_fields, self.report)
        unfit = unfit_set(outgoing, self._carried)
        if unfit is not None:
            self._omit(unfit)
            candidates = [_Candidate(span, []) for span in outgoing.spans]
            for candidate in candidates:
                candidate.drop(unfit.reason)
            self._account(outgoing, candidates)
            return None
        outgoing = with_fit_values(outgoing, self._carried, self._omit)
        if self._carried.in_tokens:
            return self._in_tokens(outgoing)
        return self._in_letters(outgoing)

    def _omit(self, omission: Omission) -> None:
        self.report.omit(omission)
        if self._tell is not None:
            self._tell(omission)

    # -- letters ----------------------------------------------------------------------------------

    def _in_letters(self, outgoing: OutgoingSet) -> Fitted:
        if self._carried.overlaps_freely and not _has_duplicates(outgoing.spans):
            self.report.keep([span.label for span in outgoing.spans])
            return Fitted(outgoing)
        candidates = [_Candidate(span, [(span.start, span.end)]) for span in outgoing.spans]
        self._choose(candidates)
        self._account(outgoing, candidates)
        kept = [each.span for each in candidates if each.outcome is not SpanOutcome.DROPPED]
        return Fitted(replace(outgoing, spans=kept))

    # -- tokens -----------------------------------------------------------------------------------

    def _in_tokens(self, outgoing: OutgoingSet) -> Fitted:
        text, spans = outgoing.article.text, outgoing.spans
        whole = parted = self._tokens_of(text)
        if self._choices.inside_word is InsideWord.SPLIT:
            edges = (edge for span in spans for edge in (span.start, span.end))
            parted = Tokenised(text, cut(whole.tokens, edges))
        made = parted.tokens
        candidates = [self._tokenised(span, parted) for span in spans]
        for candidate in candidates:
            span = candidate.span
            if candidate.outcome is SpanOutcome.EXACT and not whole.are_whole(span.start, span.end):
                self._treat_inside_word(candidate)
        self._choose(candidates)
        self._account(outgoing, candidates, parted, whole)
        kept = [each for each in candidates if each.outcome is not SpanOutcome.DROPPED]
        token_spans = [
            TokenSpan(first, end, each.span.label, each.span)
            for each in kept
            for first, end in each.ranges
        ]
        token_spans.sort(key=lambda s: (s.first, -s.end, s.label))
        written = [_written(each, made, text) for each in kept]
        written.sort(key=OutgoingSpan.order)
        return Fitted(replace(outgoing, spans=written), made, token_spans)

    def _tokens_of(self, text: str) -> Tokenised:
        """The tokens of ``text``; those of the last are kept, for several may label one article."""
        if self._last is None or self._last.text != text:
            self._last = Tokenised(text, tokens(text, self._carried.token_rule))
        return self._last

    def _tokenised(self, span: OutgoingSpan, among: Tokenised) -> _Candidate:
        first, end = among.touched(span.start, span.end)
        if first >= end:  # nothing but white space
            candidate = _Candidate(span, [])
            candidate.drop(LossReason.NOT_ENCODABLE)
            return candidate
        if self._carried.across_lines or "\n" not in span.surface:
            return _Candidate(span, [(first, end)])
        ranges = _by_line(among.text, among.tokens, first, end)
        if len(ranges) == 1:
            return _Candidate(span, ranges)
        return _Candidate(span, ranges, SpanOutcome.SPLIT, LossReason.ACROSS_LINE)

    def _treat_inside_word(self, candidate: _Candidate) -> None:
        candidate.reason = LossReason.INSIDE_WORD
        candidate.outcome = {
            InsideWord.WIDEN: SpanOutcome.WIDENED,
            InsideWord.SPLIT: SpanOutcome.SPLIT,
            InsideWord.DROP: SpanOutcome.DROPPED,
        }[self._choices.inside_word]

    # -- which stay -------------------------------------------------------------------------------

    def _choose(self, candidates: list[_Candidate]) -> None:
        """Drop what may not share its letters with what comes before it in the chosen order."""
        carried = self._carried
        owners: dict[tuple[str, int], _Candidate] = {}
        by_ranges: dict[tuple[tuple[int, int], str], _Candidate] = {}
        flat = not carried.nested
        for candidate in sorted(candidates, key=self._precedence):
            if candidate.outcome is SpanOutcome.DROPPED:
                continue
            label = candidate.span.label
            just_these = [(each, label if carried.same_span else "") for each in candidate.ranges]
            rival = next((by_ranges[each] for each in just_these if each in by_ranges), None)
            taken = []
            if flat or not carried.same_label_nested:
                lane = "" if flat else label
                taken = [(lane, at) for first, end in candidate.ranges for at in range(first, end)]
                rival = rival or next((owners[at] for at in taken if at in owners), None)
            if rival is not None:
                candidate.drop(_why(candidate, rival))
                continue
            by_ranges.update(dict.fromkeys(just_these, candidate))
            owners.update(dict.fromkeys(taken, candidate))

    def _precedence(self, candidate: _Candidate) -> tuple[bool, int, int, str, str]:
        span, stays = candidate.span, self._choices.nested
        length = span.end - span.start
        return (
            stays not in (OUTERMOST, INNERMOST) and span.label != stays,
            length if stays == INNERMOST else -length,
            span.start,
            span.label,
            span.id,
        )

    # -- what became of them ----------------------------------------------------------------------

    def _account(
        self,
        outgoing: OutgoingSet,
        candidates: list[_Candidate],
        parted: Tokenised | None = None,
        whole: Tokenised | None = None,
    ) -> None:
        """Report what became of all; of tokens, those that are written and those of the text."""
        self.report.keep([each.span.label for each in candidates if each.reason is None])
        for candidate in candidates:
            if candidate.reason is None:
                continue
            span, becomes = candidate.span, ""
            if candidate.outcome is not SpanOutcome.DROPPED and parted and whole:
                becomes = _PARTS.join(_becomes(candidate, parted, whole))
            loss = SpanLoss(
                outgoing.article.id,
                outgoing.whose,
                span.start,
                span.end,
                span.label,
                span.surface,
                candidate.outcome,
                candidate.reason,
                becomes,
            )
            self.report.lose(loss)
            if self._tell is not None:
                self._tell(loss)


def _becomes(candidate: _Candidate, parted: Tokenised, whole: Tokenised) -> Iterator[str]:
    """What is written for a span; where its words are parted, what is cut off them as well."""
    text, span = parted.text, candidate.span
    is_cut = candidate.reason is LossReason.INSIDE_WORD and candidate.outcome is SpanOutcome.SPLIT
    first, end = whole.touched(span.start, span.end)
    if is_cut and whole.tokens[first].start < span.start:
        yield text[whole.tokens[first].start : span.start]
    for begin, behind in candidate.ranges:
        yield text[parted.tokens[begin].start : parted.tokens[behind - 1].end]
    if is_cut and span.end < whole.tokens[end - 1].end:
        yield text[span.end : whole.tokens[end - 1].end]


def _why(candidate: _Candidate, rival: _Candidate) -> LossReason:
    """Why ``candidate`` cannot stay beside ``rival``, with which it shares letters or a token."""
    span, other = candidate.span, rival.span
    if span.start >= other.end or other.start >= span.end:  # only their tokens meet
        return LossReason.INSIDE_WORD
    if span.label == other.label:
        same = candidate.ranges == rival.ranges
        return LossReason.DUPLICATE if same else LossReason.SAME_LABEL_NESTED
    if (span.start, span.end) == (other.start, other.end):
        return LossReason.SAME_SPAN
    return LossReason.NESTED


def _has_duplicates(spans: list[OutgoingSpan]) -> bool:
    """Whether two are the same but for their ids: labels that became one make such."""
    return len({(span.start, span.end, span.label) for span in spans}) < len(spans)


def _by_line(text: str, made: list[Token], first: int, end: int) -> list[tuple[int, int]]:
    """The tokens ``first`` to ``end``, line by line."""
    ranges = []
    begin = first
    for at in range(first + 1, end):
        if "\n" in text[made[at - 1].end : made[at].start]:
            ranges.append((begin, at))
            begin = at
    return [*ranges, (begin, end)]


def _written(candidate: _Candidate, made: list[Token], text: str) -> OutgoingSpan:
    """The span as it stands in the file."""
    if candidate.outcome is not SpanOutcome.WIDENED:
        return candidate.span
    start, end = made[candidate.ranges[0][0]].start, made[candidate.ranges[-1][1] - 1].end
    return candidate.span._replace(start=start, end=end, surface=text[start:end])


def _relabelled(outgoing: OutgoingSet, names: Mapping[str, str]) -> OutgoingSet:
    if not names:
        return outgoing
    spans = [span._replace(label=names.get(span.label, span.label)) for span in outgoing.spans]
    return replace(outgoing, spans=sorted(spans, key=OutgoingSpan.order))
