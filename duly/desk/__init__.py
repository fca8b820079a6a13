"""The rim: everything that touches Django, the database, the clock and the outside."""
