"""Who sends the order, as letterhead, signature and opening words say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from duly.receive.reading.fields.bodykinds import type_of
from duly.receive.reading.fields.heading import bodies_in
from duly.receive.reading.fields.prose import Prose
from duly.receive.reading.fields.senders import SENDERS, Sender
from duly.receive.reading.outcome import Authority
from duly.receive.reading.wordlist import WORD_END

_OPENING = re.compile(
    r"(?:the compliments of(?: the)?(?: [\w -]{3,30},(?: the)?)?|"
    r"on behalf of|this is (?:a message from)?|message from|i am (?:writing )?from|we,|"
    r"we are)\s+"
    r"(?:the )?(?P<name>[^.,;:!?\n]{4,120})",
    re.IGNORECASE,
)
# "a notice issued by an Inspector of the Department of …", and the letter's own subject.
_ACTING = re.compile(
    r"\b(?:issued|made|given|sent|served|approved) by (?:(?:the|an?) )?"
    r"(?P<by>(?-i:[A-Z])[^.,;:!?\n]{4,110}?)(?=,|;|\.\s|\n|$|\s(?:under|pursuant|in terms|"
    r"in exercise|"
    r"in accordance|on\s(?:\d|behalf)|and is|at the|to (?:you|x|the platform))\b)|"
    r"(?:^|(?<=\n)|(?<=\.\s))(?:the |la |le |el |die |das |der |a |o |il )?"
    r"(?P<self>(?-i:[^\W\d_a-z])[^.,;:!?\n]{4,110}?)(?:,[^.;:\n]{2,170},)?\s"
    r"(?:(?:hereby|respectfully|now|hiermit|hierdurch|por la presente|par la présente)\s)?"
    r"(?:requests?|directs?|orders?|refers?|asks?|demands?|requires?|informs? you|notif(?:y|"
    r"ies)|"
    r"invites?|urges?|writes? to|has (?:determined|identified|received|found|opened|an?)|"
    r"(?:is|are) (?:currently )?investigating|"
    r"ersucht|bittet|ordnet|fordert|erlässt|demande|requiert|ordonne|enjoint|invite|solicita|"
    r"requiere|ordena|insta|comunica|solicita|determina|requer|chiede|richiede|dispone|ordina|"
    r"invita|zwraca się|wzywa|żąda|wnosi|verzoekt|sommeert|beveelt|meminta|memohon|"
    r"просит|требует|уведомляет|предписывает|просить|вимагає|повідомляє)\s",
    re.IGNORECASE,
)
# The column behind the rule of a caption: "DR. DOE, Plaintiff   §   IN THE DISTRICT COURT OF".
_CAPTION = re.compile(r"^.{0,90}?\s(?:§|\)\s{2,}|\]\s{2,})\s*(?P<right>\S[^§)]*)$")
# An office or a kind of body alone is nobody's name.
_BARE_KIND = re.compile(
    r"\W*(?:(?:the|la|le|el|il|o|a|der|die|das) )?(?:secretar[ií]a?|minist(?:er|ro|ra|re)|"
    r"prosecutor|"
    r"procureure?|procuradora?|fiscal|staatsanw\w+|prokurator|court|tribunale?|juzgado|jueza?|"
    r"commissioner|ombudsman|regulator|board|authority|agency|comisario|commissario|sheriff|sąd|"
    r"суд|судья|прокурор|gericht|commission|comisión)\W*|"
    r"(?:\w+ ){0,2}(?:secretary|registrar|clerk|chair(?:man|woman|person)?|"
    r"officer)(?: \([^)]{2,30}\))?",
    re.IGNORECASE,
)
_DECIDES = re.compile(
    r"\bр\s?е\s?ш\s?е\s?н\s?и\s?е\b|именем российской федерации|\bопределение\b|"
    r"\bin the (?:hon['’]ble )?(?:high|supreme|district|city) court\b|\bjudge?ment\b|"
    r"\bthe court orders|\bcoram\b|\bухвала\b|\bіменем україни|im namen des volkes|"
    r"\bbeschluss\b|"
    r"au nom du peuple|\bkarar\b|判决书|裁定书",
    re.IGNORECASE,
)
_COURT = re.compile(
    r"[А-ЯЁ][а-яё]+(?:ий|ой|ый)\s+(?:\w+\s+)?суд(?:\s+г(?:\.|орода)\s*[А-ЯЁ][\w-]+(?:-[\w]+)?|"
    r"\s+[А-ЯЁ][а-яё]+\s+(?:области|края|республики))?|"
    r"(?:High|Supreme|District|City|Federal|Superior|Regional|Administrative|Crown|County|"
    r"Circuit|Sessions) "
    r"Court of [A-Z]\w+(?: (?:at )?[A-Z]\w+)*|"
    r"[А-ЯІЇЄҐ][а-яіїєґ'’-]+(?:ий|"
    r"ого)\s+(?:[а-яіїєґ]+\s+){0,2}суд(?:у)?(?!\w)(?:\s+м\.\s*[А-ЯІЇЄ]\w+)?|"
    r"[A-ZÄÖÜ][a-zäöü]{2,20}gericht [A-ZÄÖÜ]\w+|"
    r"Tribunal (?:judiciaire|administratif) de [A-Z]\w+|[\u4e00-\u9fff]{2,12}人民法院"
)
_ADDRESSEE = re.compile(
    r"^\W*(?:to\b|dear\b|attn|attention|cc\b|copy to|кому|सेवा में|an\b(?! (?:c|g?c?h?úirt|"
    r"roinn|garda|oifig|bord|stiúrth)):?|an (?:die|das|den)\b|"
    r"chief compliance officer|(?:the )?(?:resident |nodal |chief )?"
    r"(?:grievance|compliance|nodal contact) officer|legal (?:department|team)\b|trust (?:and|"
    r"&) safety|"
    r"subject\b|sub\s*:|re:|विषय|тема|sehr geehrte|betreff?\b|à l['’]attention|objet\b|"
    r"destinataire|"
    r"madame|monsieur|a la atención|señor|estimad|destinatario|asunto\b|ao?s?\s+(?:senhor|"
    r"empresa)|"
    r"à empresa|assunto\b|spett|oggetto\b|alla? (?:società|direzione)|kepada|yth\b|perihal\b|"
    r"sayın|konu\b|sz\.? ?p\.|szanown|dotyczy|до уваги|шановн|уважаем|"
    r"руководител(?:ю|ям)|директору|начальнику|администрации|министру|голові\b|керівник(?:у|ові)|"
    r"致\b|致：)",
    re.IGNORECASE,
)
# Who sues or applies, and against whom, sends no order.
_PARTIES = (
    r"(?:plaintiff|defendant|petitioner|respondent|applicant|claimant|appellant|complainant|"
    r"accused|talep eden|davacı|davalı|müşteki|şüpheli|sanık|itiraz eden|requerente|requerid[oa]|"
    r"autor|ré[ou]|exequente|executad[oa]|demandante|demandad[oa]|actor|denunciante|denunciad[oa]|"
    r"demandeu(?:r|se)|demanderesse|défende(?:ur|resse)|requérante?|antragsteller(?:in)?|"
    r"antragsgegner(?:in)?|kläger(?:in)?|beklagte[rn]?|ricorrente|resistente|attore|convenuto|"
    r"powód|pozwany|wnioskodawca|истец|ответчик|заявитель|административный истец|позивач|"
    r"відповідач|pemohon|termohon|penggugat|tergugat|eiser(?:es)?|verzoeker|gedaagde|verweerder)s?"
)
_PARTY = re.compile(
    rf"^\W*(?:the )?{_PARTIES}(?:\(s\))?\s*[:：]|(?:,|\.{{3}}|…)\s*{_PARTIES}(?:\(s\))?\W*$",
    re.IGNORECASE,
)
# Who applies names itself so; it is the sender where a letter names no other body.
_APPLIES = re.compile(
    r"^\W*(?:the )?(?:petitioner|applicant|complainant|talep eden|müşteki|requerente|demandante|"
    r"denunciante|requérante?|antragsteller(?:in)?|ricorrente|wnioskodawca|заявитель|pemohon|"
    r"verzoeker)\s*[:：]\s*(?P<name>[^\n]{4,140})",
    re.IGNORECASE,
)
# The rank and name of who signs: "подполковник полиции Д.Р. Невзгодин".
_RANK = re.compile(
    r"\W*(?:(?:старший|младший|государственный|генерал)[\s-])?(?:(?:под)?полковник|(?:генерал)|"
    r"майор|капитан|(?:старший )?лейтенант|советник|підполковник|капітан|радник)\s",
    re.IGNORECASE,
)
_TO = re.compile(
    rf"^\W*(?:to|an|à|кому|para|kepada|सेवा में){WORD_END}\W{{0,3}}(?:the\b|$)", re.IGNORECASE
)
_ENDS_ADDRESS = re.compile(
    r"^\W*(?:from|issued by|subject|sub|dear|sir|madam|ref|date|no|re|notice|order|whereas|we|i|"
    r"this|please|the following)\b|^\W*\d",
    re.IGNORECASE,
)
_ADDRESS_LINES = 4
_SENTENCE = 6  # words
_ADDRESS_LINE = 70  # characters
_LABEL = re.compile(
    r"^\W*(?:from|issued by|given by|raised by|sent by|signed by|on behalf of|"
    r"issuing (?:authority|office|body|"
    r"court)|competent authority|"
    r"autori(?:dad|dade|tà|teit) competente|autorité compétente|zuständige (?:behörde|stelle)|"
    r"bevoegde autoriteit|właściwy organ|компетентный орган|компетентний орган|"
    r"requesting (?:authority|agency)|penerbit|instansi penerbit|"
    r"emisor|emittent|"
    r"aussteller|emittente|organ wydający|vydal|发文机关|发布机关|발신|発信者|الجهة|المرسل|"
    r"authority|sender|"
    r"absender|behörde|"
    r"(?:anordnende|ausstellende|erlassende) behörde|name (?:der (?:erlassenden|anordnenden|"
    r"zuständigen) "
    r"behörde|of the (?:issuing|competent) authority)|expéditeur|autorité(?: émettrice)?|"
    r"remitente|"
    r"autoridad(?: emisora)?|autoridade(?: emissora)?|mittente|autorità|nadawca|organ|gönderen|"
    r"instansi|dari|от кого|отправитель|орган)\s*[:：]\s*(?P<name>[^\n]{4,140})",
    re.IGNORECASE,
)
_PLATFORM = re.compile(
    r"\b(?:twitter|x corp|github|bluesky|mastodon|google|meta|facebook|telegram|youtube|"
    r"instagram)\b",
    re.IGNORECASE,
)
# A whole state, over the name of one of its bodies.
_STATE_ONLY = re.compile(
    r"^(?:the )?(?:government|republic|state|kingdom|commonwealth|federation) of [\w' ]+$|"
    r"^[\w ]+ (?:republic|federation|government)$|"
    r"^(?:el |o )?(?:poder judicial|poder judiciário|rama judicial|justiça \w+)\b[^,;]{0,40}$",
    re.IGNORECASE,
)
# What no name of a body holds: an end of a sentence, a long number, an address, a verb.
_NO_NAME = re.compile(
    r"(?<!\bNo)(?<!\bRegd)(?<!\bHon)(?<!\bGovt)(?<!\d)(?<!\b\w)[.!?]\s|\d{4,}|://|"
    r"\b(?:can|may|shall|must|will|has|have|is|are|was|were|been|would|should|hereby|please|"
    r"notify|inform|informs|request|requests|according|pursuant|under)\b|"
    r"\bin consultation with\b|"
    r"^(?:this|our|said|your|any|each|such|mitgliedstaat|member state|in (?:compliance|"
    r"accordance|view|response))\b|"
    r"överklag|rechtsbehelf|rechtsmittel|\brecours\b|\brecurso\b|\bricorso\b|odwołani|обжал|"
    r"оскарж|"
    r"itiraz|muutoksenhak|\bberoep\b|appeals? (?:lies?|may|to)\b|жалба|žalba|προσφυγ|"
    r"может|обязан|просим|уведомля|сообща|является|согласно|\bwird\b|\bwerden\b|\bpeut\b|"
    r"\bpuede\b|"
    r"\bpode\b|किया|करें",
    re.IGNORECASE,
)
# What stands before a name in a letterhead and is no part of it, and what parts two names.
_AHEAD = re.compile(
    r"^(?:from the (?:desk|office) of (?:the )?|(?:(?:number|ref(?:erence)?|file|from|sender|"
    r"office|issuer|"
    r"номер|от|від|nr|sender|absender|expéditeur|remitente|remetente|mittente|nadawca|dari|"
    r"gönderen|"
    r"发件人|發件人|发文单位|發文單位|発信|발신)\s?[:：]\s*)|"
    r"(?:logo|seal|emblem|coat of arms|crest|header|letterhead|stamp|wappen|siegel|escudo|sello|"
    r"brasão|"
    r"logotipo|blason|sceau|stemma|godło|герб|печать|lambang)(?:\s?[:：-]\s*| (?:of|der|des|del|de|"
    r"du|da|di) (?:(?:the|la|le|el|l['’]) ?)?))",
    re.IGNORECASE,
)
_SIDES = re.compile(r"\s[|¦·•]\s|\s[/–—]{2,}\s|\t+")
_IMAGE = re.compile(r"!?\[([^\[\]]*)\]\([^()]*\)")
_INITIALS = re.compile(r"(?:\b\w\.\s?){2}$|\b(?:Ltd|Inc|Dept|Govt|Regd|Corp|Co)\.$")  # "… , I.P."
_MAILBOX = re.compile(r"\s*<[^<>]*@[^<>]*>")
_GOVERNMENT = re.compile(r"government of|भारत सरकार|правительство", re.IGNORECASE)
STATE = frozenset({"court", "prosecutor", "cert", "police", "ministry", "regulator"})


def authority_of(prose: Prose) -> tuple[Authority, str | None]:
    """Give the sender and, where it is a known one, its country; nothing found stays empty.

    A court that decides speaks in its own head and is no other body's letter about it.
    """
    court = _court(prose)
    if court:
        return Authority(name=court, type="court", written=court), None
    votes: Counter[Sender] = Counter()
    for text, weight in _places(prose):
        for known in SENDERS:
            if known.pattern.search(text):
                votes[known] += weight
    for known in SENDERS:
        votes[known] += bool(known.pattern.search(prose.text))
    best, score = votes.most_common(1)[0]
    unknown = _unknown(prose)
    if score >= 2 or (score == 1 and (unknown is None or _GOVERNMENT.search(unknown.name or ""))):
        written = _written(best, prose)
        return Authority(name=best.name, id=best.id, type=best.type, written=written), best.country
    return unknown or Authority(), None


def _court(prose: Prose) -> str | None:
    """Name the court whose own decision this is: its title in the head, its name beside it."""
    head = " ".join(prose.head[:14])
    if not _DECIDES.search(head):
        return None
    named = _COURT.search(head)
    return " ".join(named[0].split()) if named else None


def _written(known: Sender, prose: Prose) -> str | None:
    """Give the words by which a known sender names itself, with its department."""
    for text, _ in sorted(_places(prose), key=lambda place: -place[1]):
        if known.pattern.search(text):
            return " ".join(text.split()).strip(" *_#,.;:<>\"'()")[:160]
    return None


def is_state_body(authority: Authority) -> bool:
    """Tell whether the sender's type is one that can order anything."""
    return authority.type is None or authority.type in STATE


def _places(prose: Prose) -> Iterator[tuple[str, int]]:
    """Give the places where a sender names itself, each with its weight."""
    yield _without_mailbox(prose.header("from")), 3
    for match in _OPENING.finditer(prose.text[:3000]):
        yield match["name"], 5
    for match in _ACTING.finditer(prose.text[:3000]):
        yield match["by"] or match["self"], 4
    yield _caption(prose), 2
    for line in map(_without_mailbox, prose.foot):
        other = _ADDRESSEE.match(line) or _PARTY.search(line) or _RANK.match(line)
        if len(line) <= 160 and not (other or _is_said(line)):
            yield line, 3
    for line in map(_without_mailbox, _letterhead(prose)):
        label = _LABEL.match(line)
        if label:
            yield label["name"], 4
        if len(line) <= 120 and not _is_said(line):
            yield line, 2
        yield from ((body, 2) for body in bodies_in(line))


def _without_mailbox(line: str) -> str:
    """Leave out an address of e-mail: its letters may spell another body's name."""
    return _MAILBOX.sub("", line)


def _caption(prose: Prose) -> str:
    """Give the court that a caption names beside the parties, over several lines."""
    rights = (match["right"].strip() for match in map(_CAPTION.match, prose.head) if match)
    return re.sub(r"^IN THE ", "", " ".join(rights))


def _is_said(line: str) -> bool:
    """Tell whether a line is a sentence that names somebody, where a signature would stand."""
    ended = line.rstrip().endswith((".", ".)", "।", "。")) and not _INITIALS.search(line.rstrip())
    dense = sum(sign > "\u2fff" for sign in line)
    return ended and (len(line.split()) >= _SENTENCE or dense >= 3 * _SENTENCE)


def _letterhead(prose: Prose) -> Iterator[str]:
    """Give the lines of the head that may name the sender: never those of the addressee."""
    addressed = 0
    for line in prose.head:
        if _PARTY.search(line):
            addressed = 0
        elif _ADDRESSEE.match(line):
            addressed = _ADDRESS_LINES if _TO.match(line) else 0
        elif addressed and not _ENDS_ADDRESS.match(line) and len(line) <= _ADDRESS_LINE:
            addressed -= 1
        elif not _runs_on(line):
            addressed = 0
            yield line


def _runs_on(line: str) -> bool:
    """Tell whether a line is the middle of a sentence: no letterhead starts with a small "
    "letter."""
    first = line.lstrip(" *_#-–—•\"'(«“")[:1]
    return first.islower()


def _unknown(prose: Prose) -> Authority | None:
    """Find a body nobody listed: a line that names one, in a place where senders sign."""
    votes: Counter[tuple[str, str]] = Counter()
    named = ((one, weight) for text, weight in _places(prose) for one in _SIDES.split(text))
    for text, weight in named:
        name = re.sub(r"\s+", " ", _IMAGE.sub(r"\1", text)).strip(" *_#-–—=~,.;:<>\"'|")
        name = _AHEAD.sub("", name)
        named_so = 4 <= len(name) <= 120 and not _BARE_KIND.fullmatch(name)
        kind = type_of(name) if named_so else None
        if kind == "company" and _PLATFORM.search(name):
            continue  # to whom it is addressed
        if kind and not _NO_NAME.search(name):
            votes[(name, kind)] += weight
    if any(not _STATE_ONLY.match(name) for name, _ in votes):
        votes = Counter({key: n for key, n in votes.items() if not _STATE_ONLY.match(key[0])})
    if not votes:
        return _applicant(prose)
    name, kind = _below_ministry(votes, prose)
    return Authority(name=name, type=kind, written=name)


def _applicant(prose: Prose) -> Authority | None:
    """Give the body of the state that applies, where nobody else is named."""
    said = (match["name"] for match in map(_APPLIES.match, prose.head) if match)
    named = ((" ".join(one.split()).strip(" *_#-–—,.;:<>\"'"), type_of(one)) for one in said)
    return next(
        (
            Authority(name=name, type=kind, written=name)
            for name, kind in named
            if kind in STATE and not _NO_NAME.search(name)
        ),
        None,
    )


def _below_ministry(votes: Counter[tuple[str, str]], prose: Prose) -> tuple[str, str]:
    """Give the best name; a letterhead names the ministry above the body that writes."""
    (name, kind), most = votes.most_common(1)[0]
    heads = [" ".join(line.split()).strip(" *_#-–—,.;:<>\"'") for line in prose.head]
    if kind != "ministry" or name not in heads:
        return name, kind
    lower = set(heads[heads.index(name) + 1 :])
    for (other, its), count in votes.most_common():
        if count == most and other in lower and its in {"court", "prosecutor", "police", "cert"}:
            return other, its
    return name, kind
