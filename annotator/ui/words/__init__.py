"""What the window says, in its language."""
