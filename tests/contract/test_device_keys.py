"""A real PKCS#11 device signs our heads, set up by the very lines that the handbook gives."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from duly.desk.signing import ProgramSigner
from duly.ledger.checkpoint import Checkpoint, open_note, sign
from duly.ledger.keys import parse_verifying
from duly.order.terms import Refusal

MODULE = Path("/usr/lib/softhsm/libsofthsm2.so")
HANDBOOK = Path(__file__).parents[2] / "docs" / "ledger.md"
SAID = "echo $DULY_LEDGER_SIGNER; echo $DULY_LEDGER_NEXT_SIGNER"
HEAD = Checkpoint(origin="desk.example/duly", size=3, root=bytes(32))


@pytest.fixture
def signers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[ProgramSigner]:
    if shutil.which("pkcs11-tool") is None or not MODULE.exists():
        pytest.skip("no-softhsm: apt-get install softhsm2 opensc")
    handbook = HANDBOOK.read_text()
    lines = re.search(r"```sh\n(export MODULE=.*?)```.*?```sh\n(next.*?)```", handbook, re.DOTALL)
    assert lines is not None
    (tmp_path / "keys").mkdir()
    (tmp_path / "tokens").mkdir()
    (tmp_path / "softhsm.conf").write_text(f"directories.tokendir = {tmp_path}/tokens\n")
    monkeypatch.setenv("SOFTHSM2_CONF", str(tmp_path / "softhsm.conf"))
    monkeypatch.setenv("DULY_HOME", str(tmp_path))
    monkeypatch.setenv("PIN", "1234")
    done = subprocess.run(
        ["bash", "-euc", f"{lines[1]}{lines[2]}{SAID}"],
        cwd=tmp_path,
        env=dict(os.environ),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    programs = done.stdout.splitlines()[-2:]
    publics = [(tmp_path / "keys" / name).read_text() for name in ("ledger.vkey", "ledger.next")]
    return [
        ProgramSigner(words=tuple(shlex.split(program)), verifier=parse_verifying(public))
        for program, public in zip(programs, publics, strict=True)
    ]


def test_a_head_signed_in_the_device_verifies_with_the_key_that_was_read_from_it(
    signers: list[ProgramSigner],
) -> None:
    for signer in signers:
        assert open_note(sign(HEAD, signer), [signer.verifier]) == HEAD
    assert signers[0].verifier != signers[1].verifier


def test_a_device_that_is_shut_signs_nothing_and_says_so(
    signers: list[ProgramSigner], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIN", "9999")
    with pytest.raises(Refusal, match="signer-failed"):
        sign(HEAD, signers[0])
