"""What offsets count, and the checks that all spans share."""
