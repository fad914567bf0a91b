"""What whoever leads a project changes while people work in it."""
