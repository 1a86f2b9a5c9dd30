"""What is kept comes back as it was: every object, in the practice's own time, also from a neighbouring version."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters import change as changes
from adapters.errors import Reason
from adapters.model import (
    Appointment,
    Attendee,
    Block,
    Connection,
    Hours,
    OpenSpan,
    Patient,
    PatientCard,
    Phone,
    Practice,
    Provider,
    Room,
    Span,
    Status,
    VisitType,
)
from app.codec import (
    CodecError,
    from_text,
    patient_text,
    patients_from,
    to_text,
    visit_text,
    visits_from,
)
from app.writeback import State, Step, Writeback

ZONE = ZoneInfo("America/New_York")
WORDS = st.text(max_size=12)
MAYBE = st.none() | WORDS
MOMENTS = st.integers(1_000_000_000_000_000, 2_500_000_000_000_000).map(
    lambda micro: datetime.fromtimestamp(micro / 1e6, UTC)
)
LOCAL = MOMENTS.map(lambda moment: moment.astimezone(ZONE))


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(MOMENTS)
    end = start + timedelta(minutes=draw(st.integers(1, 600)))
    return Span(start=start.astimezone(ZONE), end=end.astimezone(ZONE))


ATTENDEES = st.builds(Attendee, id=WORDS, patient_id=MAYBE, patient_name=MAYBE, status=st.sampled_from(Status))
VISITS = st.builds(
    Appointment,
    id=WORDS,
    span=spans(),
    all_day=st.booleans(),
    patient_id=MAYBE,
    patient_name=MAYBE,
    provider_id=MAYBE,
    room_id=MAYBE,
    visit_type_id=MAYBE,
    visit_type=MAYBE,
    status=st.sampled_from(Status),
    status_label=WORDS,
    note=MAYBE,
    attendees=st.lists(ATTENDEES, max_size=2).map(tuple),
    capacity=st.none() | st.integers(0, 20),
    length_known=st.booleans(),
    revision=WORDS,
    marks=st.frozensets(WORDS, max_size=2),
    status_since=st.none() | LOCAL,
)
PHONES = st.lists(st.builds(Phone, kind=WORDS, number=WORDS), max_size=2).map(tuple)
PATIENTS = st.builds(
    Patient,
    id=WORDS,
    given=WORDS,
    family=WORDS,
    preferred=MAYBE,
    born=st.none() | st.dates(),
    phones=PHONES,
    email=MAYBE,
    active=st.booleans(),
    chart=MAYBE,
)
CHANGES = st.one_of(
    st.builds(changes.Book, patient_id=WORDS, provider_id=WORDS, span=spans(), note=MAYBE, notify=st.booleans()),
    st.builds(changes.Move, appointment_id=WORDS, span=spans(), room_id=MAYBE, seen=MAYBE),
    st.builds(changes.Cancel, appointment_id=WORDS, reason=MAYBE),
    st.builds(changes.SetStatus, appointment_id=WORDS, status=st.sampled_from(Status)),
    st.builds(changes.AddPatient, given=WORDS, family=WORDS, born=st.none() | st.dates(), phones=PHONES),
    st.builds(changes.EditPatient, patient_id=WORDS, phones=st.none() | PHONES),
)
WRITEBACKS = st.builds(
    Writeback,
    id=WORDS,
    seq=st.integers(0, 10**9),
    connection=WORDS,
    change=CHANGES,
    subject=WORDS,
    state=st.sampled_from(State),
    made_at=MOMENTS,
    not_before=MOMENTS,
    before=st.none() | VISITS,
    sent_at=st.none() | MOMENTS,
    overlaps=st.none() | st.booleans(),
    reasons=st.lists(st.builds(Reason, field=MAYBE, text=WORDS), max_size=2).map(tuple),
    warnings=st.lists(WORDS, max_size=2).map(tuple),
    steps=st.lists(st.builds(Step, at=MOMENTS, what=WORDS, detail=WORDS), max_size=2).map(tuple),
)
DIRECTORY = Practice(
    id="1",
    name="Harbor Lane",
    timezone=ZONE.key,
    providers=(Provider(id="p1", name="Dr. Haddad", role="dentist", color="#123456"),),
    rooms=(Room(id="r1", name="Room 1", active=False),),
    visit_types=(VisitType(id="v1", name="Cleaning", minutes=45, provider_ids=frozenset({"p1", "p2"})),),
    hours=(Hours(weekday=0, start=time(8), end=time(17, 30), provider_id="p1"),),
    statuses=("confirmed", "arrived"),
    cancel_reasons=(("50", "Other"),),
)


@given(st.lists(VISITS, max_size=3))
def test_visits_come_back_equal(visits: list[Appointment]) -> None:
    assert visits_from([visit_text(v) for v in visits], ZONE) == visits


@given(st.lists(PATIENTS, max_size=3))
def test_patients_come_back_equal(patients: list[Patient]) -> None:
    assert patients_from([patient_text(p) for p in patients]) == patients


@given(WRITEBACKS)
def test_a_change_on_its_way_comes_back_equal(writeback: Writeback) -> None:
    assert from_text(Writeback, to_text(writeback), ZONE) == writeback


@pytest.mark.parametrize(
    "thing",
    [
        DIRECTORY,
        Connection(id="c1", kind="local", name="North", settings={"sample": "true"}),
        PatientCard(
            patient=Patient(id="1", given="Ann", family="Lee"),
            balance=Decimal("-12.50"),
            currency="USD",
            alerts=("latex",),
            details=(("Referred by", "a friend"),),
        ),
    ],
    ids=lambda thing: type(thing).__name__,
)
def test_directory_connection_and_card_come_back_equal(thing: object) -> None:
    assert from_text(type(thing), to_text(thing)) == thing


def test_blocks_and_openings_come_back_practice_local() -> None:
    span = Span(start=datetime(2026, 2, 17, 12, tzinfo=ZONE), end=datetime(2026, 2, 17, 13, tzinfo=ZONE))
    blocks = (Block(id="b", span=span, label="Lunch"),)
    assert from_text(tuple[Block, ...], to_text(blocks), ZONE) == blocks
    openings = (OpenSpan(span=span, provider_id="p1"),)
    back = from_text(tuple[OpenSpan, ...], to_text(openings), ZONE)
    assert back == openings
    assert back[0].span.start.tzinfo is ZONE


@given(VISITS)
def test_a_visit_told_in_utc_is_kept_as_the_same_text(visit: Appointment) -> None:
    """A system that answers in another zone has not changed anything."""
    told = Span(start=visit.span.start.astimezone(UTC), end=visit.span.end.astimezone(UTC))
    fields = {name: getattr(visit, name) for name in visit.__slots__ if name != "span"}
    assert visit_text(Appointment(span=told, **fields)) == visit_text(visit)


def test_both_hours_of_the_night_the_clocks_go_back_stay_apart() -> None:
    first = datetime(2026, 11, 1, 5, 30, tzinfo=UTC).astimezone(ZONE)
    second = datetime(2026, 11, 1, 6, 30, tzinfo=UTC).astimezone(ZONE)
    (back,) = visits_from([visit_text(Appointment(id="a", span=Span(start=first, end=second)))], ZONE)
    assert (back.span.start.hour, back.span.start.minute) == (back.span.end.hour, back.span.end.minute) == (1, 30)
    assert (back.span.start.fold, back.span.end.fold, back.span.minutes) == (0, 1, 60)


def test_a_plain_visit_is_kept_short() -> None:
    start = datetime(2026, 2, 17, 9, tzinfo=ZONE)
    text = visit_text(Appointment(id="a1", span=Span(start=start, end=start + timedelta(minutes=30)), patient_id="p1"))
    assert json.loads(text) == ["a1", 1771336800, 1771338600, "p1", None, None, None, None, None, "scheduled"]


def test_an_older_version_s_text_takes_the_defaults() -> None:
    (visit,) = visits_from(['["a1",1771336800,1771338600]'], ZONE)
    assert visit.span.start == datetime(2026, 2, 17, 9, tzinfo=ZONE)
    assert (visit.status, visit.attendees, visit.length_known) == (Status.OTHER, (), True)
    assert patients_from(['["p1","Ann"]']) == [Patient(id="p1", given="Ann", family="")]
    assert from_text(Provider, '{"id":"1","name":"Dr. Haddad"}') == Provider(id="1", name="Dr. Haddad")


def test_a_newer_version_s_additions_are_passed_over() -> None:
    start = datetime(2026, 2, 17, 9, tzinfo=ZONE)
    visit = Appointment(
        id="a1",
        span=Span(start=start, end=start + timedelta(hours=1)),
        attendees=(Attendee(id="t", patient_id="p"),),
    )
    values = json.loads(visit_text(visit))
    assert visits_from([json.dumps([*values, "later", {"and": "more"}])], ZONE) == [visit]
    told = json.loads(to_text(DIRECTORY)) | {"mood": "sunny"}
    assert from_text(Practice, json.dumps(told)) == DIRECTORY
    assert visits_from(['["a1",1,2,null,null,null,null,null,null,"teleported"]'], ZONE)[0].status is Status.OTHER


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Provider, '{"name":"Jane Roe"}'),
        (Provider, '["Jane Roe"]'),
        (Writeback, '{"id":"w","state":"Jane Roe"}'),
        (Writeback, "Jane Roe"),
        (date, '"Jane Roe"'),
        (datetime, '{"Jane":"Roe"}'),
    ],
)
def test_what_cannot_be_read_is_said_without_what_stood_there(kind: type, text: str) -> None:
    with pytest.raises(CodecError) as caught:
        from_text(kind, text)
    assert "Jane" not in str(caught.value)


@pytest.mark.parametrize("text", ["Jane Roe", '{"Jane":"Roe"}', '["Jane Roe","x","y","z","w"]'])
def test_a_broken_visit_or_patient_is_said_without_what_stood_there(text: str) -> None:
    for read in (lambda: visits_from([text], ZONE), lambda: patients_from([text])):
        with pytest.raises(CodecError, match=r"a kept (visit|patient) is not what it should be$"):
            read()
