import pytest

from duly.order.terms import Kind, Unreadable
from duly.platforms.directory import read_directory
from duly.platforms.port import Ambiguous, Found, Platform, Unknown, Wanted

LIST = b"""\xef\xbb\xbfkind,id,author
account,@zqKara,
post,1355996226945149623,zqkara
hashtag,#zqMarch,
url,zq.example/A,
"""


def ask(kind: Kind, name: str, by: str | None = None) -> object:
    return read_directory(LIST).lookup([Wanted(kind=kind, id=name, by=by)])[0]


def test_it_is_a_platform() -> None:
    platform: Platform = read_directory(LIST, name="zq list")

    assert platform.name == "zq list"
    assert platform.contact("zqkara") is None
    assert not platform.posts("zqkara")


def test_it_finds_what_is_on_the_list() -> None:
    account = ask(Kind.ACCOUNT, "ZQKARA")
    post = ask(Kind.POST, "1355996226945149623", by="zqKara")

    assert isinstance(account, Found)
    assert (account.subject, account.author, account.label) == ("zqkara", "zqkara", "@zqkara")
    assert isinstance(post, Found)
    assert post.author == "zqkara"


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (Kind.ACCOUNT, "zqmarch"),
        (Kind.POST, "zqkara"),
        (Kind.URL, "zq.example/a"),
        (Kind.SEARCH, "zqmarch"),
    ],
)
def test_what_is_not_on_the_list_is_unknown(kind: Kind, name: str) -> None:
    assert isinstance(ask(kind, name), Unknown)


def test_a_post_under_another_name_is_left_to_a_person() -> None:
    assert isinstance(ask(Kind.POST, "1355996226945149623", by="zqother"), Ambiguous)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xff\xfe", "directory-not-text"),
        (b"kind,name\naccount,zq\n", "directory-columns"),
        (b"", "directory-columns"),
        (b"kind,id,author\nperson,zq,\n", "directory-row"),
        (b"kind,id,author\naccount,,\n", "directory-row"),
        (b'kind,id,author\naccount,"zq"x,\n', "directory-row"),
        (b"kind,id,author\npost,1,zqa\npost,1,zqb\n", "directory-contradicts"),
    ],
)
def test_a_broken_list_is_refused_with_what_to_do(data: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as unreadable:
        read_directory(data)

    assert unreadable.value.code == code
