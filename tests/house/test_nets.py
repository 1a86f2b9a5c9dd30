"""What must fail a test does fail it: stray errors, Qt messages, exceptions in slots, lost tasks, warnings."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.source import ROOT

AMISS = """
import asyncio, logging, warnings
from PySide6 import QtCore, QtWidgets

def test_logs_an_error(): logging.getLogger("app").error("boo")
def test_makes_qt_complain(): QtCore.qWarning("boo")
def test_warns(): warnings.warn("boo")
def test_breaks_in_a_slot(qtbot):
    button = QtWidgets.QPushButton(); qtbot.addWidget(button); button.clicked.connect(lambda: 1 / 0); button.click()
async def test_loses_an_exception():
    async def fail(): raise ValueError
    task = asyncio.create_task(fail()); await asyncio.sleep(0)
"""


@pytest.mark.slow
def test_each_kind_of_mess_fails_the_test_that_made_it(tmp_path: Path) -> None:
    (tmp_path / "test_amiss.py").write_text(AMISS, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-rA", "-c", "pyproject.toml", "-p", "tests.conftest", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    told = set(re.findall(r"^(?:FAILED|ERROR) \S+::(\w+)", done.stdout, re.MULTILINE))
    assert told == {
        "test_logs_an_error",
        "test_makes_qt_complain",
        "test_warns",
        "test_breaks_in_a_slot",
        "test_loses_an_exception",
    }, done.stdout
