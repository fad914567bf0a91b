"""The pages of the window, by name."""

from __future__ import annotations

ANNOTATE, REVIEW, EDITING = "annotate", "review", "editing"
OVERVIEW, FEEDBACK, PROJECT = "overview", "feedback", "project"
