"""A removal order on the Regulation's own form, and what its authority writes afterwards."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from zoneinfo import ZoneInfo

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key

from duly.desk.demo.orders import DESK, published, signed

DOMAIN = "dsn.example.at"
SENDER = f"tco@{DOMAIN}"
NUMBER = "ZQ-TCO-2024-0017"
RECEIVED_AT = datetime(2024, 3, 5, 13, 5, tzinfo=UTC)
_SELECTOR = "tco"
_VIENNA = ZoneInfo("Europe/Vienna")
_TYPES = (
    "[x] incites others to commit terrorist offences (Article 2, point (7)(a), of the Regulation)",
    "[ ] solicits others to commit terrorist offences (Article 2, point (7)(b))",
    "[ ] solicits others to participate in a terrorist group (Article 2, point (7)(c))",
    "[ ] provides instruction on making explosives (Article 2, point (7)(d))",
    "[ ] constitutes a threat to commit one of the terrorist offences (Article 2, point (7)(e))",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Removers:
    """The synthetic authority's signing key, and what the desk may look up about it."""

    key: RSAPrivateKey

    def dns(self) -> str:
        """Return the DNS records as the desk's offline DNS file holds them."""
        return published(self.key, _SELECTOR, DOMAIN)

    def register(self) -> str:
        """Return the register of authorities with this one in it."""
        one = {
            "id": "eu-terreg:ms_competent",
            "addresses": [SENDER],
            "country": "AT",
            "domain": DOMAIN,
            "may_order": ["eu-terreg"],
        }
        return json.dumps({"platform_mx": ["mx.chirp.example"], "authorities": [one]})


def removers() -> Removers:
    """Make an authority with a fresh key."""
    return Removers(key=generate_private_key(public_exponent=65537, key_size=2048))


def removal_order(sender: Removers, urls: Sequence[str]) -> bytes:
    """Return the removal order; section C is ticked, so nobody may be told."""
    lines = (
        *("SYNTHETIC SAMPLE - NOT A REAL ORDER", "REMOVAL ORDER"),
        "(Article 3 of Regulation (EU) 2021/784 of the European Parliament and of the Council)",
        *_addressed(),
        *_content(urls),
        *_silence(),
        *_signature(),
    )
    return _sent(sender, f"Removal order {NUMBER}", RECEIVED_AT, lines)


def correction(sender: Removers, wrong: str, right: str, at: datetime) -> bytes:
    """Return the authority's answer: the address it meant."""
    lines = (
        *("SYNTHETIC SAMPLE - NOT A REAL LETTER", f"Removal order {NUMBER}"),
        f"The address {wrong} was a manifest error. It reads: {right}",
    )
    return _sent(sender, f"Clarification of {NUMBER}", at, lines)


def scrutiny_decision(at: datetime) -> bytes:
    """Return the reasoned decision of the home authority, as a plain text."""
    return (
        "SYNTHETIC SAMPLE - NOT A REAL DECISION\n\nDecision under Article 4 of Regulation (EU)"
        f" 2021/784 on removal order {NUMBER}, {at:%-d %B %Y}\n\nThe order infringes the freedom"
        " of expression: what it names is reporting.\n"
    ).encode()


def _addressed() -> tuple[str, ...]:
    return (
        "SECTION A:",
        "Member State of the issuing competent authority: Austria",
        "Addressee and, where relevant, legal representative: Chirp (synthetic) Ltd, Dublin",
        "Contact point: https://chirp.example/tco",
        "Member State where the hosting service provider has its main establishment: Ireland",
        "Time and date of issuing of the removal order: 14:00 CET, 5 March 2024",
        f"Reference number of the removal order: {NUMBER}",
    )


def _content(urls: Sequence[str]) -> tuple[str, ...]:
    return (
        "SECTION B: Terrorist content to be removed or access to which is to be disabled in all"
        " Member States as soon as possible and in any event within one hour of receipt",
        "URL and any additional information enabling the identification and exact location of the"
        " terrorist content:",
        *urls,
        "Reasons for considering the material to be terrorist content, in accordance with point"
        " (7) of Article 2 of the Regulation.",
        "The material (please tick the relevant box(es)):",
        *_TYPES,
        "Additional information on the reasons why the material is considered to be terrorist"
        " content: the posts praise a synthetic attack and call for others like it.",
    )


def _silence() -> tuple[str, ...]:
    return (
        "SECTION C: Information to the content provider",
        "Please note that (please tick, if applicable):",
        "[x] for reasons of public security, the addressee must refrain from informing the content"
        " provider of the removal of the terrorist content",
        "SECTION D: Information to the competent authority of the Member State where the hosting"
        " service provider has its main establishment",
        "[x] The Member State is other than the Member State of the issuing authority",
        "[x] A copy of the removal order is sent to that authority",
    )


def _signature() -> tuple[str, ...]:
    return (
        "SECTION E: Details of the issuing competent authority",
        "The type of issuing competent authority (please tick the relevant box):",
        "[ ] judge, court, or investigating judge",
        "[x] law enforcement authority",
        "[ ] other competent authority",
        "Details of the issuing competent authority or its representative:",
        "Name of the issuing competent authority: Direktion Zq (synthetic)",
        "Name of its representative and post held (title and grade): K. Zq, Hofraetin",
        "File No: 12 Zq 34/24",
        f"Email address: {SENDER}",
        "Date: 5 March 2024",
        "SECTION F: Contact details for follow-up",
        f"Contact details of the issuing competent authority for feedback: {SENDER}",
        "SECTION G: Information about redress possibilities",
        "Competent body or court before which the removal order can be challenged:"
        " Landesgericht Zq",
        "Deadline for challenging the removal order: six weeks",
    )


def _sent(sender: Removers, subject: str, at: datetime, lines: Sequence[str]) -> bytes:
    message = EmailMessage(policy=SMTP)
    message["From"] = f'"Direktion Zq (synthetic)" <{SENDER}>'
    message["To"] = DESK
    message["Subject"] = subject
    message["Date"] = format_datetime(at.astimezone(_VIENNA))
    message["Message-ID"] = f"<synthetic-{at:%Y%m%d%H%M}@{DOMAIN}>"
    message.set_content("\n".join(lines) + "\n", cte="quoted-printable")
    return signed(sender.key, message, _SELECTOR, DOMAIN)
