"""Where each authority is answered, from the register of authorities."""

from __future__ import annotations

from django.conf import settings

from duly.desk.mail.register import authorities


def address_of(authority: str) -> str:
    """Return the first registered address of an authority, else the desk's own.

    An answer to an authority that nobody registered lands on the desk, where a person sends
    it on; it is never guessed from what the order says of itself.
    """
    for one in authorities().authorities:
        if one.id == authority and one.addresses:
            return sorted(one.addresses)[0]
    return str(settings.DULY_CONTACT)
