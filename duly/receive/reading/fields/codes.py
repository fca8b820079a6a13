"""File numbers by their label and by their shape, as offices of many countries write them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from duly.receive.reading.wordlist import WORD_END

# The words before an own number, by language; each may carry a sign for "number".
_LABELS = (
    # English
    r"(?:our |file |case |court |claim |docket |notice |direction |order |document |doc\.? |"
    r"memo |"
    r"memorandum |letter |outward |inward |dispatch |despatch |diary |register |registration |"
    r"ticket |"
    r"incident |tracking |report |investigation |request |warrant |matter |application |suit |"
    r"petition |"
    r"complaint |crime |decision |resolution |communication |unique |urn |issue |direction )?"
    r"(?:file|case|ref(?:erence)?s?|no|nos|nr|number|id|docket|ticket|dossier|matter|fir|c\.?r|"
    r"urn|ecli)",
    # German, Dutch, Scandinavian
    r"(?:unser(?:e)? |ihr(?:e)? )?(?:aktenzeichen|az|gesch(?:ä|ae)fts(?:zeichen|nummer|zahl)|gz|"
    r"zeichen|"
    r"vorgangs?(?:nummer|nr|zeichen)?|bescheid(?:nummer)?|verfahren(?:snummer)?|st\.?-?nr)",
    r"(?:ons )?(?:kenmerk|zaaknummer|zaak|dossiernummer|parketnummer|referentie|nummer)",
    r"(?:dnr|dnro|diarienummer|diarienr|j\.? ?nr|journalnr|sagsnr|saksnr|sak|mål(?: ?nr)?|"
    r"ärende(?:nr)?|"
    r"asianumero|diaarinumero)",
    # French, Spanish, Portuguese, Italian, Romanian
    r"(?:n/|nos |notre |v/)?(?:r[ée]f(?:[ée]rences?)?s?|dossier|affaire|proc[ée]dure|minute|"
    r"parquet|rg|pv|"
    r"num[ée]ro(?: de dossier)?|r[ée]quisition)",
    r"(?:expediente|expte|exp|oficio|radica(?:do|ci[óo]n)|rad|nig|procedimiento|autos|causa|"
    r"carpeta|"
    r"asunto|resoluci[óo]n|diligencias(?: previas| urgentes)?|referencia|folio|registro|ruc|rit|"
    r"rol)",
    r"(?:processo|proc|of[íi]cio|inqu[ée]rito|delibera[çc][ãa]o|despacho|refer[êe]ncia|"
    r"notifica[çc][ãa]o|"
    r"mandado|nuipc|ipl|procedimento)",
    r"(?:prot(?:ocollo)?|fasc(?:icolo)?|rif(?:erimento)?|r\.? ?g\.?(?: ?n\.? ?r\.?)?|ordinanza|"
    r"delibera|"
    r"proc(?:edimento)?\. pen|dosar(?:ul)?|num[ăa]r(?:ul)?)",
    # Polish, Czech, Slovak, Hungarian, the Balkans, Greek
    r"(?:sygn(?:atura)?(?:\.? akt)?|znak(?: sprawy| pisma)?|l\.? ?dz|sprawa|decyzja)",
    r"(?:č\. ?j|čj|sp\. ?zn|spis(?:ová)?(?: zn)?|číslo(?: jednací| spisu)?|ügyszám|"
    r"iktatószám|szám|"
    r"klasa|urbroj|broj|opravilna št|αρ\.? ?πρωτ|αριθμ?(?:ός|\.)?(?: ?πρωτ)?|αβμ)",
    # Turkish, Indonesian, Vietnamese, Malay
    r"(?:say[ıi]|dosya|esas|karar|de[ğg]i[şs]ik i[şs]|soruşturma|evrak|muhabere|ihbar)",
    r"(?:nomor(?: tiket| surat| perkara)?|no(?:\. surat)?|rujukan(?: kami)?|ruj|số(?: hiệu)?)",
    # Estonian, Latvian, Lithuanian, Slovene, Swedish, Norwegian, Icelandic, Irish, Maltese, Swahili
    r"(?:meie |teie )?(?:viide|viitenumber|asi|registreerimisnumber|toimik)|(?:mūsu |jūsu )?"
    r"(?:atsauce|lieta|lietas)|(?:mūsų |jūsų )?(?:nr|reg|bylos|rašto)",
    r"(?:naša |vaša |zadeva |opravilna )?(?:številka|št|zadeva|oznaka)|(?:naš |naše )?(?:znak|"
    r"značka|číslo|spisová značka)|(?:naš |vaš )?broj|наш број|наша бројка|арх",
    r"(?:vår |vores |deres |er )?(?:beteckning|referan[sc]e?|referanse|diarienummer|saksnummer|"
    r"journalnummer|ärendenummer|tilvísun|málsnúmer|mál)|(?:ár )?(?:dtag|tagairt)|"
    r"(?:kumb|kumbukumbu)(?: na)?|(?:sanggunian|bilang)(?: blg)?",
    r"מספרנו|מספר הצו|אסמכתא|رقم (?:الكتاب|الأمر|القرار|الصادر|المعاملة)|الرقم المرجعي|எமது "
    r"இலக்கம்|"
    r"இலக்கம்|கோப்பு|আমাদের সূত্র|সূত্র|α\.? ?π|αριθ(?:μός)?\.? (?:απόφασης|εγγράφου)|"
    r"bescheidzahl|geschäftszahl|our references?|numéro d['’]ordre",
    r"(?:(?:கடித |ந\. ?க\. ?)?எண்|(?:లేఖ )?(?:సంఖ్య|నంబర్)|(?:ಪತ್ರ )?ಸಂಖ್ಯೆ|(?:കത്ത് )?നമ്പർ|"
    r"(?:પત્ર )?ક્રમાંક|(?:जा\. ?|नोटीस )?क्र|ਪੱਤਰ ਨੰਬਰ|ל?(?:פנייתנו|בקשתנו)|p\. ?p(?:\. ?n)?)",
    # Cyrillic
    r"(?:исх(?:одящий)?|рег|дело|номер|уид|вх|вих(?:ідний)?|справа|провадження|материал|изх|"
    r"број|"
    r"преписка)",
    # Indian and other scripts
    r"(?:पत्रांक|पत्र ?(?:संख्या|सं)|क्रमांक|संख्या|सं|मिसिल|मु[०.]?अ[०.]?सं[०.]?|"
    r"फ़?ा[इई]ल(?: संख्या)?|পত্রাংক|স্মারক(?: নং)?)",
    r"(?:發文字號|字號|文字号|文号|文號|案号|案號|编号|編號|字号|发文字号|档号|番号|事件番号|"
    r"文書番号|문서번호|"
    r"사건번호|접수번호|사건|시행)",
    r"(?:medidas? cautelar(?:es)?|vedtak|beslut|afgørelse|kendelse|päätös|rozhodnutí|határozat|"
    r"decizia|hotărârea|odluka|rješenje|решение|заповед|nutartis|sprendimas|otsus|lēmums|"
    r"verfahren|عدد(?: الضبط)?)",
    r"(?:الرقم|رقم(?: القضية| الملف| المرجع| الخطاب)?|المرجع|الإشارة|إشارة|مرجع|نمبر|"
    r"حوالہ(?: نمبر)?|شماره)",
    r"(?:เลขที่|ที่|คดีหมายเลข(?:แดง|ดำ)?ที่|หมายเลขคดี|מספר(?: תיק)?|תיק|סימוכין)",
)
_SIGN = (
    r"(?:№|#|n[º°o]s?\.?[º°]?|nos?\.?|nr\.?|n\.(?:º|°)?|num\.?|number|id|no|nomor|numaras[ıi]|"
    r":?\s?號)"
)
_LABEL = re.compile(
    rf"(?<![^\W_])(?:{'|'.join(_LABELS)})(?![^\W_])(?:\s?\((?:s|"
    rf"en)\))?[.\s]{{0,3}}(?:{_SIGN}(?![^\W\d_])[.\s]{{0,2}})?"
    r"\s{0,12}[:：.)#№–—-]{0,2}\s{0,12}(?=(?P<rest>[^\n]{2,90}))",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:^|[\s(])(?:(?:№|N[°º]|#)\s{0,3}|(?:No|Nr|N)[.:º]{0,3}\s{1,3})(?P<rest>(?=\S*\d|"
    r"[A-Z])[^\n]{2,70})"
)
_ENDS = re.compile(
    r"\s{2,}|\t|\||[,;](?=\s)|\s[–—-]\s|\s\(|[)\]]?\s(?:dated?|dtd?|dt|of|from|date|от|від|"
    r"vom|du|"
    r"del?|"
    r"den|le|z dnia|tarih\w*|tanggal|tgl|ngày|dated|on|in|and|et|und|y|e|i|ve|dan|u/s|under|r/w|"
    r"Date|Datum|"
    rf"दिनांक|दि०|تاريخ|التاريخ|بتاريخ|日期|Tarih|Tanggal|Fecha|Data|ลงวันที่|Заголов){WORD_END}",
    re.IGNORECASE,
)
_MOST = 5  # words of a number
_SHAPE = re.compile(
    r"(?<![\w/@.&-])(?=[\w/.&()-]*\d)(?=[\w/.&()-]*[^\W\d_a-zа-яё])"
    r"[^\W_]{1,14}(?:\([^\W_]{1,8}\))?(?:[/.&-][^\W_]{1,16}(?:\([^\W_]{1,8}\))?){2,9}(?![\w/@]|"
    r"\.\w)"
)
_ALONE = re.compile(
    r"^\W*(?=[^\n]*\d)(?:[^\W_]{1,6}\.?\s){0,3}[^\W_]{0,12}(?:[/.&-][^\W_]{1,16}){1,9}(?:\s[A-Z]{1,4})?\W*$"
)
# What such a number belongs to when it is not the letter's own.
_FOREIGN = re.compile(
    r"(?:regulation|directive|verordnung|richtlinie|règlement|reglamento|regolamento|"
    r"rozporządzeni\w*|"
    r"act|law|decree|rules|закон\w*|кодекс\w*|ley|lei|loi|legge|gesetz\w*|ustaw\w*|kanun\w*|"
    r"undang\w*|"
    r"peraturan|decreto|nghị định|ligji\w*|zákon\w*|zakon\w*|legea?|legii|laga|törvény\w*|"
    r"sesiz\w*|plânger\w*|stížnost\w*|sťažnost\w*|pritužb\w*|pritožb\w*|skarg\w*|"
    r"zawiadomieni\w*|жалб\w*|"
    r"сигнал\w*|скарг\w*|kaebus\w*|sūdzīb\w*|skund\w*|panasz\w*|esposto|segnalazione|"
    r"signalement|plainte|article|section|art|tel|phone|fax|whatsapp|mobile|pin|iban|"
    r"your|ihr\w*|votre|v/|vosso|suyo|ваш\w*|tahun)\W*(?:\(\w{2}\)\W*)?(?:no\.?|nr\.?|№|"
    r"n[°º])?\W*$",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"^(?:\d{1,2}([./-])\d{1,2}\1\d{2,4}|\d{4}([./-])\d{1,2}\2\d{1,2}|\d{1,2}:\d\d)\D?$"
)
_SIGNED = re.compile(
    r"^(?:№|no\.?:?|nos\.?|nr\.?|n[°º]|az\.?:?|gz\.?:?|ref\.?:?|sygn\.?|akt|уид|fir|f\.|"
    r"dt\.?|n\.|"
    r"rg|"
    r"file|case|court|notice|doc\.?|vom|of|id:?)$",
    re.IGNORECASE,
)
_LAW = re.compile(r"-(?:ФЗ|FZ)$|^«|^\"")
_FEW_DIGITS = re.compile(r"^\d{1,4}$")  # a page, an article, a room
_HOST = re.compile(r"[a-z]{3,}\.[a-z]{2,}")
_CHECKED = re.compile(r"\d/\d\d [a-z]$")  # an Austrian court's number ends in its letter
_HEAD = 16  # lines
_LINE = 48  # characters
_SHORTEST = 7
_SHORT = 3


def labeled(lines: tuple[str, ...]) -> Iterator[str]:
    """Give the numbers that stand behind a word or a sign for one."""
    for line in lines:
        for form in (_LABEL, _NUMBERED):
            for match in form.finditer(line):
                if not _FOREIGN.search(line[: match.start()][-30:]):
                    yield from _value(match["rest"])


def shaped(lines: tuple[str, ...]) -> Iterator[str]:
    """Give what has the shape of a file number in a letter's head, whatever stands before it."""
    for line in (one for one in lines[:_HEAD] if not _HOST.search(one)):
        if _ALONE.match(line) and len(line) < _LINE and all(map(_is_coded, line.split())):
            yield from _value(line)
            continue
        for match in _SHAPE.finditer(line):
            if len(match[0]) >= _SHORTEST and not _FOREIGN.search(line[: match.start()][-40:]):
                yield from _value(match[0])


def _value(rest: str) -> Iterator[str]:
    """Give the words of a number up to where something else begins."""
    rest = rest.strip(" /.,;*_#")
    end = _ENDS.search(rest)
    taken: list[str] = []
    for word in (rest[: end.start()] if end else rest).split()[:_MOST]:
        if _DATE.match(word) or _LAW.search(word) or not _is_coded(word):
            break
        if taken or not _SIGNED.match(word):
            taken.append(word)
    if taken and _CHECKED.search(" ".join(rest.split())):
        taken.append(rest.split()[-1])
    while taken and not any(map(str.isdigit, taken[-1])) and not taken[-1].isupper():
        taken.pop()
    number = " ".join(taken)
    if any(map(str.isdigit, number)) and not _FEW_DIGITS.match(number):
        yield number


def _is_coded(word: str) -> bool:
    """Tell whether a word may be a part of a file number: a digit, a short form, capitals."""
    bare = word.strip(".,:()")
    if any(map(str.isdigit, word)) or sum(map(str.isupper, bare)) > 1:
        return True
    short = len(bare) <= _SHORT and not bare.islower()
    return bool(bare) and (short or _SIGNED.match(word) is not None)
