"""CoNLL: a token and its tags on each line, a blank line between sentences."""
