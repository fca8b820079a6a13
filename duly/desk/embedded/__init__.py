"""The embedded database, as Django opens it: who waits to write waits in a line."""
