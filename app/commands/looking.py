"""The commands that read over the desk: agenda, patients, slots; and `sync`, which reads afresh.

Not here: what is written where (`printing.py`, `exports.py`), opening the folder and waiting (`seat.py`).
"""

from __future__ import annotations

from argparse import Namespace
from datetime import date, timedelta

from adapters import errors
from app import exports, paper, printing
from app.audit import Audit
from app.commands import seat, typed
from app.desk import Desk
from app.finder import Answer, Day, Request
from app.outcome import DONE, Wrong, status_of
from app.paper import day_as_seen
from app.patients import PatientHits
from app.printing import Printer, Row
from app.ref import Ref

MOST_TEXT = 40
"""Free times that are printed for a person; JSON has all."""


async def agenda(told: Namespace, printer: Printer) -> int:
    async with seat.desk_of(told, printer) as desk:
        chosen = typed.connections_of(desk, told)
        await seat.directories(desk, chosen)
        # Each practice has a today of its own.
        days = {c: typed.day_of(desk, told.date, c) for c in chosen}
        failed: dict[str, errors.PmsError] = {}
        for day in set(days.values()):
            failed |= await seat.fresh(desk, [c for c in chosen if days[c] == day], day, day, printer)
        unread: dict[str, errors.PmsError] = {}
        rows: list[Row] = []
        changes = {wb.id: wb for wb in desk.pending()}
        for connection, day in days.items():
            practice, laid = desk.practice(connection), day_as_seen(desk, connection, day)
            if practice is None or laid is None:
                unread[connection] = failed.get(connection) or NEVER_READ
                continue
            if not laid.complete:
                printer.say("A part of this day could not be read: visits may be missing.")
            rows += exports.rows(laid, practice, changes)
        if len(unread) == len(days):
            raise next(iter(unread.values()))
        rows.sort(key=exports.moment)
        _print_agenda(told, printer, desk, days, rows)
        for connection in unread:
            printer.say(f"{_name(desk, connection)} is missing here: that day was never read.")
        return status_of(next(iter(unread.values()))) if unread else DONE


NEVER_READ = errors.Unreachable("This day was never read", "Nothing is shown rather than something wrong.")


def _print_agenda(told: Namespace, printer: Printer, desk: Desk, days: dict[str, date], rows: list[Row]) -> None:
    practices, several = desk.practices(), len(desk.connections) > 1
    title = ", ".join(practices[c].name for c in days if c in practices)
    connection, day = next(iter(days.items()))
    if told.csv:
        printer.exact(exports.csv_text(rows))
    elif told.ics:
        printer.exact(exports.ics_text(rows, desk.now()))
    elif told.pdf:
        _save(told.pdf, exports.pdf_bytes(day, rows, title, desk.now().astimezone(desk.zone(connection))))
        printer.say(f"Saved {len(rows)} visits. The file holds patient names: keep it as you keep the book.")
    else:
        heading = f"{title}, {day:%A, %d %B %Y}" + ("" if rows else ": no visits")
        printer.data(rows, [heading, *printing.agenda_lines(rows, several=several)])
        return
    Audit(desk.store).record(*paper.entries_of(desk, days))


def _save(path: str, content: bytes) -> None:
    try:
        paper.save(path, content)
    except (OSError, ValueError):
        raise Wrong("The file could not be written there. Nothing was changed.") from None


def _name(desk: Desk, connection: str) -> str:
    return next(c.name for c in desk.connections if c.id == connection)


# --- patients ---------------------------------------------------------------------------------------------------------


async def patients(told: Namespace, printer: Printer) -> int:
    text = " ".join(told.text).strip()
    if not text:
        raise Wrong("Type a part of a name, a phone number, a birth date or a chart number.")
    async with seat.desk_of(told, printer) as desk:
        chosen = typed.connections_of(desk, told)
        await seat.patients_known(desk, chosen, printer)
        # Where one of several connections is asked for, the others' patients are found too, and left out.
        most = told.limit if len(chosen) == len(desk.connections) else told.limit * 50
        found = await _found(desk, text, most, printer)
        hits = [hit for hit in found.hits if hit.hit.ref.connection in chosen][: told.limit]
        rows = [_complete(desk, printing.patient_row(hit)) for hit in hits]
        printer.data(rows, printing.patient_lines(rows, several=len(desk.connections) > 1))
        if not rows:
            printer.say(f"No patient matches. {found.known} patients were looked through.")
        return DONE


async def _found(desk: Desk, text: str, most: int, printer: Printer) -> PatientHits:
    """What the whole index answers."""
    started = desk.clock.monotonic()
    while not (found := await desk.find_patients(text, most)).whole:
        if desk.clock.monotonic() - started > seat.READING:
            printer.say("Not all patients are looked through yet: some may be missing here.")
            break
        await desk.clock.sleep(0.02)
    return found


def _complete(desk: Desk, row: Row) -> Row:
    known = desk.store.patient(row["connection"], row["id"])
    if known is not None:
        row["phones"] = [{"kind": p.kind, "number": p.number} for p in known.phones]
        row["email"], row["active"] = known.email, known.active
    return row


# --- free times -------------------------------------------------------------------------------------------------------


async def slots(told: Namespace, printer: Printer) -> int:
    async with seat.desk_of(told, printer) as desk:
        chosen = typed.connections_of(desk, told)
        await seat.directories(desk, chosen)
        first = typed.day_of(desk, told.first, chosen[0])
        kind = (
            typed.thing_of(desk, "visit type", told.visit_type, chosen, typed.visit_types) if told.visit_type else None
        )
        request = Request(
            first=first,
            last=first + timedelta(days=told.days - 1),
            minutes=typed.minutes_of(told.minutes),
            providers=frozenset(typed.thing_of(desk, "provider", p, chosen, typed.providers) for p in told.provider),
            visit_type=kind,
            connections=frozenset(chosen),
            not_before=desk.now(),
            step=desk.settings.step_minutes,
        )
        await seat.fresh(desk, chosen, request.first, request.last, printer)
        answer = await desk.free_slots(request)
        names = typed.names_of(desk)
        rows = [printing.slot_row(slot, names) for slot in answer.best(answer.starts, every=printer.as_json)]
        lines = printing.slot_lines(rows[:MOST_TEXT])
        why = [_why(day, names) for day in answer.days if not day.openings] if told.why else []
        for one in why:
            lines += [f"{one['day']}: no time fits", *(f"  {w['provider']['name']}: {w['why']}" for w in one["why"])]
            lines += [f"  It would {r['what']}: {r['adds']} times." for r in one["relaxations"]]
        printer.data({"slots": rows, "why": why} if told.why else rows, lines)
        _say_rest(printer, answer, len(rows))
        return DONE


def _say_rest(printer: Printer, answer: Answer, count: int) -> None:
    if not count:
        printer.say("No time fits on these days.")
    elif count > MOST_TEXT and not printer.as_json:
        printer.say(f"The best {MOST_TEXT} of {count} times; --json lists all.")
    if answer.unread:
        printer.say(f"{len(answer.unread)} of the days could not be read, so they are not called full.")


def _why(day: Day, names: dict[Ref, str]) -> Row:
    return {
        "day": day.date.isoformat(),
        "unread": list(day.unread),
        "why": [
            {
                "connection": w.provider.connection,
                "provider": {"id": w.provider.id, "name": names.get(w.provider, w.provider.id)},
                "why": printing.fact_words(w.fact, names),
            }
            for w in day.why
        ],
        "relaxations": [{"what": printing.fact_words(r.fact, names), "adds": r.times} for r in day.relaxations],
    }


# --- reading afresh ---------------------------------------------------------------------------------------------------


async def sync(told: Namespace, printer: Printer) -> int:
    async with seat.desk_of(told, printer, changes=True) as desk:
        chosen = [c.id for c in desk.connections]
        await seat.directories(desk, chosen)
        first = typed.today(desk)
        failed: dict[str, errors.PmsError] = {}
        for number in range(0, told.days, 7):
            week = first + timedelta(days=number)
            upto = min(number + 7, told.days)
            failed |= await seat.fresh(desk, chosen, week, first + timedelta(days=upto - 1), printer)
            printer.say(f"Read {upto} of {told.days} days.")
            chosen = [c for c in chosen if c not in failed]
        await seat.patients_known(desk, chosen, printer)
        await seat.gone_out(desk, told.wait)
        desk.store.prune(first, *desk.window)
        rows = [
            {
                "connection": c.id,
                "name": c.name,
                "state": desk.link(c.id).state.value,
                "as_of": printing.iso(desk.link(c.id).as_of, desk.zone(c.id)),
                "patients": desk.store.patient_count(c.id),
            }
            for c in desk.connections
        ]
        printer.data(rows, [f"{row['name']}: {row['state']}, {row['patients']} patients known" for row in rows])
        return status_of(next(iter(failed.values()))) if failed else DONE
