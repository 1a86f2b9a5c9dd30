"""Everything a window gives away: words of widgets, tooltips, accessible texts, model data, painted words, clipboard.

`exposed()` yields (where, text). Used to prove that hidden names are hidden everywhere, also from a screen reader.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from contextlib import contextmanager
from types import BuiltinMethodType
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAction, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QApplication, QSystemTrayIcon, QWidget

from ui.sheet import Sheet

WORDS = ("text", "title", "currentText", "toPlainText", "placeholderText", "windowTitle", "accessibleName")
MORE = ("accessibleDescription", "toolTip", "statusTip", "whatsThis", "windowIconText", "windowFilePath")
ROLES = (*range(14), *range(0x0100, 0x0108))
SPOKEN = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value, QAccessible.Text.Help)


def exposed() -> Iterator[tuple[str, str]]:
    """All that the whole application shows or tells now, hidden parts of visible windows included."""
    for top in QApplication.topLevelWidgets():
        if not top.isVisible():
            continue
        for widget in (top, *top.findChildren(QWidget)):
            if not _is_covered(widget):
                yield from _of_widget(widget)
        for action in top.findChildren(QAction):
            yield f"action {action.objectName()}", f"{action.text()} {action.toolTip()} {action.statusTip()}"
        for icon in top.findChildren(QSystemTrayIcon):
            yield "tray", icon.toolTip()
    yield from painted()
    yield "clipboard", QApplication.clipboard().text()


def _is_covered(widget: QWidget) -> bool:
    """What lies behind the cover of a sheet: not shown, and not told to a screen reader."""
    above: QWidget | None = widget
    while above is not None and not (isinstance(above, Sheet) and above.is_covered):
        above = above.parentWidget()
    return above is not None and not widget.isVisible()


def _of_widget(widget: QWidget) -> Iterator[tuple[str, str]]:
    where = f"{type(widget).__name__} {widget.objectName()}"
    for name in (*WORDS, *MORE):
        told = getattr(widget, name, None)
        if isinstance(told, str):
            yield f"{where} {name}", told
        elif isinstance(told, BuiltinMethodType):  # Qt's own; ours of that name may be something else
            yield f"{where} {name}", str(told())
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _of_model(where, widget.model(), QModelIndex())
    if widget.isVisible():
        yield from _of_interface(where, QAccessible.queryAccessibleInterface(widget), 0)


def _of_model(where: str, model: QAbstractItemModel, parent: QModelIndex) -> Iterator[tuple[str, str]]:
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        for role in ROLES:
            for text in _strings(index.data(role)):
                yield f"{where} row {row} role {role}", text
        yield from _of_model(where, model, index)


def _strings(value: Any, depth: int = 0) -> Iterator[str]:
    """The words inside what a model hands to its delegate."""
    if isinstance(value, str):
        yield value
    elif dataclasses.is_dataclass(value) and not isinstance(value, type) and depth < 4:
        for field in dataclasses.fields(value):
            yield from _strings(getattr(value, field.name), depth + 1)
    elif isinstance(value, tuple | list | frozenset) and depth < 4:
        for one in value:
            yield from _strings(one, depth + 1)


def _of_interface(where: str, interface: QAccessibleInterface | None, depth: int) -> Iterator[tuple[str, str]]:
    """What a screen reader hears, also of painted children that are no widgets."""
    if interface is None or not interface.isValid() or depth > 4:
        return
    for which in SPOKEN:
        yield f"{where} accessible {which.name}", interface.text(which)
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None and child.object() is None:
            yield from _of_interface(f"{where} child {number}", child, depth + 1)


def painted() -> Iterator[tuple[str, str]]:
    """Every word that is drawn when all visible windows paint themselves anew."""
    with _listening() as drawn:
        for top in QApplication.topLevelWidgets():
            if top.isVisible():
                canvas = QPixmap(top.size())
                top.render(canvas, QPoint())
    for words in drawn:
        yield "painted", words


@contextmanager
def _listening() -> Iterator[list[str]]:
    drawn: list[str] = []
    plain = QPainter.drawText

    def draw(self: QPainter, *told: Any) -> Any:
        drawn.extend(one for one in told if isinstance(one, str))
        return plain(self, *told)

    QPainter.drawText = draw  # type: ignore[method-assign, assignment]
    try:
        yield drawn
    finally:
        QPainter.drawText = plain  # type: ignore[method-assign]
