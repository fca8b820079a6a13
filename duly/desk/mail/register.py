"""The register of authorities and what else is told beside a mail, from files named outside."""

from __future__ import annotations

import json
import os
from pathlib import Path

from duly.desk.home import current
from duly.order.terms import Unreadable
from duly.receive.authenticity import AuthorityRegister, Envelope, parse_register


def authorities() -> AuthorityRegister:
    """Return the register in ``DULY_AUTHORITIES_FILE``, else the imported one, else none.

    Raises ``Unreadable`` when the file is none.
    """
    named = os.environ.get("DULY_AUTHORITIES_FILE")
    held = Path(named) if named else current().authorities
    if not named and not held.exists():
        return AuthorityRegister()
    try:
        text = held.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as broken:
        why = f"the register of authorities {held} cannot be read ({broken}); put it right"
        raise Unreadable("register-malformed", why) from broken
    return parse_register(text)


def envelope() -> Envelope | None:
    """Return the SMTP envelope in ``DULY_ENVELOPE_FILE`` (JSON), if one is named.

    Raises ``Unreadable`` when the file is none.
    """
    named = os.environ.get("DULY_ENVELOPE_FILE")
    if not named:
        return None
    try:
        held = json.loads(Path(named).read_text("utf-8"))
        return Envelope(
            client_ip=str(held.get("client_ip") or held.get("ip") or ""),
            helo=str(held.get("helo") or ""),
            mail_from=str(held.get("mail_from") or ""),
        )
    except (OSError, ValueError, AttributeError) as broken:
        why = f"{named} is no envelope ({broken}); correct DULY_ENVELOPE_FILE"
        raise Unreadable("envelope-malformed", why) from broken
