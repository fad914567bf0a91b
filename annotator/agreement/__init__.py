"""Who disagrees where and how, what was decided, and what is gold. Pure."""
