"""Label sets as files, and what labels of others probably are."""
