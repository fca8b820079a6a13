"""Bodies that decide and send, under the names a reader of English knows them by."""

from __future__ import annotations

import re

_BODIES = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        (
            "Rospotrebnadzor",
            r"роспотребнадзор|rospotrebnadzor|благополучия человека|human well-?being|"
            r"(?:customers|consumers?)['’]? rights protection",
        ),
        (
            "Federal Tax Service (FNS)",
            r"\bФНС\b|налогов\w+ служб|federal tax service|\bFNS\b",
        ),
        (
            "Federal Drug Control Service (FSKN)",
            r"\bФСКН\b|контрол\w+ за оборотом нарко|drug control|\bFSKN\b|"
            r"drugs? (?:traffic )?control",
        ),
        (
            "Ministry of Internal Affairs of the Russian Federation",
            r"\bМВД\b|министерств\w+ внутренних дел|"
            r"ministry of (?:the )?(?:internal affairs|interior)"
            r" of (?:the )?russia|\bMVD\b",
        ),
        (
            "Prosecutor General's Office of the Russian Federation",
            r"генеральн\w+ прокур|генпрокур|prosecutor[- ]general|general prosecutor|"
            r"prosecutor general['’]?s",
        ),
        (
            "Federal Service for Alcohol Market Regulation",
            r"росалкоголь|регулировани\w+ алкогольн",
        ),
        ("Federal Agency for Youth Affairs (Rosmolodezh)", r"росмолод[её]ж|по делам молод[её]жи"),
        (
            "Federal Service for Surveillance in Healthcare",
            r"росздравнадзор|надзор\w* в сфере здрав",
        ),
        ("Moscow City Court", r"московск\w+ городск\w+ суд|мосгорсуд|moscow city court"),
        (
            "Roskomnadzor",
            r"роскомнадзор|ros[ck]omn?nadzor|надзор\w* в сфере связи|"
            r"supervision (?:in the sphere )?of (?:tele)?com",
        ),
    )
)


def body_of(written: str) -> str:
    """Give the name a body is known by, or the words as written, on one line."""
    flat = re.sub(r"\s+", " ", written).strip(" ,.;:«»\"'“”")
    return next((name for name, words in _BODIES if words.search(flat)), flat)
