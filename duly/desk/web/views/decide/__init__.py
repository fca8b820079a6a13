"""Findings, proposals, confirmations, withholding and restoring, one item or a thousand."""
