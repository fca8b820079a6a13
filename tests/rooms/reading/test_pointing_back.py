"""Whom a sentence that points back does not name for certain, and what is none the less plain."""

from __future__ import annotations

import pytest

from tests.rooms.reading.made import doubted, read_letter, subjects

POST = "https://x.com/zqwriter/status/1356868433739783991"
CLAIMED = "Please close the account @zqbad."
NEVER = (  # @zqgood or the post of zqwriter is none that the letter asks about for certain
    f"The board also looked into the account @zqgood. It must not be closed. {CLAIMED}",
    f"Last year we wrote about the account @zqgood. Its suspension was swift. {CLAIMED}",
    f"Her account @zqgood is well liked. She dreads its deletion. {CLAIMED}",
    "The profile @zqbad mocks the profile @zqgood. Its deletion is hereby requested.",
    "Das Konto @zqbad verhöhnt das Konto @zqgood. Es muss gelöscht werden.",
    "Crooks pester the account @zqgood. They must be blocked.",
    "Die Malerin nutzt das Konto @zqgood. Es ist erforderlich, die Beleidigungen zu löschen.",
    "We know of hatred against the account @zqgood. The unlawful information must be deleted.",
    "The account @zqgood, which somebody mimics, is hers. We found @zqbad. "
    "Please close the fake account.",
    "La pintora usa la cuenta @zqgood y alguien finge ser ella. "
    "Se ordena eliminar la cuenta falsa.",
    f"The account @zqgood is popular. It must be left and the insults must be deleted. {CLAIMED}",
    f"The mayor runs the account @zqgood. These fake accounts must be closed. {CLAIMED}",
    "谣言攻击账号 @zqgood。请予以删除。请封禁账号 @zqbad。",
    f"Please delete whatever mocks the author of the article published at {POST}.",
    f"Please delete the insults below the picture available at {POST}.",
    f"{CLAIMED}\n\nSincerely,\nOfficer Zq\n\nHello from the lighthouse!\n\n"
    "Account: https://x.com/zqgood",
    "Please remove the accounts listed:\n1. @zqbad\n2. @zqgood\n3. @zqworse\n\n"
    "Under section 7 we found: (1) is used for threats against nurses; (2) is a satire that "
    "insults nobody at all; (3) is used for fraud on widows.",
)
PLAIN = (
    "The account @zqbad spreads hatred. It must be suspended.",
    "The accounts @zqbad and @zqworse spread hatred. They must be suspended.",
    "Le compte @zqbad diffuse des injures. Merci de procéder à son retrait.",
    "The account @zqbad pretends to be the mayor. The fake account must be removed.",
    "Die Seite https://x.com/zqbad verbreitet Hass. Sie ist zu löschen.",
    "账号 @zqbad 发布谣言。请将其删除。",
    "La cuenta @zqbad difunde injurias. Proceda a su eliminación.",
)
KEPT = (
    "Order the removal of the post at {}. A forged decree is published at https://x.com/zqbad.",
    "We remind you of the accounts below, which you must remove. Since then @zqworse has come up; "
    "please remove the account @zqworse too.\n\n> Please remove:\n> 1. @zqbad\n> 2. @zqother\n",
)
BARE = (  # an ask that does not say of what, behind who published what is private
    "The phone number of the judge was published by @zqbad. Block. {}",
    "Die Anschrift wurde von @zqbad veröffentlicht. Bitte sperren. {}",
    "Le numéro du juge a été publié par @zqbad. À bloquer. {}",
    "La dirección de la médica la difundió @zqbad. Eliminar. {}",
    "L'indirizzo del medico è stato diffuso da @zqbad. Rimuovere. {}",
    "Фото ребёнка выложил @zqbad. Удалить. {}",
    "Hâkimin telefon numarası @zqbad tarafından yayımlandı. Engellensin. {}",
    "Alamat dokter disebarkan oleh @zqbad. Hapus. {}",
    "法官的电话号码由 @zqbad 发布。请封禁。{}",
    "न्यायाधीश का फोन नंबर @zqbad द्वारा प्रकाशित किया गया। ब्लॉक करें। {}",
)


@pytest.mark.parametrize("text", BARE)
def test_whoever_published_something_is_not_lost_before_an_ask_without_an_object(text: str) -> None:
    items = read_letter(text.format("Please block the account @zqworse.")).items
    assert {"zqbad", "zqworse"} <= {item.id for item in items}


@pytest.mark.parametrize("text", NEVER)
def test_whom_a_sentence_may_not_point_back_to_is_never_certain(text: str) -> None:
    sure = subjects(read_letter(text))
    assert not {name for _, name in sure} & {"zqgood", "1356868433739783991"}


@pytest.mark.parametrize("text", PLAIN)
def test_whom_it_can_only_point_back_to_stays_certain(text: str) -> None:
    reading = read_letter(text)
    assert "zqbad" in {name for _, name in subjects(reading)}
    assert doubted(reading) == []


@pytest.mark.parametrize("text", KEPT)
def test_what_is_forged_or_stands_in_a_quotation_is_not_lost(text: str) -> None:
    assert "zqbad" in {
        item.norm.removeprefix("x.com/").lstrip("@")
        for item in read_letter(text.format(POST)).items
    }
