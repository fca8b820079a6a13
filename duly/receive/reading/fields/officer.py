"""Who signs: a rank, and a name where one stands beside it."""

from __future__ import annotations

import re

from duly.receive.reading.fields.prose import Prose
from duly.receive.reading.outcome import Officer

_RANK = re.compile(
    r"\b(?:(?:additional|joint|deputy|assistant|under|chief|senior|acting)\s+)*"
    r"(?:secretary|superintendent of police|superintendent|commissioner(?: of police)?|"
    r"inspector(?: general)?|constable|designated officer|nodal officer|investigating officer|"
    r"director(?: general)?|magistrate|registrar|prosecutor|judge|scientist\s?['‘\"]?[A-G]['’\"]?|"
    r"section officer)\b|"
    r"(?:заместител\w+\s+)?(?:руководител\w+|начальник\w*|директор\w*|прокурор\w*)\b|"
    r"\bсудья\b|"
    r"(?:krim\w+|polizei)?(?:haupt|ober)kommissar\w*|regierungs\w*rat\w*|staatsanw[aä]lt\w*|"
    r"richter\w*|"
    r"\b(?:magistrad[oa]|juez[a]?|fiscal|capitán|teniente|comandante|comisari[oa])\b|"
    r"\b(?:juiz|juíza|desembargador\w*|promotor\w*|delegad[oa])\b|"
    r"\b(?:juge|procureur\w*|président\w*|commissaire)\b|"
    r"\b(?:hâkim|hakim|savcı|başkan|müdür)\w*\b|"
    r"\b(?:kepala|direktur|jaksa)\b|पदनामित अधिकारी|निदेशक|सचिव|अधीक्षक|नोडल अधिकारी",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"^[\s(]*(?:Sd/-\s*)?(?:(?:Mr|Ms|Mrs|Dr|Shri|Smt|Sh|Herr|Frau|Dn?|Dña|Me|M|Mme)\.?\s+)?"
    r"(?P<name>[^\W\d_][\w’'.-]*(?:\s+[^\W\d_][\w’'.-]*){1,3})[\s)]*$"
)
_INITIALS = re.compile(r"(?:[А-ЯЁA-Z]\.\s?){1,2}\s?[А-ЯЁA-Z][\w-]+$")
_NO_NAME = re.compile(
    r"regards|faithfully|sincerely|thank|уважени|respect|hochacht|grüße|saludos|atentamente|"
    r"atenciosamente|saygı|hormat|ministry|department|police|court|government|division|bureau|"
    r"office|unit|agency|authority|service|служб|министерств|управлени|отдел|суд\b|team|"
    r"federal|национальн|association|commission|committee|directorate|technology|cyber",
    re.IGNORECASE,
)
_ADDRESSEE = re.compile(
    r"^\W*(?:to\b|copy\b|c\.?c\b|the chief|dear|attn|grievance|кому|an\b)", re.IGNORECASE
)
_LONGEST = 110


def officer_in(prose: Prose) -> Officer | None:
    """Give rank and name of who signs in the letter's foot; no rank, no officer."""
    foot = prose.foot
    for place in range(len(foot) - 1, -1, -1):
        line = foot[place]
        rank = _RANK.search(line)
        if rank is None or len(line) > _LONGEST or _ADDRESSEE.match(line) or _is_prose(line):
            continue
        words, behind = _rank(line, rank)
        return Officer(name=behind or _name(foot, place, rank), rank=words)
    return None


def _is_prose(line: str) -> bool:
    return len(line.split()) > 10 or (
        line.rstrip().endswith((".", "।", ":", ",")) and len(line) > 60
    )


def _rank(line: str, rank: re.Match[str]) -> tuple[str, str | None]:
    """Give the rank with what belongs to it on its line, and a name that stands behind it."""
    rest = line[rank.start() :].strip(" ()*_,.;")
    initials = _INITIALS.search(rest)
    if initials and initials.start() >= len(rank[0]):
        return " ".join(rest[: initials.start()].strip(" ,;–—-").split()), initials[0].strip()
    return " ".join(rest.split())[:80], None


def _name(foot: tuple[str, ...], place: int, rank: re.Match[str]) -> str | None:
    """Look before the rank on its line, then on the line above, then below."""
    own = foot[place][: rank.start()].strip(" ,;–—-")
    near = [own, *(foot[place - 1 : place] if place else ()), *foot[place + 1 : place + 2]]
    for text in near:
        match = _NAME.match(text)
        if match and not _NO_NAME.search(text) and _is_capital(match["name"]):
            return " ".join(match["name"].split())
    return None


def _is_capital(name: str) -> bool:
    """A name's words start with a capital, where the script has them."""
    return all(not word[0].islower() for word in name.split())
