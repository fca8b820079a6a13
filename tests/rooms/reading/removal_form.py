"""Annex I of Regulation (EU) 2021/784, filled in; every name and address is invented."""

from __future__ import annotations

from dataclasses import dataclass

from tests.rooms.readers.made import escaped, pdf
from tests.rooms.readers.offices import docx, grid, para

ITEMS = ("https://x.com/zqa/status/1356868433739783990", "https://x.com/zqb")
TICKED, OPEN = "☒", "☐"


@dataclass(frozen=True, kw_only=True)
class Filling:
    """What an authority wrote into the form."""

    section: str = "SECTION"
    types: str = "ac"
    gag: bool = True
    sender: int = 1
    items: tuple[str, ...] = ITEMS
    signs: tuple[str, str] = (TICKED, OPEN)

    def box(self, ticked: bool) -> str:
        return self.signs[0] if ticked else self.signs[1]


TYPES = (
    "incites others to commit terrorist offences, such as by glorifying terrorist acts, by "
    "advocating the commission of such offences (Article 2, point (7)(a), of the Regulation)",
    "solicits others to commit or to contribute to the commission of terrorist offences "
    "(Article 2, point (7)(b), of the Regulation)",
    "solicits others to participate in the activities of a terrorist group "
    "(Article 2, point (7)(c), of the Regulation)",
    "provides instruction on the making or use of explosives, firearms or other weapons "
    "(Article 2, point (7)(d), of the Regulation)",
    "constitutes a threat to commit one of the terrorist offences "
    "(Article 2, point (7)(e), of the Regulation)",
)
HEAD = (
    "REMOVAL ORDER",
    "(Article 3 of Regulation (EU) 2021/784 of the European Parliament and of the Council)",
    "Pursuant to Article 3 of Regulation (EU) 2021/784 (the ‘Regulation’) the addressee of "
    "this removal order shall remove terrorist content or disable access to terrorist content "
    "in all Member States as soon as possible and in any event within one hour of receipt of "
    "the removal order.",
    "Pursuant to Article 6 of the Regulation the addressee shall preserve content and related "
    "data for six months or longer upon request from the competent authorities or courts.",
)
FIRST = (
    "Member State of the issuing competent authority: Germany",
    "NB: details of the issuing competent authority to be provided in Sections E and F",
    "Addressee and, where relevant, legal representative: Chirp (synthetic) Ltd, Dublin",
    "Contact point: https://chirp.example/tco",
    "Member State where the hosting service provider has its main establishment or where its "
    "legal representative resides or is established: Ireland",
    "Time and date of issuing of the removal order: 14:05 CET, 3 March 2024",
    "Reference number of the removal order: ZQ-TCO-2024-0017",
)
SENDERS = (
    "judge, court, or investigating judge",
    "law enforcement authority",
    "other competent authority",
)
LAST = (
    "Details of the issuing competent authority or its representative certifying the removal "
    "order as accurate and correct:",
    "Name of the issuing competent authority: Landeskriminalamt Zq (synthetic)",
    "Name of its representative and post held (title and grade): K. Zq, Kriminalrätin",
    "File No: 12 Js 34/24",
    "Address: Zqstrasse 1, 12345 Zq",
    "Tel. No (country code) (area/city code): +49 30 0000000",
    "Email address: tco@lka.example",
    "Date: 3 March 2024",
    "Official stamp (if available) and signature: ……",
)
CONTACT = (
    "Contact details of the issuing competent authority for feedback on the time of removal: "
    "https://lka.example/feedback, @zqlka"
)
REDRESS = (
    "Competent body or court before which the removal order can be challenged: "
    "Verwaltungsgericht Zq",
    "Deadline for challenging the removal order: one month",
    "Link to provisions in national legislation: https://www.gesetze-im-internet.de/zq",
)


def form_lines(filling: Filling = Filling()) -> list[str]:
    word, box = filling.section, filling.box
    return [
        *HEAD,
        f"{word} A:",
        *FIRST,
        *listed(filling),
        f"{word} C: Information to the content provider",
        "Please note that (please tick, if applicable):",
        f"{box(filling.gag)} for reasons of public security, the addressee must refrain from "
        "informing the content provider of the removal of the terrorist content",
        "If the box is not applicable, please see",
        "Section G for details of possibilities to challenge the removal order",
        f"{word} D: Information to the competent authority of the Member State where the hosting "
        "service provider has its main establishment",
        f"{box(True)} The Member State is other than the Member State of the issuing authority",
        f"{box(False)} A copy of the removal order is sent to that authority",
        f"{word} E: Details of the issuing competent authority",
        "The type of issuing competent authority (please tick the relevant box):",
        *(f"{box(place == filling.sender)} {words}" for place, words in enumerate(SENDERS)),
        *LAST,
        f"{word} F: Contact details for follow-up",
        CONTACT,
        f"{word} G: Information about redress possibilities",
        *REDRESS,
    ]


def listed(filling: Filling) -> list[str]:
    types = zip("abcde", TYPES, strict=True)
    return [
        f"{filling.section} B: Terrorist content to be removed or access to which is to be "
        "disabled in all Member States as soon as possible and in any event within one hour of "
        "receipt of the removal order",
        "URL and any additional information enabling the identification and exact location of the "
        "terrorist content:",
        *filling.items,
        "Reasons for considering the material to be terrorist content, in accordance with point "
        "(7) of Article 2 of the Regulation.",
        "The material (please tick the relevant box(es)):",
        *(f"{filling.box(letter in filling.types)} {words}" for letter, words in types),
        "Additional information for considering the material to be terrorist content: praises an "
        "attack, see https://x.com/zqnews/status/1356868433739783001",
    ]


def as_text(lines: list[str]) -> bytes:
    return "\n".join(lines).encode()


def as_docx(lines: list[str]) -> bytes:
    return docx("".join(map(para, lines)))


def as_docx_table(lines: list[str]) -> bytes:
    """Labels to the left, what is filled in to the right, as most offices lay a form out."""
    rows = [line.partition(": ") for line in lines]
    body = "".join(
        grid([para(label), para(value)], ["", ""]) if value and len(label) < 130 else para(line)
        for line, (label, _, value) in zip(lines, rows, strict=True)
    )
    return docx(body)


def as_pdf(lines: list[str]) -> bytes:
    return pdf("\n\n".join(escaped(line) for line in lines))
