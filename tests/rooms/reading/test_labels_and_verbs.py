"""Entries of labels and values, verbs apart from what they ask for, and titles that say no."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from duly.receive.reading import Reading
from tests.rooms.reading.made import aside, doubted, read_letter, read_list, subjects

NAMES = ("zqone", "zqtwo_7", "zqthree")
POSTS = tuple(str(1356868433739783990 + n) for n in range(3))
LINKS = tuple(f"https://x.com/zqone/status/{post}" for post in POSTS)
ACCOUNTS = [("account", name) for name in NAMES]
CALLS = "Please remove the following content:"


def ordered(said: str) -> Reading:
    """Read a letter of one sentence that names the accounts."""
    return read_letter(f"Ref. 1/2026\n\n{said.format(', '.join(f'@{name}' for name in NAMES))}")


def titled(title: str) -> Reading:
    """Read a letter that lists the accounts below a title."""
    listed = "\n\n".join(f"@{name}" for name in NAMES)
    return read_letter(f"Ref. 1/2026\n\n{title}\n\n{listed}")


Pair = tuple[str, str]


def in_pairs(*entries: tuple[Pair, ...], above: Sequence[Pair] = ()) -> Reading:
    """Read a table of labels and what they say, entry below entry."""
    return read_list(*above, *(pair for entry in entries for pair in (*entry, ("", ""))))


LABELS = (
    ("URL", "Reason", "intimate pictures published without consent"),
    ("Tweet URL", "Reason", "private data, never published by her"),
    ("Link", "Nature of the offence", "not authorised by the owner"),
    ("Content URL", "Violation", "no consent of the person shown"),
    ("Enlace", "Motivo", "publicado sin consentimiento"),
    ("URL de la publicación", "Infracción", "difusión no consentida"),
    ("Lien", "Motif", "diffusé sans l'accord de la personne"),
    ("Link", "Grund", "ohne Einwilligung veröffentlicht"),
    ("Ссылка", "Причина", "опубликовано без согласия"),
    ("URL", "Date", "2026-10-02"),
)


@pytest.mark.parametrize("case", LABELS)
def test_the_reason_below_an_address_says_nothing_of_the_next_one(
    case: tuple[str, str, str],
) -> None:
    label, reason, said = case
    entries = [f"{label}: {link}\n\n{reason}: {said}" for link in LINKS]

    assert subjects(read_letter("\n\n".join([CALLS, *entries]))) == [("post", p) for p in POSTS]


@pytest.mark.parametrize("said", ["Remark: listed by mistake", "Reason: withdrawn"])
def test_a_line_between_entries_that_takes_something_out_leaves_a_question(said: str) -> None:
    first, second, third = (f"URL: {link}" for link in LINKS)
    reading = read_letter("\n\n".join([CALLS, first, said, second, said, third]))

    assert len(subjects(reading)) < len(POSTS)


NEXT_LISTS = (
    "Category B: accounts of the victims",
    "Category B: no action",
    "Data to be preserved: logs of these accounts",
    "Reason for writing separately: the accounts below belong to the complainants",
    "Reason: handed in by the victims",
    "Victims of the offence: accounts given for reference",
    "Kategorie B: Konten der Geschädigten",
    "Категория Б: аккаунты потерпевших",
)


@pytest.mark.parametrize("said", NEXT_LISTS)
@pytest.mark.parametrize("address", ["https://x.com/{}", "URL: https://x.com/{}"])
def test_a_label_over_the_next_list_is_no_reason_of_the_entry_above(
    said: str, address: str
) -> None:
    first, second, third = (address.format(name) for name in NAMES)
    rows = f"{first}\n\n{said}\n\n{second}\n{third}"
    assert subjects(read_letter(f"{CALLS}\n\n{rows}")) == ACCOUNTS[:1]


def test_reasons_that_head_lists_are_not_those_of_the_entries_above() -> None:
    said = ("spam", "accounts of the victims", "fraud")
    rows = (f"Reason: {why}\nhttps://x.com/{name}" for why, name in zip(said, NAMES, strict=True))

    assert ACCOUNTS[1] not in subjects(read_letter("\n".join((CALLS, *rows))))


def test_a_reason_in_a_table_of_labels_and_values_is_no_locator() -> None:
    reading = in_pairs(*((("URL", link), ("Reason", "spam")) for link in LINKS))

    assert [one.id for one in reading.items] == [*POSTS]


def test_a_bare_word_behind_a_label_below_heads_is_asked_about() -> None:
    reading = in_pairs(
        (("Handle", "https://x.com/zqone"), ("Ground", "copied without authorisation")),
        (("Handle", "@zqtwo_7"), ("Ground", "incitement")),
        above=[(CALLS, "")],
    )

    assert subjects(reading) == ACCOUNTS[:2]


@pytest.mark.parametrize(
    "head", ["Razón", "Violação", "Raisons", "Gründe", "Redenen", "उल्लंघन", "违规"]
)
def test_a_head_for_reasons_is_heard_as_a_label_for_them_is(head: str) -> None:
    listed = read_list(("Handle", head), *((name, "spam") for name in NAMES))
    heads = ("No", "Handle", "Raison sociale")
    owned = read_list(heads, *((str(n), name, "Zq SARL") for n, name in enumerate(NAMES, start=1)))

    assert {one.ground for one in listed.items} == {"spam"}
    assert {one.ground for one in owned.items} == {None}


HANDLES = ("zqone", "natureboy", "categoryfive", "signature_zq", "reason_tv", "underground_zq")


def test_a_bare_name_that_holds_the_word_for_a_reason_is_listed_all_the_same() -> None:
    reading = read_list(("Handle", "Reason"), *((name, "hate speech") for name in HANDLES))
    sites = read_list(("Site", "Reason"), ("zqone.example", "hate"), ("zqnature.example", "hate"))

    beside = read_list(
        ("Name", "Handle"), *(("Nature Boy", name) for name in HANDLES), ("Crime", "zqtwo_7")
    )

    assert subjects(reading) == [("account", name) for name in HANDLES]
    assert subjects(beside) == subjects(reading)
    assert [one.id for one in doubted(beside)] == ["zqtwo_7"]  # its name is also such a word
    assert [one.id for one in sites.items] == ["zqone.example", "zqnature.example"]


@pytest.mark.parametrize("label", ["Reason", "Grounds", "Date"])
def test_a_label_where_the_names_stand_is_asked_about(label: str) -> None:
    rows = [("zqone", "hate"), (label, "hate"), ("zqtwo_7", "hate"), ("zqthree", "hate")]

    assert subjects(read_list(("Handle", "Remark"), *rows)) == ACCOUNTS


ORDERED = (
    "Determino, ainda, a suspensão dos seguintes perfis: {}.",
    "Determino, ainda, a suspensão dos perfis {}, no prazo de 24 horas.",
    "Determino, outrossim, sob pena de multa, a desativação das contas {}.",
    "Determino que a ré, em 24 horas, proceda à remoção dos perfis {}.",
    "Ordeno, asimismo, la suspensión de las siguientes cuentas: {}.",
    "Se dispone, además, con carácter cautelar, el cierre de los perfiles {}.",
    "Ordonnons, en outre, la suspension des comptes suivants : {}.",
    "Ordonne, enfin, et à titre provisoire, la désactivation des comptes {}.",
    "Akaunti zifuatazo zisimamishwe: {}.",
)


@pytest.mark.parametrize("said", ORDERED)
def test_a_verb_apart_from_what_it_orders_asks_all_the_same(said: str) -> None:
    assert subjects(ordered(said)) == ACCOUNTS


TOLD = (
    "O autor recorre contra a suspensão dos perfis {}.",
    "Determino o levantamento da suspensão dos perfis {}.",
    "Determino, por ora, a manutenção dos perfis {}.",
    "Requeiro informações sobre a suspensão dos perfis {}.",
    "Determino a suspensão do processo contra os perfis {}.",
    "Ordeno el levantamiento de la suspensión de las cuentas {}.",
    "Ordonnons la levée de la suspension des comptes {}.",
    "We order the lifting of the suspension of the accounts {}.",
)


@pytest.mark.parametrize("said", TOLD)
def test_a_suspension_that_is_told_of_or_lifted_asks_for_nothing(said: str) -> None:
    reading = ordered(said)

    assert subjects(reading) == []
    assert len(doubted(reading)) + len(aside(reading)) == len(NAMES)


SWAHILI = ("Akaunti za kusimamishwa", "ORODHA YA AKAUNTI ZA KUFUNGWA", "Akaunti za kuondolewa")


@pytest.mark.parametrize("title", SWAHILI)
def test_what_stands_below_a_swahili_title_is_asked_about(title: str) -> None:
    assert subjects(titled(title)) == ACCOUNTS


SAYING_NO = (
    "Akaunti zisizopaswa kufungwa",
    "Akaunti ambazo hazitasimamishwa",
    "Perfis que não serão bloqueados",
    "Profile, die nicht gesperrt werden",
)


@pytest.mark.parametrize("title", SAYING_NO)
def test_what_stands_below_a_title_that_says_no_is_never_certain(title: str) -> None:
    assert subjects(titled(title)) == []


def test_a_reason_below_the_author_of_a_post_is_the_posts_own() -> None:
    whys = (
        "hate speech",
        "private pictures, never published by her",
        "intimate pictures published without consent",
    )
    entries = (
        f"Tweet URL: https://x.com/{name}/status/{post}\nAuthor: @{name}\nReason: {why}\n"
        for post, name, why in zip(POSTS, NAMES, whys, strict=True)
    )

    assert subjects(read_letter(f"{CALLS}\n\n{''.join(entries)}")) == [("post", p) for p in POSTS]
