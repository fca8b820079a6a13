"""The room where findings are recorded: evidence and protected speech, no verdicts."""
