"""Times, laws, days and languages in the turns and scripts that orders seldom come in."""

from __future__ import annotations

import pytest

from tests.rooms.reading.made import read_letter

POST = "https://x.com/zqkara/status/1356868433739783990"


@pytest.mark.parametrize(
    ("said", "length"),
    [
        ("Vous devez retirer la publication dans l'heure suivant la réception.", "PT1H"),
        ("You must remove the post within the hour following receipt.", "PT1H"),
        ("Deberán retirar la publicación en la hora siguiente a la recepción.", "PT1H"),
        ("A publicação deve ser removida na hora seguinte ao recebimento.", "PT1H"),
        ("Il contenuto va rimosso entro un'ora dalla ricezione.", "PT1H"),
        ("Het bericht moet binnen één uur na ontvangst worden verwijderd.", "PT1H"),
        ("Wpis należy usunąć w ciągu godziny od otrzymania.", "PT1H"),
        ("Допис слід видалити протягом години з моменту отримання.", "PT1H"),
        ("Con arreglo a la Ley de Defensa de los Consumidores, retiren en 72 horas.", "PT72H"),
        ("ही पोस्ट 36 तासांच्या आत हटवावी.", "PT36H"),
        ("ఈ పోస్ట్‌ను 36 గంటలలోగా తొలగించండి.", "PT36H"),
        ("ಈ ಪೋಸ್ಟ್ ಅನ್ನು 36 ಗಂಟೆಗಳ ಒಳಗಾಗಿ ತೆಗೆದುಹಾಕಿ.", "PT36H"),
        ("ഈ പോസ്റ്റ് 36 മണിക്കൂറിനകം നീക്കം ചെയ്യുക.", "PT36H"),
        ("આ પોસ્ટ 36 કલાકની અંદર દૂર કરો.", "PT36H"),
    ],
)
def test_a_time_to_act_is_read(said: str, length: str) -> None:
    deadline = read_letter(f"Qz Authority\n\n{said}\n\n{POST}").order.deadline

    assert deadline is not None
    assert deadline.length == length


@pytest.mark.parametrize(
    ("said", "provision"),
    [
        ("माहिती तंत्रज्ञान अधिनियम, 2000 चे कलम 67 अन्वये", "67"),
        ("సమాచార సాంకేతిక చట్టం, 2000 లోని సెక్షన్ 79(3) ప్రకారం", "79(3)"),
        ("ಮಾಹಿತಿ ತಂತ್ರಜ್ಞಾನ ಕಾಯ್ದೆ, 2000 ರ ಸೆಕ್ಷನ್ 67 ರ ಅಡಿಯಲ್ಲಿ", "67"),
        ("தகவல் தொழில்நுட்பச் சட்டம், 2000 பிரிவு 69A இன் கீழ்", "69A"),
        ("সাইবার নিরাপত্তা আইন, ২০২৩ এর ধারা ৮ক অনুযায়ী", "৮ক"),
        ("「전기통신 이용자 보호 및 서비스 질 향상 등에 관한 법률」 제22조의3에 따라", "22-3"),
        ("استناداً إلى القانون رقم 12 لسنة 2019، ولا سيما المادة 7 منه", "7"),
        ("under Law No. 12 of 2019, and in particular article 7 thereof,", "7"),
        ("gemäß § 130, § 131 StGB", "131"),
        ("under section 196(1) of the Bharatiya Nyaya Sanhita, 2023", "196(1)"),
        ("pursuant to ORS 163.730 and", "163.730"),
        ("不正な手段による情報の流通の防止に関する措置等を定める法律第9条に基づき", "9"),
    ],
)
def test_a_law_is_read_with_its_provision(said: str, provision: str) -> None:
    laws = read_letter(f"Qz Authority\n\n{said} {POST}").order.legal_basis

    assert any(one.law and (one.provision or "").endswith(provision) for one in laws)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("تاریخ: ۱۴۰۵/۰۲/۱۴", "2026-05-04"),
        ("تاریخ: 1403/12/30", "2025-03-20"),
    ],
)
def test_a_day_of_the_solar_year_is_a_day_of_ours(said: str, day: str) -> None:
    assert read_letter(f"قوه قضاییه\n{said}\n\nحذف شود: {POST}").order.issued_on == day


def test_a_year_of_the_moon_is_no_year_of_the_sun() -> None:
    assert read_letter(f"الهيئة\nبتاريخ 1447/06/10\n\n{POST}").order.issued_on is None


@pytest.mark.parametrize(
    ("tongue", "said"),
    [
        ("mr", "सदर पोस्ट आपल्या प्लॅटफॉर्मवर प्रसारित होत असून त्या तातडीने काढून टाकण्यात याव्यात."),
        ("hi", "उक्त पोस्ट आपके प्लेटफ़ॉर्म पर प्रसारित हो रहे हैं और उन्हें तत्काल हटाया जाए।"),
        ("te", "ఈ పోస్టులను వెంటనే తొలగించవలసిందిగా కోరుచున్నాము."),
    ],
)
def test_languages_of_one_script_are_told_apart(tongue: str, said: str) -> None:
    assert read_letter(f"{said}\n\n{POST}").order.languages == (tongue,)
