"""Spanish, German, French, Turkish, Brazilian and Union letters, in our own words."""

from __future__ import annotations

from tests.rooms.reading.said import Letter

REPO = "https://github.com/zqarin/zq"

EUROPEAN = (
    Letter(
        name="a police unit that follows a court's order, in English",
        text="""
Dear Sir / Madam,

In compliance with the second paragraph of the court order that we sent you on October 20th we
request the withdrawal of content by withholding the users with the following repositories:

zqarin / zq-app

zqmira / zqlist.github.io

This is an investigation related to terrorism, which is regulated in the article 573 of our
Criminal Code.

Guardia Civil, Madrid
""",
        says={
            "authority": "Guardia Civil",
            "type": "police",
            "country": "ES",
            "date": None,
            "laws": {("Criminal Code", "article 573")},
            "decision": ("court", None, None),
            "grounds": {"terrorism"},
            "ask": ("remove", None),
            "also": {"suspend"},
            "items": set(),
            "asked_of_a_person": 2,
        },
    ),
    Letter(
        name="a court's warrant carried by the police, in Spanish",
        text=f"""
GUARDIA CIVIL
Jefatura de Información
Madrid, 21 de octubre de 2019

En virtud del auto de 18 de octubre de 2019 dictado por el Juzgado Central de Instrucción nº 6 en
las Diligencias Previas 99/2018, y conforme al artículo 13.2 de la Ley de Enjuiciamiento Criminal,
se solicita retirar el siguiente contenido relacionado con un delito de terrorismo en el plazo de
24 horas desde la recepción:

{REPO}

Contra esta resolución cabe recurso de reforma ante el Juzgado en el plazo de tres días.
""",
        says={
            "authority": "Guardia Civil",
            "type": "police",
            "country": "ES",
            "date": "2019-10-21",
            "languages": {"es"},
            "references": {"99/2018"},
            "laws": {("Ley de Enjuiciamiento Criminal", "article 13.2")},
            "decision": (
                "Juzgado Central de Instrucción nº 6 en las Diligencias Previas 99/2018",
                "2019-10-18",
                None,
            ),
            "grounds": {"terrorism"},
            "ask": ("remove", None),
            "deadline": ("PT24H", "receipt", "execute"),
            "appeal": ("Juzgado", "P3D"),
            "items": {("repo", "zqarin/zq")},
        },
    ),
    Letter(
        name="a removal order of the Union, in German",
        text=f"""
Bundeskriminalamt
Wiesbaden, den 14. März 2023
Aktenzeichen: ST-123/2023

Entfernungsanordnung nach Artikel 3 der Verordnung (EU) 2021/784

Sie werden aufgefordert, den folgenden terroristischen Inhalt innerhalb einer Stunde nach Erhalt
zu entfernen oder den Zugang dazu in allen Mitgliedstaaten zu sperren:

{REPO}

Gegen diese Anordnung kann innerhalb eines Monats Klage beim Verwaltungsgericht Wiesbaden erhoben
werden.

Z. Qantor
Kriminalhauptkommissar
""",
        says={
            "authority": "Bundeskriminalamt",
            "type": "police",
            "country": "DE",
            "date": "2023-03-14",
            "references": {"ST-123/2023"},
            "languages": {"de"},
            "grounds": {"terrorism"},
            "deadline": ("PT1H", "receipt", "execute"),
            "appeal": ("Verwaltungsgericht Wiesbaden", "P1M"),
            "officer": ("Z. Qantor", "Kriminalhauptkommissar"),
            "items": {("repo", "zqarin/zq")},
        },
    ),
    Letter(
        name="a German media regulator on a court's decision",
        text=f"""
Landesanstalt für Medien Zqstadt
03.04.2022

Auf Grund des Beschlusses des Amtsgerichts Zqstadt vom 12.03.2022, Az. 12 Gs 345/22, bitten wir
Sie, die Seite {REPO} wegen Volksverhetzung (§ 130 Abs. 1 StGB) unverzüglich zu sperren.
""",
        says={
            "type": "regulator",
            "country": "DE",
            "date": "2022-04-03",
            "languages": {"de"},
            "laws": {("StGB", "§ 130")},
            "decision": ("Amtsgericht Zqstadt", "2022-03-12", "12 Gs 345/22"),
            "grounds": {"hate_speech"},
            "deadline": None,
            "urgency": "unverzüglich",
            "flags": {"text-only-deadline"},
        },
    ),
    Letter(
        name="a French notice of withdrawal",
        text=f"""
Ministère de l'Intérieur
Office central de lutte contre la criminalité, Nanterre
Paris, le 3 février 2022

En application de l'article 6-1 de la loi n° 2004-575 du 21 juin 2004, nous vous demandons de
retirer dans un délai de 24 heures le contenu suivant, qui provoque au terrorisme :

{REPO}

Cette demande peut faire l'objet d'un recours devant le tribunal administratif de Paris.
""",
        says={
            "type": "ministry",
            "country": "FR",
            "date": "2022-02-03",
            "languages": {"fr"},
            "laws": {("loi n° 2004-575 du 21 juin 2004", "article 6-1")},
            "grounds": {"terrorism"},
            "ask": ("remove", None),
            "deadline": ("PT24H", "unstated", "execute"),
            "appeal": ("tribunal administratif de Paris", None),
            "items": {("repo", "zqarin/zq")},
        },
    ),
    Letter(
        name="a Turkish judge's decision sent by the regulator",
        text=f"""
Bilgi Teknolojileri ve İletişim Kurumu
Ankara, 15.03.2021

Ankara 3. Sulh Ceza Hâkimliğinin 12.03.2021 tarih ve 2021/1234 D. İş sayılı kararı ile 5651 sayılı
Kanun'un 8/A maddesi uyarınca millî güvenlik nedeniyle aşağıdaki içeriğin çıkarılmasına karar
verilmiştir. Kararın gereğinin 4 saat içinde yerine getirilmesi gerekmektedir:

{REPO}
""",
        says={
            "authority": "Information Technologies and Communications Authority",
            "type": "regulator",
            "country": "TR",
            "date": "2021-03-15",
            "languages": {"tr"},
            "laws": {("Law No. 5651", "article 8/A")},
            "decision": ("Ankara 3. Sulh Ceza Hâkimliği", "2021-03-12", "2021/1234 D. İş"),
            "grounds": {"security_of_state"},
            "ask": ("remove", None),
            "deadline": ("PT4H", "unstated", "execute"),
            "items": {("repo", "zqarin/zq")},
        },
    ),
    Letter(
        name="a Brazilian electoral court, secret, with data",
        text=f"""
TRIBUNAL SUPERIOR ELEITORAL
Brasília, 20 de outubro de 2022

Determino a remoção do conteúdo abaixo, que traz desinformação, no prazo de 2 horas, sob pena de
multa de R$ 100.000,00 por hora, nos termos do artigo 19 da Lei 12.965/2014, e o fornecimento dos
dados cadastrais do usuário. Processo sigiloso.

{REPO}

Zqar Zqantos
Juiz Auxiliar
""",
        says={
            "type": "court",
            "country": "BR",
            "date": "2022-10-20",
            "languages": {"pt"},
            "laws": {("Lei 12.965/2014", "article 19")},
            "grounds": {"misinformation"},
            "ask": ("remove", None),
            "also": {"inform"},
            "deadline": ("PT2H", "unstated", "execute"),
            "penalty": True,
            "secret": True,
            "officer": ("Zqar Zqantos", "Juiz Auxiliar"),
            "items": {("repo", "zqarin/zq")},
            "flags": {"block-and-data-demand"},
        },
    ),
    Letter(
        name="an order to act of the Digital Services Act",
        text=f"""
Coimisiún na Meán, Ireland
9 June 2024

Order to act against illegal content under Article 9 of Regulation (EU) 2022/2065

You are ordered to disable access to the content below for users in Ireland within 3 working days
of receipt. A civil action may be brought before the High Court within 28 days.

{REPO}
""",
        says={
            "country": "IE",
            "date": "2024-06-09",
            "laws": {("Regulation (EU) 2022/2065", "article 9")},
            "ask": ("withhold", None),
            "deadline": ("P3D", "receipt", "execute"),
            "calendar": "working-days",
            "items": {("repo", "zqarin/zq")},
        },
    ),
)
