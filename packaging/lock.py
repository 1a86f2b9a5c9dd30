"""Writes requirements.lock (what the app runs on) and, with more in them, those of the tests and of packaging; by hash.

    pip install uv && python packaging/lock.py [--upgrade]

One resolution serves every platform and Python 3.11 to 3.14. No address of any registry is written: where packages come
from is each computer's own affair.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HEAD = "# Made by `python packaging/lock.py`; hashes only, no addresses.\n"


def lock(name: str, *wish: str) -> None:
    done = subprocess.run(
        [
            *("uv", "pip", "compile", "pyproject.toml", "--universal", "--python-version", "3.11", "--generate-hashes"),
            *("--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links", "--quiet", *wish),
        ],
        cwd=ROOT,
        check=True,
        text=True,
        stdout=subprocess.PIPE,
    )
    lines = [line for line in done.stdout.splitlines(keepends=True) if not line.startswith("--")]
    (ROOT / name).write_text(HEAD + "".join(lines), encoding="utf-8", newline="\n")


def main() -> None:
    upgrade = sys.argv[1:2] == ["--upgrade"]
    keep = [] if upgrade or not (ROOT / "requirements-test.lock").exists() else ["-c", "requirements-test.lock"]
    lock("requirements-test.lock", "--extra", "build", "--extra", "test", *keep)
    lock("requirements-package.lock", "--extra", "build", "--extra", "package", "-c", "requirements-test.lock")
    lock("requirements.lock", "--extra", "build", "-c", "requirements-test.lock")


if __name__ == "__main__":
    main()
