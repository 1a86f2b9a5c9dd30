"""No call that runs a Qt loop of its own: inside a coroutine it loses every task that is woken meanwhile."""

from __future__ import annotations

import ast

import pytest

from tests.house.source import modules

NESTING = {"exec", "exec_", "processEvents"}
ASKING = {
    "QMessageBox": {"about", "aboutQt", "critical", "information", "question", "warning"},
    "QInputDialog": {"getDouble", "getInt", "getItem", "getMultiLineText", "getText"},
    "QFileDialog": {"getExistingDirectory", "getOpenFileName", "getOpenFileNames", "getSaveFileName"},
    "QColorDialog": {"getColor"},
    "QFontDialog": {"getFont"},
}


# Before the one loop runs there is no task to lose: the box that says why the start failed, the first painting.
AT_START = {("app/main.py", "_say"), ("app/main.py", "_open_book")}


def nested_loops(tree: ast.AST, function: str = "") -> list[tuple[str, int]]:
    """(function, line) of each call that runs one."""
    found = []
    for node in ast.iter_child_nodes(tree):
        inside = node.name if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) else function
        if isinstance(node, ast.Call) and _nests(node.func):
            found.append((inside, node.lineno))
        found += nested_loops(node, inside)
    return found


def _nests(called: ast.expr) -> bool:
    if not isinstance(called, ast.Attribute):
        return False
    owner = called.value.id if isinstance(called.value, ast.Name) else ""
    return called.attr in NESTING or called.attr in ASKING.get(owner, ())


def test_no_nested_loop_but_where_the_app_starts() -> None:
    found = [
        f"{path}:{line} in {function}"
        for path, tree in modules().items()
        for function, line in nested_loops(tree)
        if (path, function) not in AT_START
    ]
    assert not found


@pytest.mark.parametrize(
    "line", ["dialog.exec()", "menu.exec_()", "app.processEvents()", "QFileDialog.getSaveFileName(self)"]
)
def test_a_nested_loop_is_found(line: str) -> None:
    assert nested_loops(ast.parse(f"async def ask():\n    {line}")) == [("ask", 2)]


def test_open_and_popup_are_free() -> None:
    assert nested_loops(ast.parse("dialog.open(); menu.popup(where); QFileDialog(self).open()")) == []
