"""A name that the platform does not have is a person's, with the names it may be."""

import pytest

from duly.order.terms import Kind
from duly.receive.reading import Directory

LIST = Directory.of(
    [(Kind.ACCOUNT, name, "") for name in ("zqmodern", "zqixo__", "zqixo_", "zqlo1", "zqother")]
)


@pytest.mark.parametrize(
    ("scanned", "meant"),
    [
        ("zqrnodern", "zqmodern"),
        ("zqixo", "zqixo__"),
        ("@ZQIXO_", "zqixo_"),
        ("zql0l", "zqlo1"),
        ("zgothcr", "zqother"),
    ],
)
def test_all_handles_that_a_scanner_confuses_are_told(scanned: str, meant: str) -> None:
    assert meant in LIST.lookalikes(scanned)
    assert "zqother" not in LIST.lookalikes("zqanother")
