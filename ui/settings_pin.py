"""The sheet that sets, changes or removes the PIN. Draws and emits; the lock itself is asked by `settings_desk.py`."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui import wording
from ui.controls import Button, Prose, name
from ui.fields import labelled
from ui.sheet import Sheet
from ui.theme import theme


class PinSheet(Sheet):
    """`asked(present, new)`: the primary button was pressed; `new` is empty to remove the PIN."""

    asked = Signal(str, str)

    def __init__(self, window: QWidget, *, is_set: bool, removes: bool) -> None:
        title = wording.PIN_DROP if removes else wording.CHANGE_PIN if is_set else wording.SET_PIN
        super().__init__(window, title.rstrip("…"), size=(440, 300 if removes else 460), identifier="pin")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._removes = removes
        self.now = self._field("now", wording.PIN_NOW)
        self.new = self._field("new", wording.PIN_NEW)
        self.again = self._field("again", wording.PIN_AGAIN)
        self.said = Prose([(wording.PIN_GUARDS, "text.secondary", 400)], style="small")
        px = theme().metrics.px
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(px(24), px(16), px(24), px(16))
        column.setSpacing(px(12))
        if is_set:
            column.addWidget(labelled(wording.PIN_NOW, self.now))
        if not removes:
            column.addWidget(labelled(wording.PIN_NEW, self.new))
            column.addWidget(labelled(wording.PIN_AGAIN, self.again))
            column.addWidget(Prose([(wording.PIN_RULE, "text.secondary", 400)], style="small"))
        column.addWidget(self.said)
        column.addStretch(1)
        self.set_body(body)
        go = Button(wording.PIN_DROP if removes else wording.PIN_KEEP, kind="primary", identifier="pin.go")
        go.clicked.connect(self._ask)
        self.set_buttons(go)
        self._first = self.now if is_set else self.new

    def open(self) -> None:
        super().open()
        self._first.setFocus(Qt.FocusReason.TabFocusReason)

    def say(self, words: str, field: QLineEdit | None = None) -> None:
        """What is wrong, and where."""
        self.said.set_runs([(words, "text.primary", 500)])
        for one in (self.now, self.new, self.again):
            one.setProperty("state", "wrong" if one is field else None)
            one.style().polish(one)
        if field is not None:
            field.setAccessibleDescription(words)
            field.selectAll()
            field.setFocus()

    def _field(self, key: str, label: str) -> QLineEdit:
        field = QLineEdit()
        field.setEchoMode(QLineEdit.EchoMode.Password)
        name(field, f"pin.{key}", label)
        return field

    def _ask(self) -> None:
        new = self.new.text().strip()
        if self._removes:
            self.asked.emit(self.now.text(), "")
        elif not 4 <= len(new) <= 64:
            self.say(wording.PIN_LENGTH, self.new)
        elif new != self.again.text().strip():
            self.say(wording.PIN_DIFFERS, self.again)
        else:
            self.asked.emit(self.now.text(), new)
