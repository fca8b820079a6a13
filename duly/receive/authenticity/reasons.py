"""Why a verdict was given: stable codes, and what each says to a person."""

from __future__ import annotations

REJECT = {
    "field-doubled": "A header field that must stand once stands twice: From, Subject or another.",
    "two-authors": "The From field names more than one sender.",
    "header-smuggled": "The header can be read in two ways; somebody hid a field in it.",
    "from-unreadable": "The From field is malformed and shows a registered name.",
    "body-altered": "The text is not the one that the registered domain signed.",
    "headers-altered": "The sender, subject or another field is not the one that was signed.",
    "body-appended": "Text was added behind the part that the registered domain signed.",
    "name-impersonated": "The displayed name shows a registered address, the mail has another.",
    "look-alike-domain": "The sender's domain was made to look like a registered one.",
}
HOLD = {
    "reply-to-elsewhere": "Answers would go to an address that is not in the register.",
    "reply-to-unreadable": "It cannot be said where answers would go.",
    "sender-elsewhere": "The Sender field names a domain that is not in the register.",
    "replayed": "This signed mail was received before; this is a copy in another wrapping.",
    "officer-unregistered": "The domain is registered, this sender's address is not.",
    "envelope-elsewhere": "The mail was handed over on behalf of an unregistered domain.",
    "spf-fail": "The machine that delivered it may not send for the authority's domain.",
    "own-server-disagrees": "This platform's own mail server found that the mail fails its checks.",
    "addressed-elsewhere": "The mail was written to somebody else, not to this platform.",
    "content-type-unsigned": "The field that says how to read the text was not signed, and does "
    "not fit the text.",
    "seal-broken": "The electronic seal on a document is broken.",
    "seal-missing": "This authority's orders carry a sealed document; this one does not.",
    "call-back-required": "This authority's orders are confirmed by calling back first.",
}
OPEN = {
    "unsigned": "The mail carries no signature.",
    "not-aligned": "It is signed by another domain than the sender's.",
    "subject-unsigned": "The signature does not cover the subject.",
    "from-unsigned": "The signature does not cover the sender.",
    "length-limited": "The signature covers only a stated length of the text.",
    "signature-expired": "The signature had expired when the mail arrived.",
    "signature-weak": "The signature uses an algorithm that no longer proves anything.",
    "signature-malformed": "The signature cannot be read.",
    "key-missing": "The domain no longer publishes the key of this signature.",
    "key-unusable": "The domain's key is revoked, too short, on trial, or not for mail.",
    "names-down": "The name service gave no answer; assess again later.",
    "sender-unknown": "The sender is not in the register of authorities.",
    "from-missing": "The mail names no sender that can be read.",
    "channel-unproved": "This channel proves nothing by itself about who sent it.",
    "account-registered": "It came through the authority's own registered account.",
    "signature-extra-broken": "A further signature is broken; one over the whole mail holds.",
}


def explain(code: str) -> str:
    """Return what a code says, to a person."""
    return {**REJECT, **HOLD, **OPEN}[code]
