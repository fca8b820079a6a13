"""What an argument of the command line must say; anything else is wrong use, told at once."""

from __future__ import annotations

from argparse import ArgumentTypeError

_PORTS = range(1 << 16)


def words(text: str) -> str:
    """Return a text that says something; a blank one is wrong use."""
    if not text.strip():
        raise ArgumentTypeError("say something; it is blank")
    return text


def port(text: str) -> int:
    """Return a port of this machine; 0 takes any that is free."""
    if not (text.isascii() and text.isdigit() and int(text) in _PORTS):
        raise ArgumentTypeError(f"{text!r} is no port; name one up to {_PORTS[-1]}")
    return int(text)


def seconds(text: str) -> float:
    """Return a time to wait, of more than nothing and less than a year."""
    try:
        many = float(text)
    except ValueError:
        many = 0.0
    if not 0 < many < 365 * 86_400:
        raise ArgumentTypeError(f"{text!r} is no number of seconds to wait")
    return many
