"""A short question over the window: a title, a sentence or two, and two answers. Esc is always the harmless one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.controls import Button, Prose
from ui.sheet import Sheet
from ui.theme import theme

WIDTH: Final = 480
AROUND: Final = 170
"""Head, foot and the room around the words."""


class Question(Sheet):
    """`stay` is the main button and what Esc does; `go` is the step that cannot be taken back."""

    def __init__(
        self,
        window: QWidget,
        title: str,
        words: Sequence[str],
        *,
        stay: str,
        go: str,
        identifier: str,
        stayed: Callable[[], None] | None = None,
        gone: Callable[[], None],
        danger: bool = True,
    ) -> None:
        prose = [Prose(sentence) for sentence in words]
        px = theme().metrics.px
        tall = sum(one.heightForWidth(px(WIDTH - 48)) + px(6) for one in prose) / theme().metrics.scale
        super().__init__(window, title, size=(WIDTH, round(tall) + AROUND), identifier=identifier)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._gone, self._stayed = gone, stayed
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(px(24), px(16), px(24), px(16))
        column.setSpacing(px(6))
        for one in prose:
            column.addWidget(one)
        column.addStretch(1)
        self.set_body(body)
        leave = Button(go, kind="danger" if danger else "plain", identifier=f"{identifier}.go")
        leave.clicked.connect(self._go)
        remain = Button(stay, kind="primary", identifier=f"{identifier}.stay")
        remain.clicked.connect(self._stay)
        self.set_buttons(leave, remain)

    def open(self) -> None:
        super().open()
        if self.primary is not None:
            self.primary.setFocus(Qt.FocusReason.TabFocusReason)

    def _go(self) -> None:
        self.accept()
        self._gone()

    def _stay(self) -> None:
        self.reject()
        if self._stayed is not None:
            self._stayed()
