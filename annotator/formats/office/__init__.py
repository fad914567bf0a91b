"""Office files: what is unpacked of them, and Word's."""
