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
