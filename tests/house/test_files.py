"""What lies in the repository: no stray addresses, every icon named, licences complete, files of a readable size."""

from __future__ import annotations

import ast
import json
import re
import tomllib
from collections.abc import Iterator

from tests.house.source import ROOT, modules, shipped_files

TEXT = {
    ".py",
    ".md",
    ".toml",
    ".lock",
    ".json",
    ".svg",
    ".txt",
    ".yml",
    ".nsi",
    ".plist",
    ".desktop",
    ".spec",
    ".sh",
    "",
}
# Written in pieces, so that this file does not find itself.
ADDRESSES = re.compile(
    "|".join(
        [
            *(r"pypi\." + "org", "python" + "hosted", r"registry\." + "npm", r"deb\." + "debian"),
            *(r"/wo" + r"rk/", r"/ro" + r"ot/", r"/ho" + r"me/[a-z]", r"C:\\Us" + r"ers\\[a-z]", r"/op" + r"t/pypi"),
        ]
    )
)
LONG_FILE = 600  # past some 450 a file wants a second look (CONTRIBUTING); past this it wants to be two
DRAWN = {"loader-circle"}  # it turns, so it is painted


def test_no_address_of_a_registry_and_no_path_of_a_machine() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {hit.group()}"
        for path in shipped_files()
        if path.suffix in TEXT and (hit := ADDRESSES.search(path.read_text(encoding="utf-8", errors="replace")))
    ]
    assert not found


def icons_named() -> Iterator[tuple[str, str]]:
    """Each icon that a call of `ui/icons.py` or a status look of the tokens names, with where."""
    for path, tree in modules("ui").items():
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and isinstance(node.func.value, ast.Name)
                and node.func.value.id == "icons"
            ):
                yield from ((path, arg.value) for arg in node.args if _is_name(arg))
            if isinstance(node, ast.keyword) and node.arg in ("icon", "icon_name") and _is_name(node.value):
                yield path, node.value.value
    tokens = json.loads((ROOT / "resources/tokens.json").read_text(encoding="utf-8"))
    yield from (("tokens.json", name) for name in _icons_of(tokens))


def _is_name(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and not node.value.startswith("#")


def _icons_of(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "icon" and isinstance(inner, str):
                yield inner
            else:
                yield from _icons_of(inner)


def test_every_icon_named_is_shipped() -> None:
    shipped = {path.stem for path in (ROOT / "resources/icons").glob("*.svg")}
    assert {f"{where}: {name}" for where, name in icons_named() if name not in shipped | DRAWN} == set()


def test_the_licences_of_all_that_is_shipped_are_told() -> None:
    told = (ROOT / "resources/LICENSES.md").read_text(encoding="utf-8").lower()
    runtime = re.findall(r"^([a-z0-9-]+)==", (ROOT / "requirements.lock").read_text(encoding="utf-8"), re.MULTILINE)
    assert len(runtime) > 20
    assert [name for name in runtime if f"| {name} |" not in told] == []


def test_licence_files_are_there() -> None:
    assert "Apache License" in (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "SIL Open Font License" in (ROOT / "resources/fonts/LICENSE.txt").read_text(encoding="utf-8")
    assert "ISC License" in (ROOT / "resources/icons/LICENSE").read_text(encoding="utf-8")


def test_the_lock_files_hold_every_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {"requirements.lock": project["dependencies"]}
    wanted["requirements-test.lock"] = project["dependencies"] + project["optional-dependencies"]["test"]
    for name, dependencies in wanted.items():
        locked = set(re.findall(r"^([a-z0-9-]+)==", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE))
        assert {re.split(r"[<>=]", each)[0].lower() for each in dependencies} <= locked, name


def test_no_file_grows_past_what_can_be_read_in_one_go() -> None:
    long = {path: len((ROOT / path).read_text(encoding="utf-8").splitlines()) for path in modules()}
    assert {path: n for path, n in long.items() if n > LONG_FILE} == {}


def test_the_readme_shows_the_pictures_that_lie_here_and_no_others() -> None:
    from tests.screenshots.__main__ import README, shown_in_readme

    assert {path.stem for path in README.glob("*.png")} == shown_in_readme()
