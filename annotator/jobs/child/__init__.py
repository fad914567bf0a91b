"""Long work in a process of its own, which the window neither waits for nor is slowed down by."""

ARGUMENT = "--job"
"""What a frozen program, which has no interpreter beside it, is started with to do such work."""
