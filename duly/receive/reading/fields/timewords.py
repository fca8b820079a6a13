"""The words by which letters of many languages set a time: units, forms, and what it runs "
"from."""

from __future__ import annotations

import re

UNITS: tuple[tuple[str, str, int], ...] = (
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
        r"minut(?:es?|en?|os?|i|y|ów)?\b|минут\w*|хвилин\w*|मिनट|分钟|分鐘|dakika\w*|menit|"
        r"دقيقة|"
        r"分鐘|دقیقه|นาที|phút|minuut|minuten|דקות",
        "PT{}M",
        1,
    ),
    (r"сут\w+|доб\w+|dob[ęay]\b|doby", "PT{}H", 24),
    (
        r"days?|дн\w+|день|दिन[\u0900-\u097f]*|(?:个)?(?:工作)?[日天]|tagen?|jours?|d[ií]as?|"
        r"gün\w*|วัน|\bngày\b|\bdn[íů]\b|nap(?:on)?\b|\bzile\b|ημερών|ημέρες|\bdana\b|päivän|"
        r"ימים|"
        r"দিন\w*|"
        r"工作天|روز\b|\bdage\b|\bdager\b|영업일|日|giorn[oi]|\bdni\b|\bdnia\b|\bhari\b|"
        r"дн[іяів]\w*|dagen|"
        r"\bdagar?\b|일(?= 이내)|أيام|"
        r"يوم\w*|دن(?:وں)?\b",
        "P{}D",
        1,
    ),
    (
        r"weeks?|недел\w+|सप्ताह|周|wochen?|semaines?|semanas?|hafta|\buker?\b|\buger?\b|"
        r"veck(?:a|"
        r"or)\b|"
        r"viikon|viikko\w*|týdn\w+|týžd\w+|\bhét\w*|săptămân\w+|εβδομάδ\w+|tygodni\w*|tydzień|"
        r"settiman\w+|tjedan\w*|\bweken\b|\bminggu\b|สัปดาห์|أسبوع\w*|أسابيع|주일|週間|тиж\w+|"
        r"седмиц\w+|savait\w+|nedēļ\w+|nädal\w*|\btuần\b",
        "P{}W",
        1,
    ),
    (
        r"months?|месяц\w*|महीन[\u0900-\u097f]*|(?:个)?月|monat(?:en?|s)?\b|mois|\bbulan\b|"
        r"\bay\b|"
        r"m[eê]s(?:es)?|أشهر|شهر|mes(?:es)?",
        "P{}M",
        1,
    ),
)
KIND = (
    r"(?:(?P<working>working|business|рабоч\w+|कार्य|工作|werk|arbeits|ouvr\w+|hábiles|úteis|"
    r"iş|kerja|робоч\w+|pracovn\w+|lavorativ\w+|radn\w+|"
    r"munka|εργάσιμ\w+|営業|영업)[\s-]*)?"
)
WORKING_BEHIND = re.compile(
    r"\s+(?:ouvr(?:é|able)s?|hábiles|laborables|úteis|lavorativi|robocz\w+|kerja|"
    r"làm việc|lucrătoare|עסקים)\b|\s?ทำการ",
    re.IGNORECASE,
)
FORMS = (
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
    r"\bbinnen\s+(?P<number>(?!))?(?:een|één|het)\s+{kind}(?:{unit})(?!\w)",
    r"(?:\bw ciągu|протягом|упродовж|на протязі)\s+(?P<number>(?!))?(?:{unit})(?!\w)",
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
NOT_OURS = re.compile(
    r"påklag|klageadgang|klagefrist|\bvai(?:e|de|ded)\b|vaidlust|\bkaebus|muutosta|"
    r"oikaisuvaatimu|valitt?a|"
    r"achomharc|\btužb|közigazgatási per|\bkereset|\bskund|skųs|apstrīd|sūdzīb|plângere|pritožb|"
    r"ugovor\b|\bk[æ]r(?:a|u)\b|áfrýj|жалб|тужб|ankim|apelim|ערר|עתירה|تجدیدنظر|شکایت|আপিল|اپیل|"
    r"மேன்முறையீ|மேல்முறையீ|ray(?:uan|u\b)|dirayu|bantahan|khiếu nại|khởi kiện|อุทธรณ์|이의신청|"
    r"행정심판|행정소송|불복|審査請求|訴願|行政訴訟|行政诉讼|救濟|\brufaa\b|umapela|\bapela\b|"
    r"appeal|обжал|अपील|\bwrit\b|petition|committee (?:shall|will|has)|we (?:shall|will)|"
    r"(?:ministry|government|authority) (?:shall|will|must)|申诉|上诉|widerspruch|recours\b|"
    r"recurso\b|itiraz|banding|апелляц|жалоб|beschwerde|\bklage\b|rechtsbehelf|keberatan|agravo|"
    r"recorrer|ricorso|odwołani|zażaleni|\bskarg|sprzeciw|reclamo\b|reclamación|"
    r"opposizion|impugn|reposición|reforma\b|alzada|apelaci[oó]n|súplica|embargos|apelação|"
    r"contestação|\bdefe[sn]s?a\b(?! (?:al?|del?|dos?|da|de los|de las|y protección) "
    r"(?:usu|consum|compet|niñ|crian|menor|audi))|\bopposition\b|\bréféré|оскарж|апеляц|скарг|\bkasasi|申訴|"
    r"复议|"
    r"抗告|不服|"
    r"\bredress\b|\bremed(?:y|ies)\b|\bchallenged?\b|\bcontest(?:ed)?\b|vary or (?:discharge|"
    r"set)|"
    r"to (?:vary|set aside)|judicial review|rechtsmittel|voies? de (?:recours|droit)|odvolán|"
    r"rozklad|jogorvoslat|fellebbez|contesta[țt]i|προσφυγ|ένσταση|žalb|žalob|жалба|"
    r"muutoksenhak|\bklage[ns]?\b|\bankes?\b|\banke\b|besvär|valitta|edasi ?kae|apskųs|pārsūdz|"
    r"\bsprožitev|itirazı?\b|ערר|ערעור|اعتراض|تظلم|استئناف|طعن|"
    r"\bappel\b|interjet|beroep|bezwaar|överklag|"
    r"(?:may|can|right to|entitled to|liable to)\b[^.]{0,80}(?:complaint|objection|"
    r"representation|review|hearing)|may apply to|be lodged|posted (?:in|within)|"
    r"during the (?:last|past)|preced|"
    r"presentar (?:una )?queja|apresentar (?:uma )?(?:reclamação|queixa)|"
    # who complains, objects or sues, and may or must do so in time
    r"\b(?:complaints?|objections?|representations?|grievances?|(?:request|"
    r"application)s? for (?:an? )?"
    r"(?:\w+ )?(?:review|reconsideration|revision|hearing))\b[^.]{0,80}\b(?:may|can|must|shall|"
    r"should) be "
    r"(?:filed|lodged|made|submitted|brought|addressed|sought|raised|entered)|"
    r"réclamation\b[^.]{0,40}(?:peut|adress|form|introdui)|contest(?:er|ation)\b|einwendung|"
    r"\beinspruch|anfecht|\bdava (?:aç|edil)|şikayət (?:ver|ed|et|olun)|şikâyet (?:ed|yol)|"
    r"\bklacht\b[^.]{0,60}(?:kan|kunnen|indien|ingediend)|\bkundërsht|\bankesë?|gugat|異議|异议|"
    r"\bnámie?tk|felülvizsgál|skotið|málskot|(?:asian|asia) oikeuteen|hallinto-oikeu|\bprigovor|"
    r"приговор(?:а|и|ен)?\b|возражени|заперечен|оспор(?:ен|ит)|\binvändning|\bindsigelse|"
    r"\binnsigelse|\bpingamizi|โต้แย้ง|आपत्ति|पुनर्विचार|ponowne rozpatrzenie",
    re.IGNORECASE,
)
STARTS = (
    (
        "receipt",
        r"receipt|receiv|rece[1il|]pt|rece[1l|]ved|получени|प्राप्त|收到|erhalt|eingang|zugang|"
        r"réception|recepci|recibo|"
        r"tebliğ|ulaşma|(?:notice|order|direction|letter) is given|"
        r"recebimento|rece(?:p?ç|pc)ão|ciência|ricezione|ricevimento|consegna|notific|"
        r"signification|intimaç|"
        r"otrzymani|doręczeni|"
        r"odbioru|одержання|"
        r"вручення|zustellung|bildirim|отримання|diterima|menerima|استلام|وصول|"
        r"bekanntgabe|bekendtgørelse|kunngjøring|meddelande|comunicare|communication|"
        r"comunica[cç]|"
        r"mottar|mottok|(?:att|at) (?:ni|du|i|de) (?:har )?(?:fått|får|modtager|modtog)|saatu|"
        r"saamisesta|"
        r"tiedoksisaan|λήψη|λάβ|التوصل|توصلكم|تسلم|penerimaan|selepas (?:di)?terima|nhận được|"
        r"avviso di|meddelelse|forkynn|közlés|κοινοποί|uručen|доставян|връчван|dostav|qəbul|"
        r"אישור|"
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
RECEIPT_BEFORE = re.compile(
    r"(?:प्राप्ति (?:के|से)|प्राप्त होने के|收到[^。；]{0,20}(?:后|之日起|起)|"
    r"(?:(?:tebliğ|ulaş)\w*(?: itibaren)?|bildir\w* itibaren)(?: derhal)?,?(?: ve)?(?: en geç)?|"
    r"وصولی کے|с момента получения[^.;]{0,25})\s*(?:незамедлительно,?\s*)?$"
)
