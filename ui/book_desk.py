"""The directory of a practice's own book and the desk: what stands in it, and the sheets that change it.

Not here: drawing (`book_table.py`, `book_sheets.py`), what may be typed (`book_model.py`), keeping it (`app/`).
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from datetime import datetime, time, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from adapters.model import Practice, Provider, Room, Span, VisitType
from adapters.port import ClosedTime
from adapters.record import replace
from ui import book_model, practice_colors, wording
from ui.book_sheets import ClosedSheet, Entry, EntrySheet, WeekSheet
from ui.book_table import BookGroup, BookRow, BookTable

if TYPE_CHECKING:
    from app.agenda import Visit
    from app.directory import DirectoryEditor
    from ui.front_desk import FrontDesk
    from ui.sheet import Sheet

LISTED = 6
"""Visits that are named before a time is closed over them; the rest are counted."""
_HOURS = ("week", wording.BOOK_HOURS)


class BookDesk(QObject):
    """`sheet` is the one that is open, for tests and for the sentence about what went wrong."""

    def __init__(self, front: FrontDesk) -> None:
        super().__init__(front)
        self._front = front
        self._table: BookTable | None = None
        self._closed: dict[str, Sequence[ClosedTime]] = {}
        self._filled: frozenset[str] = frozenset()
        self.sheet: Sheet | None = None
        front.desk.day_changed.subscribe(self._news)
        front.desk.link_changed.subscribe(self._news)
        self._acts = {
            "practice": self._rename,
            "provider": self._provider,
            "week": self._week,
            "room": self._room,
            "type": self._type,
            "closed": self._close_time,
            "reopen": self._reopen,
        }

    def make(self) -> QWidget:
        """What the settings show in their section."""
        table = self._table = BookTable()
        table.asked.connect(self._asked)
        return table

    def fill(self) -> None:
        """As the books stand now; closed time follows as soon as it is read."""
        if self._table is None or not isValid(self._table):
            return
        self._show()
        editors = self._editors()
        self._filled = frozenset(editors)
        for connection, editor in editors.items():
            told = partial(self._closed_told, connection)
            self._front.tasks.start(editor.closed_time(), then=told, latest=f"closed {connection}")

    # --- the list ---

    def _editors(self) -> dict[str, DirectoryEditor]:
        desk = self._front.desk
        found = {c.id: desk.directory(c.id) for c in desk.connections}
        return {c: editor for c, editor in found.items() if editor is not None}

    def _news(self, _told: object) -> None:
        """A book was read, or is in use only now."""
        if self._table is not None and isValid(self._table) and self._table.isVisible():
            if self._filled == frozenset(self._editors()):
                self._show()
            else:
                self.fill()

    def _closed_told(self, connection: str, told: Sequence[ClosedTime]) -> None:
        self._closed[connection] = told
        self._show()

    def _show(self) -> None:
        table, editors = self._table, self._editors()
        if table is None or not isValid(table):
            return
        groups: list[BookGroup] = []
        for connection, editor in editors.items():
            if (practice := editor.practice) is not None:
                groups += self._groups(connection, practice)
        reads = wording.BOOK_READS if self._front.desk.only_reads else wording.BOOK_NONE
        reads = wording.BOOK_READING if editors else reads
        table.put(groups, "" if groups else reads)

    def _groups(self, connection: str, practice: Practice) -> list[BookGroup]:
        names = {p.id: p.name for p in practice.providers}

        def row(key: str, name: str, detail: str, act: str, active: bool, *more: tuple[str, str]) -> BookRow:
            said = " · ".join(part for part in (detail, "" if active else wording.BOOK_RETIRED) if part)
            return BookRow(key, name, said, (*more, (act, wording.BOOK_EDIT)), quiet=not active)

        providers = [
            row(p.id, p.name, p.role or "", "provider", p.active, *([_HOURS] if p.active else []))
            for p in practice.providers
        ]
        rooms = [row(r.id, r.name, "", "room", r.active) for r in practice.rooms]
        types = []
        for kind in practice.visit_types:
            ids = kind.provider_ids
            who = wording.BOOK_EVERYBODY if ids is None else ", ".join(n for i, n in names.items() if i in ids)
            types.append(row(kind.id, kind.name, wording.type_detail(kind.minutes, who), "type", kind.active))
        zone = self._front.desk.zone(connection)
        closed = [
            BookRow(
                one.id,
                book_model.closed_words(one, zone),
                " · ".join(filter(None, (names.get(one.provider_id or "", wording.BOOK_WHOLE), one.label))),
                (("reopen", wording.BOOK_REOPEN),),
            )
            for one in self._closed.get(connection, ())
        ]

        def group(title: str, rows: Sequence[BookRow], key: str) -> BookGroup:
            return BookGroup(connection, title, tuple(rows), (key, wording.BOOK_ADD[key]), wording.BOOK_NOTHING[key])

        head = BookRow("", practice.name, practice.timezone, (("practice", wording.BOOK_EDIT),))
        return [
            BookGroup(connection, wording.BOOK_PRACTICE, (head,)),
            group(wording.BOOK_PROVIDERS, providers, "provider"),
            group(wording.BOOK_ROOMS, rooms, "room"),
            group(wording.BOOK_TYPES, types, "type"),
            group(wording.BOOK_CLOSED, closed, "closed"),
        ]

    # --- what is asked ---

    def _asked(self, what: str, connection: str, key: str) -> None:
        editor = self._editors().get(connection)
        if editor is not None and editor.practice is not None:
            self._acts[what](editor, editor.practice, key)

    def _open(self, sheet: EntrySheet | WeekSheet | ClosedSheet, save: Any) -> None:
        self.sheet = sheet
        sheet.saved.connect(save)
        sheet.open()

    def _keep(self, sheet: Sheet, work: Coroutine[Any, Any, Any]) -> None:
        """Keep it, then close the sheet; what the book cannot take is said in the sheet, and nothing is lost."""

        def kept(_made: object) -> None:
            if isValid(sheet):
                sheet.accept()
            self._front.window.show_toast(wording.BOOK_SAVED)
            self.fill()

        def failed(error: BaseException) -> None:
            title, detail = getattr(error, "title", ""), getattr(error, "detail", "")
            if title and isValid(sheet) and isinstance(sheet, EntrySheet | WeekSheet | ClosedSheet):
                sheet.say(f"{title}. {detail}")
            else:
                self._front.failed(error)

        self._front.tasks.start(work, then=kept, failed=failed)

    def _named(self, sheet: EntrySheet, others: Sequence[str]) -> dict[str, Any] | None:
        """What was typed, if its name can be taken."""
        told = sheet.values()
        wrong = book_model.wrong_name(told["name"], others)
        if wrong:
            sheet.say(wrong, sheet.fields["name"])
            return None
        return told

    def _rename(self, editor: DirectoryEditor, practice: Practice, _key: str) -> None:
        title = wording.BOOK_TITLES["practice"]
        sheet = EntrySheet(self._front.window, title, [Entry("name", wording.BOOK_NAME)], {"name": practice.name})

        def save() -> None:
            if (told := self._named(sheet, ())) is not None:
                self._keep(sheet, editor.rename(told["name"]))

        self._open(sheet, save)

    def _provider(self, editor: DirectoryEditor, practice: Practice, key: str) -> None:
        old = next((p for p in practice.providers if p.id == key), Provider(id="", name=""))
        entries = [
            Entry("name", wording.BOOK_NAME),
            Entry("role", wording.BOOK_ROLE),
            _color_entry(old.color),
            Entry("active", wording.BOOK_ACTIVE, "switch"),
        ]
        values = {"name": old.name, "role": old.role, "color": _color_key(old.color), "active": old.active}
        sheet = EntrySheet(self._front.window, wording.BOOK_TITLES["provider"], entries, values)
        others = [p.name for p in practice.providers if p.id != key and p.active]

        def save() -> None:
            if (told := self._named(sheet, others)) is not None:
                new = replace(
                    old,
                    name=told["name"],
                    role=told["role"] or None,
                    color=_color_of(told["color"], old.color),
                    active=told["active"],
                )
                keep = partial(self._keep_made, sheet, editor.put_provider, new)
                self._retiring(editor.to_come(provider_id=key) if key and old.active and not new.active else None, keep)

        self._open(sheet, save)

    def _room(self, editor: DirectoryEditor, practice: Practice, key: str) -> None:
        old = next((r for r in practice.rooms if r.id == key), Room(id="", name=""))
        entries = [Entry("name", wording.BOOK_NAME), Entry("active", wording.BOOK_ACTIVE, "switch")]
        values = {"name": old.name, "active": old.active}
        sheet = EntrySheet(self._front.window, wording.BOOK_TITLES["room"], entries, values)
        others = [r.name for r in practice.rooms if r.id != key and r.active]

        def save() -> None:
            if (told := self._named(sheet, others)) is not None:
                new = replace(old, name=told["name"], active=told["active"])
                keep = partial(self._keep_made, sheet, editor.put_room, new)
                self._retiring(editor.to_come(room_id=key) if key and old.active and not new.active else None, keep)

        self._open(sheet, save)

    def _type(self, editor: DirectoryEditor, practice: Practice, key: str) -> None:
        old = next((t for t in practice.visit_types if t.id == key), VisitType(id="", name="", minutes=30))
        entries = [
            Entry("name", wording.BOOK_NAME),
            Entry("minutes", wording.BOOK_MINUTES, "minutes"),
            _color_entry(old.color),
            Entry("who", wording.BOOK_WHO, "many", [(p.id, p.name) for p in practice.providers if p.active]),
            Entry("active", wording.BOOK_ACTIVE, "switch"),
        ]
        values = {
            "name": old.name,
            "minutes": old.minutes,
            "color": _color_key(old.color),
            "who": old.provider_ids,
            "active": old.active,
        }
        sheet = EntrySheet(self._front.window, wording.BOOK_TITLES["type"], entries, values)
        others = [t.name for t in practice.visit_types if t.id != key and t.active]

        def save() -> None:
            if (told := self._named(sheet, others)) is not None:
                color = _color_of(told["color"], old.color)
                new = replace(
                    old,
                    name=told["name"],
                    minutes=told["minutes"],
                    color=color,
                    provider_ids=told["who"],
                    active=told["active"],
                )
                self._keep(sheet, editor.put_visit_type(new))

        self._open(sheet, save)

    def _week(self, editor: DirectoryEditor, practice: Practice, key: str) -> None:
        person = next((p.name for p in practice.providers if p.id == key), "")

        def told(week: Any) -> None:
            sheet = WeekSheet(self._front.window, wording.hours_of(person), book_model.plans(*week))

            def save() -> None:
                if (days := sheet.told()) is not None:
                    self._keep(sheet, editor.set_week(key, *book_model.week_of(days, key)))

            self._open(sheet, save)

        self._front.tasks.start(editor.week_of(key), then=told)

    # --- closing time ---

    def _close_time(self, editor: DirectoryEditor, practice: Practice, _key: str) -> None:
        who = [(p.id, p.name) for p in practice.providers if p.active]
        sheet = ClosedSheet(self._front.window, self._front.desk.today(), who)
        self._open(sheet, partial(self._closing, editor, sheet))

    def _closing(self, editor: DirectoryEditor, sheet: ClosedSheet) -> None:
        all_day, (start, end) = sheet.all_day.isChecked(), sheet.times()
        first = sheet.first.day
        last = sheet.last.day if all_day else first
        wrong = book_model.wrong_closing(first, last, all_day=all_day, start=start, end=end)
        if wrong:
            sheet.say(wrong, sheet.last if all_day else sheet.end)
            return
        zone = self._front.desk.zone(editor.connection)
        begin = datetime.combine(first, time() if all_day else start, zone)
        to_midnight = all_day or end == time()
        until = (
            datetime.combine(last + timedelta(days=1), time(), zone)
            if to_midnight
            else datetime.combine(first, end, zone)
        )
        span, provider = Span(start=begin, end=until), sheet.who.currentData() or None
        label = sheet.why.text().strip()

        def close() -> None:
            if all_day and provider is None:
                self._keep(sheet, editor.close_days(first, last, label))
            else:
                self._keep(sheet, editor.close_time(span, label or None, provider))

        booked = editor.booked(span, provider)
        if booked:
            self._ask_over(booked, close, wording.booked_then(len(booked)), wording.BOOK_CLOSE_ANYWAY)
        else:
            close()

    def _keep_made(self, sheet: Sheet, put: Callable[[Any], Coroutine[Any, Any, Any]], new: Any) -> None:
        self._keep(sheet, put(new))

    def _retiring(self, looking: Coroutine[Any, Any, Sequence[Visit]] | None, keep: Callable[[], None]) -> None:
        """Who is retired may still have visits to come: they are named first."""

        def told(booked: Sequence[Visit]) -> None:
            if booked:
                self._ask_over(booked, keep, wording.booked_later(len(booked)), wording.BOOK_RETIRE_ANYWAY)
            else:
                keep()

        if looking is None:
            keep()
        else:
            self._front.tasks.start(looking, then=told, latest="retire")

    def _ask_over(self, booked: Sequence[Visit], go_on: Callable[[], None], title: str, go: str) -> None:
        """Some have a visit then: they are named, and stay."""
        from ui.outbox_ask import Question

        lines = [self._visit_line(visit) for visit in booked[:LISTED]]
        if len(booked) > LISTED:
            lines.append("…")
        Question(
            self._front.window,
            title,
            [*lines, wording.BOOK_STAY],
            stay=wording.BOOK_BACK,
            go=go,
            identifier="book.over",
            gone=go_on,
            danger=False,
        ).open()

    def _visit_line(self, visit: Visit) -> str:
        appointment, front = visit.appointment, self._front
        at = appointment.span.start.astimezone(front.desk.zone(visit.ref.connection))
        name = appointment.patient_name or wording.day_visit()
        if front.names_hidden:
            name = wording.name_hidden(name)
        return f"{wording.day_heading(at.date(), long=False)}, {wording.clock_time(at)} · {name}"

    def _reopen(self, editor: DirectoryEditor, _practice: Practice, key: str) -> None:
        from ui.outbox_ask import Question

        closed = next((one for one in self._closed.get(editor.connection, ()) if one.id == key), None)
        if closed is None:
            return
        words = book_model.closed_words(closed, self._front.desk.zone(editor.connection))

        def again() -> None:
            self._front.tasks.start(editor.open_again(key), then=lambda _done: self.fill())

        Question(
            self._front.window,
            wording.BOOK_REOPEN_ASKED,
            [" · ".join(filter(None, (words, closed.label)))],
            stay=wording.BOOK_KEEP_CLOSED,
            go=wording.BOOK_OPEN_IT,
            identifier="book.reopen",
            gone=again,
            danger=False,
        ).open()


def _color_entry(color: str | None) -> Entry:
    keys = ["", *practice_colors.NAMES, *(["kept"] if _color_key(color) == "kept" else [])]
    return Entry("color", wording.BOOK_COLOR, "choice", [(key, wording.BOOK_COLORS[key]) for key in keys])


def _color_key(color: str | None) -> str:
    """One of ours by its name; another program's colour is kept as it is."""
    if not color:
        return ""
    return color if color in practice_colors.NAMES else "kept"


def _color_of(key: str, old: str | None) -> str | None:
    return old if key == "kept" else key or None
