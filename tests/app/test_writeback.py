"""The life of a change as a table: which step leaves which state, what it becomes, and how it looks."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from adapters.change import AddPatient, Book, Cancel, Change, EditPatient, Move, SetStatus
from adapters.errors import Reason
from adapters.model import Appointment, DayFacts, Span, Status
from adapters.port import Accepted, Found
from app import patience, readback
from app import writeback as wbk
from app.writeback import Illegal, Look, State, Wait, Writeback

NOW = datetime(2026, 2, 17, 18, 0, tzinfo=UTC)
LATER = NOW + timedelta(seconds=30)
SPAN = Span(start=NOW, end=NOW + timedelta(minutes=30))
OTHER = Span(start=NOW + timedelta(hours=2), end=NOW + timedelta(hours=3))
VISIT = Appointment(id="a1", span=SPAN, patient_id="p1", provider_id="h", room_id="r1", revision="1")


def wish(state: State = State.READY, change: Change | None = None, **more: object) -> Writeback:
    made = wbk.make(
        change or Book(patient_id="p1", provider_id="h", span=SPAN),
        id="w1",
        seq=1,
        connection="c",
        now=NOW,
        undo=timedelta(seconds=6),
    )
    return replace(made, state=state, **more)  # type: ignore[arg-type]


STEPS: dict[str, tuple[Callable[[Writeback], Writeback], dict[State, State]]] = {
    "picked": (lambda w: wbk.picked(w, NOW), {State.READY: State.SENDING}),
    "surely not delivered": (
        lambda w: wbk.put_off(w, NOW, Wait.OFFLINE, LATER),
        {State.SENDING: State.READY, State.READY: State.READY},
    ),
    "clash before sending": (lambda w: wbk.stopped(w, NOW, "changed"), {State.READY: State.REFUSED}),
    "already there": (lambda w: wbk.already_there(w, NOW, "a9"), {State.READY: State.DONE}),
    "already in the queue": (lambda w: wbk.already_queued(w, NOW, "t", LATER), {State.READY: State.QUEUED}),
    "accepted": (
        lambda w: wbk.accepted(w, NOW, Accepted("a9")),
        {State.SENDING: State.DONE, State.QUEUED: State.DONE},
    ),
    "ticket": (lambda w: wbk.ticket(w, NOW, "t", LATER), {State.SENDING: State.QUEUED}),
    "no": (
        lambda w: wbk.refused(w, NOW, "closed", (Reason("span", "closed"),)),
        {State.SENDING: State.REFUSED, State.QUEUED: State.REFUSED},
    ),
    "answer lost": (lambda w: wbk.answer_lost(w, NOW, LATER), {State.SENDING: State.UNSURE}),
    "found at start-up": (lambda w: wbk.found_at_startup(w, NOW, LATER), {State.SENDING: State.UNSURE}),
    "still waiting": (lambda w: wbk.still_waiting(w, NOW, LATER), {State.QUEUED: State.QUEUED}),
    "ticket unknown": (lambda w: wbk.ticket_unknown(w, NOW, LATER), {State.QUEUED: State.UNSURE}),
    "withdrawn": (lambda w: wbk.withdrawn(w, NOW), {State.QUEUED: State.DROPPED}),
    "found": (lambda w: wbk.found(w, NOW, Found("a9"), LATER), {State.UNSURE: State.DONE}),
    "found in the queue": (lambda w: wbk.found(w, NOW, Found(ticket="t"), LATER), {State.UNSURE: State.QUEUED}),
    "absence proved": (lambda w: wbk.absence_proved(w, NOW), {State.UNSURE: State.READY}),
    "cannot tell": (lambda w: wbk.cannot_tell(w, NOW, LATER), {State.UNSURE: State.UNSURE}),
    "a person: happened": (lambda w: wbk.settled_by_person(w, NOW, True), {State.UNSURE: State.DONE}),
    "a person: did not": (lambda w: wbk.settled_by_person(w, NOW, False), {State.UNSURE: State.READY}),
    "tried again": (lambda w: wbk.edited_and_retried(w, NOW), {State.REFUSED: State.READY}),
    "removed": (lambda w: wbk.dropped(w, NOW), {State.READY: State.DROPPED, State.REFUSED: State.DROPPED}),
    "shown": (lambda w: wbk.shown(w, NOW), {State.DONE: State.DONE}),
}


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("step", STEPS)
def test_each_step_leaves_only_the_states_of_the_table(step: str, state: State) -> None:
    take, becomes = STEPS[step]
    if state in becomes:
        after = take(wish(state))
        assert after.state is becomes[state]
        assert len(after.steps) > 1, "the timeline tells it"
    else:
        with pytest.raises(Illegal):
            take(wish(state))


def test_every_step_of_the_table_is_tried_here() -> None:
    ways_out = {state for _, becomes in STEPS.values() for state in becomes}
    assert ways_out == set(State) - {State.DROPPED}
    assert all(becomes.get(State.DONE, State.DONE) is State.DONE for _, becomes in STEPS.values()), (
        "terminal is terminal"
    )


def test_nothing_leads_from_doubt_to_sending_but_proof_or_a_persons_word() -> None:
    back = {step for step, (_, becomes) in STEPS.items() if becomes.get(State.UNSURE) is State.READY}
    assert back == {"absence proved", "a person: did not"}
    assert not any(becomes.get(State.UNSURE) is State.SENDING for _, becomes in STEPS.values())


def test_one_a_person_wants_back_is_never_sent_again() -> None:
    asked = wbk.taking_back(wish(State.QUEUED, ticket="t"), NOW)
    lost = wbk.ticket_unknown(asked, NOW, LATER)
    assert wbk.absence_proved(lost, NOW).state is State.DROPPED
    assert wbk.settled_by_person(lost, NOW, False).state is State.DROPPED
    assert wbk.refused(asked, NOW, "withdrawn").state is State.DROPPED
    assert wbk.accepted(asked, NOW, Accepted("a9")).state is State.DONE, "too late: it was kept"
    assert not wbk.not_withdrawn(asked, NOW).unwanted


def test_waiting_on_does_not_make_the_timeline_longer() -> None:
    once = wbk.still_waiting(wish(State.QUEUED), NOW, LATER)
    twice = wbk.still_waiting(once, LATER, LATER)
    assert len(twice.steps) == len(once.steps)
    assert twice.asks == 2


def test_another_try_is_for_the_same_thing_and_reads_first() -> None:
    refused = wish(State.REFUSED, Move(appointment_id="a1", span=SPAN), subject="appointment:a1", title="no")
    again = wbk.edited_and_retried(refused, NOW, Move(appointment_id="a1", span=OTHER))
    assert again.read_first
    assert again.title == ""
    for other in (Move(appointment_id="a2", span=OTHER), Cancel(appointment_id="a1")):
        with pytest.raises(Illegal):
            wbk.edited_and_retried(refused, NOW, other)


@pytest.mark.parametrize(
    ("change", "subject"),
    [
        (Book(patient_id="p", provider_id="h", span=SPAN), "new:w1"),
        (AddPatient(given="A", family="B"), "new:w1"),
        (Move(appointment_id="a1", span=SPAN), "appointment:a1"),
        (Cancel(appointment_id="a1"), "appointment:a1"),
        (SetStatus(appointment_id="a1", status=Status.DONE), "appointment:a1"),
        (SetStatus(appointment_id="w0", status=Status.DONE), "new:w0"),
        (EditPatient(patient_id="p1"), "patient:p1"),
        (EditPatient(patient_id="w0"), "new:w0"),
    ],
)
def test_changes_of_one_thing_share_a_subject_even_while_it_is_being_made(change: Change, subject: str) -> None:
    assert wbk.subject_of(change, "w1", after="w0") == subject


def test_what_waited_for_an_id_gets_it() -> None:
    booked = wish(change=Book(patient_id="w0", provider_id="h", span=SPAN), after="w0")
    assert booked.waits_for == "w0"
    filled = wbk.filled_in(booked, NOW, "p7")
    assert (filled.change.patient_id, filled.waits_for) == ("p7", None)  # type: ignore[union-attr]
    moved = wish(change=Move(appointment_id="w0", span=SPAN), after="w0", subject="new:w0")
    assert wbk.filled_in(moved, NOW, "a7").subject == "appointment:a7"


@pytest.mark.parametrize(
    ("state", "more", "seen"),
    [
        (State.READY, {}, Look.WAITING),
        (State.SENDING, {"sent_at": NOW}, Look.SENDING),
        (State.QUEUED, {"sent_at": NOW}, Look.SENDING),
        (State.QUEUED, {"sent_at": NOW - timedelta(minutes=11)}, Look.ATTENTION),
        (State.UNSURE, {"sent_at": NOW}, Look.SENDING),
        (State.UNSURE, {"sent_at": NOW, "asks": 1}, Look.ATTENTION),
        (State.REFUSED, {}, Look.FAILED),
        (State.DONE, {"settled_at": NOW}, Look.SAVED),
        (State.DONE, {"settled_at": NOW - timedelta(seconds=5)}, None),
        (State.DONE, {"settled_at": NOW, "differs": True}, Look.ATTENTION),
        (State.DROPPED, {}, None),
    ],
)
def test_how_it_looks(state: State, more: dict[str, object], seen: Look | None) -> None:
    assert wbk.look(wish(state, **more), NOW) is seen


def test_waits_grow_to_a_bound_and_differ_by_chance() -> None:
    chance = random.Random(5)
    for grows, bound in ((patience.retry_after, 300.0), (patience.poll_after, 72.0), (patience.trace_after, 720.0)):
        waits = [grows(n, chance) for n in range(40)]
        assert 0 < waits[0] < waits[6]
        assert max(waits) <= bound
        assert len(set(waits[20:])) > 10, "no two desks knock at the same moment for ever"


def test_one_of_ours_on_top_of_another_follows_its_revision() -> None:
    seen = replace(VISIT, span=OTHER)  # as drawn: our first move laid over the fact
    second = wish(change=Move(appointment_id="a1", span=SPAN, seen="1"), before=seen, follows=True)
    ours = replace(VISIT, span=OTHER, revision="2")
    theirs = replace(VISIT, span=SPAN, revision="2", room_id="r9")
    assert readback.rebased(second, ours, follows_ours=True).change.seen == "2"  # type: ignore[union-attr]
    assert readback.rebased(second, theirs, follows_ours=True) is None
    assert readback.rebased(second, ours, follows_ours=False) is None
    assert readback.rebased(second, VISIT, follows_ours=False) is second
    assert readback.rebased(second, None, follows_ours=False) is second


def done(change: Change, **more: object) -> Writeback:
    return wish(State.DONE, change, settled_at=NOW, **more)


SET = SetStatus(appointment_id="a1", status=Status.DONE)
MOVED = Move(appointment_id="a1", span=OTHER, seen="1")


@pytest.mark.parametrize(
    ("wb", "theirs", "proves", "shown", "differs"),
    [
        (done(MOVED, before=VISIT), replace(VISIT, span=OTHER, revision="2"), False, True, False),
        (done(MOVED, before=VISIT), VISIT, False, False, False),  # a mirror that lags
        (done(MOVED, before=VISIT), VISIT, True, True, True),
        (done(MOVED, before=VISIT), replace(VISIT, revision="2"), False, True, True),
        (done(MOVED, before=VISIT, follows=True), replace(VISIT, revision="2"), False, False, False),
        (done(Cancel(appointment_id="a1"), before=VISIT), None, False, True, False),
        (done(Cancel(appointment_id="a1"), before=VISIT), replace(VISIT, status=Status.CANCELLED), False, True, False),
        (done(SET, before=VISIT), replace(VISIT, revision="2"), False, True, False),
        (done(Book(patient_id="p1", provider_id="h", span=SPAN), remote_id="a1"), None, False, False, False),
        (done(Book(patient_id="p1", provider_id="h", span=SPAN), remote_id="a1"), None, True, True, True),
        (done(Book(patient_id="p1", provider_id="h", span=SPAN), remote_id="a1"), VISIT, False, True, False),
    ],
)  # fmt: skip
def test_a_kept_change_stays_drawn_until_a_reading_shows_it(
    wb: Writeback, theirs: Appointment | None, proves: bool, shown: bool, differs: bool
) -> None:
    after = readback.read_back(wb, theirs, LATER, proves=proves, superseded=False)
    assert (after.shown, after.differs) == (shown, differs)


def test_a_booking_without_an_id_is_known_by_its_time_and_learns_its_id() -> None:
    booked = done(Book(patient_id="p1", provider_id="h", span=SPAN))
    told = DayFacts(first=NOW.date(), last=NOW.date(), appointments=(replace(VISIT, id="x", patient_id="p2"), VISIT))
    theirs = readback.record_of(booked, told)
    assert theirs is VISIT
    assert readback.read_back(booked, theirs, NOW, proves=False, superseded=False).remote_id == "a1"
