"""More letters, written after the readers and held against them unseen."""

from __future__ import annotations

from tests.rooms.reading.said import Letter

REPO = "https://github.com/zqarin/zq"

MORE = (
    Letter(
        name="an early Russian letter in English with the texts of the laws",
        text=f"""
Dear Sirs,

The Federal Service for Supervision in the Sphere of Telecom, Information Technologies and Mass
Communications (Roskomnadzor) hereby informs you that the page {REPO} was found to contain
information on the manufacture of drugs. The decision was taken by the Federal Drug Control Service
on 14.10.2014 No. 1111-Zq. Pursuant to the Federal Law of July 27, 2006 No. 149-FZ
(http://eais.rkn.gov.ru/docs.eng/149.pdf) you have to delete the information within three working
days of receiving this letter. Otherwise access to the site will be restricted by operators.

Best regards,
Deputy Head
A. Zquarov
""",
        says={
            "authority": "Roskomnadzor",
            "country": "RU",
            "date": None,
            "laws": {("Federal Law No. 149-FZ", None)},
            "grounds": {"drugs"},
            "ask": ("remove", None),
            "deadline": ("P3D", "receipt", "execute"),
            "calendar": "working-days",
            "penalty": True,
            "aside": {"law-text"},
            "items": {("repo", "zqarin/zq")},
        },
    ),
    Letter(
        name="a second Russian notice with several pages",
        text="""
Роскомнадзор повторно уведомляет о необходимости удаления информации по следующим адресам:

1. https://github.com/zqarin/zq/blob/master/a.txt
2. https://gist.github.com/b6345333147279321f1d
3. https://zqarin.github.io/casino/

Основание: решение ФНС России от 09.06.2021 № 2-6-18/2021-05-12-1-АИ, статья 15.1 Федерального
закона от 27.07.2006 № 149-ФЗ. Срок исполнения: 24 часа.

Исп. Зкуров, тел. 8 (495) 000-00-00
10.06.2021
""",
        says={
            "authority": "Roskomnadzor",
            "date": "2021-06-10",
            "laws": {("Federal Law No. 149-FZ", "article 15.1")},
            "decision": ("Federal Tax Service (FNS)", "2021-06-09", "2-6-18/2021-05-12-1-АИ"),
            "ask": ("remove", None),
            "deadline": ("PT24H", "unstated", "execute"),
            "items": {
                ("file", "zqarin/zq/blob/master/a.txt"),
                ("gist", "b6345333147279321f1d"),
                ("page", "zqarin.github.io/casino"),
            },
        },
    ),
    Letter(
        name="a court ruling with an appeal of ten days",
        text=f"""
ОПРЕДЕЛЕНИЕ

г. Зкинск                                   3 марта 2020 г.

Зкинский городской суд Республики Зкания, рассмотрев материалы дела № 2а-15/2020, УСТАНОВИЛ:
информация на {REPO} содержит экстремистские материалы. На основании ст. 1 Федерального закона
№ 114-ФЗ, ст. 175-180 КАС РФ суд ОПРЕДЕЛИЛ: признать информацию запрещенной.

На определение может быть подана апелляционная жалоба в Верховный суд Республики Зкания в течение
десяти дней.
""",
        says={
            "type": "court",
            "country": "RU",
            "date": "2020-03-03",
            "references": {"2а-15/2020"},
            "grounds": {"extremism"},
            "ask": ("declare", None),
            "deadline": None,
            "appeal": ("Верховный суд", "P10D"),
        },
    ),
    Letter(
        name="a Chinese municipal police office",
        text=f"""
Dear GitHub team,

We are the Internet Police of the Zqing Municipal Public Security Bureau. The repository {REPO}
leaks personal information of citizens and infringes Article 44 of the Cybersecurity Law of the
People's Republic of China. Kindly delete it within 3 days.

December 3, 2020
""",
        says={
            "type": "police",
            "country": "CN",
            "date": "2020-12-03",
            "ask": ("remove", None),
            "deadline": ("P3D", "unstated", "execute"),
            "laws": {("Cybersecurity Law of the People's Republic of China", "article 44")},
            "items": {("repo", "zqarin/zq")},
        },
    ),
    Letter(
        name="a Spanish court in English, with a long list of laws",
        text=f"""
Central Court of Instruction No. 6, Audiencia Nacional, Madrid

Madrid, 18th September 2019

Preliminary proceedings 99/2018

In the above proceedings the Court has agreed by order dated 17 September 2019 to require you to
block access from Spain to {REPO} as a precautionary measure under article 13 of the Criminal
Procedure Act. An appeal may be lodged before this Court within three days.
""",
        says={
            "type": "court",
            "country": "ES",
            "date": "2019-09-18",
            "ask": ("withhold", None),
            "deadline": None,
            "appeal": ("Court", "P3D"),
            "items": {("repo", "zqarin/zq")},
        },
    ),
    Letter(
        name="an Australian notice with a fixed hour",
        text=f"""
eSafety Commissioner
Sydney, 5 May 2024

Removal notice under section 109 of the Online Safety Act 2021

You must take all reasonable steps to remove the material at {REPO} within 24 hours after the
notice was given, that is by 6 May 2024, 4:30 pm. You may apply to the Administrative Review
Tribunal within 28 days. Failure to comply may result in a civil penalty.
""",
        says={
            "authority": "eSafety Commissioner",
            "type": "regulator",
            "country": "AU",
            "date": "2024-05-05",
            "laws": {("Online Safety Act 2021", "section 109")},
            "ask": ("remove", None),
            "deadline": ("PT24H", "unstated", "execute"),
            "due": {"2024-05-06T16:30"},
            "appeal": ("Administrative Review Tribunal", "P28D"),
            "penalty": True,
        },
    ),
    Letter(
        name="a demand for data and nothing else",
        text="""
Office of the Deputy Commissioner of Police, Zqabad
Date: 12/01/2023
Ref: DCP/CC/44/2023

Notice under section 91 CrPC: kindly furnish the registration details and IP logs of the user
https://x.com/zqkara within 3 days of receipt.

Sub-Inspector of Police
""",
        says={
            "type": "police",
            "country": "IN",
            "date": "2023-01-12",
            "references": {"DCP/CC/44/2023"},
            "laws": {("Code of Criminal Procedure, 1973", "section 91")},
            "ask": ("inform", None),
            "also": set(),
            "deadline": ("P3D", "receipt", "provide_information"),
            "flags": set(),
        },
    ),
    Letter(
        name="lawyers of a company",
        text=f"""
Zqast & Partners LLP, Solicitors
London, 3 March 2022

On behalf of our client, Zq Holdings Ltd, we require you to delete {REPO}, which is defamatory,
by 10 March 2022.
""",
        says={
            "type": "company",
            "country": None,
            "date": "2022-03-03",
            "grounds": {"defamation"},
            "due": {"2022-03-10"},
            "flags": {"not-a-state-body", "no-law-cited"},
        },
    ),
    Letter(
        name="a Polish removal order",
        text=f"""
Agencja Bezpieczeństwa Wewnętrznego
Warszawa, 12 maja 2023

Nakaz usunięcia na podstawie art. 3 rozporządzenia (UE) 2021/784: prosimy o usunięcie treści o
charakterze terrorystycznym w ciągu jednej godziny od otrzymania nakazu:

{REPO}
""",
        says={
            "date": "2023-05-12",
            "languages": {"pl"},
            "ask": ("remove", None),
            "items": {("repo", "zqarin/zq")},
        },
    ),
    Letter(
        name="an Italian court's decree",
        text=f"""
Tribunale di Milano
Milano, 4 aprile 2022

Si dispone la rimozione entro 48 ore dalla ricezione del seguente contenuto diffamatorio:

{REPO}
""",
        says={
            "type": "court",
            "country": "IT",
            "date": "2022-04-04",
            "languages": {"it"},
            "grounds": {"defamation"},
            "ask": ("remove", None),
            "deadline": ("PT48H", "receipt", "execute"),
        },
    ),
    Letter(
        name="a letter that thanks for work already done",
        text="""
Roskomnadzor thanks you: access to https://github.com/zqarin/old has already been restricted.

No further measures are needed.
""",
        says={
            "authority": "Roskomnadzor",
            "deadline": None,
            "items": set(),
            "aside": {"already-restricted"},
        },
    ),
    Letter(
        name="several dates in one letter",
        text=f"""
Ministry of Home Affairs, Government of India
New Delhi, the 5th June, 2023
F. No. 21/33/2023-Zq

Your letter dated 1st June, 2023 was received on 2nd June, 2023. The tweet was posted on 28th May,
2023. In terms of the order dated 30th May, 2023 of the Hon'ble Supreme Court of India, remove
{REPO}. The hearing is on 9th June, 2023.
""",
        says={
            "type": "ministry",
            "country": "IN",
            "date": "2023-06-05",
            "references": {"21/33/2023-Zq"},
            "decision": ("Supreme Court of India", "2023-05-30", None),
            "due": set(),
            "ask": ("remove", None),
        },
    ),
)
