"""What the book does with a change: its rules, its queue, and its memory of what was asked.

Every change leaves a row in `request` in the same transaction as its effect, so that the book itself can prove whether
a write whose answer was lost happened. Not here: the file (`book.py`), the event loop (`adapter.py`).
"""

from __future__ import annotations

import json
import secrets
from datetime import UTC, datetime, timedelta
from typing import Any, assert_never

from adapters.change import AddPatient, Book, Cancel, Change, EditPatient, Move, SetStatus
from adapters.errors import Clash, Missing, NotFound, Reason, Refused, Unsure
from adapters.local import wire
from adapters.local.book import Book as PracticeBook
from adapters.local.book import Row
from adapters.model import Phone, Span, Status
from adapters.port import Absent, Accepted, Found, Queued, Receipt, Trace
from adapters.sentence import say

CANCEL_REASONS = (
    ("patient", say("Patient asked to cancel")),
    ("ill", say("Patient is ill")),
    ("provider", say("Provider is away")),
    ("moved", say("Booked elsewhere")),
    ("other", say("Other")),
)
SETTABLE = tuple(wire.LABELS)
NO_TIME_TAKEN = (Status.CANCELLED, Status.NO_SHOW)
SLACK = timedelta(minutes=1)
"""How far the computer's clock may have been set back between the sending of a change and the look for it."""
LONGEST = 7 * 86_400
"""Seconds; a visit is never longer, which bounds the search for overlaps."""
_ROOM_TAKEN = say("Operatory OP2 not available.")


def submit(book: PracticeBook, change: Change, now: datetime, delay: timedelta | None) -> Receipt:
    """Keep a change now, or with a delay: lay it durably in the queue, if the rules allow it as things stand.

    Raises NotFound, Refused, Clash, Missing without writing; Unsure for the visit type scripted to lose its answer.
    """
    settle_due(book, now)
    made = wire.micros(now)
    answer = _scripted(book, change)
    if delay is not None and answer != "lost":
        return _queue(book, change, made, made + round(delay / timedelta(microseconds=1)))
    if answer == "refused":
        raise _room_taken()
    with book.write():
        receipt = _apply(book, change, made)
        _note(book, change, made, made, "done", _outcome(receipt))
    if answer == "lost":
        raise Unsure(
            say("The answer was lost"), say("The book was asked, and Daybook looks whether the visit is in it.")
        )
    return receipt


def _queue(book: PracticeBook, change: Change, made: int, due: int) -> Queued:
    with book.write() as conn:
        conn.execute("SAVEPOINT trial")
        _apply(book, change, made)
        conn.execute("ROLLBACK TO trial")
        if isinstance(change, Move | Cancel | SetStatus):
            # From now on it is a person's: the sample's waiting room must not change it under the queued wish.
            conn.execute("UPDATE visit SET sample = 0 WHERE id = ?", (wire.visit_key(change.appointment_id),))
        return Queued(_note(book, change, made, due, "waiting", None))


def _note(book: PracticeBook, change: Change, made: int, due: int, state: str, outcome: str | None) -> str:
    """Remember in the book what was asked; the answer is its ticket."""
    ticket = f"Q{secrets.token_hex(8)}"
    row = (ticket, change.type, wire.change_to_text(change), made, due, state, outcome)
    book.conn.execute("INSERT INTO request VALUES (?, ?, ?, ?, ?, ?, ?)", row)
    return ticket


def settle_due(book: PracticeBook, now: datetime) -> None:
    """Keep, or refuse, every queued change whose time has come; each in a transaction of its own, in order."""
    at = wire.micros(now)
    # A change made "in the future" was queued before the computer's clock was set back: its time has come too.
    due = "SELECT ticket, change FROM request WHERE state = 'waiting' AND (due <= ? OR made > ?) ORDER BY due, made"
    for ticket, text in book.rows(due, (at, at)):
        with book.write() as conn:
            change = wire.change_from_text(text)
            conn.execute("SAVEPOINT settling")
            try:
                if _scripted(book, change) == "refused":
                    raise _room_taken()
                state, outcome = "done", _outcome(_apply(book, change, at))
            except (Refused, NotFound) as error:
                conn.execute("ROLLBACK TO settling")
                state, outcome = "refused", _refusal(error)
            conn.execute("UPDATE request SET state = ?, outcome = ? WHERE ticket = ?", (state, outcome, ticket))


def check(book: PracticeBook, ticket: str, now: datetime) -> Receipt:
    """What became of a queued change. Raises Refused or Clash, and NotFound for a ticket that is not the book's."""
    settle_due(book, now)
    found = book.row("SELECT state, outcome FROM request WHERE ticket = ?", (ticket,))
    if found is None:
        raise NotFound("ticket")
    state, outcome = found
    if state == "waiting":
        return Queued(ticket)
    if state == "withdrawn":
        raise Refused((Reason(None, say("It was taken back before it was kept.")),), say("Taken back"))
    told: dict[str, Any] = json.loads(outcome)
    if state == "refused":
        reasons = tuple(Reason(field, text) for field, text in told["reasons"])
        raise (Clash if told["clash"] else Refused)(reasons)
    return Accepted(told["remote_id"], told["overlaps"], tuple(told["warnings"]))


def withdraw(book: PracticeBook, ticket: str, now: datetime) -> bool:
    """Take a queued change back. False when it is too late. Raises NotFound for a ticket that is not the book's."""
    settle_due(book, now)
    with book.write() as conn:
        conn.execute("UPDATE request SET state = 'withdrawn' WHERE ticket = ? AND state = 'waiting'", (ticket,))
    found = book.row("SELECT state FROM request WHERE ticket = ?", (ticket,))
    if found is None:
        raise NotFound("ticket")
    return bool(found[0] == "withdrawn")


def find_trace(book: PracticeBook, change: Change, since: datetime, now: datetime) -> Trace:
    """Did it happen? Found with its ticket while it waits or was refused; Absent is proved by the book's own memory."""
    settle_due(book, now)
    found = book.row(
        "SELECT ticket, state, outcome FROM request"
        " WHERE change = ? AND made >= ? AND state <> 'withdrawn' ORDER BY made DESC",
        (wire.change_to_text(change), wire.micros(since - SLACK)),
    )
    if found is not None:
        ticket, state, outcome = found
        return Found(json.loads(outcome)["remote_id"]) if state == "done" else Found(ticket=ticket)
    return Found() if _stands(book, change) else Absent()


def _outcome(receipt: Accepted) -> str:
    return json.dumps(
        {"remote_id": receipt.remote_id, "overlaps": receipt.overlaps, "warnings": list(receipt.warnings)}
    )


def _refusal(error: Refused | NotFound) -> str:
    reasons = error.reasons if isinstance(error, Refused) else (Reason(None, str(error)),)
    told = [[reason.field, reason.text] for reason in reasons]
    return json.dumps({"reasons": told, "clash": isinstance(error, Clash)})


def _scripted(book: PracticeBook, change: Change) -> str | None:
    """How the sample practice answers a booking of this visit type: "refused", "lost", or None for as usual."""
    if not isinstance(change, Book) or change.visit_type_id is None:
        return None
    found = book.row("SELECT answer FROM visit_type WHERE id = ?", (change.visit_type_id,))
    return found[0] if found else None


def _room_taken() -> Refused:
    return Refused((Reason("room_id", _ROOM_TAKEN),))


# --- the rules, one function a change; each runs inside the caller's transaction -------------------------------------


def _apply(book: PracticeBook, change: Change, at: int) -> Accepted:
    match change:
        case Book():
            return _book(book, change)
        case Move():
            return _move(book, change)
        case Cancel():
            return _cancel(book, change, at // 1_000_000)
        case SetStatus():
            return _set_status(book, change, at // 1_000_000)
        case AddPatient():
            return _add_patient(book, change, at)
        case EditPatient():
            return _edit_patient(book, change, at)
        case _:
            assert_never(change)


def _book(book: PracticeBook, change: Book) -> Accepted:
    if change.into is not None:
        raise NotFound("class")
    patient = _patient(book, change.patient_id)
    if not patient[7]:
        raise Refused((Reason("patient_id", say("This patient's record is inactive.")),))
    _directory(book, "provider", change.provider_id)
    _directory(book, "room", change.room_id)
    _directory(book, "visit_type", change.visit_type_id)
    starts, ends = _times(book, change.span)
    fresh = _is_first(book, patient[0])
    cursor = book.conn.execute(
        "INSERT INTO visit (starts, ends, patient, provider, room, type, status, note, fresh, revision)"
        " VALUES (?, ?, ?, ?, ?, ?, 'scheduled', ?, ?, 1)",
        (starts, ends, patient[0], change.provider_id, change.room_id, change.visit_type_id, change.note, fresh),
    )
    key = int(cursor.lastrowid)
    warnings = (say("The patient was not told: this book sends no messages."),) if change.notify else ()
    return Accepted(f"V{key}", _overlaps(book, key, starts, ends, change.provider_id, change.room_id), warnings)


def _move(book: PracticeBook, change: Move) -> Accepted:
    key, provider, room, status, _ = _visit(book, change.appointment_id, change.seen)
    if status == Status.CANCELLED:
        raise Refused((Reason("appointment_id", say("This visit is cancelled.")),))
    provider = change.provider_id or provider
    room = change.room_id or room
    _directory(book, "provider", provider)
    _directory(book, "room", change.room_id)
    starts, ends = _times(book, change.span)
    _update_visit(book, key, starts=starts, ends=ends, provider=provider, room=room)
    return Accepted(None, _overlaps(book, key, starts, ends, provider, room))


def _cancel(book: PracticeBook, change: Cancel, at: int) -> Accepted:
    if change.attendee_id is not None:
        raise NotFound("attendee")
    key, _, _, status, _ = _visit(book, change.appointment_id, change.seen)
    if status != Status.CANCELLED:
        reason = change.reason if change.reason in dict(CANCEL_REASONS) or change.reason is None else "other"
        _update_visit(book, key, status=Status.CANCELLED.value, since=at, reason=reason, cancel_note=change.note)
    return Accepted()


def _set_status(book: PracticeBook, change: SetStatus, at: int) -> Accepted:
    if change.attendee_id is not None:
        raise NotFound("attendee")
    if change.status not in SETTABLE:
        raise Refused((Reason("status", say("This status cannot be set in a practice book.")),))
    key, _, _, status, _ = _visit(book, change.appointment_id, change.seen)
    if status != change.status:
        _update_visit(book, key, status=change.status.value, since=at)
    return Accepted()


def _add_patient(book: PracticeBook, change: AddPatient, at: int) -> Accepted:
    _named(change.given, change.family)
    _born(change.born, at)
    _directory(book, "provider", change.provider_id)
    found = book.row("SELECT coalesce(max(id), 0) + 1 FROM patient")
    key = int(found[0]) if found else 1
    cells = _person_cells(change.given.strip(), change.family.strip(), None, change.phones)
    born = change.born.isoformat() if change.born else None
    cells |= {"id": key, "chart": str(10_000 + key), "born": born, "email": change.email or None, "changed": at}
    cells |= {"active": 1, "provider": change.provider_id, "alerts": "[]", "insurance": "[]"}
    book.conn.execute(
        f"INSERT INTO patient ({', '.join(cells)}) VALUES ({', '.join('?' * len(cells))})", list(cells.values())
    )
    return Accepted(f"P{key}")


def _edit_patient(book: PracticeBook, change: EditPatient, at: int) -> Accepted:
    now = wire.patient(_patient(book, change.patient_id))
    given = now.given if change.given is None else change.given.strip()
    family = now.family if change.family is None else change.family.strip()
    _named(given, family)
    _born(change.born, at)
    cells = _person_cells(given, family, now.preferred, now.phones if change.phones is None else change.phones)
    if change.born is not None:
        cells["born"] = change.born.isoformat()
    if change.email is not None:
        cells["email"] = change.email or None
    cells["changed"] = at
    sets = ", ".join(f"{name} = ?" for name in cells)
    book.conn.execute(f"UPDATE patient SET {sets} WHERE id = ?", [*cells.values(), wire.patient_key(change.patient_id)])
    return Accepted()


def _stands(book: PracticeBook, change: Change) -> bool:
    """True when the book already shows what the change asks for, whoever did it; never for what makes something new."""
    if isinstance(change, Book | AddPatient):
        return False
    if isinstance(change, EditPatient):
        key = wire.patient_key(change.patient_id)
        row = book.row(f"SELECT {wire.PATIENT_COLUMNS} FROM patient WHERE id = ?", (key,))
        if row is None:
            return False
        now = wire.patient(row)
        wished = {"given": change.given, "family": change.family, "born": change.born, "phones": change.phones}
        wished["email"] = change.email
        return all(value is None or (value or None) == (getattr(now, name) or None) for name, value in wished.items())
    visit = book.row(
        "SELECT starts, ends, provider, room, status FROM visit WHERE id = ?", (wire.visit_key(change.appointment_id),)
    )
    if visit is None:
        return False
    starts, ends, provider, room, status = visit
    if isinstance(change, Move):
        same = (starts, ends) == (wire.seconds(change.span.start), wire.seconds(change.span.end))
        return same and change.provider_id in (None, provider) and change.room_id in (None, room)
    return bool(status == (Status.CANCELLED if isinstance(change, Cancel) else change.status))


# --- what the rules are made of --------------------------------------------------------------------------------------


def _patient(book: PracticeBook, patient_id: str) -> Row:
    key = wire.patient_key(patient_id)
    found = book.row(f"SELECT {wire.PATIENT_COLUMNS} FROM patient WHERE id = ?", (key,))
    if found is None:
        raise NotFound("patient")
    return found


def _visit(book: PracticeBook, visit_id: str, seen: str | None) -> Row:
    """id, provider, room, status, revision of a visit. Raises NotFound, Clash when it is no longer what was seen."""
    key = wire.visit_key(visit_id)
    found = book.row("SELECT id, provider, room, status, revision FROM visit WHERE id = ?", (key,))
    if found is None:
        raise NotFound("visit")
    if seen is not None and seen != str(found[4]):
        raise Clash((Reason("appointment_id", say("The visit was changed after it was shown.")),))
    return found


_INACTIVE = {
    "provider": ("provider_id", say("This provider is no longer active.")),
    "room": ("room_id", say("This room is no longer in use.")),
    "visit_type": ("visit_type_id", say("This visit type is no longer offered.")),
}


def _directory(book: PracticeBook, table: str, key: str | None) -> None:
    """Raises NotFound or Refused unless the entry exists and is active; None is nothing to check."""
    if key is None:
        return
    found = book.row(f"SELECT active FROM {table} WHERE id = ?", (key,))
    if found is None:
        raise NotFound(table.replace("_", " "))
    if not found[0]:
        raise Refused((Reason(*_INACTIVE[table]),))


def _times(book: PracticeBook, span: Span) -> tuple[int, int]:
    starts, ends = wire.seconds(span.start), wire.seconds(span.end)
    if not 0 < ends - starts <= LONGEST:
        raise Refused((Reason("span", say("A visit lasts between a minute and a week.")),))
    closed = book.row("SELECT label FROM block WHERE closed AND starts < ? AND ends > ?", (ends, starts))
    if closed is not None:
        raise Refused((Reason("span", say("The practice is closed then: {label}.", label=closed[0])),))
    return starts, ends


def _overlaps(book: PracticeBook, key: int, starts: int, ends: int, provider: str, room: str | None) -> bool:
    found = book.row(
        "SELECT 1 FROM visit WHERE starts < ? AND starts > ? AND ends > ? AND id <> ? AND (provider = ? OR room = ?)"
        " AND status NOT IN (?, ?) LIMIT 1",
        (ends, starts - LONGEST, starts, key, provider, room, *NO_TIME_TAKEN),
    )
    return found is not None


def _is_first(book: PracticeBook, patient: int) -> bool:
    """A patient is new with the first visit; those the sample came with have been here before."""
    if patient <= int(book.meta("sample_patients", "0")):
        return False
    return book.row("SELECT 1 FROM visit WHERE patient = ? AND status <> 'cancelled'", (patient,)) is None


def _update_visit(book: PracticeBook, key: int, **cells: object) -> None:
    """Change a visit: a new revision, and from now on a person's own (the sample leaves it alone)."""
    sets = ", ".join(f"{name} = ?" for name in cells)
    book.conn.execute(
        f"UPDATE visit SET {sets}, revision = revision + 1, sample = 0 WHERE id = ?", [*cells.values(), key]
    )


def _named(given: str, family: str) -> None:
    if not (given.strip() or family.strip()):
        raise Missing((Reason("family", say("A patient needs a name.")),))


def _born(born: Any, at: int) -> None:
    # A day's grace: the practice may be ahead of UTC.
    if born is not None and born > datetime.fromtimestamp(at / 1e6, UTC).date() + timedelta(days=1):
        raise Refused((Reason("born", say("The birth date is in the future.")),))


def _person_cells(given: str, family: str, preferred: str | None, phones: tuple[Phone, ...]) -> dict[str, object]:
    return {
        "given": given,
        "family": family,
        "phones": wire.phones_text(phones),
        "words": wire.words_of(given, family, preferred),
        "digits": wire.all_digits(phones),
    }
