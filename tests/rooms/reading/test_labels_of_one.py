"""A label or a note speaks of its own entry, and of no other."""

from __future__ import annotations

import pytest

from tests.rooms.reading.made import read_letter, subjects

POSTS = [f"https://x.com/zqwriter{n}/status/135686843373978399{n}" for n in range(3)]
FOR_INFORMATION = {  # how the first two of three entries are called
    "en": ("You are directed to remove:", "For your information", "URL"),
    "de": ("Bitte löschen Sie die folgenden Beiträge:", "Zur Kenntnis", "Beitrag"),
    "fr": ("Veuillez supprimer ceci :", "À titre d'information", "Publication"),
    "es": ("Se ordena eliminar lo siguiente:", "A título informativo", "Enlace"),
    "ru": ("Просим удалить следующие публикации:", "Для сведения", "Ссылка"),
    "tr": ("Aşağıdakilerin kaldırılmasına karar verilmiştir:", "Bilgi için", "Bağlantı"),
    "id": ("Mohon blokir konten berikut:", "Untuk informasi", "Tautan"),
    "zh": ("请删除以下帖子：", "仅供参考", "链接"),
    "example": ("Please remove these posts:", "Example", "Post"),
}


@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize(("ask", "aside", "label"), FOR_INFORMATION.values(), ids=FOR_INFORMATION)
def test_a_label_that_asks_for_nothing_binds_its_own_entry_only(
    ask: str, aside: str, label: str, place: int
) -> None:
    lines = [f"{aside if n == place else label}: {post}" for n, post in enumerate(POSTS)]
    sure = {post for _, post in subjects(read_letter("\n".join((ask, "", *lines))))}
    assert sure == {post[-19:] for n, post in enumerate(POSTS) if n != place}


@pytest.mark.parametrize(
    "note", ["Note: for your information only.", "No action needed, for information only"]
)
def test_a_note_below_an_entry_leaves_that_one_in_doubt(note: str) -> None:
    lines = f"{POSTS[0]}\nReason: threat\n{POSTS[1]}\n{note}\n{POSTS[2]}\nReason: threat"
    reading = read_letter(f"You are directed to remove these posts:\n\n{lines}")
    assert POSTS[1][-19:] not in {post for _, post in subjects(reading)}
    assert {post[-19:] for post in POSTS} <= {item.id for item in reading.items}


ASIDE_LABELS = (
    *("For your information", "For reference only", "FYI", "Evidence", "Example", "Exhibit A"),
    *("Complainant", "Zur Kenntnis", "Beispiel", "À titre d'exemple", "A título informativo"),
    *("Ad esempio", "Для сведения", "Для справки", "Bilgi için", "Sebagai contoh", "仅供参考"),
    *("参考", "참고", "للعلم"),
)


@pytest.mark.parametrize("label", ASIDE_LABELS)
@pytest.mark.parametrize(
    "names", [["@zqkara", "@zqmoro", "@zqtilo"], POSTS], ids=["names", "posts"]
)
def test_a_label_that_asks_for_nothing_may_hold_over_what_has_none(
    label: str, names: list[str]
) -> None:
    first, *others = names
    letter = "\n".join(("Please block @zqpira.", "", f"{label}: {first}", *others))
    reading = read_letter(letter)
    assert {one for _, one in subjects(reading)} <= {"zqpira"}
    assert {one.removeprefix("@")[-19:] for one in others} <= {item.id for item in reading.items}


def test_a_reason_does_not_end_what_a_label_holds() -> None:
    lines = "\nReason: threat\n".join((f"For your information: {POSTS[0]}", *POSTS[1:], ""))
    reading = read_letter(f"You are directed to remove:\n\n{lines}")
    assert subjects(reading) == []


def test_the_next_label_ends_what_the_one_above_held() -> None:
    lines = f"For your information: {POSTS[0]}\nPost: {POSTS[1]}\n{POSTS[2]}"
    reading = read_letter(f"You are directed to remove:\n\n{lines}")
    assert {post for _, post in subjects(reading)} == {POSTS[2][-19:]}


ACCOUNTS = [f"https://x.com/zq{name}" for name in ("kara", "moro", "tilo", "pira")]
HEADS = {
    "en": ("To be blocked", "For information only"),
    "en, one word": ("Block", "No action needed"),
    "en, both one word": ("Block", "Keep"),
    "de": ("Zu sperren", "Nur zur Information"),
    "es": ("A bloquear", "A título informativo"),
    "it": ("Da bloccare", "Per conoscenza"),
    "pl": ("Do zablokowania", "Do wiadomości"),
    "ru": ("Заблокировать", "Для сведения"),
    "tr": ("Engellenecek", "Bilgi için"),
    "zh": ("封禁", "仅供参考"),
}


@pytest.mark.parametrize(("ask", "aside"), HEADS.values(), ids=HEADS)
def test_lines_that_come_by_turns_from_above_the_first_entry_stand_above_theirs(
    ask: str, aside: str
) -> None:
    heads = (ask, aside, ask, aside)
    lines = [line for pair in zip(heads, ACCOUNTS, strict=True) for line in pair]
    reading = read_letter("\n".join(("Dear X,", "", *lines)))
    assert {one for _, one in subjects(reading)} == {"zqkara", "zqtilo"}


NOTES = (
    *("For information only", "No action needed", "Already removed.", "Already blocked"),
    *("Nur zur Information", "Ohne Handlungsbedarf", "Aucune action requise", "Sin acción"),
    *("A título informativo", "Для сведения", "Не требует действий", "Bilgi için", "仅供参考"),
)


@pytest.mark.parametrize("note", NOTES)
def test_a_note_between_entries_leaves_those_above_and_below_to_a_person(note: str) -> None:
    lines = [ACCOUNTS[0], note, ACCOUNTS[1], note, *ACCOUNTS[2:]]
    reading = read_letter("\n".join(("Please block the accounts below.", "", *lines)))
    assert subjects(reading) == []
    assert [item.id for item in reading.items] == ["zqkara", "zqmoro", "zqtilo", "zqpira"]


def test_an_entry_between_asking_notes_stays_certain() -> None:
    lines = (ACCOUNTS[0], "No action", ACCOUNTS[1], "To be blocked", ACCOUNTS[2])
    letter = "\n".join(("Please block the accounts below.", "", *lines, "To be blocked"))
    assert {one for _, one in subjects(read_letter(letter))} <= {"zqtilo"}
