"""What became of a write: following, withdrawing and finding again the writebacks that Sikka queues.

Two lists tell of them: `writebacks` (the application's keys, every office's, by days) and `writeback_status` (our key,
by id). Not here: submitting (`adapter.py`), what a line of them says (`outcome.py`).
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from adapters.change import AddPatient, Book, Cancel, Change, Move, SetStatus
from adapters.errors import Forbidden, Garbled, Locked, NotFound, PmsError, Refused, Throttled, Unavailable, Unsure
from adapters.model import Appointment, DayFacts, Span, Status
from adapters.port import Absent, Accepted, CannotTell, Found, Queued, Receipt, Trace
from adapters.sentence import say
from adapters.sikka import facts, outcome, wire
from adapters.sikka.line import Line, refusal
from adapters.sikka.outcome import Ticket, WritebackRow
from adapters.sikka.writes import Call, Plan, Terms

LISTED_AFTER = timedelta(minutes=10)
"""A writeback may not be listed at once; later than so, one that is not is unknown."""
SETTLING = 10.0
"""Seconds after which a write that reached Sikka is surely listed, when nothing else is known."""
SLACK = timedelta(minutes=10)
"""How wrong this computer's clock, or Sikka's, may be."""
_ANY_ZONE = timedelta(hours=14)
_JUST, _NEARLY, _SENDING = timedelta(seconds=5), timedelta(seconds=30), timedelta(seconds=150)
_WINDOW = 7
"""Days a look at `writebacks` may span."""
_SIKKA_HOME = ZoneInfo("America/Los_Angeles")
_AGAIN = (2.0, 4.0, 8.0)
"""Seconds between looks at whether a withdrawal shows."""
_NOT_OFFERED = (NotFound, Forbidden, Refused, Garbled)

ReadDays = Callable[[date, date], Awaitable[DayFacts]]


@dataclass(frozen=True, slots=True)
class _Sent:
    """A write of this run: what it was, when, and its ticket."""

    change: Change
    at: datetime
    ticket: Ticket


class Writebacks:
    """The writebacks of one office. `read_days` reads visits, to tell where a kept one stands."""

    def __init__(
        self, line: Line, office_id: str, terms: Terms, read_days: ReadDays, before: Writebacks | None = None
    ) -> None:
        self._line, self._office_id, self._terms, self._read_days = line, office_id, terms, read_days
        self._sent: dict[str, _Sent] = before._sent if before else {}
        self._status_offered: bool | None = None

    def remember(self, change: Change, at: datetime, ticket: Ticket) -> None:
        for ident in ticket.ids:
            self._sent[ident] = _Sent(change, at, ticket)

    # --- following ---

    async def check(self, text: str) -> Receipt:
        """What became of a ticket. Raises Refused, NotFound, Unsure, Locked, Unreachable, Unavailable."""
        ticket = Ticket.read(text, self._line.clock())
        if ticket is None:
            raise NotFound("writeback")
        rows = {ident: await self._one(ident, ticket) for ident in ticket.ids}
        states = [row.state if row else "unlisted" for row in rows.values()]
        if "" in states:
            raise Unsure(
                say("Sikka answered with a word nobody knows"), say("The change may or may not have happened.")
            )
        young = self._line.clock() - ticket.sent < LISTED_AFTER and ticket.what
        if "pending" in states or ("unlisted" in states and young):
            return Queued(text)
        if "completed" not in states:
            refused = [row for row in rows.values() if row and row.state == "failed"]
            if refused:
                raise Refused(tuple(outcome.reason(row.why) for row in refused))
            raise NotFound("writeback")
        parts = dict(zip(ticket.ids, ticket.parts, strict=False))
        warnings = ticket.undone + tuple(
            say("Not changed: {part}. {why}", part=parts.get(ident) or say("a part"), why=row.why)
            if row and row.why
            else say("Not changed: {part}.", part=parts.get(ident) or say("a part"))
            for (ident, row), state in zip(rows.items(), states, strict=True)
            if state != "completed"
        )
        told = next((row for row in rows.values() if row and row.state == "completed"), None)
        return await self._kept(ticket, told, warnings)

    async def _one(self, ident: str, ticket: Ticket) -> WritebackRow | None:
        """The line of one writeback, from whichever list has it; None when none does (yet)."""
        if self._terms.dialect == "vendor":
            found = await self._status(ident)
            if found is not None:
                return found
            if self._status_offered:
                return None
        first, last = ticket.window
        try:
            rows = await self._listed(first, last, ident)
        except (NotFound, Forbidden):
            found = await self._status(ident)
            if found is None and not self._status_offered:
                raise
            return found
        return next((row for row in rows if row.id == ident), None)

    async def _status(self, ident: str) -> WritebackRow | None:
        """From `writeback_status`, where it is offered."""
        if self._status_offered is False:
            return None
        try:
            found = await self._line.rows("writeback_status", [("id", ident)], "id")
        except _NOT_OFFERED as error:
            if isinstance(error, NotFound | Forbidden) and self._status_offered is None:
                self._status_offered = False
            return None
        rows = (outcome.writeback(raw) for raw in found.raw)
        mine = next((row for row in rows if row and row.id == ident and self._is_ours(row)), None)
        self._status_offered = self._status_offered or mine is not None or None
        return mine

    async def _listed(self, first: date, last: date, ident: str = "") -> list[WritebackRow]:
        """Our office's writebacks of these days. The list is the application's: other offices' are left out."""
        days = [("startdate", first.isoformat()), ("enddate", last.isoformat())]
        params = [("id", ident), *days] if ident else days
        found = await self._line.rows("writebacks", params, "id", auth="application")
        if not found.whole:
            raise Unavailable(say("Sikka's list of changes could not be read whole"), say("It is read again later."))
        rows = (outcome.writeback(raw) for raw in found.raw)
        return [row for row in rows if row is not None and row.id and self._is_ours(row)]

    def _is_ours(self, row: WritebackRow) -> bool:
        return row.office_id.casefold() in ("", self._office_id.casefold())

    async def _kept(self, ticket: Ticket, told: WritebackRow | None, warnings: tuple[str, ...]) -> Accepted:
        """What is known of a kept change: the id of what was made, and whether the visit lies over another."""
        made = ""
        if ticket.what in (Book.type, AddPatient.type):
            if told is None or not told.created_id:
                told = await self._status(ticket.ids[0]) or told
            if told is not None:
                own = told.patient_id if ticket.what == AddPatient.type else told.appointment_sr_no
                made = told.created_id or own
        if ticket.start is None:
            return Accepted(made or None, None, warnings)
        visit, overlaps = await self._standing(ticket, made)
        if ticket.what == Book.type:
            made = made or (visit.id if visit else "")
        return Accepted(made or None, overlaps, warnings)

    async def _standing(self, ticket: Ticket, made: str) -> tuple[Appointment | None, bool | None]:
        """The visit as Sikka's copy shows it, and whether another one overlaps it; None where that cannot be told."""
        assert ticket.start is not None
        span = facts.span_from(ticket.start, ticket.minutes or facts.USUAL_MINUTES)
        day = ticket.start.astimezone(self._terms.zone).date()
        try:
            day_facts = await self._read_days(day, day)
        except PmsError:
            return None, None
        visit_id = made or ticket.visit_id
        mine = [visit for visit in day_facts.appointments if _is_it(visit, ticket, span, visit_id)]
        visit = mine[0] if len(mine) == 1 else None
        provider_id = ticket.provider_id or (visit.provider_id if visit else None)
        room_id = ticket.room_id or (visit.room_id if visit else None)
        others = [
            each.span
            for each in day_facts.appointments
            if each not in mine
            and each.status is not Status.CANCELLED
            and not each.all_day
            and ((provider_id and each.provider_id == provider_id) or (room_id and each.room_id == room_id))
        ]
        others += [each.span for each in day_facts.blocks if provider_id and each.provider_id == provider_id]
        if any(other.overlaps(span) for other in others):
            return visit, True
        return visit, False if day_facts.complete else None

    # --- taking back ---

    async def withdraw(self, text: str) -> bool:
        """True when Sikka shows that every part is withdrawn. Raises NotFound, Unsure and what asking raises."""
        ticket = Ticket.read(text, self._line.clock())
        if ticket is None:
            raise NotFound("writeback")
        gone = [await self._withdraw(ident, ticket) for ident in reversed(ticket.ids)]
        return all(gone)

    async def _withdraw(self, ident: str, ticket: Ticket) -> bool:
        lost = False
        taken = True
        try:
            reply = await self._line.http.write(
                "DELETE",
                "writebacks",
                action="withdraw",
                params=[("id", ident)],
                headers=self._line.keys.of_application(),
            )
        except Unsure:
            lost = True
        else:
            taken = reply.ok
            error = None if reply.ok else refusal(reply, "writebacks")
            if isinstance(error, Locked | Forbidden | Throttled):
                raise error
        # It may have been carried out meanwhile: only what Sikka shows afterwards counts.
        for seconds in (0.0, *_AGAIN):
            if seconds:
                await self._line.sleep(seconds)
            row = await self._one(ident, ticket)
            state = row.state if row else "unlisted"
            if state == "withdrawn" or (state == "unlisted" and taken and not lost):
                return True
            if state in ("completed", "failed") or (state == "pending" and not taken):
                return False
        if state == "unlisted" and not taken:
            raise NotFound("writeback")
        raise Unsure(say("Sikka does not show whether it was withdrawn"), say("Look again later."))

    # --- finding again ---

    async def find_trace(self, change: Change, since: datetime, ways: Sequence[Plan]) -> Trace:
        """Whether a write whose answer was lost is among Sikka's writebacks.

        A refused or withdrawn one did not happen. Absence is believed only after a while, from a whole list.
        """
        try:
            rows = await self._since(since)
            found = self._told(change, since, rows) or await self._matching(change, since, rows, ways)
            if found is None:
                left = SETTLING - (self._line.clock() - since).total_seconds()
                if left > 0:
                    await self._line.sleep(left)
                    rows = await self._since(since)
                    found = self._told(change, since, rows) or await self._matching(change, since, rows, ways)
        except (NotFound, Forbidden):
            return await self._in_the_book(change)
        except PmsError as error:
            return CannotTell(error.title)
        return found or Absent()

    async def _since(self, since: datetime) -> list[WritebackRow]:
        """All of our writebacks from then on, a week at a time, with a day to spare for every zone."""
        first = since.astimezone(UTC).date() - timedelta(days=1)
        end = self._line.clock().astimezone(UTC).date() + timedelta(days=1)
        rows: dict[str, WritebackRow] = {}
        while first <= end:
            last = min(end, first + timedelta(days=_WINDOW - 1))
            rows.update((row.id, row) for row in await self._listed(first, last))
            first = last + timedelta(days=1)
        return list(rows.values())

    def _told(self, change: Change, since: datetime, rows: Iterable[WritebackRow]) -> Trace | None:
        """One whose answer did come, in this run: its ticket is known."""
        for row in rows:
            sent = self._sent.get(row.id)
            if (
                sent
                and row.state in ("pending", "completed")
                and sent.at >= since - _JUST
                and _same(sent.change, change)
            ):
                return Found(ticket=str(sent.ticket))
        return None

    async def _matching(
        self, change: Change, since: datetime, rows: Sequence[WritebackRow], ways: Sequence[Plan]
    ) -> Trace | None:
        """One whose answer never came: alike in what was sent, or alone in its time where that is not shown."""
        ahead = self._ahead(rows)
        others = [row for row in rows if row.id not in self._sent and row.state in ("pending", "completed", "")]
        candidates = [
            await self._with_body(row, ways) for row in others if self._may_be_since(row, since, ahead, SLACK)
        ]
        # Where no bodies are shown, only the moment speaks for a writeback: another desk's may lie near it.
        near = {row.id for row in candidates if self._is_soon_after(row, since, ahead)}
        for plan in ways:
            found = self._of_plan(plan, candidates)
            if isinstance(found, CannotTell):
                return found
            if found and not all(row.id in near or outcome.is_of(row, call) is True for call, row in found):
                stands = await self._in_the_book(change)
                return stands if isinstance(stands, Found) else CannotTell(say("A change at Sikka could be this one."))
            if found:
                ids, done = tuple(row.id for _, row in found), tuple(call for call, _ in found)
                return Found(ticket=str(outcome.ticket_for(change, ids, done, plan, (), since)))
        # The very same was sent, at a time that only some zone far off would show: better ask than double it.
        far = [row for row in others if ahead is None and self._may_be_since(row, since, None, _ANY_ZONE)]
        if any(outcome.is_of(row, call) is True for row in far for plan in ways for call in plan):
            return CannotTell(say("One just like it is listed, at a time nobody can place."))
        return None

    def _of_plan(self, plan: Plan, candidates: Sequence[WritebackRow]) -> list[tuple[Call, WritebackRow]] | CannotTell:
        """Which writebacks are which calls of a plan, as far as they can be told apart."""
        found: list[tuple[Call, WritebackRow]] = []
        for call in plan:
            taken = {row.id for _, row in found}
            sure = [row for row in candidates if outcome.is_of(row, call) is True]
            maybe = [row for row in candidates if outcome.is_of(row, call) is None]
            fits = [row for row in sure or maybe if row.id not in taken]
            # Parts of one change look alike where Sikka shows no bodies; they were sent in this order.
            enough = len(fits) == 1 or (not sure and 0 < len(fits) <= len(plan) - len(found))
            if fits and not enough:
                return CannotTell(say("Several changes at Sikka could be this one."))
            if fits:
                found.append((call, min(fits, key=lambda row: (len(row.id), row.id))))
        return found

    async def _with_body(self, row: WritebackRow, ways: Sequence[Plan]) -> WritebackRow:
        """What a possible trace was told, from the other list where this one does not show it."""
        if row.sent is not None or all(outcome.is_of(row, call) is False for plan in ways for call in plan):
            return row
        told = await self._status(row.id)
        if told is None or told.sent is None:
            return row
        return row.model_copy(update={"body": told.body, "patient_id": row.patient_id or told.patient_id})

    def _may_be_since(self, row: WritebackRow, since: datetime, ahead: timedelta | None, slack: timedelta) -> bool:
        """Whether it may have been sent since then. Without `ahead` both clocks may be wrong by the slack."""
        until, slack = self._line.clock(), slack if ahead is None else _NEARLY
        moments = self._moments(row, ahead)
        return not moments or any(since - slack <= moment <= until + slack for moment in moments)

    def _is_soon_after(self, row: WritebackRow, since: datetime, ahead: timedelta | None) -> bool:
        return any(since - _NEARLY <= moment <= since + _SENDING for moment in self._moments(row, ahead))

    def _moments(self, row: WritebackRow, ahead: timedelta | None) -> list[datetime]:
        """When it may have been sent, by our clock.

        Nobody tells in which zone Sikka counts: `ahead` knows it from a writeback of ours, else likely ones are tried.
        """
        zones = (UTC,) if ahead is not None else (self._terms.zone, UTC, _SIKKA_HOME)
        told = (wire.moment_of(row.command_time, zone) for zone in zones)
        return [moment - (ahead or timedelta(0)) for moment in told if moment is not None]

    def _ahead(self, rows: Iterable[WritebackRow]) -> timedelta | None:
        """How far Sikka's times are ahead of ours, from a writeback whose sending we remember."""
        for row in rows:
            sent, told = self._sent.get(row.id), wire.moment_of(row.command_time, UTC)
            if sent is not None and told is not None:
                return told - sent.at
        return None

    async def _in_the_book(self, change: Change) -> Trace:
        """Where Sikka lists no writebacks: a visit that stands is proof, its absence is none (the copy lags)."""
        if isinstance(change, Book):
            day = change.span.start.astimezone(self._terms.zone).date()
            try:
                day_facts = await self._read_days(day, day)
            except PmsError as error:
                return CannotTell(error.title)
            ticket = Ticket(ids=("",), sent=self._line.clock(), what=change.type, patient_id=change.patient_id)
            ticket = replace(ticket, provider_id=change.provider_id)
            mine = [visit for visit in day_facts.appointments if _is_it(visit, ticket, change.span, "")]
            if mine:
                return Found(remote_id=mine[0].id)
        return CannotTell(say("Sikka does not list the changes it was asked for."))


def _is_it(visit: Appointment, ticket: Ticket, span: Span, visit_id: str) -> bool:
    """Whether a listed visit is the one a ticket speaks of: by id, else by patient, provider and start."""
    if visit_id:
        return visit.id == visit_id
    return (
        visit.status is not Status.CANCELLED
        and visit.patient_id == ticket.patient_id
        and visit.provider_id == ticket.provider_id
        and visit.span.start.timestamp() == span.start.timestamp()
    )


def _same(one: Change, other: Change) -> bool:
    """The same wish, whatever revision was seen when it was made."""

    def bare(change: Change) -> Change:
        return replace(change, seen=None) if isinstance(change, Move | Cancel | SetStatus) else change

    return bare(one) == bare(other)
