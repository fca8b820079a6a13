"""The noun: what an order is, everything that can happen to one, and how it then stands."""
