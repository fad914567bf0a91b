"""Long work on cases: looking through, settling by policy, releasing, feedback."""
