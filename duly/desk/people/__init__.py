"""People, seats and tokens."""
