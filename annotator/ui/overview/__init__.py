"""The page on progress and agreement: every number leads to the cases behind it."""
