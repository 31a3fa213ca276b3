"""What the program costs: measurements, not tests."""
