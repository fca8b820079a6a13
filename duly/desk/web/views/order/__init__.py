"""One order: its head, its items, its exhibits, its history."""
