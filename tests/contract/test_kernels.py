"""A kernel in C answers only beside the sources that it was built from."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from types import ModuleType

import pytest

import duly
from duly.desk.doctor import machine
from duly.evidence import fast as evidence
from duly.gate import fast as gate
from duly.ledger import compiled as ledger

ROOT = Path(duly.__file__).parent
# The sources of each kernel: whoever changes them raises INTERFACE there and in Python.
SOURCES = {
    (ledger, 1): "fed773ce51236dc3",
    (gate, 1): "f79fb216621ee20b",
    (evidence, 1): "d46a741c80cca38c",
}
LOADED = """
import importlib.util, sys
import duly.ledger
found = importlib.util.spec_from_file_location("duly.ledger.kernel", sys.argv[1])
old = importlib.util.module_from_spec(found)
found.loader.exec_module(old)
sys.modules["duly.ledger.kernel"] = duly.ledger.kernel = old
from duly.ledger import beside, compiled, many
print(compiled.BUILT, compiled.KERNEL, many.hmacs is many.key_by_key)
print(beside.beside is beside.column_by_column, beside.turned is beside.row_by_row)
"""


@pytest.mark.parametrize(
    ("module", "number", "digest"),
    [pytest.param(*key, digest, id=key[0].__name__) for key, digest in SOURCES.items()],
)
def test_sources_that_changed_have_another_number(
    module: ModuleType, number: int, digest: str
) -> None:
    paths = sorted((Path(str(module.__file__)).parent / "native").iterdir())
    whole = b"".join(path.name.encode() + b"\0" + path.read_bytes() for path in paths)
    numbers = re.findall(rb"^#define INTERFACE (\d+)", whole, re.MULTILINE)
    assert numbers == [b"%d" % number]
    assert number == module.INTERFACE
    assert hashlib.sha256(whole).hexdigest()[:16] == digest, "raise INTERFACE in C and Python"


@pytest.mark.skipif(shutil.which("cc") is None, reason="no-compiler: no kernel can be built")
def test_a_kernel_of_older_sources_is_passed_over(tmp_path: Path) -> None:
    source = (ROOT / "ledger/native/kernel.c").read_text()
    for line in (r".*PyModule_AddIntMacro.*\n", r".*\"turned\", turned,.*\n.*\n"):
        source, count = re.subn(line, "", source)
        assert count == 1
    old, built = tmp_path / "kernel.c", tmp_path / "kernel.so"
    old.write_text(source)
    header = f"-I{sysconfig.get_paths()['include']}"
    compiler = ["cc", "-shared", "-fPIC", "-std=gnu11", "-w", header]
    subprocess.run([*compiler, str(old), "-ldl", "-o", str(built)], check=True)
    told = subprocess.run(
        [sys.executable, "-c", LOADED, str(built)], check=True, capture_output=True, text=True
    )
    assert told.stdout.split() == ["True", "False", "True", "True", "True"]


@pytest.mark.parametrize(("module", "check"), [(ledger, machine._hashes), (gate, machine._kernel)])
@pytest.mark.parametrize("built", [True, False])
def test_the_doctor_tells_a_kernel_that_is_passed_over_from_one_that_is_missing(
    monkeypatch: pytest.MonkeyPatch, module: ModuleType, check: object, built: bool
) -> None:
    monkeypatch.setattr(module, "KERNEL", False)
    monkeypatch.setattr(module, "BUILT", built)
    assert callable(check)
    found = check()
    assert not found.ok
    assert ("built from other sources" in found.why) is built
    assert ("C compiler and Python's headers" not in found.fix) is built
