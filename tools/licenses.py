"""Under which license each package comes that is installed beside Duly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

_PIN = re.compile(r"^([a-z0-9][a-z0-9._-]*)==(\S+)", re.IGNORECASE | re.MULTILINE)
_COPYLEFT = re.compile(r"(?i)\b(?:A|L)?GPL|Affero|(?:GNU|Lesser) (?:\w+ )*Public")
_PERMISSIVE = re.compile(r"\b(?:MIT|BSD|Apache|ISC|MPL|PSFL?|Python Software|Zope|ZPL)\b")
_CLASSIFIER = "License :: "


@dataclass(frozen=True, slots=True, kw_only=True)
class License:
    """What a package says of its own license, in its own words."""

    package: str
    words: tuple[str, ...]

    @property
    def is_permissive(self) -> bool:
        """Tell whether a permissive license (or MPL) is named and no GPL of any kind."""
        return any(map(_PERMISSIVE.search, self.words)) and not any(
            map(_COPYLEFT.search, self.words)
        )


def pinned(lock: Path) -> dict[str, str]:
    """Read a lock and give each package's version."""
    return {name.lower(): version for name, version in _PIN.findall(lock.read_text())}


def licenses(lock: Path) -> Iterator[License]:
    """Give the license of each package of a lock that is installed on this machine."""
    for name in pinned(lock):
        try:
            metadata = distribution(name).metadata
        except PackageNotFoundError:
            continue  # pinned for another platform
        stated = [metadata["License-Expression"], metadata["License"]]
        listed = [c for c in metadata.get_all("Classifier", []) if c.startswith(_CLASSIFIER)]
        # Some put the whole text there; its first line is the name.
        words = [text.strip().splitlines()[0] for text in (*stated, *listed) if text]
        yield License(package=name, words=tuple(words))
