"""Who sent an order, as a person says it: an authority of a law or of the register, or words."""

from __future__ import annotations

from duly.desk.mail.register import authorities
from duly.law.loader import pack, pack_ids
from duly.order.terms import Refusal, Unreadable

NOBODY = "generic:unknown"  # nobody has said who sent it


def as_told(told: str, *, under: str) -> str:
    """Return the authority that a person named, of an order that seems to be under a law.

    It is ``PACK:ID``, an id of the register of authorities, or words without a colon for one
    that neither knows. Refuses ``unknown-authority`` for a ``PACK:ID`` of no law, for a blank,
    and for an id of the law ``under`` that lacks its pack.
    """
    if is_known(told):
        return told
    law, colon, own = told.partition(":")
    if not colon:
        return _words(told, under)
    if law in pack_ids():
        known = ", ".join(sorted(_of_law(law)))
        why = f"{law} knows no authority {own!r}; name one of {known}"
    else:
        why = f"there is no law {law!r}; 'duly law list' names those there are"
    raise Refusal("unknown-authority", f"{why}. {_ELSE}")


def is_known(ref: str) -> bool:
    """Whether a law or the register of authorities has it, or it says that nobody is named."""
    if ref == NOBODY or ref in _of_law(ref.partition(":")[0]):
        return True
    try:
        return any(ref == one.id for one in authorities().authorities)
    except Unreadable:
        return False  # the doctor says so; what is recorded is shown none the less


_ELSE = (
    "One that no law here knows is added by 'duly import authorities', or named in words"
    " without a colon; left out, it is who the documents say"
)


def _words(told: str, under: str) -> str:
    meant = f"{under}:{told}" in _of_law(under)
    if meant or not told.strip():
        which = f"write {under}:{told}" if meant else "it is blank"
        raise Refusal("unknown-authority", f"{told!r} names no authority; {which}. {_ELSE}")
    return told


def _of_law(law: str) -> frozenset[str]:
    if law not in pack_ids():
        return frozenset()
    return frozenset(f"{law}:{one.id}" for one in pack(law).authorities)
