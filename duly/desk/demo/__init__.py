"""The February week, replayed with synthetic people, a synthetic ministry and real code."""
