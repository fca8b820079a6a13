"""Whatever is written: the grammar never crashes and never makes more of it than it says."""

from __future__ import annotations

import string
from urllib.parse import urlsplit

from hypothesis import example, given
from hypothesis import strategies as st

from duly.order.terms import Kind
from duly.receive.reading import PLATFORMS, locate

HOSTS = ("x.com", "twitter.com", "github.com", "gist.github.com", "bsky.app", "zq.example")
SEGMENT = st.text(string.ascii_letters + string.digits + "_-.@#%", min_size=1, max_size=12)
PLATFORM = st.sampled_from(PLATFORMS)
SIGNS = st.sampled_from(
    [*"@#/:.,?&=%-_ \n\t[]()", "https://", "hxxp", "twitter.com", "x.com", "github.com", "at://"]
)


@given(text=st.text(max_size=80), platform=PLATFORM, bare=st.booleans())
@example(text="https://[", platform="x", bare=True)
@example(text="https://x.com:99999999/a", platform="x", bare=True)
@example(text="#" * 40, platform="x", bare=True)
def test_any_text_is_read_without_a_crash(text: str, platform: str, bare: bool) -> None:
    found = locate(text, platform=platform, bare=bare)

    assert found.needs_person or found.kind is not Kind.UNKNOWN


@given(parts=st.lists(SIGNS | st.text(max_size=6), max_size=14), platform=PLATFORM)
def test_any_heap_of_signs_is_read_without_a_crash(parts: list[str], platform: str) -> None:
    locate("".join(parts), platform=platform, bare=True)


@given(
    host=st.sampled_from(HOSTS),
    path=st.lists(SEGMENT, min_size=2, max_size=5),
    platform=PLATFORM,
)
def test_more_path_than_an_account_has_is_never_a_certain_account(
    host: str, path: list[str], platform: str
) -> None:
    found = locate(f"https://{host}/{'/'.join(path)}", platform=platform)
    parts = [part for part in urlsplit(f"//{found.norm}").path.split("/") if part]

    if found.kind is Kind.ACCOUNT and found.certain:
        named = path[0].lower() in {"i", "intent", "users", "profile", "web", "deck"}
        assert len(parts) <= 2 if named else len(parts) == 1


@given(
    handle=st.from_regex(r"[A-Za-z0-9_]{1,15}", fullmatch=True),
    query=st.sampled_from(["", "?lang=hi", "/", "?s=20", "#top"]),
)
def test_a_handle_and_its_address_name_the_same_account(handle: str, query: str) -> None:
    bare = locate(f"@{handle}", platform="x")
    address = locate(f"https://twitter.com/{handle}{query}", platform="x")

    assert bare.id == handle.lower()
    assert address.id == bare.id or address.kind is not Kind.ACCOUNT


@given(number=st.integers(10**14, 2**63 - 1), handle=st.from_regex(r"[a-z]{4,9}", fullmatch=True))
def test_a_posts_address_names_the_post_and_never_its_author(number: int, handle: str) -> None:
    found = locate(f"https://x.com/{handle}/status/{number}", platform="x")

    assert (found.kind, found.id) == (Kind.POST, str(number))


@given(text=st.text(max_size=60), platform=PLATFORM)
def test_the_norm_carries_no_scheme(text: str, platform: str) -> None:
    found = locate(f"https://zq.example/{text}", platform=platform)

    assert not found.certain or not found.norm.startswith(("http://", "https://"))
