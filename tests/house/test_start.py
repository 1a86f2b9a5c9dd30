"""What the first screen waits for: nothing heavy may be imported on the way to the painted day."""

from __future__ import annotations

import json
import subprocess
import sys

from tests.house.source import ROOT

FIRST = (
    *("adapters.model", "adapters.change", "adapters.errors", "adapters.port"),
    *("app.ref", "app.writeback", "app.agenda", "app.diary", "app.store", "app.settings", "app.desk"),
    *("ui.theme", "ui.wording", "ui.window"),
)
LATER = {
    *(
        "anyio",
        "anyascii",
        "asyncio",
        "cryptography",
        "dataclasses",
        "email",
        "h11",
        "httpcore",
        "httpx",
        "jellyfish",
        "keyring",
    ),
    *(
        "logging.handlers",
        "ui.wording.settings",
        "platformdirs",
        "pydantic",
        "qasync",
        "rapidfuzz",
        "sqlite3",
        "ssl",
        "tzdata",
        "urllib.request",
    ),
}

if sys.platform == "win32":
    LATER.discard("tzdata")  # Windows has no zones of its own


def test_the_way_to_the_first_screen_imports_nothing_heavy() -> None:
    found = [name for name in FIRST if list((ROOT / name.replace(".", "/")).parent.glob(name.split(".")[-1] + "*"))]
    assert len(found) == len(FIRST)
    days = sorted(f"ui.{path.stem}" for path in (ROOT / "ui").glob("day_*.py"))
    code = (
        "import sys, json, importlib\nimport PySide6.QtWidgets\nbare = set(sys.modules)\n"
        f"for name in {[*found, *days]}: importlib.import_module(name)\n"
        "print(json.dumps(sorted(set(sys.modules) - bare)))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert LATER.isdisjoint(json.loads(done.stdout)), sorted(LATER.intersection(json.loads(done.stdout)))


def test_the_command_line_needs_no_screen() -> None:
    code = "import sys, app.cli\nprint(*[name for name in sys.modules if name.startswith('PySide6') or name == 'ui'])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
