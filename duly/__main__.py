"""`python -m duly` is the command line."""

from duly.cli import entry

entry()
