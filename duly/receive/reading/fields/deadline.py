"""By when the order wants what: a length, what it runs from, and the duty it limits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from duly.receive.reading.fields.numbers import NUMBER, value_of
from duly.receive.reading.fields.prose import Prose
from duly.receive.reading.outcome import Deadline

_UNITS: tuple[tuple[str, str, int], ...] = (
    (
        r"hours?|hrs?\b|(?<=\d)h\b|(?<=\d )h\b|час\w*|घंट[\u0900-\u097f]*|घण्ट[\u0900-\u097f]*|"
        r"(?:个)?小时|stunden?|"
        r"heures?|horas?|saat\w*|\bor[ae]\b|godzin\w*|годин\w*|\bjam\b|ساعات|ساعة|گھنٹ\w*|"
        r"\buren\b|\buur\b|\btim(?:me|m?ar|m?er|e)\b|小時|ساعت\b|時間|시간|ชั่วโมง|\bgiờ\b|"
        r"hodin\w*|\bórá\w*|\bore\b|ωρών|"
        r"ώρες|\bsat[ai]\b|tunnin|שעות|ঘ[ন্ণ]+টা\w*",
        "PT{}H",
        1,
    ),
    (
        r"minut(?:es?|en?|os?|i|y|ów)?\b|минут\w*|хвилин\w*|मिनट|分钟|分鐘|dakika\w*|menit|دقيقة|"
        r"分鐘|دقیقه|นาที|phút|minuut|minuten|דקות",
        "PT{}M",
        1,
    ),
    (r"сут\w+|доб\w+|dob[ęay]\b|doby", "PT{}H", 24),
    (
        r"days?|дн\w+|день|दिन[\u0900-\u097f]*|(?:个)?(?:工作)?[日天]|tagen?|jours?|d[ií]as?|"
        r"gün\w*|วัน|\bngày\b|\bdn[íů]\b|nap(?:on)?\b|\bzile\b|ημερών|ημέρες|\bdana\b|päivän|ימים|"
        r"দিন\w*|"
        r"工作天|روز\b|\bdage\b|\bdager\b|영업일|日|giorn[oi]|\bdni\b|\bdnia\b|\bhari\b|"
        r"дн[іяів]\w*|dagen|"
        r"\bdagar?\b|일(?= 이내)|أيام|"
        r"يوم\w*|دن(?:وں)?\b",
        "P{}D",
        1,
    ),
    (
        r"weeks?|недел\w+|सप्ताह|周|wochen?|semaines?|semanas?|hafta|\buker?\b|\buger?\b|veck(?:a|"
        r"or)\b|"
        r"viikon|viikko\w*|týdn\w+|týžd\w+|\bhét\w*|săptămân\w+|εβδομάδ\w+|tygodni\w*|tydzień|"
        r"settiman\w+|tjedan\w*|\bweken\b|\bminggu\b|สัปดาห์|أسبوع\w*|أسابيع|주일|週間|тиж\w+|"
        r"седмиц\w+|savait\w+|nedēļ\w+|nädal\w*|\btuần\b",
        "P{}W",
        1,
    ),
    (
        r"months?|месяц\w*|महीन[\u0900-\u097f]*|(?:个)?月|monat(?:en?|s)?\b|mois|\bbulan\b|\bay\b|"
        r"m[eê]s(?:es)?|أشهر|شهر|mes(?:es)?",
        "P{}M",
        1,
    ),
)
_UNIT = "|".join(f"(?P<u{n}>{unit[0]})" for n, unit in enumerate(_UNITS))
_KIND = (
    r"(?:(?P<working>working|business|рабоч\w+|कार्य|工作|werk|arbeits|ouvr\w+|hábiles|úteis|"
    r"iş|kerja|робоч\w+|pracovn\w+|lavorativ\w+|radn\w+|"
    r"munka|εργάσιμ\w+|営業|영업)[\s-]*)?"
)
_WORKING_BEHIND = re.compile(
    r"\s+(?:ouvr(?:é|able)s?|hábiles|laborables|úteis|lavorativi|robocz\w+|kerja|"
    r"làm việc|lucrătoare|עסקים)\b|\s?ทำการ",
    re.IGNORECASE,
)
_ANY_UNIT = re.compile(_UNIT, re.IGNORECASE)  # each form names one
_FORMS = tuple(
    re.compile(form.format(number=NUMBER, unit=_UNIT, kind=_KIND), re.IGNORECASE)
    for form in (
        r"\b(?:extended by|verlängert um|prorogée? de|(?:prorrogad|ampliad|prorogat)[oa] (?:por|"
        r"em|en|"
        r"di)|przedłużon\w+ o|продл\w+ на|продовж\w+ на|verlengd met|"
        r"uzatıl\w+)\s+(?P<number>{number})"
        r"\s+{kind}(?:{unit})",
        r"\b(?:w[i1l]th ?[i1l]n|in|not? later than|not exceeding|before|inside|latest by|"
        r"maximum of|"
        r"at the latest)\s+(?:a |the )?(?:(?:period|maximum|time ?limit|next|"
        r"maximum period) (?:of )?)?"
        r"(?P<number>{number})[\s-]*{kind}(?:clock |calendar )?(?:{unit})(?!\w|-hour| basis)",
        r"(?:в течение|не позднее(?: чем через)?|в срок до|в срок не более)\s+"
        r"(?:(?P<number>{number})(?:-?(?:х|ти|и))?\s+)?{kind}(?:календарных )?(?:{unit})",
        r"(?P<number>{number})[\s-]*{kind}(?:{unit})\s*(?:की अवधि |"
        r"की समय-?सीमा )?के?\s*(?:भीतर|अंदर|अन्दर)",
        r"(?P<number>[\d一二两三四五六七八九十]{{1,4}})\s*{kind}(?:{unit})\s*(?:之)?(?:以)?[内內]",
        r"\b(?:innerhalb|binnen|innert)(?: von|"
        r" einer frist von)?\s+(?P<number>{number})\s+{kind}(?:{unit})",
        r"\b(?:dans|sous|d['’]ici)(?: (?:un|le) délai(?: \w+)? (?:de|d['’])| les| un)?\s*"
        r"(?P<number>{number})\s+(?:{unit})",
        r"\b(?:en|dentro de)(?: un|"
        r" el)?(?: (?:plazo|término)(?: \w+)? de)?(?: las)?\s+(?P<number>{number})\s+(?:{unit})",
        r"(?P<number>{number})\s+{kind}(?:{unit})\s+iç(?:er(?:is))?inde",
        r"(?:spätestens|höchstens)(?: nach| binnen| innerhalb von)?\s+(?P<number>{number})\s+"
        r"{kind}(?:{unit})",
        r"(?P<number>\d{{1,3}})\s*(?:{unit})\s*(?:以内|이내)",
        r"\binom\s+(?:(?P<number>{number})|en|ett)\s+(?:{unit})",
        r"\b(?:срок(?: исполнения)?|строк(?: виконання)?|(?:compliance )?time(?: ?limit| ?frame|"
        r"(?: allowed)?(?: for| to) (?:compl\w+|act\w*|remov\w+|execut\w+))?|deadline|\w*frist|"
        r"plazo|"
        r"prazo|délai(?: d['’]exécution)?|süre(?:si)?|termin[eu]?|tidsfrist|termijn|határidő|lhůta|"
        r"lehota|termen|rok|prazo|tenggat(?: waktu)?|batas waktu|jangka waktu|προθεσμία|המועד|מועד|"
        r"المهلة|مهلة|مهلت|"
        r"समय-?सीमा|सीमा|时限|時限|期限|기한|กำหนดเวลา|thời hạn)(?:\s[^\W\d_]{{2,16}}){{0,2}}?"
        r"\s*(?:[:：|]|\(\w{{2,12}}\)\s*[:：]?)\s*(?:(?P<times>\d{{1,2}})\s?[x×]\s?)?"
        r"(?P<number>{number})\s*{kind}(?:{unit})",
        r"\b(?:entro(?: e non oltre)?|w ciągu|w terminie|протягом|упродовж|не пізніше(?: ніж за)?)"
        r"(?: (?:il |un )?termine (?:massimo )?di| le)?\s+"
        r"(?P<number>{number})\s+{kind}(?:{unit})",
        r"\b(?:(?:no|em) (?:o )?prazo(?: \w+)? de(?: até)?|em até|dentro de|no máximo em|no máximo|"
        r"em)\s+"
        r"(?P<number>{number})\s+{kind}(?:{unit})",
        r"(?:dalam (?:tempoh? |masa |waktu(?: paling lambat)? |jangka waktu )?|paling (?:lambat|"
        r"lama)(?: dalam)? |"
        r"selambat-lambatnya )"
        r"(?:(?P<times>\d{{1,2}})\s?[x×]\s?)?(?P<number>{number})\s+{kind}(?:{unit})",
        r"(?:خلال|في غضون|في أجل(?: أقصاه)?|في مدة(?: أقصاها)?|أقصاه|قبل مضي|"
        r"داخل أجل)\s+(?P<number>{number})\s+(?:{unit})",
        r"(?P<number>{number})\s+(?:{unit})\s+کے\s+اندر",
        # a word for a time limit, and the length within a few words behind it
        r"\b(?:plazo|prazo|délai|termine|term[ií]no|time ?(?:limit|frame)|срок\w*|строк\w*|"
        r"lhůt\w*|lehot\w*|"
        r"termijn|frist|batas waktu|tenggat|termen|thời hạn|rok[ou]?|határidő\w*|προθεσμία)\b"
        r"[^.;,:\d]{{0,44}}?\s(?P<number>{number})\s+{kind}(?:{unit})",
        r"(?:ภายใน|ไม่เกิน)\s*(?:ระยะเวลา|เวลา|กำหนด)?\s*(?P<number>{number})\s*{kind}(?:{unit})",
        r"\b(?:trong(?: vòng| thời hạn)?|không quá|chậm nhất)\s+(?P<number>{number})\s+(?:{unit})",
        r"\b(?:ve lhůtě|do|în(?: termen de)?|inden(?: for)?|innen|u roku od|uten|εντός|ظرف|תוך|"
        r"בתוך)\s+"
        r"(?:(?P<number>{number}|to)|én|ett?|en|een)\s+(?:de\s)?{kind}(?:{unit})(?!\w)",
        r"(?<![^\W\d_])(?P<number>{number})\s*{kind}(?:{unit})\s*(?:belül|"
        r"kuluessa|মধ্যে|র মধ্যে|の?うちに)",
        r"(?P<number>\d{{1,3}})\s*{kind}(?:{unit})\s*(?:以内|이내|까지)",
    )
)
_NOT_OURS = re.compile(
    r"appeal|обжал|अपील|\bwrit\b|petition|committee (?:shall|will|has)|we (?:shall|will)|"
    r"(?:ministry|government|authority) (?:shall|will|must)|申诉|上诉|widerspruch|recours\b|"
    r"recurso\b|itiraz|banding|апелляц|жалоб|beschwerde|\bklage\b|rechtsbehelf|keberatan|agravo|"
    r"recorrer|ricorso|odwołani|zażaleni|\bskarg|sprzeciw|reclamo\b|reclamación|"
    r"opposizion|impugn|reposición|reforma\b|alzada|apelaci[oó]n|súplica|embargos|apelação|"
    r"contestação|\bdefe[sn]s?a\b|\bopposition\b|\bréféré|оскарж|апеляц|скарг|\bkasasi|申訴|复议|"
    r"抗告|不服|"
    r"\bredress\b|\bremed(?:y|ies)\b|\bchallenged?\b|\bcontest(?:ed)?\b|vary or (?:discharge|set)|"
    r"to (?:vary|set aside)|judicial review|rechtsmittel|voies? de (?:recours|droit)|odvolán|"
    r"rozklad|jogorvoslat|fellebbez|contesta[țt]i|προσφυγ|ένσταση|žalb|žalob|жалба|"
    r"muutoksenhak|\bklage[ns]?\b|\bankes?\b|\banke\b|besvär|valitta|edasi ?kae|apskųs|pārsūdz|"
    r"\bsprožitev|itirazı?\b|ערר|ערעור|اعتراض|تظلم|استئناف|طعن|"
    r"\bappel\b|interjet|beroep|bezwaar|överklag|"
    r"(?:may|can|right to|entitled to|liable to)\b[^.]{0,80}(?:complaint|objection|"
    r"representation|review|hearing)|may apply to|be lodged|posted (?:in|within)|"
    r"during the (?:last|past)|preced",
    re.IGNORECASE,
)
# A word of appeal before one of these belongs to what the letter tells, not to its own time.
_COMMANDS = re.compile(
    r"\bordin[ao]\b|\bordena\b|\bdetermin[ao]\b|\b(?:is|are) (?:hereby )?(?:directed|ordered|"
    r"required)|"
    r"\bwe (?:direct|order|require)|ordnet an|wird (?:aufgegeben|angewiesen)|\benjoint\b|"
    r"\bordonne\b|"
    r"nakazuj|zobowiązuj|обязыва|постановля|постанов[иі]в|предписыва|beveelt|karar veril",
    re.IGNORECASE,
)
# What a letter tells of the past: "it was not removed within 48 hours".
_TOLD = re.compile(
    r"\b(?:was|were|has|have|had|did)(?: not|n['’]t)\b[^.;,]{0,50}$|\bfailed to\b[^.;,]{0,40}$|"
    r"\bnicht (?:innerhalb|binnen)\s*$|\bn['’](?:a|ont|avait) pas\b[^.;,]{0,40}$",
    re.IGNORECASE,
)
_TERM = re.compile(
    r"imprison|лишени|fixed-term|\bjail|कारावास|\bprison|徒刑|haftstrafe", re.IGNORECASE
)
_STARTS = (
    (
        "receipt",
        r"receipt|receiv|rece[1il|]pt|rece[1l|]ved|получени|प्राप्त|收到|erhalt|eingang|zugang|"
        r"réception|recepci|recibo|"
        r"tebliğ|"
        r"recebimento|rece(?:p?ç|pc)ão|ciência|ricezione|ricevimento|consegna|notific|"
        r"signification|intimaç|"
        r"otrzymani|doręczeni|"
        r"odbioru|одержання|"
        r"вручення|zustellung|bildirim|отримання|diterima|menerima|استلام|وصول|"
        r"bekanntgabe|bekendtgørelse|kunngjøring|meddelande|comunicare|communication|comunica[cç]|"
        r"mottar|mottok|(?:att|at) (?:ni|du|i|de) (?:har )?(?:fått|får|modtager|modtog)|saatu|"
        r"saamisesta|"
        r"tiedoksisaan|λήψη|λάβ|التوصل|توصلكم|تسلم|penerimaan|selepas (?:di)?terima|nhận được|"
        r"avviso di|meddelelse|forkynn|közlés|κοινοποί|uručen|доставян|връчван|dostav|qəbul|אישור|"
        r"deliver(?:y|ed)|\bserv(?:ice|ed)\b|ontvangst|doruč|kézhezvétel|primir[ei]|παραλαβ|"
        r"mottag|modtag|"
        r"vastaanot|получаван|primit|\bnhận|ได้รับ|수신|수령|受領|送達|签收|קבלת|দাখিল|প্রাপ্তি",
    ),
    (
        "issue",
        r"(?:date|time|issue|issuance) of (?:this|the|issue)|of this (?:letter|notice|order|"
        r"direction|mail|e-mail|communication)|of issu|со дня (?:принят|вынес)|जारी",
    ),
)
_RECEIPT_BEFORE = re.compile(
    r"(?:प्राप्ति (?:के|से)|प्राप्त होने के|收到[^。；]{0,20}(?:后|之日起|起)|(?:tebliğ|"
    r"bildirim)\w*(?: itibaren)?(?: en geç)?|"
    r"وصولی کے|с момента получения[^.;]{0,25})\s*(?:незамедлительно,?\s*)?$"
)
_DUTIES = (
    (
        "execute",
        r"block|remov|delet|disabl|restrict|limit (?:an |the )?access|withh[eo]ld|take ?down|"
        r"suspend|"
        r"comply with|compliance with|удал|огранич|заблок|अवरुद्ध|हटा|ब्लॉक|删除|屏蔽|处置|sperr|"
        r"lösch|entfern|retir|supprim|bloqu|elimin|kaldır|engelle|remo[vç]|rim(?:oz|uov)|usuni|"
        r"видал|hapus|blokir|إزالة|حذف|حجب|"
        r"ہٹا|حذف",
    ),
    ("appear", r"\bappear\b|hearing|show cause|\breply\b|\brespond|явиться|उपस्थित|उत्तर"),
    (
        "report",
        r"report|confirm|inform|submit|intimat|complian|сообщ|информир|уведомл|आख्या|अनुपालन|"
        r"सूचित|"
        r"报告|反馈|回复|melden|informer|informar",
    ),
    ("acknowledge", r"acknowledg|подтверд|पावती|पुष्टि"),
    ("provide_information", r"furnish|provide|disclos|subscriber|предостав"),
)
# Whoever must act; the site's owner is told a time of his own, which never runs for us.
_OWNER = re.compile(
    r"(?:владел\w+ сайта|site owner|owner of the (?:\w+ ){0,2}(?:web-?)?site|website owner)"
    r"(?:(?!провайдер|provider)[^.]){0,70}?(?:обязан|\bshall\b|\bmust\b|\bshould\b|is required)",
    re.IGNORECASE,
)
_OPERATOR = re.compile(
    r"(?:операторы? связи|communications? operators?|internet service providers?|\bISPs?\b)"
    r"(?:(?!провайдер|provider)[^.]){0,70}?(?:обязан|\bshall\b|\bmust\b|\bshould\b|"
    r"(?:is|are) required)",
    re.IGNORECASE,
)
_PLATFORM = re.compile(
    r"(?:провайдер\w* хостинга|hosting provider|service provider|intermediary|platform|"
    r"\byou\b|\bВам\b|вас\b)[^.]{0,90}?"
    r"(?:обязан|необходимо|\bshall\b|\bmust\b|\bshould\b|(?:is|are) (?:required|directed))",
    re.IGNORECASE,
)
_OTHERS_HASTE = re.compile(
    r"will be (?:restored|removed from|excluded)|восстановл|we (?:will|shall)|"
    r"access to (?:the )?resource",
    re.IGNORECASE,
)
_NO_LENGTH = re.compile(
    r"immediate(?:ly)?\b|forthwith|without (?:any )?(?:undue )?delay|as soon as possible|"
    r"at the earliest(?: time possible)?|in the shortest (?:possible )?time(?: possible)?|"
    r"urgent(?:ly)?|"
    r"незамедлительно|немедленно|в возможно короткие сроки|तत्काल|तुरंत|अविलंब|立即|尽快|尽早|"
    r"unverzüglich|sofort|sans délai|immédiatement|inmediat\w+|derhal|ivedilikle|imediat\w+|"
    r"с момента получения настоящего уведомления незамедлительно|в кратчайшие сроки|segera\b|"
    r"على الفور|فوراً|فوری طور|a la mayor brevedad|dans les meilleurs délais|umgehend",
    re.IGNORECASE,
)
_NOT_US = frozenset({"owner", "operator"})
_REACH = 400  # characters to either side: farther words belong to something else
_RANK = {"execute": 0, "appear": 1, "report": 2, "provide_information": 3, "acknowledge": 4}


def deadlines_in(prose: Prose) -> tuple[Deadline, ...]:
    """Give every time limit set to the platform, the one on carrying out first."""
    found = {
        (one.length, one.duty, one.start, one.who): one
        for sentence in prose.sentences
        for one in _in_sentence(sentence)
    }
    return tuple(sorted(found.values(), key=_place))


def _place(one: Deadline) -> tuple[bool, int, bool]:
    return (one.who in _NOT_US, _RANK.get(one.duty, 9), one.start == "unstated")


def main_of(limits: Sequence[Deadline]) -> Deadline | None:
    """Give the limit that runs for the platform: on carrying out, if there is one."""
    return next((one for one in limits if one.who not in _NOT_US), None)


def urgency_in(prose: Prose) -> str | None:
    """Give the words that ask for speed and set no length; what the sender promises is none."""
    for sentence in prose.sentences:
        match = _NO_LENGTH.search(sentence)
        if match and not _OTHERS_HASTE.search(sentence):
            return match[0]
    return None


def length_in(sentence: str, place: int) -> str | None:
    """Give the length of time that a sentence names nearest to a place, whosever it is."""
    found = (match for form in _FORMS for match in form.finditer(sentence) if _length(match))
    nearest = min(found, key=lambda match: abs(match.start() - place), default=None)
    return _length(nearest) if nearest else None


def duty_in(sentence: str, place: int) -> str:
    """Name what is asked by a time that stands at a place of a sentence."""
    start = max(0, place - _REACH)
    return _duty(sentence[start : place + _REACH], place - start)


def _in_sentence(sentence: str) -> Iterator[Deadline]:
    for form in _FORMS if _ANY_UNIT.search(sentence) else ():
        for match in form.finditer(sentence):
            length = _length(match)
            if length and not _is_other(sentence, match):
                yield Deadline(
                    length=length,
                    start=_start(
                        sentence[: match.start()][-40:], sentence[match.end() : match.end() + 90]
                    ),
                    duty=duty_in(sentence, match.start()),
                    calendar="working-days" if _in_working_days(match) else "elapsed",
                    words=match[0].strip(),
                    who=_who(sentence[max(0, match.start() - _REACH) : match.end() + _REACH]),
                )


def _in_working_days(match: re.Match[str]) -> bool:
    """Tell whether working days are meant: said before the unit, or behind it."""
    if match.groupdict().get("working") or re.search("工作|営業|영업", match[0]):
        return True
    return _WORKING_BEHIND.match(match.string[match.end() :][:24]) is not None


def _who(sentence: str) -> str | None:
    """Name who must act, where the sentence says it."""
    for name, words in (("owner", _OWNER), ("operator", _OPERATOR), ("platform", _PLATFORM)):
        if words.search(sentence):
            return name
    return None


def _is_other(sentence: str, match: re.Match[str]) -> bool:
    """Tell whether the time is another's: of an appeal, of a sentence, of the authority itself."""
    before = sentence[max(0, match.start() - 260) : match.start()]
    behind = re.split(r"[;:]", sentence[match.end() : match.end() + 40])[0]
    near = sentence[max(0, match.start() - 60) : match.end()] + behind
    if not re.search(r"[,;]", near[-40:]):
        near += re.split(r"[,;]", sentence[match.end() + 40 : match.end() + 80])[0]
    if _TOLD.search(before):
        return True
    said = [one.end() for one in _NOT_OURS.finditer(before)]
    before = before if said and not _COMMANDS.search(before, said[-1]) else ""
    return bool(_NOT_OURS.search(before) or _NOT_OURS.search(near) or _TERM.search(near))


def _length(match: re.Match[str]) -> str | None:
    number = value_of(match["number"]) if match["number"] else 1
    unit = next(n for n in range(len(_UNITS)) if match[f"u{n}"])
    _, shape, factor = _UNITS[unit]
    times = int(match.groupdict().get("times") or 1)
    return shape.format(number * factor * times) if number and number < 1000 else None


def _start(before: str, after: str) -> str:
    """Name what the time runs from: said behind it, or before it where a language puts it there."""
    if _RECEIPT_BEFORE.search(before):
        return "receipt"
    return next(
        (name for name, words in _STARTS if re.search(words, after, re.IGNORECASE)), "unstated"
    )


def _duty(sentence: str, place: int) -> str:
    """Name the duty: carrying out where the sentence asks for it, else the nearest one."""
    found = [
        (abs(match.start() - place), name)
        for name, words in _DUTIES
        for match in re.finditer(words, sentence, re.IGNORECASE)
    ]
    if any(name == "execute" for _, name in found):
        return "execute"
    return min(found)[1] if found else "execute"
