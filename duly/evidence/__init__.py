"""Analysis of posts and accounts that the review shows; no verdicts."""
