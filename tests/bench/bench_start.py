"""Start → the day painted from the encrypted store, and memory with that book open, against `floor_day.py` in turn."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bench import book
from tests.bench.result import Line, line

ROOT = Path(__file__).resolve().parents[2]
SETTLED = 4.0  # seconds after the first painting: all that is put off has been loaded and read by then
PATIENCE = 60.0


@contextmanager
def prepared() -> Iterator[tuple[Path, list[str], list[str]]]:
    """A data folder with the book in it, and the two command lines."""
    with tempfile.TemporaryDirectory(prefix="daybook-bench-") as name:
        folder = Path(name)
        made = subprocess.run(
            [sys.executable, "-c", MAKE, name], cwd=ROOT, env=book.environment(folder), capture_output=True, text=True
        )
        assert made.returncode == 0, made.stderr
        yield (
            folder,
            [sys.executable, str(ROOT / "tests/bench/floor_day.py"), str(folder / "day.json")],
            [sys.executable, "-m", "app"],
        )


MAKE = """
import sys, pathlib
from tests.bench import book
folder = pathlib.Path(sys.argv[1])
book.make_practice_book(folder)
book.make_store(folder)
book.one_day_as_json(folder, folder / "day.json")
"""


@contextmanager
def started(command: list[str], folder: Path) -> Iterator[tuple[subprocess.Popen[bytes], float]]:
    """The program, and the milliseconds from its start to its first painting."""
    mark = folder / "painted"
    mark.unlink(missing_ok=True)
    begun = time.monotonic()
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env={**book.environment(folder), "DAYBOOK_PAINTED": str(mark)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    try:
        while not (mark.exists() and mark.stat().st_size):
            if process.poll() is not None or time.monotonic() - begun > PATIENCE:
                told = _said(process) if process.poll() is not None else "too slow"
                raise RuntimeError(f"{command[1:3]} painted nothing: {told}")
            time.sleep(0.002)
        yield process, (float(mark.read_text()) - begun) * 1000
    finally:
        process.kill()
        process.communicate()


def _said(process: subprocess.Popen[bytes]) -> str:
    assert process.stderr is not None
    return process.stderr.read().decode(errors="replace")


def _memory(process: subprocess.Popen[bytes]) -> float:
    """Proportional set size in MiB: shared pages count by their share."""
    for row in Path(f"/proc/{process.pid}/smaps_rollup").read_text().splitlines():
        if row.startswith("Pss:"):
            return int(row.split()[1]) / 1024
    raise RuntimeError("this system tells no proportional set size")


def measure(rounds: int = 9) -> Line:
    """The start, in milliseconds."""
    with prepared() as (folder, floor, ours):

        def start(command: list[str]) -> float:
            with started(command, folder) as (_, took):
                return took

        start(floor), start(ours)  # compiled files and the disk's cache
        pairs = [(start(floor), start(ours)) for _ in range(rounds)]
    return line("start → day painted, 90 days kept", *zip(*pairs, strict=True), goal=1.3)


def measure_memory(rounds: int = 3) -> Line:
    """The memory some seconds after the start, in MiB; Linux only."""
    with prepared() as (folder, floor, ours):

        def settled(command: list[str]) -> float:
            with started(command, folder) as (process, _):
                time.sleep(SETTLED)
                if process.poll() is not None:
                    raise RuntimeError(f"{command[1:3]} ended: {_said(process)}")
                return _memory(process)

        pairs = [(settled(floor), settled(ours)) for _ in range(rounds)]
    return line("memory with that book open (PSS)", *zip(*pairs, strict=True), goal=2.0, unit="MiB")
