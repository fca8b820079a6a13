"""The read path: is this withheld here, now? Imports nothing else of duly."""
