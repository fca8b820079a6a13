"""What the form of a name in running text says: an address, a handle, a path, a bare word."""

from __future__ import annotations

import re

from duly.order.terms import Kind
from duly.receive.reading.locator.point import Locator
from duly.receive.reading.text import spared, unasked, words
from duly.receive.reading.text.context import Context
from duly.receive.reading.text.designators import ACCOUNT_WORD, HANDLE_WORD, POST
from duly.receive.reading.text.mentions import Mention
from duly.receive.reading.text.verdict import (
    ASIDE,
    ITEM,
    NAMES,
    UNKNOWN,
    UNSIGNED,
    Verdict,
    put_aside,
    search,
)

_ALONE = "a repository named without its address: was it meant, or its owner?"
# Nothing but a number, or a label: the address is what its line is there for.
_LABELED = re.compile(r"^\W*\d{0,5}\W*$|^[^.;:：]{1,60}[:：]\W*$")
_PAPERS = re.compile(  # a label that calls the number below it one of the papers
    r"^\W{0,3}(?:\w+\W{1,2}){0,2}(?:acknowledg\w+|ack|reference|"
    r"ref|file|case|docket|receipt|registration|tracking|diary|"
    r"dispatch|despatch|letter|application|complaint|ticket|order|transaction|barcode|"
    r"aktenzeichen|vorgang\w*|"
    r"geschäfts\w*|beleg\w*|référence|dossier|accusé de réception|expediente|folio|registro|"
    r"radicado|"
    r"acuse|protocolo?|processo|recibo|ricevuta|protocol\w*|регистрац\w+|входящ\w+|исходящ\w+|"
    r"дел\w|"
    r"квитанц\w+|реєстрац\w+|evrak|dosya|başvuru|kayıt|nomor surat|resi|पावती|पत्रांक|संदर्भ|"
    r"受付|受理|文書|回执|编号|受理号|접수)\W{0,3}(?:(?:no|nos|nr|num|number|id|code|n[°º]|numéro|número|"
    r"numero|nummer|номер|№|numarası|संख्या)\W{0,3})?$",
    re.IGNORECASE,
)
_NO_WORDS = re.compile(r"^\W*\d{0,4}\W*$")
_LABEL = 40  # characters of a label
_POSTS = re.compile(rf"(?!id){POST}|नीचे|निम्न|投稿", re.IGNORECASE)


def by_form(mention: Mention, locator: Locator, context: Context, platform: str) -> Verdict:
    """Say what a name is there for whose words neither ask nor spare it by themselves."""
    if locator.kind in {Kind.PAGE, Kind.SITE} and "front page" in (locator.needs_person or ""):
        return put_aside("platform-itself") if not mention.block.entry else ITEM
    if mention.form in {"repo", "repository", "path"}:
        return _repository(mention, context, platform)
    if mention.form in {"number", "numbered"}:
        return _number(mention, context, called=mention.form == "numbered" and locator.certain)
    if mention.form == "stray":
        return _stray(context)
    if mention.form in NAMES:
        return _name(mention, context)
    if locator.kind is Kind.FOREIGN or locator.platform is None:
        return _elsewhere(mention, locator, context)
    return _own_address(mention, context)


def _number(mention: Mention, context: Context, *, called: bool) -> Verdict:
    """A long number; one that is called a post's is certain only where words ask for it."""
    if _is_of_papers(mention):
        return put_aside("not-a-locator")
    if called:
        said = _own_address(mention, context)
        asks = (context.sentence, context.introduction or "")
        asked = context.asked_next or any(search(words.ASKS, one) for one in asks)
        return said if asked or not said.item else Verdict(item=True, doubt=said.doubt or ASIDE)
    if search(words.ASKS, context.sentence) or search(words.ACCUSES, context.sentence):
        return ITEM
    alone = search(_LABELED, line_before(mention))
    return Verdict(item=True, doubt=ASIDE, weight=0) if alone else put_aside("not-a-locator")


def _is_of_papers(mention: Mention) -> bool:
    """Tell whether a label alone above it calls a number one of the papers: "Receipt no."."""
    above, _, own = mention.block.text[: mention.start].rpartition("\n")
    label = above.rstrip().rpartition("\n")[2].strip()
    return (
        search(_NO_WORDS, own) is not None
        and len(label) <= _LABEL
        and search(_PAPERS, label) is not None
        and not any(search(one, label) for one in (_POSTS, words.ASKS))
    )


def _is_told(context: Context) -> bool:
    """Tell whether what is said of it was asked by others, or by an earlier act."""
    if search(unasked.OTHERS_ASK, context.lead):
        return True
    told = search(unasked.ORDERED_BEFORE, context.before)
    return told is not None and not search(spared.COMMANDS, context.before[told.end() :])


def _own_address(mention: Mention, context: Context) -> Verdict:
    """An address of the platform: asked about, unless its line is a signature with its contacts.

    One that no sentence asks about counts less than those that one does.
    """
    above = context.introduction
    listed = above and (search(words.ASKS, above) or search(words.LISTS, above))
    accused = search(words.ACCUSES, context.near) or search(words.LISTS, context.lead[-100:])
    own = not accused and context.beside_mail
    apart = context.apart or _is_told(context)
    if apart and not mention.block.entry and not context.asked_next:
        return put_aside("authority-own") if own else Verdict(item=True, doubt=ASIDE, weight=0)
    asked = mention.block.entry or listed or _asks(context)
    stands = search(unasked.STANDS_AT, context.lead)
    if stands and not context.asked_next:
        said = context.lead[: stands.start()]
        told = search(unasked.TO_READ_UP, said) or search(unasked.BESIDE_IT, said)
        return ITEM if asked and not told else Verdict(item=True, doubt=ASIDE, weight=0)
    if asked or context.asked_next:
        return ITEM
    if context.asked_nearby:
        return Verdict(item=True, doubt=ASIDE, weight=0)
    if search(_LABELED, line_before(mention)) or search(unasked.INCLUDED, context.tail):
        return ITEM
    return (
        put_aside("authority-own") if own else Verdict(item=True, weight=int(accused is not None))
    )


def line_before(mention: Mention) -> str:
    """Give what stands before it on its line."""
    text = mention.block.text
    return text[text.rfind("\n", 0, mention.start) + 1 : mention.start]


def _repository(mention: Mention, context: Context, platform: str) -> Verdict:
    """``owner/name``: certain behind the word for a repository, in doubt where it stands alone."""
    if platform != "github":
        named = search(words.REPOS, context.lead)
        return Verdict(item=True, doubt=_ALONE) if named else put_aside("not-a-locator")
    if mention.form == "path":
        return Verdict(item=True, doubt=_ALONE)
    asked = search(words.ASKS, context.sentence) or search(words.ACCUSES, context.sentence)
    if not asked and not search(words.LISTS, context.lead[-100:]):
        return put_aside("named-otherwise")
    return ITEM if mention.form == "repository" and asked else Verdict(item=True, doubt=_ALONE)


def _stray(context: Context) -> Verdict:
    asked = search(words.ASKS, context.sentence)
    if asked and search(ACCOUNT_WORD, context.lead[-80:]):
        return Verdict(item=True, doubt=UNSIGNED)
    return put_aside("named-otherwise")


def _name(mention: Mention, context: Context) -> Verdict:
    """A name: an entry of a list is asked about, one in a sentence may be."""
    asked = mention.block.entry or _asks(context)
    if not asked and context.asked_next:
        near = context.lead[-40:]
        called = mention.form != "name" and (
            search(ACCOUNT_WORD, context.tail[:16])
            or search(ACCOUNT_WORD, near)
            or search(HANDLE_WORD, near)
        )
        return ITEM if called else Verdict(item=True, doubt=ASIDE)
    if asked and mention.form in {"name", "series"}:
        return Verdict(item=True, doubt=UNSIGNED)
    if asked:
        return ITEM
    if context.apart and search(words.ASKS, context.sentence):
        return Verdict(item=True, doubt=ASIDE)
    if search(words.ACCUSES, context.sentence) or search(words.LISTS, context.lead[-100:]):
        return Verdict(item=True, doubt=ASIDE)
    if mention.form == "series" and search(words.ASKS, context.near):
        return Verdict(item=True, doubt=UNSIGNED)
    still_up = search(words.STILL_UP, f"{context.lead} {context.tail}")
    nearby = context.asked_nearby or context.false_asked
    meant = nearby or still_up or search(unasked.SAME_FOR, context.lead)
    return Verdict(item=True, doubt=ASIDE) if meant else UNKNOWN


def _asks(context: Context) -> bool:
    """Tell whether its sentence asks about it, or a later one about the list it stands in."""
    if context.apart or _is_told(context):
        return False
    if search(words.ASKS, context.sentence):
        return True
    return context.asked_below and search(words.LISTS, context.lead[-100:]) is not None


def _is_to_be_checked(context: Context) -> bool:
    """Tell whether an address is named to look something up, and nothing behind it asks."""
    checks = search(words.CHECKS, context.lead[-60:])
    asked = checks and (search(words.ASKS, checks[0]) or search(words.ASKS, context.tail))
    return checks is not None and not asked


def _elsewhere(mention: Mention, locator: Locator, context: Context) -> Verdict:
    """An address that is not the platform's own: asked about only where an item would stand."""
    lead, above = context.lead, context.introduction
    if locator.kind is Kind.FOREIGN and search(words.SERVICE_BEFORE, line_before(mention)):
        return put_aside("another-service")
    if search(words.REFERS, lead[-100:]) and not search(words.ASKS, lead[-100:]):
        return put_aside("reference")
    if not mention.block.entry and _is_to_be_checked(context):
        return put_aside("reference")
    listed = above and (search(words.ASKS, above) or search(words.LISTS, above))
    if mention.block.entry:
        asked = listed or search(words.ASKS, lead) or search(words.LISTS, lead[-100:])
        return ITEM if asked else put_aside("reference")
    if listed and search(_LABELED, line_before(mention)):
        return ITEM
    asked = search(words.ASKS, context.sentence)
    accused = asked or search(words.ACCUSES, context.sentence)
    if mention.form == "domain":
        accused = accused and search(words.LISTS, lead[-60:])
    return Verdict(item=True, weight=2 if asked else 1) if accused else put_aside("reference")
