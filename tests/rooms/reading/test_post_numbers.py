"""A number that words call a post's is the post's; any other is asked about."""

from __future__ import annotations

import pytest

from tests.rooms.reading.made import doubted, read_letter, subjects

N, M = "1356868433739783990", "1356868433739783980"
CALLED = {
    "en": f"Block the tweet ID {N}.",
    "en with": f"Please remove the tweet with the number {N}.",
    "en on x": f"Please remove the post on X with the ID {N}.",
    "label": f"Please remove the following tweet:\n\nTweet-ID: {N}",
    "de": f"Wir ersuchen um Löschung des Tweets Nr. {N}.",
    "fr": f"Veuillez supprimer le tweet n° {N}.",
    "es": f"Se ordena eliminar el tuit con ID {N}.",
    "pt": f"Determino a remoção do tweet de ID {N}.",
    "it": f"Si ordina la rimozione del tweet numero {N}.",
    "pl": f"Prosimy o usunięcie tweeta o numerze {N}.",
    "ru": f"Просим удалить твит с номером {N}.",
    "uk": f"Просимо видалити твіт за номером {N}.",
    "tr": f"{N} numaralı tweetin kaldırılması talep olunur.",
    "id": f"Mohon menghapus tweet dengan ID {N}.",
    "hi": f"कृपया ट्वीट आईडी {N} हटाएं।",
    "ar": f"يرجى حذف التغريدة رقم {N}.",
    "zh": f"请删除推文ID：{N}。",
    "ko": f"트윗 ID {N}을 삭제하여 주시기 바랍니다.",
}
ASKED = {
    "no word of X's": f"Please remove the post with the id {N}.",
    "Beitrag": f"Wir ersuchen um Löschung des Beitrags Nr. {N}.",
    "another service's": f"Please remove the Facebook post ID {N}.",
    "an account's": f"Please remove the tweet by the user with ID {N}.",
    "an answer to it": f"Please remove the reply to tweet ID {N}.",
    "a copy of it": f"Please block the retweets of tweet ID {N}.",
    "only referred to": f"We refer to tweet ID {N}.",
    "digits lost": "Please remove tweet ID 135686843373978.",
    "not of tweets": f"Twitter ID {N} must be blocked.",
    "gönderi": f"{N} numaralı gönderinin kaldırılması talep olunur.",
}


@pytest.mark.parametrize("said", CALLED.values(), ids=CALLED)
def test_a_number_that_is_called_a_tweets_is_the_posts(said: str) -> None:
    assert subjects(read_letter(said)) == [("post", N)]


@pytest.mark.parametrize("said", ASKED.values(), ids=ASKED)
def test_a_number_that_may_be_anothers_is_asked_about(said: str) -> None:
    reading = read_letter(said)

    assert subjects(reading) == []
    assert len(doubted(reading)) == 1


def test_the_post_that_a_bare_number_may_be_is_offered() -> None:
    (item,) = doubted(read_letter(f"Please remove the post with the id {N}."))

    assert item.alternatives == (f"x.com/i/web/status/{N}",)


def test_numbers_one_after_the_other_share_their_word() -> None:
    reading = read_letter(f"Remove tweet IDs {N}, {M} and 1356868433739783970.")

    assert [number[-4:] for _, number in subjects(reading)] == ["3990", "3980", "3970"]


BESIDE = {
    "of": f"Please remove the tweet ID {N} of @zqkara.",
    "address": f"Please remove the tweet https://x.com/i/web/status/{N} of @zqkara.",
    "before": f"Please remove @zqkara's tweet ID {N}.",
    "tr": f"@zqkara hesabının {N} numaralı tweetinin kaldırılması talep olunur.",
}


@pytest.mark.parametrize("said", BESIDE.values(), ids=BESIDE)
def test_an_account_that_may_be_the_posts_author_is_asked_about(said: str) -> None:
    assert ("account", "zqkara") not in subjects(read_letter(said))


def test_an_account_that_is_joined_to_a_post_is_asked_about_with_it() -> None:
    reading = read_letter(f"Please remove @zqkara and tweet ID {N}.")

    assert subjects(reading) == [("account", "zqkara"), ("post", N)]


def test_no_number_is_a_post_of_a_platform_that_knows_no_tweets() -> None:
    assert subjects(read_letter(f"Block the tweet ID {N}.", platform="mastodon")) == []
