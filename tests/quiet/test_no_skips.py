"""Where nothing may be skipped, a skip is a failure, however it is written."""

from __future__ import annotations

import pytest

pytest_plugins = ["pytester"]

FILE = """
    import pytest

    def test_passes():
        assert True

    def test_lacks_the_corpus():
        pytest.skip("no-corpus: the folder is absent")
"""
WAYS = {
    "in the body": "import pytest\ndef test_a():\n    pytest.skip('no-chromium')\n",
    "by a mark": "import pytest\n@pytest.mark.skip(reason='later')\ndef test_a(): ...\n",
    "by a condition": "import pytest\n@pytest.mark.skipif(True, reason='x')\ndef test_a(): ...\n",
    "in a fixture": (
        "import pytest\n@pytest.fixture\ndef a():\n    pytest.skip('x')\ndef test_a(a): ...\n"
    ),
    "as a whole file": "import pytest\npytest.skip('x', allow_module_level=True)\n",
    "by a missing module": "import pytest\npytest.importorskip('no_such_module')\n",
    "as expected failure": "import pytest\n@pytest.mark.xfail\ndef test_a():\n    assert False\n",
}


def run(pytester: pytest.Pytester, *more: str) -> pytest.RunResult:
    plain = ("-p", "xdist.plugin", "-p", "tests.plugins.no_skips")
    return pytester.runpytest_inprocess(*plain, *more)


@pytest.fixture(autouse=True)
def _strict(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DULY_NO_SKIPS", "1")
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")


@pytest.mark.parametrize("way", WAYS)
def test_a_skip_fails(pytester: pytest.Pytester, way: str) -> None:
    pytester.makepyfile(WAYS[way])
    result = run(pytester)
    assert result.ret != pytest.ExitCode.OK
    assert "nothing may be skipped here" in result.stdout.str()


@pytest.mark.parametrize("way", ["in the body", "by a mark", "as expected failure"])
def test_without_the_switch_a_skip_stays_a_skip(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    monkeypatch.delenv("DULY_NO_SKIPS")
    pytester.makepyfile(WAYS[way])
    assert run(pytester).ret == pytest.ExitCode.OK


@pytest.mark.parametrize("workers", [(), ("-n", "2")])
def test_an_absent_corpus_may_skip_and_is_counted(
    pytester: pytest.Pytester, workers: tuple[str, ...]
) -> None:
    pytester.makepyfile(FILE)
    result = run(pytester, *workers)
    assert result.ret == pytest.ExitCode.OK
    result.assert_outcomes(passed=1, skipped=1)
    result.stdout.fnmatch_lines(["no-corpus: 1 skipped", "*1 passed, 1 skipped*"])


def test_a_worker_beside_others_is_as_strict(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(WAYS["in the body"])
    result = run(pytester, "-n", "2")
    assert result.ret == pytest.ExitCode.TESTS_FAILED


def test_a_run_without_any_test_is_no_success(pytester: pytest.Pytester) -> None:
    assert run(pytester).ret == pytest.ExitCode.NO_TESTS_COLLECTED


def test_an_ordinary_failure_is_still_one(pytester: pytest.Pytester) -> None:
    pytester.makepyfile("def test_a():\n    assert False\n")
    result = run(pytester)
    result.assert_outcomes(failed=1)
