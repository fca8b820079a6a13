"""What a platform's grammar says of itself: one file per platform holds one of these."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from duly.order.terms import Kind
from duly.receive.reading.locator.address import Address
from duly.receive.reading.locator.point import Point

Named = tuple[Point, str]  # what a text names, and its normal form
Slip = tuple[str, Callable[[str], str]]  # a repair's name, and the repair


def nothing(_: object) -> None:
    """Claim nothing."""


def never(_: object) -> bool:
    """Hold for nothing."""
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """One platform: its own hosts, what an address of them names, and what clerks do to them.

    ``point`` reads an address of the platform's hosts, ``handle`` what follows an ``@``.
    Everything else has a default under which the platform is read by the common rules alone.
    """

    name: str  # as ``--platform`` says it
    kinds: frozenset[Kind]  # what it can read; a test holds it to that
    point: Callable[[Address], Point]
    handle: Callable[[str], Point]
    hosts: tuple[str, ...] = ()  # its domains, with everything below them
    federated: bool = False  # its servers may stand on any host that is nobody else's
    forwarders: tuple[str, ...] = ()  # its hosts that only forward: what lies behind is not known
    brands: tuple[str, ...] = ()  # hosts whose mistyped forms are mended: "twitter.com"
    slips: tuple[Slip, ...] = ()  # its own repairs; each gives the text back where it is whole
    starts: tuple[str, ...] = ()  # addresses that begin without a host: "at://"
    opened: Callable[[str], Named] | None = None  # reads those
    claims: re.Pattern[str] | None = None  # handles that no other platform has, for ``generic``
    alone: Callable[[str], Named | None] = nothing  # a name without any sign, in a list of names
    is_policy: Callable[[Address], bool] = never  # the platform's own rules and help: never items
    shown: str = ""  # a pattern of signs that speak for the platform in a delivery
    spoken: str = ""  # a pattern of words by which letters call it
