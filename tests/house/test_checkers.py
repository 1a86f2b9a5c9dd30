"""ruff and mypy, as tests: one command and one closing line for everything."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.house.source import ROOT


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize(
    "command", ["mypy", "ruff check --output-format=concise .", "ruff format --check ."], ids=["mypy", "ruff", "format"]
)
def test_the_checker_is_content(command: str) -> None:
    tool, *rest = command.split()
    done = subprocess.run([sys.executable, "-m", tool, *rest], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
