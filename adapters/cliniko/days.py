"""A range of days as Cliniko tells it: visits, classes with who is in them, blocks, extra hours, time spent elsewhere.

The typed lists are asked one by one: nobody documents what the union `/bookings` does with cancelled rows. Not here:
patients as such (`people.py`), changes (`changes.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from adapters.cliniko import wire
from adapters.cliniko.client import WITH_ARCHIVED, WITH_CANCELLED, Client
from adapters.cliniko.shapes import AttendeeShape, Booking, PatientShape, read_all
from adapters.cliniko.wire import Place
from adapters.errors import Forbidden, NotFound, Refused
from adapters.model import Appointment, Block, DayFacts, OpenSpan, Patient
from adapters.rate import Turn
from adapters.together import together

SHOWN_DAYS = 7
"""A longer range is background reading."""


class Names:
    """How patients are called: "Family, Given", kept between readings so that a day does not ask for them again."""

    def __init__(self) -> None:
        self._shown: dict[str, str | None] = {}
        self._told: dict[str, str] = {}  # what the visits last called them: when it changes, so has the name

    def learn(self, people: Iterable[Patient]) -> None:
        self._shown.update((each.id, wire.shown_name(each)) for each in people)

    def of(self, patient_id: str | None, told: str | None = None) -> str | None:
        return (self._shown.get(patient_id) if patient_id else None) or told

    async def fill(self, client: Client, wanted: Iterable[tuple[str | None, str | None]], turn: Turn) -> None:
        """Ask for those not known yet, and those whom a visit now calls otherwise."""
        missing = set()
        for patient_id, told in wanted:
            if patient_id is None:
                continue
            if patient_id not in self._shown or (told and self._told.get(patient_id, told) != told):
                missing.add(patient_id)
            if told:
                self._told[patient_id] = told
        if not missing:
            return
        try:
            listing = await client.by_ids("patients", sorted(missing), "id", WITH_ARCHIVED, turn=turn)
        except (Forbidden, NotFound, Refused):
            return  # the visits' own words will do
        rows, _ = read_all(PatientShape, listing.rows, "patients")
        self.learn(wire.patient(row) for row in rows)


@dataclass(frozen=True, slots=True)
class _Lists:
    visits: list[Booking]
    classes: list[Booking]
    blocks: list[Booking]
    extra_hours: list[Booking]
    complete: bool


async def read_days(client: Client, place: Place, names: Names, first: date, last: date) -> DayFacts:
    """The practice-local days `first..last`, both included. Raises what reading raises."""
    turn = Turn.SHOWN if (last - first).days < SHOWN_DAYS else Turn.REST
    lists = await _read_lists(client, place, first, last, turn)
    attendees, all_told = await _attendees(client, lists.classes, turn)
    people = [(row.patient, row.patient_name) for row in lists.visits]
    await names.fill(client, [*people, *((each.patient, None) for each in attendees)], turn)

    told: list[Appointment | None] = [
        wire.appointment(row, place, names.of(row.patient, row.patient_name)) for row in lists.visits
    ]
    for row in lists.classes:
        inside = tuple(wire.attendee(each, names.of(each.patient)) for each in attendees if each.booking == row.id)
        told.append(wire.appointment(row, place, None, inside))
    blocks = [wire.block(row, place) for row in lists.blocks]
    whole = lists.complete and all_told and None not in told and None not in blocks
    visits = [each for each in told if each and first <= each.span.start.astimezone(place.zone).date() <= last]
    return DayFacts(
        first=first,
        last=last,
        appointments=tuple(sorted(visits, key=lambda each: (each.span.start.timestamp(), each.id))),
        blocks=tuple(_touching([each for each in blocks if each], place, first, last)),
        openings=_openings(lists.extra_hours, place, first, last),
        complete=whole,
    )


async def _read_lists(client: Client, place: Place, first: date, last: date, turn: Turn) -> _Lists:
    start, end = wire.midnight(first, place.zone), wire.midnight(last + timedelta(days=1), place.zone)
    here = f"business_id:={place.business_id}"
    begins = (f"starts_at:>={wire.stamp(start)}", f"starts_at:<{wire.stamp(end)}")
    touches = (f"starts_at:<{wire.stamp(end)}", f"ends_at:>{wire.stamp(start)}")
    rest: list[tuple[str, Sequence[str]]]
    rest = [("group_appointments", (here, *begins)), ("unavailable_blocks", (here, *touches))]
    if place.elsewhere and place.working:
        away = (f"business_id:={','.join(place.elsewhere)}", f"practitioner_id:={','.join(place.working)}")
        rest.append(("bookings", (*away, *touches)))
    # A block of extra hours cannot be asked for by its end; none lasts longer than a day.
    day_before = f"starts_at:>={wire.stamp(start - timedelta(days=1))}"
    found = await together(
        _rows_or_less(client, "availability_blocks", (day_before, begins[1], here), turn),
        _rows(client, "individual_appointments", (here, *begins, WITH_CANCELLED), turn),
        *(_rows_or_less(client, *each, turn) for each in rest),
    )
    # Extra hours that are not told leave the weekly ones standing; visits and blocks not told leave a hole.
    (extra, _), (visits, a), (classes, b), (blocks, c), *more = found
    spent = [row for rows, _ in more for row in rows if row.practitioner in place.working and not row.cancelled_at]
    return _Lists(
        visits=_live(visits, place),
        classes=_live(classes, place),
        blocks=[*_live(blocks, place), *(row for row in spent if not row.gone)],
        extra_hours=_live(extra, place),
        complete=a and b and c and all(whole for _, whole in more),
    )


def _live(rows: list[Booking], place: Place) -> list[Booking]:
    """Those of this location that were not put away, whatever the filter let through."""
    return [row for row in rows if not row.gone and row.business in (None, place.business_id)]


async def _rows(client: Client, plural: str, filters: Sequence[str], turn: Turn) -> tuple[list[Booking], bool]:
    listing = await client.rows(plural, plural, filters, turn=turn)
    rows, whole = read_all(Booking, listing.rows, plural)
    return rows, whole and listing.complete


async def _rows_or_less(client: Client, plural: str, filters: Sequence[str], turn: Turn) -> tuple[list[Booking], bool]:
    """The same of what this key may not be told: nothing, and not all of it."""
    try:
        return await _rows(client, plural, filters, turn)
    except (Forbidden, NotFound, Refused):
        return [], False


async def _attendees(client: Client, classes: list[Booking], turn: Turn) -> tuple[list[AttendeeShape], bool]:
    """Everybody who is or was in these classes, and whether that could be read."""
    ids = [row.id for row in classes if row.id]
    try:
        listing = await client.by_ids("attendees", ids, "booking_id", WITH_CANCELLED, turn=turn)
    except (Forbidden, NotFound, Refused):
        return [], False
    rows, whole = read_all(AttendeeShape, listing.rows, "attendees")
    return [row for row in rows if not row.gone], whole and listing.complete


def _touching(blocks: list[Block], place: Place, first: date, last: date) -> list[Block]:
    start = wire.midnight(first, place.zone).timestamp()
    end = wire.midnight(last + timedelta(days=1), place.zone).timestamp()
    inside = [each for each in blocks if each.span.start.timestamp() < end and each.span.end.timestamp() > start]
    unique = {each.id: each for each in inside}
    return sorted(unique.values(), key=lambda each: (each.span.start.timestamp(), each.id))


def _openings(extra: list[Booking], place: Place, first: date, last: date) -> tuple[OpenSpan, ...] | None:
    """The weekly hours with the extra ones, dated; None on days without extra hours, where the weekly ones say all."""
    opened = []
    for row in extra:
        when = wire.span_of(row, place.zone)
        if when is not None and when[1] and row.practitioner in place.working:
            dates = when[0].start.astimezone(place.zone).date(), when[0].end.astimezone(place.zone).date()
            if dates[0] <= last and dates[1] >= first:
                opened.append(OpenSpan(span=when[0], provider_id=row.practitioner))
    if not opened:
        return None
    return (*wire.dated_hours(place.practice.hours, first, last, place.zone), *opened)
