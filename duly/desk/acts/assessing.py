"""Whether a delivery is really from its authority, with all that was known at its receipt."""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from datetime import datetime

from duly.desk.acts.lawful import Law
from duly.desk.mail.dns import names
from duly.desk.mail.register import authorities
from duly.desk.orders import exhibits
from duly.desk.orders.vault import Pouch, same_texts
from duly.order.terms import Actor, Channel, OrderRef
from duly.receive.authenticity import Authenticity, Envelope, Known, assess, assess_account
from duly.receive.readers.document import File
from duly.receive.rules import AssessAuthenticity

_TOPIC = "fingerprint"
_MAIL_WORDS = (
    *(b"received:", b"from:", b"to:", b"subject:", b"date:", b"message-id:", b"mime-version:"),
    *(b"dkim-signature:", b"return-path:", b"reply-to:"),
)


def assessed(
    files: tuple[File, ...],
    channel: Channel,
    envelope: Envelope | None,
    law: Law,
    *,
    at: datetime,
) -> Authenticity:
    """Assess the mail among the files, or the channel by which they came without one.

    ``at`` is the legal receipt: a signature is judged as of then.
    """
    known = Known(instrument=law.instrument_ref)
    mail = next((each.data for each in files if _looks_like_mail(each.data)), None)
    if mail is None:
        return assess_account(channel, None, known)
    return assess(
        mail,
        dns=names(os.environ.get("DULY_DNS_FILE")),
        register=authorities(),
        envelope=envelope,
        at=at,
        seen_before=lambda fingerprint: bool(same_texts(_TOPIC, [fingerprint])),
        known=known,
    )


def command(
    said: Authenticity, ref: OrderRef, *, by: Actor, at: datetime
) -> tuple[AssessAuthenticity, Pouch]:
    """Return the command that records the verdict, with the fingerprints that find a replay.

    The answers of the name service are kept as an exhibit: in later years the key is gone.
    """
    pouch = Pouch(ref)
    for fingerprint in said.fingerprints:
        pouch.seal(fingerprint, topic=_TOPIC)
    if said.answers:
        answers = json.dumps([asdict(each) for each in said.answers], default=str)
        exhibits.keep(answers.encode(), "application/json", at=at)
    vector = said.vector
    recorded = AssessAuthenticity(
        by=by,
        verdict=said.verdict,
        sent_by=vector.channel,
        document=vector.document,
        identity=vector.identity,
        out_of_band=vector.out_of_band,
        competence=vector.competence,
        why=said.why,
    )
    return recorded, pouch


def _looks_like_mail(data: bytes) -> bool:
    head = data[:65_536].lower()
    lines = [line for line in head.splitlines()[:60] if line]
    return sum(line.startswith(_MAIL_WORDS) for line in lines) >= 2
