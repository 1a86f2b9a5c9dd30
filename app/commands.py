"""The commands over the desk: agenda, patients, slots, book, move, cancel, status, outbox, sync.

Each opens the data folder, does one thing and closes in reverse order. While a Daybook window is open the reading ones
look on without it noticing; the changing ones say that the window has the book. Not here: the grammar (`cli.py`).
"""

from __future__ import annotations

import asyncio
from argparse import Namespace
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta

from adapters import errors
from adapters.change import Book
from adapters.model import Practice, Provider, Room, Span, Status, VisitType
from app import exports, home, printing, when
from app.clock import SystemClock
from app.desk import Desk
from app.finder import Request
from app.opening import House, open_house
from app.outcome import DONE, SAID_NO, UNKNOWN, Wrong
from app.printing import Printer
from app.ref import Ref
from app.settings import Settings
from app.writeback import State, Writeback
from app.writer import InlineWriter

READING = 20.0
"""Seconds a fresh reading may take before what is kept here is shown instead."""


@asynccontextmanager
async def desk_of(
    told: Namespace, printer: Printer, *, changes: bool = False, awake: bool = True
) -> AsyncIterator[Desk]:
    """The desk of the data folder. `changes`: it must be ours alone; `awake`: connections are opened."""
    house = _open(told, changes)
    for title, detail in house.troubles:
        printer.say(f"{title}. {detail}")
    try:
        if not house.desk.connections:
            raise Wrong("No practice is connected yet. Connect one with “daybook connect”, or try “daybook --sample”.")
        if awake and not house.is_watching:
            await house.desk.start()
        yield house.desk
    finally:
        await house.desk.close()
        house.close()


def _open(told: Namespace, changes: bool) -> House:
    import random

    try:
        return open_house(
            sample=told.sample,
            fresh=told.fresh,
            clock=SystemClock(),
            chance=random.SystemRandom(),
            writer=InlineWriter(),
            adjust=_at_once,
            watch=not changes,
        )
    except home.AlreadyRunning:
        raise Wrong("Daybook is open on this computer and has the book. Make the change there, or close it.") from None


def _at_once(settings: Settings) -> Settings:
    """A command has no undo window: it is typed out and sent."""
    return replace(settings, undo_seconds=0)


# --- reading ----------------------------------------------------------------------------------------------------------


async def agenda(told: Namespace, printer: Printer) -> int:
    async with desk_of(told, printer) as desk:
        day = day_of(desk, told.date)
        await _fresh(desk, day, day, printer)
        laid = desk.agenda(day)
        if not laid.known:
            raise errors.Unreachable("This day was never read", "Nothing is shown rather than something wrong.")
        if not laid.complete:
            printer.say("A part of this day could not be read: visits may be missing.")
        changes = {wb.id: wb for wb in desk.pending()}
        rows = exports.rows(laid, desk.practices(), changes, connection_of(desk, told))
        if told.csv:
            printer.text(exports.csv_text(rows))
        elif told.ics:
            printer.text(exports.ics_text(rows, desk.now()))
        elif told.pdf:
            name = next((p.name for p in desk.practices().values()), "Daybook")
            _save(told.pdf, exports.pdf_bytes(laid, rows, name, desk.now().astimezone(desk.zone())))
            printer.say(f"Saved {len(rows)} visits. The file holds patient names: keep it as you keep the book.")
        else:
            printer.data(rows, printing.agenda_lines(rows))
        return DONE


def _save(path: str, content: bytes) -> None:
    try:
        with open(path, "wb") as file:
            file.write(content)
    except OSError:
        raise Wrong("The file could not be written there. Nothing was changed.") from None


async def patients(told: Namespace, printer: Printer) -> int:
    async with desk_of(told, printer) as desk:
        await _patients_known(desk)
        found = await desk.find_patients(" ".join(told.text), told.limit)
        while not found.whole:
            found = await desk.find_patients(" ".join(told.text), told.limit)
        wanted = connection_of(desk, told)
        rows = [printing.patient_row(hit) for hit in found.hits if wanted in (None, hit.hit.ref.connection)]
        for row in rows:
            _complete(desk, row)
        printer.data(rows, printing.patient_lines(rows))
        if not rows:
            printer.say(f"No patient matches. {found.known} patients were looked through.")
        return DONE


def _complete(desk: Desk, row: dict[str, object]) -> None:
    known = desk.store.patient(str(row["connection"]), str(row["id"]))
    if known is not None:
        row["phones"] = [{"kind": p.kind, "number": p.number} for p in known.phones]
        row["email"], row["active"] = known.email, known.active


async def slots(told: Namespace, printer: Printer) -> int:
    async with desk_of(told, printer) as desk:
        first, minutes = day_of(desk, told.first), minutes_of(told.minutes)
        connection = connection_of(desk, told)
        kind = _named(desk, connection, "visit type", told.visit_type, _types) if told.visit_type else None
        request = Request(
            first=first,
            last=first + timedelta(days=max(1, told.days) - 1),
            minutes=minutes,
            providers=frozenset(_named(desk, connection, "provider", p, _providers) for p in told.provider),
            visit_type=kind,
            connections=frozenset({connection}) if connection else frozenset(),
            not_before=desk.now(),
            step=desk.settings.step_minutes,
        )
        await _fresh(desk, request.first, request.last, printer)
        answer = await desk.free_slots(request)
        names = _names(desk)
        rows = [printing.slot_row(slot, names) for slot in answer.best(10_000)]
        why = [
            {
                "day": day.date.isoformat(),
                "unread": list(day.unread),
                "why": {names.get(w.provider, w.provider.id): printing.fact_words(w.fact) for w in day.why},
                "relaxations": [{"what": printing.fact_words(r.fact), "adds": r.times} for r in day.relaxations],
            }
            for day in answer.days
            if told.why and not day.openings
        ]
        lines = printing.slot_lines(rows)
        for day in why:
            lines += [f"{day['day']}: no time fits", *(f"  {who}: {fact}" for who, fact in day["why"].items())]  # type: ignore[attr-defined]
        printer.data({"slots": rows, "why": why} if told.why else rows, lines)
        if answer.unread:
            printer.say(f"{len(answer.unread)} of the days could not be read, so they are not called full.")
        return DONE


async def sync(told: Namespace, printer: Printer) -> int:
    async with desk_of(told, printer, changes=True) as desk:
        today, days = desk.today(), max(1, told.days)
        for number in range(0, days, 7):
            first = today + timedelta(days=number)
            await desk.refresh(first, min(first + timedelta(days=6), today + timedelta(days=days - 1)))
            printer.say(f"Read {min(number + 7, days)} of {days} days.")
        document = [
            {"connection": c.id, "name": c.name, "state": desk.link(c.id).state.value} for c in desk.connections
        ]
        printer.data(document, [f"{row['name']}: {row['state']}" for row in document])
        return DONE


# --- changing ---------------------------------------------------------------------------------------------------------


async def book(told: Namespace, printer: Printer) -> int:
    async with desk_of(told, printer, changes=True) as desk:
        await _known(desk)
        start = moment_of(desk, told.start)
        provider = _named(desk, connection_of(desk, told), "provider", told.provider, _providers)
        _allowed(desk, provider.connection, "book")
        room = _named(desk, provider.connection, "room", told.room, _rooms).id if told.room else None
        kind = _named(desk, provider.connection, "visit type", told.visit_type, _types).id if told.visit_type else None
        card = await desk.patient(Ref(provider.connection, told.patient))
        await _fresh(desk, start.date(), start.date(), printer)
        change = Book(
            patient_id=told.patient,
            provider_id=provider.id,
            span=Span(start=start, end=start + timedelta(minutes=minutes_of(told.minutes))),
            room_id=room,
            visit_type_id=kind,
            note=told.note,
        )
        name = f"{card.patient.family}, {card.patient.given}"
        return await _follow(
            desk, await desk.book(change, connection=provider.connection, patient_name=name), told, printer
        )


async def move(told: Namespace, printer: Printer) -> int:
    async with desk_of(told, printer, changes=True) as desk:
        await _known(desk)
        ref, was = await _visit(desk, told, printer)
        _allowed(desk, ref.connection, "move")
        start = moment_of(desk, told.start)
        length = timedelta(minutes=minutes_of(told.minutes)) if told.minutes else was.end - was.start
        provider = _named(desk, ref.connection, "provider", told.provider, _providers).id if told.provider else None
        room = _named(desk, ref.connection, "room", told.room, _rooms).id if told.room else None
        span = Span(start=start, end=start + length)
        return await _follow(desk, await desk.move(ref, span, provider, room), told, printer)


async def cancel(told: Namespace, printer: Printer) -> int:
    async with desk_of(told, printer, changes=True) as desk:
        await _known(desk)
        ref, _ = await _visit(desk, told, printer)
        _allowed(desk, ref.connection, "cancel")
        return await _follow(desk, await desk.cancel(ref, told.reason), told, printer)


async def status(told: Namespace, printer: Printer) -> int:
    async with desk_of(told, printer, changes=True) as desk:
        try:
            wanted = Status(told.status.replace("-", "_").lower())
        except ValueError:
            raise Wrong(f"There is no such status. Known: {', '.join(Status)}.") from None
        await _known(desk)
        ref, _ = await _visit(desk, told, printer)
        _allowed(desk, ref.connection, "set_status")
        practice = desk.practice(ref.connection)
        if practice is not None and practice.statuses and wanted not in practice.statuses:
            raise errors.Unsupported("set_status", f"This practice can set: {', '.join(practice.statuses)}.")
        return await _follow(desk, await desk.set_status(ref, wanted), told, printer)


async def outbox(told: Namespace, printer: Printer) -> int:
    async with desk_of(told, printer, changes=told.do is not None, awake=told.do is not None) as desk:
        if told.do is None:
            found = [*desk.pending(), *(desk.settled(desk.today()) if told.all else ())]
            rows = [printing.writeback_row(wb, desk.zone(wb.connection)) for wb in found]
            printer.data(rows, printing.writeback_lines(rows))
            return DONE
        if told.id is None or desk.writeback(told.id) is None:
            raise Wrong("Name one of the changes that “daybook outbox” lists.")
        return await _do(desk, told, printer)


async def _do(desk: Desk, told: Namespace, printer: Printer) -> int:
    from app.writeback import Illegal

    try:
        if told.do == "retry":
            wait = Namespace(wait=30.0)
            return await _follow(desk, await desk.retry(told.id), wait, printer)
        if told.do == "drop":
            await desk.drop(told.id)
        elif told.word is None:
            raise Wrong("Say what became of it: “settle ID happened” or “settle ID did-not”.")
        else:
            await desk.settle(told.id, told.word == "happened")
    except (Illegal, KeyError):
        raise Wrong("In its present state that cannot be done with this change; nothing was done.") from None
    return _report(desk, told.id, printer)


async def _follow(desk: Desk, wb: Writeback, told: Namespace, printer: Printer) -> int:
    """Wait for the final word; what is still open stays in the outbox."""
    final = (State.DONE, State.REFUSED, State.DROPPED)
    news = asyncio.Event()

    def heard(_pending: object) -> None:
        news.set()

    end = desk.pending_changed.subscribe(heard)
    try:
        async with asyncio.timeout(max(0.0, told.wait)):
            while (now := desk.writeback(wb.id)) is None or now.state not in final:
                await news.wait()
                news.clear()
    except TimeoutError:
        pass
    finally:
        end()
    return _report(desk, wb.id, printer)


def _report(desk: Desk, ident: str, printer: Printer) -> int:
    wb = desk.writeback(ident)
    if wb is None:
        return DONE
    row = printing.writeback_row(wb, desk.zone(wb.connection))
    printer.data(row, printing.writeback_lines([row]))
    if wb.state in (State.DONE, State.DROPPED):
        return DONE
    if wb.state is State.REFUSED:
        printer.say("The practice system said no; the change waits in the outbox for a decision.")
        return SAID_NO
    printer.say("There is no final word yet. The change is kept in the outbox and goes on when Daybook next runs.")
    return UNKNOWN


# --- what was typed ---------------------------------------------------------------------------------------------------


def day_of(desk: Desk, text: str) -> date:
    try:
        return when.parse_date(text, today=desk.today())
    except when.Unreadable as mistake:
        raise Wrong(_with_readings(mistake)) from None


def moment_of(desk: Desk, text: str) -> datetime:
    try:
        return when.parse_moment(text, today=desk.today(), zone=desk.zone())
    except when.Unreadable as mistake:
        raise Wrong(_with_readings(mistake)) from None


def minutes_of(text: str) -> int:
    try:
        return when.parse_minutes(text)
    except when.Unreadable as mistake:
        raise Wrong(_with_readings(mistake)) from None


def _with_readings(mistake: when.Unreadable) -> str:
    readings = ", ".join(r.isoformat() if hasattr(r, "isoformat") else str(r) for r in mistake.readings)
    return f"{mistake.sentence} It could be: {readings}." if readings else mistake.sentence


def connection_of(desk: Desk, told: Namespace) -> str | None:
    """The connection named by id or by name."""
    if told.connection is None:
        return None
    for connection in desk.connections:
        if told.connection in (connection.id, connection.name):
            return connection.id
    raise Wrong("There is no connection of that name. “daybook connections” lists them.")


Things = Iterable[Provider | Room | VisitType]


def _providers(practice: Practice) -> Things:
    return practice.providers


def _rooms(practice: Practice) -> Things:
    return practice.rooms


def _types(practice: Practice) -> Things:
    return practice.visit_types


def _named(desk: Desk, connection: str | None, what: str, text: str, kind: Callable[[Practice], Things]) -> Ref:
    """A provider, room or visit type by id or by its whole name."""
    found = [
        Ref(c, thing.id)
        for c, practice in desk.practices().items()
        if connection in (None, c)
        for thing in kind(practice)
        if text == thing.id or text.casefold() == thing.name.casefold()
    ]
    if len(found) != 1:
        raise Wrong(f"{'No' if not found else 'More than one'} {what} goes by that; use its id and --connection.")
    return found[0]


def _names(desk: Desk) -> dict[Ref, str]:
    found: dict[Ref, str] = {}
    for c, practice in desk.practices().items():
        found |= {Ref(c, provider.id): provider.name for provider in practice.providers}
        found |= {Ref(c, room.id): room.name for room in practice.rooms}
    return found


def _allowed(desk: Desk, connection: str, change: str) -> None:
    verdict = desk.may(connection, change)
    if not verdict:
        raise errors.Locked() if verdict.why == "link_refused" else errors.Unsupported(change, verdict.why)


async def _visit(desk: Desk, told: Namespace, printer: Printer) -> tuple[Ref, Span]:
    """A standing visit by its id, freshly read where that works."""
    wanted = connection_of(desk, told)
    for connection in desk.connections:
        if wanted in (None, connection.id):
            ref = Ref(connection.id, told.visit)
            day = desk.store.day_of_visit(connection.id, told.visit)
            if day is not None:
                await _fresh(desk, day, day, printer)
            visit = desk.visit(ref, day)
            if visit is not None:
                return ref, visit.appointment.span
    raise errors.NotFound("the visit")


async def _known(desk: Desk) -> None:
    """Wait until every connection has told its directory, where it can."""
    await _when(desk, lambda: all(desk.practice(c.id) is not None for c in desk.connections))


async def _patients_known(desk: Desk) -> None:
    """Wait until the patients of every connection were read once; later ones come as changes."""
    await _when(desk, lambda: all(desk.store.cursor(c.id, "patients_at") for c in desk.connections))


async def _when(desk: Desk, true: Callable[[], bool]) -> None:
    news = asyncio.Event()

    def heard(_news: object) -> None:
        news.set()

    ends = [t.subscribe(heard) for t in (desk.link_changed, desk.patients_changed, desk.day_changed)]
    try:
        async with asyncio.timeout(READING):
            while not true():
                await news.wait()
                news.clear()
    except TimeoutError:
        pass
    finally:
        for end in ends:
            end()


async def _fresh(desk: Desk, first: date, last: date, printer: Printer) -> None:
    """Read these days again; say so when what is kept here must do."""
    try:
        async with asyncio.timeout(READING):
            await _known(desk)
            await desk.refresh(first, last)
    except (errors.Unreachable, errors.Throttled, errors.Unavailable, TimeoutError):
        printer.say("The practice system could not be read just now: this is as last known.")
