"""`duly evidence edges` gives a peer's own edges, and leaves nothing behind when refused."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import duckdb
import pytest

from duly.cli import main

ROOT = Path(__file__).parents[3]
VECTORS = (
    next((at for at in (ROOT / "shared", ROOT.parent / "shared") if at.is_dir()), ROOT / "shared")
    / "vectors"
    / "coordination"
)
NUMBERS = {
    "weight": "weight",
    "avg_time_delta": "avg_time_delta",
    "n_content_id": "n_content_id",
    "n_content_id_y": "n_content_id_y",
    "edge_symmetry_score": "edge_symmetry_score",
    "weight_threshold": "weight_threshold",
}
POSTS = """message_id,user_id,username,repost_id,reply_id,message,timestamp,urls
1,a,a,90,,,100,
2,b,b,90,,,130,
3,c,c,90,,,500,
4,a,a,91,,,600,
5,b,b,91,,,601,
"""


def edges(*words: object) -> int:
    return main(["evidence", "edges", *map(str, words)])


def table(path: Path) -> list[dict[str, str]]:
    with path.open(newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.skipif(not VECTORS.is_dir(), reason="no-corpus: ../shared/vectors is absent")
@pytest.mark.parametrize("name", ["russian", "synthetic10000"])
def test_the_edges_of_coortweet_come_out_with_every_figure(name: str, tmp_path: Path) -> None:
    out = tmp_path / "edges.csv"
    words = ("--mode", "coortweet", "--type", "co_share", "--window", 60)
    assert edges(VECTORS / f"{name}.csv", *words, "--min-participation", 2, "--out", out) == 0

    theirs = {
        (min(row["from"], row["to"]), max(row["from"], row["to"])): {
            NUMBERS[n]: float(row[n]) for n in NUMBERS
        }
        for row in table(VECTORS / f"{name}.edges.csv")
    }
    ours = {(row["a"], row["b"]): {n: float(row[n]) for n in NUMBERS} for row in table(out)}
    assert ours.keys() == theirs.keys()
    for pair, figures in theirs.items():
        assert ours[pair] == pytest.approx(figures, abs=1e-9), pair


@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet"])
def test_a_file_of_posts_is_read_in_each_form(form: str, tmp_path: Path) -> None:
    source, out = tmp_path / f"posts.{form}", tmp_path / "edges.csv"
    (tmp_path / "posts.csv").write_text(POSTS)
    if form == "jsonl":
        rows = table(tmp_path / "posts.csv")
        source.write_text("".join(json.dumps(row) + "\n" for row in rows))
    elif form == "parquet":
        duckdb.read_csv(str(tmp_path / "posts.csv"), header=True).write_parquet(str(source))

    assert (
        edges(source, "--mode", "toolkit", "--type", "co_retweet", "--window", 60, "--out", out)
        == 0
    )
    assert {(row["a"], row["b"], row["weight"]) for row in table(out)} == {
        ("a", "b", "2"),
        ("b", "a", "2"),
    }


def test_the_document_tells_what_was_used_and_what_was_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "posts.csv").write_text(POSTS + "6,,x,91,,,602,\n")
    out = tmp_path / "edges.csv"

    assert edges(tmp_path / "posts.csv", "--window", 60, "--out", out, "--json") == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["edges"], said["rows"], said["accounts"], said["pairs"]) == (1, 6, 3, 2)
    assert said["rejected"] == {"no-account": 1}
    assert said["coverage"]["between"] == ["1970-01-01T00:01:40Z", "1970-01-01T00:10:01Z"]
    (edge,) = table(out)
    assert {
        "weight": "2",
        "posts_a": "2",
        "pairs": "2",
        "a_first": "2",
        "b_first": "0",
    }.items() <= (edge.items())
    assert [float(edge[n]) for n in ("gap_least", "gap_mean", "gap_most")] == [1, 15.5, 30]


@pytest.mark.parametrize(
    ("text", "status", "code"),
    [
        (b"", 3, "empty-file"),
        (b"\xff\xfe\x00,a", 3, "not-utf8"),
        (POSTS.encode() + b'"' + b"x" * 1_000_001, 3, "not-csv"),
        (b"post_id,account_id,created_at,repost_id\n\xff,a,1,2\n", 3, "not-utf8"),
        (b'{"post_id": 1}\n{"post', 3, "not-json-lines"),
        (b"PAR1 and no more", 3, "not-parquet"),
        (b"a,b\n1,2\n", 3, "no-columns"),
        (b"post_id,account_id,created_at\n1,a,1\n", 1, "no-such-column"),
        (POSTS.encode(), 1, "too-many-pairs"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_counted_leaves_no_file(
    text: bytes, status: int, code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "posts").write_bytes(text)
    out = tmp_path / "edges.csv"

    found = edges(tmp_path / "posts", "--window", 60, "--most-pairs", 3, "--out", out)

    assert (found, code in capsys.readouterr().err) == (status, True)
    assert [path.name for path in tmp_path.iterdir()] == ["posts"]


def test_edges_never_replace_a_file(tmp_path: Path) -> None:
    (tmp_path / "posts.csv").write_text(POSTS)
    (tmp_path / "edges.csv").write_text("mine")

    assert edges(tmp_path / "posts.csv", "--window", 60, "--out", tmp_path / "edges.csv") == 1
    assert (tmp_path / "edges.csv").read_text() == "mine"
