"""The practice book keeps what it was told: across restarts, faults of disk and key, days of 23 and 25 hours."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import keyring
import keyring.backends.fail
import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters import credentials
from adapters.change import AddPatient, Cancel, EditPatient, Move, SetStatus
from adapters.errors import Garbled, Locked, NeedsSetting, NoKeyring, NotFound, PmsError, Refused, Unavailable
from adapters.local import book as books
from adapters.local.adapter import LocalAdapter
from adapters.local.directory import day_bounds
from adapters.model import Connection, Hours, PatientWish, Phone, Provider, Room, Span, Status
from adapters.port import Absent, Accepted, Found, Queued, WeeklyBlock
from tests.adapters.local_harness import ZONE, LocalHarness, adapter, connection, small_practice
from tests.doubles.hand_clock import HandClock
from tests.doubles.memory_keyring import MemoryKeyring


@pytest.fixture
async def practice(tmp_path: Path) -> AsyncIterator[LocalHarness]:
    made = await small_practice(tmp_path)
    yield made
    await made.local.close()


@pytest.fixture
async def later(tmp_path: Path) -> AsyncIterator[LocalHarness]:
    made = await small_practice(tmp_path, answers="later", latency="4")
    yield made
    await made.adapter.close()


async def reopened(harness: LocalHarness) -> LocalAdapter:
    await harness.adapter.close()
    harness.local = harness.again()
    harness.adapter = harness.local
    await harness.local.open()
    return harness.local


def files(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())


# --- it is kept ---


async def test_everything_is_as_it_was_after_a_restart(practice: LocalHarness) -> None:
    made = await practice.booked()
    await practice.keep(SetStatus(appointment_id=made.id, status=Status.CONFIRMED))
    before = (await practice.read(), await practice.local.directory(), await practice.adapter.patient("P1"))
    await reopened(practice)
    assert (await practice.read(), await practice.local.directory(), await practice.adapter.patient("P1")) == before


async def test_nothing_readable_lies_on_the_disk(practice: LocalHarness, tmp_path: Path) -> None:
    await practice.booked()
    written = b"".join(path.read_bytes() for path in files(tmp_path))
    assert len(written) > 10_000
    for private in (b"Fenwick", b"fenwick", b"Iris", b"Ada Stone", b"555-0101", b"SQLite format"):
        assert private not in written
    assert not any("Fenwick" in path.name for path in files(tmp_path))


async def test_two_desks_on_one_book_see_each_other(practice: LocalHarness) -> None:
    other = practice.again()
    await other.open()
    made = await practice.booked()
    facts = await other.appointments(practice.day, practice.day)
    assert [visit.id for visit in facts.appointments] == [made.id]
    await other.close()


async def test_the_queue_survives_a_restart(later: LocalHarness) -> None:
    receipt = await later.adapter.submit(later.booking())
    assert isinstance(receipt, Queued)
    local = await reopened(later)
    assert await local.check(receipt.ticket) == receipt
    later.clock.pass_time(4)
    local = await reopened(later)
    (visit,) = (await later.read()).appointments
    assert await local.check(receipt.ticket) == Accepted(visit.id, False)


async def test_a_queued_change_is_kept_when_due_whoever_looks(later: LocalHarness) -> None:
    await later.adapter.submit(later.booking())
    await later.pass_time(3.9)
    assert not (await later.read()).appointments
    await later.pass_time(0.2)
    assert len((await later.read()).appointments) == 1


async def test_a_clock_that_was_set_back_does_not_hold_the_queue(later: LocalHarness) -> None:
    receipt = await later.adapter.submit(later.booking())
    assert isinstance(receipt, Queued)
    later.clock.pass_time(days=-1)
    assert isinstance(await later.adapter.check(receipt.ticket), Accepted)


async def test_the_rules_hold_again_when_a_queued_change_is_due(later: LocalHarness) -> None:
    receipt = await later.adapter.submit(later.booking())
    assert isinstance(receipt, Queued)
    await later.local.put_provider(Provider(id="ada", name="Dr. Ada Stone", active=False))
    await later.pass_time(5)
    for _ in range(2):
        with pytest.raises(Refused) as caught:
            await later.adapter.check(receipt.ticket)
        assert [reason.field for reason in caught.value.reasons] == ["provider_id"]
    assert await later.adapter.find_trace(later.booking(), later.now - timedelta(seconds=5)) == Found(
        ticket=receipt.ticket
    )


async def test_a_write_given_up_half_way_is_told_as_it_is(practice: LocalHarness) -> None:
    change = practice.booking()
    task = asyncio.ensure_future(practice.adapter.submit(change))
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    trace = await practice.adapter.find_trace(change, practice.now)
    assert [trace] == [Found(visit.id) for visit in (await practice.read()).appointments] or trace == Absent()
    assert (trace == Absent()) == (not (await practice.read()).appointments)


# --- faults of disk and key ---


def overwrite(at: int) -> Callable[[Path], None]:
    def spoil(path: Path) -> None:
        with path.open("rb+") as file:
            file.seek(at)
            file.write(b"\x5a" * 64)

    return spoil


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1_000])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def another_key(path: Path) -> None:
    credentials.put("c1", books.KEY, "ab" * 32)


def no_key(path: Path) -> None:
    credentials.forget("c1")


def newer(path: Path) -> None:
    conn = books._connect(path, credentials.get("c1", books.KEY) or "")
    conn.execute("PRAGMA user_version = 99")
    conn.close()


@pytest.mark.parametrize(
    ("spoil", "error"),
    [
        (overwrite(0), Locked),
        (overwrite(100), Locked),
        (cut, Garbled),
        (empty, Garbled),
        (another_key, Locked),
        (no_key, Locked),
        (newer, Unavailable),
    ],
)
async def test_a_book_that_cannot_be_opened_is_left_as_it_is(
    practice: LocalHarness, spoil: Callable[[Path], None], error: type[PmsError]
) -> None:
    await practice.local.close()
    path = books.file_of(connection(practice.folder))
    spoil(path)
    before = path.read_bytes()
    local = practice.again()
    with pytest.raises(error) as caught:
        await local.open()
    assert caught.value.title
    assert "untouched" in caught.value.detail or "exactly as it is" in caught.value.detail
    assert path.read_bytes() == before
    with pytest.raises(PmsError):
        await local.appointments(practice.day, practice.day)
    await local.close()


async def test_a_page_that_rotted_is_said_and_not_read(practice: LocalHarness) -> None:
    for hour in range(8, 17):
        await practice.booked(hour, 0, 20)
    await practice.local.close()
    path = books.file_of(connection(practice.folder))
    for page in range(1, path.stat().st_size // books.PAGE):
        overwrite(page * books.PAGE + 200)(path)
    local = practice.again()

    async def look() -> None:
        await local.open()
        await local.appointments(practice.day, practice.day)

    with pytest.raises(Garbled):
        await look()
    await local.close()


async def test_a_full_disk_loses_nothing(practice: LocalHarness) -> None:
    made = await practice.booked()
    conn = practice.local._book.conn  # type: ignore[union-attr]
    pages = conn.execute("PRAGMA page_count").fetchone()[0]
    conn.execute(f"PRAGMA max_page_count = {pages}")
    long_note = "x" * 50_000
    with pytest.raises(Unavailable) as caught:
        await practice.adapter.submit(replace(practice.booking(14), note=long_note))
    assert "disk is full" in caught.value.title
    assert [visit.id for visit in (await practice.read()).appointments] == [made.id]
    conn.execute("PRAGMA max_page_count = 1000000")
    await practice.keep(replace(practice.booking(14), note=long_note))
    assert len((await practice.read()).appointments) == 2


async def test_a_book_in_use_elsewhere_says_so(practice: LocalHarness, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(books, "BUSY_MS", 1)
    local = await reopened(practice)
    other = books._connect(books.file_of(connection(practice.folder)), credentials.get("c1", books.KEY) or "")
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Unavailable) as caught:
        await local.submit(practice.booking())
    assert "in use" in caught.value.title
    other.execute("ROLLBACK")
    other.close()
    assert isinstance(await local.submit(practice.booking()), Accepted)


async def test_a_folder_that_cannot_be_made_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    local = adapter(tmp_path / "file", HandClock(datetime(2026, 2, 17, tzinfo=UTC)))
    with pytest.raises(Unavailable):
        await local.open()
    await local.close()


async def test_a_book_is_made_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def power_cut(source: object, target: object) -> None:
        raise OSError(28, "No space left on device")

    clock = HandClock(datetime(2026, 2, 17, tzinfo=UTC))
    monkeypatch.setattr("os.replace", power_cut)
    first = adapter(tmp_path, clock)
    with pytest.raises(Unavailable) as caught:
        await first.open()
    assert "disk is full" in caught.value.title
    await first.close()
    monkeypatch.undo()
    again = adapter(tmp_path, clock)
    await again.open()
    await again.close()
    assert [path.suffix for path in files(tmp_path)] == [".db"]


async def test_without_a_keyring_nothing_is_kept_on_disk(tmp_path: Path) -> None:
    keyring.set_keyring(keyring.backends.fail.Keyring())
    clock = HandClock(datetime(2026, 2, 17, 18, tzinfo=UTC))
    own = adapter(tmp_path, clock)
    with pytest.raises(NoKeyring):
        await own.open()
    await own.close()
    sample = adapter(tmp_path, clock, sample="true", answers="now")
    practice = await sample.open()
    assert not sample.kept
    assert practice.name == "Harbor Lane Dental"
    assert len((await sample.appointments(date(2026, 2, 17), date(2026, 2, 17))).appointments) > 20
    await sample.close()
    assert files(tmp_path) == []


async def test_keys_of_one_run_do_not_lock_the_sample_in_the_next(tmp_path: Path) -> None:
    clock = HandClock(datetime(2026, 2, 17, 18, tzinfo=UTC))
    try:
        for _ in range(2):
            credentials.use_memory()
            sample = adapter(tmp_path, clock, sample="true")
            assert (await sample.open()).name == "Harbor Lane Dental"
            assert not sample.kept
            await sample.close()
    finally:
        credentials.use_memory(False)


async def test_an_erased_book_leaves_nothing_behind(practice: LocalHarness, memory_keyring: MemoryKeyring) -> None:
    await practice.booked()
    await practice.local.erase()
    assert files(practice.folder) == []
    assert not memory_keyring.entries
    assert (await practice.local.open()).providers == ()


async def test_a_kept_book_says_so(practice: LocalHarness) -> None:
    assert practice.local.kept


def test_making_an_adapter_touches_nothing(tmp_path: Path) -> None:
    keyring.set_keyring(keyring.backends.fail.Keyring())
    adapter(tmp_path / "none", HandClock(datetime(2026, 2, 17, tzinfo=UTC)))
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize(
    "settings",
    [
        {"timezone": "Mars/Olympus"},
        {"timezone": "../etc"},
        *({"latency": each} for each in ("soon", "nan", "1-inf", "-3", "1e99")),
    ],
)
async def test_a_setting_nobody_can_read_is_named(tmp_path: Path, settings: dict[str, str]) -> None:
    local = adapter(tmp_path, HandClock(datetime(2026, 2, 17, tzinfo=UTC)), **settings)
    with pytest.raises(NeedsSetting) as caught:
        await local.open()
    assert caught.value.key in settings
    await local.close()


def test_the_book_lies_where_the_settings_or_the_data_folder_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DAYBOOK_HOME", str(tmp_path / "home"))
    assert books.file_of(Connection(id="c1", kind="local", name="x")) == tmp_path / "home" / "book-c1.db"
    chosen = Connection(id="../up", kind="local", name="x", settings={"path": str(tmp_path / "own")})
    assert books.file_of(chosen).parent == tmp_path / "own"


# --- the directory can be changed ---


async def test_who_has_left_keeps_the_name_and_takes_no_visits(practice: LocalHarness) -> None:
    made = await practice.booked()
    for retire, change, field in (
        (practice.local.put_provider(Provider(id="ada", name="Dr. Ada Stone", active=False)), {}, "provider_id"),
        (practice.local.put_room(Room(id="r1", name="Room 1", active=False)), {"provider_id": "ben"}, "room_id"),
    ):
        await retire
        error = await practice.refuse(replace(practice.booking(14), **change))  # type: ignore[arg-type]
        assert isinstance(error, Refused)
        assert [reason.field for reason in error.reasons] == [field]
    directory = await practice.local.directory()
    assert [provider.active for provider in directory.providers] == [False, True]
    assert (await practice.visit(made.id)).provider_id == "ada"


async def test_a_closure_takes_no_visits_and_has_no_opening(practice: LocalHarness) -> None:
    block = await practice.local.add_closure(practice.day, practice.day, "Staff training")
    error = await practice.refuse(practice.booking())
    assert isinstance(error, Refused)
    assert [reason.field for reason in error.reasons] == ["span"]
    facts = await practice.read()
    assert facts.openings == ()
    assert [(found.id, found.label) for found in facts.blocks] == [(block, "Staff training")]
    await practice.local.remove_block(block)
    assert len((await practice.read()).openings or ()) == 2
    await practice.keep(practice.booking())


async def test_blocks_are_listed_where_they_touch(practice: LocalHarness) -> None:
    lunch = Hours(weekday=practice.day.weekday(), start=time(12), end=time(13), provider_id="ada")
    weekly = await practice.local.add_weekly_block(lunch, "Lunch")
    night = Span(start=practice.span(22).start, end=practice.span(22).start + timedelta(hours=4))
    once = await practice.local.add_block(night, "Floor is waxed", room_id="r1")
    tomorrow = practice.day + timedelta(days=1)
    assert {block.label for block in (await practice.read()).blocks} == {"Lunch", "Floor is waxed"}
    assert {block.label for block in (await practice.read(tomorrow)).blocks} == {"Floor is waxed"}
    for block in (await practice.read()).blocks:
        await practice.local.remove_block(block.id)
    assert not (await practice.read()).blocks
    for gone in (weekly, once, "X1"):
        with pytest.raises(NotFound):
            await practice.local.remove_block(gone)


async def test_hours_until_midnight_end_with_the_day(practice: LocalHarness) -> None:
    await practice.local.set_hours([Hours(weekday=practice.day.weekday(), start=time(18), end=time(0))])
    [late] = (await practice.read()).openings or ()
    assert late.span.minutes == 6 * 60


async def test_one_providers_week_is_replaced_and_the_others_stay(practice: LocalHarness) -> None:
    book = practice.local
    one = await book.put_provider(Provider(id="", name="Dr. Ode"))
    two = await book.put_provider(Provider(id="", name="Dr. Wex"))
    nine_to_five = Hours(weekday=0, start=time(9), end=time(17))
    lunch = WeeklyBlock(id="", hours=Hours(weekday=0, start=time(12), end=time(13)), label="Lunch")
    await book.set_week(one.id, [nine_to_five], [lunch])
    await book.set_week(two.id, [nine_to_five], [lunch])
    await book.set_week(one.id, [replace(nine_to_five, weekday=4)], [])
    hours = {(h.provider_id, h.weekday) for h in (await book.directory()).hours}
    assert {(one.id, 4), (two.id, 0)} <= hours
    assert (one.id, 0) not in hours
    blocks = [b for b in await book.weekly_blocks() if b.hours.provider_id in (one.id, two.id)]
    assert [(b.hours.provider_id, b.label) for b in blocks] == [(two.id, "Lunch")]
    with pytest.raises(NotFound):
        await book.set_week("nobody", [nine_to_five], [])


async def test_closed_time_is_told_until_it_is_over_or_opened_again(practice: LocalHarness) -> None:
    book, day = practice.local, practice.day
    whole = await book.add_closure(day, day, "Holiday")
    told = {one.id: one for one in await book.closed_time(day)}
    assert told[whole].whole
    assert told[whole].label == "Holiday"
    assert whole not in {one.id for one in await book.closed_time(day + timedelta(days=1))}
    await book.remove_block(whole)
    assert whole not in {one.id for one in await book.closed_time(day)}


async def test_hours_are_replaced_whole_or_not_at_all(practice: LocalHarness) -> None:
    before = (await practice.local.directory()).hours
    with pytest.raises(NotFound):
        await practice.local.set_hours([replace(before[0], weekday=6), replace(before[0], provider_id="nobody")])
    assert (await practice.local.directory()).hours == before
    await practice.local.rename("Fenwick Street Dental")
    assert (await practice.local.directory()).name == "Fenwick Street Dental"


# --- what it says about visits and patients ---


async def test_a_first_visit_is_marked_new_and_the_next_is_not(practice: LocalHarness) -> None:
    assert "new" in (await practice.booked(10)).marks
    assert "new" not in (await practice.booked(14)).marks


async def test_a_wish_to_notify_is_answered_with_what_was_not_done(practice: LocalHarness) -> None:
    receipt = await practice.keep(replace(practice.booking(), notify=True))
    assert len(receipt.warnings) == 1


async def test_people_are_found_the_way_they_are_asked_for(practice: LocalHarness) -> None:
    added = AddPatient(
        given="José",
        family="Muñoz-O'Hara",
        born=date(1970, 1, 2),
        phones=(Phone(kind="home", number="(510) 555-0177"),),
    )
    key = (await practice.keep(added)).remote_id
    for wish in ("jose", "munoz jos", "ohara", "O'Hara", "MUÑOZ", "#10003", "10003", "P3"):
        found = await practice.adapter.find_patients(PatientWish(text=wish))
        assert [patient.id for patient in found] == [key], wish
    for phone in ("0177", "510-555-0177", "+1 (510) 555 0177"):
        assert [found.id for found in await practice.adapter.find_patients(PatientWish(phone=phone))] == [key]
    for wish in ("%", "_", "jos%", "unoz", "~", "", "  "):
        assert not await practice.adapter.find_patients(PatientWish(text=wish))
    assert not await practice.adapter.find_patients(PatientWish(phone="none"))
    assert not await practice.adapter.find_patients(PatientWish(text="jose", limit=-1))


async def test_an_empty_value_clears_and_none_leaves(practice: LocalHarness) -> None:
    await practice.keep(EditPatient(patient_id=practice.patient_id, email="", phones=()))
    person = (await practice.adapter.patient(practice.patient_id)).patient
    assert (person.email, person.phones, person.family) == (None, (), "Fenwick")


async def test_a_birth_date_to_come_is_refused(practice: LocalHarness) -> None:
    error = await practice.refuse(AddPatient(given="A", family="B", born=date(2027, 1, 1)))
    assert isinstance(error, Refused)
    assert [reason.field for reason in error.reasons] == ["born"]


@pytest.mark.parametrize("other", ["provider", "room"])
async def test_a_double_booking_is_kept_and_told(practice: LocalHarness, other: str) -> None:
    await practice.booked(10, 0, 60)
    change = practice.booking(10, 45, 30)
    change = replace(change, provider_id="ben") if other == "room" else replace(change, room_id="r2")
    assert (await practice.keep(change)).overlaps is True
    free = await practice.keep(
        replace(practice.booking(10, 0, 60), provider_id="ben", room_id="r2", span=practice.span(15))
    )
    assert free.overlaps is False


async def test_a_cancelled_visit_cannot_be_moved_but_can_be_restored(practice: LocalHarness) -> None:
    made = await practice.booked()
    await practice.keep(Cancel(appointment_id=made.id))
    await practice.refuse(Move(appointment_id=made.id, span=practice.span(15)))
    await practice.keep(SetStatus(appointment_id=made.id, status=Status.SCHEDULED))
    await practice.keep(Move(appointment_id=made.id, span=practice.span(15)))


# --- days of 23 and 25 hours ---


@pytest.mark.parametrize(("day", "hours"), [(date(2026, 3, 8), 23), (date(2026, 11, 1), 25), (date(2026, 2, 18), 24)])
async def test_a_day_has_the_hours_it_has(practice: LocalHarness, day: date, hours: int) -> None:
    zone = ZoneInfo(ZONE)
    begins, ends = day_bounds(day, day, zone)
    assert (ends - begins) == hours * 3600
    expected = []
    for hour in range(hours):
        start = datetime.fromtimestamp(begins + hour * 3600, UTC)
        receipt = await practice.keep(
            replace(practice.booking(), span=Span(start=start, end=start + timedelta(hours=1)))
        )
        assert receipt.overlaps is False
        expected.append(start)
    facts = await practice.read(day)
    assert [visit.span.start.astimezone(UTC) for visit in facts.appointments] == expected
    assert all(visit.span.minutes == 60 for visit in facts.appointments)
    assert not (await practice.read(day - timedelta(days=1))).appointments
    assert not (await practice.read(day + timedelta(days=1))).appointments
    for opening in facts.openings or ():
        assert opening.span.start.astimezone(zone).hour == 8


@given(
    st.dates(date(1990, 1, 1), date(2037, 1, 1)),
    st.sampled_from(["America/Los_Angeles", "Europe/Berlin", "Asia/Beirut"]),
)
def test_days_lie_end_to_end(day: date, zone_name: str) -> None:
    zone = ZoneInfo(zone_name)
    begins, ends = day_bounds(day, day, zone)
    assert begins < ends == day_bounds(day + timedelta(days=1), day + timedelta(days=1), zone)[0]
    assert datetime.fromtimestamp(begins, zone).date() == day
    assert datetime.fromtimestamp(ends - 1, zone).date() == day
