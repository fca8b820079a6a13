"""The kinds of bodies that write orders, by the words their names hold in many languages."""

from __future__ import annotations

import re
from functools import lru_cache

# Kinds by their names in tongues whose orders come seldom.
_FURTHER = {
    "court": r"\bchúirt\b|\bqorti\b|dómur\b|dómstól|\b(?:kazneni|trgovački|visoki|ustavni|"
    "upravni|"
    r"prekršajni|apelacion\w+|vrhovn\w+|privredni) sud\b|\bмировой|\bсъд\w*\b|ট্রাইব্যুনাল|"
    r"\bmahakama\b|\bhukuman\b|\bkohus\b|\btiesas?\b|\bteism\w+|tuomioistuin|oikeus\b|"
    r"(?:áfrýjunar|lands)réttur|உயர் நீதி|\bhof van beroep|hoge raad|raad van state|"
    r"sąd\w* (?:rejonow|okręgow)|törvényszék|தீர்ப்பாயம்",
    "prosecutor": r"(?-i:\bStA\b)|(?-i:\bGStA\b)|procureur fédéral|"
    r"prokuror|прокурат|tužilaš|тужилаш|обвинител|saksóknar|riigiprokur|"
    "valtakunnansyyt|"
    r"mwendesha mashtaka|piskal|\bprokurator|stiúrthóir ionchúiseamh",
    "police": r"(?-i:\b(?:PČR|KŘP|LKA|BKA)\b)|पोलीस|पोलिस|सायबर|పోలీస్|ಪೊಲೀಸ್|പോലീസ്|પોલીસ|"
    r"ਪੁਲਿਸ|rikospoliisi|\b\w*politiet\b|rikspoliti|internetkriminal|cyberkriminal|"
    r"politidistrikt|\b\w*polis(?:en|myndighet)|keskusrikos|"
    r"rendőr|lögregl|\bpulizija|garda síochána|\bpolisi\b|\bpulisya|kripos\b|økokrim|"
    r"полициј|policía|žandarm|безбедносн\w+ агенци|பொலிஸ்|காவல்|পুলিশ|"
    r"\bполиция|kaitsepolitsei|drošības dienest|saugumo departament|suojelupoliisi",
    "ministry": r"\broinn\b|ráðuneyt|\bministria\b|министерств|министарств|মন্ত্রণালয়|"
    "মন্ত্রণালয়|"
    r"அமைச்சு|அமைச்சகம்|\bwizara\b|\bkagawaran|משרד ה|數位發展部|(?:總務|総務|法務|外務|"
    r"厚生)\w{0,2}省|"
    r"内閣府|文化體育|\w{2,6}부 장관|ministerium|departementet\b|ministeriet\b|\bministerstw\w+|"
    r"ministerij\w*|\bministeerium|minisztéri|\bministru kabinet|kementerian|\bmagħżel\b|"
    r"\bMinisteru\b",
    "regulator": r"\bamet\b|inspekt(?:sioon|or[aá]t|oratet)\b|inšpekt|inspekcij|inšpekci|"
    "inspekce|"
    r"inspekció|инспекц|toimisto\b|\b\w+valtuutet|valtuutettu|\bvirasto|skyddsmyndighet|"
    r"\b\w*myndighet(?:en|a)?\b|\b\w+verket\b|persónuvernd|fjölmiðlanefnd|neytendastofa|póst- og|"
    r"\bcentrs\b|\bcentras\b|център|центр (?:протиді|інформац)|\búrad\b|\burad\b|\búřad|"
    r"pooblaščen|повереник|poverenik|povjereni|агенциј|awtorità|kummissarju|kummissjoni|"
    r"\bmamlaka\b|\btume ya|\bkomisyon|ahensya|রেগুলেটর|নিয়ন্ত্রণ|রেগুলেটরি|ஆணைக்குழு|ஆணையம்|"
    r"ஒழுங்குமுறை|\bרשות\b|הרשות ה?|\bנציב|الجهاز القومي|جهاز (?:تنظيم|حماية)|سازمان|شورای|"
    r"\bnadzorni|\bagencija\b|agjenci|autoritet|komisioner|komisariat|\bpovjerenstvo|vijeće za|"
    r"\bsavet za|\bregulatorno telo|dohľad|dohled|dozor|nadzor\b|hivatal\b|tanács\b|felügyelet|"
    r"\bautorité\b|\bautorité|tilsynet\b|\b\w*tilsyn\b|ombud(?:et|smannen|et)?\b|rådet\b|nämnd\b|"
    r"\bdirecția\b|inspectorat|comisari|\bconsiliul|garante|\bautoriteit\b|toezichthouder|"
    r"\bfod\b|\bspf\b|inspectie\b|federale overheidsdienst|service public fédéral|"
    r"\b\w{4,}behörde\b|"
    r"\bkomisija\b|\btarnyb|\btaryba|\bpadome\b|birojs\b|\bnõukogu|\bkeskus\b|선거관리|"
    r"진흥원|보호원|"
    r"위원회|公正取引|消費者|庁$|委員会|管理局|通信管理|監理|管理委員|市场监督|監督管理|ombudsm|"
    r"dirección general|direção-geral|direction générale|direzione generale|kurum\w*\b|"
    r"otorite\w*|"
    r"избирателн|izborn\w+ komisij|izborno povjerenstvo|wahlkommission|volební komis|"
    r"volebn[áé]|valmyndighet|valgdirektorat|valimiskomisjon|rinkimų komisij|vēlēšanu komisij|"
    r"biroul electoral|junta electoral|wyborcz|choguzi|uchaguzi|kelulusan|pilihan raya|দুর্নীতি",
}
# Greek capitals bear no accents.
_BARE = dict(zip("άέήίόύώ", "αεηιουω", strict=True))
_ACCENTED = re.compile(r"\[[^\]]*\]|[άέήίόύώ]")  # classes are left as they are


def _in_capitals(match: re.Match[str]) -> str:
    return f"[{match[0]}{_BARE[match[0]]}]" if match[0] in _BARE else match[0]


KINDS = tuple(
    (
        name,
        re.compile(
            _ACCENTED.sub(
                _in_capitals, f"{pattern}|{_FURTHER.pop(name)}" if name in _FURTHER else pattern
            ),
            re.IGNORECASE,
        ),
    )
    for name, pattern in (
        (  # what calls itself so is no body of the state, whatever else its name holds
            "association",
            r"\bregd\.?\s|\bngo\b|\bregistered (?:society|trust|charity|association)|"
            r"\be\.\s?v\.(?:\s|$)|"
            r"общественн\w+ организац|\basociación civil\b|association loi (?:de )?1901",
        ),
        (
            "court",
            r"\b(?:high |district |supreme |magistrate'?s? |sessions |city |regional )?court\b|"
            r"\btribunal\b|\bсуд(?:а|ья|дя)?\b|न्यायालय|法院|法庭|裁判所|법원|"
            r"\bjuzgado|audiencia (?:nacional|provincial)|"
            r"\b(?:amts|land|landes|oberlandes|verwaltungs|oberverwaltungs|bezirks|bundes|"
            r"kammer|[a-zäöü]{3,20}s?)gericht\b|"
            r"\b\w*gerichtshof|mahkeme|h[âa]k[iİ]ml[iİ]|"
            r"sulh ceza|\bvara \w+|\bcomarca\b|juizado|ju[ií]zo\b|"
            r"supremo tribunal|\btribunale\b|corte d['’]appello|cour d['’]appel|cour de "
            r"cassation|"
            r"\bpengadilan\b|\bmahkamah\b|محكمة|عدالت|\bsąd\b|\btrybunał\b|rechtbank|"
            r"gerechtshof|"
            r"tingsr[äe]tt|\bsoud\b|törvényszék|judecători|δικαστήριο|ศาล|tòa án|"
            r"poder judici(?:al|ário)|rama judicial|justiça (?:federal|eleitoral|estadual|"
            r"do trabalho)|"
            r"\bzona eleitoral|suprema corte|corte (?:suprema|constitucional|superior)|"
            r"cámara (?:nacional|federal|de apelaci)|sala (?:penal|civil|primera)|"
            r"conseil d['’]état|"
            r"hovrätt|kammarrätt|förvaltningsrätt|\bbyret|landsret\b|højesteret|tingrett|"
            r"lagmannsrett|"
            r"høyesterett|käräjäoikeu|hovioikeu|hallinto-oikeu|maakohus|ringkonnakohus|"
            r"\btiesa\b|"
            r"\bteismas\b|"
            r"\bsúd\b|krajsk\w+ sou?d|okresn\w+ sou?d|járásbíróság|bíróság|ítélőtábla|\bkúria\b|"
            r"\btribunalul\b|curtea de|πρωτοδικεί|ειρηνοδικεί|εφετεί|\bсъд\b|општинск\w+ суд|"
            r"(?:općinski|županijski|osnovni|viši|okružni|okrožno) so?u?d|sodišč|gjykata|"
            r"məhkəmə|"
            r"სასამართლო|դատարան|دادگاه|בית[ -]ה?משפט|আদালত|நீதிமன்றம்|regional trial court|"
            r"(?:judicial|metropolitan) magistrate|magistrate'?s'? court",
        ),
        (
            "prosecutor",
            r"prosecut(?:or|ion service)|прокур|अभियोजक|检察院|檢察|검찰|fiscal[ií]a|"
            r"staatsanwalt|"
            r"\bparquet\b|procureur|savcılı|"
            r"دادست|kejaksaan|النيابة|minist[eé]rio p[úu]blico|prokuratura|prokurator|procura\b|"
            r"procuradur|státní\w* zastupitel|prokuratúr|ügyészség|\bparchet|εισαγγελ|"
            r"odvjetništvo|tožilstvo|tužila[šs]tvo|\båklagar|anklagemyndighed|statsadvokat|"
            r"syyttäjä|"
            r"prokuratuur|prokuroro|prokurorluğ|פרקליט|검찰|อัยการ|viện kiểm sát|"
            r"director of public prosecutions|(?:state|district|united states) attorney|"
            r"procurador|openbaar ministerie|attorney(?:'s|’s)? (?:general|office)|"
            r"office of the attorney|officier van justitie",
        ),
        ("cert", r"\bcert\b|\bcsirt\b|computer emergency|cyber emergency|incident response"),
        (
            "police",
            r"\bpolice\b|public security|\bpolicing\b|полици|поліці|\b(?:г?у)?мвд\b|पुलिस|警察|公安|"
            r"警視庁|경찰|"
            r"ตำรวจ|công an|"
            r"\bpolis(?:en|myndighet\w*)?\b|\bpoliti(?:et)?\b|\bpoliisi|थाना|bộ công an|"
            r"an ninh mạng|pol[ií]c[ií]a|delegaci?a\b|delegado de|polizei|gendarm|"
            r"kriminalamt|crime bureau|cyber ?(?:crime|cell)|criminal investigation|emniyet|"
            r"policja|policji|polizia|carabinieri|questura|guardia di finanza|guardia civil|"
            r"mossos|"
            r"ertzaintza|kepolisian|\bpolri\b|شرطة|پولیس|\bpolitie\b|\bpolicie\b|rendőrség|"
            r"poliția|"
            r"αστυνομ|\bpolicij|politsei|পুলিশ|משטר[הת]|პოლიცი|polis diraja|"
            r"(?:ال)?جرائم (?:ال)?(?:إ|ا)لكتروني|الأمن العام|المباحث|مباحث|الأمن السيبراني|"
            r"jandarma|constabulary|\bsheriff|internet referral unit|"
            r"(?:national )?crime agency|(?:bureau|agency|directorate) of investigations?|"
            r"investigati(?:on|ve|ng) (?:agency|bureau|unit)|security service|служб[аи] безп|"
            r"федеральн\w+ служб\w+ безопасности|верховенств|intelligence (?:bureau|agency|"
            r"service|cent(?:re|er))|centro de inteligencia|contra el terrorismo|"
            r"antiterroris\w+|"
            r"verfassungsschutz|\beuropol\b|\binterpol\b|anti-?cybercriminalit|anti-terror",
        ),
        (
            "ministry",
            r"\bministr(?:y|ies)\b|\bdepartment of|министерств|м[іи]н[іи]стерств|मंत्रालय|विभाग|"
            r"ministeri|"
            r"जि?ला (?:मजिस्ट्रेट|कलेक्टर)|जिलाधिकारी|जिलाधीश|bộ thông tin|minist[eè]re|"
            r"minist[eé]rio|bakanlı|home affairs|\bgovernment of\b|भारत सरकार|"
            r"government office|kementerian|وزارة|وزارت|ministerstv|ministarstv|ministerul|"
            r"secretary of state|home office|home department|secretar[ií]a\b|präfektur|"
            r"préfecture|\bpréfet (?:du|de|des)\b|"
            r"υπουργε[ίι]|minisztérium|\b\w+departementet\b|"
            r"prefeitura|кабинет министров|кабінет міністрів|กระทรวง|bộ thông tin|"
            r"\bembassy\b|\bconsulate|\bhigh commission of|\bembajada|\bembaixada|\bambassade|"
            r"\bambasciata|\bambasad[ay]\b|\bbotschaft der|посольств|büyükelçili|大使馆|"
            r"大使館|سفارة|"
            r"\bminister\b|(?:district|sub-?divisional) magistrate|(?:deputy|district) "
            r"collector",
        ),
        (
            "regulator",
            r"\bdirectorate\b|\b(?:safety|security|media|press|internet|digital|cyber|content|"
            r"standards?)\s"
            r"(?:office|council|centre|center|bureau)\b|національн\w+ центр|entidade reguladora|"
            r"\bcenter for\b|"
            r"regulat(?:or|ory)|\bcommission(?:er)?\b|\bauthority\b|federal service|"
            r"федеральн\w+ служб|"
            r"\bagency\b|\bagencia (?:española|nacional|estatal|federal|de)\b|\b\w*aufsicht\b|"
            r"tillsynen\b|(?<=[\u4e00-\u9fff]{2})局(?=\W|函|$)|\b\w+råd(?:et)?\b|\bprocon\b|"
            r"direction départementale|\botoritas\b|"
            r"administration of|inspectorate|कर प्राधिकरण|प्राधिकरण|आयोग|委员会|"
            r"委員會|管理局|"
            r"网信办|"
            r"위원회|\bboard\b|\bombudsman\b|regierungspräsidium|landesregulier|"
            r"autorit|\bautoridade? (?!competent|emisora|emissora)|inspe[cç][aã]o|"
            r"inspecci[oó]n\b|"
            r"ispettorato|\binspection (?:du|des|générale)|\binspektorat|państwow\w+ inspe|"
            r"directeur général des élections|\bélections (?-i:[A-Z])|\belections (?-i:[A-Z])|"
            r"wahlleiter|bundesnetzagentur|bundesamt|landesmedien|landesanstalt|medienanstalt|"
            r"\bofcom\b|landeszentrale|medienaufsicht|medienrat\b|aufsichtsbehörde|"
            r"tilsyn(?:et)?\b|"
            r"styrelsen\b|"
            r"nämnden\b|inspektionen\b|\b\w+virasto\b|\bbiroul\b|consiliul național|agenția\b|"
            r"hatóság\b|"
            r"επιτροπ[ήη]|\bαρχ[ήη]\b|"
            r"office fédéral|ufficio federale|निर्वाचन अधिकारी|"
            r"\bагенция\b|комисия|tarnyba\b|\bцентр\w* (?:мониторинг|кибер)|"
            r"coimisiún|\bcomisia\b|総合通信局|委員会|สำนักงาน|המועצה|רשות ה|נציבות|কমিশন|"
            r"কর্তৃপক্ষ|"
            r"الهيئة|سلطة (?:تنظيم|الاتصال)|المجلس الوطني|\bsuruhanjaya\b|\bkomisyon\b|"
            r"\barcom\b|kurumu\b|kurulu\b|başkanlığı|هيئة|اتھارٹی|\botoritas\b|\bbadan\b|"
            r"\bkomisi\b|"
            r"المجلس الأعلى|\bmyndigheten\b|\búřad\b|\bautoritatea\b|\bhatóság|کارگروه|"
            r"ag[eê]ncia|agencia\b|agenzia|agence|agencj\w+|\bagcom\b|\bgarante\b|\bconsob\b|"
            r"comisi[oó]n|comiss[aã]o|commissione|\bkomisj|komise\b|consejo|conselho|conseil|"
            r"\burz[ąę]d|法務局|通信局|消費者庁|消費生活センター|"
            r"servicio (?:nacional|de)\b|trading standards|"
            r"(?:county|city|borough|district|municipal) council|\bcục\b|\bsở\b|inspectorate|"
            r"\bdirektorat jenderal|\bdirecção-geral|direção-geral|direcci[oó]n (?:general|"
            r"nacional)|"
            r"direction générale|\bstyrelse\b|\bdirektorat(?:et)?\b|\bverket\b|\bvalvonta\b|"
            r"\bсервис\b|инспекци|\bинспекторат|"
            r"\bkrrit\b|\brada\b|superintendencia|kommission|\btoezicht|"
            r"служб[аи]? (?:з|по) |комісі|комисси|агентств|центральный банк|надзор|"
            r"supervis(?:ion|ory)|instituto (?:federal|nacional)|telecommunications regulat|"
            r"(?:central|reserve) bank|electoral",
        ),
        (
            "association",
            r"\bassociation\b|\bsociety\b|\bfoundation\b|\binstitute\b|\balliance\b|\bngo\b|"
            r"\btrust\b|协会|學會|ассоциаци|\bфонд\b|общественн\w+ организац|\bverband\b|"
            r"\be\.\s?v\.|संघ\b|asociaci[oó]n|associação|associazione|stowarzyszenie|fundacj|"
            r"derneği|vakfı|watch\b|جمعية|\bclub\b|\bleague\b",
        ),
        (
            "company",
            r"\b(?:pvt|private limited|ltd|limited|llp|llc|inc|gmbh|s\.a\.|s\.r\.l|plc|corp)\b|"
            r"\badvocates?\b|law firm|solicitors|attorneys at law|\bооо\b|\bзао\b|\bтов\b|"
            r"legal counsel for|on behalf of our client|"
            r"rechtsanw[aä]lt|avocats?\b|abogados|advogados|avvocat|有限公司|株式会社",
        ),
    )
)


_PROSECUTOR = next(pattern for name, pattern in KINDS if name == "prosecutor")


@lru_cache(maxsize=64)  # a letter's heading is looked at from many sides
def type_of(text: str) -> str | None:
    """Name the kind of body that a text speaks of."""
    found = ((name, match) for name, pattern in KINDS if (match := pattern.search(text)))
    name, match = next(found, (None, None))
    if name == "court" and match is not None:  # "the public prosecutor at the court of …"
        before = _PROSECUTOR.search(text, 0, match.start())
        return "prosecutor" if before else name
    return name
