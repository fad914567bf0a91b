"""Help, guidelines, and the keyboard on a page."""
