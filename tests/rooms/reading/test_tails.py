"""In running text, what stands close behind a name is never left out for a shorter name."""

import pytest

from tests.rooms.reading.made import POST, doubted, read_letter, read_list, subjects

KEY = "3kabcdefghij2"
DID = "did:plc:zzzzzzzzzzzzzzzzzzzzzzzz"


def listed(platform: str, line: str) -> str:
    filler = {"x": "@zqlast", "mastodon": "@zqlast@zq.example", "bluesky": "@zqlast.example.com"}
    last = filler.get(platform, "https://github.com/zqlast/zqlast")
    return f"Block the following accounts and posts under section 69A:\n\n1. {line}\n2. {last}\n"


@pytest.mark.parametrize(
    ("platform", "line", "subject"),
    [
        (
            "mastodon",
            "https://zq.example/@zq /109876543210987654",
            "zq.example/@zq/109876543210987654",
        ),
        (
            "mastodon",
            "https://zq.example/@zq/ 109876543210987654",
            "zq.example/@zq/109876543210987654",
        ),
        ("github", "https://github.com/zqdev /zqtool", "zqdev/zqtool"),
        ("github", "https://github.com/zqdev/ zqtool", "zqdev/zqtool"),
        ("x", f"https://x.com/zqkara/ status/{POST}", POST),
        ("bluesky", f"at:/{DID}/app.bsky.feed.post/{KEY}", f"at://{DID}/app.bsky.feed.post/{KEY}"),
        ("bluesky", f"{DID}/app.bsky.feed.post/{KEY}", f"at://{DID}/app.bsky.feed.post/{KEY}"),
    ],
)
def test_a_gap_or_a_sign_lost_never_makes_the_account_of_it(
    platform: str, line: str, subject: str
) -> None:
    found = [name for _, name in subjects(read_letter(listed(platform, line), platform))]

    assert found[0] == subject
    assert len(found) == 2


@pytest.mark.parametrize(
    ("platform", "line"),
    [
        ("x", "https://x.com/zq kara"),
        ("x", "https://x.com/zqkara*"),
        ("x", "@zqkara*"),
        ("x", "@zqkara.."),
        ("x", "@zqkara/@zqother"),
        ("x", "@zqkara&zqother"),
        ("x", "@zqkara#zqtag"),
        ("x", "#zqtag#zqother"),
        ("x", f"https://x.com/zqkara status/{POST}"),
        ("x", f"@zqkara status/{POST}"),
        ("x", "@zqkara (https://x.com/zqother)"),
        ("x", "https://x.com/zqkara - @zqother"),
        ("bluesky", f"@zq.example.com/post/{KEY}"),
        ("bluesky", "zq.bsky,social and others"),
        ("mastodon", "@zq@zq.example@other.example"),
        ("mastodon", "https://zq.example/@z q"),
        ("github", "@zqdev/zqtool"),
        ("github", "https://github.com/zqdev/zqtool/blob/main/a b.md"),
    ],
)
def test_what_may_be_more_than_the_name_goes_to_a_person(platform: str, line: str) -> None:
    reading = read_letter(listed(platform, line), platform)

    assert all("zqlast" in name for _, name in subjects(reading))
    assert doubted(reading) or reading.not_items or platform == "bluesky"


@pytest.mark.parametrize(
    "line",
    [
        "https://x.com/zqkara suspended",
        "https://x.com/zqkara (verified)",
        "**@zqkara**",
        "@zqkara.",
    ],
)
def test_a_note_beside_each_name_leaves_it_certain(line: str) -> None:
    other = line.replace("zqkara", "zqlast")
    reading = read_letter(listed("x", line).replace("@zqlast", other))

    assert subjects(reading) == [("account", "zqkara"), ("account", "zqlast")]


@pytest.mark.parametrize("line", ["@zqkara (https://x.com/zqkara)", "@zqkara."])
def test_a_name_said_again_is_no_note(line: str) -> None:
    assert subjects(read_letter(listed("x", line)))[0] == ("account", "zqkara")


@pytest.mark.parametrize(
    "cell",
    [f"https://x.com/zqkara status/{POST}", f"@zqkara\nstatus/{POST}", f"@zqkara {POST}", "@zqk*"],
)
def test_neither_is_it_left_out_in_a_cell(cell: str) -> None:
    reading = read_list(["No.", "URL"], ["1", cell], ["2", "@zqlast"])

    assert [name for _, name in subjects(reading)] == ["zqlast"]
