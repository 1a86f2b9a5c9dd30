"""The comparing sheet: a change as wished here beside what the practice system shows now, and whose word counts.

`comparison_of` prepares it (pure); `CompareSheet` draws it and emits `decided`. Not here: the reading (`Desk.compare`).
"""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from adapters.change import AddPatient, Cancel, EditPatient, SetStatus
from adapters.model import Appointment, Patient
from adapters.record import dataclass, field
from app.news import Comparison
from app.writeback import State
from ui import paint, wording
from ui.controls import Button, Prose, Words
from ui.outbox_model import Around, name_of, provider_name, room_name, verb_of
from ui.sheet import Sheet
from ui.theme import theme

SIZE: Final = (560, 452)


@dataclass(frozen=True, slots=True)
class Pair:
    """One line of the comparison. What the change leaves open cannot differ."""

    label: str
    ours: str = field(repr=False)
    theirs: str = field(repr=False)
    differs: bool


def _pair(key: str, ours: str, theirs: str, *, hide: bool = False) -> Pair:
    label, differs = wording.COMPARE_ROWS[key], bool(ours) and ours != theirs
    if hide:
        ours = theirs = wording.HIDDEN
    return Pair(label, ours or wording.NO_DASH, theirs or wording.NO_DASH, differs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """All the sheet shows. `choices`: (key, words) from left to right, the last one being the main button."""

    id: str
    title: str = field(repr=False)
    lead: str
    system: str
    pairs: tuple[Pair, ...] = field(repr=False)
    note: str
    choices: tuple[tuple[str, str], ...]


def comparison_of(comparison: Comparison, around: Around) -> Compared:
    """`choices` keys: "theirs" (it is as it should be, or is there) and "mine" (send it)."""
    wb = comparison.writeback
    patient = isinstance(wb.change, AddPatient | EditPatient)
    pairs = _people(comparison, around) if patient else _visits(comparison, around)
    same = bool(pairs) and not any(pair.differs for pair in pairs)
    choices: tuple[tuple[str, str], ...] = ()
    if wb.differs:
        key = "same" if same else "differs"
        choices = (("theirs", wording.CLOSE_MATTER),) if same else _BOTH
    elif wb.state is State.UNSURE:
        key, choices = "unsure", _CERTAIN
    else:
        key = "wait"
    return Compared(
        id=wb.id,
        title=f"{verb_of(wb)} {name_of(wb, around)}".strip(),
        lead=wording.compare_lead(key, around.system),
        system=around.system,
        pairs=pairs,
        note=wording.compare_read(comparison.read_at.astimezone(around.zone), around.system, comparison.complete),
        choices=choices,
    )


_BOTH: Final = (("theirs", wording.KEEP_THEIRS), ("mine", wording.SEND_MINE))
_CERTAIN: Final = (("mine", wording.IT_DID_NOT), ("theirs", wording.IT_HAPPENED))


def _visits(comparison: Comparison, around: Around) -> tuple[Pair, ...]:
    ours, theirs = comparison.ours, comparison.theirs
    wanted, shown = _visit(ours, around), _visit(theirs, around)
    if ours is None or theirs is None:
        there = _pair("visit", wording.compare_visit(True), wording.compare_visit(theirs is not None))
        rest = [(wording.COMPARE_ROWS[key], words) for key, words in wanted.items() if words]
        return (there, *(Pair(label, words, wording.NO_DASH, False) for label, words in rest))
    about_status = isinstance(comparison.writeback.change, Cancel | SetStatus)
    keys = [key for key in wanted if about_status or key != "status"]
    return tuple(_pair(key, wanted[key], shown[key]) for key in keys if wanted[key] or shown[key])


def _visit(appointment: Appointment | None, around: Around) -> dict[str, str]:
    if appointment is None:
        return {}
    start, end = around.local(appointment.span)
    return {
        "day": wording.day_heading(start.date(), long=False),
        "time": wording.time_range(start, end, half=True),
        "length": wording.minutes(appointment.span.minutes),
        "provider": provider_name(around.practice, appointment.provider_id),
        "room": room_name(around.practice, appointment.room_id),
        "type": appointment.visit_type or _type_name(appointment, around),
        "status": wording.status_word(appointment.status.value),
    }


def _type_name(appointment: Appointment, around: Around) -> str:
    kinds = around.practice.visit_types if around.practice is not None else ()
    return next((kind.name for kind in kinds if kind.id == appointment.visit_type_id), "")


def _people(comparison: Comparison, around: Around) -> tuple[Pair, ...]:
    change = comparison.writeback.change
    assert isinstance(change, AddPatient | EditPatient)
    card = comparison.their_card
    told = card.patient if card is not None else None
    wanted = {
        "name": wording.full_name(change.given or "", change.family or ""),
        "born": wording.day_short(change.born, year=True) if change.born else "",
        "phone": ", ".join(phone.number for phone in change.phones or ()),
        "email": change.email or "",
    }
    shown = _person(told)
    return tuple(_pair(key, words, shown[key], hide=around.hide_names) for key, words in wanted.items() if words)


def _person(patient: Patient | None) -> dict[str, str]:
    if patient is None:
        return dict.fromkeys(("name", "born", "phone", "email"), "")
    return {
        "name": wording.full_name(patient.given, patient.family),
        "born": wording.day_short(patient.born, year=True) if patient.born else "",
        "phone": ", ".join(phone.number for phone in patient.phones),
        "email": patient.email or "",
    }


class _Cell(QWidget):
    """One value; where the two sides differ, marked and strong."""

    def __init__(self, words: str, *, differs: bool, mine: bool) -> None:
        super().__init__()
        self._words, self._differs, self._mine = words, differs, mine
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(words)

    def sizeHint(self) -> QSize:
        return QSize(theme().metrics.px(120), theme().metrics.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, px, rect = theme(), theme().metrics.px, QRectF(self.rect())
        left, ink, weight = px(10), look.color("text.primary"), 400
        if self._differs:
            shades = look.status("outbox", "attention")
            paint.box(painter, rect.adjusted(2, 2, -2, -2), look.radius("chip"), shades.soft)
            size = look.metrics.icon(14)
            icon = "pencil" if self._mine else "triangle-alert"
            paint.glyph(painter, icon, shades.ink, left, (rect.height() - size) / 2, size)
            left, ink, weight = left + size + px(6), shades.ink, 600
        paint.text(painter, rect.adjusted(left, 0, -px(6), 0), self._words, ink, "body", weight)
        painter.end()


class CompareSheet(Sheet):
    """`decided(id, key)` with the chosen key of `Compared.choices`; the sheet is closed by then."""

    decided = Signal(str, str)

    def __init__(self, window: QWidget, told: Compared) -> None:
        super().__init__(window, told.title, size=SIZE, identifier="compare")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._told = told
        body, px = QWidget(), theme().metrics.px
        column = QVBoxLayout(body)
        column.setContentsMargins(px(24), px(16), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(Prose(told.lead))
        column.addLayout(self._table(told))
        column.addWidget(Prose([(told.note, "text.tertiary", 400)], style="small"))
        column.addStretch(1)
        self.set_body(body)
        close = Button(wording.CLOSE, kind="ghost", identifier="compare.later")
        close.clicked.connect(self.reject)
        buttons = [close]
        for number, (key, words) in enumerate(told.choices, start=1):
            kind = "primary" if number == len(told.choices) else "plain"
            button = Button(words, kind=kind, identifier=f"compare.{key}")
            button.clicked.connect(partial(self._decide, key))
            buttons.append(button)
        self.set_buttons(*buttons)

    def _table(self, told: Compared) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(0)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for at, words in ((1, wording.HERE), (2, wording.there(told.system))):
            head = QHBoxLayout()
            head.setContentsMargins(theme().metrics.px(10), 0, 0, theme().metrics.px(4))
            head.addWidget(Words(words, style="small", weight=600, color="text.secondary"))
            grid.addLayout(head, 0, at)
        for row, pair in enumerate(told.pairs, start=1):
            label = Words(pair.label, color="text.secondary", whole=True)
            label.setAccessibleName(f"{pair.label}: {pair.ours}; {wording.there(told.system)}: {pair.theirs}")
            grid.addWidget(label, row, 0)
            grid.addWidget(_Cell(pair.ours, differs=pair.differs, mine=True), row, 1)
            grid.addWidget(_Cell(pair.theirs, differs=pair.differs, mine=False), row, 2)
        grid.setHorizontalSpacing(theme().metrics.px(8))
        return grid

    def _decide(self, key: str) -> None:
        self.accept()
        self.decided.emit(self._told.id, key)
