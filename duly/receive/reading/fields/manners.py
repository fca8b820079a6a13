"""Bodies, acts and turns of speech that only one country has, beside those of ``lands``."""

from __future__ import annotations

import re

_LINES = """
AE: \\btdra\\b | federal decree-law | dubai police | abu dhabi judicial
AL: \\bakep\\b | policia e shtetit | gjykata
AM: ՀՀ | compulsory enforcement
AR: \\benacom\\b | poder judicial de la nación | ministerio público fiscal | cámara nacional
  | \\bcsjn\\b
AT: landespolizeidirektion | \\blpd\\b | \\bgrinsp\\b
  | handelsgericht | \\babgb\\b | rtr-gmbh | komm ?austria | landesgericht | oberster gerichtshof
  | \\bkom-g\\b
AU: \\bacma\\b | online safety act 2021 | criminal code act 1995 | australian communications
AZ: respublikası | rabitə | məhkəməsi
BA: sud bosne | \\bkrs bih | regulatorna agencija za komunikacije
BD: cyber security act, 2023 | bangladesh telecommunication | বিটিআরসি | বাংলাদেশ
BE: \\bfod \\w+ | \\bspf \\w+
  | federale overheidsdienst | service public fédéral
  | wetboek van economisch recht | \\bibpt\\b | \\bbipt\\b
  | police fédérale | federale politie | parquet fédéral
  | federaal parket | moniteur belge
BG: софийски | районен съд | \\bгдбоп\\b | комисия за регулиране | наказателно-процесуалния
BR: \\bstf\\b | \\btse\\b | polícia federal | lei n[º°.o]* ?12\\.965 | \\banatel\\b | juizado
  | vara (?:única|cível|criminal)
BY: республики беларусь | \\bоац\\b | мининформ
CA: civil resolution tribunal | \\bcrtc\\b | criminal code, r\\.?s\\.?c
  | intimate images protection act | court of king.s bench | ontario superior court | \\brcmp\\b
  | royal canadian | r\\.?s\\.?b\\.?c
CH: kantonspolizei | \\bfedpol\\b | bundesgericht | ministère public de la confédération
  | \\bsr \\d{3} | canton de | kantons
CL: servicio nacional del consumidor | \\bord\\. n° | \\bsubtel\\b
  | policía de investigaciones de chile | ministerio público de chile
  | juzgado de garantía
CO: acción de tutela | corte constitucional de colombia | \\bmintic\\b
  | superintendencia de industria | registraduría nacional
CR: \\bsutel\\b | organismo de investigación judicial
CY: \\bοερκετ | cyprus police
CZ: policie české | obvodní soud | krajský soud | trestního řádu | \\bčtú\\b | okresní soud
DE: landesmedienanstalt | landeszentrale für | \\bjmstv\\b | \\bmstv\\b | bundeskriminalamt
  | \\bbka\\b | netzdg | bnetza | generalstaatsanwaltschaft | landespolizei
DK: sikkerhedsstyrelsen | forbrugerombudsmanden
  | \\bnsk\\b | medienævnet | københavns byret | straffeloven
EC: \\barcotel\\b | fiscalía general del estado del ecuador | \\bcoip\\b
EE: riigikohus | maakohus | karistusseadustik
EG: النيابة العامة | الجهاز القومي لتنظيم | \\bntra\\b
ES: \\bcnmc\\b | \\blssi\\b | ley 34/2002 | junta electoral | juzgado de lo mercantil | \\baepd\\b
ET: \\binsa\\b | computer crime proclamation | addis ababa
FI: helsingin | poliisihallitus | rikoslain | sananvapauslaki
FR: \\bofac\\b | \\barcom\\b | tribunal judiciaire | \\blcen\\b
GB: crown prosecution | \\bconstabulary\\b | sexual offences act 2003
  | malicious communications | communications act 2003 | sheriff court
GE: საქართველო
GH: cyber security authority, accra | cybersecurity act, 2020
GR: \\bεσρ\\b | αθήν | διεύθυνση δίωξης | ποινικού κώδικα | ελληνικ
HK: \\bcstcb\\b | \\bhksar\\b | hong kong police | cap\\. ?\\d{2,3}
HR: općinski sud | kaznenog zakona | agencija za elektroničke medije
HU: nemzeti média | \\bbtk\\. | \\bbe\\. \\d | büntető
ID: permenkominfo | \\bpn jakarta | \\bpolri\\b | uu no\\.? ?11 | bareskrim | \\bbawaslu\\b
  | \\bkpu\\b
IE: an garda | coimisiún | circuit court.{0,20}dublin | criminal justice \\(.{3,60}\\) act
IL: state attorney.{0,60}cyber unit | cyber unit.{0,60}state attorney
  | בית משפט | cyber department | office of the state attorney
IN: \\bcs ?\\((?:comm|os)\\) | \\bw\\.p\\. ?\\(c\\)
  | \\bbnss\\b | \\bcert-in\\b | \\bfir\\b no | lok sabha | vidhan | थाना | उच्च न्यायालय
  | election commission of india
IQ: هيئة الإعلام والاتصالات
IR: کارگروه تعیین مصادیق | قوه قضائیه
IT: \\bagcom\\b | tribunale di | d\\.lgs | piracy shield | polizia postale
JO: هيئة تنظيم قطاع الاتصالات | قانون الجرائم الإلكترونية
JP: 消費生活センター
  | 裁判所 | 情報流通プラットフォーム | プロバイダ責任 | 警察庁 | 法務局 | 消費者庁
KE: computer misuse and cybercrimes act, 2018 | directorate of criminal investigations | milimani
KR: 방송미디어 | 서울 | 정보통신망 | 지방법원 | 전자금융 | 방심위
KZ: республики казахстан | қазақстан | министерств\\w+ культуры и информации
LK: online safety act, no\\. 9 of 2024 | criminal investigation department, colombo
LT: lietuvos | rrt\\b | apygardos teismas
LV: neplp | rīgas | latvijas
MA: \\bdgsn\\b | \\banrt\\b | ministère public du maroc | النيابة العامة بالمغرب
MD: republica moldova | consiliul audiovizualului
MK: агенција за аудио | северна македонија
MT: malta communications authority | qorti
MX: \\bine\\b | \\bfgr\\b | \\bift\\b | tribunal electoral del poder judicial
  | juzgado de distrito
MY: mahkamah (?:tinggi|majistret|sesyen) | \\bmcmc\\b(?!@) | akta komunikasi
NG: cybercrimes \\(prohibition | \\bnitda\\b | independent national electoral commission
  | \\bncc\\b nigeria
  | federal high court.{0,40}(?:abuja|lagos)
NL: \\bacm\\b | \\batkm\\b | voorzieningenrechter | rechtbank | wetboek van strafrecht
NO: forbrukertilsynet | markedsføringsloven
  | medietilsynet | oslo tingrett | \\bnkom\\b | straffeloven § | datatilsynet.{0,20}oslo
NP: electronic transactions act, 2063 | cyber bureau, nepal
NZ: films, videos,? and publications classification act | classification office
  | new zealand police | harmful digital communications
PE: \\bindecopi\\b | ministerio público.{0,30}perú | poder judicial del perú
PH: \\bnbi\\b | \\bcicc\\b | \\bntc\\b memorandum | regional trial court | republic act
  | \\bcomelec\\b
PK: \\bpta\\b | \\bpeca\\b | \\bnccia\\b | \\bfia\\b cyber
PL: prokuratur | komend\\w+ policji | \\bnask\\b | kodeks\\w* karn
PT: \\berc\\b | \\banacom\\b | tribunal judicial | lei n\\.º | \\bcne\\b portugal
PY: \\bconatel\\b paraguay | ministerio público.{0,20}paraguay
RO: protecția consumatorilor | comisariatul județean
  | \\bancom\\b | biroul electoral | autoritatea electorală | codul penal | poliția română
  | o\\.?u\\.?g\\.? nr
RS: \\bрем\\b | више јавно | тужилаштво | zakonik o krivičnom
RU: роскомнадзор | прокуратур\\w+ (?:г\\.|город|област) | \\bфз\\b | \\bкоап рф | \\bупк рф
SA: النيابة العامة السعودية | هيئة الإعلام المرئي
SE: mediemyndigheten | polismyndigheten | tingsrätt | åklagar | brottsbalken
SG: \\bimda\\b | \\bocha\\b | infocomm media
SI: okrožno | \\bakos\\b | kazenskega zakonika
SK: okresný | policajného zboru | mediálne služby | trestného zákona
TH: พระราชบัญญัติว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์ | \\bmdes\\b | ศาล
TN: \\bati\\b tunis | محكمة تونس
TR: \\bbtk\\b | sulh ceza | \\brtük\\b | cumhuriyet
TW: 通訊傳播委員會 | 數位發展部 | 地方法院 | 刑事警察局
TZ: \\btcra\\b | cybercrimes act, 2015
UA: кіберполіц | \\bнцек\\b | суд міста | кримінального процесуального кодексу | нкек
UG: uganda communications commission | computer misuse act, 2011
US: state of [a-z\\s.]{3,40}office of the attorney general
  | \\bu\\.?s\\.?c\\b | district court.{0,30}county | take it down act | cal\\. civ
  | attorney general of (?:texas|california|florida|new york) | superior court of (?!justice)
UY: \\bursec\\b | poder judicial.{0,20}uruguay
UZ: o.zbekiston | республики узбекистан
VN: bộ công an | bộ thông tin | luật an ninh mạng | \\babei\\b
ZA: films and publications act | \\bfpb\\b
  | magistrate.s court.{0,30}(?:cape|pretoria|johannesburg) | high court of south africa
ZM: \\bzicta\\b | cyber security and cyber crimes act
"""
_STATES = (
    r"(?:state|commonwealth) of (?:alabama|alaska|arizona|arkansas|california|colorado|"
    r"connecticut|"
    r"delaware|florida|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|"
    r"maryland|"
    r"massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|ohio|"
    r"oklahoma|"
    r"oregon|pennsylvania|tennessee|texas|utah|vermont|virginia|washington|wisconsin|wyoming|"
    r"new (?:hampshire|jersey|mexico|york)|(?:north|south) (?:carolina|dakota)|west virginia)\b"
)
MANNERS = (
    ("US", re.compile(_STATES, re.IGNORECASE)),
    *(
        (
            line[:2],
            re.compile("|".join(part.strip() for part in line[4:].split(" | ")), re.IGNORECASE),
        )
        for line in _LINES.strip().replace("\n  |", " |").splitlines()
    ),
)
# "territoire belge", "im österreichischen Hoheitsgebiet", "Swiss territory".
TERRITORY = re.compile(
    r"(?:territoire|territorio|território|territoriul|grondgebied|terytorium|territory of|území|"
    r"territorium)\s+(?:\w+\s)?(?P<behind>[^\W\d_]{4,20})|"
    r"(?P<before>[^\W\d_]{4,20})\s+(?:territory|hoheitsgebiet|staatsgebiet|grondgebied|"
    r"territorium|"
    r"területén)",
    re.IGNORECASE,
)
