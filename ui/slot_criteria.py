"""The form at the left of "Find a time": what is looked for. Shows `Criteria`, emits changed ones.

Not here: what they mean (`slot_wish.py`), the patient box (`slot_seeker.py`), looking for patients.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from adapters.record import replace
from app.ref import Ref
from ui import paint, wording
from ui.booking_fields import Picker
from ui.booking_model import Option
from ui.controls import Button, CheckRow, Words, name
from ui.fields import Chip, Chips, DateField, Stepper, labelled
from ui.sidebar import quiet_scroll
from ui.slot_family import FamilyField
from ui.slot_seeker import SeekerField
from ui.slot_wish import LOOK_AHEAD, PART_KEYS, Companion, Criteria, Directory, Relative
from ui.theme import theme

WIDTH: Final = 272
MOST: Final = 340  # where words are long
HEAD: Final = 48
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ProviderRow(CheckRow):
    """A provider to look with; "Last seen" has its icon."""

    def __init__(self, words: str, identifier: str) -> None:
        super().__init__(words, identifier=identifier)
        self.last_seen = False

    def show_provider(self, checked: bool, why_not: str, last_seen: bool, practice: str) -> None:
        self.last_seen = last_seen and not why_not
        self.more = why_not or (wording.SLOTS_LAST_SEEN if last_seen else practice)
        self.setToolTip(practice)
        self.setAccessibleDescription(self.more)
        self.setEnabled(not why_not)
        with QSignalBlocker(self):
            self.setChecked(checked and not why_not)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.last_seen:
            painter = QPainter(self)
            size = theme().metrics.icon(13)
            left = self.width() - paint.width_of(self.more, "small") - theme().metrics.px(5) - size
            paint.glyph(painter, "history", theme().color("text.tertiary"), left, (self.height() - size) / 2, size)
            painter.end()


class SlotCriteria(QWidget):
    """`changed` carries the new criteria; `jumped`: on to the results."""

    changed = Signal(object)
    started_over = Signal()
    copy_asked = Signal()
    jumped = Signal()

    def __init__(self, today: date, over: QWidget) -> None:
        """`over`: what the list of patients may cover."""
        super().__init__()
        name(self, "slots.criteria", wording.SLOTS_ASKED)
        self._criteria = Criteria(first=today)
        self._room = 0
        self._directory = Directory({})
        self._make_fields(today, over)
        self._arrange()
        self._connect()
        self._relayout()
        theme().changed.connect(self._relayout)

    def _make_fields(self, today: date, over: QWidget) -> None:
        self._title = Words(wording.SLOTS_ASKED, style="title")
        self.seeker = SeekerField(over)
        self.family = FamilyField()
        self.kind = Picker("slots.type", wording.VISIT_TYPE)
        self.length = Stepper(
            low=5, high=480, step=5, suffix=wording.MINUTES_AFTER, identifier="slots.length", label=wording.LENGTH
        )
        self._usual = Words(style="small", color="text.tertiary", identifier="slots.usual")
        self._providers: dict[Ref, ProviderRow] = {}
        self._chips: Chips | None = None
        self.parts = Chips(
            [(key, wording.slots_part(key), wording.slots_part(key)) for key in PART_KEYS],
            identifier="slots.parts",
            label=wording.SLOTS_PARTS,
        )
        self.first = DateField(today, identifier="slots.from", label=wording.SLOTS_FROM, today=today)
        self.ahead = Picker("slots.ahead", wording.SLOTS_AHEAD)
        self.calm = CheckRow(wording.SLOTS_CALM, identifier="slots.calm")
        self._through: list[CheckRow] = []
        self._same: dict[Ref, CheckRow] = {}
        self._next: dict[Ref, date] = {}
        self.over = Button(wording.SLOTS_START_OVER, identifier="slots.over")
        self.copy = Button(wording.SLOTS_COPY, icon="copy", identifier="slots.copy")

    def _arrange(self) -> None:
        length = QWidget()
        self._length_row = QHBoxLayout(length)
        self._length_row.setContentsMargins(0, 0, 0, 0)
        self._length_row.addWidget(self.length)
        self._length_row.addWidget(self._usual, 1)
        self._with, self._with_column = _stack()
        self._days, self._days_column = _stack()
        self._more, self._more_column = _stack()
        self._more_column.addWidget(self.calm)
        dates = QWidget()
        self._dates_row = QHBoxLayout(dates)
        self._dates_row.setContentsMargins(0, 0, 0, 0)
        self._dates_row.addWidget(labelled(wording.SLOTS_FROM, self.first), 1)
        self._dates_row.addWidget(labelled(wording.SLOTS_AHEAD, self.ahead), 1)
        self._household = labelled(wording.FAMILY, self.family)
        form = QWidget()
        self._form = QVBoxLayout(form)
        for field in (
            labelled(wording.PATIENT, self.seeker),
            self._household,
            labelled(wording.VISIT_TYPE, self.kind),
            labelled(wording.LENGTH, length),
            labelled(wording.SLOTS_WITH, self._with),
            labelled(wording.SLOTS_DAYS, self._days),
            labelled(wording.SLOTS_PARTS, self.parts),
            dates,
            labelled(wording.SLOTS_PREFER, self._more),
        ):
            self._form.addWidget(field)
        self._form.addStretch(1)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.over)
        self._foot.addWidget(self.copy)
        self._foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        self._head = QHBoxLayout()
        self._head.addWidget(self._title)
        column.addLayout(self._head)
        column.addWidget(quiet_scroll(form, "slots.form"), 1)
        column.addLayout(self._foot)

    def _connect(self) -> None:
        self.seeker.cleared.connect(self._clear_seeker)
        self.family.changed.connect(self._family_changed)
        self.kind.picked.connect(self._kind_picked)
        self.length.valueChanged.connect(self._length_changed)
        self.parts.changed.connect(self._parts_changed)
        self.first.day_chosen.connect(self._first_chosen)
        self.ahead.picked.connect(self._ahead_picked)
        self.calm.toggled.connect(self._calm_toggled)
        self.over.clicked.connect(self.started_over)
        self.copy.clicked.connect(self.copy_asked)
        self.calm.installEventFilter(self)

    # --- showing ---

    def show_criteria(
        self,
        criteria: Criteria,
        directory: Directory,
        *,
        fixed: bool,
        hide: bool,
        home: Sequence[Relative] = (),
    ) -> None:
        """All fields. `fixed`: patient and type are those of a visit; `hide`: no name is shown; `home`: household."""
        self._criteria, self._directory = criteria, directory
        seeker = criteria.seeker
        words = ""
        if seeker is not None:
            words = wording.name_hidden(seeker.list_name) if hide else seeker.name or wording.day_visit()
        self.seeker.show_seeker(words, wording.initials(seeker.name) if seeker else "", not fixed)
        self._household.setVisible(bool(home) and not fixed)
        self.family.show_family(criteria, directory, home, hide)
        self._show_same(home, hide)
        kinds = [Option("", wording.SLOTS_ANY_TYPE)]
        kinds += [Option(_key(ref), words) for ref, _, words in directory.types(criteria)]
        self.kind.show_options(kinds, _key(criteria.visit_type) if criteria.visit_type else "")
        self.kind.setEnabled(not fixed)
        with QSignalBlocker(self.length):
            self.length.setValue(criteria.minutes)
        kind = directory.type_of(criteria.visit_type)
        self._usual.set_words(wording.slots_usual(kind.minutes, criteria.minutes) if kind and kind.minutes else "")
        self._show_providers()
        self._show_days()
        self.parts.set_chosen(criteria.parts)
        self.first.set_day(criteria.first)
        self.first.set_value(wording.day_short(criteria.first))
        spans = sorted({*LOOK_AHEAD, criteria.days})
        self.ahead.show_options([Option(str(n), wording.slots_ahead(n)) for n in spans], str(criteria.days))
        with QSignalBlocker(self.calm):
            self.calm.setChecked(criteria.calm)
        self._show_through()

    def _show_providers(self) -> None:
        criteria, directory = self._criteria, self._directory
        wanted = directory.providers(criteria)
        if [ref for ref, _ in wanted] != list(self._providers):
            for old in self._providers.values():
                old.deleteLater()
            self._providers = {}
            for ref, _ in wanted:
                row = self._providers[ref] = ProviderRow(directory.short(ref), f"slots.with.{ref.id}")
                row.toggled.connect(partial(self._provider_toggled, ref))
                self._with_column.addWidget(row)
            self._tab_order()
        for ref, row in self._providers.items():
            seen = criteria.seen is not None and criteria.seen[0] == ref
            row.show_provider(
                ref not in criteria.without,
                directory.why_not(ref, criteria.visit_type),
                seen,
                directory.practice_of(ref.connection),
            )

    def _show_days(self) -> None:
        """Monday to Saturday, and Sunday where anybody works then."""
        days = range(7 if 6 in self._directory.weekdays() else 6)
        if self._chips is None or len(self._chips.findChildren(Chip)) != len(days):
            if self._chips is not None:
                self._chips.deleteLater()
            names = [(str(d), wording.weekday_letter(d + 1), wording.weekday(_some_day(d), long=True)) for d in days]
            self._chips = Chips(names, identifier="slots.days", label=wording.SLOTS_DAYS)
            self._chips.changed.connect(self._days_changed)
            self._days_column.addWidget(self._chips)
            self._tab_order()
            self._widen_days()
        self._chips.set_chosen(str(d) for d in self._criteria.weekdays)

    def _widen_days(self) -> None:
        chips = self._chips.findChildren(Chip) if self._chips is not None else []
        for chip in chips:
            chip.setMinimumWidth(theme().metrics.px(30 if len(chips) > 6 else 36))

    def _show_same(self, home: Sequence[Relative], hide: bool) -> None:
        """A row for each of the household who has a visit ahead: the same day would be welcome."""
        ahead = {one.seeker.ref: one for one in home if one.next is not None}
        if list(ahead) != list(self._same):
            for old in self._same.values():
                old.deleteLater()
            self._same = {}
            for ref in ahead:
                row = self._same[ref] = CheckRow("", identifier=f"slots.same.{ref.id}")
                row.toggled.connect(partial(self._same_toggled, ref))
                self._more_column.insertWidget(len(self._same), row)
        self._next = {ref: one.next for ref, one in ahead.items() if one.next is not None}
        chosen = self._criteria.same_day[0] if self._criteria.same_day is not None else None
        for ref, row in self._same.items():
            one = ahead[ref]
            assert one.next is not None
            who = wording.name_hidden(one.seeker.list_name) if hide else one.seeker.name
            words = wording.same_day_as(who, one.next)
            row.setText(words)
            row.setAccessibleName(words)
            row.setToolTip(words)
            with QSignalBlocker(row):
                row.setChecked(ref == chosen)

    def _show_through(self) -> None:
        """Breaks that are worked through stand here as long as they are, to be taken back."""
        for old in self._through:
            old.deleteLater()
        self._through = []
        for at, (provider, span) in enumerate(self._criteria.through):
            words = wording.slots_through(span.start, span.end, self._directory.name_of(provider))
            row = CheckRow(words, identifier=f"slots.through.{at}")
            row.setToolTip(words)
            row.setChecked(True)
            row.toggled.connect(partial(self._through_dropped, at))
            row.installEventFilter(self)
            self._more_column.addWidget(row)
            self._through.append(row)

    def _tab_order(self) -> None:
        """Fields made later come where they stand."""
        chips = list(self._chips.findChildren(QWidget)) if self._chips is not None else []
        order: list[QWidget] = [self.length, *self._providers.values(), *chips, *self.parts.findChildren(QWidget)]
        order += [self.first, self.ahead, self.calm]
        for one, after in pairwise(order):
            QWidget.setTabOrder(one, after)

    # --- what a person says ---

    def _say(self, **changes: object) -> None:
        self.changed.emit(replace(self._criteria, **changes))  # type: ignore[arg-type]

    def _clear_seeker(self) -> None:
        self._say(seeker=None, seen=None, family=(), same_day=None)
        self.seeker.take_focus()

    def _kind_picked(self, key: str) -> None:
        ref = _ref(key) if key else None
        kind = self._directory.type_of(ref)
        self._say(visit_type=ref, minutes=(kind.minutes if kind else None) or self._criteria.minutes)

    def _length_changed(self, minutes: int) -> None:
        self._say(minutes=minutes)

    def _provider_toggled(self, ref: Ref, on: bool) -> None:
        self._say(without=self._criteria.without - {ref} if on else self._criteria.without | {ref})

    def _days_changed(self, chosen: frozenset[str]) -> None:
        self._say(weekdays=frozenset(int(key) for key in chosen))

    def _parts_changed(self, chosen: frozenset[str]) -> None:
        self._say(parts=chosen)

    def _first_chosen(self, day: date) -> None:
        self._say(first=day)

    def _ahead_picked(self, key: str) -> None:
        self._say(days=int(key))

    def _calm_toggled(self, on: bool) -> None:
        self._say(calm=on)

    def _family_changed(self, family: tuple[Companion, ...], in_turn: bool) -> None:
        self._say(family=family, in_turn=in_turn)

    def _same_toggled(self, ref: Ref, on: bool) -> None:
        self._say(same_day=(ref, self._next[ref]) if on else None)

    def _through_dropped(self, at: int, on: bool) -> None:
        through = self._criteria.through
        self._say(through=through[:at] + through[at + 1 :])

    # --- keys ---

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down on the last criterion goes on to the results."""
        last = self._through[-1] if self._through else self.calm
        if watched is last and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            down = event.key() == Qt.Key.Key_Down
            if down:
                self.jumped.emit()
            return down
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter that no field wants goes on to the results; on a button it presses it."""
        if event.key() not in _ENTER or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
            return
        at = self.focusWidget()
        if isinstance(at, Button):
            at.click()
        else:
            self.jumped.emit()

    # --- look ---

    @property
    def wanted(self) -> int:
        """The width at which nothing of it is cut."""
        return self._wanted

    def set_room(self, room: int) -> None:
        """`room`: what it fills alone, without its title; 0: it stands beside the times."""
        self._room = room
        self._title.setVisible(not room)
        self.setFixedWidth(room or self._wanted)

    def _relayout(self) -> None:
        px = theme().metrics.px
        self._head.setContentsMargins(px(16), 0, px(16), 0)
        self._form.setContentsMargins(px(16), px(14), px(16), px(14))
        self._form.setSpacing(px(15))
        self._foot.setContentsMargins(px(16), px(12), px(16), px(12))
        self._foot.setSpacing(px(8))
        self._length_row.setSpacing(px(8))
        self._dates_row.setSpacing(px(8))
        self.length.setFixedWidth(px(124))
        for column in (self._with_column, self._more_column):
            column.setContentsMargins(px(8), 0, px(8), 0)
        self._title.setFixedHeight(px(HEAD))
        self._widen_days()
        chips = self.parts.sizeHint().width() + px(32)  # which would give way where there is room for them
        needed = max(self._form.minimumSize().width(), self._foot.minimumSize().width() + 1, chips)
        self._wanted = max(px(WIDTH), min(px(MOST), needed))
        self.set_room(self._room)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.fill(painter, self.rect(), theme().color("bg.canvas"))
        edge = self.width() - 1
        paint.hairline(painter, edge, 0, edge, self.height())
        top = self._head.geometry().bottom()
        paint.hairline(painter, 0, top, edge, top)
        foot = self._foot.geometry().top()
        paint.hairline(painter, 0, foot, edge, foot)
        painter.end()


def _stack() -> tuple[QWidget, QVBoxLayout]:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return holder, column


def _key(ref: Ref) -> str:
    return f"{ref.connection}/{ref.id}"


def _ref(key: str) -> Ref:
    connection, _, ident = key.partition("/")
    return Ref(connection, ident)


def _some_day(weekday: int) -> date:
    return date(2024, 1, 1 + weekday)  # a Monday, and the days after it
