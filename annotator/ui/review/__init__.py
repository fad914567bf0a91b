"""The screen on which a reviewer settles cases: the queue, the text, the case,
and what the keys do.
"""
