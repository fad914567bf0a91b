"""The article as one reads it: layout, spans, selection.

Speaks code points to everybody outside.
"""
