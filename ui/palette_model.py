"""The rows of the search palette: patients, their visits, and what can be done. Pure preparation and a list model.

Not here: finding (`app/patients.py`), drawing (`palette.py`), what a chosen row does (`palette_desk.py`).
"""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt

from adapters.model import Appointment
from adapters.record import dataclass, field
from app import phones
from app.patients import PatientHit
from app.ref import Ref
from ui import wording
from ui.actions import ACTIONS
from ui.headed_list import HeadedModel


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line. `kind`: head | patient | visit | do. `marks` are (start, length) of what matched within `title`.

    `key` is the action of a "do" row; `keys` the key caps drawn at its right.
    """

    kind: str
    title: str = field(default="", repr=False)
    marks: tuple[tuple[int, int], ...] = ()
    why: str = ""
    detail: str = field(default="", repr=False)
    right: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    below: str = field(default="", repr=False)
    icon: str = ""
    keys: tuple[str, ...] = ()
    key: str = ""
    ref: Ref | None = None
    visit: Ref | None = None
    day: date | None = None
    status: str = ""
    initials: str = field(default="", repr=False)
    spoken: str = field(default="", repr=False)


def patient_row(found: PatientHit, now: datetime, zone: ZoneInfo, hidden: bool, practice: str = "") -> Row:
    """A patient: name with what matched, why when it is not an exact match, two identifiers, last and next visit.

    `practice` is named where there are several.
    """
    hit = found.hit
    today = now.astimezone(zone).date()
    parts = [wording.day_short(hit.born, year=True), str(wording.age(hit.born, today))] if hit.born else []
    if hit.phone:
        parts.append(phones.display(hit.phone, north_american=phones.is_north_american(zone.key)))
    elif hit.chart:
        parts.append(f"#{hit.chart}")
    title = wording.name_hidden(hit.name) if hidden else hit.name
    detail = " · ".join(filter(None, ("" if hidden else " · ".join(parts), practice)))
    right = (
        (wording.LAST, wording.visit_when(found.last, today, zone) or wording.none()),
        (wording.NEXT, wording.visit_when(found.next, today, zone) or wording.none()),
    )
    return Row(
        kind="patient",
        title=title,
        marks=() if hidden else hit.spans,
        why=wording.match_words(str(hit.match)),
        detail=detail,
        right=right,
        ref=hit.ref,
        initials=wording.initials(hit.name),
        spoken=", ".join(filter(None, (title, detail, wording.match_words(str(hit.match))))),
    )


def visit_row(found: PatientHit, visit: Appointment, now: datetime, zone: ZoneInfo, provider: str, hidden: bool) -> Row:
    """The next visit of a found patient, to jump to."""
    start = visit.span.start.astimezone(zone)
    name = wording.name_hidden(found.hit.name) if hidden else found.hit.name
    when = wording.visit_when(visit, now.astimezone(zone).date(), zone)
    title = " · ".join(filter(None, (name, when, provider)))
    return Row(
        kind="visit",
        title=title,
        marks=() if hidden else found.hit.spans,
        icon="calendar-days",
        status=visit.status.value,
        ref=found.hit.ref,
        visit=Ref(found.hit.ref.connection, visit.id),
        day=start.date(),
        spoken=f"{title}, {wording.status_word(visit.status.value)}",
    )


def command_rows(text: str, platform_keys: bool = True) -> list[Row]:
    """The commands whose words hold every word typed; all of them for nothing typed."""
    words = text.casefold().split()
    rows = []
    for act in ACTIONS:
        plain = act.words.replace("&", "").rstrip("…")
        if all(word in plain.casefold() for word in words):
            shown = act.shortcuts()[0].toString() if act.shortcuts() else act.grid
            keys = tuple(part for part in shown.replace("++", "+Plus").split("+") if part)
            rows.append(
                Row(kind="do", title=act.words.replace("&", ""), icon="keyboard", keys=keys, key=act.key, spoken=plain)
            )
    return rows


def do_rows(typed: str, best: Row | None) -> list[Row]:
    """What can be done with the best match and with what was typed."""
    rows = []
    if best is not None:
        title = wording.find_time_for(best.title.partition(", ")[2] + " " + best.title.partition(", ")[0])
        rows.append(
            Row(
                kind="do",
                title=title.strip(),
                icon="calendar-search",
                keys=("Ctrl", "↵"),
                key="find_time_for",
                ref=best.ref,
            )
        )
    if any(c.isalpha() for c in typed):
        rows.append(
            Row(
                kind="do",
                title=wording.new_patient_named(typed.title()),
                icon="user-plus",
                keys=("Ctrl", "Shift", "N"),
                key="new_patient_named",
            )
        )
    return rows


class PaletteModel(HeadedModel[Row]):
    def told(self, row: Row, role: int) -> str | None:
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        return (row.spoken or row.title) if role == Qt.ItemDataRole.AccessibleTextRole else None
