"""Regimes as data, and the clocks they set; nothing here is legal advice."""
