"""The page on which people label, and its session."""
