"""What keeps the house in order: locks, set-up, quiet code, licenses."""
