"""The page on which annotators see how their spans were corrected."""
