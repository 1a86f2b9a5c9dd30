"""Every sentence a person reads goes through the translation, whole, and stands where it can be found."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.house.source import modules
from tests.translations import calls, sentences

TALK = re.compile(r"[^\W\d_]{2,} [^\W\d_]|^ [^\W\d_]+$")
"""Two words in a row, or what is to be appended to something."""
WORD = re.compile(r"[^\W\d_]{2,}")
SHOWS = {
    *("setText", "setToolTip", "setWindowTitle", "setPlaceholderText", "setAccessibleName", "setAccessibleDescription"),
    *("setTitle", "setLabelText", "setInformativeText", "setSuffix", "setPrefix", "setStatusTip", "showMessage"),
    *("addAction", "addMenu", "addTab", "addRow", "addItem", "addItems", "insertItem", "set_words", "set_title"),
    *("QLabel", "QAction", "QMenu", "QGroupBox", "QPushButton", "QCheckBox", "QRadioButton", "QMessageBox", "Words"),
    "show_toast",
}
"""What puts words on the screen."""
TROUBLES = {
    "PmsError": 0,
    "NoKeyring": 0,
    "NeedsSetting": 1,
    "Unreachable": 0,
    "Throttled": 1,
    "Locked": 0,
    "Forbidden": 0,
    "Unavailable": 0,
    "Unsure": 0,
    "NotFound": 0,
    "Refused": 1,
    "Clash": 1,
    "Missing": 1,
    "Unsupported": 1,
    "Reason": 1,
    "Field": 1,
    "CannotTell": 0,
    "StoreTrouble": 0,
    "Unreadable": 0,
    "Notice": 1,
}
"""What carries a sentence to a screen from below, and which of its arguments is the first that does."""


def strings(node: ast.AST, but: set[int]) -> Iterator[ast.Constant]:
    for each in ast.walk(node):
        if isinstance(each, ast.Constant) and isinstance(each.value, str) and id(each) not in but:
            yield each


def not_for_people(tree: ast.Module) -> set[int]:
    """Docstrings, annotations, names for export, log lines, errors, and what is translated already."""
    quiet: set[int] = set()
    for node in ast.walk(tree):
        rest: list[ast.AST] = []
        if isinstance(node, ast.Expr):
            rest += [node.value] if isinstance(node.value, ast.Constant) else []
        elif isinstance(node, ast.Assign) and any(getattr(to, "id", "") == "__all__" for to in node.targets):
            rest.append(node.value)
        elif isinstance(node, ast.Raise) and node.exc is not None:
            rest.append(node.exc)
        elif isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in ("tr", "count", "say", "cast", "event"):
                rest += node.args
        quiet.update(id(each) for one in rest for each in ast.walk(one))
    return quiet


def test_no_words_stand_in_the_screens_themselves() -> None:
    found = []
    for path, tree in modules("ui").items():
        if path.startswith("ui/wording/") or path == "ui/qss.py":
            continue
        quiet = not_for_people(tree)
        found += [f"{path}:{one.lineno}: {one.value!r}" for one in strings(tree, quiet) if TALK.search(one.value)]
        for name, call in calls(tree, *SHOWS):
            for one in call.args:
                plain = one.values if isinstance(one, ast.JoinedStr) else [one]
                found += [
                    f"{path}:{text.lineno}: {name}({text.value!r})"
                    for each in plain
                    for text in ([each] if isinstance(each, ast.Constant) and isinstance(each.value, str) else [])
                    if id(text) not in quiet and WORD.search(text.value) and not text.value.startswith("Daybook")
                ]
    assert not found, "these belong into ui/wording, through tr():\n" + "\n".join(sorted(set(found)))


def test_only_whole_sentences_are_translated() -> None:
    """A variable, an f-string or half a sentence could not be found, or not be put into another language."""
    found = []
    for path, tree in modules().items():
        for name, call in calls(tree, "tr", "count", "say"):
            if name == "say" and isinstance(call.func, ast.Attribute):
                continue  # a printer
            if name == "count" and len(call.args) != 3:
                continue  # of a list
            words = call.args[1:] if name == "count" else call.args[:1]
            if not all(isinstance(one, ast.Constant) for one in words) and path not in OWN:
                found.append(f"{path}:{call.lineno}: {ast.unparse(call)}")
    found += [f"{said.place}: {said.words!r}" for said in sentences().values() if said.words != said.words.strip()]
    assert not found, "\n".join(found)


OWN = {"app/codec.py"}
"""Reads a kept sentence back, form and all."""


def test_what_comes_from_below_can_be_translated_too() -> None:
    found = []
    for path, tree in modules("adapters", "app").items():
        if path.startswith("app/commands/"):
            continue  # the command line speaks English: scripts read it
        quiet = not_for_people(tree)
        for name, call in calls(tree, *TROUBLES):
            told = [
                *call.args[TROUBLES[name] :],
                *(key.value for key in call.keywords if key.arg in ("title", "detail")),
            ]
            for one in told:
                where = one if isinstance(one, (ast.Constant, ast.JoinedStr, ast.BoolOp, ast.IfExp)) else ast.Pass()
                found += [
                    f"{path}:{call.lineno}: {text.value!r}"
                    for text in strings(where, quiet)
                    if " " in text.value.strip()
                ]
    assert not found, "these go through say() of adapters/sentence.py:\n" + "\n".join(found)


def test_no_two_pages_give_their_words_one_name() -> None:
    """They are all used as `wording.NAME`: the later one would be said in the place of the other."""
    owners: dict[str, list[str]] = {}
    for path, tree in modules("ui").items():
        if path.startswith("ui/wording/"):
            for node in tree.body:
                name = getattr(node, "name", "") or getattr(getattr(node, "target", None), "id", "")
                if name and not name.startswith("_"):
                    owners.setdefault(name, []).append(path)
    assert {name: paths for name, paths in owners.items() if len(paths) > 1} == {}
