"""A name is certain only where its own clause asks about it."""

from __future__ import annotations

import pytest

from tests.rooms.reading.made import read_letter

POST = "https://x.com/zqrumor/status/1900000000000000001"
OTHER = "https://x.com/zqother/status/1900000000000000002"


def certain(text: str) -> list[str]:
    return [item.id for item in read_letter(text).items if item.needs_person is None]


@pytest.mark.parametrize(
    "text",
    [
        f"Please remove {POST}, which insults the Minister @zqminister.",
        f"Please remove {POST}, which copies {OTHER}.",
        f"Determino a remoção da postagem {POST}, dirigida ao Ministro @zqministro.",
        f"Требую удалить публикацию {POST}, порочащую губернатора @zqgubernator.",
        f"请在24小时内删除侮辱市长@zqshizhang的帖子 {POST} 。",
        f"The complainant, who uses the account @zqvictim, wrote to us. Remove {POST} .",
        f"Vu la plainte de M. Zq B. (compte @zqplaignant) ;\nVous êtes requis de retirer {POST} .",
        f"Ordonnons de supprimer {POST} ; Rejetons la demande visant {OTHER} .",
        f'For "{OTHER}" read "{POST}". The items as corrected are to be blocked.',
    ],
)
def test_what_the_ask_does_not_govern_is_never_certain(text: str) -> None:
    assert certain(text) == ["1900000000000000001"]


def test_names_side_by_side_share_what_is_asked() -> None:
    assert certain("Suspend the account @zqone, the account @zqtwo and @zqthree.") == [
        "zqone",
        "zqtwo",
        "zqthree",
    ]


def test_a_sentence_that_asks_nothing_leaves_two_addresses_to_a_person() -> None:
    text = f"It was found that {OTHER} was altered and spread as {POST} . Compliance is requested."

    assert certain(text) == []
    assert len(read_letter(text).items) == 2


def test_the_author_of_the_posts_that_are_listed_is_no_target() -> None:
    reading = read_letter(f"Take down the posts by @zqrumor of 22 June:\n\n{POST}\n")

    assert [item.id for item in reading.items] == ["1900000000000000001"]
    assert [said.why for said in reading.not_items] == ["named-otherwise"]
