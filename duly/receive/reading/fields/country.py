"""The country whose authority speaks, by its own words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator

from duly.receive.reading.fields.lands import (
    DATELINE,
    LIKE,
    PEOPLES,
    SPOKEN_IN,
    STYLES,
    WRITTEN_IN,
    city_of,
    lowered,
)
from duly.receive.reading.fields.manners import MANNERS, TERRITORY
from duly.receive.reading.fields.prose import Prose

_NAMES = (
    ("IN", r"india|bharat|भारत|indian"),
    ("RU", r"russia|russian federation|росси\w+"),
    ("HK", r"hong kong|hksar"),
    ("CN", r"china|chinese|people's republic of china"),
    ("SG", r"singapore"),
    ("ES", r"spain|spanish|españa"),
    ("DE", r"germany|german|deutschland|bundesrepublik"),
    ("FR", r"france|french|française"),
    ("AT", r"austria|österreich"),
    ("IT", r"italy|italia"),
    ("CA", r"\bontario\b|\bquébec\b|british columbia|royal canadian mounted"),
    ("NL", r"netherlands|nederland"),
    ("PL", r"poland|polska"),
    ("TR", r"turkey|türkiye|turkish"),
    ("BR", r"brazil|brasil"),
    ("PK", r"pakistan|پاکستان"),
    ("BD", r"bangladesh"),
    ("LK", r"sri lanka"),
    ("NP", r"nepal"),
    ("ID", r"indonesia"),
    ("MY", r"malaysia"),
    ("TH", r"thailand"),
    ("VN", r"vietnam|viet nam"),
    ("KR", r"republic of korea|south korea"),
    ("JP", r"japan"),
    ("AU", r"australia"),
    ("GB", r"united kingdom|great britain|england and wales"),
    ("US", r"united states"),
    ("UA", r"ukraine|україн\w+"),
    ("BY", r"belarus|беларус\w+"),
    ("KZ", r"kazakhstan|казахстан\w*"),
    ("IE", r"ireland|irish|éire"),
    ("BE", r"belgium|belgique|belgië"),
    ("SE", r"sweden|sverige"),
    ("FI", r"finland|suomi"),
    ("DK", r"denmark|danmark"),
    ("NO", r"norway|norge"),
    ("PT", r"portugal|portuguese republic"),
    ("GR", r"greece|hellenic republic"),
    ("CZ", r"czech republic|czechia"),
    ("HU", r"hungary|magyarország"),
    ("RO", r"romania|românia"),
    ("BG", r"bulgaria"),
    ("HR", r"croatia|hrvatska"),
    ("LT", r"lithuania|lietuv"),
    ("LV", r"latvia"),
    ("EE", r"estonia"),
    ("CY", r"cyprus|κύπρος"),
    ("LU", r"luxemb[ou]+rg"),
    ("MT", r"\bmalta\b"),
    ("SK", r"slovakia|slovak republic|slovensko"),
    ("SI", r"slovenia|slovenija"),
    ("CH", r"switzerland|schweiz"),
    ("CA", r"canada|canadian"),
    ("NZ", r"new zealand"),
    ("ZA", r"south africa"),
    ("NG", r"nigeria"),
    ("KE", r"kenya"),
    ("EG", r"egypt|مصر"),
    ("SA", r"saudi arabia|السعودية"),
    ("AE", r"united arab emirates|\buae\b|الإمارات"),
    ("IL", r"israel"),
    ("IR", r"\biran\b|ایران"),
    ("MX", r"mexico|méxico"),
    ("AR", r"argentina|argentine"),
    ("CL", r"\bchile\b"),
    ("CO", r"colombia"),
    ("PH", r"philippines"),
    ("TW", r"taiwan"),
    ("UZ", r"uzbekistan|узбекистан\w*"),
    ("UG", r"\buganda\b"),
    ("GH", r"\bghana\b"),
    ("TZ", r"tanzania"),
    ("ZM", r"zambia"),
    ("ZW", r"zimbabwe"),
    ("RW", r"rwanda"),
    ("ET", r"ethiopia"),
    ("SN", r"\bsénégal\b|\bsenegal\b"),
    ("CM", r"cameroon|cameroun"),
    ("MA", r"morocco|\bmaroc\b|المغرب"),
    ("TN", r"tunisia|tunisie|الجمهورية التونسية"),
    ("DZ", r"algeria|algérie|الجزائر"),
    ("JO", r"\bjordan\b|المملكة الأردنية"),
    ("LB", r"lebanon|\bliban\b|لبنان"),
    ("IQ", r"\biraq\b|العراق"),
    ("KW", r"kuwait|الكويت"),
    ("QA", r"\bqatar\b|دولة قطر"),
    ("BH", r"bahrain|البحرين"),
    ("OM", r"\boman\b|سلطنة عمان"),
    ("MM", r"myanmar"),
    ("KH", r"cambodia"),
    ("LA", r"\blao pdr\b"),
    ("MN", r"mongolia"),
    ("AM", r"armenia"),
    ("AZ", r"azerbaijan|azərbaycan"),
    ("MD", r"moldova"),
    ("RS", r"\bserbia\b|srbij|србиј"),
    ("PE", r"\bperú\b|\bperu\b"),
    ("EC", r"ecuador"),
    ("UY", r"uruguay"),
    ("PY", r"paraguay"),
    ("BO", r"bolivia"),
    ("VE", r"venezuela"),
    ("CR", r"costa rica"),
    ("KG", r"kyrgyz\w*|кыргыз\w*"),
)
_BEFORE = re.compile(
    r"(?:government|republic|federation|ministry[^.]{0,60}|territory|laws?|courts?|police|public|"
    r"people|users?|access|visible|accessible) (?:of|in|from|within)(?: the)? $",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:'s|’s)? (?:government|laws?|ip address|authorit|police|penal|criminal|territory)",
    re.IGNORECASE,
)
_HAN = re.compile(r"(?P<HK>香港)|(?P<TW>臺灣|台灣)|(?P<CN>中国|中國)")


def _by_start() -> dict[str, list[tuple[str, re.Pattern[str]]]]:
    """File every country's names under the two letters each starts with: few are ever tried."""
    filed: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for code, names in _NAMES:
        for name in names.split("|"):
            start = name.removeprefix(r"\b")[:2].lower()
            filed.setdefault(start, []).append((code, re.compile(name, re.IGNORECASE)))
    return filed


_STARTS = _by_start()
_START = re.compile(r"\b\w\w")
_HOST = re.compile(r"(?:gov|gob|gouv|go|nic|mil|police)\.([a-z]{2})\b")
_DOMAIN = re.compile(r"(?<!youtu)\.([a-z]{2})(?![\w.-]|/\w)")
_MAILBOX = re.compile(r"@[\w.-]+\.([a-z]{2})>?\s*$", re.IGNORECASE)  # whose domain ends so
# Words that the courts, the offices and the laws of one country alone are known by.
_STYLES = (
    ("ES", r"diligencias (?:previas|urgentes)|juzgado (?:central )?de instrucción|"
           r"territorio español|mossos d['’]esquadra|parte dispositiva|policía nacional"),
    ("TR", r"\bt\.\s?c\.(?=\s|$)|sulh ceza|asliye (?:ceza|hukuk)|cumhuriyet (?:baş)?savcı|"
           r"\b5651 sayılı"),
    ("PL", r"prokuratur\w+ (?:rejonow|okręgow|krajow|regionaln)|sąd (?:rejonow|okręgow|apelac)|"
           r"\bk\.p\.k|sygn\. akt|komend\w+ \w+ policji|polsk\w+"),
    ("IT", r"tribunale (?:di|ordinario)|procura della repubblica|polizia postale|\bagcom\b|"
           r"guardia di finanza|\bitalian[ao]\b|autorità per le garanzie"),
    ("FR", r"tribunal judiciaire|police judiciaire|\bpharos\b|\bofac\b|procureur de la république|"
           r"gendarmerie nationale|territoire français"),
    ("BR", r"vara (?:cível|criminal|da|de)|comarca de|\bdefiro\b|marco civil|12\.965|"
           r"ministério público (?:federal|do estado)|justiça eleitoral|código de processo|"
           r"polícia civil|território nacional|código de defesa do consumidor|\bsenacon\b|"
           r"ministério da justiça e segurança pública"),
    ("DE", r"(?:amts|land|oberlandes|verwaltungs)gericht|staatsanwaltschaft|landeskriminalamt|"
           r"landesmedienanstalt|medienstaatsvertrag"),
    ("GB", r"terrorism act 20|online safety act 2023|\bctiru\b|metropolitan police|\bofcom\b|"
           r"crown court|royal courts of justice|his majesty|her majesty's courts|king's bench|"
           r"national crime agency|investigatory powers act"),
    ("US", r"united states (?:district|bankruptcy) court|\d+ u\.?s\.?c\b|federal bureau of|"
           r"department of homeland|superior court of california|\brcw \d|\btrooper\b"),
    ("AU", r"esafety|online safety act 2021|australian federal|\((?:nsw|cth|vic|qld)\)"),
    ("IN", r"nagarik suraksha|nyaya sanhita|\bsahyog\b|"
    "information technology act,? 2000|"
           r"\bi4c\b|blocking rules"),
    ("PK", r"prevention of electronic crimes act|\bpeca\b"),
    ("SG", r"protection from online falsehoods|online criminal harms act|\bsingcert\b"),
    ("HK", r"\bhksar\b|national security law|crimes ordinance|implementation rules for article 43"),
    ("UA", r"служб[аи] безпеки україни|закону україни|національн\w+ поліці"),
    ("RU", r"роскомнадзор|roskomnadzor|мосгорсуд|российской федерации"),
    ("ID", r"kominfo|komdigi|undang-undang|pengadilan negeri|kepolisian negara|\bUU ITE\b"),
    ("BD", r"\bbtrc\b|digital security act"),
    ("MY", r"\bmcmc\b(?!@)|suruhanjaya komunikasi"),
    ("KR", r"방송통신심의위원회|대한민국"),
    ("NL", r"openbaar ministerie|\brechtbank\b|\bpolitie\b"),
    ("MX", r"fiscalía general de la república|estados unidos mexicanos"),
    ("CO", r"superintendencia de industria y comercio"),
)  # fmt: skip
_CITIES = (
    ("IN", re.compile(r"new delhi|नई दिल्ली", re.IGNORECASE)),
    ("RU", re.compile(r"moscow|москва", re.IGNORECASE)),
    ("CN", re.compile(r"beijing|北京", re.IGNORECASE)),
    ("IN", re.compile(r"\b(?:crpc|cr\.p\.c|ipc|bnss)\b|\bfir no", re.IGNORECASE)),
    ("ES", re.compile(r"madrid|barcelona|audiencia nacional|enjuiciamiento", re.IGNORECASE)),
    ("DE", re.compile(r"wiesbaden|berlin|bundes\w+", re.IGNORECASE)),
    ("FR", re.compile(r"\bparis\b|\barcom\b|pharos", re.IGNORECASE)),
    ("TR", re.compile(r"ankara|istanbul|sayılı kanun", re.IGNORECASE)),
    ("FR", re.compile(r"nanterre|république française", re.IGNORECASE)),
    ("PK", re.compile(r"islamabad|اسلام آباد", re.IGNORECASE)),
    ("ID", re.compile(r"jakarta", re.IGNORECASE)),
    ("AE", re.compile(r"دولة الإمارات|abu dhabi|dubai", re.IGNORECASE)),
    ("SG", re.compile(r"\bpofma\b", re.IGNORECASE)),
    ("IT", re.compile(r"\bmilano\b|\broma\b|repubblica italiana", re.IGNORECASE)),
    ("PL", re.compile(r"warszaw|rzeczypospolit", re.IGNORECASE)),
    ("RU", re.compile(r"\bРФ\b|-ФЗ\b")),
    *((code, re.compile(words, re.IGNORECASE)) for code, words in _STYLES),
    ("BR", re.compile(r"brasília|tribunal superior eleitoral|supremo tribunal", re.IGNORECASE)),
)


_SPOKEN = tuple(  # what only this country's letters say
    (code, re.compile(words, re.IGNORECASE))
    for code, words in (
        (
            "TR",
            r"\b5651 sayılı|sulh ceza h[âa]kiml|"
            r"(?-i:\bT\.\s?C\.)\s+(?:\w+\s+){0,3}(?:kurum|bakan|h[âa]k)",
        ),
        ("ES", r"territorio español|diligencias previas|enjuiciamiento criminal|guardia civil"),
        (
            "PL",
            r"\bprokuratura (?:rejonowa|okręgowa|krajowa)|\bk\.p\.k\.|"
            r"kodeks\w* postępowania karnego",
        ),
        ("GB", r"metropolitan police service|terrorism act 2006|online safety act 2023"),
        ("IT", r"\bagcom\b|garanzie nelle comunicazioni|codice di procedura penale"),
        ("UA", r"служб\w+ безпеки україни|закон\w* україни"),
        ("BR", r"marco civil da internet|\btse n\.|justiça eleitoral|lei (?:n\S{0,2} )?12\.965"),
        ("FR", r"république française|\bpharos\b|\bloi n° 2004-575"),
        ("DE", r"bundesnetzagentur|amtsgericht|landgericht"),
    )
)
# Laws that several countries call alike: a sign of each, and of none where nothing else speaks.
_SHARED = tuple(
    (codes.split(), re.compile(words, re.IGNORECASE))
    for codes, words in (
        ("DE AT CH", r"\bstgb\b|\bstpo\b"),
        ("FR LU SN", r"code de procédure pénale"),
        ("IT CH", r"codice penale"),
    )
)


_LINE = 120  # characters
_ISO = {"UK": "GB"}  # by what a domain ends in


def land_of(name: str) -> str | None:
    """Give the ISO code of the one country that a field names."""
    if re.fullmatch(r"[A-Z]{2}", name.strip()):
        return name.strip()
    found = {code for code, _, _ in _named(name)}
    return found.pop() if len(found) == 1 else None


def country_of(
    prose: Prose, away: Collection[str] = (), tongues: Collection[str] = ()
) -> str | None:
    """Give the ISO code of the country in whose name the letter speaks, or nothing.

    ``away`` are countries whose own language the letter is not written in; a country that shows
    one sign and writes in the letter's ``tongues`` is named by both.
    """
    votes: Counter[str] = Counter()
    for code, before, after in _named(prose.text):
        votes[code] += 3 * bool(_BEFORE.search(before) or _AFTER.match(after))
    for match in _HOST.finditer(" ".join([prose.text, prose.header("from")])):
        code = match[1].upper()
        votes[_ISO.get(code, code)] += 2
    own = _MAILBOX.search(prose.header("from"))
    home_of = _ISO.get(own[1].upper(), own[1].upper()) if own else ""
    if home_of in PEOPLES:
        votes[home_of] += 1
    votes[home_of] += 2 * any(home_of in WRITTEN_IN.get(tongue, ()) for tongue in tongues)
    for code, pattern in _SPOKEN:
        votes[code] += 2 * bool(pattern.search(prose.text))
    ends = " ".join((prose.header("from"), *prose.head, *prose.foot))
    votes.update(code for code, _, _ in _named(ends))
    for code, pattern in _CITIES:
        votes[code] += len(pattern.findall(ends))
    votes.update(_more_signs(prose))
    for code in ("", *away):
        votes.pop(code, None)
    _tell_apart(votes, {code for code, _, _ in _named(ends)})
    home = {land for tongue in tongues for land in SPOKEN_IN.get(tongue, ())}
    votes.update(code for code in _domains(ends) if code in home)
    votes.update(code for code in home if votes[code])
    shared = {code for codes, words in _SHARED if words.search(prose.text) for code in codes}
    votes.update(shared)
    code, count = next(iter(votes.most_common(1)), ("", 0))
    return code if count >= (3 if code in shared and _is_even(votes, code) else 2) else None


def _is_even(votes: Counter[str], first: str) -> bool:
    """Tell whether another country shows as much as the first."""
    return any(count == votes[first] for code, count in votes.items() if code != first)


def _domains(text: str) -> set[str]:
    """Give the countries whose own domains a letterhead or a signature names."""
    return {match[1].upper() for match in _DOMAIN.finditer(text)}


def _tell_apart(votes: Counter[str], named: set[str]) -> None:
    """Drop a large country that is not named where a smaller one with its language shows signs."""
    for large, others in LIKE.items():
        if large not in named and any(votes[code] > 1 for code in others):
            votes[large] = 0


def _more_signs(prose: Prose) -> Counter[str]:
    """Count peoples in head and foot, cities that date the letter, and the ways of one country."""
    votes: Counter[str] = Counter()
    ends = tuple(dict.fromkeys((*prose.head, *prose.foot)))
    for line in ends:
        votes.update(city_of(match["city"]) for match in DATELINE.finditer(line[:_LINE]))
    low = lowered(" ".join(ends))
    for code, names in PEOPLES.items():
        votes[code] += any(_begins(name, low) for name in names)
    for code, pattern in (*STYLES, *MANNERS):
        votes[code] += 2 * bool(pattern.search(prose.text))
    for match in TERRITORY.finditer(prose.text):
        votes.update(dict.fromkeys(_peoples(match["behind"] or match["before"]), 4))
    return votes


def _peoples(word: str) -> Iterator[str]:
    """Give the countries whose people are called so."""
    low = lowered(word)
    yield from (code for code, names in PEOPLES.items() if any(_begins(n, low) for n in names))


def _begins(name: str, text: str) -> bool:
    place = text.find(name)
    return place >= 0 and not text[place - 1 : place].isalpha()


def _named(text: str) -> Iterator[tuple[str, str, str]]:
    """Give every country that a text names, with what stands before and behind."""
    for start in _START.finditer(text):
        for code, name in _STARTS.get(start[0].lower(), ()):
            match = name.match(text, start.start())
            if match:
                yield code, *_around(text, match)
                break
    for match in _HAN.finditer(text):
        yield str(match.lastgroup), *_around(text, match)


def _around(text: str, match: re.Match[str]) -> tuple[str, str]:
    return text[max(0, match.start() - 90) : match.start()], text[match.end() : match.end() + 20]
