"""The screen on which a reviewer settles cases: the queue, the text, the case, and its keys."""
