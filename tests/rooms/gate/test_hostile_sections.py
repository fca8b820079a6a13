"""Spoiled sections never lead the kernel outside of them: it is run under the sanitizers."""

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).parents[3]
NATIVE = ROOT / "duly" / "gate" / "native"
LONG = settings().max_examples > 100
REGISTERS = 1_000_000 if LONG else 4_000
FLAGS = ["-g", "-O1", "-std=gnu11", "-fsanitize=address,undefined", "-fno-sanitize-recover=all"]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("hostile") / "hostile"
    compiler = shutil.which("cc")
    if compiler is None:
        pytest.skip("no-compiler: cc")
    parts = [NATIVE / name for name in ("table.c", "fill.c", "stack.c")]
    source = Path(__file__).with_name("hostile.c")
    done = subprocess.run(
        [compiler, *FLAGS, f"-I{NATIVE}", source, *parts, "-o", made],
        capture_output=True,
        text=True,
        check=False,
    )
    if "asan" in done.stderr:
        pytest.skip("no-compiler: cc has no sanitizers")
    assert done.returncode == 0, done.stderr
    return made


@pytest.mark.parametrize("seed", [1, 2])
def test_no_spoiled_register_is_read_outside_its_bounds(hostile: Path, seed: int) -> None:
    done = subprocess.run(
        [hostile, str(REGISTERS // 2), str(seed)], capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stderr) == (0, "")
