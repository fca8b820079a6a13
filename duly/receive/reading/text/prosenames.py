"""Accounts that a letter names only in a sentence, between quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from duly.order.terms import Kind
from duly.receive.reading.entry import Entry
from duly.receive.reading.locator import Locator
from duly.receive.reading.text import words
from duly.receive.reading.text.flow import Block

_NAME = r"[‘'“\"«„「]@?(?P<name>[A-Za-z0-9_][\w.-]{1,39})[’'”\"»“」]"
_LIST = (
    rf"(?:{_NAME.replace('?P<name>', '?:')}(?:\s*(?:,|、|and|और|и|和|及|y|et|und|ve|dan|e)?\s*))+"
)
_NAMED = re.compile(
    r"(?:\busers?|\baccounts?|\bhandles?|\bprofiles?|\busernames?|пользовател\w*|аккаунт\w*|"
    r"профил\w*|用户|账号|帐号|खात[ोेा]\w*|उपयोगकर्ता|\bcuentas?|\busuarios?|\bcomptes?|\bcontas?|"
    r"\bkonto\w*|\bakun|\bhesa[bp]\w*)\s*(?:named|called|под именем|с именем|名为|"
    r"नामक)?\s*[:：]?\s*"
    rf"(?P<list>{_LIST})",
    re.IGNORECASE,
)
_DOUBT = "an account named in a sentence, without its address: is it meant, and is it this one?"


def names_in_prose(blocks: Sequence[Block]) -> Iterator[Entry]:
    """Give the accounts that are named in sentences which ask or accuse; a person must look."""
    seen: set[str] = set()
    for block in blocks:
        if block.quoted or not (words.ASKS.search(block.text) or words.ACCUSES.search(block.text)):
            continue
        for match in _NAMED.finditer(block.text):
            for one in re.finditer(_NAME, match["list"]):
                written = one["name"]
                if written.lower() not in seen:
                    seen.add(written.lower())
                    place = match.start("list") + one.start()
                    yield Entry(locator=_account(written), source=block.source_at(place))


def _account(written: str) -> Locator:
    return Locator(
        written=written,
        kind=Kind.ACCOUNT,
        id=written.lower(),
        norm=f"@{written.lower()}",
        needs_person=_DOUBT,
    )
