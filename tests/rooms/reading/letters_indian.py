"""Indian letters, in English and Hindi, in our own words."""

from __future__ import annotations

from tests.rooms.reading.said import Letter

REPO = "https://github.com/zqarin/zq"

INDIAN = (
    Letter(
        name="a police station that demands data to block",
        text=f"""
OFFICE OF THE SUPERINTENDENT OF POLICE, CYBER CRIME, ZQPUR
Outward No. 512/2021                                         Date: 03/11/2021

Notice under section 91 CrPC

In FIR No. 181/2021 you are directed to block the account at {REPO} and to furnish the IP logs and
subscriber details of the user within 24 hours of receipt of this notice. The posts distort facts.
You shall also be liable under section 175 of the Indian Penal Code.

(Z. Qaran)
Inspector of Police
""",
        says={
            "type": "police",
            "country": "IN",
            "date": "2021-11-03",
            "references": {"512/2021", "181/2021"},
            "ask": ("restrict", None),
            "also": {"inform"},
            "deadline": ("PT24H", "receipt", "execute"),
            "officer": ("Z. Qaran", "Inspector of Police"),
            "flags": {"wrong-power", "block-and-data-demand"},
        },
    ),
    Letter(
        name="a notice under two powers",
        text=f"""
Ministry of Electronics and Information Technology
New Delhi, 4th May, 2023

Notice under section 79(3)(b) of the Information Technology Act, 2000 and rule 3(1)(d), with
directions under section 69A of the said Act: disable access to {REPO} in India for public order
within thirty-six hours of receipt.
""",
        says={
            "authority": "Ministry of Electronics and Information Technology",
            "country": "IN",
            "date": "2023-05-04",
            "deadline": ("PT36H", "receipt", "execute"),
            "flags": {"wrong-power"},
        },
    ),
    Letter(
        name="an officer who writes on a high court's order",
        text=f"""
Government of India
Ministry of Electronics and Information Technology
New Delhi, dated the 12th August, 2024
File No. 14(7)/2024-Zq

Subject: Compliance of the order dated 3rd March, 2021 of the Hon'ble High Court of Delhi in
W.P.(C) No. 99/2021

You are requested to remove {REPO} in terms of section 69A of the Information Technology Act, 2000
by 16th August, 2024, 5.00 PM. A hearing is fixed on 20th August, 2024.

Zqar Qumar
Scientist 'E'
""",
        says={
            "authority": "Ministry of Electronics and Information Technology",
            "date": "2024-08-12",
            "decision": ("High Court of Delhi", "2021-03-03", "W.P.(C) No. 99/2021"),
            "due": {"2024-08-16T17:00"},
            "deadline": None,
            "officer": ("Zqar Qumar", "Scientist 'E'"),
            "flags": {"stale-decision"},
        },
    ),
    Letter(
        name="a direction in Hindi",
        text=f"""
भारत सरकार
इलेक्ट्रॉनिकी और सूचना प्रौद्योगिकी मंत्रालय
नई दिल्ली, दिनांक 04 फरवरी, 2021

सूचना प्रौद्योगिकी अधिनियम, 2000 की धारा 69क के अंतर्गत आपको निर्देश दिया जाता है कि लोक व्यवस्था के
हित में नीचे दिए गए लिंक को भारत में जनता की पहुँच से इस पत्र की प्राप्ति के 24 घंटे के भीतर अवरुद्ध करें:

{REPO}
""",
        says={
            "authority": "Ministry of Electronics and Information Technology",
            "type": "ministry",
            "country": "IN",
            "date": "2021-02-04",
            "languages": {"hi"},
            "laws": {("सूचना प्रौद्योगिकी अधिनियम, 2000", "धारा 69क")},
            "grounds": {"public_order"},
            "ask": ("withhold", None),
            "deadline": ("PT24H", "receipt", "execute"),
            "items": {("repo", "zqarin/zq")},
        },
    ),
    Letter(
        name="two times for the same duty, and one already past",
        text=f"""
Indian Cyber Crime Coordination Centre (I4C), New Delhi
Date: 10 March 2025

Intimation under section 79(3)(b) of the Information Technology Act, 2000: remove {REPO} within 36
hours of receipt. Kindly remove it within 3 hours. Remove it by 8 March 2025.
""",
        says={
            "authority": "Indian Cyber Crime Coordination Centre (Sahyog)",
            "date": "2025-03-10",
            "due": {"2025-03-08"},
            "flags": {"deadline-conflict", "due-time-past"},
        },
    ),
    Letter(
        name="a date nobody can be sure of",
        text=f"""
Cyber Cell
Date: 02/03/2021

Remove {REPO}, as the order dated 04/05/2020 says.
""",
        says={
            "type": "police",
            "country": None,
            "date": None,
            "decision": None,
            "flags": {"ambiguous-date", "no-law-cited"},
        },
    ),
)
