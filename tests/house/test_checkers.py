"""ruff, mypy and the import rules, as tests: one command and one closing line for everything."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.house.source import ROOT


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize(
    "command",
    ["mypy", "ruff check --output-format=concise .", "ruff format --check .", "importlinter"],
    ids=["mypy", "ruff", "format", "floors"],
)
def test_the_checker_is_content(command: str) -> None:
    tool, *rest = command.split()
    # import-linter cannot be run with -m; inside this process it would switch off every logger there is.
    start = ["-c", "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(cache_dir=None))"]
    words = start if tool == "importlinter" else ["-m", tool, *rest]
    done = subprocess.run([sys.executable, *words], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
