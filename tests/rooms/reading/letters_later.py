"""Letters written later still, held against the readers unseen before they were kept."""

from __future__ import annotations

from tests.rooms.reading.said import Letter

REPO = "https://github.com/zqarin/zq"

LATER = (
    Letter(
        name="a decision of the regulator itself",
        text=f"""
УВЕДОМЛЕНИЕ

Сообщаем, что решением Роскомнадзора от 05.05.2017 № 12345-РИ указатель страницы
{REPO} включен в Единый реестр, поскольку содержит изображения
несовершеннолетних в порнографических целях.
Вам необходимо в течение 24 часов с момента получения настоящего уведомления удалить эту
информацию.
Неисполнение влечет ограничение доступа.

ФЕДЕРАЛЬНАЯ СЛУЖБА ПО НАДЗОРУ В СФЕРЕ СВЯЗИ, ИНФОРМАЦИОННЫХ ТЕХНОЛОГИЙ И МАССОВЫХ
КОММУНИКАЦИЙ
""",
        says={
            "authority": "Roskomnadzor",
            "country": "RU",
            "date": None,
            "decision": ("Roskomnadzor", "2017-05-05", "12345-РИ"),
            "deadline": ("PT24H", "receipt", "execute"),
            "ask": ("remove", None),
            "laws": set(),
            "items": {("repo", "zqarin/zq")},
        },
    ),
    Letter(
        name="alcohol, in the English of the register",
        text=f"""
Notice of making an entry into the Unified register

In accordance with part 7 of Article 15.1 of the Federal Law No. 149-FZ of 27.07.2006 we
notify you that on the basis of a decision of the Federal Service for Alcohol Market
Regulation dated 01.02.2020 No. 77-zq the web-site page {REPO} was
included in the Register, the register entry number is 99881-РИ.

The hosting provider shall restrict the access within one day after receiving this notice.
The decision can be appealed to a court within three months.

This notice is signed electronically by the Federal Service for Supervision in the Sphere of
Telecom, Information Technologies and Mass Communications.
""",
        says={
            "authority": "Roskomnadzor",
            "laws": {("Federal Law No. 149-FZ", "article 15.1 part 7")},
            "decision": ("Federal Service for Alcohol Market Regulation", "2020-02-01", "77-zq"),
            "references": {"99881-РИ"},
            "deadline": ("P1D", "receipt", "execute"),
            "appeal": ("court", "P3M"),
        },
    ),
    Letter(
        name="an inspector who asks by mail",
        text="""
Dear Sir/Madam,

I am Inspector Zq Chan of the Cyber Security and Technology Crime Bureau of the Hong Kong
Police Force. A phishing website pretending to be a bank in Hong Kong is hosted at
https://zqarin.github.io/bank . Would you please take it down as soon as possible? Case ref:
CSTCB 22012345.

Yours faithfully,
Inspector Zq Chan
""",
        says={
            "authority": "Hong Kong Police Force",
            "type": "police",
            "country": "HK",
            "date": None,
            "laws": set(),
            "grounds": {"forgery_or_impersonation"},
            "ask": ("remove", None),
            "urgency": "as soon as possible",
            "deadline": None,
            "items": {("page", "zqarin.github.io/bank")},
        },
    ),
    Letter(
        name="a disabling direction with a fixed hour",
        text=f"""
SINGAPORE POLICE FORCE
Date: 07/08/2023

DISABLING DIRECTION under section 7 of the Online Criminal Harms Act 2023

You are directed to disable access by persons in Singapore to {REPO}
by 1800 hrs on 09/08/2023. Non-compliance is an offence punishable with a fine.
""",
        says={
            "authority": "Singapore Police Force",
            "country": "SG",
            "date": "2023-08-07",
            "laws": {("Online Criminal Harms Act 2023", "section 7")},
            "ask": ("withhold", None),
            "due": {"2023-08-09T18:00"},
            "penalty": True,
            "items": {("repo", "zqarin/zq")},
        },
    ),
    Letter(
        name="the Ukrainian cyber police",
        text=f"""
Департамент кіберполіції Національної поліції України
м. Київ, 12.04.2022

Просимо видалити сторінку {REPO} протягом 24 годин з моменту
отримання.
""",
        says={
            "type": "police",
            "country": "UA",
            "date": "2022-04-12",
            "languages": {"uk"},
            "ask": ("remove", None),
            "deadline": ("PT24H", "receipt", "execute"),
            "items": {("repo", "zqarin/zq")},
        },
    ),
    Letter(
        name="a police office in Hindi",
        text=f"""
कार्यालय पुलिस अधीक्षक, साइबर सेल, ज़क़पुर
पत्रांक: 45/साइबर/2022            दिनांक: 15/06/2022

प्रथम सूचना रिपोर्ट संख्या 12/2022 के संबंध में निम्न लिंक को तत्काल हटाने का कष्ट करें,
जिससे धार्मिक भावना आहत हो रही है:

{REPO}

निरीक्षक
""",
        says={
            "type": "police",
            "country": "IN",
            "date": "2022-06-15",
            "languages": {"hi"},
            "ask": ("remove", None),
            "urgency": "तत्काल",
            "deadline": None,
            "items": {("repo", "zqarin/zq")},
        },
    ),
    Letter(
        name="a Turkish judge's own decision",
        text=f"""
T.C. İSTANBUL 5. SULH CEZA HAKİMLİĞİ
Değişik İş No: 2022/4567
Karar tarihi: 14.09.2022

5651 sayılı Kanun'un 9. maddesi uyarınca {REPO} adresindeki içeriğe
erişimin engellenmesine, karara karşı 7 gün içinde itiraz edilebileceğine karar verildi.
""",
        says={
            "type": "court",
            "country": "TR",
            "date": "2022-09-14",
            "laws": {("Law No. 5651", "article 9")},
            "languages": {"tr"},
            "deadline": None,
            "items": {("repo", "zqarin/zq")},
        },
    ),
    Letter(
        name="a Brazilian court with a fine by the day",
        text=f"""
SUPREMO TRIBUNAL FEDERAL
Inquérito 4.781/DF
Brasília, 5 de maio de 2023

Determino o bloqueio do conteúdo {REPO} no prazo de 2 (duas) horas,
sob pena de multa diária de R$ 100.000,00, bem como a preservação dos dados.
""",
        says={
            "authority": "Supremo Tribunal Federal",
            "type": "court",
            "country": "BR",
            "date": "2023-05-05",
            "deadline": ("PT2H", "unstated", "execute"),
            "penalty": True,
            "items": {("repo", "zqarin/zq")},
        },
    ),
    Letter(
        name="a German office for the protection of minors",
        text=f"""
Bundeszentrale für Kinder- und Jugendmedienschutz
Bonn, 01.02.2023

Hiermit fordern wir Sie auf, das Angebot {REPO} binnen einer Woche
nach Zugang dieses Schreibens zu entfernen (§ 24 JuSchG). Bei Nichtbefolgung droht eine
Geldbuße. Widerspruch kann innerhalb eines Monats eingelegt werden.
""",
        says={
            "country": "DE",
            "date": "2023-02-01",
            "languages": {"de"},
            "laws": {("JuSchG", "§ 24")},
            "ask": ("remove", None),
            "deadline": ("P1W", "receipt", "execute"),
            "penalty": True,
            "items": {("repo", "zqarin/zq")},
        },
    ),
    Letter(
        name="a portal with three hours and no end to its list",
        text=f"""
SAHYOG PORTAL
Intimation No. SAH/2025/778 dated 02.03.2025

Under section 79(3)(b) of the IT Act, 2000 r/w rule 3(1)(d), please remove or disable access
to the following within 3 hours:

1. {REPO}
2. https://github.com/zqmira

and any other similar content.
""",
        says={
            "authority": "Indian Cyber Crime Coordination Centre (Sahyog)",
            "country": "IN",
            "date": "2025-03-02",
            "references": {"SAH/2025/778"},
            "deadline": ("PT3H", "unstated", "execute"),
            "items": {("repo", "zqarin/zq"), ("account", "zqmira")},
            "flags": {"open-ended-ask"},
        },
    ),
)
