"""What can be asked of an open project, and done with it, part by part.

What opening a project and showing an article do without is imported when it is asked for.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from annotator.store.file.connection import Connection

if TYPE_CHECKING:
    from annotator.store.live_articles import LiveArticles
    from annotator.store.live_guidelines import LiveGuidelines
    from annotator.store.live_labels import LiveLabels
    from annotator.store.packages.merging import Merging
    from annotator.store.packages.packing import Packing
    from annotator.store.search.indexing import Indexing
    from annotator.store.search.search import Search
    from annotator.store.tables.assignments import Assigning
    from annotator.store.tables.counts import Counts
    from annotator.store.tables.finished import FinishedWork
    from annotator.store.tables.review import Review
    from annotator.store.tables.stand_ins import Repeats


class ProjectParts:
    """The parts of an open project that are made when they are asked for."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @cached_property
    def search(self) -> Search:
        """Finding articles by what is in them."""
        from annotator.store.search.search import Search

        return Search(self._connection)

    @cached_property
    def search_aside(self) -> Search:
        """Finding articles among those that are set aside."""
        from annotator.store.search.search import Search

        return Search(self._connection, aside=True)

    @cached_property
    def indexing(self) -> Indexing:
        """The index pass."""
        from annotator.store.search.indexing import Indexing

        return Indexing(self._connection)

    @cached_property
    def counts(self) -> Counts:
        """How much there is of what, and who did how much."""
        from annotator.store.tables.counts import Counts

        return Counts(self._connection)

    @cached_property
    def review(self) -> Review:
        """What reviewers decided and released, and the examples that they chose."""
        from annotator.store.tables.review import Review

        return Review(self._connection)

    @cached_property
    def finished(self) -> FinishedWork:
        """What people finished: what review and agreement are about."""
        from annotator.store.tables.finished import FinishedWork

        return FinishedWork(self._connection)

    @cached_property
    def repeats(self) -> Repeats:
        """What came back to people to be done again."""
        from annotator.store.tables.stand_ins import Repeats

        return Repeats(self._connection)

    @cached_property
    def assigning(self) -> Assigning:
        """Giving out work."""
        from annotator.store.tables.assignments import Assigning

        return Assigning(self._connection)

    @cached_property
    def live_articles(self) -> LiveArticles:
        """Setting articles aside while people work, and taking them back."""
        from annotator.store.live_articles import LiveArticles

        return LiveArticles(self._connection)

    @cached_property
    def live_guidelines(self) -> LiveGuidelines:
        """Changing the guidelines while people work."""
        from annotator.store.live_guidelines import LiveGuidelines

        return LiveGuidelines(self._connection)

    @cached_property
    def live_labels(self) -> LiveLabels:
        """Changing the labels while people work."""
        from annotator.store.live_labels import LiveLabels

        return LiveLabels(self._connection)

    @cached_property
    def packing(self) -> Packing:
        """Making packages, and what they bring along."""
        from annotator.store.packages.packing import Packing

        return Packing(self._connection)

    @cached_property
    def merging(self) -> Merging:
        """Taking packages back."""
        from annotator.store.packages.merging import Merging

        return Merging(self._connection)
