"""One person's part of a project: packed, and merged back."""
