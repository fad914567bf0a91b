"""Search data: the index, what snapping knows, near duplicates."""
