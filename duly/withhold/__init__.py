"""The room where a decision takes effect in its territory, until its date, and is undone."""
