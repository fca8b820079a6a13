"""One made-up view of every page, so that pages can be looked at without a database."""
