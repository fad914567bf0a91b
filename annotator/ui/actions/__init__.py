"""Every action in one table, and its keys."""
