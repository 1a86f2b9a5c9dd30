"""The details of one change, right of the list: what happened, what is safe, what can be done, and its timeline.

Draws a `Story` and emits; the words come from `outbox_story.py`, the meaning of a button from `outbox_desk.py`.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from adapters.record import replace
from ui import paint, wording
from ui.controls import Button, Pill, Prose, Run, Words, name
from ui.inspector_parts import Section
from ui.outbox_paint import icon_of, shades_of
from ui.outbox_story import Line, Story
from ui.panes import refill
from ui.sidebar import quiet_scroll
from ui.theme import theme

WIDTH: Final = 336
ACT_ICONS: Final = {
    "pick_time": "calendar-search",
    "fix": "pencil",
    "compare": "columns-3",
    "undo": "undo-2",
    "take_back": "undo-2",
    "retry": "rotate-ccw",
    "open": "calendar-days",
    "open_patient": "user-round",
    "copy": "copy",
    "discard": "",
}
_STILL: Final = {"loader-circle": "send"}
"""What turns in the list stands still here: one moving thing is enough."""


class _Heading(QWidget):
    """An icon and a small strong title in one colour."""

    def __init__(self, icon: str, words: str, ink: QColor) -> None:
        super().__init__()
        self._icon, self._words, self._ink = icon, words, QColor(ink)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        return QSize(theme().metrics.px(160), theme().metrics.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        size = theme().metrics.icon(14)
        paint.glyph(painter, self._icon, self._ink, 0, (self.height() - size) / 2, size)
        left = size + theme().metrics.px(6)
        spot = QRectF(left, 0, self.width() - left, self.height())
        paint.text(painter, spot, self._words, self._ink, "small", 600)
        painter.end()


class _Step(QWidget):
    """A line of the timeline: icon on its thread, what, when; quieter words under it."""

    def __init__(self, line: Line, *, last: bool) -> None:
        super().__init__()
        self._line, self._last = line, last
        metrics = theme().metrics
        column = QVBoxLayout(self)
        column.setSpacing(0)
        room = round(paint.width_of(line.at, "small")) + metrics.px(8)
        column.setContentsMargins(metrics.px(30), 0, 0, metrics.px(8 if line.below else 10))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, room, 0)
        row.addWidget(Prose([(line.words, "text.primary", 500)]))
        column.addLayout(row)
        if line.below:
            column.addWidget(Prose([(line.below, "text.secondary", 400)], style="small"))
        self.setAccessibleName(", ".join(filter(None, (line.words, line.below, line.at))))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, px = theme(), theme().metrics.px
        side, size = px(20), look.metrics.icon(12)
        if not self._last:
            paint.hairline(painter, side / 2, side, side / 2, self.height(), look.color("border.default"))
        shades = shades_of(self._line.look) if self._line.look else None
        fill = shades.soft if shades else look.color("bg.hover")
        paint.box(
            painter, QRectF(0, 0, side, side), side / 2, fill, shades.line if shades else look.color("border.default")
        )
        ink = shades.ink if shades else look.color("text.secondary")
        paint.glyph(painter, self._line.icon, ink, (side - size) / 2, (side - size) / 2, size)
        spot = QRectF(0, 0, self.width(), look.line("body"))
        paint.text(painter, spot, self._line.at, look.color("text.secondary"), "small", align=paint.RIGHT)
        painter.end()


class OutboxDetail(QWidget):
    """336 wide. `floats`: it lies over the list in a narrow window, with an edge of its own."""

    acted = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        name(self, "outbox.detail", wording.OUTBOX_DETAILS)
        self.floats = False
        self._story: Story | None = None
        self._pill = Pill("outbox", "waiting", "")
        self._close = Button(icon="x", kind="ghost", small=True, label=wording.CLOSE, identifier="outbox.detail.close")
        self._close.clicked.connect(self.closed)
        self._head = QHBoxLayout()
        self._head.addWidget(self._pill)
        self._head.addStretch(1)
        self._head.addWidget(self._close)
        self._next = Words(style="small", color="text.secondary", identifier="outbox.detail.next")
        self._content = QWidget()
        self._scroll = quiet_scroll(self._content, "outbox.detail.body")
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addLayout(self._head)
        self._column.addWidget(self._scroll, 1)
        self._relayout()
        theme().changed.connect(self._relayout)

    @property
    def shown_id(self) -> str:
        """Whose details these are."""
        return self._story.row.id if self._story is not None else ""

    def put(self, story: Story) -> None:
        """Show this; only a countdown that went on costs no new body."""
        before, self._story = self._story, story
        self._next.set_words(story.row.next)
        if before is not None and _lasting(before) == _lasting(story):
            return
        self._rebuild()

    def _relayout(self) -> None:
        px = theme().metrics.px
        self.setFixedWidth(px(WIDTH))
        self._head.setContentsMargins(px(17), px(9), px(8), px(10))
        self._column.setContentsMargins(1, 0, 0, 0)
        self._rebuild()

    def _rebuild(self) -> None:
        story = self._story
        if story is None:
            return
        focus = self.focusWidget()
        held = focus.objectName() if focus is not None and focus.hasFocus() else ""
        row = story.row
        group, key = ("visit", "cancelled") if row.look == "gone" else ("outbox", row.look)
        self._pill.show_state(group, key, row.state, icon_of(row.look))
        self._next.setParent(None)
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._title(story))
        column.addWidget(self._told(story))
        column.addWidget(self._timeline(story))
        column.addStretch(1)
        refill(self._scroll, self._content)
        if held:
            again = self.findChild(QWidget, held)
            (again or self._close).setFocus(Qt.FocusReason.OtherFocusReason)

    def _title(self, story: Story) -> QWidget:
        section, px = Section(), theme().metrics.px
        section.column.setContentsMargins(px(16), px(16), px(16), px(15))
        section.column.setSpacing(0)
        section.column.addWidget(Prose([(story.title, "text.primary", 600)], style="title"))
        section.column.addSpacing(px(2))
        for line in story.lines:
            section.column.addWidget(Prose([(line, "text.secondary", 400)]))
        if not story.row.is_small and story.row.look in ("waiting", "sending", "attention"):
            section.column.addSpacing(px(4))
            section.column.addWidget(self._next)
            self._next.show()
        return section

    def _told(self, story: Story) -> QWidget:
        section, look, px = Section(), theme(), theme().metrics.px
        section.column.setContentsMargins(px(16), px(14), px(16), px(16))
        section.column.setSpacing(0)
        shades = shades_of(story.row.look)
        icon = icon_of(story.row.look)
        answer: list[Run] = []
        if story.answer:
            said = wording.quoted(story.answer)
            answer = [(wording.outbox_answered(), "text.primary", 400), (said, "text.primary", 600)]
        parts: tuple[tuple[str, str, QColor, list[Run]], ...] = (
            (
                _STILL.get(icon, icon),
                wording.WHAT_HAPPENED,
                shades.ink,
                [(story.happened, "text.primary", 400), *answer],
            ),
            ("shield-check", wording.WHAT_IS_SAFE, look.status("outbox", "saved").ink, _plain(story.safe)),
            ("arrow-right", wording.WHAT_YOU_CAN_DO, look.color("accent.text"), _plain(story.do)),
        )
        for glyph, title, ink, runs in parts:
            section.column.addWidget(_Heading(glyph, title, ink))
            section.column.addWidget(Prose(runs))
            section.column.addSpacing(px(8))
        section.column.addSpacing(px(4))
        section.column.addLayout(self._buttons(story))
        return section

    def _buttons(self, story: Story) -> QGridLayout:
        """Two beside each other, where their words allow it."""
        grid, px = QGridLayout(), theme().metrics.px
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(8))
        made = []
        for number, act in enumerate(story.acts):
            kind = "danger" if act == "discard" else "primary" if number == 0 and act not in _QUIET else "plain"
            words = wording.OUTBOX_ACTS[act]
            button = Button(words, icon=ACT_ICONS[act], kind=kind, identifier=f"outbox.detail.{act}")
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(partial(self._act, act))
            made.append(button)
        room = (px(WIDTH) - 2 * px(16) - px(8)) // 2
        fit = all(button.sizeHint().width() <= room for button in made)
        for number, button in enumerate(made):
            if fit:
                grid.addWidget(button, number // 2, number % 2)
            else:
                grid.addWidget(button, number, 0)
        if fit:
            grid.setColumnStretch(0, 1)
            grid.setColumnStretch(1, 1)
        return grid

    def _timeline(self, story: Story) -> QWidget:
        section, px = Section(), theme().metrics.px
        section.column.setContentsMargins(px(16), px(14), px(16), px(16))
        section.column.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(Words(wording.TIMELINE, weight=600))
        head.addStretch(1)
        words = wording.OUTBOX_ACTS["copy"]
        copy = Button(words, icon="copy", small=True, identifier="outbox.detail.copy")
        copy.clicked.connect(partial(self._act, "copy"))
        head.addWidget(copy)
        section.column.addLayout(head)
        section.column.addSpacing(px(8))
        for number, line in enumerate(story.timeline, start=1):
            section.column.addWidget(_Step(line, last=number == len(story.timeline)))
        return section

    def _act(self, act: str) -> None:
        self.acted.emit(act)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        paint.fill(painter, self.rect(), look.color("bg.canvas"))
        line = look.color("border.default" if self.floats else "border.subtle")
        paint.hairline(painter, 0, 0, 0, self.height(), line)
        painter.end()


_QUIET: Final = ("open", "open_patient", "undo", "take_back")


def _plain(words: str) -> list[Run]:
    return [(words, "text.primary", 400)]


def _lasting(story: Story) -> Story:
    """Without what changes by the second."""
    return replace(story, row=replace(story.row, next="", age="", spoken=""), happened=story.happened)
