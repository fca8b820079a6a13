"""Parameters outside their range are refused before anything is counted."""

from __future__ import annotations

from typing import Any

import pytest

from duly.evidence.material import HEAD, Post, rows_of
from duly.evidence.parameters import Parameters
from duly.order.terms import Refusal


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"kinds": ("co_guess",)}, "kinds are of"),
        ({"kinds": ("co_post",)}, "kinds are of"),
        ({"kinds": ()}, "kinds are of"),
        ({"matched": 0}, "matched"),
        ({"least_posts": 10_001}, "least_posts"),
        ({"window": -1.0}, "window"),
        ({"burst": float("nan")}, "burst"),
    ],
)
def test_a_parameter_out_of_range_is_refused_by_name(wrong: dict[str, Any], said: str) -> None:
    with pytest.raises(Refusal, match=f"bad-parameters.*{said}"):
        Parameters(**wrong)


def test_a_post_of_the_platform_reads_as_a_row_of_a_file() -> None:
    post = Post(id="1", account="a", at=5.0, links=("x.example/1", "x.example/2"), share_of="9")
    row = dict(zip(HEAD, *rows_of([post]), strict=True))

    assert (row["urls"], row["repost_id"], row["hashtags"]) == ("x.example/1 x.example/2", "9", "")
