"""What is installed beside Duly may be passed on under its own license."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.licenses import License, licenses, pinned

REQUIREMENTS = Path(__file__).parents[2] / "requirements"
BASE = REQUIREMENTS / "base.txt"

ALLOWED = {
    "psycopg": "LGPL: a library imported as it is, replaceable by its user, unchanged by us",
    "psycopg-binary": "LGPL: the same library with its C part, shipped by its own authors",
}


def test_every_package_is_permissive_or_explained() -> None:
    found = list(licenses(BASE))
    assert len(found) > 30
    unexplained = [x for x in found if not x.is_permissive and x.package not in ALLOWED]
    assert unexplained == []


def test_no_explanation_outlives_its_package() -> None:
    assert set(ALLOWED) <= set(pinned(BASE))


def test_every_package_of_the_extra_for_scans_is_permissive() -> None:
    found = list(licenses(REQUIREMENTS / "ocr.txt"))
    assert {each.package for each in found} >= {"tesserocr", "opencv-python-headless", "numpy"}
    assert [each for each in found if not each.is_permissive] == []


def test_every_package_of_the_extra_for_evidence_is_permissive() -> None:
    found = list(licenses(REQUIREMENTS / "evidence.txt"))
    assert {each.package for each in found} >= {"duckdb", "regex"}
    assert [each for each in found if not each.is_permissive] == []


@pytest.mark.parametrize(
    "words",
    [
        ("GPL-3.0-or-later",),
        ("AGPL-3.0-only",),
        ("GNU General Public License v2 (GPLv2)",),
        ("License :: OSI Approved :: GNU Affero General Public License v3",),
        ("MIT", "License :: OSI Approved :: GNU Lesser General Public License v3 (LGPLv3)"),
        ("All rights reserved",),
        (),
    ],
)
def test_other_words_are_not_taken_for_permissive(words: tuple[str, ...]) -> None:
    assert not License(package="a", words=words).is_permissive


@pytest.mark.parametrize("words", [("MIT",), ("Dual License", "x :: BSD License"), ("MPL-2.0",)])
def test_permissive_words_are_known(words: tuple[str, ...]) -> None:
    assert License(package="a", words=words).is_permissive
