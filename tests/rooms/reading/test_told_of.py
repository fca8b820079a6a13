"""What tells of shutting asks for nothing, and a cause or a hush never hides who is spared."""

from __future__ import annotations

import pytest

from tests.rooms.reading.made import read_letter, subjects

TOLD = {
    "en-adverb": "The inspector works closely with the account {x}.",
    "en-past": "Out of fear she locked the account {x}.",
    "en-wish": "The thief tried to freeze the account {x}.",
    "en-owner": "The profile {x} shall be closed by its owner.",
    "en-visible": "The account {x} may not be visible to guests.",
    "de": "Das Konto {x} wurde im Juni von der Inhaberin deaktiviert.",
    "fr": "L'escroc empêche l'accès au compte {x}.",
    "es": "El ladrón impide el acceso a la cuenta {x}.",
    "it": "La titolare disattivò l'account {x} a giugno.",
    "pl": "Autorka skasowała konto {x} w czerwcu.",
    "ru": "Хозяйка деактивировала аккаунт {x} в июне.",
    "tr": "Sahibi {x} hesabını haziranda devre dışı bıraktı.",
    "zh": "用户 {x} 六月自行注销。",
}
BIDDEN = {
    "en": "Please lock the account {x}.",
    "en-must": "The account {x} must be closed.",
    "de": "Das Konto {x} ist zu deaktivieren.",
    "fr": "Il faut déconnecter le compte {x}.",
    "es": "Se ordena desactivar la cuenta {x}.",
    "it": "Si ordina di disattivare l'account {x}.",
    "pl": "Prosimy dezaktywować konto {x}.",
    "pl-off": "Prosimy wyłączyć konto {x}.",
    "pt": "Determino a exclusão do perfil {x}.",
    "ru": "Необходимо деактивировать аккаунт {x}.",
    "zh": "请立即停用账号 {x}。",
    "hush": "Please suspend the account {x} without informing its holder.",
    "cause": "As the author has not answered, please suspend the account {x}.",
}
SPARES = {
    "cause": "Since the profiles listed below did not share it, suspend only the others:\n{x}",
    "cause-de": "Weil die nachstehenden Profile nichts teilten, trifft die Sperrung andere:\n{x}",
    "described": "The accounts below are not unlawful and must be left out of the removal:\n{x}",
    "hush": "Bitte sperren Sie die Profile der Täter, nicht aber die informierenden Profile:\n{x}",
    "hush-users": "Bitte sperren Sie die Täterprofile, nicht aber die informierenden Nutzer:\n{x}",
    "pt-with": "Removam-se os perfis do grupo, com exclusão do perfil {x}.",
    "pt-list": "Determino a exclusão da conta {x} da lista de bloqueios.",
    "pl-from": "Prosimy wyłączyć profil {x} spod blokady.",
    "pl-among": "Blokujemy profile, przy czym wyłączenie profili prasy obejmuje:\n{x}",
}


def _certain(text: str) -> bool:
    return ("account", "zqone") in subjects(read_letter(text))


@pytest.mark.parametrize("said", TOLD.values(), ids=TOLD)
def test_who_is_told_of_is_never_asked_about_for_certain(said: str) -> None:
    letter = said.format(x="@zqone") + " Please remove the account @zqtwo."
    assert not _certain(letter)


@pytest.mark.parametrize("said", BIDDEN.values(), ids=BIDDEN)
def test_bidding_forms_ask_plainly(said: str) -> None:
    assert _certain(said.format(x="@zqone"))


@pytest.mark.parametrize("said", SPARES.values(), ids=SPARES)
def test_who_may_be_spared_is_never_asked_about_for_certain(said: str) -> None:
    assert not _certain(said.format(x="@zqone"))
