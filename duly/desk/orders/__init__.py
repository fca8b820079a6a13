"""Rows of the ledger and the one door that writes them."""
