"""What goes into the packaged program: the build's recipe is run with a recorder in PyInstaller's place.

A module that is imported by name, or a Qt library the recipe leaves out, is missed only on the customer's computer.
"""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

from app.outcome import VERSION
from tests.house.source import ROOT, imports, modules, shipped_files
from ui.help_model import BUILT_ON, BUILT_ON_TOO

SPEC = ROOT / "packaging" / "daybook.spec"
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
QT_MODULE = re.compile(r"PySide6\.(Qt\w+)")


class Recorder:
    """Stands for each of PyInstaller's makers; keeps what it was given."""

    def __init__(self, scripts: object = (), *_: object, **told: Any) -> None:
        self.told = told
        self.pure: list[object] = []
        self.scripts, self.binaries, self.datas = scripts, [], list(told.get("datas", ()))


@pytest.fixture(params=["win32", "darwin", "linux"])
def recipe(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The names the recipe leaves, as it is read on each system."""
    monkeypatch.setattr(sys, "platform", request.param)
    hooks, versions = ModuleType("PyInstaller.utils.hooks"), ModuleType("PyInstaller.utils.win32.versioninfo")
    hooks.__dict__.update(
        copy_metadata=lambda name: [(f"metadata of {name}", ".")], collect_data_files=lambda name: [(name, name)]
    )
    kept: dict[str, list[Any]] = defaultdict(list)
    names = ("FixedFileInfo", "StringFileInfo", "StringTable", "StringStruct", "VarFileInfo", "VarStruct")
    versions.__dict__.update(dict.fromkeys((*names, "VSVersionInfo"), Recorder))
    above = ModuleType("PyInstaller.utils.win32")
    above.__dict__["versioninfo"] = versions
    for module in (ModuleType("PyInstaller"), ModuleType("PyInstaller.utils"), above, hooks, versions):
        monkeypatch.setitem(sys.modules, module.__name__, module)

    def make(name: str) -> Any:
        def made(*given: Any, **told: Any) -> Recorder:
            kept[name].append(told)
            return Recorder(*given[:1], **told)

        return made

    found: dict[str, Any] = {"SPECPATH": str(SPEC.parent), "kept": kept}
    found |= {name: make(name) for name in ("Analysis", "PYZ", "EXE", "COLLECT", "BUNDLE")}
    exec(compile(SPEC.read_text(encoding="utf-8"), str(SPEC), "exec"), found)
    return found


def asked_for() -> Iterator[str]:
    """Modules of others that our sources name: in imports, or as a text for one that comes later."""
    for tree in modules().values():
        yield from imports(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.fullmatch(r"[\w.]+", node.value):
                yield node.value


def test_every_module_of_ours_goes_in(recipe: dict[str, Any]) -> None:
    (told,) = recipe["kept"]["Analysis"]
    ours = {name.removesuffix(".py").replace("/", ".").removesuffix(".__init__") for name in modules()}
    left_out = {name for name in ours - set(told["hiddenimports"]) if not name.endswith("__main__")}
    assert not left_out
    assert len(ours) > 200


def test_nothing_is_left_out_that_is_asked_for(recipe: dict[str, Any]) -> None:
    (told,) = recipe["kept"]["Analysis"]
    names = set(asked_for())
    assert {"PySide6.QtWidgets", "ui.tray"} <= names
    only_linux = {"PySide6.QtDBus"}
    excluded = set(told["excludes"]) - only_linux
    assert not {name for name in names for out in excluded if name == out or name.startswith(f"{out}.Q")}


def test_no_library_of_a_part_we_use_is_dropped(recipe: dict[str, Any]) -> None:
    parts = {found[1] for name in asked_for() if (found := QT_MODULE.match(name))} - {"QtDBus"}
    assert {"QtCore", "QtGui", "QtPrintSupport", "QtSvg", "QtWidgets"} <= parts
    files = [
        *(form.format(part, part[2:]) for part in parts for form in ("PySide6\\{}.pyd", "PySide6\\Qt6{1}.dll")),
        *(form.format(part, part[2:]) for part in parts for form in ("PySide6/{}.abi3.so", "libQt6{1}.so.6")),
        *(
            f"PySide6\\plugins\\{name}.dll"
            for name in ("platforms\\qwindows", "imageformats\\qsvg", "iconengines\\qsvgicon")
        ),
        *(
            f"PySide6/Qt/plugins/{name}.so"
            for name in ("platforms/libqxcb", "platforms/libqwayland", "imageformats/libqsvg")
        ),
        *(str(path.relative_to(ROOT)) for path in shipped_files() if (ROOT / "resources") in path.parents),
        "PySide6\\translations\\qtbase_de.qm",
        "PySide6/Qt/translations/qtbase_it.qm",
    ]
    assert not [name for name in files if not recipe["keep"]((name, name, "BINARY"))]


def test_what_libraries_read_beside_their_code_goes_in(recipe: dict[str, Any]) -> None:
    """The letters of the search, our own resources, and what the help tells of each library."""
    (told,) = recipe["kept"]["Analysis"]
    sources = [entry[0] for entry in told["datas"]]
    assert {"anyascii", str(ROOT / "resources")} <= set(sources)
    assert {"tzdata", "anyascii._data"} <= set(told["hiddenimports"])
    named = {name.removeprefix("metadata of ").lower() for name in sources if name.startswith("metadata of ")}
    assert {name.lower() for name in (*BUILT_ON, *BUILT_ON_TOO)} <= named


def test_one_version_everywhere(recipe: dict[str, Any]) -> None:
    assert recipe["VERSION"] == PROJECT["version"] == VERSION
    windowed, command = recipe["kept"]["EXE"]
    assert (windowed["console"], command["console"]) == (False, True)
    assert (windowed["version"] is None) == (sys.platform != "win32")
    script = (ROOT / "packaging" / "windows" / "daybook.nsi").read_text(encoding="utf-8")
    assert f'"{VERSION}' not in script  # it is told


def test_removing_the_program_keeps_the_data() -> None:
    """Of the account's folders the uninstaller touches only the one it has filled; it says where the data stays."""
    script = (ROOT / "packaging" / "windows" / "daybook.nsi").read_text(encoding="utf-8")
    removal = script[script.index("Section Uninstall") :]
    removed = re.findall(r'^  (?:RMDir|Delete)(?: /r)? "(.+)"$', removal, re.MULTILINE)
    assert removed
    assert all(name.startswith("$INSTDIR") or name == "$SMPROGRAMS\\${NAME}.lnk" for name in removed)
    assert '/r "$INSTDIR"' not in removal
    assert re.search(r"UninstallText .*stays in \$\{DATA\}", script)
