"""The values of the cards and their form in bytes."""
