"""Label spans of Arabic news text, exactly, and hand over JSONL that a trainer can trust."""

__version__ = "0.1.0"
