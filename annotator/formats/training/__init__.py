"""What models are trained on, written only."""
