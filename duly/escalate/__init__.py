"""The room of notices of non-compliance, dialogue and legal challenge."""
