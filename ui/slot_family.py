"""Who of the same household comes along: a row for each, the visit type of those chosen, at once or in turn.

Shows what it is told and emits `Criteria` with other family. Not here: who lives there (`slot_people.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from adapters.record import replace
from app.ref import Ref
from ui import wording
from ui.booking_fields import Picker
from ui.booking_model import Option
from ui.controls import CheckRow, name
from ui.slot_wish import Companion, Criteria, Directory, Relative
from ui.theme import theme

_SEPARATE: Final = "/"


class FamilyField(QWidget):
    """`changed` carries the new family as (companions, in turn)."""

    changed = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__()
        name(self, "slots.family", wording.FAMILY)
        self._family: tuple[Companion, ...] = ()
        self._in_turn = False
        self._home: tuple[Relative, ...] = ()
        self._told: tuple[object, ...] = ()
        self._rows: dict[Ref, CheckRow] = {}
        self._kinds: dict[Ref, Picker] = {}
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self.everyone: CheckRow | None = None
        self.turn: CheckRow | None = None
        self._space()
        theme().changed.connect(self._space)

    def show_family(self, criteria: Criteria, directory: Directory, home: Sequence[Relative], hide: bool) -> None:
        """These people could come along, and who does."""
        self._family, self._in_turn, self._home = criteria.family, criteria.in_turn, tuple(home)
        kinds = [Option("", wording.FAMILY_SAME_TYPE)]
        kinds += [Option(f"{ref.connection}{_SEPARATE}{ref.id}", words) for ref, _, words in directory.types(criteria)]
        chosen = [one.seeker.ref for one in self._family]
        told = (tuple(chosen), self._home, hide)
        if told != self._told:
            self._told = told
            self._build(chosen, hide)
        for one in self._family:
            ref = one.visit_type
            key = f"{ref.connection}{_SEPARATE}{ref.id}" if ref is not None else ""
            self._kinds[one.seeker.ref].show_options(kinds, key)
        for row, on in ((self.everyone, len(chosen) == len(self._home)), (self.turn, self._in_turn)):
            if row is not None:
                with QSignalBlocker(row):
                    row.setChecked(on)

    def take_everyone(self) -> None:
        """All of them, or none where all are chosen."""
        if not self._home:
            return
        self._everyone(len(self._family) < len(self._home))

    # --- inside ---

    def _build(self, chosen: Sequence[Ref], hide: bool) -> None:
        focused = self.focusWidget()
        was = focused.objectName() if focused is not None and focused.hasFocus() else ""
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.setParent(None)
                old.deleteLater()  # not now: a press on it may have brought us here
        self._rows, self._kinds, self.everyone, self.turn = {}, {}, None, None
        if len(self._home) > 1:
            words = wording.family_everyone(len(self._home) + 1)
            self.everyone = self._add(CheckRow(words, wording.EVERYONE_KEY, identifier="slots.family.all"))
            self.everyone.toggled.connect(self._everyone)
        for relative in self._home:
            self._add_relative(relative, relative.seeker.ref in chosen, hide)
        if chosen:
            self.turn = self._add(CheckRow(wording.FAMILY_TURN, identifier="slots.family.turn"))
            self.turn.toggled.connect(self._turned)
        found = self.findChild(QWidget, was) if was else None
        if found is not None:
            found.setFocus()

    def _add_relative(self, relative: Relative, on: bool, hide: bool) -> None:
        seeker = relative.seeker
        words = wording.name_hidden(seeker.list_name) if hide else seeker.name
        age = wording.family_age(relative.age)
        row = self._rows[seeker.ref] = self._add(CheckRow(words, age, identifier=f"slots.family.{seeker.ref.id}"))
        row.setChecked(on)
        row.toggled.connect(partial(self._toggled, relative))
        if on:
            kind = self._kinds[seeker.ref] = Picker(f"slots.family.type.{seeker.ref.id}", wording.family_type(words))
            kind.picked.connect(partial(self._kind_picked, seeker.ref))
            self._column.addWidget(kind)

    def _add(self, row: CheckRow) -> CheckRow:
        self._column.addWidget(row)
        return row

    def _toggled(self, relative: Relative, on: bool) -> None:
        ref = relative.seeker.ref
        family = tuple(one for one in self._family if one.seeker.ref != ref)
        self._say((*family, Companion(relative.seeker)) if on else family)

    def _everyone(self, on: bool) -> None:
        kept = {one.seeker.ref: one for one in self._family}
        every = tuple(kept.get(one.seeker.ref, Companion(one.seeker)) for one in self._home)
        self._say(every if on else ())

    def _kind_picked(self, who: Ref, key: str) -> None:
        connection, _, ident = key.partition(_SEPARATE)
        kind = Ref(connection, ident) if key else None
        self._say(tuple(replace(one, visit_type=kind) if one.seeker.ref == who else one for one in self._family))

    def _turned(self, on: bool) -> None:
        self.changed.emit(self._family, on)

    def _say(self, family: tuple[Companion, ...]) -> None:
        self.changed.emit(family, self._in_turn)

    def _space(self) -> None:
        px = theme().metrics.px
        self._column.setContentsMargins(px(8), 0, px(8), 0)
        self._column.setSpacing(px(2))
