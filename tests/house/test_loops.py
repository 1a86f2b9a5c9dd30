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


def nested_loops(tree: ast.AST) -> list[int]:
    """The lines that call one."""
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and (
            node.func.attr in NESTING
            or (isinstance(node.func.value, ast.Name) and node.func.attr in ASKING.get(node.func.value.id, ()))
        )
    ]


def test_no_nested_loop_but_where_the_app_starts() -> None:
    found = {path: lines for path, tree in modules().items() if path != "app/main.py" and (lines := nested_loops(tree))}
    assert not found


@pytest.mark.parametrize(
    "line", ["dialog.exec()", "menu.exec_()", "app.processEvents()", "QFileDialog.getSaveFileName(self)"]
)
def test_a_nested_loop_is_found(line: str) -> None:
    assert nested_loops(ast.parse(line)) == [1]


def test_open_and_popup_are_free() -> None:
    assert nested_loops(ast.parse("dialog.open(); menu.popup(where); QFileDialog(self).open()")) == []
