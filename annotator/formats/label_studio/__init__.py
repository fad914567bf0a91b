"""Label Studio: its JSON, and its JSON_MIN."""
