"""The three mails of the week, signed by the synthetic ministry's own key."""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from zoneinfo import ZoneInfo

import dkim
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key

from duly.desk.demo.annexures import ruled_pdf, spreadsheet
from duly.desk.demo.slips import with_slips
from duly.platforms.demo.lists import ListedRow

DOMAIN = "meity.example.in"
SENDER = f"do.cles@{DOMAIN}"
SECRETARY = f"secretary@{DOMAIN}"
DESK = "orders@chirp.example"
_SELECTOR = "cles"
_KOLKATA = ZoneInfo("Asia/Kolkata")
JANUARY_AT = datetime(2021, 1, 31, 8, 10, tzinfo=UTC)
FEBRUARY_AT = datetime(2021, 2, 4, 13, 12, tzinfo=UTC)
NOTICE_AT = datetime(2021, 2, 8, 11, 30, tzinfo=UTC)
JANUARY_NUMBER, FEBRUARY_NUMBER = "11(1)/2021-CLES-Synth", "11(9)/2021-CLES-Synth"
_RULES = (
    "Information Technology (Procedure and Safeguards for Blocking for Access of Information"
    " by Public) Rules, 2009"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ministry:
    """The synthetic ministry's signing key, and what the desk may look up about it."""

    key: RSAPrivateKey

    def dns(self) -> str:
        """Return the DNS records as the desk's offline DNS file holds them."""
        return published(self.key, _SELECTOR, DOMAIN)

    def register(self) -> str:
        """Return the register of authorities with this ministry in it."""
        one = {"country": "IN", "domain": DOMAIN, "may_order": ["in-it-act"]}
        return json.dumps(
            {
                "platform_mx": ["mx.chirp.example"],
                "authorities": [
                    {"id": "in-it-act:do_meity", "addresses": [SENDER], **one},
                    {"id": "in-it-act:sec_meity", "addresses": [SECRETARY], **one},
                ],
            }
        )


def published(key: RSAPrivateKey, selector: str, domain: str) -> str:
    """Return the records by which a domain shows its signing key."""
    public = key.public_key().public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    record = f"v=DKIM1; k=rsa; p={base64.b64encode(public).decode()}"
    return json.dumps({f"{selector}._domainkey.{domain}": {"TXT": [record]}})


def ministry() -> Ministry:
    """Make a ministry with a fresh key."""
    return Ministry(key=generate_private_key(public_exponent=65537, key_size=2048))


def january(sender: Ministry, rows: Sequence[ListedRow]) -> bytes:
    """Return the emergency interim order of 31 January with its spreadsheet."""
    text = (
        "SYNTHETIC SAMPLE - NOT A REAL ORDER\n\n"
        "Government of India (synthetic)\n"
        "Ministry of Electronics and Information Technology\n"
        f"No. {JANUARY_NUMBER}\nNew Delhi, dated the 31st January, 2021\n\n"
        "To, The Chief Compliance Officer, Chirp (synthetic)\n\n"
        "Subject: Emergency interim direction under section 69A of the Information Technology"
        f" Act, 2000 read with rule 9 of the {_RULES}.\n\n"
        f"Sir/Madam,\nThe {len(rows)} accounts and URLs listed in Annexure-A are spreading"
        " misinformation which could lead to imminent violence affecting public order. No delay"
        " is acceptable. You are directed, as an interim measure, to block access by the public"
        " in India to the said handles and URLs within 24 (twenty-four) hours of receipt of this"
        " direction and to submit a compliance report. This direction is confidential under"
        " rule 16.\n\n(Synthetic Name)\nfor the Secretary\n"
    )
    message = _mail(
        SECRETARY, "IMMEDIATE / तत्काल: Emergency interim direction u/s 69A", JANUARY_AT, text
    )
    message.add_attachment(
        spreadsheet(rows, JANUARY_NUMBER, "31.01.2021"),
        maintype="application",
        subtype="octet-stream",
        filename=f"अनुलग्नक-क {len(rows)}.xlsx",
    )
    return signed(sender.key, message, _SELECTOR, DOMAIN)


def february(sender: Ministry, rows: Sequence[ListedRow]) -> bytes:
    """Return the direction of 4 February; letter and annexure are one PDF."""
    letter = [
        "To, The Chief Compliance Officer, Chirp (synthetic)",
        "Subject: Direction under section 69A of the Information Technology Act, 2000 read with"
        f" rules 5 and 8 of the {_RULES}.",
        f"The accounts and URLs listed in Annexure-A ({len(rows):,} entries) have been flagged by"
        " security agencies as sympathisers of separatists or as operated from foreign"
        " territories; many of them are automated bots used for sharing and amplifying"
        " misinformation which affects public order. You are directed to block access by the"
        " public in India to the said handles and URLs and to submit a compliance report within"
        " 48 (forty-eight) hours of receipt of this letter. Non-compliance attracts section"
        " 69A(3): imprisonment which may extend to seven years, and fine. This direction is"
        " confidential under rule 16.",
        f"अनुलग्नक-क में सूचीबद्ध {len(rows):,} हैंडल तथा यूआरएल तक भारत में जनता की पहुँच अवरुद्ध की जाए तथा"
        " 48 घंटे के भीतर अनुपालन आख्या भेजी जाए।",
    ]
    text = "SYNTHETIC SAMPLE\n\nSir/Madam,\n\nPlease find the direction attached.\n"
    message = _mail(SENDER, f"Direction u/s 69A - No. {FEBRUARY_NUMBER}", FEBRUARY_AT, text)
    message.add_attachment(
        ruled_pdf(with_slips(rows), letter, FEBRUARY_NUMBER, "4th February, 2021"),
        maintype="application",
        subtype="octet-stream",
        filename="direction-and-annexure.pdf",
    )
    return signed(sender.key, message, _SELECTOR, DOMAIN)


def notice(sender: Ministry) -> bytes:
    """Return the notice of non-compliance of 8 February."""
    text = (
        "SYNTHETIC SAMPLE - NOT A REAL NOTICE\n\n"
        "Government of India (synthetic)\n"
        "Ministry of Electronics and Information Technology\n"
        "New Delhi, dated the 8th February, 2021\n\n"
        "Subject: Notice of non-compliance with the direction"
        f" No. {FEBRUARY_NUMBER} under section 69A of the Information Technology Act, 2000.\n\n"
        "Sir/Madam,\nThe handles and URLs of the said direction have not been blocked. You are"
        " called upon to comply at once. Failure attracts section 69A(3): imprisonment which may"
        " extend to seven years, and fine.\n\n(Synthetic Name)\nDesignated Officer\n"
    )
    subject = f"Notice of non-compliance: No. {FEBRUARY_NUMBER}"
    return signed(sender.key, _mail(SENDER, subject, NOTICE_AT, text), _SELECTOR, DOMAIN)


def _mail(sender: str, subject: str, at: datetime, text: str) -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    message["From"] = f'"Designated Officer (synthetic)" <{sender}>'
    message["To"] = DESK
    message["Subject"] = subject
    message["Date"] = format_datetime(at.astimezone(_KOLKATA))
    message["Message-ID"] = f"<synthetic-{at:%Y%m%d%H%M}@{DOMAIN}>"
    message.set_content(text)
    return message


def signed(key: RSAPrivateKey, message: EmailMessage, selector: str, domain: str) -> bytes:
    """Return a mail with the signature of its domain."""
    raw = message.as_bytes()
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    header: bytes = dkim.sign(
        raw,
        selector.encode(),
        domain.encode(),
        private,
        canonicalize=(b"relaxed", b"relaxed"),
        include_headers=[b"From", b"To", b"Subject", b"Date", b"Message-ID", b"From", b"Subject"],
    )
    return header + raw
