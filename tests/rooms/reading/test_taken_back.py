"""An order that is taken back names nobody for certain, in whatever language it is written."""

from __future__ import annotations

import pytest

from duly.receive.reading.text.takenback import is_taken_back
from tests.rooms.reading.made import codes, doubted, read_letter, subjects

SAID = {
    "bg": "С настоящото Комисията оттегля своето разпореждане от 4 май 2026 г.",
    "cs": "Úřad tímto ruší své rozhodnutí ze dne 4. května 2026.",
    "da": "Styrelsen trækker hermed sin anmodning af 4. maj 2026 tilbage.",
    "de": "Die Anordnung vom 4. Mai 2026 nehmen wir hiermit zurück.",
    "el": "Η Επιτροπή ανακαλεί την απόφασή της της 4ης Μαΐου 2026.",
    "en": "The Commission withdraws its order of 4 May 2026.",
    "es": "Esta autoridad revoca la resolución de 4 de mayo de 2026.",
    "et": "Käesolevaga tunnistame kehtetuks oma 4. mai 2026 korralduse.",
    "fi": "Virasto peruu 4. toukokuuta 2026 antamansa määräyksen.",
    "fr": "Par la présente, nous retirons notre demande du 4 mai 2026.",
    "ga": "Tarraingítear siar leis seo an t-ordú dar dáta 4 Bealtaine 2026.",
    "hr": "Ovime povlačimo svoj zahtjev od 4. svibnja 2026.",
    "hu": "A hatóság a 2026. május 4-i végzését visszavonja.",
    "it": "Con la presente si revoca il provvedimento del 4 maggio 2026.",
    "lt": "Tarnyba atšaukia savo 2026 m. gegužės 4 d. nurodymą.",
    "lv": "Iestāde atsauc savu 2026. gada 4. maija rīkojumu.",
    "mt": "L-Awtorità tirtira l-ordni tagħha tal-4 ta' Mejju 2026.",
    "nl": "Wij trekken ons verzoek van 4 mei 2026 hierbij in.",
    "pl": "Urząd cofa swoje żądanie z dnia 4 maja 2026 r.",
    "pt": "A Autoridade revoga a decisão de 4 de maio de 2026.",
    "ro": "Autoritatea își retrage solicitarea din 4 mai 2026.",
    "sk": "Úrad berie svoju žiadosť zo 4. mája 2026 späť.",
    "sl": "Agencija umika svojo zahtevo z dne 4. maja 2026.",
    "sv": "Myndigheten drar tillbaka sin begäran av den 4 maj 2026.",
    "no": "Tilsynet trekker tilbake sitt pålegg av 4. mai 2026.",
    "uk": "Відкликаємо свою вимогу від 4 травня 2026 року.",
    "ru": "Настоящим отзываем требование от 4 мая 2026 г.",
    "tr": "4 Mayıs 2026 tarihli talebimizi geri çekiyoruz.",
    "ar": "نعلن سحب الطلب المؤرخ 4 مايو 2026.",
    "fa": "دستور مورخ ۴ مه ۲۰۲۶ لغو می‌شود.",
    "hi": "दिनांक 4 मई 2026 का आदेश वापस लिया जाता है।",
    "ur": "مورخہ 4 مئی 2026 کا حکم واپس لیا جاتا ہے۔",
    "bn": "৪ মে ২০২৬ তারিখের আদেশ প্রত্যাহার করা হলো।",
    "id": "Permintaan kami tanggal 4 Mei 2026 dengan ini ditarik kembali.",
    "ms": "Arahan bertarikh 4 Mei 2026 dengan ini ditarik balik.",
    "vi": "Cơ quan rút lại công văn ngày 4 tháng 5 năm 2026.",
    "th": "ขอยกเลิกคำสั่งลงวันที่ 4 พฤษภาคม 2569",
    "ko": "2026년 5월 4일자 요청을 철회합니다.",
    "ja": "2026年5月4日付けの要請を撤回します。",
    "zh": "现撤回2026年5月4日的通知。",
    "he": "הרשות מבטלת את הצו מיום 4 במאי 2026.",
    "sw": "Mamlaka inabatilisha amri yake ya tarehe 4 Mei 2026.",
}
STANDS = {
    "appeal": "No appeal suspends this order; it is an order that can be revoked on appeal.",
    "until": "This order stands until it is withdrawn or cancelled by us.",
    "asked": "We request the withdrawal of the following content from circulation.",
    "de": "Gegen diese Anordnung kann Widerspruch erhoben werden; sie kann aufgehoben werden.",
    "fr": "Nous demandons le retrait des contenus suivants.",
    "fr secret": "La présente réquisition porte aussi sur la levée de l'anonymat.",
    "es": "Se solicita retirar la publicación en el plazo de la presente orden.",
    "tr": "Aşağıdaki hesabın iptal edilmesi talep edilmektedir.",
    "hi": "निम्न खाता रद्द करने का अनुरोध है।",
    "ru": "Настоящее предписание может быть обжаловано и отменено судом.",
    "cs": "Toto rozhodnutí může být zrušeno v odvolacím řízení.",
}
# An earlier ask is told of, lapses, and what was removed comes back.
LAPSED = {
    "cs": "Naše žádost pozbývá platnosti a žádáme o obnovení příspěvků. Není třeba nic činit.",
    "da": "Vores anmodning bortfalder derfor, og I bedes genetablere dem, hvis de er fjernet.",
    "da no step": "Sagen er afsluttet. I skal ikke foretage jer yderligere.",
    "de": "Unser Ersuchen hat sich erledigt; es ist nichts weiter zu veranlassen.",
    "en": "Our request has lapsed and you need take no further action.",
    "en void": "The order of 2 March is therefore void.",
    "es": "Nuestra solicitud queda sin objeto; no es necesario que adopten ninguna otra medida.",
    "fi": "Pyyntömme raukeaa. Teiltä ei edellytetä enempiä toimenpiteitä.",
    "fr": "Notre demande devient sans objet; aucune autre mesure n'est requise de votre part.",
    "it": "La nostra richiesta decade; non è necessario alcun ulteriore intervento.",
    "nl": "Ons verzoek vervalt; u hoeft verder niets te ondernemen.",
    "no": "Vår anmodning bortfaller, og dere trenger ikke foreta dere noe mer.",
    "pl": "Nasze żądanie wygasa i nie wymaga dalszych działań.",
    "pt": "O nosso pedido caduca; não é necessária qualquer outra medida.",
    "ru": "Наше требование утрачивает силу, дальнейших действий не требуется.",
    "sv": "Vår begäran förfaller. Ni behöver inte vidta några ytterligare åtgärder.",
    "uk": "Наша вимога втрачає чинність, подальших дій не потрібно.",
}


@pytest.mark.parametrize("said", [*SAID.values(), *LAPSED.values()], ids=[*SAID, *LAPSED])
def test_a_letter_that_takes_an_order_back_names_nobody_for_certain(said: str) -> None:
    reading = read_letter(
        "Please remove the following posts within 24 hours:\n"
        "1. https://x.com/zqkara/status/1356868433739783990\n"
        f"2. https://x.com/zqmira/status/1356868433739783991\n\n{said}"
    )

    assert len(subjects(reading)) + len(doubted(reading)) == 2
    assert len(doubted(reading)) == 2
    assert "withdrawal" in codes(reading)


@pytest.mark.parametrize("said", STANDS.values(), ids=STANDS)
def test_an_order_that_may_be_taken_back_one_day_still_stands(said: str) -> None:
    assert not is_taken_back(said)
