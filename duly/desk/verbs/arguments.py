"""What an argument of the command line must say; anything else is wrong use, told at once."""

from __future__ import annotations

from argparse import ArgumentTypeError

from duly.gate.countries import COUNTRIES, GROUPS
from duly.order.terms import Refusal

_PORTS = range(1 << 16)
_OFTEN = {"UK": "GB", "EL": "GR"}  # written so by many, and by the European Union


def words(text: str) -> str:
    """Return a text that says something; a blank one is wrong use."""
    if not text.strip():
        raise ArgumentTypeError("say something; it is blank")
    return text


def country(text: str) -> str:
    """Return the code of the one country that a person means, in capitals.

    Refuses ``unknown-country`` with the code that was meant, where that can be told.
    """
    code = text.strip().upper()
    if code in COUNTRIES:
        return code
    if code in GROUPS:
        some = ", ".join(sorted(GROUPS[code])[:3])
        raise Refusal("unknown-country", f"{code} is a group of countries; name one, as {some} …")
    meant = _OFTEN.get(code) or next(
        (each for each, name in COUNTRIES.items() if code in _names(name)), None
    )
    then = f"write {meant}" if meant else "name one by its two letters, as IN or IE"
    raise Refusal("unknown-country", f"{text!r} is no country of ISO 3166-1; {then}")


def _names(name: str) -> set[str]:
    return {name.upper(), name.removeprefix("the ").upper()}


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
