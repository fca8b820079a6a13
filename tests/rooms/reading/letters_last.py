"""The last batch of letters, held against the readers unseen before they were kept."""

from __future__ import annotations

from tests.rooms.reading.said import Letter

REPO = "https://github.com/zqarin/zq"

LAST = (
    Letter(
        name="a short form with a search in the register",
        text=f"""
Направляется уведомление о внесении в Единый реестр следующего указателя страницы сайта в
сети «Интернет»: {REPO}/blob/master/x.txt .

Проверить наличие записи: https://eais.rkn.gov.ru/feedback/check?url=github.com

В случае непринятия мер будет принято решение о включении в единый реестр сетевого адреса, а
доступ к нему будет ограничен.

С уважением,
ФЕДЕРАЛЬНАЯ СЛУЖБА ПО НАДЗОРУ В СФЕРЕ СВЯЗИ, ИНФОРМАЦИОННЫХ ТЕХНОЛОГИЙ И МАССОВЫХ
КОММУНИКАЦИЙ.
""",
        says={
            "authority": "Roskomnadzor",
            "country": "RU",
            "date": None,
            "items": {("file", "zqarin/zq/blob/master/x.txt")},
            "aside": {"authority-own"},
            "deadline": None,
            "grounds": set(),
            "decision": None,
            "references": set(),
            "flags": {"no-law-cited"},
        },
    ),
    Letter(
        name="article 15.3 in English, by the title of the law",
        text=f"""
NOTICE on restriction of access

Please be informed that on the basis of the demand of the Prosecutor General's Office of the
Russian Federation dated 21.03.2019 No. 27-31-2019/Id1234-19 and under Article 15.3 of the
Federal Law "On information, information technologies and information protection" the page
{REPO} contains calls for mass riots and extremist activities. You are
required to remove it within 24 hours. Otherwise access to it will be limited by
communication operators.

ROSKOMNADZOR
""",
        says={
            "authority": "Roskomnadzor",
            "date": None,
            "laws": {("Federal Law No. 149-FZ", "article 15.3")},
            "decision": (
                "Prosecutor General's Office of the Russian Federation",
                "2019-03-21",
                "27-31-2019/Id1234-19",
            ),
            "grounds": {"public_order", "extremism"},
            "deadline": ("PT24H", "unstated", "execute"),
            "penalty": True,
            "items": {("repo", "zqarin/zq")},
        },
    ),
    Letter(
        name="an internet office in English",
        text=f"""
Cyberspace Administration of China

Dear GitHub,

The repository {REPO} contains rumours. According to the Cybersecurity
Law, Article 47, we hope that you delete it as soon as possible.

2018-07-11
""",
        says={
            "authority": "Cyberspace Administration of China",
            "type": "regulator",
            "country": "CN",
            "date": "2018-07-11",
            "grounds": {"misinformation"},
            "ask": ("remove", None),
            "urgency": "as soon as possible",
            "deadline": None,
            "items": {("repo", "zqarin/zq")},
        },
    ),
    Letter(
        name="a Spanish police office on a court order, with data",
        text=f"""
MINISTERIO DEL INTERIOR
Dirección General de la Policía
Madrid, 02/03/2022

Asunto: Solicitud de retirada de contenidos. Atestado n.º 1234/22

Por la presente, y en cumplimiento del auto de fecha 28/02/2022 dictado por el Juzgado de
Instrucción nº 3 de Zqid, rogamos procedan a la retirada de {REPO} y
faciliten los datos del titular.

Zqar Qómez
Inspector Jefe
""",
        says={
            "country": "ES",
            "date": "2022-03-02",
            "languages": {"es"},
            "ask": ("remove", None),
            "also": {"inform"},
            "officer": ("Zqar Qómez", "Inspector Jefe"),
            "decision": ("Juzgado de Instrucción nº 3 de Zqid", "2022-02-28", None),
            "deadline": None,
        },
    ),
    Letter(
        name="a French regulator that would block in France",
        text=f"""
Arcom
Paris, le 12 mars 2024
Réf. : 2024-778

Madame, Monsieur,

En application de l'article 6-1 de la loi n° 2004-575 du 21 juin 2004, je vous demande de
bloquer sans délai l'accès depuis la France au site {REPO}, qui incite
à la haine. À défaut, une amende peut être prononcée.

Le président
""",
        says={
            "authority": "Arcom",
            "country": "FR",
            "date": "2024-03-12",
            "references": {"2024-778"},
            "languages": {"fr"},
            "ask": ("withhold", None),
            "urgency": "sans délai",
            "deadline": None,
            "penalty": True,
        },
    ),
    Letter(
        name="a removal order of the Union in English",
        text=f"""
REMOVAL ORDER
under Article 3 of Regulation (EU) 2021/784

Issuing competent authority: Office of Terrorism Prevention, Ireland
Date: 14.02.2024

You shall remove or disable access to terrorist content in all Member States at the latest
within one hour of receipt of this order:

{REPO}

You may challenge this order before the High Court of Ireland.
""",
        says={
            "country": "IE",
            "date": "2024-02-14",
            "deadline": ("PT1H", "receipt", "execute"),
            "ask": ("remove", "restrict"),
            "grounds": {"terrorism"},
            "items": {("repo", "zqarin/zq")},
            "appeal": ("High Court of Ireland", None),
        },
    ),
    Letter(
        name="an order of an Indian high court",
        text=f"""
IN THE HIGH COURT OF DELHI AT NEW DELHI
CS(OS) 123/2022
Date of order: 11.05.2022

ORDER
The defendants are directed to take down {REPO} within 36 hours. List
on 12.07.2022 for hearing.
""",
        says={
            "type": "court",
            "country": "IN",
            "date": "2022-05-11",
            "ask": ("remove", None),
            "deadline": ("PT36H", "unstated", "execute"),
            "due": set(),
            "items": {("repo", "zqarin/zq")},
        },
    ),
)
