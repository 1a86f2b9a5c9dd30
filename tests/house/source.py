"""The project's own source files, parsed once, for the house rules to look at."""

from __future__ import annotations

import ast
import functools
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FLOORS = ("adapters", "app", "ui")
NOT_OURS = {".git", ".hypothesis", ".mypy_cache", ".ruff_cache", ".venv", "__pycache__", "build", "dist"}


@functools.cache
def modules(*floors: str) -> dict[str, ast.Module]:
    """Path from the root ("app/desk.py") → its tree, for the floors named, or all three."""
    return {
        path.relative_to(ROOT).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for floor in floors or FLOORS
        for path in sorted((ROOT / floor).rglob("*.py"))
    }


def imports(tree: ast.AST) -> Iterator[str]:
    """Every module a file names in an import, those inside functions and under TYPE_CHECKING included."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            # `from app import desk` names app.desk; a name that is no module does no harm here.
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@functools.cache
def shipped_files() -> tuple[Path, ...]:
    """What is in the repository, or will be: all files git does not ignore."""
    listed = None
    if shutil.which("git"):
        listed = subprocess.run(
            ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
    if listed is None or listed.returncode:  # no git here, or an unpacked archive
        return tuple(path for path in ROOT.rglob("*") if path.is_file() and NOT_OURS.isdisjoint(path.parts))
    return tuple(ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file())
