"""The same things said in the manner of other countries: who writes, when, by when, on what."""

from __future__ import annotations

import pytest

from tests.rooms.reading.made import POST, codes, read_letter, read_list
from tests.rooms.reading.test_fields import said


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "This notice is issued by a Registrar of the Department of Zqhome under section 4.",
            "Department of Zqhome",
            "ministry",
        ),
        (
            "Hello,\nThe Online Unit of the Office of the State Attorney asks you to remove:",
            "State Attorney",
            "prosecutor",
        ),
        (
            "DR. ZQ, Plaintiff      §   IN THE DISTRICT COURT OF\nv.   §   ZQRA COUNTY, OHIO",
            "DISTRICT COURT OF ZQRA COUNTY",
            "court",
        ),
        ("Poder Judicial de la Nación\nJUZGADO FEDERAL 3 DE ZQUÉN\nOficio", "JUZGADO", "court"),
        (
            "Procureur de la République près le tribunal de Zqville\nObjet : retrait",
            "",
            "prosecutor",
        ),
        ("Datatilsynet i Zqvik\nVedtak\nVi ber om sletting.", "Datatilsynet", "regulator"),
        ("Okresný súd Zqava\nUznesenie", "Okresný súd", "court"),
        ("ΥΠΟΥΡΓΕΙΟ ΖΚΙΑΣ\nΑΣΤΥΝΟΜΙΑ ΖΚΙΑΣ\nΘέμα: αφαίρεση", "ΑΣΤΥΝΟΜΙΑ", "police"),
    ],
)
def test_a_sender_is_named_in_its_own_sentence_its_caption_or_below_its_superior(
    text: str, name: str, kind: str
) -> None:
    authority = said(text).authority
    assert name in (authority.name or "")
    assert authority.type == kind


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Zqpest, 2025. március 4.\nHatározat", "2025-03-04"),
        ("Vilnzq, 2025 m. balandžio 9 d.\nSprendimas", "2025-04-09"),
        ("Zquén, tres (3) de mayo de dos mil veinticuatro (2024)\nAuto", "2024-05-03"),
        ("The Board, at its meeting of 7 May 2025, decided:", "2025-05-07"),
        ("Il Collegio, nella seduta del 2 luglio 2024, dispone:", "2024-07-02"),
        ("It is this 5th day of June, 2025, ORDERED that X remove the post.", "2025-06-05"),
        ("Beschikking van 6 augustus 2024 in de zaak", "2024-08-06"),
        ("Vila do Zqmar, 8 de outubro de 2024.", "2024-10-08"),
        ("Thank you.\n--- Original message, 22 April 2024 ---\nPlease remove it.", None),
    ],
)
def test_an_orders_own_day_is_read_as_its_country_writes_it(text: str, day: str | None) -> None:
    assert said(text).issued_on == day


@pytest.mark.parametrize(
    ("text", "length", "start"),
    [
        ("Termin wykonania: 4 dni od dnia doręczenia. Usunąć wpis.", "P4D", "receipt"),
        ("Compliance time: 36 hours from receipt. Remove the post.", "PT36H", "receipt"),
        ("Innlegget skal fjernes innen to uker fra dere mottar brevet.", "P2W", "receipt"),
        ("A bejegyzést a kézhezvételtől számított két napon belül törölje.", "P2D", "receipt"),
        ("The time to remove the post is extended by three days.", "P3D", "unstated"),
        ("Hapus konten ini dalam tempoh 12 jam selepas penerimaan.", "PT12H", "receipt"),
        ("Rem0ve the post with1n 24 hours of rece1pt.", "PT24H", "receipt"),
    ],
)
def test_a_time_is_read_behind_a_label_and_in_other_tongues(
    text: str, length: str, start: str
) -> None:
    deadline = said(text).deadline
    assert deadline is not None
    assert (deadline.length, deadline.start) == (length, start)


@pytest.mark.parametrize(
    "text",
    [
        "Remove the post. Redress: High Court, within 28 days.",
        "Fjern innlegget. Klage kan sendes innen tre uker.",
        "Elimine la publicación. Puede impugnar la orden en el plazo de 10 días.",
    ],
)
def test_the_time_for_redress_is_no_time_of_ours(text: str) -> None:
    assert said(text).deadline is None


@pytest.mark.parametrize(
    ("head", "value", "length"),
    [
        ("Deadline", "24 hours", "PT24H"),
        ("Frist", "3 Tage", "P3D"),
        ("Batas waktu", "1x24 jam", "PT24H"),
        ("Срок", "48 часов", "PT48H"),
    ],
)
def test_a_lists_own_column_says_by_when(head: str, value: str, length: str) -> None:
    address = f"https://x.com/zqkara/status/{POST}"
    reading = read_list(("No", "URL", head), ("1", address, value), ("2", address + "1", value))
    assert reading.order.deadline is not None
    assert reading.order.deadline.length == length


def test_a_row_of_a_label_and_words_is_text_and_no_unknown_item() -> None:
    address = f"https://x.com/zqkara/status/{POST}"
    reading = read_list(
        ("Prohibited content", address),
        ("Action", "Remove the content within 12 hours of receipt"),
        ("Contact", "zq.unit@zqland.example"),
    )
    assert [item.id for item in reading.items] == [POST]
    assert reading.order.deadline is not None
    assert reading.order.deadline.length == "PT12H"


def test_a_broken_address_in_a_row_without_a_number_is_never_taken_for_words() -> None:
    address = f"https://x.com/zqkara/status/{POST}"
    reading = read_list(
        ("Link", address), ("Link two", "x . com / zqmira / status / 1356 8684 3373 9783 991")
    )
    assert len(reading.items) == 2


@pytest.mark.parametrize(
    ("text", "law", "provision"),
    [
        (
            "under section 9 of the Films, Games, and Zqbooks Classification Act 1993",
            "Films, Games, and Zqbooks",
            "section 9",
        ),
        (
            "Legal basis: Zqland Cyber Decree-Law No. 4 of 2021, Article 53",
            "Decree-Law",
            "article 53",
        ),
        ("Peraturan Menteri Kominfo Nomor 5 Tahun 2020 Pasal 14", "Nomor 5", "article 14"),
        ("bevel op grond van art. 125p Sv", "Sv", "article 125p"),
        ("gestützt auf Art. 263 StPO", "StPO", "article 263"),
        (
            "in accordance with § 17 of the Zqland Cybersecurity Act",
            "Cybersecurity Act",
            "section 17",
        ),
        (
            "enligt artikel 3 i Europaparlamentets och rådets förordning (EU) 2021/784",
            "2021/784",
            "article 3",
        ),
    ],
)
def test_a_law_is_read_by_its_list_its_letters_or_before_its_provision(
    text: str, law: str, provision: str
) -> None:
    found = said(text).legal_basis
    assert any(law in (one.law or "") and one.provision == provision for one in found)


def test_the_points_of_a_decision_are_no_law() -> None:
    assert said("DECIDES:\nArt. 1. The complaint is granted.").legal_basis == ()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("令和5年(ヨ)第1234号 仮処分命令申立事件", "令和5年(ヨ)第1234号"),
        ("法人権第77号\n下記の投稿の削除をお願いします。", "法人権第77号"),
        ("Permohonan ZQMC(K)-3R/0288", "ZQMC(K)-3R/0288"),
        ("Prot. n. 0044718/26 - Fasc. 331.ZQ.2026", "331.ZQ.2026"),
        ("Αριθ. Πρωτ.: 1188/26/4471", "1188/26/4471"),
        ("Verfahren / Procédure: ZQT 26 3381", "ZQT 26 3381"),
    ],
)
def test_numbers_of_other_offices_are_references(text: str, number: str) -> None:
    assert number in said(text).references


@pytest.mark.parametrize(
    ("text", "body", "day", "number"),
    [
        (
            "A Zqvári Járásbíróság 2025. május 21-én kelt 7.Bny.41/2025. számú végzése alapján",
            "Járásbíróság",
            "2025-05-21",
            "7.Bny.41/2025",
        ),
        (
            "Na základě usnesení Okresního soudu v Zqově ze dne 3. 4. 2025, č. j. 4 T 12/2025",
            "soudu",
            "2025-04-03",
            None,
        ),
    ],
)
def test_a_decision_cited_in_other_tongues_is_read(
    text: str, body: str, day: str, number: str | None
) -> None:
    decision = said(text).underlying_decision
    assert decision is not None
    assert body in (decision.written or "")
    assert decision.date == day
    assert number is None or decision.number == number


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        ("Takedown Schedule\n\nBlock the posts below in Zqland and within India.", "withhold"),
        ("Es wird untersagt, die Beiträge weiter öffentlich zugänglich zu halten.", "none"),
        (
            "Der Beklagten wird aufgegeben, es zu unterlassen, den Beitrag zu verbreiten.",
            "restrict",
        ),
        ("Inlägget ska tas bort.", "remove"),
        ("Vă solicităm să suspendați contul.", "suspend"),
        ("Rendre inaccessibles depuis le territoire belge les publications.", "withhold"),
        (
            "Déboutons le demandeur quant à la fermeture du compte. Retirez la publication.",
            "remove",
        ),
    ],
)
def test_an_ask_is_read_in_its_own_turn_of_speech(text: str, ask: str) -> None:
    assert said(text).ask.value == ask


@pytest.mark.parametrize(
    "text",
    [
        "ENTWURF - NICHT UNTERZEICHNET\nDas Konto @zqkara ist zu sperren.",
        "UDKAST\nKontoen @zqkara skal lukkes.",
        "Remove @zqkara. This draft is not yet binding.",
        "La resolución aún no es firme. Retire la cuenta @zqkara.",
    ],
)
def test_a_draft_does_not_bind(text: str) -> None:
    assert "not-in-force" in codes(read_letter(text))


def test_another_services_line_is_set_aside_and_flagged() -> None:
    reading = read_letter(
        "Remove the following:\n"
        "  Facebook:  https://www.facebook.com/zqkara/videos/90071122\n"
        f"  X:         https://x.com/zqkara/status/{POST}\n"
    )
    assert [item.id for item in reading.items] == [POST]
    assert "foreign-platform" in codes(reading)
