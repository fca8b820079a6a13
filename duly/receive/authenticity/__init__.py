"""Is it really that authority? Raw mail and what is known beside it enter; a verdict leaves.

A forged order silences people as well as a true one does, and "DKIM pass" is not authenticity:
the policy here is stricter than any mail server's, and a genuine mailbox may still be stolen.
"""

from duly.receive.authenticity.names import Answer, Lookup, NamesDown
from duly.receive.authenticity.reasons import explain
from duly.receive.authenticity.register import Authority, AuthorityRegister, parse_register
from duly.receive.authenticity.spf import Envelope
from duly.receive.authenticity.verdict import (
    Authenticity,
    Known,
    Seal,
    Vector,
    assess,
    assess_account,
)

__all__ = [
    "Answer",
    "Authenticity",
    "Authority",
    "AuthorityRegister",
    "Envelope",
    "Known",
    "Lookup",
    "NamesDown",
    "Seal",
    "Vector",
    "assess",
    "assess_account",
    "explain",
    "parse_register",
]
