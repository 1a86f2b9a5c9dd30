"""The commands that ask for a change (book, move, cancel, status) and those about changes on their way (outbox).

A change is sealed, then followed for `--wait` seconds; what is not final then stays in the outbox and goes on when
Daybook next runs. Not here: reading, opening the folder and waiting (`looking.py`, `seat.py`).
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Awaitable, Iterable
from datetime import date, timedelta

from adapters import errors
from adapters.change import Book
from adapters.model import Status
from app import printing
from app.agenda import Visit
from app.commands import seat, typed
from app.desk import Desk
from app.outcome import DONE, SAID_NO, UNKNOWN, Wrong
from app.printing import Printer
from app.ref import Ref
from app.writeback import Illegal, State, Writeback

FINAL = (State.DONE, State.REFUSED, State.DROPPED)
SEARCHED = 28
"""Days read at once when a visit is on none that was read yet."""


async def book(told: Namespace, printer: Printer) -> int:
    minutes = typed.minutes_of(told.minutes)
    async with seat.desk_of(told, printer, changes=True) as desk:
        provider = await _provider(desk, told)
        connection = provider.connection
        start = typed.moment_of(desk, told.start, connection)
        room, kind = told.room, told.visit_type
        if room is not None:
            room = typed.thing_of(desk, "room", room, (connection,), typed.rooms).id
        if kind is not None:
            kind = typed.thing_of(desk, "visit type", kind, (connection,), typed.visit_types).id
        await seat.fresh(desk, (connection,), start.date(), start.date(), printer)
        _allowed(desk, connection, "book")
        who = _patient(desk, told.patient, connection)
        card = await desk.patient(who)
        change = Book(
            patient_id=who.id,
            provider_id=provider.id,
            span=typed.span_of(start, minutes),
            room_id=room,
            visit_type_id=kind,
            note=told.note,
        )
        name = f"{card.patient.family}, {card.patient.given}"
        wb = await desk.book(change, connection=connection, patient_name=name)
        return await _follow(desk, wb, told, printer)


async def _provider(desk: Desk, told: Namespace) -> Ref:
    """The provider; a patient or connection that is told settles which practice is meant."""
    chosen = typed.connections_of(desk, told)
    await seat.directories(desk, chosen)
    own = [ref.connection for ref in typed.refs_of(desk, told.patient, chosen) if ref.id != told.patient]
    return typed.thing_of(desk, "provider", told.provider, own or chosen, typed.providers)


def _patient(desk: Desk, text: str, connection: str) -> Ref:
    """A patient by id; one that names a connection counts only where no id is spelled like it."""
    refs = list(typed.refs_of(desk, text, (connection,)))
    return next((ref for ref in refs if desk.known_patient(ref) is not None), refs[-1])


async def move(told: Namespace, printer: Printer) -> int:
    length = typed.minutes_of(told.minutes) if told.minutes is not None else None
    async with seat.desk_of(told, printer, changes=True) as desk:
        visit = await _visit(desk, told, printer)
        connection, provider, room = visit.ref.connection, told.provider, told.room
        _allowed(desk, connection, "move")
        start = typed.moment_of(desk, told.start, connection)
        if provider is not None:
            provider = typed.thing_of(desk, "provider", provider, (connection,), typed.providers).id
        if room is not None:
            room = typed.thing_of(desk, "room", room, (connection,), typed.rooms).id
        span = typed.span_of(start, length or visit.appointment.span.minutes)
        return await _follow(desk, await desk.move(visit.ref, span, provider, room), told, printer)


async def cancel(told: Namespace, printer: Printer) -> int:
    async with seat.desk_of(told, printer, changes=True) as desk:
        visit = await _visit(desk, told, printer)
        _allowed(desk, visit.ref.connection, "cancel")
        return await _follow(desk, await desk.cancel(visit.ref, told.reason), told, printer)


async def status(told: Namespace, printer: Printer) -> int:
    try:
        wanted = Status(told.status.strip().replace("-", "_").replace(" ", "_").lower())
    except ValueError:
        raise Wrong(f"There is no such status. Known: {', '.join(Status)}.") from None
    async with seat.desk_of(told, printer, changes=True) as desk:
        visit = await _visit(desk, told, printer)
        _allowed(desk, visit.ref.connection, "set_status")
        practice = desk.practice(visit.ref.connection)
        if practice is not None and practice.statuses and wanted not in practice.statuses:
            raise errors.Unsupported("set_status", f"It can set: {', '.join(practice.statuses)}.")
        return await _follow(desk, await desk.set_status(visit.ref, wanted), told, printer)


def _allowed(desk: Desk, connection: str, change: str) -> None:
    """Raises Unsupported with the system's reason, or Locked."""
    verdict = desk.may(connection, change)
    if verdict:
        return
    if verdict.why != "link_refused":
        raise errors.Unsupported(change, verdict.why)
    link = desk.link(connection)
    raise errors.Locked(link.title, link.detail)


# --- which visit ------------------------------------------------------------------------------------------------------


async def _visit(desk: Desk, told: Namespace, printer: Printer) -> Visit:
    """The one standing visit of that id, freshly read where that works. Raises Wrong, NotFound."""
    chosen = typed.connections_of(desk, told)
    await seat.directories(desk, chosen)
    for connection, day in {
        (ref.connection, day)
        for ref in typed.refs_of(desk, told.visit, chosen)
        if (day := desk.store.day_of_visit(*ref)) is not None
    }:
        await seat.fresh(desk, (connection,), day, day, printer)
    found = _standing(desk, told.visit, chosen)
    if not found:
        found = await _searched(desk, told.visit, chosen, printer)
    if len(found) > 1:
        raise Wrong(f"More than one practice has a visit of that id. Say which: {typed.spelled(found)}.")
    if not found:
        raise errors.NotFound("the visit")
    return next(iter(found.values()))


def _standing(desk: Desk, text: str, connections: Iterable[str]) -> dict[Ref, Visit]:
    drawn = (desk.visit(ref, desk.store.day_of_visit(*ref)) for ref in typed.refs_of(desk, text, connections))
    return {visit.ref: visit for visit in drawn if visit is not None}


async def _searched(desk: Desk, text: str, connections: Iterable[str], printer: Printer) -> dict[Ref, Visit]:
    """On the days that were never read, the coming ones first: it may have been made elsewhere, or moved there."""
    chosen, now = tuple(connections), typed.today(desk)
    back, ahead = desk.window
    printer.say("Looking for the visit…")
    for start in (*range(0, ahead, SEARCHED), *range(-SEARCHED, -back - SEARCHED, -SEARCHED)):
        first, last = now + timedelta(days=start), now + timedelta(days=start + SEARCHED - 1)
        if not _all_read(desk, chosen, first, last):
            failed = await seat.fresh(desk, chosen, first, last, printer)
            if failed:
                raise next(iter(failed.values()))
        if found := _standing(desk, text, chosen):
            return found
    return {}


def _all_read(desk: Desk, connections: Iterable[str], first: date, last: date) -> bool:
    return all(len(desk.store.read_times(c, first, last)) > (last - first).days for c in connections)


# --- what became of it ------------------------------------------------------------------------------------------------


async def outbox(told: Namespace, printer: Printer) -> int:
    async with seat.desk_of(told, printer) as desk:
        await seat.gone_out(desk, told.wait)
        found = list(desk.pending())
        if told.all:
            days = range(-1, desk.settings.keep_saved_days + 1)
            found += [wb for n in days for wb in desk.settled(desk.today() - timedelta(days=n))]
        rows = [printing.writeback_row(wb, desk.zone(wb.connection)) for wb in found]
        printer.data(rows, printing.writeback_lines(rows))
        if not rows:
            printer.say("Nothing is on its way.")
        return DONE


async def retry(told: Namespace, printer: Printer) -> int:
    async with seat.desk_of(told, printer, changes=True) as desk:
        wb = _change(desk, told.id)
        if wb.state is not State.REFUSED:
            raise Wrong(_not_now(wb, "Only a refused change can be tried again."))
        days = desk.days_of(wb)
        if days:
            await seat.fresh(desk, (wb.connection,), min(days), max(days), printer)
        return await _done_with(desk, wb, desk.retry(wb.id), told, printer)


async def drop(told: Namespace, printer: Printer) -> int:
    async with seat.desk_of(told, printer, changes=True) as desk:
        wb = _change(desk, told.id)
        if wb.state is not State.QUEUED:
            return await _done_with(desk, wb, desk.drop(wb.id), Namespace(wait=0.0), printer)
        await seat.directories(desk, (wb.connection,))
        _allowed(desk, wb.connection, "withdraw")
        if not await desk.take_back(wb.id):
            printer.say("It is too late to take it back.")
        return _report(desk, wb.id, printer, wanted=State.DROPPED)


async def settle(told: Namespace, printer: Printer) -> int:
    async with seat.desk_of(told, printer, changes=True) as desk:
        wb = _change(desk, told.id)
        if wb.state is not State.UNSURE and not wb.differs:
            raise Wrong(_not_now(wb, "Only a change in doubt can be settled."))
        return await _done_with(desk, wb, desk.settle(wb.id, told.word == "happened"), told, printer)


def _change(desk: Desk, ident: str) -> Writeback:
    wb = desk.writeback(ident)
    if wb is None:
        raise Wrong("There is no change of that id; “daybook outbox --all” lists them.")
    return wb


def _not_now(wb: Writeback, why: str) -> str:
    return f"This change is {wb.state.value}. {why} Nothing was done."


async def _done_with(desk: Desk, wb: Writeback, deed: Awaitable[object], told: Namespace, printer: Printer) -> int:
    """Do it, and follow the change, or the new one that came of it."""
    try:
        new = await deed
    except (Illegal, KeyError):
        now = desk.writeback(wb.id) or wb
        raise Wrong(_not_now(now, "That cannot be done with it in this state.")) from None
    return await _follow(desk, new if isinstance(new, Writeback) else wb, told, printer)


async def _follow(desk: Desk, wb: Writeback, told: Namespace, printer: Printer) -> int:
    """Wait for the final word; what is still open stays in the outbox."""
    printer.sealed = True

    def is_final() -> bool:
        now = desk.writeback(wb.id)
        return now is not None and now.state in FINAL

    await seat.until(desk, is_final, told.wait)
    return _report(desk, wb.id, printer)


def _report(desk: Desk, ident: str, printer: Printer, wanted: State | None = None) -> int:
    """The change as it stands; the status says whether it is as `wanted` (None: kept, or gone as asked)."""
    wb = desk.writeback(ident)
    if wb is None:
        return DONE
    row = printing.writeback_row(wb, desk.zone(wb.connection))
    printer.data(row, printing.writeback_lines([row]))
    if wb.state is State.REFUSED:
        printer.say("The practice system said no; the change waits in the outbox for a decision.")
        return SAID_NO
    if wb.state not in FINAL:
        printer.say("There is no final word yet. The change is kept in the outbox and goes on when Daybook next runs.")
        return UNKNOWN
    return DONE if wanted in (None, wb.state) else SAID_NO
