"""The quiet-code check: the house rules that no linter knows, each with what to do instead."""
