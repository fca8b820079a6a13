"""What tells a country beside its name: its people, its cities, its own bodies, courts and laws."""

from __future__ import annotations

import re

# code: peoples and other names | cities that date letters
_PLACES = """
AE: emirati | abu dhabi, dubai
AL: shqipër, albania | tirana, tiranë
AM: armenia, armenian, հայաստան | yerevan
AR: argentine, argentino, argentina | buenos aires, córdoba capital, rosario
AT: austrian, österreich, österreichisch, wien | vienna, wien, graz, linz, salzburg
AU: australian, commonwealth of australia | canberra, sydney, melbourne, brisbane, perth
AZ: azerbaijan, azərbaycan | baku, bakı
BA: bosnia, bosna, bosne | sarajevo, banja luka
BD: bangladeshi, বাংলাদেশ | dhaka, ঢাকা, chattogram
BE: belgian, belge, belgische, belgië, royaume de belgique | bruxelles, brussel, antwerpen, gent
BG: bulgarian, българия, република българия | sofia, софия
BH: bahrain | manama
BO: bolivia | la paz, sucre
BR: brazilian, brasileir | brasília, são paulo, rio de janeiro, curitiba, porto alegre
BY: belarusian, беларус | minsk, минск
CA: canadian, ontario, québec, quebec, british columbia, alberta | ottawa, toronto, montréal
CH: swiss, schweizer, suisse, svizzera | bern, berne, zürich, lausanne, bellinzona
CL: chilen, república de chile | santiago de chile, santiago, valparaíso
CM: cameroon, cameroun | yaoundé, douala
CN: chinese, 中华人民共和国 | beijing, shanghai, 北京, 上海
CO: colombian, república de colombia | bogotá, bogotá d.c., medellín, cali
CR: costa rica | san josé
CY: cypriot | nicosia, λευκωσία
CZ: czech, česk, české republiky | praha, praze, prague, brno, brně
DE: german, deutsch, bundesrepublik, bundesgebiet | berlin, hamburg, münchen, köln, düsseldorf
DK: danish, dansk | københavn, copenhagen, aarhus
DZ: algeria, algérie, الجزائر | alger, algiers
EC: ecuador, ecuatorian | quito, guayaquil
EE: estonian, eesti | tallinn
EG: egyptian, جمهورية مصر | cairo, القاهرة
ES: spanish, español, reino de españa | madrid, barcelona, valencia, sevilla, bilbao
ET: ethiopia | addis ababa
FI: finnish, suomen | helsinki, helsingissä, tampere, turku
FR: french, française, français | paris, nanterre, lyon, marseille, lille, bordeaux
GB: british, united kingdom, england, scotland, wales | london, edinburgh, manchester, cardiff
GE: საქართველო | tbilisi
GH: ghana | accra
GR: greek, hellenic, ελλάδα, ελληνική | athens, αθήνα
HK: hksar | hong kong
HR: croatian, hrvatsk | zagreb, zagrebu, split
HU: hungarian, magyar | budapest
ID: indonesian, republik indonesia | jakarta, surabaya, bandung
IE: irish, éire, garda síochána | dublin, baile átha cliath
IL: israeli, state of israel, ישראל | jerusalem, tel aviv, ירושלים, תל אביב
IN: indian, bharat | new delhi, mumbai, bengaluru, chennai, kolkata, hyderabad, lucknow, jaipur
IQ: iraq, العراق | baghdad, بغداد
IR: iranian, جمهوری اسلامی | tehran, تهران
IS: iceland, ísland | reykjavík, reykjavik
IT: italian, repubblica italiana | roma, milano, torino, napoli, bologna
JO: jordan, الأردن | amman, عمان
JP: japanese, 日本 | tokyo, osaka, 東京, 大阪
KE: kenyan | nairobi
KG: kyrgyz, кыргыз | bishkek
KR: korean, 대한민국 | seoul, 서울
KW: kuwait, الكويت | kuwait city
KZ: kazakh, қазақстан | astana, almaty, астана
LB: lebanon, liban, لبنان | beirut, beyrouth, بيروت
LK: sri lankan, இலங்கை | colombo, கொழும்பு
LT: lithuanian, lietuvos | vilnius
LU: luxembourgeois, grand-duché | luxembourg
LV: latvian, latvijas | riga, rīga, rīgā
MA: morocco, maroc, المغرب | rabat, casablanca, الرباط
MD: moldova | chișinău, chisinau
ME: montenegro, crna gora | podgorica
MK: north macedonia, македонија | skopje, скопје
MM: myanmar | naypyidaw, yangon
MT: maltese | valletta
MX: mexican, mexicano, estados unidos mexicanos | ciudad de méxico, guadalajara, monterrey
MY: malaysian | kuala lumpur, putrajaya, cyberjaya
NG: nigerian, federal republic of nigeria | abuja, lagos
NL: dutch, nederlands, koninkrijk der nederlanden | amsterdam, den haag, the hague, rotterdam
NO: norwegian, norsk, norges | oslo, bergen, trondheim
NP: nepali, nepalese, नेपाल सरकार | kathmandu, काठमाडौं
NZ: new zealand, aotearoa | wellington, auckland
OM: oman, سلطنة عمان | muscat, مسقط
PE: peruan, república del perú, peruvian | lima, arequipa
PH: philippine, pilipinas | manila, maynila, quezon city, lungsod ng quezon
PK: pakistani | islamabad, lahore, karachi, rawalpindi, peshawar
PL: polish, polsk, rzeczpospolit | warszawa, kraków, gdańsk, poznań, wrocław
PT: portuguese, portuguesa, república portuguesa | lisboa, porto, coimbra
PY: paraguay | asunción
QA: qatar, قطر | doha, الدوحة
RO: romanian, român | bucurești, bucharest, cluj-napoca
RS: serbian, srbij, србиј | beograd, београд, beogradu, београду, novi sad
RU: russian, российск | moscow, москва, санкт-петербург
SA: saudi, المملكة العربية السعودية | riyadh, الرياض
SE: swedish, svensk, sverige | stockholm, göteborg, malmö, uppsala
SG: singaporean | singapore
SI: slovenian, slovenij, republika slovenija | ljubljana, maribor, ljubljani
SK: slovak, slovenskej republiky, slovensko | bratislava, košice, bratislave
SN: senegal, sénégal | dakar
TH: thai, ราชอาณาจักรไทย | bangkok, กรุงเทพ
TN: tunisia, tunisie, تونس | tunis
TR: turkish, türk | ankara, istanbul, izmir
TW: taiwan, 中華民國 | taipei, 臺北
TZ: tanzania | dodoma, arusha, dar es salaam
UA: ukrainian, українськ | kyiv, київ
UG: uganda | kampala
US: american, u.s. | washington, new york, san francisco, los angeles
UY: uruguay | montevideo
UZ: uzbek, o‘zbekiston | tashkent
VE: venezuela | caracas
VN: vietnamese, việt nam | hanoi, hà nội, ho chi minh city
ZA: south african | pretoria, cape town, johannesburg
ZW: zimbabwe | harare
"""


def _table() -> tuple[dict[str, tuple[str, ...]], dict[str, str]]:
    names, cities = {}, {}
    for line in _PLACES.strip().split("\n"):
        code, rest = line.split(":", 1)
        peoples, places = rest.split("|")
        names[code] = tuple(one.strip() for one in peoples.split(",") if one.strip())
        cities.update({one.strip(): code for one in places.split(",") if one.strip()})
    return names, cities


PEOPLES, CITIES = _table()
_CITY = "|".join(sorted(map(re.escape, CITIES), key=len, reverse=True))


def lowered(text: str) -> str:
    """Spell in small letters, the Turkish dotted capital as others write it."""
    return text.replace("İ", "i").lower()


def city_of(written: str) -> str:
    """Give the country of a city that ``DATELINE`` found."""
    return CITIES.get(lowered(written), "")


# A city that dates the letter, or stands in an address of its head or foot.
DATELINE = re.compile(
    rf"(?:^|[\s,(])(?P<city>{_CITY})(?:\s?[-–]?\s?\d{{3,6}})?\W{{0,3}}"
    r"(?=$|\s*(?:a|le|den|am|the|dnia|dated?|ngày|в|,)?\s*\d|[,.;)])",
    re.IGNORECASE,
)
# Lands whose letters sound like those of a larger one, which they are not.
LIKE = {
    "DE": ("AT", "CH", "LU"),
    "FR": ("BE", "CH", "LU", "CA", "DZ", "MA", "TN", "SN", "CM"),
    "NL": ("BE",),
    "ES": ("MX", "CO", "AR", "CL", "PE", "EC", "UY", "PY", "BO", "VE", "CR"),
    "BR": ("PT",),
    "CN": ("TW", "HK"),
    "RU": ("KZ", "BY", "KG", "UZ"),
    "RO": ("MD",),
    "GB": ("IE", "AU", "NZ", "IN", "NG", "KE"),
}
_SPOKEN_IN = (  # languages that few states write in, each with all of them
    "nl NL BE; sv SE FI; da DK; no NO; is IS; fi FI; et EE; lv LV; lt LT; pl PL; cs CZ; sk SK; "
    "sl SI; hr HR BA; bs BA; sr RS BA ME; mk MK; bg BG; sq AL; ro RO MD; hu HU; el GR CY; mt MT; "
    "ga IE; tr TR; uk UA; be BY; kk KZ; he IL; fa IR; ur PK; bn BD; ta LK; th TH; vi VN; id ID; "
    "ms MY; tl PH; sw TZ KE; ja JP; ko KR; ka GE; az AZ; it IT CH; de DE AT CH; pt PT BR; zh CN TW"
)
SPOKEN_IN = {one.split()[0]: tuple(one.split()[1:]) for one in _SPOKEN_IN.split("; ")}
# Languages that many states write in: whose own domain a sender uses is one of them.
_WRITTEN_IN = (
    "es ES MX AR CO CL PE EC UY PY BO VE CR PA GT HN NI SV DO; fr FR BE CH LU CA SN CM MA TN DZ "
    "CI; "
    "ar EG SA AE QA KW BH OM JO LB IQ MA TN DZ SD YE"
)
WRITTEN_IN = {one.split()[0]: tuple(one.split()[1:]) for one in _WRITTEN_IN.split("; ")}
# Bodies, courts, laws and turns of phrase of one country alone.
STYLES = tuple(
    (code, re.compile(words, re.IGNORECASE))
    for code, words in (
        (
            "AR",
            r"\benacom\b|poder judicial de la nación|autosatisfactiva|civil y comercial federal|"
            r"\benargas\b|ministerio público de la nación|ministerio público fiscal|"
            r"juzgado (?:nacional|federal) en lo|"
            r"código procesal penal de la nación",
        ),
        (
            "AT",
            r"\bstraflandesgericht|\brtr-gmbh\b|kommaustria|\bmediengesetz\b|"
            r"landesgericht für strafsachen|\bbundesministerium für inneres",
        ),
        (
            "AU",
            r"esafety|\((?:nsw|cth|vic|qld|wa|sa|tas|act)\)|\bacma\b|australian federal|"
            r"federal court of australia|penalty units",
        ),
        ("BD", r"\bbtrc\b|cyber security act,? 2023|digital security act"),
        (
            "BE",
            r"federale politie|police fédérale|parket van|procureur du roi|\bi2-iru\b|\bbipt\b|"
            r"onderzoeksrechter",
        ),
        ("BG", r"софийски|комисия за защита|дирекция [«„\"]?киберпрестъпност|\bгдбоп\b"),
        (
            "BR",
            r"\btse\b|\bstf\b|\bstj\b|polícia federal|justiça eleitoral|zona eleitoral|"
            r"tribunal regional eleitoral|\blei 9\.504|\bcpc\b|comarca|\bpje\b|"
            r"procurador(?:ia)? da república",
        ),
        (
            "CA",
            r"élections (?:québec|canada)|directeur général des élections|elections canada|"
            r"superior court of justice|\bcrtc\b|royal canadian mounted|court of king's bench|"
            r"criminal code, r\.?s\.?c|cour supérieure",
        ),
        (
            "CH",
            r"\bkantonspolizei|\binnert\b|\bfedpol\b|staatsanwaltschaft des kantons|\bstgb \(sr|"
            r"eidgenöss|confédération suisse",
        ),
        ("CL", r"juzgado de garantía|\bsubtel\b|policía de investigaciones|fiscalía regional"),
        ("CN", r"网信办|公安部|互联网信息办公室|人民法院|人民检察院"),
        (
            "CO",
            r"acción de tutela|accionante|rama judicial|territorio colombiano|"
            r"fiscalía general de la nación|superintendencia de industria",
        ),
        ("CZ", r"policie české|obvodní soud|krajský soud v|\bčtú\b|státní zastupitelství"),
        (
            "DE",
            r"\bmstv\b|\bjmstv\b|medienanstalt|landeskriminalamt|landespolizei|"
            r"amtsgericht|landgericht|"
            r"polizeipräsidium|bundesgebiet|bundeskriminalamt|\bbka\b|netzdg",
        ),
        ("DK", r"rigspolitiet|anklagemyndigheden|\bbyret\b|retsplejeloven"),
        ("EE", r"politsei- ja piirivalve|tarbijakaitse"),
        (
            "ES",
            r"ley orgánica|enjuiciamiento|audiencia nacional|juzgado de (?:instrucción|lo|primera)|"
            r"policía nacional|guardia civil|"
            r"mossos|ertzaintza|\baepd\b|agencia española",
        ),
        ("FI", r"keskusrikospoliisi|käräjäoikeus|traficom"),
        (
            "FR",
            r"tribunal judiciaire|\barcom\b|pharos|\bofac\b|\bcnil\b|préfecture de police|"
            r"gendarmerie nationale|par ces motifs|"
            r"procureur de la république|\blcen\b|2004-575",
        ),
        (
            "GB",
            r"metropolitan police|\bctiru\b|\bofcom\b|terrorism act 20|online safety act 2023|"
            r"king's bench|crown court|"
            r"national crime agency|defamation act 2013|\bpolice scotland|"
            r"high court of justice",
        ),
        ("GR", r"ελληνική αστυνομία|εισαγγελ|πρωτοδικείο|\bεεττ\b"),
        ("HR", r"županijski sud|\bhakom\b|ravnateljstvo policije"),
        ("HU", r"rendőrség|törvényszék|\bnmhh\b|járásbíróság|ügyészség"),
        (
            "ID",
            r"kominfo|komdigi|undang-undang|pengadilan negeri|kepolisian negara|\buu ite\b|"
            r"dittipidsiber",
        ),
        (
            "IE",
            r"garda|coimisiún na meán|an chúirt|district court (?:area|clerk)|non-fatal offences|"
            r"director of public prosecutions \(ireland\)",
        ),
        ("IL", r"state attorney|israel police|5\d{3}-(?:19|20)\d\d|פרקליטות|משטרת ישראל"),
        (
            "IN",
            r"\bbnss\b|\bbns\b|\bfir no|\bsahyog\b|\bmeity\b|section 69a|79\(3\)\(b\)|\bipc\b|"
            r"cr\.?p\.?c|\bcert-in\b|lok sabha|"
            r"high court of judicature|\bcommercial ip suit|high court of (?:delhi|bombay|madras|"
            r"karnataka)|state police \(cyber",
        ),
        (
            "IT",
            r"\bagcom\b|polizia postale|procura della repubblica|garante per la protezione|"
            r"tribunale (?:di|ordinario)|"
            r"\bc\.p\.p\.|guardia di finanza|\bp\.q\.m\.",
        ),
        ("JP", r"地方裁判所|警視庁|総務省|reiwa|令和|tokyo district court"),
        ("KE", r"communications authority of kenya|\bncic\b|national cohesion and integration"),
        (
            "KR",
            r"방송통신심의위원회|korea communications|republic of korea|정보통신망법|경찰청|"
            r"지방법원",
        ),
        ("LT", r"lietuvos|ryšių reguliavimo"),
        ("LV", r"valsts policija|latvijas"),
        (
            "MX",
            r"instituto (?:nacional )?electoral|comisión de quejas y denuncias|"
            r"unidad técnica de lo contencioso|apercibid[oa]|"
            r"ley general de (?:instituciones|acceso)|fiscalía general de la república|"
            r"código nacional de procedimientos penales|"
            r"\bine\b|violencia política contra las mujeres",
        ),
        (
            "MY",
            r"\bmcmc\b(?!@)|suruhanjaya komunikasi|polis diraja|communications and multimedia act",
        ),
        ("NG", r"\bnitda\b|\befcc\b|nigeria police|nigerian communications"),
        (
            "NL",
            r"openbaar ministerie|\brechtbank\b|officier van justitie|\batkm\b|"
            r"arrondissementsparket|"
            r"wetboek van strafvordering",
        ),
        ("NO", r"\bkripos\b|tingrett|politidistrikt|straffeprosessloven"),
        ("NP", r"nepal police|nepal telecommunications"),
        ("NZ", r"department of internal affairs|netsafe|harmful digital communications act"),
        ("PE", r"\bindecopi\b|\bosiptel\b|policía nacional del perú|distrito fiscal"),
        (
            "PH",
            r"\bnbi\b cybercrime|philippine national police|cybercrime prevention act of 2012|"
            r"republic act no",
        ),
        (
            "PK",
            r"pakistan telecommunication|\bpeca\b|prevention of electronic crimes|"
            r"federal investigation agency|\bnccia?\b",
        ),
        (
            "PL",
            r"prokuratur|\bk\.p\.k|\bk\.k\b|sygn\. akt|komenda (?:główna|wojewódzka|miejska)|"
            r"sąd (?:rejonow|okręgow)|\buke\b|\bknf\b|"
            r"ustawy z dnia",
        ),
        (
            "PT",
            r"autoridade nacional de comunicações|comissão nacional de proteção de dados|"
            r"entidade reguladora para a comunicação|\banacom\b|polícia judiciária|"
            r"procuradoria-geral da república|"
            r"tribunal judicial da comarca|departamento de investigação e ação penal",
        ),
        ("RO", r"poliția română|\bdiicot\b|judecătoria|\bancom\b|parchetul"),
        ("RS", r"\bрател\b|\bratel\b|више јавно тужилаштво|viši sud"),
        (
            "RU",
            r"роскомнадзор|roskomnadzor|-фз\b|\bкас рф|\bгпк рф|\bмвд россии|"
            r"генеральн\w+ прокуратур",
        ),
        ("SA", r"هيئة الاتصالات والفضاء|نظام مكافحة الجرائم المعلوماتية"),
        ("SE", r"polismyndigheten|tingsrätt|åklagarmyndigheten|rättegångsbalken"),
        (
            "SG",
            r"\bpofma\b|\bimda\b|\bsingcert\b|online criminal harms|broadcasting act 1994|"
            r"by end-users in singapore",
        ),
        ("SI", r"okrožno sodišče|\bakos\b|policija, generalna"),
        ("SK", r"krajský súd|okresný súd|slovak republic|prezídium policajného"),
        ("TH", r"กระทรวงดิจิทัล|ศาลอาญา|พ\.ศ\."),
        (
            "TR",
            r"\b5651\b|sulh ceza|\bbtk\b|bilgi teknolojileri|emniyet|cumhuriyet (?:baş)?savcı|"
            r"\bt\.\s?c\.(?=\s|$)",
        ),
        ("TW", r"國家通訊傳播委員會|內政部警政署|地方檢察署"),
        (
            "UA",
            r"закону україни|служб[аи] безпеки україни|національн\w+ поліці|кіберполіці|"
            r"прокуратур\w+ україни|воєнного стану",
        ),
        (
            "US",
            r"\bfbi\b|\bcounty, (?:alabama|alaska|arizona|arkansas|california|colorado|connecticut|"
            r"delaware|florida|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|"
            r"maryland|"
            r"massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|ohio|"
            r"oklahoma|oregon|pennsylvania|tennessee|texas|utah|vermont|virginia|washington|"
            r"wisconsin|wyoming|new (?:york|jersey|mexico|hampshire)|(?:north|south) (?:carolina|"
            r"dakota)|georgia)\b|\bcause no\.|\bhomeland security\b|"
            r"u\.?s\.?c\.? §|united states district|attorney general of the state|fed\. r\. (?:civ|"
            r"crim)\. p|"
            r"federal bureau of investigation|district attorney|superior court of (?:the state|"
            r"california)|grand jury",
        ),
        (
            "VN",
            r"\babei\b|bộ thông tin|cục an toàn thông tin|nghị định|law on cybersecurity 2018|"
            r"nd-cp\b",
        ),
        (
            "ZA",
            r"film and publication board|south african police|\bsaps\b|cybercrimes act 19 of 2020",
        ),
    )
)
