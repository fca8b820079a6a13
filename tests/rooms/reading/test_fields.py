"""What an order says about itself, in the words orders use."""

from __future__ import annotations

import pytest

from duly.order.terms import Ask
from duly.receive.readers import Document, Line
from duly.receive.reading import OrderFields, read
from tests.rooms.reading.made import SHA, read_letter

DIRECTION = """Government of India
Ministry of Electronics and Information Technology
New Delhi, dated the 4th February, 2021
No. 11(9)/2021-CLES-Synth
SECRET / गोपनीय
To, The Chief Compliance Officer
Subject: Direction under section 69A of the Information Technology Act, 2000
You are directed to block access by the public in India to the handles in Annexure-A
(1,178 entries) for public order within thirty-six (36) hours of receipt of this letter.
Non-compliance attracts section 69A(3): imprisonment which may extend to seven years and fine.
(Synthetic Name)
Designated Officer"""


def said(text: str) -> OrderFields:
    return read_letter(text).order


def test_an_indian_direction_is_read_whole() -> None:
    order = said(DIRECTION)

    assert (order.authority.id, order.authority.type) == ("in-it-act:do_meity", "ministry")
    assert (order.country, order.issued_on) == ("IN", "2021-02-04")
    assert (order.regime, order.instrument) == ("in-it-act", "s69a_direction")
    assert order.references == ("11(9)/2021-CLES-Synth",)
    assert (order.ask, order.confidential) == (Ask.WITHHOLD, True)
    assert order.deadline is not None
    assert (order.deadline.length, order.deadline.start) == ("PT36H", "receipt")
    assert order.deadline.duty == "execute"
    assert "public_order" in order.grounds
    assert order.penalty is not None and "seven years" in order.penalty
    assert ("Information Technology Act, 2000", "section 69A") in {
        (basis.law, basis.provision) for basis in order.legal_basis
    }


@pytest.mark.parametrize(
    ("words", "instrument"),
    [
        ("interim direction under rule 9, section 69A", "s69a_emergency"),
        ("As a case of emergency nature, under section 69A", "s69a_emergency"),
        ("धारा 69क और नियम 9 के अंतर्गत अंतरिम निर्देश", "s69a_emergency"),
        ("Direction under section 69A of the Information Technology Act, 2000", "s69a_direction"),
        ("intimation under rule 3(1)(d) with section 79(3)(b)", "r3_1_d"),
        ("Notice of non-compliance with the direction under section 69A", "noncompliance"),
        ("You have not complied with our direction under section 69A.", "noncompliance"),
    ],
)
def test_the_kind_of_an_indian_act_is_told_by_its_words(words: str, instrument: str) -> None:
    order = said(f"Ministry of Electronics and Information Technology\n\n{words}")

    assert (order.regime, order.instrument) == ("in-it-act", instrument)


def test_an_emergency_order_is_the_secretarys() -> None:
    order = said("MeitY\n\nInterim order under rule 9 of the Blocking Rules, section 69A.")

    assert order.authority.id == "in-it-act:sec_meity"


def test_a_removal_order_is_known_in_more_than_one_language() -> None:
    english = said("REMOVAL ORDER under Article 3 of Regulation (EU) 2021/784: one hour.")
    german = said("Entfernungsanordnung nach der Verordnung (EU) 2021/784, terroristische Inhalte")

    assert {english.instrument, german.instrument} == {"removal_order"}
    assert english.regime == "eu-terreg"


@pytest.mark.parametrize(
    ("words", "length", "start"),
    [
        ("Remove it within 24 hours of receipt.", "PT24H", "receipt"),
        ("Block it within thirty-six (36) hours of receipt of this order.", "PT36H", "receipt"),
        ("Block it within forty eight hours.", "PT48H", "unstated"),
        ("Remove it not later than 2 hours from the receipt.", "PT2H", "receipt"),
        ("Delete it within one hour of receiving this order.", "PT1H", "receipt"),
        ("Удалить в течение суток с момента получения уведомления.", "PT24H", "receipt"),
        ("Ограничить доступ в течение трёх суток.", "PT72H", "unstated"),
        ("Удалить в течение 24 часов.", "PT24H", "unstated"),
        ("24 घंटे के भीतर अवरुद्ध करें।", "PT24H", "unstated"),
        ("请于24小时内删除。", "PT24H", "unstated"),
        ("Die Inhalte sind innerhalb von 24 Stunden zu löschen.", "PT24H", "unstated"),
        ("Retirer ce contenu dans un délai de 24 heures.", "PT24H", "unstated"),
        ("Retirar en el plazo de 24 horas.", "PT24H", "unstated"),
        ("Remove it within 30 minutes.", "PT30M", "unstated"),
        ("Remove it within two weeks.", "P2W", "unstated"),
    ],
)
def test_a_time_limit_is_read_in_words_and_digits(words: str, length: str, start: str) -> None:
    deadline = said(words).deadline

    assert deadline is not None
    assert (deadline.length, deadline.start, deadline.duty) == (length, start, "execute")


@pytest.mark.parametrize(
    "words",
    [
        "The register is available on a 24-hour basis.",
        "Remove it immediately.",
        "The decision may be appealed to a court within three months.",
        "Решение может быть обжаловано в суд в течение трех месяцев.",
        "Removal is due; offenders face imprisonment not exceeding seven years.",
        "The committee shall examine the request within 48 hours.",
        "Сведения доступны круглосуточно.",
    ],
)
def test_what_is_no_time_limit_of_ours_gives_none(words: str) -> None:
    assert said(words).deadline is None


def test_words_of_haste_are_kept_and_set_no_length() -> None:
    assert said("Remove it immediately.").urgency == "immediately"


def test_working_days_are_told_apart_and_the_limit_on_carrying_out_comes_first() -> None:
    order = said("Acknowledge within 2 hours.\n\nRemove the post within 3 working days.")

    assert order.deadline is not None
    assert (order.deadline.length, order.deadline.calendar) == ("P3D", "working-days")
    assert [one.duty for one in order.deadlines] == ["execute", "acknowledge"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("New Delhi, dated the 4th February, 2021\nIndia India", "2021-02-04"),
        ("दिनांक 04.02.2021\nभारत सरकार, भारत", "2021-02-04"),
        ("Government of India, India\nDated: 08/02/2021", "2021-02-08"),
        ("China, laws of China\nNov.27th,2019", "2019-11-27"),
        ("China\n22st,Jan,2021\n\n---\n\nlaws of China\n28st,Jan,2021", "2021-01-28"),
        ("中国公安部\n2019年11月6日", "2019-11-06"),
        ("Berlin, den 14. März 2023", "2023-03-14"),
        ("Madrid, 18 de septiembre de 2019", "2019-09-18"),
        ("Government of the United States, United States\nDate: 02/08/2021", "2021-02-08"),
        ("Date: 2021-02-08", "2021-02-08"),
        ("Date: 04/02/2021", None),
        ("On the basis of the decision dated 07.07.2021 No 130190", None),
        ("The Act of 27.07.2006", None),
    ],
)
def test_the_date_is_the_orders_own_in_its_countrys_order(text: str, date: str | None) -> None:
    assert said(text).issued_on == date


def test_a_mails_date_stands_in_for_a_missing_one() -> None:
    mail = Document(
        name="m",
        sha256=SHA,
        media_type="message/rfc822",
        lines=(Line(text="Remove it."),),
        headers=(("Date", "Thu, 04 Feb 2021 18:42:10 +0530"),),
    )

    assert read([mail]).order.issued_on == "2021-02-04"


@pytest.mark.parametrize(
    ("words", "ask", "fallback"),
    [
        ("Please remove this post.", Ask.REMOVE, None),
        ("Block access by the public in India.", Ask.WITHHOLD, None),
        ("Block the access of users from China's IP address.", Ask.WITHHOLD, None),
        ("Please shut down the account.", Ask.SUSPEND, None),
        ("Удалить информацию и (или) ограничить доступ.", Ask.REMOVE, Ask.RESTRICT),
        (
            "Remove it; at least make it inaccessible to users from China's IP address.",
            Ask.REMOVE,
            Ask.WITHHOLD,
        ),
        ("Please furnish the details of the user.", Ask.INFORM, None),
        ("Thank you for your time.", Ask.NONE, None),
    ],
)
def test_the_ask_and_what_it_would_settle_for(words: str, ask: Ask, fallback: Ask | None) -> None:
    order = said(words)

    assert (order.ask, order.fallback_ask) == (ask, fallback)


@pytest.mark.parametrize(
    ("words", "law", "provision"),
    [
        ("contrary to Section 71 of the Crimes Ordinance, Cap. 200", "Crimes Ordinance, Cap. 200",
         "section 71"),
        ("частью 7 статьи 15.1 Федерального закона от 27.07.2006 № 149-ФЗ",
         "Federal Law No. 149-FZ", "article 15.1 part 7"),
        ("धारा 69क, सूचना प्रौद्योगिकी अधिनियम, 2000", "सूचना प्रौद्योगिकी अधिनियम, 2000",
         "धारा 69क"),
        ("根据《互联网信息服务管理办法》第十五条", "互联网信息服务管理办法", "第十五条"),
        ("Article 3 of Regulation (EU) 2021/784", "Regulation (EU) 2021/784", "article 3"),
        ("notice under section 91 CrPC", "Code of Criminal Procedure, 1973", "section 91"),
        ("artículo 13.2 de la Ley de Enjuiciamiento Criminal",
         "Ley de Enjuiciamiento Criminal", "article 13.2"),
        ("5651 sayılı Kanun'un 8/A maddesi", "Law No. 5651", "article 8/A"),
    ],
)  # fmt: skip
def test_a_law_is_cited_with_its_provision(words: str, law: str, provision: str) -> None:
    cited = {(basis.law, basis.provision) for basis in said(words).legal_basis}

    assert (law, provision) in cited


def test_the_decision_an_order_rests_on_is_named() -> None:
    decision = said(
        "уведомляем, что на основании решения ФНС от 08.12.2021 № 2-6-18/2021-11-17-5357-\n"
        "АИ указатель страницы сайта включен"
    ).underlying_decision

    assert decision is not None
    assert (decision.body, decision.date, decision.number) == (
        "Federal Tax Service (FNS)",
        "2021-12-08",
        "2-6-18/2021-11-17-5357-АИ",
    )


def test_a_direction_that_is_taken_back_is_told() -> None:
    order = said("Our direction of 4 February 2021 is hereby withdrawn.")

    assert order.withdrawals == ("Our direction of 4 February 2021 is hereby withdrawn.",)


@pytest.mark.parametrize(
    ("words", "secret"),
    [
        ("SECRET / गोपनीय", True),
        ("Strict confidentiality is to be maintained.", True),
        ("You shall not disclose this order.", True),
        ("This order is not confidential.", False),
        ("This e-mail is confidential and for the intended recipient.", None),
        ("Remove it.", None),
    ],
)
def test_secrecy_is_what_the_order_says(words: str, secret: bool | None) -> None:
    assert said(words).confidential is secret


def test_languages_are_named_the_most_used_first() -> None:
    order = said(
        "Необходимо удалить информацию и ограничить доступ к сайту в сети. " * 4
        + "You are asked to remove the page and to limit the access to it."
    )

    assert order.languages == ("ru", "en")
