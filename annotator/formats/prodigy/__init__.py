"""Prodigy and spaCy: JSONL with tokens and spans."""
