"""What a label and a reading may each call the same thing: every equivalence, as data.

Labels name authorities, laws and grounds in free English; a reading gives codes, or names in the
language of the document. What is not listed here is compared as it stands.
"""

from __future__ import annotations

# One body, by words that any of its names holds (case and accents aside).
BODIES: tuple[tuple[str, str], ...] = (
    ("roskomnadzor", r"roskomnadzor|роскомнадзор|supervision in the sphere of telecom|"
                     r"надзору в сфере связи"),
    ("rospotrebnadzor", r"rospotrebnadzor|роспотребнадзор|human well-being|благополучия человека"),
    ("fns", r"\bfns\b|\bфнс\b|federal tax service|налогов\w+ служб"),
    ("fskn", r"\bfskn\b|\bфскн\b|drug control|оборотом наркот"),
    ("mvd", r"ministry of internal affairs|\bмвд\b|внутренних дел"),
    ("genprok", r"prosecutor general|general prosecutor|генеральн\w+ прокур"),
    ("mps", r"ministry of public security|公安部"),
    ("cac", r"cyberspace administration|网信办"),
    ("hkpf", r"hong kong police|cstcb|national security department"),
    ("guardia civil", r"guardia civil"),
    ("csa", r"cyber security agency|singcert"),
)  # fmt: skip

# What a label calls the sender's type, and the readings that mean it.
TYPES: dict[str, frozenset[str]] = {
    "regulator": frozenset({"regulator"}),
    "police / ministry": frozenset({"police", "ministry"}),
    "police": frozenset({"police"}),
    "police executing a court warrant (Audiencia Nacional)": frozenset({"police", "court"}),
    "court": frozenset({"court"}),
    "CERT": frozenset({"cert"}),
    "cert": frozenset({"cert"}),
    "association (not a state body)": frozenset({"association"}),
}

# One law, by words that any of its names holds.
LAWS: tuple[tuple[str, str], ...] = (
    ("149-FZ", r"\b149-?\s?(?:fz|фз)|information technologies and information protection"),
    ("244-FZ", r"\b244-?\s?(?:fz|фз)"),
    ("138-FZ", r"\b138-?\s?(?:fz|фз)"),
    ("114-FZ", r"\b114-?\s?(?:fz|фз)"),
    ("436-FZ", r"\b436-?\s?(?:fz|фз)"),
    ("resolution 1101", r"resolution of the government.*1101|постановлен.*1101"),
    ("RU criminal code", r"criminal code.*\bук\b|criminal code of the russian federation|"
                         r"\bук рф\b"),
    ("RU administrative court procedure", r"\bкас\b|administrative (?:judicial|court) procedure"),
    ("RU civil procedure", r"\bгпк\b|civil procedure"),
    ("CN criminal law", r"criminal law|^刑法$"),
    ("CN cult interpretation", r"interpretation \(2\) of the supreme|"
                               r"explanation of the supreme|邪教组织犯罪案件"),
    ("CN minors", r"law of minor protection|未成年人保护法"),
    ("CN internet services",
     r"measures for the administration of internet information|互联网信息服务管理办法|"
     r"administrative rules for internet information"),
    ("HK crimes ordinance", r"crimes ordinance"),
    ("ES criminal code", r"^criminal code(?: \(spain\))?$|código penal"),
)  # fmt: skip

# A label's word for a ground, and the codes of a reading that mean it.
GROUNDS: tuple[tuple[str, frozenset[str]], ...] = (
    (r"suicide", frozenset({"suicide"})),
    (r"gambl|casino", frozenset({"gambling"})),
    (r"narcotic|drug", frozenset({"drugs"})),
    (r"cult|falun", frozenset({"cult"})),
    (r"rumou?r", frozenset({"misinformation"})),
    (r"slander|defam|vilif|insult", frozenset({"defamation"})),
    (r"forger|fake", frozenset({"forgery_or_impersonation"})),
    (r"terror", frozenset({"terrorism"})),
    (r"extremis", frozenset({"extremism"})),
    (r"draft", frozenset({"draft_evasion"})),
    (r"train surf|zatsep", frozenset({"dangerous_acts"})),
    (r"national security|secession|subversion", frozenset({"security_of_state"})),
    (r"falsehood|false", frozenset({"misinformation"})),
    (r"malware|phishing|malicious", frozenset({"cyber_threat", "forgery_or_impersonation"})),
)

# A label that points at another label of its own and names no ground.
NO_GROUND = r"^as (?:first|above)"

# A label's code of the ask: the main asks that mean it, and the lesser asks that may stand by it.
ASKS: dict[str, tuple[frozenset[str], frozenset[str | None]]] = {
    "remove": (frozenset({"remove"}), frozenset({None})),
    "remove_or_restrict": (frozenset({"remove"}), frozenset({"restrict"})),
    "remove_or_block_in_country": (frozenset({"remove"}), frozenset({"withhold"})),
    "block": (frozenset({"restrict", "withhold"}), frozenset({None})),
    "block_in_country": (frozenset({"withhold"}), frozenset({None})),
    "restrict": (frozenset({"restrict", "withhold"}), frozenset({None})),
    "declare_prohibited": (frozenset({"declare"}), frozenset({None})),
    "inform": (frozenset({"inform"}), frozenset({None})),
    "suspend_account": (frozenset({"suspend"}), frozenset({None})),
}
FALLBACKS: dict[str, str] = {"block_in_country": "withhold"}
ALSO: tuple[tuple[str, str], ...] = ((r"suspend_account", "suspend"), (r"data|inform", "inform"))

# An item's own ask follows the order's, except where the label says more of one item.
ITEM_ASKS: dict[str, frozenset[str]] = {
    "remove": frozenset({"remove"}),
    "remove_or_restrict": frozenset({"remove", "declare"}),
    "remove_or_block_in_country": frozenset({"remove"}),
    "block_in_country": frozenset({"withhold"}),
    "suspend_account": frozenset({"suspend", "remove"}),
    "restrict": frozenset({"restrict", "withhold"}),
    "block": frozenset({"restrict", "withhold"}),
    "inform": frozenset({"inform"}),
}

# A label's kind of a target, and the kinds of a reading that are never wider than it.
KINDS: dict[str, frozenset[str]] = {
    "foreign_host": frozenset({"foreign"}),
    "account_listing": frozenset({"page"}),
    "fork_listing": frozenset({"page", "forks"}),
    "account": frozenset({"account", "page"}),
    "page": frozenset({"page", "site"}),
    "site": frozenset({"site", "page"}),
}

# What a label's clock runs from, and the codes of a reading that mean it.
STARTS: tuple[tuple[str, frozenset[str]], ...] = (
    (r"receipt|receiv", frozenset({"receipt"})),
    (r"issue|date of", frozenset({"issue", "unstated"})),
)

# Words for a length of time in a label of the way of appeal.
TERMS: tuple[tuple[str, str], ...] = (
    (r"three months", "P3M"),
    (r"one month", "P1M"),
    (r"(?:10|ten) days", "P10D"),
    (r"(?:14|fourteen) days", "P14D"),
)
