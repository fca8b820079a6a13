"""An order that names its own end lifts nothing; a number above a list sets aside no other."""

from __future__ import annotations

import pytest

from tests.rooms.reading.made import read_letter, subjects

POST = "https://x.com/zqkara/status/1356868433739783981"
UNTIL = (
    "We order the blocking of the post {} until this order is lifted.",
    "Blocking of {} must continue until the court orders that it be lifted.",
    "The court orders removal of {} from the date on which the stay is lifted.",
    "Die Löschung des Beitrags {} wird angeordnet, bis die Anordnung aufgehoben wird.",
    "Nous ordonnons le blocage de {} jusqu'à ce que la mesure soit levée.",
    "Se ordena el bloqueo de {} hasta que sea levantada la medida.",
    "Determino o bloqueio de {} até que seja revogada esta decisão.",
    "Nakazuje się zablokowanie wpisu {}, dopóki nakaz nie zostanie uchylony.",
    "Требуем блокировки {} до тех пор, пока решение не будет отменено.",
    "Просимо про видалення допису {}, доки рішення не буде скасовано.",
    "Wij bevelen de verwijdering van {} totdat het bevel wordt ingetrokken.",
    "Mohon pemblokiran {} sampai perintah ini dicabut.",
)
LIFTED = (
    "The order to block {} is lifted.",
    "Die Anordnung gegen {} wird aufgehoben.",
    "La orden contra {} queda sin efecto y es levantada.",
    "Решение о блокировке {} отменено.",
)
ONE = (
    "Please block the accounts below. Please take no action on No. 2.",
    "Please block the accounts below. According to the Court No. 2 need not be blocked.",
    "Please block the accounts below. The petition for No. 2 is dismissed.",
    "Bitte sperren Sie die nachstehenden Konten. Nr. 2 ist nicht zu sperren.",
    "Vă solicităm să blocați conturile de mai jos. Linkul 2 nu trebuie blocat.",
    "Просим заблокировать указанные ниже аккаунты. Законным № 2 блокировать не следует.",
    "Просимо заблокувати наведені нижче акаунти. Законним є № 2, його не блокувати.",
    "Mohon memblokir akun di bawah ini. Nomor 2 tidak perlu diblokir.",
    "Please block the accounts below. The second is not to be blocked.",
    "Bitte sperren Sie die Konten. Ausnahmen gibt es nicht, auch nicht für Nr. 2.",
)


@pytest.mark.parametrize("said", UNTIL)
def test_what_is_ordered_until_the_order_is_lifted_is_not_lost(said: str) -> None:
    assert [item.id for item in read_letter(said.format(POST)).items] == [POST[-19:]]


@pytest.mark.parametrize("said", LIFTED)
def test_what_is_lifted_is_never_certain(said: str) -> None:
    assert subjects(read_letter(f"{said.format(POST)} Please remove @zqbad.")) in (
        [],
        [("account", "zqbad")],
    )


@pytest.mark.parametrize("said", ONE)
def test_a_number_above_a_list_sets_no_other_entry_aside(said: str) -> None:
    names = ("zqkara", "zqmoro", "zqtilo")
    entries = "\n".join(f"{n}. https://x.com/{one}" for n, one in enumerate(names, 1))
    reading = read_letter(f"{said}\n\n{entries}\n")

    assert {"zqkara", "zqtilo"} <= {item.id for item in reading.items}
    assert ("account", "zqmoro") not in subjects(reading)
