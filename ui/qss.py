"""Puts the theme on the application: palette, font, and a style sheet for the plain controls Qt paints itself.

Painted controls (`controls.py` and all views) take nothing from here: a leading dot keeps a rule off subclasses.
"""

from __future__ import annotations

import gc
import os
from functools import cache
from typing import Final

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from adapters.postponed import postponed
from ui import icons
from ui.theme import Theme, theme

with postponed("shutil"):  # it empties the folder at the end, and loads the archive formats for that
    import tempfile

_RULES: Final = """
QToolTip { background: @bg.tooltip; color: @text.onTooltip; border: 1px solid @bg.tooltip; padding: 4px 8px; }
QMenuBar { background: @bg.app; color: @text.primary; border-bottom: 1px solid @border.subtle; }
QMenuBar::item { padding: #4 #10; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: @bg.hover; }
QMenu { background: @bg.raised; color: @text.primary; border: 1px solid @border.default; padding: #4; }
QMenu::item { padding: #5 #28 #5 #12; border-radius: 4px; border: 1px solid transparent; }
QMenu::item:selected { background: @accent.subtle; color: @text.primary; border-color: @accent.line; }
QMenu::item:disabled { color: @text.disabled; }
QMenu::separator { height: 1px; background: @border.subtle; margin: #4 #8; }
QMenu::icon { padding-left: #8; }
QMenu::indicator { width: #14; height: #14; margin-left: #6; }
QMenu::indicator:checked { image: url(@icon.check.menu); }

QLineEdit, QPlainTextEdit, QTextEdit, .QSpinBox, QDateEdit, QTimeEdit, QComboBox {
  background: @bg.field; color: @text.primary; border: 1px solid @border.strong; border-radius: 6px;
  selection-background-color: @accent.base; selection-color: @accent.on;
}
QLineEdit, .QSpinBox, QDateEdit, QTimeEdit, QComboBox { min-height: #30; padding: 0 #10; }
QPlainTextEdit, QTextEdit { padding: #4 #6; }
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover, .QSpinBox:hover, QComboBox:hover {
  border-color: @text.secondary;
}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, .QSpinBox:focus, QDateEdit:focus, QTimeEdit:focus,
QComboBox:focus { border: 2px solid @focus.ring; }
QLineEdit:focus, .QSpinBox:focus, QDateEdit:focus, QTimeEdit:focus, QComboBox:focus {
  min-height: #28; padding: 0 #9;
}
QPlainTextEdit:focus, QTextEdit:focus { padding: #3 #5; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, .QSpinBox:disabled, QComboBox:disabled,
QTimeEdit:disabled {
  background: @bg.subtle; color: @text.disabled; border-color: @border.default;
}
QLineEdit[state="wrong"], QPlainTextEdit[state="wrong"], QComboBox[state="wrong"] { border: 1px solid @failed.bar; }
QLineEdit[state="check"], QComboBox[state="check"] { border: 1px solid @attention.bar; }
QLineEdit[state]:focus, QPlainTextEdit[state]:focus, QComboBox[state]:focus { border: 2px solid @focus.ring; }
QLineEdit[flat="true"], QLineEdit[flat="true"]:focus { border: none; background: transparent; padding: 0; }

QTimeEdit QLineEdit, QTimeEdit QLineEdit:focus, QTimeEdit QLineEdit:hover, QTimeEdit QLineEdit:disabled,
QSpinBox QLineEdit, QSpinBox QLineEdit:focus, QDateEdit QLineEdit:focus, QDateEdit QLineEdit, QComboBox QLineEdit,
QComboBox QLineEdit:focus, QTimeEdit QLineEdit, QTimeEdit QLineEdit:focus {
  border: none; background: transparent; padding: 0; min-height: 0; }
QComboBox::drop-down { border: none; width: #28; }
QComboBox::down-arrow { image: url(@icon.chevron-down.menu); width: #14; height: #14; }
QComboBox QAbstractItemView {
  background: @bg.raised; color: @text.primary; border: 1px solid @border.default; padding: #4; outline: none;
  selection-background-color: @accent.subtle; selection-color: @text.primary;
}
QListView[framed="true"] {
  background: @bg.field; color: @text.primary; border: 1px solid @border.strong; border-radius: 6px; padding: #4;
  outline: none;
}
QListView[framed="true"]:focus { border: 2px solid @focus.ring; padding: #3; }
QListView[framed="true"]::item { min-height: #28; padding: 0 #8; border-radius: 4px; border: 1px solid transparent; }
QListView[framed="true"]::item:selected {
  background: @accent.subtle; color: @text.primary; border: 1px solid @focus.ring;
}
QComboBox QAbstractItemView::item { min-height: #28; padding: 0 #8; border-radius: 4px; }
QSpinBox::up-button, QSpinBox::down-button { width: #20; border: none; }

.QCheckBox, .QRadioButton { color: @text.primary; spacing: #8; min-height: #24; }
.QCheckBox:disabled, .QRadioButton:disabled { color: @text.disabled; }
.QCheckBox::indicator, .QRadioButton::indicator {
  width: #14; height: #14; border: 1px solid @border.strong; background: @bg.field;
}
.QCheckBox::indicator { border-radius: 4px; }
.QRadioButton::indicator { border-radius: #8; }
.QCheckBox::indicator:checked { background: @accent.base; border-color: @accent.base; image: url(@icon.check.on); }
.QRadioButton::indicator:checked { border: #5 solid @accent.base; width: #6; height: #6; }
.QCheckBox:focus, .QRadioButton:focus { outline: none; }
.QCheckBox::indicator:focus, .QRadioButton::indicator:focus { border: 2px solid @focus.ring; }

.QPushButton {
  background: @bg.raised; color: @text.primary; border: 1px solid @border.default; border-radius: 6px;
  min-height: #30; padding: 0 #12; font-weight: 500;
}
.QPushButton:hover { background: @bg.hover; }
.QPushButton:pressed { background: @bg.pressed; }
.QPushButton:disabled { background: @bg.subtle; color: @text.disabled; border-color: @border.subtle; }
.QPushButton:focus { border: 2px solid @focus.ring; padding: 0 #11; min-height: #28; }
.QPushButton:default, .QPushButton[kind="primary"] {
  background: @accent.base; color: @accent.on; border-color: @accent.base; font-weight: 600;
}
.QPushButton:default:hover, .QPushButton[kind="primary"]:hover { background: @accent.hover; }
.QPushButton[kind="ghost"] { background: transparent; border-color: transparent; color: @text.secondary; }
.QPushButton[kind="danger"] { color: @failed.ink; }

QTabBar::tab { background: transparent; color: @text.secondary; padding: #6 #12; border: none; }
QTabBar::tab:selected { color: @text.primary; border-bottom: 2px solid @accent.base; }
QTabWidget::pane { border: none; border-top: 1px solid @border.subtle; }
QLabel { color: @text.primary; background: transparent; }
QLabel[tone="secondary"] { color: @text.secondary; }
QLabel[tone="tertiary"] { color: @text.tertiary; }
QLabel[tone="failed"] { color: @failed.ink; }

QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: #10; margin: 0; }
QScrollBar:horizontal { background: transparent; height: #10; margin: 0; }
QScrollBar::handle { background: @border.default; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: #32; }
QScrollBar::handle:horizontal { min-width: #32; }
QScrollBar::handle:hover { background: @border.strong; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: @bg.pressed; border: none; border-radius: 2px; max-height: #4; text-align: center; }
QProgressBar::chunk { background: @accent.base; border-radius: 2px; }
"""


def dress(app: QApplication, *, sheet: bool = True) -> None:
    """Put palette, font and (with `sheet`) the style sheet of the present theme on the application.

    Start-up calls it without the sheet, whose parsing and polishing can wait until the first screen is painted.
    """
    look = theme()
    # Qt walks over a list of all widgets here and looks at none again: nothing may be destroyed under it. Handlers of
    # ours run on the way, and a garbage collection in one of them could destroy a widget that nobody holds any more.
    collecting = gc.isenabled()
    gc.disable()
    try:
        app.setPalette(look.palette())
        app.setFont(look.font("body"))
        if sheet:
            app.setStyleSheet(style_sheet(look))
    finally:
        if collecting:
            gc.enable()


def style_sheet(look: Theme) -> str:
    """The rules with colours (@name) and scaled sizes (#n) filled in."""
    names = sorted({word for word in _words() if not word.startswith("icon.")}, key=len, reverse=True)
    text = _RULES
    for word in _words():
        if word.startswith("icon."):
            text = text.replace(f"@{word}", _icon_file(look, *word.split(".")[1:]))
    for word in names:
        text = text.replace(f"@{word}", _color(look, word).name(QColor.NameFormat.HexArgb))
    parts = text.split("#")
    filled = [parts[0]]
    for part in parts[1:]:
        digits = part[: len(part) - len(part.lstrip("0123456789"))]
        is_size = len(digits) in (1, 2) and part[len(digits) : len(digits) + 1] in (" ", ";")
        filled.append(f"{look.metrics.px(int(digits))}px{part[len(digits) :]}" if is_size else f"#{part}")
    return "".join(filled)


@cache
def _words() -> tuple[str, ...]:
    import re

    return tuple(sorted(set(re.findall(r"@([a-zA-Z.\-]+[a-zA-Z])", _RULES)), key=len, reverse=True))


def _color(look: Theme, word: str) -> QColor:
    if word.startswith(("failed.", "attention.")):
        state, part = word.split(".")
        color = getattr(look.status("outbox", state), part)
        assert isinstance(color, QColor)
        return color
    return look.color(word)


@cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="daybook-look-")


def _icon_file(look: Theme, icon: str, use: str) -> str:
    """A style sheet takes pictures only from files; these hold a check mark and an arrow, nothing of a patient."""
    color = look.color("accent.on" if use == "on" else "text.secondary")
    path = os.path.join(_folder().name, f"{icon}-{color.name()[1:]}-{look.text_size}.png")
    if not os.path.exists(path):
        icons.pixmap(icon, color, look.metrics.icon(14)).save(path)
    return path.replace("\\", "/")
