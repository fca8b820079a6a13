"""The platforms whose locators are known here: the one place where a grammar is registered."""

from __future__ import annotations

from duly.receive.reading.locator import bluesky, generic, github, mastodon, x
from duly.receive.reading.locator.grammar import Grammar

GRAMMARS: dict[str, Grammar] = {
    grammar.name: grammar
    for grammar in (x.GRAMMAR, bluesky.GRAMMAR, mastodon.GRAMMAR, github.GRAMMAR, generic.GRAMMAR)
}
PLATFORMS = tuple(GRAMMARS)
